"""A disk that fills up below printing, making final, and a backup: a sentence, nothing half, and it can be repeated."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import resource
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.urls import reverse

from sakip.kerja.kertas import Kertas
from sakip.kernel.periode import Periode
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import satu
from sakip_web.berkas.selectors import naskah
from sakip_web.pelaporan import cetakan, pengesahan
from sakip_web.tugas.models import Keadaan as KeadaanTugas
from sakip_web.tugas.models import Pekerjaan
from sakip_web.uji.gangguan.proses import SAKIP, alat, lingkungan, perintah
from sakip_web.uji.orang_asing import keadaan
from sakip_web.uji.pekerja import kerjakan_semua
from sakip_web.uji.pemeran import KODE

K = f"/{KODE}/2024/"
P = Periode(2024, 2)
SATU = (Kertas("pk", P, "kasi-pelayanan", "PK Kasi"),)
SAH = f"{K}laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/sah/"
KUNCI = "lkj_triwulan:kasi-pelayanan:2024-TW2"
MB = 1 << 20


def _penuh(*_: object, **__: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def keluaran(tmp_path, settings, monkeypatch) -> Path:
    settings.FOLDER_DATA = tmp_path
    monkeypatch.setattr(cetakan, "semua_kertas", lambda **_: (SATU, ()))
    monkeypatch.setattr(cetakan, "PEKERJA", 0)
    return cetakan.folder_keluaran()


def _cetak(ani) -> Pekerjaan:
    ani.post(f"{K}laporan/cetak/", {"periode": "2024-TW2"})
    kerjakan_semua()
    return Pekerjaan.objects.latest("pk")


@pytest.mark.parametrize("saat", ["mencetak", "membungkus"])
def test_cetak_semua_saat_penuh_lalu_diulang(saat, keluaran, pemeran, masuk, monkeypatch):
    ani = masuk(pemeran.ani)
    with monkeypatch.context() as m:
        if saat == "mencetak":
            m.setattr("sakip.kerja.tulis.os.fsync", _penuh)
        else:
            m.setattr(zipfile.ZipFile, "write", _penuh)
        job = _cetak(ani)
    assert job.keadaan == KeadaanTugas.GAGAL
    assert "penuh" in job.pesan
    assert "ulangi" in job.pesan or "sekali lagi" in job.pesan
    assert job.pesan in ani.get(reverse("tugas:kemajuan", args=[job.pk])).content.decode()
    assert [p.name for p in keluaran.rglob("*") if p.suffix in (".zip", ".tmp", ".bungkus") and p.is_file()] == []
    assert not [*keluaran.rglob(".bungkus")]
    job = _cetak(ani)
    assert job.keadaan == KeadaanTugas.SELESAI
    (jilid,) = keluaran.glob("[!.]*.zip")
    with zipfile.ZipFile(jilid) as arsip:
        assert arsip.testzip() is None
        assert len(arsip.namelist()) == 2


def test_mengesahkan_saat_penuh(pemeran, masuk, monkeypatch):
    """The report stays open, and no frozen paper is without its file."""
    monkeypatch.setattr(pengesahan, "cetak", lambda **_: {"pdf": b"%PDF-1.7 sah", "docx": b"PK sah"})
    ani, sebelum = masuk(pemeran.ani), keadaan()
    with monkeypatch.context() as m:
        m.setattr(os, "write", _penuh)
        teks = ani.post(SAH, {"cara": "sistem"}).content.decode()
    assert "penuh" in teks
    assert "tetap utuh" in teks
    assert keadaan() == sebelum
    assert satu(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci=KUNCI).keadaan is Keadaan.DRAF
    ani.post(SAH, {"cara": "sistem"})
    assert satu(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci=KUNCI).keadaan is Keadaan.SAH
    assert naskah(tahun=pemeran.tahun, jenis="lkj_triwulan", kunci=KUNCI) is not None


@pytest.mark.lambat
def test_cadangkan_saat_penuh(tmp_path):
    """Once the copy of the database does not fit, once the archive; the old backup stands."""
    folder, tujuan = tmp_path / "data", tmp_path / "cadangan.zip"
    alat(folder, "siap")
    isi = random.Random(1).randbytes(24 * MB)
    sidik = hashlib.sha256(isi).hexdigest()
    letak = folder / "berkas" / sidik[:2] / sidik[2:4] / sidik
    letak.parent.mkdir(parents=True)
    letak.write_bytes(isi)
    tujuan.write_bytes(b"cadangan lama")
    for batas in (MB // 4, 20 * MB):
        hasil = _sempit(folder, batas, "cadangkan", "-o", str(tujuan), "--timpa")
        assert hasil.returncode == 2, hasil.stdout + hasil.stderr
        assert "belum tertulis" in hasil.stderr
        assert "tidak ada cadangan setengah jadi" in hasil.stderr
        assert "Traceback" not in hasil.stderr
        assert tujuan.read_bytes() == b"cadangan lama"
        assert sorted(p.name for p in tmp_path.iterdir()) == ["cadangan.zip", "data"]
    assert perintah(folder, "periksa").returncode == 0
    assert perintah(folder, "cadangkan", "-o", str(tujuan), "--timpa").returncode == 0
    with zipfile.ZipFile(tujuan) as arsip:
        assert arsip.testzip() is None


def _sempit(folder: Path, batas: int, *isi: str) -> subprocess.CompletedProcess[str]:
    """A command of ``sakip`` that can write no file larger than ``batas``."""

    def pasang() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (batas, batas))

    # What measures coverage would write files of its own, and fail by the same limit.
    env = {k: v for k, v in lingkungan(folder).items() if not k.startswith("COVERAGE")}
    return subprocess.run(
        [sys.executable, "-c", SAKIP, *isi],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        preexec_fn=pasang,
    )
