"""A value (number, class, range, yes/no, day, or one of the seven states) as the text of one cell, and back.

The writer tries the friendliest wording first and takes the first that reads back as the same value; the last one,
with every field in brackets, always does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from sakip.buku_kerja.angka_sel import teks_angka
from sakip.kernel.angka_baca import Bacaan, Vonis, read_angka
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.tanggal import format_tanggal, read_tanggal

_KEADAAN = re.compile(rf"({'|'.join(k.value for k in Keadaan)})\s*(?:$|[:;,(\[–-]\s*(.*))", re.IGNORECASE | re.DOTALL)
_RINCIAN = re.compile(r'(alasan|dari|sejak|tertulis)="((?:[^"\\]|\\.)*)"\s*', re.DOTALL)
_SEJAK = re.compile(r"(.*?),?\s*sejak\s+([^;]+?)\s*(?:;\s*(.*))?", re.IGNORECASE | re.DOTALL)
_PREDIKAT = re.compile(r"predikat:\s*(.+?)(?:\s*\(([^()]*)\))?", re.IGNORECASE | re.DOTALL)
_RENTANG = re.compile(r"(.*?[0-9][^0-9]*?)\s*(?:s\.?/?d\.?|sampai dengan|sampai|hingga|[-–—])\s*([-−]?[^-–—]*[0-9].*)")
_YA = {"ya": True, "tidak": False}
_BERNILAI = (Vonis.WAJAR, Vonis.KONVENSI_LAIN)


@dataclass(frozen=True, slots=True)
class BacaanNilai:
    """What a text says as a value.

    kode        code of the complaint, empty when there is none
    keterangan  what is wrong and what to do
    satuan      unit written beside the number; "%" for a percent sign
    """

    nilai: Nilai
    kode: str = ""
    keterangan: str = ""
    satuan: str = ""


def read_nilai(teks: str) -> BacaanNilai:
    """Read the text of a cell; an unreadable one is kept as it was typed, in the state *tak terbaca*."""
    if cocok := _KEADAAN.fullmatch(teks):
        kosong = _read_keadaan(Keadaan(cocok[1].lower()), cocok[2] or "")
        if kosong.keadaan is Keadaan.TAK_TERBACA:
            return BacaanNilai(kosong, "SJ001", f'Isian "{kosong.tertulis}" masih tak terbaca. Tulis angka yang benar.')
        return BacaanNilai(kosong)
    if (ya := _YA.get(teks.casefold())) is not None:
        return BacaanNilai(YaTidak(ya))
    if cocok := _PREDIKAT.fullmatch(teks):
        angka = read_angka(cocok[2]) if cocok[2] else None
        if angka is None or angka.vonis in _BERNILAI:
            return BacaanNilai(Predikat(cocok[1], angka.nilai if angka else None))
    if (hari := read_tanggal(teks)).tanggal is not None:
        return BacaanNilai(Tanggal(hari.tanggal))
    bacaan = read_angka(teks)
    if bacaan.nilai is None and (rentang := _read_rentang(teks)):
        return rentang
    return _judge(teks, bacaan)


def _judge(teks: str, bacaan: Bacaan) -> BacaanNilai:
    satuan = bacaan.satuan or ("%" if bacaan.persen else "")
    lain = bacaan.vonis is Vonis.KONVENSI_LAIN
    if bacaan.nilai is not None:
        nilai = Predikat(bacaan.predikat, bacaan.nilai) if bacaan.predikat else Angka(bacaan.nilai)
        return BacaanNilai(nilai, "SJ003" if lain else "", bacaan.keterangan if lain else "", satuan)
    if bacaan.predikat and bacaan.vonis is Vonis.BUKAN_ANGKA:
        return BacaanNilai(Predikat(bacaan.predikat))
    kode = "SJ002" if bacaan.vonis is Vonis.TAKSA else "SJ001"
    return BacaanNilai(Kosong(Keadaan.TAK_TERBACA, tertulis=teks), kode, bacaan.keterangan)


def _read_rentang(teks: str) -> BacaanNilai | None:
    if (cocok := _RENTANG.fullmatch(teks)) is None:
        return None
    bawah, atas = read_angka(cocok[1].strip()), read_angka(cocok[2].strip())
    if bawah.vonis not in _BERNILAI or atas.vonis not in _BERNILAI or bawah.nilai is None or atas.nilai is None:
        return None
    if bawah.nilai > atas.nilai:
        return None
    persen = "%" if atas.persen or bawah.persen else ""
    return BacaanNilai(Rentang(bawah.nilai, atas.nilai), satuan=atas.satuan or bawah.satuan or persen)


def _read_keadaan(keadaan: Keadaan, isi: str) -> Kosong:
    rincian = dict(_RINCIAN.findall(isi))
    if rincian and _RINCIAN.sub("", isi).strip() in ("", "]"):
        isian = {kunci: re.sub(r"\\(.)", r"\1", teks, flags=re.DOTALL) for kunci, teks in rincian.items()}
        sejak = read_tanggal(isian.pop("sejak", "")).tanggal
        return Kosong(keadaan, sejak=sejak, **isian)
    isi = isi.strip()
    if isi.endswith(")") and isi.count("(") < isi.count(")"):
        isi = isi[:-1].rstrip()
    if keadaan is Keadaan.TAK_TERBACA:
        return Kosong(keadaan, tertulis=isi)
    if keadaan is not Keadaan.MENUNGGU_ANGKA_RESMI:
        return Kosong(keadaan, alasan=isi)
    if (cocok := _SEJAK.fullmatch(isi)) and (sejak := read_tanggal(cocok[2]).tanggal):
        return Kosong(keadaan, alasan=cocok[3] or "", dari=cocok[1].strip(), sejak=sejak)
    dari, _, alasan = isi.partition(";")
    return Kosong(keadaan, alasan=alasan.strip(), dari=dari.strip())


def teks_nilai(nilai: Nilai) -> str:
    """The text that ``read_nilai`` reads as exactly this value."""
    calon = list(_list_calon(nilai))
    return next((c for c in calon if read_nilai(c).nilai == nilai), calon[-1])


def _list_calon(nilai: Nilai) -> list[str]:
    match nilai:
        case Angka(nilai=angka):
            return [teks_angka(angka)]
        case Predikat(kode=kode, nilai=angka):
            ekor = "" if angka is None else f" ({teks_angka(angka)})"
            return [f"{kode}{ekor}", f"predikat: {kode}{ekor}"]
        case Rentang(bawah=bawah, atas=atas):
            return [f"{teks_angka(bawah)} s.d. {teks_angka(atas)}"]
        case YaTidak(ya=ya):
            return ["ya" if ya else "tidak"]
        case Tanggal(tanggal=hari):
            return [format_tanggal(hari)]
        case Kosong():
            return _list_keadaan(nilai)


def _list_keadaan(kosong: Kosong) -> list[str]:
    kata = kosong.keadaan.value
    sejak = format_tanggal(kosong.sejak) if kosong.sejak else ""
    isi = kosong.dari or kosong.alasan or kosong.tertulis
    akhir = f"; {kosong.alasan}" if kosong.alasan and kosong.dari else ""
    rincian = (("alasan", kosong.alasan), ("dari", kosong.dari), ("sejak", sejak), ("tertulis", kosong.tertulis))
    lengkap = " ".join(f'{k}="{_escape(t)}"' for k, t in rincian if t)
    return [
        *([kosong.tertulis] if kosong.tertulis and kosong.keadaan is Keadaan.TAK_TERBACA else []),
        f"{kata}: {isi}" if isi else kata,
        f"{kata}: {kosong.dari}{', sejak ' + sejak if sejak else ''}{akhir}",
        f"{kata} [{lengkap}]",
    ]


def _escape(teks: str) -> str:
    return teks.replace("\\", "\\\\").replace('"', '\\"')


def decimal_persen(tersimpan: Decimal) -> Decimal:
    """What a cell in percent format shows: 0,9629 is shown, and was typed, as 96,29%."""
    return Decimal(f"{tersimpan.scaleb(2):f}")
