"""The preview of an import as text: every line with what SIPD says, what the workbook has, what it would have."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.buku_kerja.sipd.baca import BarisSipd, Tingkat
from sakip.kerja.impor_sipd import HasilImpor
from sakip.kerja.sipd_cocok import Usulan
from sakip.kernel.angka_tulis import format_rupiah

_NOMOR, _KODE, _UANG, _TINDAKAN = 8, 17, 15, 15
_TERSEMPIT = 20
_JUDUL = ("SIPD", "buku kerja", "menjadi")


def susun_pratinjau(*, hasil: HasilImpor, lebar: int = 140) -> Iterator[str]:
    """The lines of the preview, at most ``lebar`` wide where that is wide enough for a name."""
    nama = max(_TERSEMPIT, lebar - _lebar_tetap())
    yield f"{hasil.skpd or 'SKPD tidak disebut dalam berkas'}; {hasil.dipakai}"
    yield ""
    yield _baris("Baris", "Kode", "Uraian", _JUDUL, "tindakan", nama)
    yield "-" * (_lebar_tetap() + nama)
    for u in hasil.usulan:
        yield from _usulan(u, nama)
    yield "-" * (_lebar_tetap() + nama)
    yield from _jumlah(hasil)
    yield from _sisa(hasil.sisa, nama)
    for judul, isi in (("Perhatikan:", hasil.peringatan), ("Catatan:", hasil.catatan)):
        if isi:
            yield ""
            yield judul
            yield from (f"  - {satu}" for satu in isi)


def susun_rinci(*, baris: Sequence[BarisSipd]) -> Iterator[str]:
    """Every row of the export and what it was read as."""
    for b in baris:
        apa = {Tingkat.TOTAL: "jumlah, untuk pembanding", Tingkat.RINCIAN: "rincian tanpa kode"}.get(b.tingkat)
        apa = apa or b.tingkat.name.lower().replace("_", " ")
        kode = " ".join(k for k in (b.kode, b.rekening) if k)
        tertulis = format_rupiah(b.jumlah.nilai) if b.jumlah.nilai is not None else b.jumlah.tertulis or "-"
        yield f"baris {b.nomor:6}  {apa:24} {kode:37} {tertulis:>22}  {b.nama}".rstrip()


def _usulan(u: Usulan, nama: int) -> Iterator[str]:
    isi = [_uang(n) for n in (u.sipd, u.lama, u.baru)]
    yield _baris(_letak(u), u.kode or "(tanpa kode)", u.nama, isi, u.tindakan.value, nama)
    if len(u.bagian) > 1:
        for h in u.bagian:
            yield _baris(str(h.baris[0]), h.kode, f"- {h.nama}", (_uang(h.jumlah), "", ""), "", nama)
    yield from (f"{'':{_NOMOR + _KODE}}    {satu}" for satu in u.catatan)


def _letak(u: Usulan) -> str:
    """The first row of the export that the line comes from, and how many more there are."""
    nomor = [n for h in u.bagian for n in h.baris]
    return "" if not nomor else str(nomor[0]) if len(nomor) == 1 else f"{nomor[0]} +{len(nomor) - 1}"


def _jumlah(hasil: HasilImpor) -> Iterator[str]:
    tertinggal = hasil.total - hasil.diambil
    banyak = sum(u.tindakan.diambil for u in hasil.usulan)
    yield f"{'Diambil':14} {_uang(hasil.diambil):>18}  ({banyak} baris)"
    yield f"{'Tidak diambil':14} {_uang(tertinggal):>18}  ({len(hasil.tertinggal)} baris)"
    yield f"{'Seluruh berkas':14} {_uang(hasil.total):>18}"


def _sisa(sisa: Sequence[Usulan], nama: int) -> Iterator[str]:
    if sisa:
        yield ""
        yield f"Tidak disebut dalam berkas, tetap seperti semula ({len(sisa)}):"
        yield from (_baris("", u.kode or "(tanpa kode)", u.nama, ("", _uang(u.lama), ""), "", nama) for u in sisa)


def _lebar_tetap() -> int:
    return _NOMOR + _KODE + 3 * _UANG + _TINDAKAN + 6


def _baris(nomor: str, kode: str, uraian: str, uang: Sequence[str], tindakan: str, nama: int) -> str:
    pendek = textwrap.shorten(uraian, nama, placeholder="…") if len(uraian) > nama else uraian
    kolom = " ".join(f"{u:>{_UANG}}" for u in uang)
    return f"{nomor:{_NOMOR}} {kode:{_KODE}} {pendek:{nama}} {kolom} {tindakan}".rstrip()


def _uang(nilai: Decimal | None) -> str:
    return "" if nilai is None else format_rupiah(nilai, awalan=False)
