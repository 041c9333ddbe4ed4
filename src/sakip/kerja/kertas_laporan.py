"""The kertas kerja that belongs to a report: where it lies, and the review with the waivers that it holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sakip.kerja.jawab_usul import periksa_jawaban
from sakip.kerja.kertas_kerja_reviu import AKHIRAN, baca_kertas_kerja
from sakip.kerja.periksa import HasilReviu, dengan_pengecualian
from sakip.reviu.kertas_kerja import KertasKerja


@dataclass(frozen=True, slots=True)
class Berkertas:
    """A review after the waivers, and what people have decided about it."""

    hasil: HasilReviu
    kertas: KertasKerja


def letak_kertas(*, laporan: Path) -> Path:
    """Where the kertas kerja of a report lies, whether it is there or not.

    >>> letak_kertas(laporan=Path("lkj.docx")).name
    'lkj.reviu.yaml'
    """
    return laporan.with_name(f"{laporan.stem}{AKHIRAN}")


def terapkan_kertas(*, hasil: HasilReviu, laporan: Path, disebut: Path | None = None) -> Berkertas:
    """Apply the kertas kerja that was named, which must be there, or the one beside the report, when there is one."""
    letak = disebut or letak_kertas(laporan=laporan)
    if disebut is None and not letak.is_file():
        return Berkertas(hasil, KertasKerja())
    kertas = baca_kertas_kerja(letak=letak)
    dipilah = dengan_pengecualian(hasil=hasil, pengecualian=kertas.pengecualian)
    periksa_jawaban(kertas=kertas, hasil=dipilah, letak=letak)
    return Berkertas(dipilah, kertas)
