"""Cells by period: how values of quarters and years share rows, in every sheet that has such columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.kolom import Isi, Jenis, Kolom
from sakip.kernel.periode import Periode, Triwulan

# Key of a column and the quarter it stands for; None is the whole year.
PETAK: tuple[tuple[str, int | None], ...] = (("tw1", 1), ("tw2", 2), ("tw3", 3), ("tw4", 4), ("setahun", None))

K = TypeVar("K")


def build_kolom_periode(
    *, judul: str, setahun: str, jenis: Jenis, lebar: int, kelompok: str = "", bantuan: str = ""
) -> tuple[Kolom, ...]:
    """Five columns; ``judul`` is what stands before ``TW I`` in the headings."""
    return tuple(
        Kolom(
            kunci,
            f"{judul}TW {Triwulan(tw).name}" if tw else setahun,
            jenis,
            lebar,
            kelompok=kelompok,
            bantuan=bantuan if tw == 1 else "",
        )
        for kunci, tw in PETAK
    )


def kunci_petak(periode: Periode) -> str:
    """The column of a period."""
    return next(kunci for kunci, tw in PETAK if tw == periode.triwulan)


def list_periode(baris: Baris, tahun: int) -> Iterator[tuple[str, Periode]]:
    """Filled columns of a row with the period each stands for."""
    for kunci, tw in PETAK:
        if baris.ada(kunci):
            yield kunci, Periode(tahun, tw)


def group_baris(isian: Iterable[tuple[K, str, Isi]]) -> list[tuple[K, dict[str, Isi]]]:
    """Put values into as few rows as possible: those of one group share a row unless they need the same cell."""
    hasil: list[tuple[K, dict[str, Isi]]] = []
    for kelompok, kunci, isi in isian:
        for ada, baris in hasil:
            if ada == kelompok and kunci not in baris:
                baris[kunci] = isi
                break
        else:
            hasil.append((kelompok, {kunci: isi}))
    return hasil
