"""The administrator of the whole system; for everybody else these pages do not exist."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from sakip_web.akun.models import Pengguna
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.organisasi.models import Macam, Peran
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Instansi, Tahun
from sakip_web.uji.pemeran import SANDI, Pemeran

Masuk = Callable[[Pengguna], Client]
KANTOR = {
    "kode": "35.99.03",
    "nama": "Kecamatan Anyar Contoh",
    "tahun": 2026,
    "profil": "umum",
    "sebutan": "Kabupaten",
    "pemda": "Nusa Contoh",
    "kepala": "Bupati",
    "renstra_awal": 2025,
    "renstra_akhir": 2029,
}


@pytest.fixture
def hani(pemeran: Pemeran) -> Pengguna:  # noqa: ARG001
    orang = Pengguna.objects.buat(nama_pengguna="hani", nama="Hani Contoh", sandi=SANDI)
    Peran.objects.create(pengguna=orang, macam=Macam.PENGELOLA)
    return orang


def test_kantor_baru_dengan_perencana_yang_dapat_bekerja(hani: Pengguna, masuk: Masuk) -> None:
    klien = masuk(hani)
    assert klien.post("/kelola/", KANTOR).status_code == 302
    tahun = Tahun.objects.get(instansi__kode="35.99.03")
    assert tahun_kinerja(tahun=tahun).organisasi.instansi.nama == "Kecamatan Anyar Contoh"
    isi = {"nama_pengguna": "ina", "nama": "Ina Contoh", "peran": "perencana", "instansi": tahun.instansi.pk}
    assert klien.post("/kelola/pengguna/", isi).status_code == 302
    halaman = klien.get("/kelola/pengguna/")
    _, sandi = halaman.context["sandi"]
    ina = Client()
    assert ina.post("/masuk", {"nama_pengguna": "ina", "sandi": sandi}).status_code == 302
    Pengguna.objects.filter(nama_pengguna="ina").update(harus_ganti_sandi=False)
    assert "Tambah jabatan" in ina.get("/35.99.03/2026/pegawai/").content.decode()
    assert ina.get("/35.99.03/2026/pengaturan/").status_code == 200
    assert klien.get("/35.99.03/2026/pegawai/peran/").status_code == 200
    assert list(periksa_rantai()) == []


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"kode": "35.99.01"}, "sudah dipakai"),
        ({"kode": "kelola"}, "berawal angka"),
        ({"tahun": 2031}, "di luar Renstra"),
        ({"profil": "antah"}, "salah-isian"),
        ({"tahun": "duaribu"}, "salah-isian"),
    ],
)
def test_kantor_yang_ditolak(hani: Pengguna, masuk: Masuk, isi: dict[str, object], pesan: str) -> None:
    sebelum = Instansi.objects.count()
    jawaban = masuk(hani).post("/kelola/", KANTOR | isi)
    assert pesan in jawaban.content.decode()
    assert "Kecamatan Anyar Contoh" in jawaban.content.decode()
    assert Instansi.objects.count() == sebelum


def test_akun_ditutup_dibuka_dan_sandi_baru(pemeran: Pemeran, hani: Pengguna, masuk: Masuk) -> None:
    klien, eka = masuk(hani), masuk(pemeran.eka)
    assert eka.get("/akun").status_code == 200
    klien.post(f"/kelola/pengguna/{pemeran.eka.pk}/aktif")
    assert eka.get("/akun").status_code == 302
    klien.post(f"/kelola/pengguna/{pemeran.eka.pk}/aktif")
    klien.post(f"/kelola/pengguna/{pemeran.eka.pk}/sandi")
    _, sandi = klien.get("/kelola/pengguna/").context["sandi"]
    pemeran.eka.refresh_from_db()
    assert pemeran.eka.check_password(sandi)
    klien.post(f"/kelola/pengguna/{hani.pk}/aktif")
    hani.refresh_from_db()
    assert hani.is_active


def test_pengelola_terakhir_tetap(pemeran: Pemeran, hani: Pengguna, masuk: Masuk) -> None:
    klien = masuk(hani)
    satu = Peran.objects.get(pengguna=hani)
    assert "pengelola terakhir" in klien.post(f"/kelola/peran/{satu.pk}/akhiri", follow=True).content.decode()
    assert klien.post("/kelola/pengguna/", {"nama_pengguna": "ani", "peran": "pengelola"}).status_code == 302
    klien.post(f"/kelola/peran/{satu.pk}/akhiri")
    assert klien.get("/kelola/").status_code == 404
    assert masuk(pemeran.ani).get("/kelola/").status_code == 200


def test_perencana_tanpa_kantor_ditolak(hani: Pengguna, masuk: Masuk) -> None:
    jawaban = masuk(hani).post("/kelola/pengguna/", {"nama_pengguna": "ani", "peran": "perencana"})
    assert "Pilih kantor" in jawaban.content.decode()


@pytest.mark.parametrize("orang", ["ani", "dedi", "citra", "eka"])
def test_bukan_pengelola(pemeran: Pemeran, masuk: Masuk, orang: str) -> None:
    klien = masuk(getattr(pemeran, orang))
    assert klien.get("/kelola/").status_code == 404
    assert klien.post("/kelola/", KANTOR).status_code == 404
    assert klien.get("/kelola/pengguna/").status_code == 404
    for ke in (f"pengguna/{pemeran.budi.pk}/sandi", f"pengguna/{pemeran.budi.pk}/aktif", "peran/1/akhiri"):
        assert klien.post(f"/kelola/{ke}").status_code == 404
    assert Client().get("/kelola/").headers["Location"].startswith("/masuk")


def test_daftar_pengguna_dengan_kueri_tetap(
    pemeran: Pemeran, hani: Pengguna, masuk: Masuk, django_assert_max_num_queries
) -> None:
    for n in range(60):
        orang = Pengguna.objects.buat(nama_pengguna=f"orang{n}", nama=f"Orang {n}", sandi=SANDI)
        Peran.objects.create(pengguna=orang, instansi=pemeran.tahun.instansi, macam=Macam.APIP)
    klien = masuk(hani)
    with django_assert_max_num_queries(10):
        assert klien.get("/kelola/pengguna/?halaman=2").status_code == 200
