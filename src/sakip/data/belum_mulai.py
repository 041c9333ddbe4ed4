"""Shape against the calendar: what is entered for a time that has not begun on the day of the check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.data.bentuk_temuan import DATA, Jenis, buat
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Kosong
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

BELUM_MULAI = Jenis("KL183", Tingkat.SALAH, DATA, "Periksa waktunya, atau kosongkan sampai saatnya.", Kelas.PERIODE)


def periksa_belum_mulai(*, tahun: TahunKinerja, hari: date) -> tuple[Temuan, ...]:
    """Values of quarters that begin after ``hari``, and events after it; a state that is not a number may stand."""
    terisi = [(kunci, apa, p) for kunci, apa, p in (*_kinerja(tahun), *_uang(tahun), *_binwas(tahun)) if p.awal > hari]
    return (*(_temuan(kunci, apa, p, hari) for kunci, apa, p in terisi), *_register(tahun, hari))


def _kinerja(tahun: TahunKinerja) -> Iterator[tuple[str, str, Periode]]:
    nama = {i.id: i.nama for i in tahun.perencanaan.indikator}
    for r in tahun.realisasi.kinerja:
        if not isinstance(r.nilai, Kosong):
            apa = f"Realisasi “{nama.get(r.indikator, r.indikator)}”"
            yield f"realisasi/{r.indikator}/{r.periode.kode}", apa, r.periode
    sebutan = {v.kode: v.nama for v in tahun.perencanaan.variabel}
    for v in tahun.realisasi.variabel:
        if not isinstance(v.nilai, Kosong):
            apa = f"Nilai variabel “{sebutan.get(v.variabel, v.variabel)}”"
            yield f"variabel/{v.variabel}/{v.periode.kode}", apa, v.periode


def _uang(tahun: TahunKinerja) -> Iterator[tuple[str, str, Periode]]:
    nama = {s.id: s.nama for s in tahun.perencanaan.simpul}
    for b in tahun.anggaran.realisasi:
        if b.jumlah:
            apa = f"Realisasi anggaran “{nama.get(b.simpul, b.simpul)}”"
            yield f"realisasi_anggaran/{b.simpul}/{b.periode.kode}", apa, b.periode
    for c in tahun.anggaran.bagian_belanja:
        if c.jumlah:
            apa = f"Bagian realisasi anggaran “{nama.get(c.simpul, c.simpul)}”"
            yield f"bagian_belanja/{c.simpul}/{c.jabatan}/{c.periode.kode}", apa, c.periode


def _binwas(tahun: TahunKinerja) -> Iterator[tuple[str, str, Periode]]:
    nama = {k.id: k.nama for k in tahun.desa.kegiatan_binwas}
    for b in tahun.desa.binwas:
        if b.desa:
            apa = f"Pembinaan desa “{nama.get(b.kegiatan, b.kegiatan)}”"
            yield f"binwas/{b.kegiatan}/{b.periode.kode}", apa, b.periode


def _temuan(kunci: str, apa: str, periode: Periode, hari: date) -> Temuan:
    kalimat = f"{apa} {periode.sebutan} terisi, padahal pada {format_tanggal(hari)} masa itu belum mulai."
    return buat(BELUM_MULAI, kunci, kalimat, tertulis=periode.kode)


def _register(tahun: TahunKinerja, hari: date) -> Iterator[Temuan]:
    for nomor, c in enumerate(tahun.register.catatan):
        if c.tanggal > hari:
            tanggal = format_tanggal(c.tanggal)
            apa = f"Catatan register “{c.uraian}” bertanggal {tanggal}, sesudah hari ini, {format_tanggal(hari)}."
            yield buat(BELUM_MULAI, f"register/{nomor}/tanggal", apa, tertulis=tanggal)
