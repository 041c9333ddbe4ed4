"""Tables from a catalogue of columns, rows, and the columns that the layout asks for, in its order and words.

In the layout a table is ``tabel: {judul: ..., kolom: [...], nomor_kolom: true, kecil: true}``; a column is a key of the
catalogue, or ``{isi: key, judul: "...", lebar: 12}``, or a group ``{judul: "...", kolom: [...]}``.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic

from sakip.dokumen.node import Baris, JenisBaris, Keterangan, Kolom, Rata, Sel, Tabel
from sakip.dokumen.sebaris import Figur, Sebaris, Teks, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.kolom import KolomLaporan, R
from sakip.peraturan.profil import Opsi, OpsiNilai, ProfilSalah


@dataclass(frozen=True, slots=True)
class BarisRingkas:
    """A total, mean or group row: a label over the leading columns, and content for some columns by key."""

    label: str
    isi: Mapping[str, tuple[Sebaris, ...]]
    jenis: JenisBaris = JenisBaris.JUMLAH


@dataclass(frozen=True, slots=True)
class Isi(Generic[R]):
    """What a table is made of: catalogue, rows, rows below them, and the columns taken when the layout names none.

    ``kelompok`` tells which rows head a group (a program over its kegiatan); they are shaded.
    """

    jenis: str
    judul: str
    kolom: Mapping[str, KolomLaporan[R]]
    bawaan: tuple[OpsiNilai, ...]
    baris: Sequence[R]
    ringkas: tuple[BarisRingkas, ...] = ()
    catatan: tuple[tuple[Sebaris, ...], ...] = ()
    kelompok: Callable[[R], bool] | None = None


@dataclass(frozen=True, slots=True)
class _Simpul:
    """A heading cell: a column of the catalogue, or a group of them."""

    judul: str
    kunci: str = ""
    lebar: int = 0
    anak: tuple[_Simpul, ...] = ()

    @property
    def daun(self) -> tuple[_Simpul, ...]:
        return tuple(d for a in self.anak for d in a.daun) if self.anak else (self,)

    @property
    def dalam(self) -> int:
        return 1 + max((a.dalam for a in self.anak), default=0)


def susun_tabel(*, hasil: Hasil, opsi: Opsi, isi: Isi[R]) -> Tabel:
    """The table as the layout asks for it; ``opsi`` is the section's, the table's own options stand under ``tabel``."""
    tata = opsi.anak("tabel")
    diminta = tata.daftar("kolom") or isi.bawaan
    kepala = tuple(_simpul(d, isi.kolom, hasil, tata.tempat) for d in diminta)
    daun = tuple(d for k in kepala for d in k.daun)
    badan = [*_badan(daun, isi), *(_ringkas(daun, r) for r in isi.ringkas)]
    if tata.ya("nomor_kolom"):
        badan.insert(0, _nomor_kolom(len(daun)))
    judul = isi_teks(tata.teks("judul", isi.judul), hasil=hasil)
    return Tabel(
        kolom=tuple(Kolom(d.lebar or isi.kolom[d.kunci].lebar, isi.kolom[d.kunci].rata) for d in daun),
        kepala=_kepala(kepala),
        badan=tuple(badan),
        keterangan=Keterangan("Tabel", judul) if judul else None,
        catatan=isi.catatan,
        kecil=tata.ya("kecil", bawaan=len(daun) > 8),
        jenis=isi.jenis,
    )


def _simpul(diminta: OpsiNilai, katalog: Mapping[str, KolomLaporan[R]], hasil: Hasil, tempat: str) -> _Simpul:
    if isinstance(diminta, str):
        diminta = {"isi": diminta}
    if not isinstance(diminta, Mapping):
        raise ProfilSalah(f"{tempat}: kolom harus nama atau kelompok pilihan, tertulis {diminta!r}.")
    opsi = Opsi(diminta, tempat)
    anak = opsi.daftar("kolom")
    if anak:
        bawah = tuple(_simpul(a, katalog, hasil, tempat) for a in anak)
        return _Simpul(isi_teks(opsi.teks("judul"), hasil=hasil), anak=bawah)
    kunci = opsi.teks("isi")
    if kunci not in katalog:
        raise ProfilSalah(f'{tempat}: kolom "{kunci}" tidak dikenal. Yang ada: {", ".join(sorted(katalog))}.')
    judul = isi_teks(opsi.teks("judul", katalog[kunci].judul), hasil=hasil)
    return _Simpul(judul, kunci, opsi.bilangan("lebar", 0))


def _kepala(kepala: Sequence[_Simpul]) -> tuple[Baris, ...]:
    tinggi = max(k.dalam for k in kepala)
    baris: list[list[Sel]] = [[] for _ in range(tinggi)]

    def isi(simpul: _Simpul, tingkat: int) -> None:
        rentang = 1 if simpul.anak else tinggi - tingkat
        baris[tingkat].append(Sel(teks(simpul.judul, tebal=True), len(simpul.daun), rentang, Rata.TENGAH, tebal=True))
        for anak in simpul.anak:
            isi(anak, tingkat + 1)

    for simpul in kepala:
        isi(simpul, 0)
    return tuple(Baris(tuple(b)) for b in baris)


def _badan(daun: Sequence[_Simpul], isi: Isi[R]) -> list[Baris]:
    """Body rows; a merged cell never reaches over the end of a merged cell to its left."""
    kunci: list[list[Hashable]] = [[] for _ in isi.baris]
    induk: list[Hashable] = [()] * len(isi.baris)
    for d in daun:
        gabung = isi.kolom[d.kunci].gabung
        for n, r in enumerate(isi.baris):
            kunci[n].append((induk[n], gabung(r)) if gabung else None)
        if gabung:
            induk = [k[-1] for k in kunci]
    hasil = []
    for n, r in enumerate(isi.baris):
        kelompok = isi.kelompok is not None and isi.kelompok(r)
        sel = []
        for k, d in enumerate(daun):
            if kunci[n][k] is not None and n > 0 and kunci[n - 1][k] == kunci[n][k]:
                continue
            kolom = isi.kolom[d.kunci]
            # A row that heads a group is written from the left unless its cells say otherwise.
            rata = kolom.rata if kelompok else None
            sel.append(Sel(kolom.isi(r), rentang_baris=_panjang(kunci, n, k), rata=rata))
        hasil.append(Baris(tuple(sel), JenisBaris.KELOMPOK if kelompok else JenisBaris.BIASA))
    return hasil


def _panjang(kunci: Sequence[Sequence[Hashable]], n: int, k: int) -> int:
    if kunci[n][k] is None:
        return 1
    akhir = n + 1
    while akhir < len(kunci) and kunci[akhir][k] == kunci[n][k]:
        akhir += 1
    return akhir - n


def _ringkas(daun: Sequence[_Simpul], ringkas: BarisRingkas) -> Baris:
    """A total row: the label spans the columns before the first one that has content."""
    depan = next((n for n, d in enumerate(daun) if d.kunci in ringkas.isi), len(daun))
    rata = Rata.TENGAH if ringkas.jenis is JenisBaris.JUMLAH else Rata.KIRI
    sel = [Sel(teks(ringkas.label, tebal=True), rentang_kolom=depan, rata=rata, tebal=True)] if depan else []
    for d in daun[depan:]:
        isi = tuple(replace(b, tebal=True) if isinstance(b, Teks | Figur) else b for b in ringkas.isi.get(d.kunci, ()))
        sel.append(Sel(isi, tebal=True))
    return Baris(tuple(sel), ringkas.jenis)


def _nomor_kolom(banyak: int) -> Baris:
    return Baris(tuple(Sel(teks(str(n)), rata=Rata.TENGAH) for n in range(1, banyak + 1)), JenisBaris.NOMOR_KOLOM)
