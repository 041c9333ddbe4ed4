"""The editor of the cascade: add, change, move, take back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from sakip.data.perencanaan import JenjangSimpul
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.perencanaan.forms.susunan import FORMULIR, FormCabang
from sakip_web.perencanaan.selectors.himpunan import JENIS, JenisCabang
from sakip_web.perencanaan.selectors.nama import nama_semua
from sakip_web.perencanaan.selectors.nomenklatur import cari
from sakip_web.perencanaan.selectors.pohon import pohon
from sakip_web.perencanaan.services.nomenklatur import ambil_nomenklatur
from sakip_web.perencanaan.services.tulis import geser, id_baru, tulis
from sakip_web.perencanaan.views.dasar import Sengketa, alamat, naikkan_versi, sengketa
from sakip_web.perencanaan.views.hapus import coba_hapus
from sakip_web.rekaman.penjaga import Terkunci
from sakip_web.rekaman.selectors import Terbaca, ambil_disunting, daftar
from sakip_web.rekaman.ubah import Ubah


def _jenis(jenis: str) -> JenisCabang:
    if jenis not in JENIS:
        raise Http404
    return JENIS[jenis]


def _rekaman(k: Konteks, jenis: str, kunci: str, *, kiriman: bool = False) -> Terbaca:
    baris = ambil_disunting(tahun=k.tahun, himpunan=_jenis(jenis).himpunan, kunci=kunci, kiriman=kiriman)
    if baris is None:
        raise Http404
    return baris


@pintu(Izin.RENCANA)
def susunan(request: HttpRequest, k: Konteks) -> HttpResponse:
    """The cascade with a button for each thing that can be done."""
    akar = pohon(tahun=k.tahun, data=k.data, hari=k.hari, triwulan=None, angka=False)
    return render(request, "perencanaan/susunan.html", {"akar": akar})


@pintu(Izin.RENCANA)
def cabang_baru(request: HttpRequest, k: Konteks, jenis: str) -> HttpResponse:
    """A new node; ``?induk=`` names what it stands under."""
    j, kelas = _jenis(jenis), FORMULIR[jenis]
    if request.method != "POST":
        induk = request.GET.get("induk", "")
        bidang = next((n for n in ("induk", "tujuan", "sasaran") if n in kelas.base_fields), "")
        if jenis == "simpul" and any(s.id == induk for s in k.data.perencanaan.sasaran):
            bidang = "sasaran"
        form = kelas(data_tahun=k.data, initial={bidang: induk} if bidang else {})
        return _halaman(request, jenis, form, None)
    form = kelas(request.POST, data_tahun=k.data)
    if not form.is_valid():
        return _halaman(request, jenis, form, None)
    kunci = id_baru(k=k, himpunan=j.himpunan, awalan=j.awalan)
    return _simpan(request, k, jenis, form, kunci, None)


@pintu(Izin.RENCANA)
def cabang(request: HttpRequest, k: Konteks, jenis: str, kunci: str) -> HttpResponse:
    """One node to change."""
    baris = _rekaman(k, jenis, kunci, kiriman=request.method == "POST")
    lama, kelas = baris.butir.objek, FORMULIR[jenis]
    awal = kelas.awal(lama) | {"versi": baris.versi}
    if request.method != "POST":
        return _halaman(request, jenis, kelas(data_tahun=k.data, lama=lama, initial=awal), baris)
    form = kelas(request.POST, data_tahun=k.data, lama=lama, initial=awal)
    if not form.is_valid():
        return _halaman(request, jenis, form, baris)
    return _simpan(request, k, jenis, form, kunci, baris)


def _simpan(
    request: HttpRequest, k: Konteks, jenis: str, form: FormCabang, kunci: str, baris: Terbaca | None
) -> HttpResponse:
    j = _jenis(jenis)
    versi = form.cleaned_data["versi"] or 0 if baris else 0
    try:
        hasil = tulis(k=k, ubah=[Ubah(j.himpunan, kunci, form.objek(kunci), versi)])
    except Terkunci as galat:
        form.add_error(None, str(galat))
        return _halaman(request, jenis, form, baris)
    if hasil.bentrok:
        isi = sengketa(form, hasil.bentrok[0])
        naikkan_versi(request, form, hasil.bentrok[0])
        return _halaman(request, jenis, form, baris, isi)
    kata = "diubah" if baris else "ditambahkan"
    messages.success(request, f"{j.sebutan.capitalize()} sudah {kata}.")
    return redirect(f"{alamat(k, 'susunan')}#{jenis}-{kunci}")


def _halaman(
    request: HttpRequest, jenis: str, form: FormCabang, baris: Terbaca | None, bentrok: Sengketa | None = None
) -> HttpResponse:
    isi = {"jenis": jenis, "sebutan": _jenis(jenis).sebutan, "form": form, "baris": baris, "bentrok": bentrok}
    return render(request, "perencanaan/cabang.html", isi, status=409 if bentrok else 200)


@pintu(Izin.RENCANA)
def cabang_hapus(request: HttpRequest, k: Konteks, jenis: str, kunci: str) -> HttpResponse:
    """Take a node back; while others refer to it the page says which."""
    baris = _rekaman(k, jenis, kunci)
    jadi = coba_hapus(request=request, k=k, himpunan=_jenis(jenis).himpunan, kunci=kunci, versi=baris.versi)
    if jadi.selesai:
        messages.success(request, f"{_jenis(jenis).sebutan.capitalize()} sudah dihapus. Jejaknya tetap ada.")
        return redirect(alamat(k, "susunan"))
    nama = nama_semua(data=k.data).get(kunci, kunci)
    isi = {"jenis": jenis, "kunci": kunci, "nama": nama, "form": jadi.form, "dipakai": jadi.dipakai}
    return render(request, "perencanaan/cabang_hapus.html", isi | {"sebutan": _jenis(jenis).sebutan})


@require_POST
@pintu(Izin.RENCANA)
def cabang_geser(request: HttpRequest, k: Konteks, jenis: str, kunci: str) -> HttpResponse:
    """Move a node up or down among those that stand under the same thing."""
    baris = _rekaman(k, jenis, kunci)
    himpunan = _jenis(jenis).himpunan
    atas = _atas(baris.butir.objek)
    saudara = [t.butir.kunci for t in daftar(tahun=k.tahun, himpunan=[himpunan]) if _atas(t.butir.objek) == atas]
    try:
        hasil = geser(k=k, himpunan=himpunan, kunci=kunci, saudara=saudara, naik=request.POST.get("arah") == "naik")
    except Terkunci as galat:
        messages.error(request, str(galat))
    else:
        if hasil.bentrok:
            messages.error(request, "Susunan ini baru saja diubah orang lain. Lihat dulu, lalu geser lagi.")
    return redirect(f"{alamat(k, 'susunan')}#{jenis}-{kunci}")


def _atas(objek: object) -> tuple[str, ...]:
    return tuple(str(getattr(objek, n, "")) for n in ("tujuan", "induk", "sasaran"))


@pintu(Izin.RENCANA)
def nomenklatur(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Search the nomenclature and take several of it over at once."""
    if request.method == "POST":
        try:
            hasil = ambil_nomenklatur(k=k, kode=request.POST.getlist("kode"))
        except Terkunci as galat:
            messages.error(request, str(galat))
            return redirect(alamat(k, "nomenklatur"))
        if hasil.bentrok:
            messages.error(request, "Pohon ini baru saja diubah orang lain. Lihat dulu, lalu pilih lagi.")
        elif hasil.tersimpan:
            messages.success(request, f"{len(hasil.tersimpan)} simpul ditambahkan dari nomenklatur.")
            return redirect(alamat(k, "susunan"))
        else:
            messages.info(request, "Tidak ada yang ditambahkan: belum ada yang dicentang, atau semuanya sudah ada.")
        return redirect(alamat(k, "nomenklatur"))
    kata = request.GET.get("kata", "").strip()[:200]
    temu = cari(kata=kata, data=k.data)
    isi = {"kata": kata, "temu": temu[:100], "banyak": len(temu), "jenjang": [j.value for j in JenjangSimpul]}
    return render(request, "perencanaan/nomenklatur.html", isi)
