"""Whether two documents can be held against each other: whose each of them is, and which year it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.model import Asal, Fakta
from sakip.kernel.nilai import Rentang

# Words that begin the name of an office; what is above it in the name of the region is left out.
_KANTOR = re.compile(
    r"\b(?P<jenis>kecamatan|kelurahan|dinas|badan|inspektorat|sekretariat\s+(?:daerah|dprd)|rumah\s+sakit|rsud)\b"
    r"(?P<nama>(?:[\s,]+(?!(?:tahun|kabupaten|kab|kota|provinsi|periode|triwulan|jalan)\b)[^\W\d_][\w’'-]*){0,8})",
    re.IGNORECASE,
)
_KATA = 12
_KEPALA = 40
# Made for one year; those of several years say which ones in their targets.
_SETAHUN = (Asal.PK, Asal.RKT, Asal.RENJA, Asal.RENCANA_AKSI, Asal.DPA, Asal.PENGUKURAN)
_UMUM = frozenset({"dan", "di"})


def kantor_naskah(naskah: Naskah) -> str:
    """The office that the head of a document names most often; empty when it names none."""
    suara = Counter(nama.casefold() for nama in _kepala(naskah))
    return suara.most_common(1)[0][0] if suara else ""


def _kepala(naskah: Naskah) -> Iterator[str]:
    for b in naskah.bagian:
        # The cover speaks for the office; behind it partners are named too.
        semua = b.bagian.judul or b.alinea[:_KEPALA]
        for a in semua:
            cocok = _KANTOR.search(a.teks) if len(a.teks.split()) <= _KATA else None
            if cocok is not None:
                yield " ".join(f"{cocok['jenis']} {cocok['nama']}".replace(",", " ").split())


def beda_kantor(laporan: Fakta, acuan: Fakta) -> str:
    """How a document is of another office than the report; empty when it is not, or when one does not say."""
    a, b = (frozenset(f.tertulis.casefold().split()) - _UMUM for f in (laporan, acuan))
    if not a or not b or a <= b or b <= a:
        return ""
    return f"milik {_nama(acuan.tertulis)}, laporan ini milik {_nama(laporan.tertulis)}"


def beda_tahun(laporan: Fakta, acuan: Fakta) -> str:
    """How a document is about another year than the report; empty when it is not, or when one does not say."""
    tahun = laporan.periode.tahun if laporan.periode else None
    if tahun is None:
        return ""
    if acuan.asal is Asal.RENSTRA and isinstance(acuan.isi, Rentang) and acuan.isi.bawah < acuan.isi.atas:
        luar = not acuan.isi.bawah <= tahun <= acuan.isi.atas
        return f"untuk tahun {acuan.isi.bawah}–{acuan.isi.atas}, laporan ini tentang {tahun}" if luar else ""
    if acuan.asal not in _SETAHUN or acuan.periode is None or acuan.periode.tahun == tahun:
        return ""
    return f"tentang tahun {acuan.periode.tahun}, laporan ini tentang {tahun}"


def _nama(kantor: str) -> str:
    return " ".join(k if k in _UMUM else k.capitalize() for k in kantor.casefold().split())
