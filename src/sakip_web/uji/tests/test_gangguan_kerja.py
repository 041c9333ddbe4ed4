"""Long work that is killed in its middle: a print run, and the applying of a workbook. Nothing is half."""

from __future__ import annotations

import http.client
import json
import random
import re
import threading
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from sakip_web.uji.gangguan.proses import Peladen, Proses, alat, perintah

pytestmark = pytest.mark.lambat
K = "/35.99.01/2024/"
BATAS = 400
FORMULIR = "application/x-www-form-urlencoded"


def _tunggu(folder: Path, syarat: Callable[[list[Any]], bool]) -> list[Any]:
    batas = time.monotonic() + BATAS
    while True:
        (job,) = alat(folder, "isi")["pekerjaan"]
        if syarat(job):
            return list(job)
        if time.monotonic() > batas:
            raise TimeoutError(job)
        time.sleep(0.5)


def test_cetak_semua_dibunuh_di_tengah(tmp_path):
    folder = tmp_path / "data"
    alat(folder, "siap")
    keluaran = folder / "keluaran"
    keluaran.mkdir()
    lama = keluaran / "35.99.01-2024-TW1-1.zip"
    lama.write_bytes(b"jilid lama")
    alat(folder, "cetak")
    pekerja = Proses("proses_pekerja", folder)
    try:
        pekerja.mulai()
        _tunggu(folder, lambda j: j[2] >= 3)
        pekerja.bunuh()
        assert lama.read_bytes() == b"jilid lama"
        # What is being printed lies in a hidden folder that nobody can fetch.
        assert [p.name for p in keluaran.glob("[!.]*")] == [lama.name]
        pekerja.mulai()
        keadaan, percobaan, maju, dari = _tunggu(folder, lambda j: j[0] not in ("menunggu", "berjalan"))
    finally:
        pekerja.bunuh()
    assert (keadaan, percobaan, maju) == ("selesai", 2, dari)
    assert not [p for p in keluaran.iterdir() if p.is_dir()]
    assert len([*keluaran.glob("[!.]*.zip")]) == 2
    for jilid in keluaran.glob("[!.]*.zip"):
        if jilid != lama:
            with zipfile.ZipFile(jilid) as arsip:
                assert arsip.testzip() is None
    assert perintah(folder, "periksa").returncode == 0


class Orang:
    """A browser that knows its cookies and the token of forms."""

    def __init__(self, port: int, sesi: str) -> None:
        self.port, self.kue = port, f"sessionid={sesi}"

    def minta(self, cara: str, path: str, badan: bytes = b"", jenis: str = FORMULIR) -> tuple[Any, str]:
        hubungan = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        hubungan.request(cara, path, badan or None, {"Cookie": self.kue, "Content-Type": jenis})
        jawaban = hubungan.getresponse()
        isi = jawaban.read()
        if cocok := re.search(r"csrftoken=[^;]+", jawaban.headers.get("Set-Cookie", "")):
            self.kue = f"{self.kue.partition(';')[0]}; {cocok[0]}"
        return jawaban, isi.decode("utf-8", "replace")

    def tanda(self, isi: str) -> str:
        return str(re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', isi)[0])

    def unggah(self, path: str, tanda: str, berkas: bytes) -> str:
        batas = "batasuji"
        badan = (
            f'--{batas}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{tanda}\r\n'
            f'--{batas}\r\nContent-Disposition: form-data; name="berkas"; filename="tahun.json"\r\n\r\n'
        ).encode() + berkas
        jawaban, _ = self.minta(
            "POST", path, badan + f"\r\n--{batas}--\r\n".encode(), f"multipart/form-data; boundary={batas}"
        )
        return str(jawaban.headers["Location"])


def test_terapkan_buku_kerja_dibunuh(tmp_path):
    folder, acak = tmp_path / "data", random.Random(7)
    sesi = alat(folder, "siap")["ani"]
    peladen, diterapkan = Peladen(folder), 0
    try:
        for putaran in range(3):
            peladen.mulai()
            ani = Orang(peladen.port, sesi)
            _, salinan = ani.minta("GET", f"{K}keluar/salinan.json")
            tanda = ani.tanda(ani.minta("GET", f"{K}keluar/")[1])
            ke = ani.unggah(f"{K}keluar/unggah", tanda, _ubah(salinan, putaran))
            pakai = re.findall(r'name="pakai" value="(\d+)"', ani.minta("GET", ke)[1])
            assert len(pakai) > 20
            sebelum = _dimuat(folder)
            kirim = urlencode([("csrfmiddlewaretoken", tanda), *(("pakai", n) for n in pakai)]).encode()
            dijawab: list[int] = []
            utas = threading.Thread(target=_terapkan, args=(ani, f"{ke}terapkan", kirim, dijawab))
            utas.start()
            time.sleep(acak.uniform(0, 0.6))
            peladen.bunuh()
            utas.join()
            baru = _dimuat(folder) - sebelum
            # All of them or none; and all when it was answered.
            assert baru in ((len(pakai),) if dijawab else (0, len(pakai)))
            diterapkan += bool(baru)
        assert perintah(folder, "periksa").returncode == 0
    finally:
        peladen.bunuh()


def _terapkan(ani: Orang, path: str, kirim: bytes, dijawab: list[int]) -> None:
    with suppress(OSError, http.client.HTTPException):
        jawaban, _ = ani.minta("POST", path, kirim)
        dijawab.append(jawaban.status)


def _dimuat(folder: Path) -> int:
    return sum(t == "memuat berkas" for _, _, t, _, _ in alat(folder, "isi")["jejak"])


def _ubah(salinan: str, putaran: int) -> bytes:
    isi = json.loads(salinan)
    tahun = isi.get("tahun_kinerja") or isi.get("isi") or isi
    for satu in tahun["perencanaan"]["indikator"]:
        satu["nama"] = f"{satu['nama'].partition(' #')[0]} #{putaran}"
    return json.dumps(isi).encode()
