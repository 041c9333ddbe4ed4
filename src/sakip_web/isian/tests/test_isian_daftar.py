"""Lists and forms of any set."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from sakip.data.perencanaan import Tujuan
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip_web.akun.models import Pengguna
from sakip_web.isian.formulir import Formulir, bangun
from sakip_web.isian.judul import JUDUL
from sakip_web.jejak.models import Jejak
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import urai
from sakip_web.rekaman.models import Rekaman
from sakip_web.rekaman.selectors import ambil
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import KODE, PENYUSUN, Pemeran, contoh_nusa

Masuk = Callable[[Pengguna], Client]
WAKTU = datetime(2024, 7, 1, 3, 0, tzinfo=UTC)
NAMA = [n for n, h in semua_himpunan().items() if not h.tunggal]


def alamat(nama: str, himpunan: str = "", **lain: object) -> str:
    isi = {"instansi": KODE, "tahun": 2024, **({"himpunan": himpunan} if himpunan else {}), **lain}
    return reverse(f"isian:{nama}", kwargs=isi)


def kiriman(formulir: Formulir, **ganti: str) -> dict[str, str | list[str]]:
    """What a browser posts of a form as shown."""
    isi: dict[str, str | list[str]] = {}
    for ruas in formulir:
        nilai = ruas.value()
        if isinstance(nilai, list):
            isi[ruas.html_name] = nilai
        elif nilai is True:
            isi[ruas.html_name] = "on"
        elif nilai not in (None, False):
            isi[ruas.html_name] = str(nilai)
    return isi | ganti


def isi_formulir(pemeran: Pemeran, himpunan: str, kunci: str, **ganti: str) -> dict[str, str | list[str]]:
    ada = ambil(tahun=pemeran.tahun, himpunan=himpunan, kunci=kunci)
    assert ada
    f = bangun(himpunan=himpunan, objek=ada.butir.objek, data=None, tahun=tahun_kinerja(tahun=pemeran.tahun))
    return kiriman(f, versi=str(ada.versi), **ganti)


def kueri(isi: Mapping[str, str | list[str]]) -> QueryDict:
    hasil = QueryDict(mutable=True)
    for nama, nilai in isi.items():
        hasil.setlist(nama, nilai if isinstance(nilai, list) else [nilai])
    return hasil


def test_setiap_himpunan_bernama() -> None:
    assert set(JUDUL) == set(semua_himpunan())


def test_setiap_rekaman_kembali_sama_dari_formulirnya(django_user_model: object) -> None:  # noqa: ARG001
    """What a form shows of a record reads back as that record: opening and saving changes nothing."""
    tahun = contoh_nusa()
    for b in urai(tahun):
        f = bangun(himpunan=b.himpunan, objek=b.objek, data=None, tahun=tahun)
        balik = bangun(himpunan=b.himpunan, objek=b.objek, data=kueri(kiriman(f)), tahun=tahun)
        assert balik.is_valid(), (b.himpunan, b.kunci, balik.errors)
        assert balik.hasil == b.objek


@pytest.mark.parametrize("himpunan", NAMA)
def test_daftar_dan_formulir_terbuka(pemeran: Pemeran, masuk: Masuk, himpunan: str) -> None:
    ani = masuk(pemeran.ani)
    assert ani.get(alamat("daftar", himpunan)).status_code == 200
    assert ani.get(alamat("baru", himpunan)).status_code == 200
    satu = Rekaman.objects.filter(tahun=pemeran.tahun, himpunan=himpunan).first()
    if satu:
        assert ani.get(alamat("ubah", himpunan), {"kunci": satu.kunci}).status_code == 200
        assert ani.get(alamat("hapus", himpunan), {"kunci": satu.kunci}).status_code == 200


@pytest.mark.parametrize("himpunan", [n for n, h in semua_himpunan().items() if h.tunggal])
def test_yang_sekali_hanya_formulir(pemeran: Pemeran, masuk: Masuk, himpunan: str) -> None:
    ani = masuk(pemeran.ani)
    assert ani.get(alamat("daftar", himpunan)).status_code == 302
    assert ani.get(alamat("ubah", himpunan)).status_code == 200
    assert ani.get(alamat("baru", himpunan)).status_code == 404
    assert ani.get(alamat("hapus", himpunan)).status_code == 404


def test_indeks_menghitung(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).get(alamat("indeks"))
    assert "Register kegiatan" in jawaban.content.decode()


def test_menambah_membuat_tanda_dan_jejak(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = {"teks": "Meningkatnya tata kelola desa"}
    jawaban = masuk(pemeran.ani).post(alamat("baru", "perencanaan.tujuan"), isi)
    assert jawaban.status_code == 302
    ada = ambil(tahun=pemeran.tahun, himpunan="perencanaan.tujuan", kunci="meningkatnya-tata-kelola-desa")
    assert ada
    assert ada.butir.objek == Tujuan("meningkatnya-tata-kelola-desa", "Meningkatnya tata kelola desa")
    assert Jejak.objects.filter(himpunan="perencanaan.tujuan", tindakan="menambah", pelaku="Ani Contoh").exists()


def test_kosong_ditolak_dengan_obat(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).post(alamat("baru", "perencanaan.tujuan"), {"teks": "  "})
    assert jawaban.status_code == 422
    assert "belum diisi. Tulis isinya." in jawaban.content.decode()


def test_angka_salah_tetap_di_ruasnya(pemeran: Pemeran, masuk: Masuk) -> None:
    kunci = Rekaman.objects.filter(tahun=pemeran.tahun, himpunan="anggaran.pagu").values_list("kunci", flat=True)[0]
    isi = isi_formulir(pemeran, "anggaran.pagu", kunci, jumlah="seratus ribuan")
    jawaban = masuk(pemeran.ani).post(f"{alamat('ubah', 'anggaran.pagu')}?kunci={kunci}", isi)
    assert jawaban.status_code == 422
    teks = jawaban.content.decode()
    assert 'value="seratus ribuan"' in teks
    assert "ringkasan-galat" in teks


def test_nilai_taksa_disimpan_tak_terbaca(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = isi_formulir(pemeran, "realisasi.kinerja", "SKM:2024", nilai="88.401.2")
    jawaban = masuk(pemeran.ani).post(f"{alamat('ubah', 'realisasi.kinerja')}?kunci=SKM:2024", isi, follow=True)
    ada = ambil(tahun=pemeran.tahun, himpunan="realisasi.kinerja", kunci="SKM:2024")
    assert ada
    nilai = ada.butir.objek.nilai  # type: ignore[attr-defined]
    assert nilai == Kosong(Keadaan.TAK_TERBACA, tertulis="88.401.2")
    assert "tak terbaca" in jawaban.content.decode()


def test_bentrok_memperlihatkan_keduanya(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = isi_formulir(pemeran, "realisasi.kinerja", "SKM:2024", nilai="90,5")
    ada = ambil(tahun=pemeran.tahun, himpunan="realisasi.kinerja", kunci="SKM:2024")
    assert ada
    lain = replace(ada.butir.objek, nilai=Angka(Decimal("77.7")))  # type: ignore[type-var]
    simpan(tahun=pemeran.tahun, ubah=[Ubah("realisasi.kinerja", "SKM:2024", lain, 1)], oleh=PENYUSUN, waktu=WAKTU)
    ani, ke = masuk(pemeran.ani), f"{alamat('ubah', 'realisasi.kinerja')}?kunci=SKM:2024"
    jawaban = ani.post(ke, isi)
    teks = jawaban.content.decode()
    assert jawaban.status_code == 409
    assert "90,5" in teks
    assert "77,7" in teks
    assert "penyusun uji" in teks
    assert 'name="pilihan" value="tersimpan"' in teks
    assert 'name="pilihan" value="saya"' in teks
    # Ours, with the version that was just shown.
    assert ani.post(ke, isi | {"versi": "2", "pilihan": "saya"}).status_code == 302
    kini = ambil(tahun=pemeran.tahun, himpunan="realisasi.kinerja", kunci="SKM:2024")
    assert kini
    assert kini.versi == 3


def test_yang_dikesampingkan_tercatat(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = isi_formulir(pemeran, "realisasi.kinerja", "SKM:2024", nilai="90,5", pilihan="tersimpan")
    jawaban = masuk(pemeran.ani).post(f"{alamat('ubah', 'realisasi.kinerja')}?kunci=SKM:2024", isi)
    assert jawaban.status_code == 302
    entri = Jejak.objects.get(tindakan="memakai yang tersimpan")
    assert "90.5" in str(entri.sebelum)
    kini = ambil(tahun=pemeran.tahun, himpunan="realisasi.kinerja", kunci="SKM:2024")
    assert kini
    assert kini.versi == 1


def test_hapus_perlu_alasan_dan_menolak_yang_dirujuk(pemeran: Pemeran, masuk: Masuk) -> None:
    ani = masuk(pemeran.ani)
    ke = f"{alamat('hapus', 'riwayat.anggaran')}?kunci=2023"
    assert ani.post(ke, {"versi": "1"}).status_code == 422
    assert ani.post(ke, {"versi": "1", "alasan": "salah tahun"}).status_code == 302
    assert ambil(tahun=pemeran.tahun, himpunan="riwayat.anggaran", kunci="2023") is None
    ke = f"{alamat('hapus', 'organisasi.jabatan')}?kunci=camat"
    jawaban = ani.post(ke, {"versi": "1", "alasan": "x"})
    assert jawaban.status_code == 422
    assert "masih disebut dalam" in jawaban.content.decode()


def test_yang_sama_tidak_menimpa(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = {"tahun": "2023", "pagu": "1.000", "realisasi": "900"}
    jawaban = masuk(pemeran.ani).post(alamat("baru", "riwayat.anggaran"), isi)
    assert jawaban.status_code == 422
    assert "sudah ada" in jawaban.content.decode()


@pytest.mark.parametrize("nama", ["indeks", "daftar", "baru", "csv"])
def test_orang_lain_tidak_melihat(pemeran: Pemeran, masuk: Masuk, nama: str) -> None:
    ke = alamat(nama, "" if nama == "indeks" else "perencanaan.tujuan")
    jawaban = masuk(pemeran.dedi).get(ke)
    assert jawaban.status_code == 404
    assert "Tanjung" not in jawaban.content.decode()


def test_peran_lain_tidak_menulis(pemeran: Pemeran, masuk: Masuk) -> None:
    sebelum = Rekaman.objects.count()
    for orang in (pemeran.eka, pemeran.citra, pemeran.gita, pemeran.dedi):
        assert masuk(orang).post(alamat("baru", "perencanaan.tujuan"), {"teks": "x"}).status_code == 404
    assert Rekaman.objects.count() == sebelum
    assert masuk(pemeran.eka).get(alamat("daftar", "perencanaan.tujuan")).status_code == 200


def test_cari_urut_csv(pemeran: Pemeran, masuk: Masuk) -> None:
    ani = masuk(pemeran.ani)
    ani.post(alamat("baru", "perencanaan.tujuan"), {"teks": '=HYPERLINK("http://x")'})
    isi = ani.get(alamat("csv", "perencanaan.tujuan"), {"cari": "hyperlink"}).content.decode("utf-8-sig")
    assert "'=HYPERLINK" in isi
    assert len(isi.splitlines()) == 2
    turun = ani.get(alamat("daftar", "register.catatan"), {"urut": "-tanggal"})
    assert turun.status_code == 200
    assert "NIP" not in ani.get(alamat("csv", "organisasi.pemegang")).content.decode()


def test_banyak_kueri_tetap(
    pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ani = masuk(pemeran.ani)
    ani.get(alamat("daftar", "narasi.teks"))
    with django_assert_max_num_queries(12):
        ani.get(alamat("daftar", "narasi.teks"))


@pytest.mark.parametrize("buruk", ["0", "tidak.ada", "perencanaan.indikator.x", "..", "rekaman"])
def test_himpunan_karangan(pemeran: Pemeran, masuk: Masuk, buruk: str) -> None:
    assert masuk(pemeran.ani).get(alamat("indeks") + f"{buruk}/").status_code == 404


def test_versi_karangan_adalah_bentrok(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = isi_formulir(pemeran, "realisasi.kinerja", "SKM:2024", nilai="1") | {"versi": "-9"}
    jawaban = masuk(pemeran.ani).post(f"{alamat('ubah', 'realisasi.kinerja')}?kunci=SKM:2024", isi)
    assert jawaban.status_code == 409
