"""The stop *Reviu* of an office: reports of it that were reviewed, and what the evaluation asks for."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.reviu import selectors
from sakip_web.reviu.views import terima_unggahan
from sakip_web.tugas.models import Pekerjaan


@pintu(Izin.LIHAT)
def reviu(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Give a report of this office to be reviewed; those that were."""
    hasil = terima_unggahan(request, oleh=k.pengguna, tahun=k.tahun) if request.method == "POST" else ""
    if isinstance(hasil, Pekerjaan):
        return redirect("tugas:kemajuan", pk=hasil.pk)
    daftar = selectors.milik(pengguna=k.pengguna, hari=k.hari).filter(tahun=k.tahun)[:50]
    isi = {"daftar": daftar, "galat": hasil, "lhe": k.data.evaluasi.lhe, "banyak": len(k.data.evaluasi.tindak_lanjut)}
    return render(request, "reviu/kantor.html", isi, status=400 if hasil else 200)
