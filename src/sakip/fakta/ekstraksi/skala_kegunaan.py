"""What a scale or a predicate is about, by the words around it; the names are those of ``Konteks.skala``."""

from __future__ import annotations

import re

CAPAIAN, USIA = "capaian", "usia"
_KEGUNAAN = (
    ("indeks_desa", re.compile(r"\bidm\b|inde[ks]{1,2} desa|desa membangun|status desa", re.IGNORECASE)),
    ("akip", re.compile(r"\bs?akip\b|\blhe\b|akuntabilitas kinerja instansi", re.IGNORECASE)),
    ("skm", re.compile(r"\b[si]km\b|kepuasan|mutu pelayanan|interval konversi|unit pelayanan", re.IGNORECASE)),
    ("efisiensi", re.compile(r"\befisien", re.IGNORECASE)),
    ("pegawai", re.compile(r"\bskp\b|perilaku|kinerja pegawai|prestasi kerja", re.IGNORECASE)),
    ("lain", re.compile(r"risiko|\bspbe\b|kematangan|maturitas|\bspip\b|reformasi birokrasi|\bipp\b", re.IGNORECASE)),
    (USIA, re.compile(r"\busia\b|\bumur\b", re.IGNORECASE)),
)


def kegunaan_skala(teks: str) -> str:
    """The use that some words tell of; "capaian" without any.

    >>> kegunaan_skala("Nilai SKM"), kegunaan_skala("Skala Ordinal")
    ('skm', 'capaian')
    """
    return next((nama for nama, pola in _KEGUNAAN if pola.search(teks)), CAPAIAN)
