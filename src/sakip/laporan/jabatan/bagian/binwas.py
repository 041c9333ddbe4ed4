"""Guidance and supervision of villages, activity by village (T-BINWAS-MATRIKS), for landscape pages.

Dasar: PP 17/2018 Pasal 10: the camat guides and supervises village government (VERIFIED). Counts and ratios (K-BINWAS)
are those from January to the end of the period. With more than 14 villages the columns are numbered and a legend names
them (``nama_desa: false`` asks for that with fewer); with more than 25 the villages are cut into several tables.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sakip.dokumen.node import Blok, Rata, Tabel
from sakip.dokumen.sebaris import KontrolTeks, Sebaris, Teks, teks
from sakip.hasil.binwas import catatan_binwas, desa_binwas
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import BELUM_DIISI
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pilihan import kelompok
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.peraturan.profil import Opsi

_BANYAK_NAMA = 14
_BANYAK_NOMOR = 25

_Desa = tuple[int, str]


@dataclass(frozen=True, slots=True)
class BarisBinwas:
    """An activity, by id and name."""

    hasil: Hasil
    nomor: int
    kegiatan: str
    nama: str


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The matrix; a gap while no activity is recorded, or nothing with ``wajib: false``."""
    baris = [BarisBinwas(hasil, n, k.id, k.nama) for n, k in enumerate(hasil.data.desa.kegiatan_binwas, 1)]
    if not baris:
        cara = "Isi kegiatan pembinaan dan pengawasan desa serta desa yang sudah dibina tiap triwulan."
        return bila_wajib(opsi=opsi, kunci="desa.binwas", judul="Pembinaan dan pengawasan desa", cara=cara)
    desa = list(enumerate((d.nama for d in hasil.data.desa.desa), 1))
    bernomor = len(desa) > _BANYAK_NAMA or not opsi.ya("nama_desa", bawaan=True)
    # One table, or several of nearly the same width that a page can hold.
    banyak = max(1, -(-len(desa) // _BANYAK_NOMOR))
    potong = [desa[n * len(desa) // banyak : (n + 1) * len(desa) // banyak] for n in range(banyak)]
    return [_tabel(hasil, opsi, baris, p, bernomor=bernomor, akhir=p is potong[-1]) for p in potong]


def _tabel(
    hasil: Hasil, opsi: Opsi, baris: Sequence[BarisBinwas], desa: Sequence[_Desa], *, bernomor: bool, akhir: bool
) -> Tabel:
    """The activities beside some of the villages; counts and remarks stand in the last of the tables."""
    semua = len(hasil.data.desa.desa)
    kolom_desa = {f"desa{n}": _kolom_desa(nama, str(n) if bernomor else nama) for n, nama in desa}
    per_desa = (kelompok("Desa", tuple(kolom_desa)),) if kolom_desa else ()
    sebagian = f", Desa {desa[0][0]}–{desa[-1][0]}" if len(desa) < semua else ""
    catatan = [f"Rasio: banyak desa yang sudah dibina dibagi {semua} desa."] if semua and akhir else []
    catatan += [f"Desa: {'; '.join(f'{n}. {nama}' for n, nama in desa)}."] if bernomor else []
    isi = Isi(
        jenis="T-BINWAS-MATRIKS",
        judul=f"Pembinaan dan Pengawasan Desa sampai dengan {{periode}}{sebagian}",
        kolom={**_KOLOM, **kolom_desa},
        bawaan=("no", "kegiatan", *per_desa, *(("jumlah", "rasio", "keterangan") if akhir else ())),
        baris=baris,
        catatan=tuple(teks(c) for c in catatan),
    )
    return susun_tabel(hasil=hasil, opsi=opsi, isi=isi)


def _kolom_desa(nama: str, judul: str) -> KolomLaporan[BarisBinwas]:
    def isi(b: BarisBinwas) -> tuple[Sebaris, ...]:
        return teks("✓" if nama in desa_binwas(b.hasil, b.kegiatan, b.hasil.lingkup.periode) else "")

    # The renderers widen a column to its longest word; what is left belongs to the activity and its remark.
    return KolomLaporan(judul, isi, 3 if judul != nama else 5, Rata.TENGAH)


def _keterangan(b: BarisBinwas) -> tuple[Sebaris, ...]:
    """What was noted; an activity without any record is a gap, not a zero."""
    catatan = catatan_binwas(b.hasil, b.kegiatan, b.hasil.lingkup.periode)
    if catatan:
        return teks("; ".join(dict.fromkeys(c.keterangan for c in catatan if c.keterangan)))
    tag = f"data:desa.binwas/{b.kegiatan}"
    return (KontrolTeks(tag, f"Pelaksanaan “{b.nama}”", (Teks("[belum diisi]"),), kosong=True),)


def _angka(jenis: str) -> Callable[[BarisBinwas], tuple[Sebaris, ...]]:
    """A figure; while nothing is recorded the gap is shown once, in the last column."""

    def isi(b: BarisBinwas) -> tuple[Sebaris, ...]:
        figur = b.hasil[f"{jenis}/{b.kegiatan}/{b.hasil.lingkup.ekor}"]
        return () if figur.nilai == BELUM_DIISI else angka(figur)

    return isi


_KOLOM: dict[str, KolomLaporan[BarisBinwas]] = {
    "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 5, Rata.TENGAH),
    "kegiatan": KolomLaporan("Kegiatan Pembinaan dan Pengawasan", lambda b: teks(b.nama), 52),
    "jumlah": KolomLaporan("Jumlah Desa", _angka("binwas"), 9, Rata.TENGAH),
    "rasio": KolomLaporan("Rasio", _angka("rasio_binwas"), 8, Rata.TENGAH),
    "keterangan": KolomLaporan("Keterangan", _keterangan, 28),
}
