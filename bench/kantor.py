"""A large office: a sample multiplied, so that every kind of data grows and stays plausible."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.node import Dokumen, Tabel
from sakip.dokumen.walk import iter_blok
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan

T = TypeVar("T")
# A real report has about twelve rows a table (dependencies, measured: 60 tables, 720 rows).
BARIS_PER_TABEL: Final = 12


def perbanyak(*, tahun: TahunKinerja, kali: int) -> TahunKinerja:
    """The year with its sasaran, indicators, programs, money and texts ``kali`` times, each copy under its own ids."""
    p = tahun.perencanaan
    tetap = (*(t.id for t in p.tujuan), *(j.id for j in tahun.organisasi.jabatan))
    banyak = _Salinan(kali, frozenset(tetap))
    return replace(
        tahun,
        acuan=replace(tahun.acuan, pembanding=banyak(tahun.acuan.pembanding, "indikator")),
        perencanaan=replace(
            p,
            sasaran=banyak(p.sasaran, "id", judul=("teks",)),
            sasaran_jabatan=banyak(p.sasaran_jabatan, "id", "induk", judul=("teks",)),
            indikator=banyak(p.indikator, "id", "milik", "mendukung", judul=("nama", "sebutan")),
            target_renstra=banyak(p.target_renstra, "indikator"),
            target_rkt=banyak(p.target_rkt, "indikator"),
            simpul=banyak(p.simpul, "id", "induk", "sasaran", judul=("nama",)),
            strategi=banyak(p.strategi, "sasaran"),
        ),
        perjanjian=replace(
            tahun.perjanjian,
            versi=tuple(replace(v, butir=banyak(v.butir, "indikator")) for v in tahun.perjanjian.versi),
        ),
        anggaran=replace(
            tahun.anggaran,
            pagu=banyak(tahun.anggaran.pagu, "simpul"),
            realisasi=banyak(tahun.anggaran.realisasi, "simpul"),
        ),
        realisasi=replace(tahun.realisasi, kinerja=banyak(tahun.realisasi.kinerja, "indikator")),
        riwayat=replace(tahun.riwayat, kinerja=banyak(tahun.riwayat.kinerja, "indikator")),
        # A text about an indicator or sasaran is copied with it; one about the office stands once.
        narasi=replace(
            tahun.narasi,
            teks=tuple(t for asal in tahun.narasi.teks for t in (banyak((asal,), "untuk") if asal.untuk else (asal,))),
        ),
    )


def tulis_besar(*, sumber: Path, tabel: int, folder: Path) -> Path:
    """A JSON file of a sample multiplied until its report has so many tables, or twelve rows for each of them."""
    from sakip.tukar.json_tukar import write_json

    asal = muat(sumber=str(sumber)).wajib()
    for kali in range(1, 1000):
        tahun = perbanyak(tahun=asal, kali=kali)
        banyak, baris = besar(dokumen=dokumen_tahun(tahun=tahun))
        if banyak >= tabel or baris >= BARIS_PER_TABEL * tabel:
            break
    letak = folder / "kantor_besar.json"
    letak.write_bytes(write_json(tahun))
    return letak


def besar(*, dokumen: Dokumen) -> tuple[int, int]:
    """How many tables a document has, and how many rows they have together."""
    tabel = [b for b in iter_blok(isi=dokumen.isi) if isinstance(b, Tabel)]
    return len(tabel), sum(len(t.badan) for t in tabel)


def dokumen_tahun(*, tahun: TahunKinerja) -> Dokumen:
    """The report of a year."""
    muatan = Muatan("kantor besar", tahun)
    return dokumen_dari(muatan=muatan, hasil=hasil_dari(muatan=muatan), jenis="lkjip")


class _Salinan:
    """Copies records; ids get the number of the copy. The first copy keeps its own, and so do the ids in ``tetap``."""

    def __init__(self, kali: int, tetap: frozenset[str]) -> None:
        self._kali = kali
        self._tetap = tetap

    def __call__(self, isi: Iterable[T], *id_bidang: str, judul: tuple[str, ...] = ()) -> tuple[T, ...]:
        asal = tuple(isi)
        return tuple(self._satu(a, n, id_bidang, judul) for n in range(self._kali) for a in asal)

    def _satu(self, asal: T, n: int, id_bidang: tuple[str, ...], judul: tuple[str, ...]) -> T:
        if n == 0:
            return asal
        baru = {b: f"{nilai}-x{n}" for b in id_bidang if (nilai := getattr(asal, b)) and nilai not in self._tetap}
        baru |= {b: f"{nilai} {n}" for b in judul if (nilai := getattr(asal, b))}
        return replace(asal, **baru)  # type: ignore[type-var]
