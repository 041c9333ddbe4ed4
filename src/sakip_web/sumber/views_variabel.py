"""The table of variables as one form."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from sakip.kernel.galat import SakipError
from sakip_web.isian.jalan import alihkan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.sumber.variabel import HasilTabel, Kiriman, sebutan_periode, simpan_tabel, susun_tabel


@require_http_methods(["GET", "POST"])
@pintu(Izin.LIHAT)
def variabel(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Everybody reads it; the planner writes it (an official fills variables in the own quarter)."""
    boleh = k.boleh(Izin.RENCANA)
    if request.method != "POST":
        return _halaman(request, k)
    if not boleh:
        raise Http404
    kiriman = Kiriman(
        {n: v[:2000] for n, v in request.POST.items() if isinstance(v, str)}, request.POST.get("pilihan", "")
    )
    try:
        hasil = simpan_tabel(tahun=k.tahun, data=k.data, kiriman=kiriman, oleh=k.pelaku(), waktu=k.waktu)
    except SakipError as sebab:
        return _halaman(request, k, kiriman, galat=str(sebab))
    k.tahun.refresh_from_db()
    for catatan in hasil.catatan:
        messages.warning(request, catatan)
    if hasil.salah or hasil.bentrok:
        return _halaman(request, k, kiriman, hasil)
    kata = f"{hasil.tersimpan} nilai tersimpan." if hasil.tersimpan else "Tidak ada yang berubah."
    messages.success(request, kata)
    return alihkan(k, "sumber:variabel")


def _halaman(
    request: HttpRequest,
    k: Konteks,
    kiriman: Kiriman | None = None,
    hasil: HasilTabel | None = None,
    galat: str = "",
) -> HttpResponse:
    baris = susun_tabel(tahun=k.tahun, data=k.data, kiriman=kiriman, hasil=hasil)
    salah = [p for b in baris for p in b.petak if p.salah or p.bentrok]
    konteks = {
        "k": k, "baris": baris, "judul_periode": sebutan_periode(data=k.data), "boleh_ubah": k.boleh(Izin.RENCANA),
        "salah": salah, "hasil": hasil, "galat": galat,
    }  # fmt: skip
    status = 409 if hasil and hasil.bentrok else 422 if salah or galat else 200
    return render(request, "sumber/variabel.html", konteks, status=status)
