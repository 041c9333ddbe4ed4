"""Which reports lie in a folder: everything a reader knows, without what is hidden, temporary, or our own output."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sakip.kerja.baca_dokumen import is_dokumen
from sakip.kerja.jenis_dokumen import PermintaanSalah
from sakip.kerja.nama_berkas import is_keluaran


@dataclass(frozen=True, slots=True)
class Laporan:
    """A report: where it lies, and its name under the folder that was asked for, which its outputs keep."""

    letak: Path
    nama: Path


@dataclass(frozen=True, slots=True)
class HasilCari:
    """The reports in the order of their names, the names of other files, and folders that cannot be opened."""

    laporan: tuple[Laporan, ...]
    lain: tuple[str, ...] = ()
    tertutup: tuple[str, ...] = ()


def cari_laporan(*, sumber: Sequence[Path], kecuali: Path | None = None) -> HasilCari:
    """The reports of files and folders; ``kecuali`` is the folder of the outputs."""
    laporan: list[Laporan] = []
    tertutup: list[str] = []
    lain: list[str] = []
    for satu in sumber:
        if not satu.is_dir():
            laporan.append(Laporan(satu, Path(satu.name)))
            continue
        # Of several folders each keeps its name, so that their outputs do not meet.
        awal = Path(satu.resolve().name) if len(sumber) > 1 else Path()
        for letak in _berkas(satu, kecuali, tertutup):
            if is_dokumen(letak):
                laporan.append(Laporan(letak, awal / letak.relative_to(satu)))
            else:
                lain.append((awal / letak.relative_to(satu)).as_posix())
    return HasilCari(tuple(_berbeda(laporan)), tuple(lain), tuple(tertutup))


def _berkas(folder: Path, kecuali: Path | None, tertutup: list[str]) -> list[Path]:
    hasil = []
    batas = kecuali.resolve() if kecuali else None

    def catat(galat: OSError) -> None:
        tertutup.append(str(galat.filename))

    for akar, anak, nama in os.walk(folder, onerror=catat):
        anak[:] = [a for a in anak if not _tersembunyi(a) and Path(akar, a).resolve() != batas]
        hasil += [Path(akar, n) for n in nama if not _tersembunyi(n) and not is_keluaran(nama=n)]
    return sorted(hasil)


def _tersembunyi(nama: str) -> bool:
    """Hidden files, and what Word leaves beside a document that is open."""
    return nama.startswith((".", "~$"))


def _berbeda(laporan: Sequence[Laporan]) -> Sequence[Laporan]:
    ada: dict[str, Path] = {}
    for satu in laporan:
        kunci = satu.nama.as_posix().casefold()
        if ada.setdefault(kunci, satu.letak) != satu.letak:
            raise PermintaanSalah(
                f"{ada[kunci]} dan {satu.letak} bernama sama, jadi hasilnya akan saling menimpa. "
                "Reviu satu per satu, dengan folder hasil masing-masing."
            )
    return laporan
