"""Shape against the calendar: what is entered for a quarter that has not begun on the day of the check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.data.bentuk_temuan import DATA, Jenis, buat
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Kosong
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

BELUM_MULAI = Jenis("KL183", Tingkat.SALAH, DATA, "Periksa triwulannya, atau kosongkan sampai waktunya.", Kelas.PERIODE)


def periksa_belum_mulai(*, tahun: TahunKinerja, hari: date) -> tuple[Temuan, ...]:
    """Values of quarters that begin after ``hari``; a state that is not a number says nothing and may stand."""
    return tuple(_kinerja(tahun, hari)) + tuple(_uang(tahun, hari))


def _kinerja(tahun: TahunKinerja, hari: date) -> Iterator[Temuan]:
    nama = {i.id: i.nama for i in tahun.perencanaan.indikator}
    for r in tahun.realisasi.kinerja:
        if r.periode.awal > hari and not isinstance(r.nilai, Kosong):
            apa = _kalimat(f"Realisasi “{nama.get(r.indikator, r.indikator)}”", r.periode, hari)
            yield buat(BELUM_MULAI, f"realisasi/{r.indikator}/{r.periode.kode}", apa, tertulis=r.periode.kode)


def _uang(tahun: TahunKinerja, hari: date) -> Iterator[Temuan]:
    nama = {s.id: s.nama for s in tahun.perencanaan.simpul}
    for b in tahun.anggaran.realisasi:
        if b.periode.awal > hari and b.jumlah:
            apa = _kalimat(f"Realisasi anggaran “{nama.get(b.simpul, b.simpul)}”", b.periode, hari)
            yield buat(BELUM_MULAI, f"realisasi_anggaran/{b.simpul}/{b.periode.kode}", apa, tertulis=b.periode.kode)


def _kalimat(apa: str, periode: Periode, hari: date) -> str:
    return f"{apa} {periode.sebutan} terisi, padahal pada {format_tanggal(hari)} triwulan itu belum mulai."
