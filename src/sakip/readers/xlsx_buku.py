"""The visible sheets of a workbook as grids of shown texts, with merged cells; the limits of Office files hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from sakip.readers.kontrol_docx_paket import Arsip
from sakip.readers.tolak import MAKS_ISI, BerkasTakTerbaca, ribuan
from sakip.readers.xlsx_angka import pola_baku, tulis_sel

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LETAK = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MAKS_KOLOM = 1_000


@dataclass(frozen=True, slots=True)
class LembarMentah:
    """A sheet: texts by (row, column), both from 1, and for the first cell of each merge how far it reaches."""

    nama: str
    sel: Mapping[tuple[int, int], str]
    gabung: Mapping[tuple[int, int], tuple[int, int]]


def baca_lembar(*, arsip: Arsip, nama: str) -> Iterator[LembarMentah]:
    """The visible sheets, in order."""
    utama = arsip.hubungan("").get("officeDocument", "xl/workbook.xml")
    akar = arsip.xml(utama)
    if akar is None or akar.tag != _S + "workbook":
        raise BerkasTakTerbaca(f"{nama} bukan buku kerja Excel. Simpan di Excel sebagai XLSX, lalu ulangi.")
    dekat = arsip.hubungan(utama)
    sifat = akar.find(_S + "workbookPr")
    gaya = _Gaya(
        _teks_bersama(arsip.xml(dekat.get("sharedStrings", ""))),
        _pola(arsip.xml(dekat.get("styles", ""))),
        sifat is not None and sifat.get("date1904", "0") in ("1", "true"),
    )
    tujuan, sisa = arsip.tujuan(utama), MAKS_ISI
    for lembar in akar.iter(_S + "sheet"):
        if lembar.get("state", "visible") != "visible":
            continue
        isi = arsip.xml(tujuan.get(lembar.get(_R, ""), ""))
        if isi is None:
            continue
        hasil = _lembar(lembar.get("name", ""), isi, gaya)
        sisa -= len(hasil.sel)
        if sisa < 0:
            raise BerkasTakTerbaca(
                f"{nama} berisi lebih dari {ribuan(angka=MAKS_ISI)} sel; pecah berkasnya, lalu ulangi."
            )
        yield hasil


@dataclass(frozen=True, slots=True)
class _Gaya:
    teks: list[str]
    pola: list[str]
    sejak_1904: bool


def _teks_bersama(akar: etree._Element | None) -> list[str]:
    return [] if akar is None else [_teks(si) for si in akar.iter(_S + "si")]


def _teks(elemen: etree._Element) -> str:
    """All runs; what is spelled out above Asian signs is left out."""
    return "".join(
        t.text or "" for t in elemen.iter(_S + "t") if (atas := t.getparent()) is None or atas.tag != _S + "rPh"
    )  # fmt: skip


def _pola(akar: etree._Element | None) -> list[str]:
    if akar is None:
        return []
    sendiri = {n.get("numFmtId", ""): n.get("formatCode", "") for n in akar.iter(_S + "numFmt")}
    hasil = []
    for xf in akar.iterfind(f"{_S}cellXfs/{_S}xf"):
        kode = xf.get("numFmtId", "0")
        hasil.append(sendiri.get(kode) or pola_baku(kode=int(kode) if kode.isdecimal() and len(kode) < 6 else 0))
    return hasil


def _lembar(nama: str, akar: etree._Element, gaya: _Gaya) -> LembarMentah:
    sel: dict[tuple[int, int], str] = {}
    baris = kolom = 0
    for row in akar.iterfind(f"{_S}sheetData/{_S}row"):
        nomor = row.get("r", "")
        baris, kolom = int(nomor) if nomor.isdecimal() and len(nomor) < 8 else baris + 1, 0
        for c in row.iterfind(_S + "c"):
            letak = _letak(c.get("r", "")) or (baris, kolom + 1)
            kolom = letak[1]
            if kolom <= _MAKS_KOLOM and (isi := _isi(c, gaya)):
                sel[letak] = isi
                if len(sel) > MAKS_ISI:
                    break
    return LembarMentah(nama, sel, dict(_gabung(akar)))


def _isi(c: etree._Element, gaya: _Gaya) -> str:
    jenis = c.get("t", "n")
    if jenis == "inlineStr":
        return _rapi(_teks(c))
    nilai = c.find(_S + "v")
    mentah = "" if nilai is None else (nilai.text or "")
    if jenis == "s":
        ke = int(mentah) if mentah.isdecimal() and len(mentah) < 10 else -1
        return _rapi(gaya.teks[ke]) if 0 <= ke < len(gaya.teks) else ""
    if jenis == "b":
        return "benar" if mentah == "1" else "salah"
    if jenis != "n" or not mentah:
        return _rapi(mentah)
    ke = int(s) if (s := c.get("s", "0")).isdecimal() and len(s) < 7 else 0
    return tulis_sel(mentah=mentah, pola=gaya.pola[ke] if ke < len(gaya.pola) else "", sejak_1904=gaya.sejak_1904)


def _rapi(teks: str) -> str:
    return " ".join(teks.split())


def _gabung(akar: etree._Element) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for satu in akar.iter(_S + "mergeCell"):
        awal, _, akhir = satu.get("ref", "").partition(":")
        a, b = _letak(awal), _letak(akhir)
        if a and b and b[0] >= a[0] and b[1] >= a[1]:
            yield a, (min(b[0] - a[0] + 1, MAKS_ISI), min(b[1] - a[1] + 1, _MAKS_KOLOM))


def _letak(alamat: str) -> tuple[int, int] | None:
    cocok = _LETAK.fullmatch(alamat)
    if cocok is None:
        return None
    kolom = 0
    for huruf in cocok[1]:
        kolom = kolom * 26 + ord(huruf) - 64
    return int(cocok[2]), kolom
