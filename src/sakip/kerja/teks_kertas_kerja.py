"""The text of a working paper before and behind YAML: which editor saved it, and mistakes told with their line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NoReturn

from sakip.kernel.galat import SakipError
from sakip.kernel.tanggal import read_tanggal
from sakip.peraturan.muat import ParameterSalah

if TYPE_CHECKING:
    import yaml

_PAGAR = re.compile(r"""\s*-?\s*(?:nama|jabatan|tempat|alasan|keterangan|simpulan)\s*:\s*[^\s"'#][^#]*\s#""")
_TANGGAL = re.compile(r"[^#]*:\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\s*(?:#.*)?")


# “ ” around a value, as Word types them, and the same with one of them straight.
_MIRING = re.compile(
    r"""^(\s*(?:-\s+)?["']?[\w.]+["']?\s*:\s*)(?:["“”„‟]([^"“”„‟\\\n]*)["“”„‟]|[‘‚]([^"‘’\\\n]*)’)(\s*(?:\#.*)?)$""",
    re.MULTILINE,
)
_TAK_TERTUTUP = re.compile(r"""\s*(?:-\s+)?["']?[\w.]+["']?\s*:\s*(?:"(?:[^"\\]|\\.)*|'[^']*)""")
_KUNCI = re.compile(r"""\s*(?:#.*|(?:-\s+)?["']?[\w.]+["']?\s*:.*)?""")
# More at once frightens; when these are mended the rest shows.
_TERBANYAK: Final = 5


class KertasKerjaSalah(SakipError):
    """A working paper says something that cannot be followed; one line per mistake."""


def baca_teks(*, isi: bytes, nama: str) -> str:
    """The text, whatever editor saved it."""
    lebar = isi.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for sandi in ["utf-16"] if lebar else ["utf-8-sig", "cp1252"]:
        try:
            return isi.decode(sandi)
        except UnicodeDecodeError:
            continue
    raise KertasKerjaSalah(f"{nama} bukan berkas teks. Simpan ulang dari Notepad dengan Encoding UTF-8.")


def luruskan_kutip(*, teks: str) -> str:
    """The text with straight quotes around values that Word put curly ones around.

    >>> luruskan_kutip(teks="nama: “Pereviu Contoh”")
    'nama: "Pereviu Contoh"'
    """
    return _MIRING.sub(lambda m: f'{m[1]}"{m[2] if m[2] is not None else m[3]}"{m[4]}', teks)


def gabungkan(*, pesan: Sequence[str]) -> str:
    """Mistakes, one per line, not too many at once.

    >>> gabungkan(pesan=["a", "b"])
    'a\\nb'
    """
    lagi = len(pesan) - _TERBANYAK
    return "\n".join((*pesan[:_TERBANYAK], *([f"… dan {lagi} lagi."] if lagi > 0 else [])))


def periksa_tulisan(*, teks: str, nama: str) -> None:
    """What YAML would refuse in words of its own, or drop without a word."""
    salah = []
    for n, baris in enumerate(teks.splitlines(), 1):
        if "\t" in baris[: len(baris) - len(baris.lstrip())]:
            salah.append(f"{nama}, baris {n}: menjorok dengan Tab. Ganti dengan spasi.")
        elif _PAGAR.match(baris):
            salah.append(f"{nama}, baris {n}: teks sesudah tanda # tidak terbaca. Apit teksnya dengan tanda kutip.")
        elif (cocok := _TANGGAL.fullmatch(baris)) and (bacaan := read_tanggal(cocok[1])).tanggal is None:
            salah.append(f"{nama}, baris {n}: {bacaan.keterangan}")
    if salah:
        raise KertasKerjaSalah(gabungkan(pesan=salah))


def terangkan(*, galat: ParameterSalah, teks: str, nama: str) -> NoReturn:
    """The same mistakes with lines; what YAML says in English in words of ours."""
    import yaml

    sebab = galat.__cause__
    if isinstance(sebab, yaml.YAMLError) and not isinstance(sebab, yaml.constructor.ConstructorError):
        if n := _tak_tertutup(teks):
            raise KertasKerjaSalah(
                f"{nama}, baris {n}: tanda kutip penutup tidak ada. Tambahkan di akhir baris itu."
            ) from galat
        tanda = getattr(sebab, "problem_mark", None)
        baris = f", baris {tanda.line + 1}" if tanda else ""
        raise KertasKerjaSalah(
            f"{nama}{baris}: susunannya tidak terbaca. Samakan spasi di depannya dengan baris lain yang setingkat, "
            "dan apit teks yang memuat titik dua dengan tanda kutip."
        ) from galat
    if sebab is not None:
        raise KertasKerjaSalah(str(galat)) from galat
    garis = dict(_garis(yaml.compose(teks, Loader=yaml.SafeLoader), ""))
    raise KertasKerjaSalah(gabungkan(pesan=[_berbaris(p, nama, garis) for p in str(galat).splitlines()])) from galat


def _tak_tertutup(teks: str) -> int:
    """The line whose value opens a quote that nothing closes before the next key; 0 when there is none."""
    baris = [*teks.splitlines(), ""]
    for n, (ini, berikut) in enumerate(pairwise(baris), 1):
        if _TAK_TERTUTUP.fullmatch(ini) and _KUNCI.fullmatch(berikut):
            return n
    return 0


def _garis(node: yaml.Node | None, jalur: str) -> Iterator[tuple[str, int]]:
    """The line of every value by its path, as ``Simpul`` writes paths; of an entry the line of its key."""
    import yaml

    if isinstance(node, yaml.MappingNode):
        for kunci, nilai in node.value:
            bawah = f"{jalur}.{kunci.value}".removeprefix(".")
            yield bawah, kunci.start_mark.line + 1
            yield from _garis(nilai, bawah)
    elif isinstance(node, yaml.SequenceNode):
        for n, nilai in enumerate(node.value, 1):
            yield f"{jalur}[{n}]", nilai.start_mark.line + 1
            yield from _garis(nilai, f"{jalur}[{n}]")


def _berbaris(pesan: str, nama: str, garis: Mapping[str, int]) -> str:
    jalur, _, sisa = pesan.removeprefix(f"{nama}, ").partition(": tertulis ")
    return f"{nama}, baris {garis[jalur]}, {jalur}: tertulis {sisa}" if jalur in garis else pesan
