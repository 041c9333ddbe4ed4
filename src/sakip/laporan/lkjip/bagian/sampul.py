"""The cover (F-COVER): kind of report, year, office, pemda, each on lines that the layout chooses.

Dasar: PermenPANRB 53/2014, Lampiran II names no cover; it is practice (SEED 000, 001). In the layout ``baris`` is a
list of ``{teks: "{instansi}", ukuran: "1.6", tebal: true, jarak: 10}``; names in braces are filled in, ``kapital``
writes capitals.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.sampul import susun_sampul
from sakip.peraturan.profil import Opsi, OpsiNilai

_BAWAAN: tuple[Mapping[str, OpsiNilai], ...] = (
    {"teks": "{laporan_kinerja}", "ukuran": "2", "tebal": True},
    {"teks": "({laporan_singkat})", "ukuran": "1.4", "tebal": True, "jarak": 2},
    {"teks": "Tahun {tahun}", "ukuran": "1.8", "tebal": True, "jarak": 8},
    {"teks": "{instansi}", "ukuran": "1.6", "tebal": True, "jarak": 60},
    {"teks": "{pemda}", "ukuran": "1.6", "tebal": True, "jarak": 2},
    {"teks": "Provinsi {provinsi}", "ukuran": "1.2", "jarak": 2},
)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The cover page. A line whose name has no content (no province recorded) is left out."""
    return [susun_sampul(hasil=hasil, opsi=opsi, bawaan=_BAWAAN)]
