"""The kinds of document that can be printed: whose they are, on which period, and in which formats."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode


class PermintaanSalah(SakipError):
    """A kind of document, a format, a period or a position that does not exist or does not fit."""


class Masa(Enum):
    """The periods that a kind of document is made for; the value is what people call them."""

    TAHUN = "setahun"
    TRIWULAN = "satu triwulan"
    BEBAS = "setahun atau satu triwulan"


@dataclass(frozen=True, slots=True)
class JenisDokumen:
    """One kind. ``per_jabatan``: each position has its own; else it is the office's."""

    kode: str
    nama: str
    per_jabatan: bool = True
    masa: Masa = Masa.BEBAS
    format: tuple[str, ...] = ("docx", "pdf")


LKJIP: Final = "lkjip"
# Not kinds, but what may stand in their place: everything of a period, and one volume of it.
SEMUA: Final = "semua"
BUNDEL: Final = "bundel"
# In the order in which they are printed.
DAFTAR: Final = (
    JenisDokumen(LKJIP, "laporan kinerja tahunan", per_jabatan=False, masa=Masa.TAHUN, format=("docx", "pdf", "html")),
    JenisDokumen("pohon_kinerja", "pohon kinerja", per_jabatan=False),
    JenisDokumen("matriks_renja", "matriks Renja", per_jabatan=False, masa=Masa.TAHUN),
    JenisDokumen("pk", "perjanjian kinerja"),
    JenisDokumen("iki", "indikator kinerja individu"),
    JenisDokumen("rencana_aksi", "rencana aksi"),
    JenisDokumen("kertas_kerja_target", "kertas kerja penetapan target", masa=Masa.TAHUN),
    JenisDokumen("lkj_triwulan", "laporan kinerja triwulan", masa=Masa.TRIWULAN),
    JenisDokumen("lkj_tahunan", "laporan kinerja tahunan per jabatan", masa=Masa.TAHUN),
    JenisDokumen("pengukuran", "formulir pengukuran kinerja"),
)
JENIS: Final[Mapping[str, JenisDokumen]] = MappingProxyType({j.kode: j for j in DAFTAR})
# Formats with the suffix of their files.
FORMAT: Final[Mapping[str, str]] = MappingProxyType({"docx": "docx", "pdf": "pdf", "html": "html", "teks": "txt"})


def cari_jenis(*, kode: str) -> JenisDokumen:
    """The kind of a code; raises PermintaanSalah with the codes that there are."""
    jenis = JENIS.get(kode.strip().lower().replace("-", "_"))
    if jenis is None:
        dekat = difflib.get_close_matches(kode.lower(), (SEMUA, BUNDEL, *JENIS), n=1)
        usul = f' Mungkin maksudnya "{dekat[0]}".' if dekat else ""
        ada = ", ".join(f"{j.kode} ({j.nama})" for j in DAFTAR)
        raise PermintaanSalah(
            f'Dokumen "{kode}" belum dapat dicetak.{usul} Yang sudah ada: {SEMUA} (semua dokumen satu periode), '
            f"{BUNDEL} (satu jilid), {ada}."
        )
    return jenis


def sesuai_masa(*, jenis: JenisDokumen, periode: Periode) -> bool:
    """Tell whether a kind of document is made for a period."""
    return jenis.masa is Masa.BEBAS or (jenis.masa is Masa.TRIWULAN) == bool(periode.triwulan)


def periksa_masa(*, jenis: JenisDokumen, periode: Periode) -> None:
    """Raise PermintaanSalah when a kind of document is not made for a period."""
    if sesuai_masa(jenis=jenis, periode=periode):
        return
    contoh = Periode(periode.tahun, None if periode.triwulan else 2).kode
    lain = ""
    if jenis.kode.startswith("lkj_"):
        lain = f" Untuk {periode.sebutan} pakai {'lkj_triwulan' if periode.triwulan else 'lkj_tahunan'}."
    raise PermintaanSalah(
        f"{jenis.nama.capitalize()} ({jenis.kode}) dibuat untuk {jenis.masa.value}, bukan {periode.sebutan}. "
        f"Tulis --periode {contoh}.{lain}"
    )


def periksa_format(*, diminta: Sequence[str]) -> tuple[str, ...]:
    """The formats once each; raises PermintaanSalah for one that does not exist."""
    bersih = tuple(dict.fromkeys(f.strip().lower() for f in diminta if f.strip()))
    asing = [f for f in bersih if f not in FORMAT]
    if asing or not bersih:
        tertulis = f'Format "{asing[0]}" tidak ada.' if asing else "Format belum disebut."
        raise PermintaanSalah(f"{tertulis} Pilih dari docx (Word), pdf, html, teks, misalnya: --format docx,pdf.")
    return bersih
