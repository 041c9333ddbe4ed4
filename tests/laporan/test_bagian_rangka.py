"""Frame, area, organisation, planning, agreement, measurement, villages, conclusion: each section with its variants."""

from __future__ import annotations

import pytest

from tests.bagian_laporan import teks_bagian
from tests.kantor import hitung, kantor
from tests.snapshot import cocok

# Section → the options it is printed with, one after the other, in one snapshot.
VARIAN: dict[str, list[dict[str, object]]] = {
    "analisis_indikator": [{}, {"kalimat": ["capaian"], "tingkat": 5, "wajib": True}],
    "analisis_penyebab": [{}],
    "bagan_organisasi": [{}, {"pelaksana": True, "pemegang": True, "judul_gambar": "Bagan {instansi}"}],
    "daftar_gambar": [{}],
    "daftar_isi": [{}, {"sampai": 2}],
    "daftar_tabel": [{}],
    "dasar_hukum": [{}, {"penanda": "huruf"}],
    "ganti_halaman": [{}],
    "geografi": [{}, {"bentuk": "tabel"}],
    "ikhtisar_anggaran": [{}, {"terbilang": False, "realisasi": True}],
    "ikhtisar_capaian": [{}, {"kalimat": False, "judul_sasaran": "Sasaran ke-{n}"}],
    "iku_formulasi": [
        {},
        {"kepala": True},
        {"tabel": {"kolom": ["no", "indikator", "formulasi"], "nomor_kolom": True}},
    ],
    "iku_target": [{}],
    "indeks_desa": [{}, {"mundur": 1, "rata": True}, {"mundur": 5}],
    "indeks_desa_banding": [{}, {"tabel": {"kolom": ["desa", "status_n1", "status"]}}],
    "kata_pengantar": [{}, {"pangkat": False}],
    "kesimpulan": [{}, {"butir": ["anggaran"], "penanda": "huruf"}],
    "kop_surat": [{}],
    "misi": [{}],
    "narasi_indeks_desa": [{}, {"mundur": 1}, {"banding": False}, {"mundur": 5}],
    "paragraf": [
        {"teks": "Tahun {tahun} di {instansi}, {perjanjian_kinerja}."},
        {"teks": "A", "gaya": "tengah", "tebal": True},
    ],
    "pegawai": [{}, {"bentuk": "tabel", "dimensi": ["golongan"]}],
    "penduduk_desa": [{}],
    "penduduk_ringkas": [{}, {"rasio": True}],
    "penduduk_tahun": [{}, {"banyak": 1}],
    "pengukuran_multitahun": [{}, {"banyak": 2}],
    "pengukuran_tahun": [{}, {"tabel": {"kolom": ["no", "indikator", {"judul": "R", "kolom": ["realisasi_tahun"]}]}}],
    "pengukuran_tw": [{}, {"himpunan": "tujuan"}],
    "pk_pernyataan": [
        {},
        {"versi": "murni", "judul_naskah": "-", "pangkat": False, "kalimat": {"pk_pembuka": "Kami:"}},
    ],
    "pk_program": [{}, {"versi": "murni"}],
    "pk_sasaran": [{}, {"versi": "semua"}],
    "pk_tanda_tangan": [{}, {"versi": "murni"}],
    "renstra_matriks": [{}, {"kepala": False, "tabel": {"kolom": ["sasaran", "target_renstra", "pelaksana"]}}],
    "renstra_tujuan": [{}],
    "rkt": [{}, {"tabel": {"kolom": ["no", "sasaran", "indikator", "target_rkt"]}}],
    "sampul": [{}, {"kapital": False, "baris": [{"teks": "LKj {tahun}", "ukuran": "2", "tebal": True, "jarak": 5}]}],
    "sasaran": [{}, {"indikator": False}],
    "skala": [{}],
    "susunan_organisasi": [{}, {"sebut": "jabatan", "pelaksana": True}],
    "swot": [{}, {"kunci": ["peluang"], "sebutan": {"peluang": "Kesempatan"}}],
    "tanda_tangan": [{}, {"jabatan": "sekretaris", "pangkat": False}],
    "tugas_fungsi": [{}, {"jabatan": "semua", "tingkat": 5}, {"jabatan": "kasi-pelayanan", "penanda": "angka"}],
    "tujuan": [{}],
    "visi": [{}, {"unsur": False, "pengantar": "Visi {kabupaten}:"}],
    "wilayah_desa": [{}],
}


@pytest.mark.parametrize("nama", VARIAN)
def test_bagian_seperti_potretnya(nama: str) -> None:
    hasil = hitung(kantor())
    isi = [f"## {pilihan}\n{teks_bagian(nama, pilihan, hasil=hasil)}" for pilihan in VARIAN[nama]]
    cocok(f"bagian/{nama}", "\n".join(isi))


@pytest.mark.parametrize("nama", ["skala", "wilayah_desa", "penduduk_desa", "ikhtisar_capaian", "pk_sasaran"])
def test_bagian_menurut_profil_ponorogo(nama: str) -> None:
    cocok(f"bagian/{nama}_ponorogo", teks_bagian(nama, hasil=hitung(kantor(), profil="ponorogo")))


@pytest.mark.parametrize(("profil", "baris"), [("jombang", 7), ("mojokerto", 0)])
def test_skala_menurut_profil(profil: str, baris: int) -> None:
    teks = teks_bagian("skala", hasil=hitung(kantor(), profil=profil))
    assert sum(b.startswith("  | ") for b in teks.splitlines()) == (baris + 1 if baris else 0)
