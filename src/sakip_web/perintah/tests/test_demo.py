"""The demo: all sample offices, a login for each role that opens a page, and nothing of an office touched."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from sakip_web.perintah.demo import NAMA_FOLDER, SANDI

PROGRAM = "from pathlib import Path; from sakip_web.perintah.demo import setelah_demo; setelah_demo(Path('keluaran'))"
PERAN = ("perencana", "camat", "sekretaris", "kasi", "pelaksana", "penyedia", "apip", "pengelola", "perencana6")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The demo in an empty folder, while the environment names the data of an office."""
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("SAKIP_", "DJANGO_", "DATABASE_URL"))}
    env = bersih | {"DATABASE_URL": f"sqlite:///{tmp_path}/kantor.sqlite3", "SAKIP_DATA": str(tmp_path / "kantor")}
    proses = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield proses
    if proses.poll() is None:
        proses.kill()
    proses.communicate()


def _masuk(alamat: str, nama: str) -> tuple[str, str]:
    """Where somebody is after logging in, and what stands there."""
    peramban = build_opener(HTTPCookieProcessor(CookieJar()))
    halaman = peramban.open(f"{alamat}masuk", timeout=60).read().decode()
    tanda = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', halaman)
    assert tanda is not None
    isi = urlencode({"csrfmiddlewaretoken": tanda[1], "nama_pengguna": nama, "sandi": SANDI}).encode()
    with peramban.open(f"{alamat}masuk", isi, timeout=60) as jawaban:
        return str(jawaban.url), str(jawaban.read().decode())


@pytest.mark.lambat
def test_demo_melayani_setiap_peran(demo: subprocess.Popen[str], tmp_path: Path) -> None:
    assert demo.stdout is not None
    baris = []
    for satu in demo.stdout:
        baris.append(satu)
        if satu.split()[:1] == ["perencana6"]:
            break
    teks = "".join(baris)
    alamat = re.search(r"http://127\.0\.0\.1:\d+/", teks)
    assert alamat is not None, teks
    assert SANDI in teks
    for nama in PERAN:
        assert re.search(rf"^ +{nama} ", teks, re.M), nama
        letak, isi = _masuk(alamat[0], nama)
        assert "/masuk" not in letak, nama
        assert "Keluar" in isi, nama
    assert (tmp_path / NAMA_FOLDER).is_dir()
    assert not (tmp_path / "kantor").exists()
    assert not (tmp_path / "kantor.sqlite3").exists()
    demo.send_signal(signal.SIGINT)
    _, keluhan = demo.communicate(timeout=60)
    assert demo.returncode == 0, keluhan
    assert "Traceback" not in keluhan
