"""How a figure is written in print: the one place where a value becomes text, for all renderers.

Numbers follow Indonesian convention. A value that is not a number is written in words, never as 0, a dash or
a blank, with the reason where it is short. Source of the seven states: glosarium, "keadaan".
"""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from sakip.dokumen.sebaris import Bentuk, Figur, GantiBaris, KontrolTeks, Rujuk, Sebaris, Teks
from sakip.kernel.angka_tulis import format_angka, format_persen, format_rupiah
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.terbilang import terbilang


def teks_figur(figur: Figur) -> str:
    """The printed text of a figure.

    >>> from sakip.kernel.hitungan import Hitungan
    >>> teks_figur(Figur(Hitungan("x", "x", Angka(Decimal("104.0972")), desimal=2), Bentuk.PERSEN))
    '104,10%'
    """
    return teks_nilai(figur.hitungan.nilai, bentuk=figur.bentuk, desimal=figur.hitungan.desimal) + figur.akhiran


def teks_nilai(nilai: Nilai, *, bentuk: Bentuk = Bentuk.ANGKA, desimal: int | None = None) -> str:
    """The printed text of a value in a given form; ``desimal`` None keeps the decimals of an entered number."""
    match nilai:
        case Angka(nilai=angka):
            return _teks_angka(angka, bentuk, desimal)
        case Predikat(kode=kode, nilai=di_balik):
            return kode if di_balik is None else f"{kode} ({_teks_angka(di_balik, Bentuk.ANGKA, desimal)})"
        case Rentang(bawah=bawah, atas=atas):
            return f"{_teks_angka(bawah, bentuk, desimal)}–{_teks_angka(atas, bentuk, desimal)}"
        case YaTidak(ya=ya):
            return "ya" if ya else "tidak"
        case Tanggal(tanggal=tanggal):
            return format_tanggal(tanggal)
        case Kosong():
            return teks_kosong(nilai)
        case _ as tak_mungkin:
            assert_never(tak_mungkin)


def teks_kosong(kosong: Kosong) -> str:
    """A state that is not a number, in the words of print."""
    if kosong.keadaan is Keadaan.TAK_TERBACA and kosong.tertulis:
        return f"{kosong.tertulis} (tak terbaca)"
    if kosong.keadaan is Keadaan.BELUM_DIJADWALKAN and kosong.alasan:
        return f"({kosong.alasan})"
    return kosong.keadaan.value


def teks_sebaris(isi: tuple[Sebaris, ...]) -> str:
    """Inline content as plain text; a line break becomes a newline."""
    return "".join(_satu(bagian) for bagian in isi)


def _satu(bagian: Sebaris) -> str:
    match bagian:
        case Teks(isi=isi):
            return isi
        case Figur():
            return teks_figur(bagian)
        case GantiBaris():
            return "\n"
        case Rujuk(teks=teks):
            return teks
        case KontrolTeks(isi=isi):
            return teks_sebaris(isi)
        case _ as tak_mungkin:
            assert_never(tak_mungkin)


def _teks_angka(angka: Decimal, bentuk: Bentuk, desimal: int | None) -> str:
    match bentuk:
        case Bentuk.ANGKA:
            return format_angka(angka, desimal=desimal)
        case Bentuk.PERSEN:
            return format_persen(angka, desimal=2 if desimal is None else desimal)
        case Bentuk.RUPIAH:
            return format_rupiah(angka)
        case Bentuk.RUPIAH_POLOS:
            return format_rupiah(angka, awalan=False)
        case Bentuk.TERBILANG:
            return terbilang(angka)
        case Bentuk.SELISIH:
            teks = format_angka(angka, desimal=desimal)
            return teks if angka <= 0 else f"+{teks}"
        case _ as tak_mungkin:
            assert_never(tak_mungkin)
