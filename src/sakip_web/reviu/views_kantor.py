"""The stop *Reviu* of an office: reports of it that were reviewed, and what the evaluation asks for."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sakip.kernel.galat import SakipError
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.reviu import selectors, services
from sakip_web.rupa.unggahan import terhalang


@pintu(Izin.LIHAT)
def reviu(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Give a report of this office to be reviewed; those that were."""
    galat = ""
    if request.method == "POST":
        unggahan = request.FILES.get("berkas")
        if sebab_unggah := terhalang(request=request):
            galat = sebab_unggah
        elif not isinstance(unggahan, UploadedFile):
            galat = "Berkas belum dipilih. Pilih laporan Word, PDF, Excel atau teks."
        else:
            try:
                _, job = services.terima(berkas=unggahan, oleh=k.pengguna, waktu=k.waktu, tahun=k.tahun)
            except SakipError as sebab:
                galat = str(sebab)
            else:
                return redirect("tugas:kemajuan", pk=job.pk)
    daftar = selectors.milik(pengguna=k.pengguna, hari=k.hari).filter(tahun=k.tahun)[:50]
    isi = {"daftar": daftar, "galat": galat, "lhe": k.data.evaluasi.lhe, "banyak": len(k.data.evaluasi.tindak_lanjut)}
    return render(request, "reviu/kantor.html", isi, status=400 if galat else 200)
