"""Saving cells of targets: only what the person changed, each at the version at which it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sakip.data.perencanaan import TargetTahunan
from sakip.data.perjanjian import ButirPerjanjian, VersiPerjanjian
from sakip.kernel.nilai import BELUM_DIISI, Angka, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak
from sakip_web.organisasi.konteks import Konteks
from sakip_web.perencanaan.selectors.himpunan import PERJANJIAN
from sakip_web.perencanaan.selectors.isian import baca_nilai, tulis_nilai
from sakip_web.perencanaan.selectors.target import Sel, SelPerjanjian, butir_pk, perjanjian_akhir
from sakip_web.perencanaan.services.tulis import tulis
from sakip_web.rekaman.ubah import Bentrok, Ubah


@dataclass(frozen=True, slots=True)
class IsianSel:
    """A cell as it came back: what was typed, what it showed when it was read, and at which version."""

    teks: str
    awal: str
    versi: int

    @property
    def diubah(self) -> bool:
        """Whether the person changed it."""
        return self.teks.strip() != self.awal.strip()


@dataclass(frozen=True, slots=True)
class BentrokSel:
    """Somebody saved another target in a cell meanwhile."""

    nama: str
    judul: str
    saya: str
    tersimpan: str
    versi: int
    oleh: str
    bentrok: Bentrok | None = None


@dataclass(frozen=True, slots=True)
class HasilTarget:
    """How many cells were saved, what is wrong in which cell, and what clashed."""

    tersimpan: int
    galat: Mapping[str, str]
    bentrok: tuple[BentrokSel, ...] = ()


def baca_sel(*, isian: Mapping[str, IsianSel]) -> tuple[dict[str, Nilai | None], dict[str, str]]:
    """The values of the changed cells by name, and what cannot be read by name."""
    nilai: dict[str, Nilai | None] = {}
    galat: dict[str, str] = {}
    for nama, satu in isian.items():
        if not satu.diubah:
            continue
        dibaca = baca_nilai(teks=satu.teks)
        if dibaca.galat:
            galat[nama] = dibaca.galat
        elif dibaca.isi is None or isinstance(dibaca.isi, Angka | Predikat | Rentang | YaTidak | Tanggal | Kosong):
            nilai[nama] = dibaca.isi
    return nilai, galat


def ubah_target(*, sel: Sequence[Sel], isian: Mapping[str, IsianSel], nilai: Mapping[str, Nilai | None]) -> list[Ubah]:
    """The changes of the cells that were changed; an empty cell takes its target back."""
    return [
        Ubah(
            s.himpunan, s.kunci, None if isi is None else TargetTahunan(s.indikator, s.tahun, isi), isian[s.nama].versi
        )
        for s in sel
        if s.nama in nilai
        for isi in [nilai[s.nama]]
    ]


def simpan_grid(*, k: Konteks, sel: Sequence[Sel], isian: Mapping[str, IsianSel]) -> HasilTarget:
    """Save a grid: good cells are saved, unreadable and clashing ones come back."""
    nilai, galat = baca_sel(isian={s.nama: isian[s.nama] for s in sel if s.nama in isian})
    hasil = tulis(k=k, ubah=ubah_target(sel=sel, isian=isian, nilai=nilai), utuh=False)
    bentrok = bentrok_sel(sel=sel, isian=isian, bentrok=hasil.bentrok)
    return HasilTarget(len(hasil.tersimpan), galat, bentrok)


def bentrok_sel(
    *, sel: Sequence[Sel], isian: Mapping[str, IsianSel], bentrok: Sequence[Bentrok]
) -> tuple[BentrokSel, ...]:
    """Clashes by cell."""
    menurut = {(s.himpunan, s.kunci): s for s in sel}
    hasil = []
    for b in bentrok:
        if s := menurut.get((b.ubah.himpunan, b.ubah.kunci)):
            dia = tulis_nilai(nilai=b.tersimpan.nilai) if isinstance(b.tersimpan, TargetTahunan) else ""
            hasil.append(BentrokSel(s.nama, s.judul, isian[s.nama].teks, dia, b.versi, b.oleh, b))
    return tuple(hasil)


def ubah_perjanjian(
    *,
    k: Konteks,
    indikator: str,
    sel: Sequence[SelPerjanjian],
    isian: Mapping[str, IsianSel],
    nilai: Mapping[str, Nilai | None],
) -> tuple[list[Ubah], tuple[BentrokSel, ...]]:
    """The change of the agreement's line of an indicator.

    The version of the agreement is one record for all indicators; what counts as a clash is its line, not the record.
    """
    diubah = [s for s in sel if s.nama in nilai]
    baris = perjanjian_akhir(tahun=k.tahun)
    if not diubah or baris is None:
        return [], ()
    bentrok = tuple(
        BentrokSel(s.nama, s.judul, isian[s.nama].teks, s.teks, 0, baris.oleh)
        for s in diubah
        if s.teks.strip() != isian[s.nama].awal.strip()
    )
    versi = baris.butir.objek
    assert isinstance(versi, VersiPerjanjian)
    lama = butir_pk(baris=baris, indikator=indikator)
    isi: list[Nilai] = [lama.target, *lama.triwulan] if lama else []
    isi += [BELUM_DIISI] * (5 - len(isi))
    for s in diubah:
        isi[s.urut] = nilai[s.nama] or BELUM_DIISI
    triwulan = tuple(isi[1:]) if any(x != BELUM_DIISI for x in isi[1:]) else ()
    baru = ButirPerjanjian(indikator, isi[0], triwulan)
    butir = tuple(baru if b.indikator == indikator else b for b in versi.butir)
    butir = butir if lama else (*butir, baru)
    return [Ubah(PERJANJIAN, baris.butir.kunci, replace(versi, butir=butir), baris.versi)], bentrok
