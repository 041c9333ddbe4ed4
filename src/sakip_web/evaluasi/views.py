"""Pages of the evaluation: LHE and its follow-up."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sakip_web.evaluasi.selectors import Evaluasi, pilihan_status, susun_evaluasi
from sakip_web.evaluasi.services import Isian, simpan_tindak_lanjut
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.rekaman.ubah import Bentrok

# No version has as many digits; a number of thousands of digits is not even read.
_ANGKA_VERSI = 10


@pintu(Izin.LIHAT)
def tindak_lanjut(request: HttpRequest, k: Konteks) -> HttpResponse:
    """What was recommended and how far it is."""
    evaluasi = susun_evaluasi(k=k)
    bentrok: tuple[Bentrok, ...] = ()
    if request.method == "POST":
        if not k.boleh(Izin.RENCANA):
            raise Http404
        hasil = simpan_tindak_lanjut(k=k, baris=evaluasi.baris, isian=_isian(request, evaluasi))
        if not hasil.bentrok:
            messages.success(request, "Tindak lanjut tersimpan.")
            return redirect("evaluasi:tindak_lanjut", *k.alamat.values())
        bentrok = hasil.bentrok
        k.tahun.refresh_from_db()
        evaluasi = susun_evaluasi(k=k)
    isi = {"e": evaluasi, "status": pilihan_status(), "bentrok": bentrok, "boleh": k.boleh(Izin.RENCANA)}
    return render(request, "evaluasi/tindak_lanjut.html", isi, status=409 if bentrok else 200)


def _isian(request: HttpRequest, evaluasi: Evaluasi) -> list[Isian]:
    hasil = []
    for n in range(len(evaluasi.baris)):
        versi = request.POST.get(f"versi-{n}", "")
        if versi.isdecimal() and len(versi) < _ANGKA_VERSI and f"kunci-{n}" in request.POST:
            status, progres = request.POST.get(f"status-{n}", ""), request.POST.get(f"progres-{n}", "")
            hasil.append(Isian(request.POST[f"kunci-{n}"], int(versi), status, progres))
    return hasil
