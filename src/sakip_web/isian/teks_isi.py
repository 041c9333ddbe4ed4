"""A value of a record as text: in an input (reads back as the same value) and in a cell of a list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sakip.buku_kerja.angka_sel import teks_angka
from sakip.buku_kerja.nilai_sel import teks_nilai
from sakip.data.kanonik import JENIS_NILAI, bidang
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal
from sakip_web.isian.bidang_isian import BidangIsian, Macam
from sakip_web.isian.pilihan import NamaRujukan


def ambil(objek: object, jalur: str) -> Any:
    """What stands at a path of a record; None where a part of the path is missing."""
    for langkah in jalur.split("."):
        if objek is None:
            return None
        if langkah.isdigit():
            deret: tuple[object, ...] = objek if isinstance(objek, tuple) else ()
            objek = deret[int(langkah)] if int(langkah) < len(deret) else None
        else:
            objek = getattr(objek, langkah)
    return objek


def teks_isian(b: BidangIsian, nilai: Any) -> str | bool | list[str]:
    """What an input shows for a value."""
    match b.macam:
        case Macam.YA:
            return bool(nilai)
        case Macam.BULAN:
            return [str(n) for n in nilai or ()]
        case Macam.DERET_RUJUKAN:
            return list(nilai or ())
        case Macam.DERET_TEKS:
            return "\n".join(nilai or ())
        case Macam.DERET_TANGGAL:
            return "\n".join(format_tanggal(t) for t in nilai or ())
        case Macam.PILIHAN:
            return next((tanda for tanda, isi, _ in b.pilihan if isi == nilai), "")
        case _:
            return _teks(nilai, rupiah=b.macam is Macam.RUPIAH)


def _teks(nilai: Any, *, rupiah: bool) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, JENIS_NILAI):
        return teks_nilai(nilai)
    if isinstance(nilai, Decimal):
        return format_angka(nilai) if rupiah else teks_angka(nilai)
    if isinstance(nilai, date):
        return format_tanggal(nilai)
    if isinstance(nilai, Periode):
        return nilai.kode
    return str(nilai)


def teks_sel(b: BidangIsian, nilai: Any, nama: NamaRujukan) -> str:
    """What a cell of a list shows; empty where nothing is said."""
    match b.macam:
        case Macam.YA:
            return "ya" if nilai else ""
        case Macam.RUJUKAN:
            return nama.nama(b.rujukan, nilai or "")
        case Macam.DERET_RUJUKAN:
            return ", ".join(nama.nama(b.rujukan, x) for x in nilai or ())
        case Macam.BULAN:
            return ", ".join(label for _, n, label in b.pilihan if n in (nilai or ()))
        case Macam.DERET_TEKS | Macam.DERET_TANGGAL:
            return str(teks_isian(b, nilai)).replace("\n", ", ")
        case Macam.PILIHAN:
            return next((label for _, isi, label in b.pilihan if isi == nilai), "")
        case Macam.PERIODE:
            return nilai.sebutan if isinstance(nilai, Periode) else ""
        case _:
            return _teks(nilai, rupiah=b.macam is Macam.RUPIAH)


def panjang_deret(objek: object, jenis: type) -> Mapping[str, int]:
    """How many rows each list within a record has."""
    hasil: dict[str, int] = {}
    for b in bidang(jenis):
        nilai = getattr(objek, b.nama) if objek is not None else None
        hasil[b.nama] = len(nilai) if isinstance(nilai, tuple) else 0
        if nilai is not None and hasattr(nilai, "__dataclass_fields__") and not isinstance(nilai, Periode):
            hasil |= {f"{b.nama}.{k}": v for k, v in panjang_deret(nilai, type(nilai)).items()}
    return hasil
