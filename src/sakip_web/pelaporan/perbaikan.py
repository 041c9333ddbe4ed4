"""Which page mends a gap of a report."""

from __future__ import annotations

import re
from typing import Final

from sakip_web.organisasi.konteks import Konteks
from sakip_web.pelaporan.teks import baca_tag
from sakip_web.rupa.alamat import jalan_bila_ada

# The id of a figure and the path of the page within the office.
_JALAN: Final[tuple[tuple[str, str], ...]] = (
    (r"narasi:.*", "#{ruas}"),
    (r"realisasi/[^/]+/[0-9]{4}/TW([1-4])", r"triwulan/\1/"),
    (r"variabel/[^/]+/[0-9]{4}/TW([1-4])", r"triwulan/\1/"),
    (r"realisasi/.*", "triwulan/4/"),
    (r"variabel/.*", "register/variabel/"),
    (r"target.*", "perjanjian/"),
    (r"data:perjanjian.*", "perjanjian/"),
    # A list of the data, by the name of its set: ``data:organisasi.tugas/kasi``.
    (r"data:((?:acuan|organisasi|perencanaan|evaluasi|sumber_daya|desa|layanan)\.[a-z_]+).*", r"isian/\1/"),
    (r"(?:pagu|belanja|serapan)/.*", "anggaran/"),
    (r"pemegang:.*", "pegawai/"),
)


def alamat_perbaikan(*, k: Konteks, kunci: str) -> str:
    """The address of the page, or of the box on this page; empty where there is none."""
    for pola, jalan in _JALAN:
        cocok = re.fullmatch(pola, kunci, re.DOTALL)
        if cocok is None:
            continue
        if jalan.startswith("#"):
            asal = baca_tag(tag=kunci)
            return f"#{asal.ruas}" if asal else ""
        return jalan_bila_ada(f"/{k.instansi.kode}/{k.tahun.tahun}/{cocok.expand(jalan)}")
    return ""
