"""Where a year comes from, by its name: a workbook, a JSON file, or a scheme that another package brings.

A scheme (``db:35.02.11/2024``) is an entry point of the group ``sakip.sumber``: its name is the scheme, its object
takes what stands behind the colon and returns a ``Muatan``.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from sakip.kerja.muatan import Muatan
from sakip.kernel.galat import SakipError

KELOMPOK = "sakip.sumber"
# Two letters at least: C:\ is a drive of Windows.
_SKEMA = re.compile(r"([a-z][a-z0-9-]+):(.*)", re.DOTALL)


class SumberSalah(SakipError):
    """A name that leads to nothing that can be read."""


class JenisBerkas(Enum):
    """The kinds of file that hold a year; the value is what people call it."""

    BUKU_KERJA = "buku kerja"
    JSON = "JSON"


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file that holds a year."""

    letak: Path
    jenis: JenisBerkas


@dataclass(frozen=True, slots=True)
class SumberLuar:
    """A source that another package reads."""

    muat: Callable[[str], Muatan]
    isi: str


# An old .xls is given to the workbook reader too: it knows what to say about it.
_AKHIRAN = {
    ".xlsx": JenisBerkas.BUKU_KERJA,
    ".xlsm": JenisBerkas.BUKU_KERJA,
    ".xls": JenisBerkas.BUKU_KERJA,
    ".json": JenisBerkas.JSON,
}
_DOKUMEN = {".docx", ".doc", ".pdf", ".odt", ".html", ".txt", ".md"}


def resolve_sumber(*, sumber: str) -> Berkas | SumberLuar:
    """What a name means; raises SumberSalah with what to do when it means nothing."""
    letak = Path(sumber)
    cocok = _SKEMA.fullmatch(sumber)
    if cocok and not letak.exists():
        return SumberLuar(_cari_skema(cocok[1]), cocok[2])
    jenis = _AKHIRAN.get(letak.suffix.lower())
    # A folder of any name is left to the reader, which lists what lies in it.
    if jenis is None and not letak.is_dir():
        raise SumberSalah(_pesan_jenis(letak))
    return Berkas(letak, jenis or JenisBerkas.BUKU_KERJA)


def _pesan_jenis(letak: Path) -> str:
    if letak.suffix.lower() in _DOKUMEN:
        return (
            f"{letak.name} adalah dokumen, bukan data. Yang dapat dibaca: buku kerja (.xlsx) atau JSON (.json). "
            f"Untuk memeriksa dokumen: sakip reviu {letak.name}"
        )
    return f"{letak.name} tidak dikenal jenisnya. Sebutkan buku kerja (.xlsx) atau JSON (.json)."


def _cari_skema(skema: str) -> Callable[[str], Muatan]:
    ada = {titik.name: titik for titik in entry_points(group=KELOMPOK)}
    if skema not in ada:
        raise SumberSalah(_pesan_skema(skema, sorted(ada)))
    return _muat_titik(ada[skema])


def _muat_titik(titik: EntryPoint) -> Callable[[str], Muatan]:
    try:
        muat: Callable[[str], Muatan] = titik.load()
    except ImportError as sebab:
        raise SumberSalah(
            f'Sumber "{titik.name}:" terpasang tetapi tidak dapat dimuat ({sebab}). Pasang ulang.'
        ) from sebab
    return muat


def _pesan_skema(skema: str, ada: list[str]) -> str:
    if not ada:
        return f'Sumber "{skema}:" tidak dikenal. Sebutkan letak buku kerja (.xlsx) atau JSON (.json).'
    dekat = difflib.get_close_matches(skema, ada, n=1)
    usul = f' Mungkin maksudnya "{dekat[0]}:".' if dekat else ""
    return f'Sumber "{skema}:" tidak dikenal.{usul} Yang terpasang: {", ".join(ada)}; atau letak .xlsx atau .json.'
