"""The Rencana Aksi: steps by indicator, with months."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from sakip.data.perencanaan import LangkahAksi
from sakip.kernel.tanggal import BULAN
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.perencanaan.forms.langkah import FormLangkah
from sakip_web.perencanaan.selectors.himpunan import RENCANA_AKSI
from sakip_web.perencanaan.selectors.nama import nama_semua
from sakip_web.perencanaan.services.tulis import tulis
from sakip_web.perencanaan.views.dasar import Sengketa, alamat, naikkan_versi, sengketa
from sakip_web.rekaman.mapping import kunci_baru
from sakip_web.rekaman.penjaga import Terkunci
from sakip_web.rekaman.selectors import Terbaca, ambil, ambil_disunting, daftar
from sakip_web.rekaman.ubah import Ubah
from sakip_web.rupa.terbaca import versi_terbaca


@dataclass(frozen=True, slots=True)
class BarisLangkah:
    """A step with names in place of ids."""

    kunci: str
    versi: int
    langkah: LangkahAksi
    orang: str
    simpul: str


def _baris(k: Konteks) -> dict[str, list[BarisLangkah]]:
    nama = nama_semua(data=k.data)
    hasil: dict[str, list[BarisLangkah]] = {i.id: [] for i in k.data.perencanaan.indikator}
    for t in daftar(tahun=k.tahun, himpunan=[RENCANA_AKSI]):
        a = t.butir.objek
        assert isinstance(a, LangkahAksi)
        orang = nama.get(a.penanggung_jawab, a.penanggung_jawab)
        satu = BarisLangkah(t.butir.kunci, t.versi, a, orang, nama.get(a.simpul, a.simpul))
        hasil.setdefault(a.indikator, []).append(satu)
    return hasil


@pintu(Izin.LIHAT)
def rencana_aksi(request: HttpRequest, k: Konteks) -> HttpResponse:
    """All steps by indicator; indicators without a step say so."""
    nama, baris = nama_semua(data=k.data), _baris(k)
    golongan = [(i, nama.get(i, i), isi) for i, isi in baris.items()]
    perbarui = sum(b.langkah.perbarui for isi in baris.values() for b in isi)
    isi = {
        "golongan": golongan,
        "banyak": sum(len(b) for b in baris.values()),
        "tanpa": sum(not b for b in baris.values()),
        "perbarui": perbarui,
        "bulan": [(n, b[:3], b) for n, b in enumerate(BULAN, start=1)],
        "boleh": k.boleh(Izin.RENCANA),
    }
    return render(request, "perencanaan/rencana_aksi.html", isi)


@pintu(Izin.RENCANA)
def langkah_baru(request: HttpRequest, k: Konteks) -> HttpResponse:
    """A new step; ``?indikator=`` names what it is for."""
    if request.method != "POST":
        form = FormLangkah(data_tahun=k.data, initial={"indikator": request.GET.get("indikator", "")})
        return _halaman(request, form, None)
    return _simpan(request, k, FormLangkah(request.POST, data_tahun=k.data), None)


@pintu(Izin.RENCANA)
def langkah(request: HttpRequest, k: Konteks, kunci: str) -> HttpResponse:
    """One step to change."""
    baris = ambil_disunting(tahun=k.tahun, himpunan=RENCANA_AKSI, kunci=kunci, kiriman=request.method == "POST")
    if baris is None:
        raise Http404
    awal = FormLangkah.awal(baris.butir.objek) | {"versi": baris.versi}
    if request.method != "POST":
        return _halaman(request, FormLangkah(data_tahun=k.data, initial=awal), baris)
    return _simpan(request, k, FormLangkah(request.POST, data_tahun=k.data, initial=awal), baris)


def _simpan(request: HttpRequest, k: Konteks, form: FormLangkah, baris: Terbaca | None) -> HttpResponse:
    if not form.is_valid():
        return _halaman(request, form, baris)
    objek = form.objek()
    kunci = baris.butir.kunci if baris else kunci_baru(himpunan=RENCANA_AKSI, objek=objek)
    versi = (form.cleaned_data["versi"] or 0) if baris else 0
    try:
        hasil = tulis(k=k, ubah=[Ubah(RENCANA_AKSI, kunci, objek, versi)])
    except Terkunci as galat:
        form.add_error(None, str(galat))
        return _halaman(request, form, baris)
    if hasil.bentrok:
        isi = sengketa(form, hasil.bentrok[0])
        naikkan_versi(request, form, hasil.bentrok[0])
        return _halaman(request, form, baris, isi)
    messages.success(request, "Langkah aksi sudah disimpan.")
    return redirect(alamat(k, "rencana_aksi"))


def _halaman(
    request: HttpRequest, form: FormLangkah, baris: Terbaca | None, bentrok: Sengketa | None = None
) -> HttpResponse:
    isi = {"form": form, "baris": baris, "bentrok": bentrok}
    return render(request, "perencanaan/langkah.html", isi, status=409 if bentrok else 200)


@require_POST
@pintu(Izin.RENCANA)
def langkah_hapus(request: HttpRequest, k: Konteks, kunci: str) -> HttpResponse:
    """Take a step back, at the version that was read."""
    baris = ambil(tahun=k.tahun, himpunan=RENCANA_AKSI, kunci=kunci)
    if baris is None:
        raise Http404
    nomor = versi_terbaca(request.POST.get("versi", ""))
    try:
        hasil = tulis(k=k, ubah=[Ubah(RENCANA_AKSI, kunci, None, nomor)])
    except Terkunci as galat:
        messages.error(request, str(galat))
        return redirect(alamat(k, "langkah", kunci))
    if hasil.bentrok:
        messages.error(request, f"{baris.oleh} mengubah langkah ini baru saja. Lihat dulu isinya, lalu hapus lagi.")
        return redirect(alamat(k, "langkah", kunci))
    messages.success(request, "Langkah aksi sudah dihapus. Jejaknya tetap ada.")
    return redirect(alamat(k, "rencana_aksi"))


@require_POST
@pintu(Izin.RENCANA)
def langkah_terbaca(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Say of steps of last year that they were looked at and hold."""
    dipilih = set(request.POST.getlist("kunci"))
    ubah = []
    for isi in _baris(k).values():
        for b in isi:
            if f"{b.kunci}|{b.versi}" in dipilih and b.langkah.perbarui:
                ubah.append(Ubah(RENCANA_AKSI, b.kunci, replace(b.langkah, perbarui=False), b.versi))
    try:
        hasil = tulis(k=k, ubah=ubah, utuh=False)
    except Terkunci as galat:
        messages.error(request, str(galat))
    else:
        lewat = len(dipilih) - len(hasil.tersimpan)
        ekor = f" {lewat} dilewati karena baru saja diubah orang lain." if lewat else ""
        messages.success(request, f"{len(hasil.tersimpan)} langkah ditandai sudah diperiksa.{ekor}")
    return redirect(alamat(k, "rencana_aksi"))
