"""Lists and forms of the records of any set."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from sakip.kernel.galat import SakipError
from sakip_web.isian import ekspor, selectors, services
from sakip_web.isian.formulir import Formulir, bangun
from sakip_web.isian.jalan import alihkan
from sakip_web.isian.judul import JUDUL
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.rekaman import selectors as rekaman
from sakip_web.rekaman.himpunan import Himpunan, semua_himpunan
from sakip_web.rekaman.ubah import Bentrok
from sakip_web.rupa.terbaca import versi_terbaca

SEHALAMAN = 50


@require_GET
@pintu(Izin.LIHAT)
def indeks(request: HttpRequest, k: Konteks) -> HttpResponse:
    """All data of the year, grouped as in the workbook."""
    isi = {"k": k, "bab": selectors.ringkasan(tahun=k.tahun), "boleh_ubah": k.boleh(Izin.RENCANA)}
    return render(request, "isian/indeks.html", isi)


@require_GET
@pintu(Izin.LIHAT)
def daftar(request: HttpRequest, k: Konteks, himpunan: str) -> HttpResponse:
    """The records of a set; what a part says once has its form only."""
    h = _himpunan(himpunan)
    if h.tunggal:
        if k.boleh(Izin.RENCANA):
            return alihkan(k, "isian:ubah", himpunan=himpunan)
        raise Http404
    cari, urut = request.GET.get("cari", "")[:100], request.GET.get("urut", "")[:60]
    isi = selectors.daftar(tahun=k.tahun, himpunan=himpunan, cari=cari, urut=urut)
    konteks = {
        "k": k,
        "himpunan": himpunan,
        "judul": JUDUL[himpunan],
        "daftar": isi,
        "perlu": selectors.perlu_perhatian(baris=isi.baris),
        "halaman": Paginator(isi.baris, SEHALAMAN).get_page(request.GET.get("halaman")),
        "cari": cari,
        "urut": urut,
        "saringan": urlencode({n: v for n, v in (("cari", cari), ("urut", urut)) if v}),
        "boleh_ubah": k.boleh(Izin.RENCANA),
    }
    return render(request, "isian/daftar.html", konteks)


@require_GET
@pintu(Izin.LIHAT)
def unduh_csv(request: HttpRequest, k: Konteks, himpunan: str) -> HttpResponse:
    """What the list shows, all its pages, as CSV."""
    if _himpunan(himpunan).tunggal:
        raise Http404
    isi = selectors.daftar(
        tahun=k.tahun, himpunan=himpunan, cari=request.GET.get("cari", "")[:100], urut=request.GET.get("urut", "")[:60]
    )
    nama = f"{himpunan.replace('.', '-')}-{k.tahun.tahun}.csv"
    kepala = {"Content-Disposition": f'attachment; filename="{nama}"'}
    return HttpResponse(ekspor.tulis_csv(daftar=isi), content_type="text/csv; charset=utf-8", headers=kepala)


@require_http_methods(["GET", "POST"])
@pintu(Izin.RENCANA)
def baru(request: HttpRequest, k: Konteks, himpunan: str) -> HttpResponse:
    """The form of a new record."""
    if _himpunan(himpunan).tunggal:
        raise Http404
    formulir = bangun(himpunan=himpunan, objek=None, data=_kiriman(request), tahun=k.data)
    if request.method == "POST" and formulir.is_valid():
        try:
            services.simpan_isian(
                tahun=k.tahun, himpunan=himpunan, kunci=None, objek=formulir.hasil, versi=0, oleh=k.pelaku(),
                waktu=k.waktu,
            )  # fmt: skip
        except SakipError as sebab:
            formulir.add_error(None, str(sebab))
        else:
            return _selesai(request, k, himpunan, formulir, "Ditambahkan")
    return _tampilkan(request, k, himpunan, formulir, kunci="", versi=0)


@require_http_methods(["GET", "POST"])
@pintu(Izin.RENCANA)
def ubah(request: HttpRequest, k: Konteks, himpunan: str) -> HttpResponse:
    """The form of a record that is there."""
    _himpunan(himpunan)
    kunci = request.GET.get("kunci", "")
    kiriman = request.method == "POST"
    ada = rekaman.ambil_disunting(tahun=k.tahun, himpunan=himpunan, kunci=kunci, kiriman=kiriman)
    if ada is None:
        raise Http404
    formulir = bangun(himpunan=himpunan, objek=ada.butir.objek, data=_kiriman(request), tahun=k.data)
    versi = _versi(request, ada.versi)
    if request.method == "POST" and formulir.is_valid():
        return _simpan(request, k, himpunan, formulir, kunci, versi)
    return _tampilkan(request, k, himpunan, formulir, kunci=kunci, versi=versi)


def _simpan(
    request: HttpRequest, k: Konteks, himpunan: str, formulir: Formulir, kunci: str, versi: int
) -> HttpResponse:
    siapa = k.pelaku()
    if request.POST.get("pilihan") == "tersimpan":
        services.kesampingkan(
            tahun=k.tahun, himpunan=himpunan, kunci=kunci, isian=formulir.hasil, oleh=siapa, waktu=k.waktu
        )
        messages.info(request, "Yang tersimpan tetap dipakai. Isian Anda tercatat dalam jejak.")
        if rekaman.ambil(tahun=k.tahun, himpunan=himpunan, kunci=kunci) is None:
            return alihkan(k, "isian:daftar", himpunan=himpunan)
        return alihkan(k, "isian:ubah", {"kunci": kunci}, himpunan=himpunan)
    try:
        hasil = services.simpan_isian(
            tahun=k.tahun, himpunan=himpunan, kunci=kunci, objek=formulir.hasil, versi=versi, oleh=siapa,
            waktu=k.waktu, alasan=request.POST.get("alasan", "").strip()[:2000],
        )  # fmt: skip
    except SakipError as sebab:
        formulir.add_error(None, str(sebab))
        return _tampilkan(request, k, himpunan, formulir, kunci=kunci, versi=versi)
    if hasil.bentrok:
        satu = hasil.bentrok[0]
        return _tampilkan(request, k, himpunan, formulir, kunci=kunci, versi=satu.versi, bentrok=satu)
    return _selesai(request, k, himpunan, formulir, "Tersimpan")


@require_http_methods(["GET", "POST"])
@pintu(Izin.RENCANA)
def hapus(request: HttpRequest, k: Konteks, himpunan: str) -> HttpResponse:
    """Take a record back: first a question, then with the reason."""
    h, kunci = _himpunan(himpunan), request.GET.get("kunci", "")
    ada = None if h.tunggal else rekaman.ambil(tahun=k.tahun, himpunan=himpunan, kunci=kunci)
    if ada is None:
        raise Http404
    nama = selectors.nama_rekaman(himpunan=himpunan, objek=ada.butir.objek, data=k.data)
    alasan, galat = request.POST.get("alasan", "").strip()[:2000], ""
    if request.method == "POST":
        galat = _hapus(k, himpunan, kunci, _versi(request, ada.versi), alasan)
        if not galat:
            messages.success(request, f"Dihapus: {nama}.")
            return alihkan(k, "isian:daftar", himpunan=himpunan)
    perujuk = services.perujuk_rekaman(data=k.data, himpunan=himpunan, kunci=kunci)
    konteks = {
        "k": k, "himpunan": himpunan, "judul": JUDUL[himpunan], "nama": nama, "kunci": kunci, "versi": ada.versi,
        "perujuk": perujuk, "alasan": alasan, "galat": galat,
    }  # fmt: skip
    return render(request, "isian/hapus.html", konteks, status=422 if galat else 200)


def _hapus(k: Konteks, himpunan: str, kunci: str, versi: int, alasan: str) -> str:
    if not alasan:
        return "Alasan belum ditulis. Tulis mengapa isian ini dihapus; alasan itu tersimpan dalam jejak."
    try:
        hasil = services.hapus_isian(
            tahun=k.tahun, himpunan=himpunan, kunci=kunci, versi=versi, oleh=k.pelaku(), waktu=k.waktu, alasan=alasan
        )
    except SakipError as sebab:
        return str(sebab)
    if hasil.bentrok:
        return f"{hasil.bentrok[0].oleh} mengubah isian ini setelah Anda membukanya. Periksa dulu, lalu hapus lagi."
    return ""


def _tampilkan(
    request: HttpRequest,
    k: Konteks,
    himpunan: str,
    formulir: Formulir,
    *,
    kunci: str,
    versi: int,
    bentrok: Bentrok | None = None,
) -> HttpResponse:
    konteks: dict[str, Any] = {
        "k": k,
        "himpunan": himpunan,
        "judul": JUDUL[himpunan],
        "formulir": formulir,
        "kunci": kunci,
        "versi": versi,
        "baru": formulir.objek is None,
        "tunggal": semua_himpunan()[himpunan].tunggal,
        "temuan": ()
        if formulir.objek is None
        else selectors.temuan_satu(tahun=k.tahun, himpunan=himpunan, kunci=kunci),
        "bentrok": bentrok,
        "dihapus": bentrok is not None and bentrok.tersimpan is None,
        "pembanding": services.bandingkan(tahun=k.tahun, bentrok=bentrok) if bentrok and bentrok.tersimpan else (),
    }
    if formulir.objek is not None:
        konteks["nama"] = selectors.nama_rekaman(himpunan=himpunan, objek=formulir.objek, data=k.data)
    status = 409 if bentrok else 422 if formulir.errors else 200
    return render(request, "isian/formulir.html", konteks, status=status)


def _selesai(request: HttpRequest, k: Konteks, himpunan: str, formulir: Formulir, kata: str) -> HttpResponse:
    nama = selectors.nama_rekaman(himpunan=himpunan, objek=formulir.hasil, data=k.data)
    messages.success(request, f"{kata}: {nama}.")
    for catatan in formulir.catatan:
        messages.warning(request, catatan)
    if semua_himpunan()[himpunan].tunggal:
        return alihkan(k, "isian:indeks")
    if "lagi" in request.POST:
        return alihkan(k, "isian:baru", himpunan=himpunan)
    return alihkan(k, "isian:daftar", himpunan=himpunan)


def _himpunan(nama: str) -> Himpunan:
    h = semua_himpunan().get(nama)
    if h is None:
        raise Http404
    return h


def _kiriman(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _versi(request: HttpRequest, bawaan: int) -> int:
    """The version that the page was made from; what no page of ours sends counts as never read."""
    if request.method != "POST":
        return bawaan
    return versi_terbaca(request.POST.get("versi", ""))
