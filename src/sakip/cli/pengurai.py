"""argparse that speaks Indonesian: headings, usage and the sentences about wrong arguments."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from sakip.kernel.periode import Periode

SUMBER: Final = "buku kerja (.xlsx), JSON (.json), atau sumber terpasang"
Jalankan = Callable[[argparse.Namespace], int]

_KALIMAT: Final = (
    (r"the following arguments are required: (.+)", r"Kurang: \1."),
    (r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)", r'\1: "\2" tidak ada. Pilih dari \3.'),
    (r"argument (.+?): expected (?:one|at least one) argument", r"\1 perlu isi di belakangnya."),
    (r"argument (.+?): ignored explicit argument '(.*)'", r'\1 tidak memakai isi, tertulis "\2".'),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 tidak dapat dipakai bersama \2."),
    (r"argument (.+?): invalid .+ value: '(.*)'", r'\1: "\2" tidak dapat dibaca.'),
    (r"one of the arguments (.+) is required", r"Sebutkan salah satu dari \1."),
    (r"unrecognized arguments: (.+)", r"Tidak dikenal: \1."),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


class Pengurai(argparse.ArgumentParser):
    """An argument parser in Indonesian. Abbreviated options are refused: they change meaning when options are added."""

    def __init__(self, *, contoh: str = "", **lain: object) -> None:
        """``contoh`` is one line a person can copy."""
        lain.setdefault("formatter_class", _Bentuk)
        lain["epilog"] = f"Contoh:\n  {contoh}" if contoh else None
        super().__init__(add_help=False, allow_abbrev=False, **lain)  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = "isian", "pilihan"
        self.add_argument("-h", "--help", "--bantuan", action="help", help="menampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and how they are written; exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{terjemahkan(pesan=message)} Lihat: {self.prog} --help\n")


class _Bentuk(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


def terjemahkan(*, pesan: str) -> str:
    """A sentence of argparse in Indonesian; one that is not known stays as it is.

    >>> terjemahkan(pesan="the following arguments are required: SUMBER")
    'Kurang: SUMBER.'
    """
    for pola, ganti in _KALIMAT:
        cocok = re.fullmatch(pola, pesan, re.DOTALL)
        if cocok:
            return cocok.expand(ganti).replace("'", "")
    return pesan


def baca_tanggal(teks: str, /) -> date:
    """The type of options that take a day."""
    from sakip.kernel.tanggal import read_tanggal

    bacaan = read_tanggal(teks)
    if bacaan.tanggal is None:
        raise argparse.ArgumentTypeError(bacaan.keterangan)
    return bacaan.tanggal


def baca_tahun(teks: str, /) -> int:
    """The type of options that take a budget year."""
    if not re.fullmatch(r"(19[4-9]|2[0-9]{2})[0-9]", teks):
        raise argparse.ArgumentTypeError(f'"{teks}" bukan tahun anggaran. Tulis empat angka, misalnya 2025.')
    return int(teks)


def baca_banyak(teks: str, /) -> int:
    """The type of options that take a small positive number."""
    if not re.fullmatch(r"[1-9][0-9]?", teks):
        raise argparse.ArgumentTypeError(f'"{teks}" bukan bilangan 1 sampai 99.')
    return int(teks)


def baca_detik(teks: str, /) -> int:
    """The type of options that take seconds."""
    if not re.fullmatch(r"[1-9][0-9]{0,4}", teks):
        raise argparse.ArgumentTypeError(f'"{teks}" bukan banyaknya detik. Tulis bilangan, misalnya 120.')
    return int(teks)


def baca_periode(teks: str, /) -> Periode:
    """The type of options that take a year or a quarter."""
    from sakip.kernel.periode import Periode, PeriodeSalah

    try:
        return Periode.parse(teks)
    except PeriodeSalah as sebab:
        raise argparse.ArgumentTypeError(str(sebab)) from sebab


def tambah_periode(parser: argparse.ArgumentParser, /) -> None:
    """Add the option that names the year or the quarter."""
    parser.add_argument(
        "--periode",
        type=baca_periode,
        metavar="PERIODE",
        help="setahun (2024) atau satu triwulan (2024-TW2); bawaan: setahun",
    )


def tambah_per_tanggal(parser: argparse.ArgumentParser, /) -> None:
    """Add the option that names the day whose agreement and budget count."""
    parser.add_argument(
        "--per-tanggal",
        type=baca_tanggal,
        metavar="TTTT-BB-HH",
        help="memakai perjanjian dan anggaran yang berlaku pada tanggal itu (bawaan: akhir periode)",
    )
