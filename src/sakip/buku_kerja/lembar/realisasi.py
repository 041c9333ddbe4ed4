"""Sheet *Realisasi*: measured and official values; values with another source take a further row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isi, Isian, Jenis, Kolom, Ranah
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.petak import PETAK, build_kolom_periode, group_baris, kunci_petak, list_periode
from sakip.buku_kerja.lembar.target import KOLOM_INDIKATOR, KOLOM_SATUAN, is_ringkas
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import Indikator
from sakip.data.realisasi import RealisasiKinerja
from sakip.data.tahun_kinerja import TahunKinerja

# What values of one row have in common: source, official, evidence.
Asal = tuple[str, bool, str]
KOLOM = (
    KOLOM_INDIKATOR,
    KOLOM_SATUAN,
    *build_kolom_periode(judul="", setahun="Setahun", jenis=Jenis.NILAI, lebar=15, kelompok="Realisasi",
        bantuan="Nilai triwulan itu saja untuk yang dijumlahkan; nilai terakhir untuk indeks."),
    Kolom("resmi", "Angka resmi", Jenis.YA, 9,
        bantuan="ya bila angkanya ditetapkan pihak lain: LHE, SKM, IPP, status desa."),
    Kolom("sumber", "Sumber", Jenis.PARAGRAF, 34, contoh="Laporan SKM triwulan II (rekaan)",
        bantuan="Bila triwulan lain sumbernya lain, tambahkan baris dengan indikator yang sama."),
    Kolom("bukti", "Bukti", Jenis.PARAGRAF, 30),
)  # fmt: skip


def group_realisasi(tahun: TahunKinerja, i: Indikator) -> list[tuple[Asal, dict[str, Isi]]]:
    """Values of an indicator in rows of one origin."""
    return group_baris(
        ((r.sumber, r.resmi, r.bukti), kunci_petak(r.periode), r.nilai)
        for r in tahun.realisasi.kinerja
        if r.indikator == i.id
    )


def split_ringkas(
    tahun: TahunKinerja, i: Indikator
) -> tuple[tuple[Asal, dict[str, Isi]] | None, list[tuple[Asal, dict[str, Isi]]]]:
    """The row that stands in *Indikator Program*, and the rows that need this sheet."""
    kelompok = group_realisasi(tahun, i)
    if not is_ringkas(tahun, i):
        return None, kelompok
    sebaris = next((k for k in kelompok if not k[0][1]), None)
    return sebaris, [k for k in kelompok if k is not sebaris]


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for i in tahun.perencanaan.indikator:
        dasar: Isian = {"indikator": kamus.label(i.id, Ranah.INDIKATOR), "satuan": i.satuan}
        sebaris, kelompok = split_ringkas(tahun, i)
        if not kelompok and sebaris is None and not is_ringkas(tahun, i):
            yield dasar
        for (sumber, resmi, bukti), isian in kelompok:
            yield {**dasar, **isian, "resmi": resmi or None, "sumber": sumber, "bukti": bukti}


def read_realisasi(b: Baris, indikator: str, konteks: Konteks) -> Iterator[object]:
    """Values of a row, whichever sheet it stands on."""
    konteks.catat(f"kosong_realisasi/{indikator}", b, *(kunci for kunci, _ in PETAK))
    for kunci, periode in list_periode(b, konteks.tahun_periode):
        nilai = b.nilai(kunci)
        if nilai and konteks.daftarkan(f"realisasi/{indikator}/{periode.kode}", b.lokasi(kunci)):
            yield RealisasiKinerja(indikator, periode, nilai, b.teks("sumber"), b.ya("resmi"), b.teks("bukti"))


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        if indikator := konteks.rujuk(b, "indikator", Ranah.INDIKATOR):
            yield from read_realisasi(b, indikator, konteks)
            konteks.periksa_satuan(b, indikator)


LEMBAR = Lembar(
    "Realisasi",
    "Satu baris satu indikator. Belum ada angkanya? Tulis keadaannya, misalnya belum diukur: menunggu survei.",
    Golongan.POKOK,
    KOLOM,
    _tulis,
    _baca,
    beku=1,
)
