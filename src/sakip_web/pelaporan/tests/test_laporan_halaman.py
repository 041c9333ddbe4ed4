"""Pages of reports, in a browser without scripts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sakip.kernel.periode import Periode
from sakip_web.akun.models import Pengguna
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import satu
from sakip_web.berkas.selectors import naskah as naskah_beku
from sakip_web.jejak.models import Jejak
from sakip_web.jejak.rantai import Pelaku
from sakip_web.pelaporan import pengesahan
from sakip_web.pelaporan.angka import baris_angka
from sakip_web.pelaporan.laporan import Laporan
from sakip_web.pelaporan.teks import HIMPUNAN
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Rekaman, Tahun
from sakip_web.rekaman.selectors import ambil
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import AWAL, KODE, Pemeran

Masuk = Callable[[Pengguna], Client]
KANTOR = f"/{KODE}/2024/"
KUNCI = "lkj_triwulan:kasi-pelayanan:2024-TW2"
SATU = f"{KANTOR}laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/"
HALAMAN = ("laporan/?periode=2024-TW2", "laporan/?periode=2024", "laporan/cetak/", "dokumen/")
DALAM = ("", "pratinjau/", "naskah/")
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c63000100000500010d0a2db4"
    "0000000049454e44ae426082"
)


@pytest.mark.parametrize("jalan", HALAMAN)
def test_dibuka_orang_kantor_dan_404_bagi_orang_asing(pemeran: Pemeran, masuk: Masuk, jalan: str) -> None:
    for orang in (pemeran.ani, pemeran.budi, pemeran.eka, pemeran.citra):
        assert masuk(orang).get(KANTOR + jalan).status_code == 200
    assert masuk(pemeran.dedi).get(KANTOR + jalan).status_code == 404


@pytest.mark.parametrize("jalan", DALAM)
def test_satu_laporan(pemeran: Pemeran, masuk: Masuk, jalan: str) -> None:
    assert masuk(pemeran.eka).get(SATU + jalan).status_code == 200
    assert masuk(pemeran.dedi).get(SATU + jalan).status_code == 404
    assert masuk(pemeran.ani).get(f"{KANTOR}laporan/lkjip/-/2024/{jalan}").status_code == 200


@pytest.mark.parametrize(
    "alamat",
    [
        "lkj_triwulan/kasi-pelayanan/2024", "lkj_triwulan/kasi-x/2024-TW2", "lkj_triwulan/kasi-pelayanan/2023-TW2",
        "lkj_triwulan/bupati/2024-TW2", "asing/kasi-pelayanan/2024-TW2", "lkj_triwulan/kasi-pelayanan/2024-tw2",
        "lkjip/camat/2024", "pengukuran/kasi-pelayanan/2024-TW2",
    ],
)  # fmt: skip
def test_alamat_yang_bukan_laporan_404(pemeran: Pemeran, masuk: Masuk, alamat: str) -> None:
    assert masuk(pemeran.ani).get(f"{KANTOR}laporan/{alamat}/").status_code == 404


@pytest.mark.parametrize("jalan", ["", "ajukan/", "tanggapan/", "sah/"])
def test_peran_lain_tidak_dapat_menulis(pemeran: Pemeran, masuk: Masuk, jalan: str) -> None:
    sebelum = list(Rekaman.objects.order_by("pk").values_list("pk", "versi"))
    kiriman = {"tanggapan": "Laporan sudah baik", "versi": "0", "cara": "sistem"}
    for orang in (pemeran.citra, pemeran.dedi, pemeran.gita, pemeran.fajar):
        assert masuk(orang).post(SATU + jalan, kiriman).status_code == 404
    assert list(Rekaman.objects.order_by("pk").values_list("pk", "versi")) == sebelum
    assert satu(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci=KUNCI).keadaan is Keadaan.DRAF


def test_daftar_memakai_banyak_kueri_tetap(
    pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    klien = masuk(pemeran.ani)
    for jalan in (KANTOR + "laporan/?periode=2024-TW2", SATU):
        klien.get(jalan)
        with django_assert_max_num_queries(14):
            klien.get(jalan)


def terlihat(klien: Client, alamat: str) -> dict[str, str]:
    """The hidden fields of a page: what the person saw of the report."""
    isi = klien.get(alamat).content.decode()
    return dict(re.findall(r'type="hidden" name="(versi|dilihat)" value="([^"]*)"', isi))


def _kiriman(klien: Client, kunci: str, baru: str) -> dict[str, str]:
    """The form as the page shows it, with one text typed anew."""
    isi: dict[str, str] = {}
    for x in klien.get(SATU).context["teks"]:
        asal = x["t"].tempat.asal
        isi[asal.ruas] = baru if asal.kunci == kunci else x["isi"]
        isi[f"versi-{asal.ruas}"], isi[f"sidik-{asal.ruas}"] = x["t"].versi, x["t"].sidik
    return isi


def _teks(tahun: Tahun, kunci: str) -> list[str]:
    tahun.refresh_from_db()
    baris = Rekaman.objects.filter(tahun=tahun, himpunan=HIMPUNAN, isi__isnull=False).order_by("urut", "pk")
    isi = [b.isi for b in baris if isinstance(b.isi, dict)]
    return [x["teks"] for x in isi if x["kunci"] == kunci and x["untuk"] == "kasi-pelayanan"]


def test_teks_disimpan_dan_skrip_tampil_sebagai_tulisan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.eka)
    jahat = "<script>alert(1)</script> {capaian SKM} & {tidak ada}"
    jawaban = klien.post(SATU, _kiriman(klien, "jabatan_analisis", jahat), follow=True)
    assert "1 teks tersimpan pukul" in jawaban.content.decode()
    assert jahat in _teks(pemeran.tahun, "jabatan_analisis")
    for jalan in DALAM:
        isi = klien.get(SATU + jalan).content.decode()
        assert "<script>alert" not in isi
    assert "&lt;script&gt;alert" in klien.get(SATU + "naskah/").content.decode()
    assert "tidak ada" in str([x.pesan for x, _ in klien.get(SATU).context["kurang"]])


def test_temuan_pada_teks_menunjuk_tempat_dan_kotaknya(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.eka)
    klien.post(SATU, _kiriman(klien, "jabatan_analisis", "Layanan menurun dari 44 layanan menjadi 48 layanan."))
    jawaban = klien.get(SATU)
    ruas = next(
        x["t"].tempat.asal.ruas for x in jawaban.context["teks"] if x["t"].tempat.asal.kunci == "jabatan_analisis"
    )
    assert [ke for t, ke in jawaban.context["temuan"] if t.kode == "HT017"] == [f"#{ruas}"]
    assert "alinea “Layanan menurun dari 44" in jawaban.content.decode()


def test_dua_orang_satu_teks_diperlihatkan_dan_tidak_hilang(pemeran: Pemeran, masuk: Masuk) -> None:
    eka, ani = masuk(pemeran.eka), masuk(pemeran.ani)
    pertama = _kiriman(eka, "jabatan_analisis", "Tulisan Eka.")
    kedua = _kiriman(ani, "jabatan_analisis", "Tulisan Ani.")
    eka.post(SATU, pertama)
    jawaban = ani.post(SATU, kedua)
    teks = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert "Tulisan Eka." in teks
    assert "Tulisan Ani." in teks
    assert "sudah diubah orang lain" in teks
    assert "Tulisan Ani." not in _teks(pemeran.tahun, "jabatan_analisis")
    ruas = next(x["t"].tempat.asal.ruas for x in jawaban.context["teks"] if x["bentrok"])
    lagi = _kiriman(ani, "jabatan_analisis", "Tulisan Ani.")
    ani.post(SATU, lagi | {f"pilih-{ruas}": "tersimpan"})
    assert "Tulisan Eka." in _teks(pemeran.tahun, "jabatan_analisis")
    assert Jejak.objects.filter(tindakan="memakai yang tersimpan", sebelum="Tulisan Ani.").exists()


def test_yang_tidak_disentuh_tidak_bentrok(pemeran: Pemeran, masuk: Masuk) -> None:
    eka, ani = masuk(pemeran.eka), masuk(pemeran.ani)
    lama = _kiriman(ani, "jabatan_upaya", "Upaya dari Ani.")
    eka.post(SATU, _kiriman(eka, "jabatan_analisis", "Tulisan Eka."))
    ani.post(SATU, lama)
    assert "Upaya dari Ani." in _teks(pemeran.tahun, "jabatan_upaya")
    assert "Tulisan Eka." in _teks(pemeran.tahun, "jabatan_analisis")


def test_laporan_dikembalikan_lalu_diperbaiki_dan_ditanggapi(pemeran: Pemeran, masuk: Masuk) -> None:
    eka, budi = masuk(pemeran.eka), masuk(pemeran.budi)
    assert "belum menunggu tanggapan" in budi.get(SATU + "tanggapan/").content.decode()
    eka.post(SATU + "ajukan/")
    tutup = eka.post(SATU, _kiriman(eka, "jabatan_analisis", "Terlambat.")).content.decode()
    assert "diajukan oleh Eka Contoh" in tutup
    assert "Terlambat." not in _teks(pemeran.tahun, "jabatan_analisis")
    halaman = budi.get(SATU + "tanggapan/").content.decode()
    assert "Laporan sudah baik" in halaman
    assert 'type="radio"' in halaman
    assert " checked" not in halaman
    dasar = terlihat(budi, SATU + "tanggapan/")
    kosong = budi.post(SATU + "tanggapan/", dasar).content.decode()
    assert "Pilih satu tanggapan sebelum mengirim." in kosong
    tanpa = budi.post(SATU + "tanggapan/", dasar | {"tanggapan": "Laporan diperbaiki"}).content.decode()
    assert "Catatan wajib bila laporan perlu diperbaiki" in tanpa
    budi.post(
        SATU + "tanggapan/",
        dasar | {"tanggapan": "Laporan diperbaiki", "catatan": "Analisis halaman 4 belum menyebut sebab."},
    )
    kini = satu(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci=KUNCI)
    assert kini.keadaan is Keadaan.DIKEMBALIKAN
    assert "belum menyebut sebab" in eka.get(SATU).content.decode()
    assert "belum menyebut sebab" in eka.get(KANTOR + "laporan/?periode=2024-TW2").content.decode()
    eka.post(SATU, _kiriman(eka, "jabatan_analisis", "Sebabnya antrean."))
    eka.post(SATU + "ajukan/")
    dasar = terlihat(budi, SATU + "tanggapan/")
    budi.post(SATU + "tanggapan/", dasar | {"tanggapan": "Laporan sudah baik", "catatan": ""})
    assert satu(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci=KUNCI).keadaan is Keadaan.DITANGGAPI
    pemeran.tahun.refresh_from_db()
    tercatat = ambil(tahun=pemeran.tahun, himpunan="evaluasi.tanggapan", kunci="kasi-pelayanan:2024-TW2")
    assert tercatat is not None
    assert getattr(tercatat.butir.objek, "pilihan", ()) == ("Laporan sudah baik",)
    assert "☑" in eka.get(SATU + "naskah/").content.decode()
    tindakan = [p.tindakan for p in eka.get(SATU).context["riwayat"]]
    assert tindakan == ["menanggapi", "mengajukan", "mengembalikan", "mengajukan"]


def test_simpan_dan_ajukan_dengan_satu_tombol(pemeran: Pemeran, masuk: Masuk) -> None:
    eka = masuk(pemeran.eka)
    jawaban = eka.post(SATU, _kiriman(eka, "jabatan_analisis", "Ditulis lalu diajukan.") | {"ajukan": "1"}, follow=True)
    assert "Laporan diajukan kepada atasan." in jawaban.content.decode()
    assert "Ditulis lalu diajukan." in _teks(pemeran.tahun, "jabatan_analisis")
    assert satu(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci=KUNCI).keadaan is Keadaan.DIAJUKAN
    eka.post(SATU + "ajukan/", {"tarik": "1"})
    assert satu(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci=KUNCI).keadaan is Keadaan.DRAF


def test_tanggapan_di_kertas_mencatat_kedua_nama(pemeran: Pemeran, masuk: Masuk) -> None:
    ani = masuk(pemeran.ani)
    camat = f"{KANTOR}laporan/lkj_triwulan/camat/2024-TW2/tanggapan/"
    assert masuk(pemeran.budi).get(camat).status_code == 404
    isi = terlihat(ani, camat) | {"tanggapan": "Laporan sudah baik", "tanggal": "2024-07-05"}
    assert "Pindaian tanggapan di kertas belum dipilih" in ani.post(camat, isi).content.decode()
    pindaian = SimpleUploadedFile("tanggapan.png", PNG, "image/png")
    ani.post(camat, isi | {"pindaian": pindaian})
    assert (
        satu(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci="lkj_triwulan:camat:2024-TW2").keadaan
        is Keadaan.DITANGGAPI
    )
    mata = Jejak.objects.filter(tindakan="menanggapi").latest("pk")
    assert mata.pelaku == "Ani Contoh"
    assert mata.atas_nama
    assert "tanggapan.png" in ani.get(camat).content.decode()


def test_disahkan_dibekukan_diverifikasi_lalu_diperbaiki(pemeran: Pemeran, masuk: Masuk, settings: Any) -> None:
    settings.ALAMAT_PUBLIK = "https://sakip.contoh.go.id"
    ani = masuk(pemeran.ani)
    assert "Cara pengesahan belum dipilih" in ani.post(SATU + "sah/", {}).content.decode()
    ani.post(SATU + "sah/", {"cara": "tinta basah"})
    beku = naskah_beku(tahun=pemeran.tahun, jenis="lkj_triwulan", kunci=KUNCI)
    assert beku is not None
    umum = Client().get(f"/verifikasi/{beku.kode}")
    assert "Dokumen ini sah" in umum.content.decode()
    assert beku.kode in umum.content.decode()
    assert "tertutup" in ani.get(SATU).content.decode()
    assert "Alasan" in ani.post(SATU + "sah/", {"alasan": " "}).content.decode()
    ani.post(SATU + "sah/", {"alasan": "Salah ketik pada bab dua."})
    assert satu(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci=KUNCI).keadaan is Keadaan.DRAF
    assert naskah_beku(tahun=pemeran.tahun, jenis="lkj_triwulan", kunci=KUNCI) == beku
    assert "1 naskah disahkan" in ani.get(KANTOR + "dokumen/").content.decode()


def test_yang_masih_draf_tidak_disahkan(pemeran: Pemeran, masuk: Masuk) -> None:
    laporan = Laporan("lkj_triwulan", "kasi-pelayanan", Periode(2024, 2))
    milik = [f"{b.indikator}:2024-TW2" for b in baris_angka(tahun=pemeran.tahun, laporan=laporan)]
    baris = Rekaman.objects.filter(tahun=pemeran.tahun, himpunan="realisasi.kinerja", kunci__in=milik)[0]
    ubah = (Ubah(baris.himpunan, baris.kunci, None, baris.versi),)
    simpan(tahun=pemeran.tahun, ubah=ubah, oleh=Pelaku(None, "uji"), waktu=AWAL)
    teks = masuk(pemeran.ani).post(SATU + "sah/", {"cara": "sistem"}).content.decode()
    assert "masih DRAF: 1 hal belum lengkap" in teks


@pytest.mark.django_db
def test_sidik_asing_tidak_ditemukan() -> None:
    jawaban = Client().get("/verifikasi/AAAA-BBBB-CCCC")
    assert jawaban.status_code == 404


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_diunduh_dalam_dua_bentuk(pemeran: Pemeran, masuk: Masuk, format: str) -> None:
    isi = masuk(pemeran.eka).get(f"{SATU}unduh.{format}").content
    if format == "pdf":
        assert isi.startswith(b"%PDF-")
    else:
        assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(isi)).namelist()


def test_yang_berubah_selagi_dicetak_tidak_disahkan(
    pemeran: Pemeran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cetak_lambat(**_isi: object) -> dict[str, bytes]:
        tujuan = tahun_kinerja(tahun=pemeran.tahun).perencanaan.tujuan[0]
        ubah = Ubah("perencanaan.tujuan", tujuan.id, replace(tujuan, teks="Diubah selagi dicetak"), 1)
        simpan(tahun=pemeran.tahun, ubah=(ubah,), oleh=Pelaku(2, "Eka Contoh"), waktu=AWAL)
        return {"pdf": b"%PDF-", "docx": b"PK"}

    monkeypatch.setattr(pengesahan, "cetak", cetak_lambat)
    jawaban = masuk(pemeran.ani).post(SATU + "sah/", {"cara": "sistem"})
    assert "Eka Contoh menyimpan perubahan selagi naskah dicetak" in jawaban.content.decode()
    assert naskah_beku(tahun=pemeran.tahun, jenis="lkj_triwulan", kunci=KUNCI) is None
