"""The catalogue of authors' texts."""

import re

import pytest

from sakip.peraturan.narasi import Bentuk, KunciNarasi, Untuk, muat_narasi

DIMINTA = """
kata_pengantar latar_belakang kondisi_geografis kondisi_demografis kondisi_ekonomi potensi kecukupan_pegawai
isu_strategis permasalahan_utama kekuatan kelemahan peluang tantangan pengantar_renstra pengantar_renja pengantar_pk
tema_pembangunan pengantar_capaian analisis_capaian penyebab solusi faktor_pendorong faktor_penghambat permasalahan
upaya langkah_pemecahan prinsip_efisiensi analisis_efisiensi perbaikan_kinerja analisis_program pengantar_tindak_lanjut
kesimpulan saran langkah_ke_depan permasalahan_ikhtisar catatan_lhe keterangan_paten
jabatan_kata_pengantar jabatan_pendahuluan jabatan_analisis jabatan_penyebab jabatan_permasalahan jabatan_upaya
jabatan_rencana_tindak_lanjut jabatan_kesimpulan jabatan_langkah_perbaikan
""".split()


def test_semua_kunci_yang_dicetak_laporan_ada() -> None:
    assert sorted(muat_narasi()) == sorted(DIMINTA)


@pytest.mark.parametrize("kunci", muat_narasi().values(), ids=lambda k: k.kunci)
def test_petunjuk_pendek_dan_berupa_kalimat(kunci: KunciNarasi) -> None:
    assert 1 <= len(re.findall(r"\.(?:\s|$)", kunci.petunjuk)) <= 2
    assert kunci.contoh != kunci.petunjuk


def test_bentuk_dan_pokok() -> None:
    narasi = muat_narasi()
    assert narasi["upaya"].bentuk is Bentuk.DAFTAR
    assert narasi["upaya"].untuk is Untuk.SASARAN
    assert narasi["analisis_program"].untuk is Untuk.SIMPUL
    assert {k for k, n in narasi.items() if n.untuk is Untuk.INDIKATOR} == {
        "analisis_capaian",
        "penyebab",
        "solusi",
        "perbaikan_kinerja",
    }
    assert all((n.untuk is Untuk.JABATAN) == k.startswith("jabatan_") for k, n in narasi.items())
    assert {k for k, n in narasi.items() if n.wajib} == {
        "kata_pengantar",
        "latar_belakang",
        "isu_strategis",
        "kesimpulan",
    }
