"""Positions and holders: the tree, a change of holder in one act, clashes, strangers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from sakip.data.organisasi import Jenjang
from sakip_web.akun.models import Pengguna
from sakip_web.jejak.models import Jejak
from sakip_web.organisasi.selectors import satu_jabatan
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.uji.pemeran import Pemeran

Masuk = Callable[[Pengguna], Client]
HARI = date(2026, 7, 1)


def alamat(pemeran: Pemeran, nama: str, *args: object) -> str:
    return reverse(f"organisasi:{nama}", args=[pemeran.tahun.instansi.kode, pemeran.tahun.tahun, *args])


def data(pemeran: Pemeran):
    pemeran.tahun.refresh_from_db()
    return tahun_kinerja(tahun=pemeran.tahun).organisasi


def tercatat(pemeran: Pemeran, jabatan: str = "kasi-pelayanan"):
    ada = satu_jabatan(tahun=pemeran.tahun, hari=HARI, jabatan=jabatan)
    assert ada is not None
    return ada


def isian_jabatan(**lain: object) -> dict[str, object]:
    return {"versi": 0, "nama": "Kasi Baru", "jenjang": "KASI", "atasan": "camat", "menyusun_laporan": "on"} | lain


def test_daftar_tanpa_nip_dan_sedikit_kueri(pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries) -> None:
    klien = masuk(pemeran.eka)
    klien.get(alamat(pemeran, "pegawai"))
    with django_assert_max_num_queries(10):
        halaman = klien.get(alamat(pemeran, "pegawai")).content.decode()
    for j in data(pemeran).jabatan:
        assert j.nama in halaman
    for p in data(pemeran).pemegang:
        assert not p.nip or p.nip not in halaman
    assert "Tambah jabatan" not in halaman


def test_jabatan_ditambah_diubah_dihapus(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    assert klien.post(alamat(pemeran, "jabatan_baru"), isian_jabatan()).status_code == 302
    (baru,) = [j for j in data(pemeran).jabatan if j.nama == "Kasi Baru"]
    assert (baru.id, baru.jenjang, baru.atasan) == ("kasi-baru", Jenjang.KASI, "camat")
    ubah = isian_jabatan(versi=1, nama="Kasi Lain", menyusun_laporan="")
    assert klien.post(alamat(pemeran, "jabatan_ubah", "kasi-baru"), ubah).status_code == 302
    assert tercatat(pemeran, "kasi-baru").isi.menyusun_laporan is False
    hapus = klien.post(alamat(pemeran, "jabatan_hapus", "kasi-baru"), {"versi": 2, "alasan": "keliru"})
    assert hapus.status_code == 302
    assert not [j for j in data(pemeran).jabatan if j.id == "kasi-baru"]
    assert klien.get(alamat(pemeran, "jabatan_ubah", "kasi-baru")).status_code == 404


def test_jabatan_yang_masih_disebut_tidak_dihapus(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).post(
        alamat(pemeran, "jabatan_hapus", "kasi-pelayanan"), {"versi": 1, "alasan": "tidak perlu"}
    )
    assert "masih disebut" in jawaban.content.decode()
    assert tercatat(pemeran)


def test_atasan_tidak_boleh_bawahan_sendiri_dan_isian_tetap(pemeran: Pemeran, masuk: Masuk) -> None:
    ubah = isian_jabatan(versi=1, nama="Nama <i>baru</i>", atasan="pengelola-pelayanan")
    halaman = masuk(pemeran.ani).post(alamat(pemeran, "jabatan_ubah", "kasi-pelayanan"), ubah).content.decode()
    assert "salah-isian" in halaman
    assert "Nama &lt;i&gt;baru&lt;/i&gt;" in halaman
    assert tercatat(pemeran).isi.atasan != "pengelola-pelayanan"


def test_pejabat_diganti_sekaligus(pemeran: Pemeran, masuk: Masuk) -> None:
    lama = tercatat(pemeran)
    klien = masuk(pemeran.ani)
    alamat_ganti = alamat(pemeran, "pemegang_ganti", "kasi-pelayanan")
    terbaca = klien.get(alamat_ganti).context["terbaca"]
    isi = {"versi": 0, "nama": "Contoh Pengganti", "status": "PLT", "mulai": "2024-08-01", "terbaca": terbaca}
    assert klien.post(alamat_ganti, isi).status_code == 302
    sesudah = [p for p in data(pemeran).pemegang if p.jabatan == "kasi-pelayanan"]
    assert len(sesudah) == len(lama.pemegang) + 1
    assert any(p.selesai == date(2024, 7, 31) for p in sesudah)
    assert next(p for p in sesudah if p.nama == "Contoh Pengganti").status.value == "Plt."
    halaman = klien.get(alamat(pemeran, "pegawai")).content.decode()
    assert "Plt. Contoh Pengganti" in halaman


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"mulai": ""}, "wajib"),
        ({"mulai": "kemarin"}, "tak terbaca"),
        ({"mulai": "2024-08-01", "selesai": "2024-07-01"}, "lebih awal"),
        ({"mulai": "2024-08-01", "nip": "<script>"}, "angka dan spasi"),
    ],
)
def test_isian_pejabat_yang_salah(pemeran: Pemeran, masuk: Masuk, isi: dict[str, str], pesan: str) -> None:
    dasar = {"versi": "0", "nama": "Contoh Pengganti", "status": "PLT"} | isi
    halaman = masuk(pemeran.ani).post(alamat(pemeran, "pemegang_ganti", "kasi-pelayanan"), dasar).content.decode()
    assert pesan in halaman
    assert "Contoh Pengganti" in halaman
    assert not [p for p in data(pemeran).pemegang if p.nama == "Contoh Pengganti"]


def test_bentrok_terlihat_dan_dipilih(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    kunci = tercatat(pemeran).pemegang[0].kunci
    ke = alamat(pemeran, "pemegang_ubah", kunci)
    isi = {"versi": "1", "nama": "Contoh Satu", "status": "DEFINITIF"}
    assert klien.post(ke, isi).status_code == 302
    jawaban = klien.post(ke, isi | {"nama": "Contoh Dua"})
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert "Contoh Satu" in halaman
    assert "Contoh Dua" in halaman
    assert jawaban.context["form"].data["versi"] == "2"
    assert klien.post(ke, isi | {"nama": "Contoh Dua", "pilihan": "tersimpan"}).status_code == 302
    assert tercatat(pemeran).pemegang[0].isi.nama == "Contoh Satu"
    assert klien.post(ke, isi | {"nama": "Contoh Dua", "versi": "2", "pilihan": "saya"}).status_code == 302
    assert tercatat(pemeran).pemegang[0].isi.nama == "Contoh Dua"


def test_ganti_pejabat_yang_berubah_meanwhile(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    ganti = alamat(pemeran, "pemegang_ganti", "kasi-pelayanan")
    isi = {"versi": 0, "nama": "Contoh Pengganti", "status": "PLT", "mulai": "2024-08-01", "terbaca": "ngawur #x=a"}
    jawaban = klien.post(ganti, isi)
    assert "sudah diubah orang lain" in jawaban.content.decode()
    assert klien.post(ganti, isi | {"terbaca": jawaban.context["terbaca"], "pilihan": "saya"}).status_code == 302


@pytest.mark.parametrize("orang", ["dedi", "eka", "gita", "citra"])
def test_yang_bukan_perencana_tidak_menulis(pemeran: Pemeran, masuk: Masuk, orang: str) -> None:
    klien = masuk(getattr(pemeran, orang))
    kunci = tercatat(pemeran).pemegang[0].kunci
    sebelum = Jejak.objects.count()
    for ke, isi in (
        (alamat(pemeran, "jabatan_baru"), isian_jabatan()),
        (alamat(pemeran, "jabatan_ubah", "camat"), isian_jabatan(versi=1)),
        (alamat(pemeran, "jabatan_hapus", "camat"), {"versi": 1, "alasan": "x"}),
        (alamat(pemeran, "pemegang_ganti", "camat"), {"nama": "X", "mulai": "2024-08-01", "status": "PLT"}),
        (alamat(pemeran, "pemegang_ubah", kunci), {"versi": 1, "nama": "X", "status": "PLT"}),
        (alamat(pemeran, "pemegang_hapus", kunci), {"versi": 1, "alasan": "X"}),
        (alamat(pemeran, "peran"), {"nama_pengguna": "x"}),
    ):
        assert klien.post(ke, isi).status_code == 404
        assert klien.get(ke).status_code == 404
    assert Jejak.objects.count() == sebelum


def test_alamat_buatan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    for ke in (
        alamat(pemeran, "jabatan_ubah", "tiada"),
        alamat(pemeran, "pemegang_ubah", "#tiada"),
        alamat(pemeran, "pemegang_ubah", "'; DROP TABLE"),
    ):
        assert klien.get(ke).status_code == 404
