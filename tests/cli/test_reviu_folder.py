"""``sakip reviu FOLDER`` with real processes: results of all, and nothing lost by Ctrl-C or a kill."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sakip.cli.utama import main
from tests.cli.ctrl_c import terima_ctrl_c
from tests.kerja.test_banyak_reviu import BERSIH, SALAH


@pytest.fixture
def masuk(tmp_path: Path) -> Path:
    folder = tmp_path / "masuk"
    folder.mkdir()
    for n in range(6):
        (folder / f"{n}.txt").write_text((SALAH if n == 3 else BERSIH) + f"\nCatatan {n}\n", encoding="utf-8")
    return folder


def test_folder_tanpa_tujuan_ditolak(masuk, capsys) -> None:
    assert main(["reviu", str(masuk)]) == 2
    assert "-o hasil" in capsys.readouterr().err


# Slow for it starts three processes that load the whole program.
@pytest.mark.lambat
def test_folder(masuk, tmp_path, capsys) -> None:
    argv = ["reviu", str(masuk), "-o", str(tmp_path / "hasil"), "--pekerja", "1"]
    assert main(argv) == 1
    keluar = capsys.readouterr()
    assert "6 laporan: 1 salah, " in keluar.out
    assert "1 laporan perlu diperbaiki, 0 tidak terbaca, 0 dari hasil yang sudah ada" in keluar.out
    assert "6 dari 6 laporan" in keluar.err
    (masuk / "3.txt").write_text(BERSIH, encoding="utf-8")
    (masuk / "catatan.csv").write_text("a;b", encoding="utf-8")
    assert main(argv) == 0
    keluar = capsys.readouterr()
    assert "0 tidak terbaca, 5 dari hasil yang sudah ada\n1 berkas lain bukan laporan" in keluar.out
    (masuk / "rusak.pdf").write_bytes(b"%PDF-1.4")
    assert main(argv) == 2
    assert "rusak.pdf: rusak.pdf terpotong" in capsys.readouterr().err


def mulai(masuk: Path, hasil: Path) -> subprocess.Popen[str]:
    """A run in a process of its own, as soon as its first result is there."""
    perintah = [sys.executable, "-m", "sakip.cli.utama", "reviu", str(masuk), "-o", str(hasil), "--pekerja", "1"]
    lingkungan = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    proses = subprocess.Popen(
        perintah,
        env=lingkungan,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=terima_ctrl_c,
    )
    batas = time.monotonic() + 60
    while not list(hasil.glob("*.reviu.json")) and time.monotonic() < batas:
        assert proses.poll() is None, proses.communicate()
        time.sleep(0.01)
    return proses


# Slow for it starts the program three times, each with a process of its own.
@pytest.mark.lambat
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("tanda", ["SIGKILL", "SIGINT"])
def test_yang_selesai_tidak_hilang(masuk, tmp_path, capsys, tanda) -> None:
    for n in range(6, 29):
        (masuk / f"{n}.txt").write_text(f"{BERSIH}\nCatatan {n}\n" * 8, encoding="utf-8")
    # The last one takes so long that the run is stopped before its end on any machine.
    (masuk / "panjang.txt").write_text("".join(f"{BERSIH}\nCatatan {n}\n" for n in range(200)), encoding="utf-8")
    hasil = tmp_path / "hasil"
    proses = mulai(masuk, hasil)
    proses.send_signal(getattr(signal, tanda))
    _, galat = proses.communicate(timeout=60)
    assert "Traceback" not in galat
    selesai = {p: p.read_bytes() for p in hasil.glob("*.reviu.json")}
    assert 0 < len(selesai) < 30
    assert proses.returncode == (130 if tanda == "SIGINT" else -signal.SIGKILL)
    assert main(["reviu", str(masuk), "-o", str(hasil), "--pekerja", "1"]) == 1
    keluar = capsys.readouterr()
    assert f"{len(selesai)} dari 30 laporan sudah ada hasilnya" in keluar.err
    assert len(list(hasil.glob("*.reviu.json"))) == 30
    assert {p: p.read_bytes() for p in selesai} == selesai
