"""NIP, the number of a civil servant: 18 digits that say when one was born, appointed, and of which sex.

``YYYYMMDD YYYYMM S NNN``: day of birth, month of appointment, 1 for men and 2 for women, a serial number. The number
of a PPPK has the same form with a code from 21 on in place of the month. So a slip of the pen often shows by itself.
Source: Peraturan Kepala BKN 22/2007, as quoted; not read in the text.
"""

from __future__ import annotations

import re
from datetime import date

PANJANG = 18
# Nobody is appointed younger; older than a working life nobody is.
_UMUR_TERMUDA = 15
_UMUR_TERTUA = 70
# The year of people who are plainly invented, as in our sample data.
_TAHUN_CONTOH = "9999"
_KODE_PPPK = range(21, 30)


def angka_nip(teks: str) -> str:
    """The digits alone: an NIP is printed with and without spaces.

    >>> angka_nip("NIP. 99990101 999901 1 001")
    '999901019999011001'
    """
    return re.sub(r"\D", "", teks)


def periksa_nip(angka: str) -> tuple[str, ...]:
    """What is impossible in the digits of an NIP, in words; empty when nothing is.

    >>> periksa_nip("12345")
    ('terdiri atas 5 angka, bukan 18',)
    >>> periksa_nip("999901019999011001")
    ()
    """
    if len(angka) != PANJANG:
        return (f"terdiri atas {len(angka)} angka, bukan {PANJANG}",)
    if angka.startswith(_TAHUN_CONTOH):
        return ()
    hasil = []
    lahir = _tanggal(angka[:8])
    if lahir is None:
        hasil.append(_sebut_lahir(angka))
    tahun, bulan = int(angka[8:12]), int(angka[12:14])
    if not (1 <= bulan <= 12 or bulan in _KODE_PPPK):
        hasil.append(f"bulan pengangkatan {angka[12:14]} tidak ada")
    if lahir is not None and not _UMUR_TERMUDA <= tahun - lahir.year <= _UMUR_TERTUA:
        hasil.append(f"lahir {lahir.year} dan diangkat {tahun} tidak mungkin")
    if angka[14] not in "12":
        hasil.append(f"angka jenis kelamin {angka[14]}, bukan 1 atau 2")
    return tuple(hasil)


def _sebut_lahir(angka: str) -> str:
    """What is wrong with the date of birth: the month when there is none of that number, else the day."""
    if not 1 <= int(angka[4:6]) <= 12:
        return f"bulan lahir ke-{angka[4:6]} tidak ada"
    return f"tanggal lahir {angka[6:8]}-{angka[4:6]}-{angka[:4]} tidak ada"


def _tanggal(angka: str) -> date | None:
    try:
        return date(int(angka[:4]), int(angka[4:6]), int(angka[6:8]))
    except ValueError:
        return None
