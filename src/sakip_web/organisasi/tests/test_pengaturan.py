"""Settings of an office: read strictly, saved part by part, clashes shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from sakip_web.akun.models import Pengguna
from sakip_web.jejak.models import Jejak
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.uji.pemeran import Pemeran

Masuk = Callable[[Pengguna], Client]


def alamat(pemeran: Pemeran) -> str:
    return reverse("organisasi:pengaturan", args=[pemeran.tahun.instansi.kode, pemeran.tahun.tahun])


def data(pemeran: Pemeran):
    pemeran.tahun.refresh_from_db()
    return tahun_kinerja(tahun=pemeran.tahun)


def isian(klien: Client, pemeran: Pemeran, bagian: str, **lain: object) -> dict[str, object]:
    """What a browser would send back unchanged, with some fields typed anew."""
    panel = next(p for p in klien.get(alamat(pemeran)).context["panel"] if p.nama == bagian)
    nilai = {r.name: r.value() for r in panel.form}
    isi = {n: v.isoformat() if isinstance(v, date) else v for n, v in nilai.items() if v is not None}
    return isi | {"bagian": bagian} | lain


def test_simpan_tanpa_perubahan_tidak_mencatat(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    sebelum, dulu = Jejak.objects.count(), data(pemeran)
    for bagian in ("organisasi", "acuan", "desa", "sumber_daya"):
        assert klien.post(alamat(pemeran), isian(klien, pemeran, bagian)).status_code == 302, bagian
    assert Jejak.objects.count() == sebelum
    assert data(pemeran) == dulu


def test_nama_kantor_dan_luas_wilayah(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    klien.post(alamat(pemeran), isian(klien, pemeran, "organisasi", instansi_nama="Kecamatan Baru Contoh"))
    klien.post(alamat(pemeran), isian(klien, pemeran, "desa", wilayah_luas_km2="1.234,5", wilayah_jumlah_rt="0"))
    baru = data(pemeran)
    assert baru.organisasi.instansi.nama == "Kecamatan Baru Contoh"
    assert baru.organisasi.jabatan
    assert (baru.desa.wilayah.luas_km2, baru.desa.wilayah.jumlah_rt) == (Decimal("1234.5"), 0)
    pemeran.tahun.instansi.refresh_from_db()
    assert pemeran.tahun.instansi.nama == "Kecamatan Baru Contoh"


@pytest.mark.parametrize(
    ("bagian", "isi", "pesan"),
    [
        ("desa", {"wilayah_luas_km2": "dua puluh"}, "dua puluh"),
        ("desa", {"wilayah_luas_km2": "1.2.3"}, "1.2.3"),
        ("desa", {"wilayah_jumlah_rt": "2,5"}, "bilangan bulat"),
        ("desa", {"wilayah_jumlah_rt": "-2"}, "kurang dari nol"),
        ("organisasi", {"instansi_nama": ""}, "salah-isian"),
        ("organisasi", {"instansi_tanggal_laporan": "kapan-kapan"}, "tak terbaca"),
        ("acuan", {"profil": "antah"}, "salah-isian"),
    ],
)
def test_isian_salah_tetap_tertulis(
    pemeran: Pemeran, masuk: Masuk, bagian: str, isi: dict[str, str], pesan: str
) -> None:
    klien = masuk(pemeran.ani)
    dulu = data(pemeran)
    jawaban = klien.post(alamat(pemeran), isian(klien, pemeran, bagian, **isi))
    assert jawaban.status_code == 200
    assert pesan in jawaban.content.decode()
    assert data(pemeran) == dulu


def test_bentrok(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    satu = isian(klien, pemeran, "acuan", tema="Tema satu")
    dua = satu | {"tema": "Tema dua"}
    assert klien.post(alamat(pemeran), satu).status_code == 302
    jawaban = klien.post(alamat(pemeran), dua)
    halaman = jawaban.content.decode()
    assert "Tema satu" in halaman
    assert "Tema dua" in halaman
    assert data(pemeran).acuan.tema == "Tema satu"
    assert klien.post(alamat(pemeran), dua | {"pilihan": "tersimpan"}).status_code == 302
    versi = jawaban.context["satu"].form.data["versi"]
    assert klien.post(alamat(pemeran), dua | {"pilihan": "saya", "versi": versi}).status_code == 302
    assert data(pemeran).acuan.tema == "Tema dua"


@pytest.mark.parametrize("orang", ["dedi", "eka", "citra", "gita"])
def test_bukan_perencana(pemeran: Pemeran, masuk: Masuk, orang: str) -> None:
    klien = masuk(getattr(pemeran, orang))
    assert klien.get(alamat(pemeran)).status_code == 404
    assert klien.post(alamat(pemeran), {"bagian": "acuan"}).status_code == 404


def test_bagian_yang_tidak_ada(pemeran: Pemeran, masuk: Masuk) -> None:
    for bagian in ("", "perencanaan", "../"):
        assert masuk(pemeran.ani).post(alamat(pemeran), {"bagian": bagian}).status_code == 404
