"""Printing all papers of a period: one volume, complete or not there."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from sakip.kerja.kertas import Kertas
from sakip.kernel.periode import Periode
from sakip_web.akun.models import Pengguna
from sakip_web.pelaporan import cetakan
from sakip_web.tugas.daftar import penangan
from sakip_web.tugas.models import Pekerjaan
from sakip_web.uji.pemeran import AWAL, KODE, Pemeran

Masuk = Callable[[Pengguna], Client]
P = Periode(2024, 2)
DUA = (Kertas("pk", P, "kasi-pelayanan", "PK Kasi"), Kertas("tidak_ada", P, "camat", "IKI yang gagal"))


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.FOLDER_DATA = tmp_path
    return tmp_path / "keluaran"


def _jalankan(monkeypatch: pytest.MonkeyPatch) -> tuple[Any, list[tuple[int, int, str]]]:
    monkeypatch.setattr(cetakan, "semua_kertas", lambda **_: (DUA, ("Catatan.",)))
    monkeypatch.setattr(cetakan, "PEKERJA", 0)
    kemajuan: list[tuple[int, int, str]] = []
    hasil = cetakan.cetak_semua({"instansi": KODE, "tahun": 2024, "periode": "2024-TW2"}, lambda *x: kemajuan.append(x))
    return hasil, kemajuan


def test_satu_jilid_dan_yang_gagal_disebut(
    pemeran: Pemeran, masuk: Masuk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil, kemajuan = _jalankan(monkeypatch)
    assert hasil["banyak"] == 1
    assert "IKI yang gagal" in hasil["gagal"][0]
    assert kemajuan[-1][:2] == (2, 2)
    jawaban = masuk(pemeran.eka).get(hasil["alamat"])
    assert jawaban.status_code == 200
    isi = zipfile.ZipFile(next(folder.glob("*.zip")))
    nama = isi.namelist()
    assert {n.rpartition(".")[2] for n in nama} == {"pdf", "docx", "txt"}
    assert "Catatan." in isi.read("CATATAN.txt").decode()
    assert masuk(pemeran.dedi).get(hasil["alamat"]).status_code == 404
    assert not [p for p in folder.iterdir() if p.is_dir()]


def test_dilanjutkan_dari_yang_sudah_tercetak(pemeran: Pemeran, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nama = cetakan.nama_zip(instansi=KODE, periode=P, nomor=pemeran.tahun.nomor)
    kerja = cetakan.folder_keluaran() / f".{nama}"
    kerja.mkdir()
    (kerja / "pk.pdf").write_bytes(b"%PDF-sudah")
    cetakan._tanda(kerja, DUA[0]).touch()
    _, kemajuan = _jalankan(monkeypatch)
    assert kemajuan[0][0] == 1
    assert zipfile.ZipFile(folder / nama).read("pk.pdf") == b"%PDF-sudah"


def test_pekerjaan_terdaftar_dan_diajukan_sekali(pemeran: Pemeran, masuk: Masuk) -> None:
    assert penangan(jenis="cetak_semua") is cetakan.cetak_semua
    klien = masuk(pemeran.eka)
    for _ in range(2):
        assert klien.post(f"/{KODE}/2024/laporan/cetak/", {"periode": "2024-TW2"}).status_code == 302
    assert Pekerjaan.objects.filter(jenis="cetak_semua").count() == 1
    galat = klien.post(f"/{KODE}/2024/laporan/cetak/", {"periode": "2023"})
    assert "Periode itu bukan dari tahun ini." in galat.content.decode()
    assert masuk(pemeran.dedi).post(f"/{KODE}/2024/laporan/cetak/", {"periode": "2024"}).status_code == 404


def test_jilid_lama_dihapus_dan_halaman_pekerjaannya_mengatakannya(
    pemeran: Pemeran, masuk: Masuk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil, _ = _jalankan(monkeypatch)
    satu = Pekerjaan.objects.create(
        jenis="cetak_semua", judul="Cetak semua", pengguna=pemeran.eka, keadaan="selesai", hasil=hasil, selesai=AWAL
    )
    klien = masuk(pemeran.eka)
    halaman = f"/pekerjaan/{satu.pk}"
    assert f'href="{hasil["alamat"]}"' in klien.get(halaman).content.decode()
    jilid = next(folder.glob("*.zip"))
    dibuat = datetime.fromtimestamp(jilid.stat().st_mtime, tz=UTC)
    assert cetakan.buang_lama(kini=dibuat + timedelta(days=29)) == 0
    assert cetakan.buang_lama(kini=dibuat + timedelta(days=31)) == 1
    assert not jilid.exists()
    teks = klien.get(halaman).content.decode()
    assert "Berkas hasilnya sudah dihapus karena lama" in teks
    assert f'href="/{KODE}/2024/laporan/cetak/"' in teks
    assert hasil["alamat"] not in teks
