"""The grid of a quarter without scripts: reading, saving, doubts, clashes, locks."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from html import unescape

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sakip.data.realisasi import NilaiVariabel, RealisasiKinerja
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai
from sakip_web.akun.models import Pengguna
from sakip_web.jejak.models import Jejak
from sakip_web.pengukuran.bacaan import keliru_satuan
from sakip_web.rekaman.selectors import ambil
from sakip_web.uji.pemeran import KODE, Pemeran

Masuk = Callable[[Pengguna], Client]
ALAMAT = f"/{KODE}/2024/triwulan/2/camat/"
PELAYANAN = f"/{KODE}/2024/triwulan/2/kasi-pelayanan/"
UMUM = f"/{KODE}/2024/triwulan/2/kasubbag-umum/"


def formulir(klien: Client, alamat: str = ALAMAT) -> dict[str, str]:
    """The fields of the form as a browser would send them back untouched."""
    isi = klien.get(alamat).content.decode()
    kolom = {}
    for tag in re.findall(r"<input[^>]*>", isi):
        nama, nilai = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if nama and 'type="checkbox"' not in tag and nama[1] != "csrfmiddlewaretoken":
            kolom[unescape(nama[1])] = unescape(nilai[1]) if nilai else ""
    for nama_teks, teks in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', isi, re.S):
        kolom[nama_teks] = unescape(teks)
    for nama_pilih, pilihan in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', isi, re.S):
        dipilih = re.search(r'value="([^"]*)" selected', pilihan)
        kolom[nama_pilih] = dipilih[1] if dipilih else ""
    return kolom


def nilai(pemeran: Pemeran, kunci: str, himpunan: str = "realisasi.kinerja") -> Nilai:
    ada = ambil(tahun=pemeran.tahun, himpunan=himpunan, kunci=kunci)
    assert ada is not None
    assert isinstance(ada.butir.objek, RealisasiKinerja | NilaiVariabel)
    return ada.butir.objek.nilai


def test_dibaca_semua_ditulis_pemegang(pemeran: Pemeran, masuk: Masuk) -> None:
    for orang in (pemeran.ani, pemeran.budi, pemeran.eka, pemeran.fajar, pemeran.citra):
        jawaban = masuk(orang).get(ALAMAT)
        assert jawaban.status_code == 200
        assert "Nilai Survei Kepuasan Masyarakat" in jawaban.content.decode()
    for orang in (pemeran.dedi, pemeran.gita):
        assert masuk(orang).get(ALAMAT).status_code == 404
    data = {**formulir(masuk(pemeran.budi)), "isi:k.SKM": "91,5"}
    for orang in (pemeran.eka, pemeran.fajar, pemeran.citra, pemeran.dedi, pemeran.gita):
        assert masuk(orang).post(ALAMAT, data).status_code == 404
    assert nilai(pemeran, "SKM:2024-TW2") == Angka(Decimal("86.90"))


def test_simpan_semua_sekaligus(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.budi)
    data = formulir(klien)
    sebelum = Jejak.objects.count()
    data |= {"isi:k.SKM": "87,25", "isi:v.tepat_waktu": "0"}
    jawaban = klien.post(ALAMAT, data)
    assert jawaban.status_code == 302
    assert nilai(pemeran, "SKM:2024-TW2") == Angka(Decimal("87.25"))
    assert nilai(pemeran, "tepat_waktu:2024-TW2", "realisasi.variabel") == Angka(Decimal(0))
    assert Jejak.objects.count() == sebelum + 2
    assert "nol, terukur" in klien.get(ALAMAT).content.decode()


def test_perencana_mengisi_atas_nama(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    assert "diisi Ani Contoh atas nama" in klien.get(ALAMAT).content.decode()
    klien.post(ALAMAT, {**formulir(klien), "isi:k.SKM": "88"})
    mata = Jejak.objects.latest("pk")
    assert (mata.pelaku, bool(mata.atas_nama)) == ("Ani Contoh", True)


def test_tak_terbaca_disimpan_apa_adanya(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.eka)
    klien.post(PELAYANAN, {**formulir(klien, PELAYANAN), "isi:k.PEL-SURAT": "1.2"})
    tersimpan = nilai(pemeran, "PEL-SURAT:2024-TW2")
    assert isinstance(tersimpan, Kosong)
    assert (tersimpan.keadaan, tersimpan.tertulis) == (Keadaan.TAK_TERBACA, "1.2")
    isi = klien.get(PELAYANAN).content.decode()
    assert "“1.2” dapat berarti 12 atau 1,2" in isi
    assert 'value="1.2"' in isi
    ditolak = klien.post(PELAYANAN, {**formulir(klien, PELAYANAN), "tindakan": "ajukan"}).content.decode()
    assert "Belum diajukan" in ditolak


def test_ragu_bertanya_sekali(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.budi)
    data = {**formulir(klien), "isi:k.SKM": "0,86", "isi:k.WAKTU": "29"}
    jawaban = klien.post(ALAMAT, data)
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert "Maksudnya 86?" in isi
    assert 'value="0,86"' in isi
    # The others are saved at once.
    assert nilai(pemeran, "WAKTU:2024-TW2") == Angka(Decimal(29))
    assert klien.post(ALAMAT, {**data, "pasti:k.SKM": "1"}).status_code == 302
    assert nilai(pemeran, "SKM:2024-TW2") == Angka(Decimal("0.86"))


def test_cacahan_yang_tidak_bulat_ditanyakan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.eka)
    data = {**formulir(klien, PELAYANAN), "isi:k.P2-PENGADUAN": "0,75"}
    jawaban = klien.post(PELAYANAN, data)
    assert "0,75 pengaduan bukan bilangan bulat" in jawaban.content.decode()
    assert nilai(pemeran, "P2-PENGADUAN:2024-TW2") == Angka(Decimal(2))
    assert klien.post(PELAYANAN, {**data, "pasti:k.P2-PENGADUAN": "1"}).status_code == 302
    assert nilai(pemeran, "P2-PENGADUAN:2024-TW2") == Angka(Decimal("0.75"))


@pytest.mark.parametrize(("angka", "target", "satuan", "tanya"), [
    ("0.75", None, "%", True),
    ("0.75", None, "persen", True),
    ("0.75", None, "menit", False),
    ("0", None, "%", False),
    ("97.5", None, "%", False),
    ("0.75", "90", "%", True),
])  # fmt: skip
def test_pecahan_dalam_kolom_persen_ditanyakan(angka: str, target: str | None, satuan: str, tanya: bool) -> None:
    kata = keliru_satuan(angka=Decimal(angka), target=Decimal(target) if target else None, satuan=satuan)
    assert ("Maksudnya 75?" in kata) is tanya


def test_dari_isian_ke_laporannya(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = masuk(pemeran.eka).get(PELAYANAN).content.decode()
    assert f'href="/{KODE}/2024/laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/"' in isi


def test_pembilang_lebih_besar(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    data = {**formulir(klien, UMUM), "isi:v.surat_tepat": "500"}
    isi = klien.post(UMUM, data).content.decode()
    assert "lebih besar dari" in isi
    assert "(500 dari 110)" in isi
    assert klien.post(UMUM, {**data, "pasti:v.surat_tepat": "1"}).status_code == 302
    assert nilai(pemeran, "surat_tepat:2024-TW2", "realisasi.variabel") == Angka(Decimal(500))


def test_keadaan_dengan_alasan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.budi)
    data = {**formulir(klien), "isi:k.SKM": "", "keadaan:SKM": "BELUM_DIUKUR"}
    isi = klien.post(ALAMAT, data).content.decode()
    assert "Alasan belum diukur belum ditulis" in isi
    assert 'value="BELUM_DIUKUR" selected' in isi
    assert nilai(pemeran, "SKM:2024-TW2") != Kosong(Keadaan.BELUM_DIUKUR)
    klien.post(ALAMAT, {**data, "alasan:SKM": "survei baru selesai Juli"})
    assert nilai(pemeran, "SKM:2024-TW2") == Kosong(Keadaan.BELUM_DIUKUR, "survei baru selesai Juli")
    assert "survei baru selesai Juli" in klien.get(ALAMAT).content.decode()


def test_bentrok_tidak_menghilangkan(pemeran: Pemeran, masuk: Masuk) -> None:
    budi, ani = masuk(pemeran.budi), masuk(pemeran.ani)
    milik_budi, milik_ani = formulir(budi), formulir(ani)
    ani.post(ALAMAT, {**milik_ani, "isi:k.SKM": "90"})
    jawaban = budi.post(ALAMAT, {**milik_budi, "isi:k.SKM": "91", "isi:k.WAKTU": "31"})
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert "Pakai isian saya" in isi
    assert "<b>91</b>" in isi
    assert "<b>90</b>" in isi
    assert nilai(pemeran, "WAKTU:2024-TW2") == Angka(Decimal(31))
    assert Jejak.objects.filter(tindakan="mengisi bersamaan").count() == 1
    # Pressing Simpan again decides nothing.
    lagi = budi.post(ALAMAT, {**milik_budi, "isi:k.SKM": "91"}).content.decode()
    assert "Pakai isian saya" in lagi
    pakai = re.search(r'value="(saya:k\.SKM:\d+)"', isi)
    assert pakai
    assert budi.post(ALAMAT, {**milik_budi, "isi:k.SKM": "91", "pakai": pakai[1]}).status_code == 302
    assert nilai(pemeran, "SKM:2024-TW2") == Angka(Decimal(91))


def test_yang_tidak_disentuh_tidak_bentrok(pemeran: Pemeran, masuk: Masuk) -> None:
    budi, ani = masuk(pemeran.budi), masuk(pemeran.ani)
    milik_budi = formulir(budi)
    ani.post(ALAMAT, {**formulir(ani), "isi:k.SKM": "90"})
    assert budi.post(ALAMAT, {**milik_budi, "isi:k.WAKTU": "31"}).status_code == 302
    assert nilai(pemeran, "SKM:2024-TW2") == Angka(Decimal(90))


def test_narasi(pemeran: Pemeran, masuk: Masuk) -> None:
    budi, ani = masuk(pemeran.budi), masuk(pemeran.ani)
    milik_budi, milik_ani = formulir(budi), formulir(ani)
    nama = "narasi:jabatan_permasalahan"
    assert budi.post(ALAMAT, {**milik_budi, nama: "Satu.\nDua <script>alert(1)</script>\n"}).status_code == 302
    isi = budi.get(ALAMAT).content.decode()
    assert "Satu.\nDua &lt;script&gt;" in isi
    bentrok = ani.post(ALAMAT, {**milik_ani, nama: "Tiga."}).content.decode()
    assert "Pakai isian saya" in bentrok
    assert "Tiga." in bentrok
    data = {**formulir(ani), nama: "Tiga.", "pakai": "saya:jabatan_permasalahan:0"}
    assert ani.post(ALAMAT, data).status_code == 302
    assert formulir(ani)[nama] == "Tiga."


@pytest.mark.parametrize("teks", ["=1+1", "<script>alert(1)</script>", "+CMD|' /C calc'!A0"])
def test_rumus_dan_skrip_hanya_teks(pemeran: Pemeran, masuk: Masuk, teks: str) -> None:
    klien = masuk(pemeran.budi)
    data = {**formulir(klien), "isi:k.SKM": teks, "sumber:WAKTU": teks}
    klien.post(ALAMAT, data)
    isi = klien.get(ALAMAT).content.decode()
    assert "<script>alert" not in isi
    assert formulir(klien)["isi:k.SKM"] == teks
    salinan = klien.get(f"{ALAMAT}salin/").content.decode()
    assert not re.search(r"(^|\t)[=+@]", salinan, re.M)


def test_terlalu_panjang_tidak_hilang(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.budi)
    isi = klien.post(ALAMAT, {**formulir(klien), "isi:k.SKM": "9" * 300}).content.decode()
    assert "terlalu panjang" in isi
    assert "9" * 300 in isi


def test_jumlah_kueri(pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    klien = masuk(pemeran.budi)
    data = formulir(klien)
    with django_assert_max_num_queries(14):
        klien.get(ALAMAT)
    data |= {f"isi:{i}": "7" for i in ("k.SKM", "k.WAKTU", "v.tepat_waktu", "v.wajib")} | {"pasti:k.SKM": "1"}
    with django_assert_max_num_queries(36):
        klien.post(ALAMAT, data)


def test_alamat_yang_tidak_ada(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    for alamat in (
        "triwulan/5/kasi-pelayanan/",
        "triwulan/0/",
        "triwulan/2/tiada/",
        "triwulan/2/kasi-pelayanan/bukti/",
    ):
        assert klien.get(f"/{KODE}/2024/{alamat}").status_code == 404
