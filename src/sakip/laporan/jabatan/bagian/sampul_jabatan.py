"""The cover of the report of a position (F-COVER): kind of report, position, person, office, pemda, period.

Dasar: PermenPANRB 53/2014 names no cover; it is practice (SEED 000, 003, 004). ``baris`` chooses other lines.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.sampul import susun_sampul
from sakip.peraturan.profil import Opsi, OpsiNilai

_BAWAAN: tuple[Mapping[str, OpsiNilai], ...] = (
    {"teks": "Laporan Kinerja", "ukuran": "2", "tebal": True},
    {"teks": "{jabatan}", "ukuran": "1.6", "tebal": True, "jarak": 4},
    {"teks": "{periode}", "ukuran": "1.4", "tebal": True, "jarak": 8},
    {"teks": "{pemegang}", "ukuran": "1.3", "tebal": True, "jarak": 45, "asli": True},
    {"teks": "NIP {nip}", "ukuran": "1.2", "jarak": 1},
    {"teks": "{instansi}", "ukuran": "1.6", "tebal": True, "jarak": 45},
    {"teks": "{pemda}", "ukuran": "1.6", "tebal": True, "jarak": 2},
)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The cover page, with who holds the position on the day of the report; empty lines (no NIP) are left out."""
    return [susun_sampul(hasil=hasil, opsi=opsi, bawaan=_BAWAAN)]
