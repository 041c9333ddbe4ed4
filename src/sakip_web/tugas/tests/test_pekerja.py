"""Jobs: taken once, renewed, cancelled, taken again when a worker is killed, ended once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sakip.kernel.galat import SakipError
from sakip_web.tugas import daftar
from sakip_web.tugas.models import Keadaan, Pekerjaan
from sakip_web.tugas.pekerja import SEWA, ambil, jalankan, kerjakan
from sakip_web.tugas.services import ajukan, batalkan
from sakip_web.uji.pg import basis_sendiri

KINI = datetime(2024, 7, 2, 3, 42, tzinfo=UTC)


@pytest.fixture
def penangan(monkeypatch):
    """Kinds of job for one test."""
    isi: dict[str, daftar.Penangan] = {}
    monkeypatch.setattr(daftar, "_PENANGAN", isi)
    return isi


def minta(orang, jenis: str = "uji", kunci: str = "") -> Pekerjaan:
    return ajukan(jenis=jenis, masukan={"n": 3}, oleh=orang, judul="Uji", kunci_unik=kunci)


def memberi(hasil: object) -> daftar.Penangan:
    return lambda *_: hasil


def lakukan(satu: Pekerjaan, **lain) -> Pekerjaan:
    kerjakan(satu, berhenti=lain.pop("berhenti", threading.Event()), jam=lambda: KINI, **lain)
    return Pekerjaan.objects.get(pk=satu.pk)


def ambil_satu(waktu: datetime = KINI) -> Pekerjaan:
    satu = ambil(waktu=waktu)
    assert satu is not None
    return satu


def test_yang_diminta_dua_kali_satu_pekerjaan(pemeran) -> None:
    satu = minta(pemeran.ani, kunci="cetak:2024")
    assert minta(pemeran.ani, kunci="cetak:2024") == satu
    assert minta(pemeran.eka, kunci="cetak:2024") != satu
    assert minta(pemeran.ani) != minta(pemeran.ani)
    batalkan(pekerjaan=satu, waktu=KINI)
    assert minta(pemeran.ani, kunci="cetak:2024") != satu


def test_yang_tertua_dahulu_dan_sekali(pemeran, penangan) -> None:
    a, b = minta(pemeran.ani), minta(pemeran.ani)
    penangan["uji"] = lambda masukan, lapor: lapor(3, 3, "hampir") or {"alamat": "/x", "n": masukan["n"]}
    satu = ambil_satu()
    assert satu == a
    akhir = lakukan(satu)
    assert (akhir.keadaan, akhir.hasil, akhir.maju, akhir.selesai) == ("selesai", {"alamat": "/x", "n": 3}, 3, KINI)
    assert ambil_satu() == b
    assert ambil(waktu=KINI) is None


def test_kalimat_kesalahan_sampai_dan_bug_bernomor(pemeran, penangan) -> None:
    def keliru(*_: object) -> None:
        raise SakipError("Profil belum dipilih. Pilih di Pengaturan.")

    penangan["uji"] = keliru
    penangan["bug"] = lambda masukan, _: masukan["tiada"]
    for jenis in ("uji", "bug", "asing"):
        minta(pemeran.ani, jenis)
    pesan = [lakukan(ambil_satu()).pesan for _ in range(3)]
    assert pesan[0] == "Profil belum dipilih. Pilih di Pengaturan."
    assert "nomor galat" in pesan[1]
    assert "tiada" not in pesan[1]
    assert "tidak dikenal" in pesan[2]
    assert set(Pekerjaan.objects.values_list("keadaan", flat=True)) == {Keadaan.GAGAL}


def test_pembatalan_terasa_pada_laporan_berikut(pemeran, penangan) -> None:
    langkah: list[int] = []

    def kerja(_: object, lapor: daftar.Lapor) -> object:
        for n in range(1, 4):
            lapor(3, 3, "")
            langkah.append(n)
            batalkan(pekerjaan=Pekerjaan.objects.get(), waktu=KINI)
        return {}

    penangan["uji"] = kerja
    minta(pemeran.ani)
    assert lakukan(ambil_satu()).keadaan == Keadaan.DIBATALKAN
    assert langkah == [1]


def test_sewa_habis_diambil_lagi_dan_yang_lama_tidak_menimpa(pemeran, penangan) -> None:
    minta(pemeran.ani)
    lama = ambil_satu()
    assert ambil(waktu=KINI + SEWA / 2) is None
    baru = ambil_satu(KINI + SEWA + timedelta(seconds=1))
    penangan["uji"] = memberi({"oleh": "baru"})
    assert lakukan(baru).hasil == {"oleh": "baru"}
    penangan["uji"] = memberi({"oleh": "lama"})
    assert lakukan(lama).hasil == {"oleh": "baru"}


def test_yang_selalu_mati_berhenti_dicoba(pemeran) -> None:
    minta(pemeran.ani)
    for n in range(3):
        assert ambil_satu(KINI + 2 * n * SEWA).percobaan == n + 1
    assert ambil(waktu=KINI + 9 * SEWA) is None
    akhir = Pekerjaan.objects.get()
    assert akhir.keadaan == Keadaan.GAGAL
    assert "terhenti 3 kali" in akhir.pesan


def test_berhenti_mengembalikan_ke_antrean(pemeran, penangan) -> None:
    berhenti = threading.Event()

    def kerja(_: object, lapor: daftar.Lapor) -> None:
        berhenti.set()
        lapor(1, 2, "")

    penangan["uji"] = kerja
    minta(pemeran.ani)
    akhir = lakukan(ambil_satu(), berhenti=berhenti)
    assert (akhir.keadaan, akhir.percobaan) == (Keadaan.MENUNGGU, 0)


@pytest.mark.django_db(transaction=True)
def test_denyut_memperpanjang_sewa(pemeran, penangan) -> None:
    def lama(*_: object) -> object:
        batas = time.monotonic() + 10
        while Pekerjaan.objects.get().sewa_sampai == KINI - timedelta(days=1) + SEWA and time.monotonic() < batas:
            time.sleep(0.02)
        return {}

    penangan["uji"] = lama
    minta(pemeran.ani)
    satu = ambil_satu(KINI - timedelta(days=1))
    assert lakukan(satu, denyut=0.05).keadaan == Keadaan.SELESAI


@pytest.mark.django_db(transaction=True)
def test_putaran_pekerja_mengerjakan_lalu_berhenti(pemeran, penangan) -> None:
    berhenti = threading.Event()

    def kerja(*_: object) -> object:
        berhenti.set()
        return {"ya": True}

    penangan["uji"] = kerja
    minta(pemeran.ani)
    jalankan(berhenti=berhenti, jeda=0.01)
    assert Pekerjaan.objects.get().keadaan == Keadaan.SELESAI


PROGRAM = """
import os, sys, threading, time
from datetime import timedelta
import django
django.setup()
from sakip_web.tugas import pekerja
from sakip_web.tugas.daftar import pekerjaan
pekerja.SEWA = timedelta(seconds=2)

@pekerjaan("uji")
def kerja(masukan, lapor):
    with open(os.environ["CATATAN"], "a") as f:
        f.write("mulai\\n")
    for n in range(1, 41):
        lapor(n, 40, "")
        time.sleep(0.05)
    with open(os.environ["CATATAN"], "a") as f:
        f.write("akhir\\n")
    return {"n": 40}

berhenti = threading.Event()
threading.Timer(20, berhenti.set).start()
def tutup():
    from sakip_web.tugas.models import Pekerjaan
    from django.db import connection
    while not berhenti.is_set():
        if not Pekerjaan.objects.filter(keadaan__in=["menunggu", "berjalan"]).exists():
            berhenti.set()
        time.sleep(0.1)
    connection.close()
threading.Thread(target=tutup, daemon=True).start()
pekerja.jalankan(berhenti=berhenti, jeda=0.1, denyut=0.5)
os._exit(0)
"""
SIAP = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from sakip_web.akun.models import Pengguna
from sakip_web.tugas.services import ajukan
ajukan(jenis="uji", masukan={}, oleh=Pengguna.objects.buat(nama_pengguna="uji", nama="Uji"), judul="Uji")
"""
AKHIR = """
import django
django.setup()
from sakip_web.tugas.models import Pekerjaan
p = Pekerjaan.objects.get()
print(p.keadaan, p.percobaan, p.hasil)
"""


def _menunggu(catatan: Path, banyak: int) -> None:
    batas = time.monotonic() + 60
    while time.monotonic() < batas:
        if catatan.exists() and len(catatan.read_text().split()) >= banyak:
            return
        time.sleep(0.05)
    raise AssertionError("pekerja tidak mulai")


@pytest.mark.lambat
def test_pekerja_yang_dibunuh_diulang_dan_berakhir_sekali(tmp_path) -> None:
    with basis_sendiri(tmp_path) as basis:
        _dibunuh_lalu_diulang(tmp_path, basis)


def _dibunuh_lalu_diulang(folder: Path, basis: str) -> None:
    catatan = folder / "catatan"
    lingkungan = {
        **os.environ,
        "SAKIP_DATA": str(folder),
        "DATABASE_URL": basis,
        "DJANGO_SETTINGS_MODULE": "sakip_web.uji.settings",
        "CATATAN": str(catatan),
    }
    subprocess.run([sys.executable, "-c", SIAP], env=lingkungan, check=True)
    pertama = subprocess.Popen([sys.executable, "-c", PROGRAM], env=lingkungan)
    _menunggu(catatan, 1)
    time.sleep(0.5)
    pertama.send_signal(signal.SIGKILL)
    pertama.wait()
    subprocess.run([sys.executable, "-c", PROGRAM], env=lingkungan, check=True, timeout=90)
    hasil = subprocess.run([sys.executable, "-c", AKHIR], env=lingkungan, check=True, capture_output=True, text=True)
    assert hasil.stdout.split(maxsplit=2) == ["selesai", "2", "{'n': 40}\n"]
    assert catatan.read_text().split() == ["mulai", "mulai", "akhir"]
