"""A quarter of the office: who has not finished, the same as text, closing and opening again."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from sakip.data.berlaku import kepala
from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode
from sakip_web.alur.aturan import Keadaan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.pengukuran import langkah
from sakip_web.pengukuran.selectors import keadaan_triwulan, semua_lembar, teks_tagihan
from sakip_web.rakitan.kalender import tenggat_triwulan


def periode_triwulan(k: Konteks, tw: int) -> Periode:
    """The quarter, or 404."""
    if not 1 <= tw <= 4:
        raise Http404
    return Periode(k.tahun.tahun, tw)


def _isi(k: Konteks, tw: int) -> dict[str, object]:
    periode = periode_triwulan(k, tw)
    lembar = semua_lembar(tahun=k.tahun, triwulan=tw)
    kedudukan = keadaan_triwulan(tahun=k.tahun, triwulan=tw)
    serah = (Keadaan.DIAJUKAN, Keadaan.DITERIMA)
    return {
        "k": k,
        "tw": tw,
        "periode": periode,
        "lembar": lembar,
        "lengkap": sum(1 for x in lembar if x.siap == len(x.baris)),
        "diserahkan": sum(1 for x in lembar if x.kedudukan.keadaan in serah),
        "terbuka": tuple(x for x in lembar if x.baris and x.kedudukan.keadaan not in serah),
        "kedudukan": kedudukan,
        "terkunci": kedudukan.keadaan is Keadaan.TERKUNCI,
        "belum_mulai": k.hari < periode.awal,
        "batas": tenggat_triwulan(k.data, tw),
        "boleh_tutup": boleh_tutup(k),
    }


def boleh_tutup(k: Konteks) -> bool:
    """Whether this person may close a quarter: the planner, and who heads the office."""
    puncak = kepala(organisasi=k.data.organisasi)
    return k.perencana or (puncak is not None and puncak.id in k.jabatan)


@require_safe
@pintu(Izin.LIHAT)
def triwulan(request: HttpRequest, k: Konteks, tw: int) -> HttpResponse:
    """Every position with what it still owes."""
    return render(request, "pengukuran/triwulan.html", _isi(k, tw))


@require_safe
@pintu(Izin.LIHAT)
def siapa_belum(request: HttpRequest, k: Konteks, tw: int) -> HttpResponse:
    """Who has not finished what, as text to copy into a chat group."""
    periode = periode_triwulan(k, tw)
    isi = {"k": k, "tw": tw, "periode": periode, "teks": teks_tagihan(tahun=k.tahun, triwulan=tw)}
    return render(request, "pengukuran/siapa_belum.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.LIHAT)
def tutup(request: HttpRequest, k: Konteks, tw: int) -> HttpResponse:
    """Close a quarter or open it again; what is open is listed first."""
    periode_triwulan(k, tw)
    if request.method != "POST":
        return render(request, "pengukuran/tutup.html", _isi(k, tw))
    if not boleh_tutup(k):
        raise Http404
    romawi = periode_triwulan(k, tw).triwulan_romawi
    try:
        if request.POST.get("tindakan") == "buka":
            alasan = request.POST.get("alasan", "")
            langkah.buka(tahun=k.tahun, triwulan=tw, alasan=alasan, oleh=k.pelaku(), waktu=k.waktu)
            messages.success(request, f"Triwulan {romawi} dibuka kembali. Alasannya tersimpan di jejak.")
        else:
            langkah.tutup(tahun=k.tahun, triwulan=tw, oleh=k.pelaku(), waktu=k.waktu)
            messages.success(request, f"Triwulan {romawi} ditutup. Angkanya tidak dapat diubah lagi.")
    except SakipError as galat:
        return render(request, "pengukuran/tutup.html", {**_isi(k, tw), "galat": str(galat)})
    return redirect("pengukuran:triwulan", k.instansi.kode, k.tahun.tahun, tw)
