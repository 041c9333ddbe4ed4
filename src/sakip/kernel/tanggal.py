"""Indonesian dates read strictly and written one way.

Reports state dates that do not exist (31 Juni) and dates in four notations. A date is read only when it can mean one
day; everything else comes back with a sentence that says why and, where one is near, with the day that was probably
meant. Numbers in a date stand in the Indonesian order: day, month, year.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Final

BULAN: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
HARI: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

# Old spellings, English names and abbreviations name the month beyond doubt; they are read, and the remark says so.
_EJAAN_LAIN: Final = {
    "pebruari": 2, "nopember": 11, "october": 10, "january": 1, "february": 2, "march": 3, "may": 5, "june": 6,
    "july": 7, "august": 8, "december": 12, "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "agt": 8, "ags": 8, "agu": 8, "agust": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12,
}  # fmt: skip
_NOMOR_BULAN: Final = {nama.lower(): nomor for nomor, nama in enumerate(BULAN, start=1)} | _EJAAN_LAIN
_HARI_LAIN: Final = {"jum'at": "jumat", "jum’at": "jumat", "ahad": "minggu"}

_KATA = re.compile(r"(?:([A-Za-z'’]+) ?, ?)?([0-9]{1,2}) ([A-Za-z]+)\.? ([0-9]+)")
_ANGKA = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]+)")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CARA = "Tulis misalnya 1 Oktober 2024, 01/10/2024, atau 2024-10-01."


@dataclass(frozen=True, slots=True)
class BacaanTanggal:
    """What a text says as a date.

    tertulis    the text as given
    tanggal     the day; None when the text is not one day beyond doubt
    keterangan  why not, and what to do; of a readable date a remark on its spelling, mostly empty
    saran       the day that was probably meant, where the written one cannot be taken
    """

    tertulis: str
    tanggal: date | None
    keterangan: str = ""
    saran: date | None = None


def read_tanggal(teks: str) -> BacaanTanggal:
    """Read `1 Oktober 2024`, `Selasa, 1 Oktober 2024`, `01/10/2024`, `01-10-2024` or `2024-10-01`.

    >>> read_tanggal("31 Juni 2024").keterangan
    '"31 Juni 2024" tidak ada di kalender; Juni 2024 berakhir pada tanggal 30. Tulis 30 Juni 2024 atau tanggal lain.'
    """
    bersih = " ".join(teks.split())
    if cocok := _ISO.fullmatch(bersih):
        return _build(teks, hari=cocok[3], bulan=int(cocok[2]), tahun=cocok[1])
    if cocok := _ANGKA.fullmatch(bersih):
        return _build(teks, hari=cocok[1], bulan=int(cocok[3]), tahun=cocok[4])
    if (cocok := _KATA.fullmatch(bersih)) and (bulan := _NOMOR_BULAN.get(cocok[3].lower())):
        bacaan = _build(teks, hari=cocok[2], bulan=bulan, tahun=cocok[4])
        return _check_kata(bacaan, nama_hari=cocok[1], nama_bulan=cocok[3])
    return BacaanTanggal(teks, None, f'"{bersih}" belum dapat dibaca sebagai tanggal. {_CARA}')


def _build(teks: str, *, hari: str, bulan: int, tahun: str) -> BacaanTanggal:
    bersih = " ".join(teks.split())
    # A year of two digits could be of this century or the last; it is never completed silently.
    if len(tahun) != 4 or tahun == "0000":
        return BacaanTanggal(teks, None, f'Tahun pada "{bersih}" perlu ditulis empat angka, misalnya 2024.')
    if not 1 <= bulan <= 12:
        return _explain_bulan(teks, hari=int(hari), bulan=bulan, tahun=int(tahun))
    terakhir = calendar.monthrange(int(tahun), bulan)[1]
    if 1 <= int(hari) <= terakhir:
        return BacaanTanggal(teks, date(int(tahun), bulan, int(hari)))
    saran = date(int(tahun), bulan, terakhir if int(hari) else 1)
    batas = f"berakhir pada tanggal {terakhir}" if int(hari) else "dimulai pada tanggal 1"
    keterangan = (
        f'"{bersih}" tidak ada di kalender; {BULAN[bulan - 1]} {tahun} {batas}. '
        f"Tulis {format_tanggal(saran)} atau tanggal lain."
    )
    return BacaanTanggal(teks, None, keterangan, saran)


def _explain_bulan(teks: str, *, hari: int, bulan: int, tahun: int) -> BacaanTanggal:
    keterangan = f'"{" ".join(teks.split())}" menyebut bulan ke-{bulan}, padahal bulan hanya 1 sampai 12.'
    if 1 <= hari <= 12 and 13 <= bulan <= calendar.monthrange(tahun, hari)[1]:
        saran = date(tahun, hari, bulan)
        return BacaanTanggal(
            teks, None, f"{keterangan} Urutannya hari/bulan/tahun; mungkin maksudnya {format_tanggal(saran)}.", saran
        )
    return BacaanTanggal(teks, None, f"{keterangan} {_CARA}")


def _check_kata(bacaan: BacaanTanggal, *, nama_hari: str | None, nama_bulan: str) -> BacaanTanggal:
    tanggal = bacaan.tanggal
    if tanggal is None:
        return bacaan
    tertulis_hari = (nama_hari or "").lower()
    if tertulis_hari and _HARI_LAIN.get(tertulis_hari, tertulis_hari) != HARI[tanggal.weekday()].lower():
        return BacaanTanggal(
            bacaan.tertulis,
            None,
            f"{format_tanggal(tanggal)} jatuh pada hari {HARI[tanggal.weekday()]}, sedangkan tertulis {nama_hari}. "
            "Sesuaikan nama hari atau tanggalnya.",
            tanggal,
        )
    baku = BULAN[tanggal.month - 1]
    if nama_bulan.lower() == baku.lower():
        return bacaan
    return BacaanTanggal(bacaan.tertulis, tanggal, f'Nama bulan "{nama_bulan}" dibaca {baku}; ejaan bakunya {baku}.')


def format_tanggal(tanggal: date) -> str:
    """Write `1 Oktober 2024`.

    >>> format_tanggal(date(2024, 10, 1))
    '1 Oktober 2024'
    """
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year:04d}"


def format_hari_tanggal(tanggal: date) -> str:
    """Write the date with the name of its day, as minutes and letters do.

    >>> format_hari_tanggal(date(2026, 7, 7))
    'Selasa, 7 Juli 2026'
    """
    return f"{HARI[tanggal.weekday()]}, {format_tanggal(tanggal)}"


def tambah_bulan(tanggal: date, *, bulan: int) -> date:
    """Return the same day of the month `bulan` months later (earlier when negative), capped to the month's last day.

    PP 8/2006 Pasal 19 gives two months after the budget year for the report of an SKPD: the end of February.

    >>> tambah_bulan(date(2023, 12, 31), bulan=2)
    datetime.date(2024, 2, 29)
    """
    tahun, sisa = divmod(tanggal.year * 12 + tanggal.month - 1 + bulan, 12)
    return date(tahun, sisa + 1, min(tanggal.day, calendar.monthrange(tahun, sisa + 1)[1]))


def akhir_bulan(tanggal: date) -> date:
    """Return the last day of the month that `tanggal` lies in.

    >>> akhir_bulan(date(2024, 2, 10))
    datetime.date(2024, 2, 29)
    """
    return tanggal.replace(day=calendar.monthrange(tanggal.year, tanggal.month)[1])
