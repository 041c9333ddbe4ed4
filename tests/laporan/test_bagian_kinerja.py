"""Programs, comparison, efficiency, budget, evaluation, services: each section with its variants."""

from __future__ import annotations

import pytest

from sakip.dokumen.dump import dump_blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.susun import semua_bagian
from tests.bagian_laporan import opsi
from tests.kantor import hitung, kantor
from tests.snapshot import cocok

# Section → the options it is printed with, one after the other, in one snapshot.
VARIAN: dict[str, list[dict[str, object]]] = {
    "anggaran_versi": [{}, {"jenjang": ["kegiatan"], "tabel": {"kolom": ["program", "pagu_perubahan", "selisih"]}}],
    "banding": [
        {},
        {"jenis": "kabupaten"},
        {"jenis": "provinsi", "tabel": {"kolom": ["indikator", "standar", "selisih"]}},
    ],
    "capaian_program": [{}, {"jenjang": ["program"], "ringkas": False}, {"berindikator": True}],
    "cascading": [
        {},
        {"sampai": "program", "target": True, "per_sasaran": True, "judul_gambar": "Pohon {instansi}"},
        {"sampai": "sasaran", "indikator": False},
    ],
    "cost_per_outcome": [{}, {"menurut": "program"}, {"menurut": "sasaran_program"}],
    "efisiensi_sarpras": [{}, {"tabel": {"kolom": ["uraian", "tersedia", "ketersediaan"]}}],
    "efisiensi_sdm": [{}],
    "kemajuan_kalimat": [{}, {"rincian": False, "himpunan": "tujuan"}],
    "lhe_komponen": [{}],
    "lhe_ringkasan": [{}, {"komponen": False, "catatan": True}],
    "narasi_efisiensi": [{}, {"prinsip": False, "hasil": False}],
    "narasi_program": [{}],
    "paten": [{}],
    "perbaikan_kinerja": [{}, {"capaian": False, "himpunan": "iku"}],
    "perbandingan_tahun": [{}, {"tahun": 3, "penanda": "huruf"}],
    "pk_sasaran_program": [{}],
    "pk_versi": [{}],
    "program_indikator": [{}, {"berindikator": True}],
    "program_kegiatan": [{}, {"kode": True, "jenjang": ["program", "kegiatan"]}],
    "program_outcome": [{}, {"jenjang": ["program", "kegiatan"]}],
    "program_penunjang": [{}, {"jenjang": ["program", "kegiatan"]}],
    "proses_bisnis": [{}, {"bagan": False}],
    "realisasi_anggaran": [{}, {"banding": False, "program": False}],
    "sasaran_rekap": [{}, {"tabel": {"kolom": ["kelompok", "banyak", "nama"]}}],
    "tindak_lanjut": [{}, {"tabel": {"kolom": ["no", "rekomendasi", "status", "progres", "penanggung_jawab"]}}],
}  # fmt: skip


def teks(nama: str, hasil: Hasil, pilihan: dict[str, object]) -> str:
    """The section as text; an option may be called as an argument is (``jenis``, ``hasil``)."""
    baris = dump_blok(isi=tuple(semua_bagian()[nama](hasil=hasil, opsi=opsi(pilihan))))
    return "\n".join([*baris, ""]).replace("\u00a0", " ")


@pytest.mark.parametrize("nama", VARIAN)
def test_bagian_seperti_potretnya(nama: str) -> None:
    hasil = hitung(kantor())
    cocok(f"bagian/{nama}", "\n".join(f"## {pilihan}\n{teks(nama, hasil, pilihan)}" for pilihan in VARIAN[nama]))


@pytest.mark.parametrize("nama", ["banding", "kemajuan_kalimat", "narasi_efisiensi"])
def test_bagian_menurut_profil_ponorogo(nama: str) -> None:
    cocok(f"bagian/{nama}_ponorogo", teks(nama, hitung(kantor(), profil="ponorogo"), {}))


@pytest.mark.parametrize(
    ("kantor_contoh", "nama", "pilihan"),
    [
        ("jombang_sumobito_2024", "cost_per_outcome", {}),
        ("jombang_sumobito_2024", "cost_per_outcome", {"menurut": "program"}),
        ("jombang_sumobito_2024", "efisiensi_sarpras", {}),
        ("jombang_sumobito_2024", "efisiensi_sdm", {}),
        ("jombang_sumobito_2024", "lhe_komponen", {}),
        ("jombang_sumobito_2024", "perbandingan_tahun", {}),
        ("mojokerto_sooko_2021", "anggaran_versi", {}),
        ("mojokerto_sooko_2021", "cost_per_outcome", {"menurut": "sasaran_program", "himpunan": "renstra"}),
        ("mojokerto_sooko_2021", "cost_per_outcome", {}),
        ("mojokerto_sooko_2021", "paten", {}),
        ("ponorogo_sooko_2024", "program_penunjang", {}),
    ],
)
def test_bagian_kantor_nyata(kantor_contoh: str, nama: str, pilihan: dict[str, object]) -> None:
    akhiran = "_".join([nama, *(str(v) for v in pilihan.values())])
    cocok(f"bagian/{kantor_contoh}/{akhiran}", teks(nama, hitung(kantor(kantor_contoh)), pilihan))
