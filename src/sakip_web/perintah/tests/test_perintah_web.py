"""The commands as an office types them: each in a process of its own, on a folder of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

pytestmark = pytest.mark.lambat
NUSA = Path(__file__).resolve().parents[4] / "contoh" / "kabupaten_nusa" / "tahun.json"
AWAL = "import sys; from sakip.cli.utama import main; sys.exit(main(sys.argv[1:]))"


def lingkungan(data: Path, **lain: str) -> dict[str, str]:
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("SAKIP_", "DJANGO_", "DATABASE_URL"))}
    return {**bersih, "SAKIP_DATA": str(data), **lain}


def sakip(data: Path, *isi: str) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-c", AWAL, *isi]
    return subprocess.run(
        perintah, env=lingkungan(data), capture_output=True, text=True, check=False, timeout=120, cwd=data.parent
    )


@pytest.fixture(scope="module")
def kantor(tmp_path_factory) -> Path:
    """A folder with the invented office, a planner, and a file in the store."""
    data: Path = tmp_path_factory.mktemp("sakip") / "data"
    assert sakip(data, "kantor", "35.99.01", str(NUSA)).returncode == 0
    assert "Sandi sekali pakai" in sakip(data, "pengguna", "baru", "ani", "--nama", "Ani Contoh").stdout
    assert sakip(data, "pengguna", "peran", "ani", "perencana", "--kantor", "35.99.01").returncode == 0
    lampirkan = """
import django; django.setup()
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from sakip_web.berkas.services import lampirkan
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rekaman.models import Tahun
lampirkan(tahun=Tahun.objects.get(), himpunan="realisasi.kinerja", kunci="SKM:2024-TW2", oleh=Pelaku(1, "Ani"),
          berkas=SimpleUploadedFile("a.pdf", b"%PDF-1.7 bukti"), waktu=timezone.now())
"""
    env = lingkungan(data, DJANGO_SETTINGS_MODULE="sakip_web.config.settings")
    subprocess.run([sys.executable, "-c", lampirkan], env=env, check=True)
    return data


@pytest.fixture
def salinan(kantor, tmp_path) -> Path:
    """The same, to be damaged."""
    import shutil

    return Path(shutil.copytree(kantor, tmp_path / "data"))


def ubah(data: Path, perintah: str) -> None:
    with closing(sqlite3.connect(data / "sakip.sqlite3")) as basis:
        basis.execute("PRAGMA foreign_keys=OFF")
        basis.execute(perintah)
        basis.commit()


def test_folder_dan_kunci_hanya_bagi_pemiliknya(kantor) -> None:
    assert (kantor / "kunci").stat().st_mode & 0o777 == 0o600
    assert len((kantor / "kunci").read_text()) > 50


def test_periksa_utuh(kantor) -> None:
    hasil = sakip(kantor, "periksa")
    assert (hasil.returncode, hasil.stdout[:6]) == (0, "Utuh: ")
    assert "1 berkas" in hasil.stdout


@pytest.mark.parametrize(
    ("perintah", "kata"),
    [
        ("UPDATE jejak_jejak SET pelaku = 'Lain' WHERE nomor = 5 AND himpunan != ''", "putus di mata 5"),
        ("UPDATE rekaman_rekaman SET isi = NULL WHERE kunci = 'SKM:2024-TW2'", "tidak pernah tercatat dalam jejak"),
        ("UPDATE rekaman_rekaman SET isi = '{}' WHERE kunci = 'SKM:2024-TW2'", "tidak terbaca"),
        ("UPDATE rekaman_rekaman SET himpunan = 'asing' WHERE kunci = 'SKM:2024-TW2'", "himpunan yang tidak dikenal"),
        ("UPDATE organisasi_peran SET pengguna_id = 999", "menunjuk akun_pengguna yang tidak ada"),
        ("DELETE FROM django_migrations WHERE app = 'berkas'", "Tabel belum sesuai"),
    ],
)
def test_periksa_menemukan_perubahan_dari_luar(salinan, perintah: str, kata: str) -> None:
    ubah(salinan, perintah)
    hasil = sakip(salinan, "periksa")
    assert hasil.returncode == 1
    assert kata in hasil.stdout


def test_periksa_berkas_dan_segel(salinan) -> None:
    (berkas,) = (p for p in (salinan / "berkas").rglob("*") if p.is_file())
    berkas.write_bytes(b"lain")
    (salinan / "segel.log").write_text(f"2024-07-01 35.99.01/2024 3 {'0' * 64}\nrusak\n")
    hasil = sakip(salinan, "periksa")
    assert hasil.returncode == 1
    assert "berubah di penyimpanan" in hasil.stdout
    assert "tidak sama dengan segel 2024-07-01" in hasil.stdout
    assert "segel.log baris 2 tidak terbaca" in hasil.stdout
    berkas.unlink()
    assert "tidak ada di penyimpanan" in sakip(salinan, "periksa").stdout


def test_cadangan_kembali_utuh(kantor, tmp_path) -> None:
    zip_ = tmp_path / "cadangan.zip"
    assert "tersimpan dan diperiksa" in sakip(kantor, "cadangkan", "-o", str(zip_)).stdout
    assert "sudah ada" in sakip(kantor, "cadangkan", "-o", str(zip_)).stderr
    assert sakip(kantor, "cadangkan", "-o", str(zip_), "--timpa").returncode == 0
    baru = tmp_path / "baru"
    hasil = sakip(kantor, "pulihkan", str(zip_), "--data", str(baru))
    assert hasil.returncode == 0, hasil.stderr
    assert sakip(baru, "periksa").stdout == sakip(kantor, "periksa").stdout
    hasil = sakip(kantor, "pulihkan", str(zip_), "--data", str(baru))
    assert (hasil.returncode, "sudah berisi data" in hasil.stderr) == (2, True)
    hasil = sakip(kantor, "pulihkan", str(zip_), "--data", str(baru), "--timpa")
    assert "Data lama disisihkan ke" in hasil.stdout
    assert len(list(tmp_path.glob("baru-lama-*/sakip.sqlite3"))) == 1
    assert sakip(baru, "periksa").returncode == 0


@pytest.mark.parametrize("cara", ["potong", "ubah", "kurang", "jalan", "bukan", "bentuk", "tiada"])
def test_cadangan_rusak_tidak_menyentuh_apa_pun(kantor, tmp_path, cara: str) -> None:
    zip_ = tmp_path / "cadangan.zip"
    sakip(kantor, "cadangkan", "-o", str(zip_))
    rusakkan(zip_, cara)
    hasil = sakip(kantor, "pulihkan", str(zip_), "--data", str(tmp_path / "baru"))
    assert (hasil.returncode, hasil.stdout) == (2, "")
    assert "Traceback" not in hasil.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ([] if cara == "tiada" else ["cadangan.zip"])


def rusakkan(letak: Path, cara: str) -> None:
    if cara == "tiada":
        letak.unlink()
    elif cara == "bukan":
        letak.write_bytes(b"PK bukan arsip")
    elif cara == "potong":
        letak.write_bytes(letak.read_bytes()[:-100])
    else:
        with zipfile.ZipFile(letak) as lama:
            isi = {n: lama.read(n) for n in lama.namelist()}
        daftar = json.loads(isi["daftar.json"])
        if cara == "ubah":
            isi["sakip.sqlite3"] += b"x"
        elif cara == "kurang":
            del isi["sakip.sqlite3"]
        elif cara == "jalan":
            isi["../jahat"] = b"x"
            daftar["sidik"]["../jahat"] = "0" * 64
        else:
            daftar["bentuk"] = "lain/9"
        isi["daftar.json"] = json.dumps(daftar).encode()
        with zipfile.ZipFile(letak, "w") as baru:
            for nama, bita in isi.items():
                baru.writestr(nama, bita)


def test_sumber_db(kantor) -> None:
    hasil = sakip(kantor, "hitung", "db:35.99.01/2024")
    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout == sakip(kantor, "hitung", str(NUSA)).stdout
    for sumber, kata in (("db:35.99.01/2023", "Yang ada: db:35.99.01/2024"), ("db:x", "misalnya db:35.02.11/2024")):
        hasil = sakip(kantor, "hitung", sumber)
        assert (hasil.returncode, kata in hasil.stderr) == (2, True), hasil.stderr


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (("pengguna", "baru", "ani", "--nama", "Ani"), "sudah ada"),
        (("pengguna", "baru", "A B", "--nama", "Ani"), "huruf kecil"),
        (("pengguna", "sandi", "tiada"), "tidak ada. Buat dengan"),
        (("pengguna", "peran", "ani", "perencana"), "perlu kantornya"),
        (("pengguna", "peran", "ani", "perencana", "--kantor", "9"), "Kantor 9 tidak ada. Yang ada: 35.99.01"),
        (("pengguna", "peran", "ani", "pejabat", "--kantor", "35.99.01"), "perlu --jabatan"),
        (("pengguna", "peran", "ani", "pejabat", "--kantor", "35.99.01", "--jabatan", "x"), "Yang ada: bupati, camat"),
        (("pengguna", "peran", "ani", "apip", "--jabatan", "camat"), "hanya bagi pejabat"),
        (("pengguna", "peran", "ani", "raja"), '"raja" tidak ada'),
        (("kantor", "abc", str(NUSA)), "berawal angka"),
        (("kantor", "35.99.01", str(NUSA)), "sudah ada dan tidak diganti"),
        (("kantor", "35.99.02", "tiada.json"), "tiada.json"),
        (("jalankan", "--alamat", "8000"), "Tulis inang dan port"),
        (("jalankan", "--alamat", "127.0.0.1:99999"), "Tulis inang dan port"),
        (("cadangkan",), "Kurang: -o"),
    ],
)
def test_isian_salah_disebut(kantor, isi: tuple[str, ...], kata: str) -> None:
    hasil = sakip(kantor, *isi)
    assert (hasil.returncode, kata in hasil.stderr) == (2, True), hasil.stderr
    assert "Traceback" not in hasil.stderr


def test_folder_tanpa_data_disebut(tmp_path) -> None:
    for perintah in (("periksa",), ("cadangkan", "-o", "x.zip")):
        hasil = sakip(tmp_path / "kosong", *perintah)
        assert (hasil.returncode, "Belum ada data di" in hasil.stderr) == (2, True)
    (tmp_path / "berkas").write_text("x")
    assert "adalah berkas, bukan folder" in sakip(tmp_path / "berkas", "jalankan").stderr


def test_matikan_dan_sandi(salinan) -> None:
    assert "tidak dapat masuk lagi" in sakip(salinan, "pengguna", "matikan", "ani").stdout
    assert "dapat masuk lagi" in sakip(salinan, "pengguna", "hidupkan", "ani").stdout
    assert "Sandi sekali pakai: " in sakip(salinan, "pengguna", "sandi", "ani").stdout
    assert sakip(salinan, "periksa").returncode == 0


@pytest.fixture
def peladen(salinan) -> Iterator[tuple[subprocess.Popen[str], str, Path]]:
    """A server on a free port."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    alamat = f"127.0.0.1:{port}"
    proses = subprocess.Popen(
        [sys.executable, "-c", AWAL, "jalankan", "--alamat", alamat],
        env=lingkungan(salinan),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert proses.stdout is not None
    assert alamat in proses.stdout.readline()
    yield proses, alamat, salinan
    if proses.poll() is None:
        proses.kill()
        proses.wait()


def buka(alamat: str) -> int:
    with urllib.request.urlopen(f"http://{alamat}/masuk", timeout=20) as jawaban:
        return int(jawaban.status)


def test_melayani_disegel_dicadangkan_dan_berhenti(peladen, tmp_path) -> None:
    proses, alamat, data = peladen
    assert buka(alamat) == 200
    kedua = sakip(data, "jalankan", "--alamat", "127.0.0.1:1")
    assert (kedua.returncode, f"sudah berjalan untuk folder {data} di http://{alamat}/" in kedua.stderr) == (2, True)
    lain = sakip(tmp_path / "lain", "jalankan", "--alamat", alamat)
    assert (lain.returncode, "mungkin program lain memakainya" in lain.stderr) == (2, True)
    assert sakip(data, "cadangkan", "-o", str(tmp_path / "c.zip")).returncode == 0
    assert "sudah berjalan" in sakip(data, "pulihkan", str(tmp_path / "c.zip"), "--timpa").stderr
    batas = time.monotonic() + 20
    while not (data / "segel.log").exists() and time.monotonic() < batas:
        time.sleep(0.1)
    assert "35.99.01/2024" in (data / "segel.log").read_text()
    proses.send_signal(signal.SIGINT)
    assert proses.wait(40) == 0
    assert proses.stderr is not None
    keluaran = proses.stderr.read()
    assert "Semua yang sudah disimpan tetap ada" in keluaran
    assert "Traceback" not in keluaran
    assert sakip(data, "periksa").returncode == 0


def test_dibunuh_lalu_dijalankan_lagi(peladen) -> None:
    proses, alamat, data = peladen
    proses.send_signal(signal.SIGKILL)
    proses.wait()
    batas = time.monotonic() + 20
    while time.monotonic() < batas:
        # The server ends by itself when the one that started it is gone.
        with socket.socket() as soket:
            if soket.connect_ex(("127.0.0.1", int(alamat.partition(":")[2]))):
                break
        time.sleep(0.1)
    lagi = subprocess.Popen(
        [sys.executable, "-c", AWAL, "jalankan", "--alamat", alamat],
        env=lingkungan(data),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert lagi.stdout is not None
    assert alamat in lagi.stdout.readline()
    assert buka(alamat) == 200
    lagi.send_signal(signal.SIGTERM)
    assert lagi.wait(40) == 0
