"""The sheet of an indicator: definition, formula, targets, where it is used, history."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from sakip.data.perencanaan import Indikator
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.perencanaan.forms.indikator import FormIndikator
from sakip_web.perencanaan.forms.kotak import isian_sel, kotak
from sakip_web.perencanaan.selectors.himpunan import INDIKATOR, TARGET_RENSTRA, TARGET_RKT
from sakip_web.perencanaan.selectors.indikator import cari_indikator, dipakai_di, kata_rumus
from sakip_web.perencanaan.selectors.nama import nama_semua
from sakip_web.perencanaan.selectors.ringkasan import definisi_kurang
from sakip_web.perencanaan.selectors.riwayat import riwayat
from sakip_web.perencanaan.selectors.target import (
    Sel,
    SelPerjanjian,
    perjanjian_akhir,
    sel_indikator,
    sel_perjanjian,
)
from sakip_web.perencanaan.services.indikator import (
    HasilIndikator,
    IsianIndikator,
    kunci_indikator,
    salin_indikator,
    simpan_indikator,
)
from sakip_web.perencanaan.services.target import IsianSel, baca_sel
from sakip_web.perencanaan.views.dasar import Sengketa, alamat, naikkan_versi, sengketa
from sakip_web.perencanaan.views.hapus import coba_hapus
from sakip_web.rekaman.penjaga import Terkunci
from sakip_web.rekaman.selectors import Terbaca, ambil, ambil_disunting


@pintu(Izin.LIHAT)
def daftar_indikator(request: HttpRequest, k: Konteks) -> HttpResponse:
    """All indicators, searched by words and filtered to the IKU."""
    kata, saring = request.GET.get("kata", "").strip()[:200].casefold(), request.GET.get("iku") == "1"
    nama = nama_semua(data=k.data)
    semua = k.data.perencanaan.indikator
    cocok = [
        (i, nama.get(i.milik, ""), nama.get(i.penanggung_jawab, i.penanggung_jawab), definisi_kurang(indikator=i))
        for i in semua
        if kata in f"{i.nama} {i.sebutan} {nama.get(i.milik, '')}".casefold() and (i.iku or not saring)
    ]
    isi = {"indikator": cocok, "banyak": len(semua), "kata": kata, "saring": saring, "boleh": k.boleh(Izin.RENCANA)}
    return render(request, "perencanaan/daftar_indikator.html", isi)


@pintu(Izin.LIHAT)
def indikator(request: HttpRequest, k: Konteks, kunci: str) -> HttpResponse:
    """The sheet; who may not plan reads it."""
    baris = ambil_disunting(tahun=k.tahun, himpunan=INDIKATOR, kunci=kunci, kiriman=request.method == "POST")
    if baris is None:
        raise Http404
    lama = baris.butir.objek
    assert isinstance(lama, Indikator)
    awal = FormIndikator.awal(lama) | {"versi": baris.versi}
    if request.method != "POST":
        return _halaman(request, k, FormIndikator(data_tahun=k.data, lama=lama, initial=awal), baris, kunci)
    if not k.boleh(Izin.RENCANA):
        raise Http404
    return _simpan(request, k, FormIndikator(request.POST, data_tahun=k.data, lama=lama, initial=awal), baris, kunci)


@pintu(Izin.RENCANA)
def indikator_baru(request: HttpRequest, k: Konteks) -> HttpResponse:
    """A new indicator; ``?milik=`` names what it measures."""
    if request.method != "POST":
        awal = {"milik": request.GET.get("milik", "")}
        return _halaman(request, k, FormIndikator(data_tahun=k.data, initial=awal), None, "")
    return _simpan(request, k, FormIndikator(request.POST, data_tahun=k.data), None, "")


def _sel(k: Konteks, baris: Terbaca | None) -> tuple[tuple[Sel, ...], tuple[SelPerjanjian, ...]]:
    i = baris.butir.objek if baris else None
    if not isinstance(i, Indikator):
        return (), ()
    pk = perjanjian_akhir(tahun=k.tahun)
    return sel_indikator(tahun=k.tahun, data=k.data, indikator=i), sel_perjanjian(baris=pk, indikator=i.id)


def _simpan(request: HttpRequest, k: Konteks, form: FormIndikator, baris: Terbaca | None, kunci: str) -> HttpResponse:
    sel, pk = _sel(k, baris)
    isian = isian_sel(request.POST, [*(s.nama for s in sel), *(s.nama for s in pk)])
    nilai, galat = baca_sel(isian=isian)
    if not form.is_valid() or galat:
        return _halaman(request, k, form, baris, kunci, isian=isian, galat=galat)
    baru = form.objek(kunci or kunci_indikator(k=k, sebutan=form.cleaned_data["sebutan"]))
    versi = (form.cleaned_data["versi"] or 0) if baris else 0
    try:
        hasil = simpan_indikator(k=k, isian=IsianIndikator(baru, versi, form.baru, sel, pk, isian, nilai))
    except Terkunci as sebab:
        form.add_error(None, str(sebab))
        return _halaman(request, k, form, baris, kunci, isian=isian)
    if not hasil.bersih:
        return _halaman(request, k, form, baris, kunci, isian=isian, hasil=hasil)
    messages.success(request, f"Indikator “{baru.nama}” sudah disimpan.")
    return redirect(alamat(k, "indikator", baru.id))


def _halaman(
    request: HttpRequest,
    k: Konteks,
    form: FormIndikator,
    baris: Terbaca | None,
    kunci: str,
    *,
    isian: Mapping[str, IsianSel] | None = None,
    galat: Mapping[str, str] | None = None,
    hasil: HasilIndikator | None = None,
) -> HttpResponse:
    sel, pk = _sel(k, baris)
    bentrok: Sengketa | None = None
    if hasil and hasil.rekaman:
        bentrok = sengketa(form, hasil.rekaman)
        naikkan_versi(request, form, hasil.rekaman)
    menurut = {b.nama: b for b in hasil.sel} if hasil else {}
    # One that was taken back meanwhile keeps its name on the page.
    lama = baris.butir.objek if baris and isinstance(baris.butir.objek, Indikator) else None
    isi = {
        "form": form,
        "baris": baris,
        "lama": lama,
        "bentrok": bentrok,
        "bentrok_sel": tuple(menurut.values()),
        "galat_sel": galat or {},
        "target": [kotak(s, isian or {}, galat or {}, menurut) for s in sel],
        "pk": [kotak(s, isian or {}, galat or {}, menurut) for s in pk],
        "variabel": k.data.perencanaan.variabel,
        "rumus_kata": kata_rumus(rumus=lama.rumus, data=k.data) if lama else "",
        "pakai": dipakai_di(data=k.data, kunci=kunci),
        "riwayat": riwayat(tahun=k.tahun, himpunan=(INDIKATOR, TARGET_RENSTRA, TARGET_RKT), kunci=kunci)
        if kunci
        else (),
        "boleh": k.boleh(Izin.RENCANA),
    }
    return render(request, "perencanaan/indikator.html", isi, status=409 if hasil else 200)


@require_POST
@pintu(Izin.RENCANA)
def indikator_salin(request: HttpRequest, k: Konteks, kunci: str) -> HttpResponse:
    """A copy of the definition, without targets."""
    asal = cari_indikator(data=k.data, kunci=kunci)
    if asal is None:
        raise Http404
    baru = salin_indikator(k=k, asal=asal)
    messages.success(request, f"Salinan “{asal.nama}” dibuat tanpa target. Sesuaikan nama dan definisinya.")
    return redirect(alamat(k, "indikator", baru))


@pintu(Izin.RENCANA)
def indikator_hapus(request: HttpRequest, k: Konteks, kunci: str) -> HttpResponse:
    """Take an indicator back with its targets and steps; while others refer to it the page says which."""
    baris = ambil(tahun=k.tahun, himpunan=INDIKATOR, kunci=kunci)
    if baris is None:
        raise Http404
    lama = cari_indikator(data=k.data, kunci=kunci)
    jadi = coba_hapus(request=request, k=k, himpunan=INDIKATOR, kunci=kunci, versi=baris.versi)
    if jadi.selesai:
        messages.success(request, "Indikator sudah dihapus bersama target dan langkah aksinya.")
        return redirect(alamat(k, "daftar_indikator"))
    isi = {
        "sebutan": "indikator",
        "nama": lama.nama if lama else kunci,
        "form": jadi.form,
        "dipakai": jadi.dipakai,
        "kembali": alamat(k, "indikator", kunci),
        "ikut": "Target Renstra, target RKT, kertas kerja target, dan langkah aksinya ikut dihapus.",
    }
    return render(request, "perencanaan/cabang_hapus.html", isi)
