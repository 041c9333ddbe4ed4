"""What the measurements stand on: a multiplied office that is still lawful, and processes that tell their cost."""

import pytest

from bench.__main__ import main
from bench.folder import main as ukur_folder
from bench.kantor import besar, dokumen_tahun, perbanyak, tulis_besar
from bench.kertas import perbanyak_jabatan
from bench.pembanding import alasan_tiada
from bench.proses import Jam, memori_kini, python
from sakip.data.bentuk import periksa_bentuk
from sakip.kerja.pilih import penyusun
from sakip.kernel.temuan import Tingkat
from tests.kerja.kantor import NUSA, tahun_nusa


def test_kantor_diperbanyak_tetap_utuh() -> None:
    asal = tahun_nusa()
    tahun = perbanyak(tahun=asal, kali=3)
    assert perbanyak(tahun=asal, kali=1) == asal
    assert len(tahun.perencanaan.indikator) == 3 * len(asal.perencanaan.indikator)
    assert [t.pesan for t in periksa_bentuk(tahun=tahun) if t.tingkat is Tingkat.SALAH] == []


def test_kantor_besar_cukup_besar(tmp_path) -> None:
    letak = tulis_besar(sumber=NUSA, tabel=60, folder=tmp_path)
    assert letak.stat().st_size > NUSA.stat().st_size
    tabel, baris = besar(dokumen=dokumen_tahun(tahun=tahun_nusa()))
    assert tabel > 0
    assert baris > tabel


def test_jabatan_diperbanyak_tetap_utuh() -> None:
    tahun = perbanyak_jabatan(tahun=tahun_nusa(), banyak=30)
    assert len(penyusun(tahun=tahun)) == 30
    assert [t.pesan for t in periksa_bentuk(tahun=tahun) if t.tingkat is Tingkat.SALAH] == []


def test_proses_menyebut_biayanya() -> None:
    proses = python("-c", "raise SystemExit(3)")
    assert proses.kode == 3
    assert proses.detik > 0
    assert proses.memori is None or proses.memori > 1


def test_jam_dan_memori() -> None:
    jam, sejak_awal = Jam(), Jam(sejak_awal=True)
    sum(range(100_000))
    kini, semua = jam.sampai_kini(), sejak_awal.sampai_kini()
    assert 0 < kini["cpu"] <= semua["cpu"]
    assert 0 < kini["detik"] <= semua["detik"]
    assert memori_kini() == 0 or memori_kini() > 1


def test_pembanding_menyebut_yang_kurang(monkeypatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _nama: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _nama: None)
    assert alasan_tiada() == "Tidak diukur: docxtpl dan LibreOffice (soffice) tidak terpasang."


# Slow for it prints reports of every office and starts the program three times.
@pytest.mark.lambat
def test_folder_dimatikan_lalu_dilanjutkan(capsys) -> None:
    assert ukur_folder(["--banyak", "3", "--pekerja", "1"]) == 0
    keluar = capsys.readouterr().out
    assert "3 laporan, rata-rata" in keluar
    assert "| diulang | 0 |" in keluar


@pytest.mark.lambat
def test_laporan_tercetak(capsys) -> None:
    assert main(["--ulang", "2", "--kali", "1", "2", "--kertas", "4", "--laporan", "0"]) == 0
    keluar = capsys.readouterr().out
    for bagian in (
        "# Pengukuran",
        "| dingin |",
        "| hangat |",
        "2 kali",
        "memori puncak MB",
        "berkas per detik",
        "Memori semua proses",
        "| 1.200 |",
    ):
        assert bagian in keluar
