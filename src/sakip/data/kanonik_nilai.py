"""The plain form of a ``Nilai``: one small object whose first key says what kind of value it is.

``{"angka": "96.29"}`` · ``{"predikat": "BB", "angka": "72"}`` · ``{"rentang": ["80", "90"]}`` · ``{"ya": true}`` ·
``{"tanggal": "2024-01-31"}`` · ``{"kosong": "menunggu_angka_resmi", "dari": "...", "sejak": "2024-12-31"}``
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak

Polos = None | bool | int | float | str | list["Polos"] | dict[str, "Polos"]
"""What JSON can hold. ``float`` is only ever read, never written: it is refused with a sentence."""

KUNCI_NILAI: Final = {
    "angka": frozenset({"angka"}),
    "predikat": frozenset({"predikat", "angka"}),
    "rentang": frozenset({"rentang"}),
    "ya": frozenset({"ya"}),
    "tanggal": frozenset({"tanggal"}),
    "kosong": frozenset({"kosong", "alasan", "dari", "sejak", "tertulis"}),
}
"""The kinds of value and the keys each may have."""

_URUTAN: Final = ("kosong", "predikat", "rentang", "ya", "tanggal", "angka")
_KENDALI: Final = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]")
_DESIMAL: Final = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")


class TakTerbaca(Exception):
    """A plain value that cannot be read; the text says why. Caught by ``kanonik`` and never seen by users as such."""


def polos_desimal(angka: Decimal) -> str:
    """Write a decimal without an exponent and with the digits it was entered with.

    >>> polos_desimal(Decimal("1.5E+3")), polos_desimal(Decimal("92.50"))
    ('1500', '92.50')
    """
    return format(angka, "f")


def baca_desimal(isi: Polos) -> Decimal:
    """Read a decimal written as text, with a point: numbers of JSON would lose digits on their way."""
    if isinstance(isi, str) and _DESIMAL.fullmatch(isi):
        return Decimal(isi)
    raise TakTerbaca(f'{kutip(isi)} bukan angka. Tulis sebagai teks dengan titik desimal, misalnya "96.29"')


def baca_tanggal(isi: Polos) -> date:
    """Read an ISO date."""
    try:
        if isinstance(isi, str) and len(isi) == 10:
            return date.fromisoformat(isi)
    except ValueError:
        pass
    raise TakTerbaca(f'{kutip(isi)} bukan tanggal. Tulis tahun-bulan-hari, misalnya "2024-12-31"')


def baca_teks(isi: Polos) -> str:
    """Read a text; control characters other than tab and line end would break every printed form."""
    if not isinstance(isi, str):
        raise TakTerbaca(f"{kutip(isi)} bukan teks. Beri tanda kutip")
    if _KENDALI.search(isi):
        raise TakTerbaca("teks memuat huruf kendali yang tidak dapat dicetak. Ketik ulang teks itu")
    return isi


def polos_nilai(nilai: Nilai) -> dict[str, Polos]:
    """Write a value in its plain form."""
    match nilai:
        case Angka(nilai=angka):
            return {"angka": polos_desimal(angka)}
        case Predikat(kode=kode, nilai=skor):
            return {"predikat": kode} if skor is None else {"predikat": kode, "angka": polos_desimal(skor)}
        case Rentang(bawah=bawah, atas=atas):
            return {"rentang": [polos_desimal(bawah), polos_desimal(atas)]}
        case YaTidak(ya=ya):
            return {"ya": ya}
        case Tanggal(tanggal=tanggal):
            return {"tanggal": tanggal.isoformat()}
        case _:
            return _polos_kosong(nilai)


def _polos_kosong(kosong: Kosong) -> dict[str, Polos]:
    sejak = kosong.sejak.isoformat() if kosong.sejak else ""
    lain = {"alasan": kosong.alasan, "dari": kosong.dari, "sejak": sejak, "tertulis": kosong.tertulis}
    return {"kosong": kosong.keadaan.name.lower(), **{kunci: teks for kunci, teks in lain.items() if teks}}


def baca_nilai(isi: Polos) -> Nilai:
    """Read a value from its plain form."""
    if not isinstance(isi, dict):
        contoh = '{"angka": "96.29"} atau {"kosong": "belum_diukur"}'
        raise TakTerbaca(f"{kutip(isi)} bukan nilai. Tulis misalnya {contoh}")
    jenis = next((kunci for kunci in _URUTAN if kunci in isi), None)
    if jenis is None:
        raise TakTerbaca(f"jenis nilai tidak disebut. Pakai salah satu kunci {', '.join(KUNCI_NILAI)}")
    if asing := sorted(set(isi) - KUNCI_NILAI[jenis]):
        raise TakTerbaca(f'kunci "{asing[0]}" tidak berlaku untuk nilai jenis "{jenis}". Hapus kunci itu')
    return _PEMBACA[jenis](isi)


def _baca_predikat(isi: Mapping[str, Polos]) -> Nilai:
    kode = baca_teks(isi["predikat"])
    if not kode:
        raise TakTerbaca('predikat tidak boleh kosong. Tulis misalnya "BB", atau pakai {"kosong": "belum_diisi"}')
    return Predikat(kode, baca_desimal(isi["angka"]) if "angka" in isi else None)


def _baca_rentang(isi: Mapping[str, Polos]) -> Nilai:
    batas = isi["rentang"]
    if not isinstance(batas, list) or len(batas) != 2:
        raise TakTerbaca('rentang perlu dua angka. Tulis misalnya {"rentang": ["80", "90"]}')
    return Rentang(baca_desimal(batas[0]), baca_desimal(batas[1]))


def _baca_ya(isi: Mapping[str, Polos]) -> Nilai:
    ya = isi["ya"]
    if not isinstance(ya, bool):
        raise TakTerbaca(f"{kutip(ya)} bukan true atau false")
    return YaTidak(ya)


def _baca_kosong(isi: Mapping[str, Polos]) -> Nilai:
    kunci = isi["kosong"]
    keadaan = next((k for k in Keadaan if k.name.lower() == kunci), None)
    if keadaan is None:
        pilihan = ", ".join(k.name.lower() for k in Keadaan)
        raise TakTerbaca(f"keadaan {kutip(kunci)} tidak dikenal. Pilih salah satu dari {pilihan}")
    teks = {nama: baca_teks(isi[nama]) for nama in ("alasan", "dari", "tertulis") if nama in isi}
    return Kosong(keadaan, sejak=baca_tanggal(isi["sejak"]) if "sejak" in isi else None, **teks)


_PEMBACA: Final[dict[str, Callable[[Mapping[str, Polos]], Nilai]]] = {
    "angka": lambda isi: Angka(baca_desimal(isi["angka"])),
    "predikat": _baca_predikat,
    "rentang": _baca_rentang,
    "ya": _baca_ya,
    "tanggal": lambda isi: Tanggal(baca_tanggal(isi["tanggal"])),
    "kosong": _baca_kosong,
}


def kutip(isi: Polos) -> str:
    """Quote a plain value shortly in a message.

    >>> kutip("dua"), kutip(None), kutip([1]), kutip(1.5)
    ('"dua"', 'null', 'daftar', '1.5')
    """
    if isinstance(isi, str):
        return f'"{isi[:60]}"'
    if isinstance(isi, list):
        return "daftar"
    return "objek" if isinstance(isi, dict) else json.dumps(isi)[:60]
