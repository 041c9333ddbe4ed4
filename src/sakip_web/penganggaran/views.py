"""Pages of the budget: overview, versions, grids, import from SIPD."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip.kernel.galat import SakipError
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.penganggaran.forms import FormImpor, FormVersi
from sakip_web.penganggaran.selectors import (
    BarisUang,
    daftar_versi,
    grid_pagu,
    grid_realisasi,
    kolom_realisasi,
    sebut_periode,
    serapan,
)
from sakip_web.penganggaran.services import PermintaanImpor, buat_versi, id_versi, impor_sipd, simpan_uang
from sakip_web.perencanaan.forms.kotak import Kotak, isian_sel, kotak
from sakip_web.perencanaan.services.target import HasilTarget, IsianSel
from sakip_web.rekaman.penjaga import Terkunci
from sakip_web.rupa.unggahan import sah


@dataclass(frozen=True, slots=True)
class BarisGrid:
    """A row of a grid as a page shows it."""

    baris: BarisUang
    kotak: tuple[Kotak, ...]


def _alamat(k: Konteks, nama: str, *args: object) -> str:
    return reverse(f"penganggaran:{nama}", args=[k.instansi.kode, k.tahun.tahun, *args])


@pintu(Izin.LIHAT)
def anggaran(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Versions, and what of each program was spent."""
    baris, total = serapan(tahun=k.tahun, data=k.data)
    isi = {"versi": daftar_versi(k=k), "baris": baris, "total": total, "boleh": k.boleh(Izin.RENCANA)}
    return render(request, "penganggaran/anggaran.html", isi)


@pintu(Izin.RENCANA)
def versi_baru(request: HttpRequest, k: Konteks) -> HttpResponse:
    """A new version as a copy of the last one."""
    form = FormVersi(request.POST or None, data_tahun=k.data)
    if request.method == "POST" and form.is_valid():
        nama = id_versi(k=k)
        try:
            hasil = buat_versi(k=k, **form.cleaned_data)
        except Terkunci as galat:
            form.add_error(None, str(galat))
        else:
            if not hasil.bentrok:
                messages.success(request, f"Versi {nama} dibuat. Ubah pagu yang berbeda, lalu simpan.")
                return redirect(_alamat(k, "pagu", nama))
            form.add_error(None, f"{hasil.bentrok[0].oleh} baru saja membuat versi yang sama. Lihat dulu versi itu.")
    return render(request, "penganggaran/versi_baru.html", {"form": form, "nama": id_versi(k=k)})


@pintu(Izin.LIHAT)
def pagu(request: HttpRequest, k: Konteks, versi: str) -> HttpResponse:
    """The ceilings of a version, one row a node."""
    ini = next((v for v in k.data.anggaran.versi if v.id == versi), None)
    if ini is None:
        raise Http404
    isi = {"judul": f"Pagu {ini.id}", "pokok": ini, "kolom": ["Pagu"], "kolom_angka": ["Terpakai", "Serapan %"]}
    return _grid(request, k, isi, versi)


@pintu(Izin.LIHAT)
def realisasi(request: HttpRequest, k: Konteks) -> HttpResponse:
    """What was spent in each quarter, one row a node."""
    kolom = [sebut_periode(p) for p in kolom_realisasi(data=k.data)]
    isi = {"judul": "Realisasi anggaran", "kolom": kolom, "kolom_angka": ["Pagu", "Serapan %"]}
    return _grid(request, k, isi, "")


def _baris(k: Konteks, versi: str) -> Sequence[BarisUang]:
    if versi:
        return grid_pagu(tahun=k.tahun, data=k.data, versi=versi)
    return grid_realisasi(tahun=k.tahun, data=k.data)


def _grid(request: HttpRequest, k: Konteks, isi: Mapping[str, object], versi: str) -> HttpResponse:
    isian: Mapping[str, IsianSel] = {}
    hasil, terkunci = HasilTarget(0, {}), ""
    baris = _baris(k, versi)
    if request.method == "POST":
        if not k.boleh(Izin.RENCANA):
            raise Http404
        sel = [s for b in baris for s in b.sel]
        isian = isian_sel(request.POST, [s.nama for s in sel])
        try:
            hasil = simpan_uang(k=k, versi=versi, sel=sel, isian=isian)
        except Terkunci as galat:
            terkunci = str(galat)
        else:
            if not hasil.galat and not hasil.bentrok:
                messages.success(request, f"{hasil.tersimpan} angka disimpan.")
                return redirect(request.path)
            buruk = {*hasil.galat, *(b.nama for b in hasil.bentrok)}
            isian, baris = {n: s for n, s in isian.items() if n in buruk}, _baris(k, versi)
    bentrok = {b.nama: b for b in hasil.bentrok}
    rows = [BarisGrid(b, tuple(kotak(s, isian, hasil.galat, bentrok) for s in b.sel)) for b in baris]
    salah = [x for b in rows for x in b.kotak if x.galat or x.bentrok]
    lengkap = {**isi, "baris": rows, "salah": salah, "hasil": hasil, "terkunci": terkunci}
    lengkap["boleh"] = k.boleh(Izin.RENCANA)
    return render(request, "penganggaran/grid.html", lengkap, status=409 if hasil.bentrok else 200)


@pintu(Izin.RENCANA)
def impor(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Choose an export of SIPD; what it would change is shown before anything is written."""
    form = FormImpor(request.POST or None, request.FILES or None, data_tahun=k.data)
    if request.method == "POST" and sah(request=request, form=form, ruas="berkas"):
        c = form.cleaned_data
        macam, _, nama = c["isi"].partition(":")
        minta = PermintaanImpor(
            nama=(form.unggahan.name or "berkas")[:120],
            isi=form.unggahan.read(),
            versi=nama if macam == "pagu" else "",
            triwulan=int(nama) if macam == "belanja" else None,
            kumulatif=c["kumulatif"],
            tambah=c["tambah"],
            skpd=c["skpd"],
        )
        try:
            nomor = impor_sipd(k=k, minta=minta)
        except SakipError as galat:
            form.add_error("berkas", str(galat))
        else:
            return redirect(reverse("isian:pratinjau", args=[k.instansi.kode, k.tahun.tahun, nomor]))
    return render(request, "penganggaran/impor.html", {"form": form})
