"""Days for the calendar of a telephone or an office program: iCalendar (RFC 5545), from plain values.

The same days always give the same bytes: DTSTAMP is the first day of the year, not the moment of writing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

PALING_PANJANG: Final = 75


@dataclass(frozen=True, slots=True)
class Acara:
    """A whole day with its text; ``kode`` is unique in the calendar and keeps its meaning over editions."""

    kode: str
    tanggal: date
    judul: str
    keterangan: str = ""


def write_ical(*, nama: str, tahun: int, acara: Iterable[Acara]) -> bytes:
    """The file."""
    baris = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sakip//kalender//ID", "CALSCALE:GREGORIAN"]
    baris.append(f"X-WR-CALNAME:{_lolos(nama)}")
    for a in acara:
        baris += _acara(a, tahun)
    baris.append("END:VCALENDAR")
    # RFC 5545 3.1: every line ends with CRLF, the last one too.
    return b"".join(_lipat(b) + b"\r\n" for b in baris)


def _acara(a: Acara, tahun: int) -> list[str]:
    baris = [
        "BEGIN:VEVENT",
        f"UID:{a.kode}-{tahun}@sakip",
        f"DTSTAMP:{tahun:04d}0101T000000Z",
        f"DTSTART;VALUE=DATE:{a.tanggal:%Y%m%d}",
        f"DTEND;VALUE=DATE:{a.tanggal + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_lolos(a.judul)}",
    ]
    if a.keterangan:
        baris.append(f"DESCRIPTION:{_lolos(a.keterangan)}")
    return [*baris, "TRANSP:TRANSPARENT", "END:VEVENT"]


def _lolos(teks: str) -> str:
    """Signs with a meaning of their own in a text value (RFC 5545 3.3.11)."""
    rapi = teks.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return rapi.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _lipat(baris: str) -> bytes:
    """A line of at most 75 octets, continued after a space; no character is cut in two (RFC 5545 3.1)."""
    hasil, panjang = bytearray(), 0
    for huruf in baris:
        octet = huruf.encode()
        if panjang + len(octet) > PALING_PANJANG:
            hasil += b"\r\n "
            panjang = 1
        hasil += octet
        panjang += len(octet)
    return bytes(hasil)
