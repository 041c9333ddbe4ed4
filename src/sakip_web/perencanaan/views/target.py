"""Grids of targets: IKU over the years of the Renstra, RKT of the year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.perencanaan.forms.kotak import Kotak, isian_sel, kotak
from sakip_web.perencanaan.selectors.target import BarisTarget, GolonganTarget, grid_iku, grid_rkt, tahun_renstra
from sakip_web.perencanaan.services.target import HasilTarget, IsianSel, simpan_grid
from sakip_web.perencanaan.views.dasar import alamat
from sakip_web.rekaman.penjaga import Terkunci


@dataclass(frozen=True, slots=True)
class BarisGrid:
    """A row of a grid as a page shows it."""

    indikator: BarisTarget
    kotak: tuple[Kotak, ...]


@pintu(Izin.LIHAT)
def iku(request: HttpRequest, k: Konteks) -> HttpResponse:
    """The IKU with their targets of each year of the Renstra."""
    kolom = [str(t) for t in tahun_renstra(data=k.data)]
    isi: dict[str, object] = {
        "halaman": "iku",
        "judul": "Indikator kinerja utama",
        "acuan": ["Kondisi awal"],
        "kolom": kolom,
    }
    return _grid(request, k, isi, grid_iku(tahun=k.tahun, data=k.data))


@pintu(Izin.LIHAT)
def rkt(request: HttpRequest, k: Konteks) -> HttpResponse:
    """The targets of the RKT beside those of Renstra and agreement."""
    acuan = [f"Renstra {k.tahun.tahun}", f"PK {k.tahun.tahun}"]
    isi: dict[str, object] = {
        "halaman": "rkt",
        "judul": f"Rencana kinerja tahunan {k.tahun.tahun}",
        "acuan": acuan,
        "kolom": ["RKT"],
    }
    return _grid(request, k, isi, grid_rkt(tahun=k.tahun, data=k.data))


def _grid(
    request: HttpRequest, k: Konteks, isi: dict[str, object], golongan: tuple[GolonganTarget, ...]
) -> HttpResponse:
    isian: Mapping[str, IsianSel] = {}
    hasil = HasilTarget(0, {})
    if request.method == "POST":
        if not k.boleh(Izin.RENCANA):
            raise Http404
        sel = [s for g in golongan for b in g.baris for s in b.sel]
        isian = isian_sel(request.POST, [s.nama for s in sel])
        try:
            hasil = simpan_grid(k=k, sel=sel, isian=isian)
        except Terkunci as galat:
            isi |= {"terkunci": str(galat)}
        else:
            if not hasil.galat and not hasil.bentrok:
                messages.success(request, f"{hasil.tersimpan} target disimpan.")
                return redirect(alamat(k, str(isi["halaman"])))
        golongan = (grid_iku if isi["halaman"] == "iku" else grid_rkt)(tahun=k.tahun, data=k.data)
        isian = {n: s for n, s in isian.items() if n in hasil.galat or "terkunci" in isi or _milik(n, hasil)}
    bentrok = {b.nama: b for b in hasil.bentrok}
    rows = [
        (g.judul, [BarisGrid(b, tuple(kotak(s, isian, hasil.galat, bentrok) for s in b.sel)) for b in g.baris])
        for g in golongan
    ]
    salah = [x for _, g in rows for b in g for x in b.kotak if x.galat or x.bentrok]
    lebar = 1 + sum(len(str_list) for str_list in (isi["acuan"], isi["kolom"]) if isinstance(str_list, list))
    lengkap = isi | {"lebar": lebar, "golongan": rows, "hasil": hasil, "salah": salah, "boleh": k.boleh(Izin.RENCANA)}
    return render(request, "perencanaan/grid_target.html", lengkap, status=409 if hasil.bentrok else 200)


def _milik(nama: str, hasil: HasilTarget) -> bool:
    return any(b.nama == nama for b in hasil.bentrok)
