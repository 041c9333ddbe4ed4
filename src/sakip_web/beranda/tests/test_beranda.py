"""Home per role, where a figure comes from, the log."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from sakip.dokumen.tampil import teks_nilai
from sakip.kernel.periode import Periode
from sakip_web.alur.aturan import Jenis
from sakip_web.alur.services import langkah
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rakitan.selectors import hasil
from sakip_web.uji.jam import pada
from sakip_web.uji.pemeran import AWAL, KODE, KODE_LAIN

BERANDA = f"/{KODE}/2024/"
EKA = Pelaku(5, "Eka Contoh")


def ajukan(pemeran, jabatan: str = "kasi-pelayanan") -> None:
    langkah(
        tahun=pemeran.tahun,
        jenis=Jenis.PENGUKURAN,
        kunci=f"{jabatan}:TW2",
        tindakan="mengajukan",
        oleh=EKA,
        waktu=AWAL,
    )


def isi(klien: Client, alamat: str = BERANDA) -> str:
    jawab = klien.get(alamat)
    assert jawab.status_code == 200
    return jawab.content.decode()


def tutup(pemeran, *triwulan: int) -> None:
    for tw in triwulan:
        langkah(tahun=pemeran.tahun, jenis=Jenis.TRIWULAN, kunci=f"TW{tw}", tindakan="menutup", oleh=EKA, waktu=AWAL)


def test_satu_kantor_langsung_ke_berandanya(pemeran, masuk) -> None:
    assert masuk(pemeran.ani).get("/").headers["Location"] == BERANDA
    assert reverse("sumber:resmi", args=[KODE, 2024]) == masuk(pemeran.gita).get("/").headers["Location"]


def test_pereviu_memilih_kantor(pemeran, masuk) -> None:
    teks = isi(masuk(pemeran.citra), "/")
    assert BERANDA in teks
    assert f"/{KODE_LAIN}/2024/" in teks


def test_judul_adalah_kenyataan_hari_ini(pemeran, masuk) -> None:
    tutup(pemeran, 1)
    with pada(date(2024, 7, 2)):
        teks = isi(masuk(pemeran.ani))
    assert "Triwulan II ditutup Jumat, 5 Juli 2024" in teks
    assert "Tinggal 3 hari kerja" in teks


def test_yang_harus_dikerjakan_menurut_peran(pemeran, masuk) -> None:
    tutup(pemeran, 1)
    ajukan(pemeran)
    with pada(date(2024, 7, 2)):
        assert "Periksa realisasi triwulan II" in isi(masuk(pemeran.budi))
        assert "Periksa realisasi triwulan II" not in isi(masuk(pemeran.fajar))
        assert "Tanggapan Contoh Dua" in isi(masuk(pemeran.ani))


def test_yang_dikembalikan_menjadi_pekerjaan_pertama(pemeran, masuk) -> None:
    tutup(pemeran, 1)
    ajukan(pemeran)
    langkah(
        tahun=pemeran.tahun,
        jenis=Jenis.PENGUKURAN,
        kunci="kasi-pelayanan:TW2",
        tindakan="mengembalikan",
        oleh=Pelaku(2, "Budi Contoh"),
        waktu=AWAL,
        alasan="Bukti baru 15 dari 17.",
    )
    with pada(date(2024, 7, 2)):
        for orang in (pemeran.eka, pemeran.ani):
            assert "Bukti baru 15 dari 17." in isi(masuk(orang))


def test_kasi_dan_camat_melihat_angka_kantor_yang_sama(pemeran, masuk) -> None:
    tutup(pemeran, 1, 2, 3)
    with pada(date(2025, 1, 6)):
        orang = (pemeran.eka, pemeran.budi, pemeran.ani, pemeran.citra)
        semua = {isi(masuk(o)).split('id="h-serap"', 1)[1].split("</section>", 1)[0] for o in orang}
    (satu,) = semua
    serapan = hasil(tahun=pemeran.tahun, periode=Periode(2024, 4))["serapan/total"]
    assert teks_nilai(serapan.nilai, desimal=2) in satu


def test_banyak_kueri_tetap(pemeran, masuk, django_assert_max_num_queries) -> None:
    klien = masuk(pemeran.ani)
    klien.get(BERANDA)
    with django_assert_max_num_queries(9):
        klien.get(BERANDA)


@pytest.mark.parametrize(
    ("id_hitungan", "kata"),
    [
        ("capaian/SKM/2024/TW2", "Laporan SKM triwulan"),
        ("serapan/total", "jumlah seluruh program"),
        ("realisasi/SKM/2024/TW2", "86,90"),
    ],
)
def test_angka_terurai_sampai_isiannya(pemeran, masuk, id_hitungan: str, kata: str) -> None:
    teks = isi(masuk(pemeran.eka), reverse("kantor:angka", args=[KODE, 2024, id_hitungan]))
    assert kata in teks
    assert id_hitungan in teks


@pytest.mark.parametrize("id_hitungan", ["karangan/x", "capaian", "capaian/TIDAK-ADA/2024", "realisasi/SKM/2024/TWX"])
def test_angka_karangan_tidak_ada(pemeran, masuk, id_hitungan: str) -> None:
    assert masuk(pemeran.ani).get(reverse("kantor:angka", args=[KODE, 2024, id_hitungan])).status_code == 404


def test_jejak_dapat_dicari(pemeran, masuk) -> None:
    ajukan(pemeran)
    alamat = reverse("kantor:jejak", args=[KODE, 2024])
    teks = isi(masuk(pemeran.ani), f"{alamat}?kata=mengajukan+eka")
    assert "1 catatan cocok" in teks
    assert "Realisasi · Kepala Seksi Pelayanan Umum, triwulan II tahun 2024" in teks
    assert "<del>draf</del> → <ins>diajukan</ins>" in teks
    assert "kasi-pelayanan:TW2" not in teks
    assert "Tidak ada catatan yang cocok" in isi(masuk(pemeran.ani), f"{alamat}?kata=karangan&dari=kemarin")


def test_orang_asing_dan_penyedia_tidak_masuk(pemeran, masuk) -> None:
    for nama in (BERANDA, f"{BERANDA}jejak/", f"{BERANDA}angka/serapan/total/"):
        for orang in (pemeran.dedi, pemeran.gita):
            assert masuk(orang).get(nama).status_code == 404


def test_dari_tahun_baru_kembali_ke_tahun_lama(pemeran, masuk) -> None:
    klien = masuk(pemeran.ani)
    assert "Tahun lain" not in isi(klien)
    assert klien.post(f"{BERANDA}tahun-baru/").status_code == 302
    baru = isi(klien, f"/{KODE}/2025/")
    assert f'Tahun lain: <a href="{BERANDA}">2024</a>' in baru
    assert 'href="/?pilih=1">Ganti tahun</a>' in baru


def test_daftar_tahun_dapat_diminta_walau_hanya_satu(pemeran, masuk) -> None:
    assert BERANDA in isi(masuk(pemeran.ani), "/?pilih=1")


def test_yang_ditunggu_bukan_diri_sendiri(pemeran, masuk) -> None:
    tutup(pemeran, 1)
    ajukan(pemeran)
    with pada(date(2024, 7, 2)):
        assert "Tanggapan Contoh Dua" in isi(masuk(pemeran.eka))
        assert "Tanggapan Contoh Dua" not in isi(masuk(pemeran.budi))
