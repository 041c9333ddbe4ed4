"""The preview of an import as text: every line with what SIPD says, what the workbook has, what it would have."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.buku_kerja.sipd.baca import BarisSipd, Tingkat
from sakip.kerja.impor_sipd import HasilImpor
from sakip.kerja.sipd_cocok import Usulan
from sakip.kernel.angka_tulis import format_rupiah

_NOMOR, _KODE, _TINDAKAN = 7, 17, 15
_TERSEMPIT = 20
_JUDUL = ("SIPD", "buku kerja", "menjadi")


@dataclass(frozen=True, slots=True)
class _Tabel:
    """The widths of the columns: names take what the amounts leave."""

    nama: int
    uang: int

    def baris(self, nomor: str, kode: str, uraian: str, uang: Sequence[str], tindakan: str = "") -> str:
        """One line."""
        pendek = textwrap.shorten(uraian, self.nama, placeholder="…") if len(uraian) > self.nama else uraian
        kolom = " ".join(f"{u:>{self.uang}}" for u in uang)
        return f"{nomor:{_NOMOR}} {kode:{_KODE}} {pendek:{self.nama}} {kolom} {tindakan}".rstrip()


def susun_pratinjau(*, hasil: HasilImpor, lebar: int = 140) -> Iterator[str]:
    """The lines of the preview, at most ``lebar`` wide where that is wide enough for a name."""
    semua = (*hasil.usulan, *hasil.sisa)
    uang = max(len(t) for t in (*_JUDUL, *(_uang(n) for u in semua for n in (u.sipd, u.lama, u.baru))))
    tetap = _NOMOR + _KODE + 3 * uang + _TINDAKAN + 6
    tabel = _Tabel(max(_TERSEMPIT, lebar - tetap), uang)
    garis = "-" * (tetap + tabel.nama)
    yield f"{hasil.skpd or 'SKPD tidak disebut dalam berkas'}; {hasil.dipakai}"
    yield ""
    yield tabel.baris("Baris", "Kode", "Uraian", _JUDUL, "tindakan")
    yield garis
    for u in hasil.usulan:
        yield from _usulan(u, tabel)
    yield garis
    yield from _jumlah(hasil)
    yield from _sisa(hasil.sisa, tabel)
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


def _usulan(u: Usulan, tabel: _Tabel) -> Iterator[str]:
    isi = [_uang(n) for n in (u.sipd, u.lama, u.baru)]
    yield tabel.baris(_letak(u), u.kode or "(tanpa kode)", u.nama, isi, u.tindakan.value)
    if len(u.bagian) > 1:
        for h in u.bagian:
            yield tabel.baris(str(h.baris[0]), h.kode, f"- {h.nama}", (_uang(h.jumlah),))
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


def _sisa(sisa: Sequence[Usulan], tabel: _Tabel) -> Iterator[str]:
    if sisa:
        yield ""
        yield f"Tidak disebut dalam berkas, tetap seperti semula ({len(sisa)}):"
        yield from (tabel.baris("", u.kode or "(tanpa kode)", u.nama, ("", _uang(u.lama))) for u in sisa)


def _uang(nilai: Decimal | None) -> str:
    return "" if nilai is None else format_rupiah(nilai, awalan=False)
