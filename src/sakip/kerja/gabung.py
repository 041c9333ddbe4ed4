"""What officials filled in, brought back into a new workbook beside the main one."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.kerja.baca import BerkasTakTerbaca, baca_berkas
from sakip.kerja.jenis_dokumen import PermintaanSalah
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.tulis import tulis
from sakip.kernel.periode import Periode

if TYPE_CHECKING:
    from sakip.buku_kerja.gabung import HasilGabung
    from sakip.buku_kerja.kiriman import HasilKiriman

_AKHIRAN = (".xlsx", ".xlsm")
# What a folder may hold beside them that an official meant to send; reading says what to do with it.
_LAIN = (".xls", ".xlsb", ".ods")


@dataclass(frozen=True, slots=True)
class Gabungan:
    """``letak`` is None when nothing was written; ``gagal`` are files that could not be opened, with why."""

    muatan: Muatan
    hasil: HasilGabung
    kiriman: tuple[HasilKiriman, ...]
    gagal: tuple[str, ...]
    letak: Path | None

    @property
    def ditolak(self) -> tuple[HasilKiriman, ...]:
        """Files of which nothing was taken."""
        return tuple(k for k in self.kiriman if k.kiriman is None)

    @property
    def bersih(self) -> bool:
        """Whether every file was read in full and nothing is in conflict."""
        from sakip.kernel.temuan import Tingkat

        salah = any(t.tingkat is Tingkat.SALAH for k in self.kiriman for t in k.temuan)
        return not (salah or self.gagal or self.ditolak or self.hasil.bentrok or self.hasil.hilang or self.hasil.asing)


def gabung_kiriman(
    *,
    induk: str,
    kiriman: Sequence[Path],
    keluar: Path | None = None,
    periode: Periode | None = None,
    timpa: bool = False,
) -> Gabungan:
    """Compare what came back with the main workbook; with ``keluar`` write the result there.

    The main workbook is never written; nothing is written when nothing changed.
    """
    from sakip.buku_kerja.gabung import gabung
    from sakip.buku_kerja.tulis import write_buku_kerja

    berkas = [b for satu in kiriman for b in _list_berkas(satu, (Path(induk), keluar))]
    _periksa_keluar(keluar, induk, berkas)
    muatan = muat(sumber=induk)
    tahun = muatan.wajib()
    terbaca, gagal = _baca(berkas, muatan, periode)
    hasil = gabung(tahun=tahun, kiriman=[k.kiriman for k in terbaca if k.kiriman], asal=muatan.asal)
    tulisi = keluar is not None and bool(hasil.perubahan)
    if keluar is not None and tulisi:
        tulis(letak=keluar, isi=write_buku_kerja(tahun=hasil.tahun), timpa=timpa)
    return Gabungan(muatan, hasil, tuple(terbaca), tuple(gagal), keluar if tulisi else None)


def _baca(berkas: Sequence[Path], muatan: Muatan, periode: Periode | None) -> tuple[list[HasilKiriman], list[str]]:
    """Read every file; one that cannot be opened does not stop the others."""
    from sakip.buku_kerja.berkas import BATAS_BERKAS
    from sakip.buku_kerja.kiriman import read_kiriman

    terbaca, gagal = [], []
    for b in berkas:
        try:
            isi = baca_berkas(letak=b, batas=BATAS_BERKAS, akhiran=_AKHIRAN)
        except BerkasTakTerbaca as sebab:
            gagal.append(str(sebab))
        else:
            terbaca.append(read_kiriman(isi=isi, nama=b.name, tahun=muatan.wajib(), periode=periode))
    return terbaca, gagal


def _list_berkas(letak: Path, kecuali: Sequence[Path | None]) -> Iterator[Path]:
    """The file itself, or the workbooks of a folder without those in work and without ``kecuali``."""
    if not letak.is_dir():
        yield letak
        return
    dikenal = (p for p in letak.iterdir() if p.suffix.lower() in (*_AKHIRAN, *_LAIN))
    ada = sorted(p for p in dikenal if not p.name.startswith(("~$", ".")))
    milik = [p for p in ada if not any(lain and _sama(p, lain) for lain in kecuali)]
    if not milik:
        raise PermintaanSalah(f"Tidak ada berkas .xlsx di {letak}. Sebutkan folder atau berkas yang dikembalikan.")
    yield from milik


def _periksa_keluar(keluar: Path | None, induk: str, berkas: Sequence[Path]) -> None:
    if keluar is None:
        return
    if _sama(keluar, Path(induk)):
        raise PermintaanSalah(
            f"{keluar} adalah buku kerja induk dan tidak ditimpa. Pilih nama lain dengan -o, periksa hasilnya, "
            "lalu ganti induknya sendiri."
        )
    if any(_sama(keluar, b) for b in berkas):
        raise PermintaanSalah(f"{keluar} adalah salah satu berkas yang dikembalikan. Pilih nama lain dengan -o.")


def _sama(satu: Path, lain: Path) -> bool:
    return os.path.realpath(satu) == os.path.realpath(lain)
