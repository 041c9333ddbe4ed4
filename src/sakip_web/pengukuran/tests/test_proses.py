"""From hand to hand: handing in, returning, answering, accepting; closing a quarter; what is locked stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sakip.data.narasi import TeksNarasi
from sakip.data.realisasi import NilaiVariabel, RealisasiKinerja
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode
from sakip_web.akun.models import Pengguna
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import satu
from sakip_web.alur.services import langkah
from sakip_web.jejak.models import Jejak
from sakip_web.jejak.rantai import Pelaku
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.pengukuran.models import Pengembalian
from sakip_web.rekaman.penjaga import Terkunci
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import KODE, Pemeran

Masuk = Callable[[Pengguna], Client]
TW = f"/{KODE}/2024/triwulan/2/"
ALAMAT = f"{TW}kasi-pelayanan/"
STAF = f"{TW}pengelola-pelayanan/"
SIAPA = Pelaku(None, "uji")
KAPAN = datetime(2024, 7, 3, tzinfo=UTC)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def gudang_sementara(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Files of this test go where they harm nobody."""
    monkeypatch.setattr(settings, "FOLDER_DATA", tmp_path)


def kedudukan(p: Pemeran, jabatan: str = "kasi-pelayanan") -> Keadaan:
    return satu(tahun=p.tahun, jenis=Jenis.PENGUKURAN, kunci=f"{jabatan}:TW2").keadaan


def tulis(p: Pemeran, himpunan: str, kunci: str, objek: object) -> None:
    simpan(tahun=p.tahun, ubah=[Ubah(himpunan, kunci, objek, 1)], oleh=SIAPA, waktu=KAPAN)


TW2, TW3 = Periode(2024, 2), Periode(2024, 3)
SURAT = RealisasiKinerja("PEL-SURAT", TW2, Angka(Decimal(1)))


def test_ajukan_tarik_dan_kunci(pemeran: Pemeran, masuk: Masuk) -> None:
    eka = masuk(pemeran.eka)
    assert eka.post(ALAMAT, {"tindakan": "ajukan"}).status_code == 302
    assert kedudukan(pemeran) is Keadaan.DIAJUKAN
    isi = eka.get(ALAMAT).content.decode()
    assert "Tarik kembali" in isi
    assert 'name="isi:' not in isi
    with pytest.raises(Terkunci, match="sudah diajukan oleh Eka Contoh"):
        tulis(pemeran, "realisasi.kinerja", "PEL-SURAT:2024-TW2", SURAT)
    # Another quarter and another position are free.
    tulis(pemeran, "realisasi.kinerja", "PEL-SURAT:2024-TW3", RealisasiKinerja("PEL-SURAT", TW3, Angka(Decimal(1))))
    tulis(pemeran, "realisasi.kinerja", "PL-ARSIP:2024-TW2", RealisasiKinerja("PL-ARSIP", TW2, Angka(Decimal(1))))
    kirim = {"isi:k.PEL-SURAT": "9", "asal:k.PEL-SURAT": "1", "versi:k.PEL-SURAT": "1"}
    tolak = eka.post(ALAMAT, kirim).content.decode()
    assert "Belum tersimpan" in tolak
    assert 'value="9"' in tolak
    assert eka.post(ALAMAT, {"tindakan": "tarik"}).status_code == 302
    assert kedudukan(pemeran) is Keadaan.DRAF
    tulis(pemeran, "realisasi.kinerja", "PEL-SURAT:2024-TW2", SURAT)


def test_kembalikan_jawab_terima(pemeran: Pemeran, masuk: Masuk) -> None:
    eka, fajar = masuk(pemeran.eka), masuk(pemeran.fajar)
    fajar.post(STAF, {"tindakan": "ajukan"})
    assert eka.get(f"{STAF}periksa/").status_code == 200
    tanpa = eka.post(f"{STAF}periksa/", {"tindakan": "kembalikan", "indikator": "PL-ARSIP", "pesan": " "})
    assert "Pesan belum ditulis" in tanpa.content.decode()
    eka.post(f"{STAF}periksa/", {"tindakan": "kembalikan", "indikator": "PL-ARSIP", "pesan": "Bukti <b>kurang</b>."})
    eka.post(f"{STAF}periksa/", {"tindakan": "kembalikan", "indikator": "PL-SURAT", "pesan": "Hitung lagi."})
    assert kedudukan(pemeran, "pengelola-pelayanan") is Keadaan.DIKEMBALIKAN
    isi = fajar.get(STAF).content.decode()
    assert "Bukti &lt;b&gt;kurang&lt;/b&gt;." in isi
    assert "Dikembalikan Eka Contoh" in isi
    assert "Belum diajukan" in fajar.post(STAF, {"tindakan": "ajukan"}).content.decode()
    for p in Pengembalian.objects.all():
        kosong = fajar.post(STAF, {"tindakan": f"jawab:{p.pk}"})
        assert "Jawaban belum ditulis" in kosong.content.decode()
        fajar.post(STAF, {"tindakan": f"jawab:{p.pk}", f"jawaban:{p.pk}": "Bukti sudah dilengkapi."})
    assert fajar.post(STAF, {"tindakan": "ajukan"}).status_code == 302
    assert "Bukti sudah dilengkapi." in eka.get(f"{STAF}periksa/").content.decode()
    eka.post(f"{STAF}periksa/", {"tindakan": "terima"})
    assert kedudukan(pemeran, "pengelola-pelayanan") is Keadaan.DITERIMA
    assert not Pengembalian.objects.filter(selesai=False).exists()
    assert list(periksa_rantai()) == []


def test_yang_menanggapi_hanya_atasan(pemeran: Pemeran, masuk: Masuk) -> None:
    masuk(pemeran.fajar).post(STAF, {"tindakan": "ajukan"})
    for orang in (pemeran.budi, pemeran.fajar, pemeran.citra, pemeran.dedi, pemeran.gita):
        assert masuk(orang).post(f"{STAF}periksa/", {"tindakan": "terima"}).status_code == 404
    assert kedudukan(pemeran, "pengelola-pelayanan") is Keadaan.DIAJUKAN


@pytest.mark.usefixtures("gudang_sementara")
def test_perencana_mencatat_dari_kertas(pemeran: Pemeran, masuk: Masuk) -> None:
    ani = masuk(pemeran.ani)
    ani.post(STAF, {"tindakan": "ajukan"})
    assert "Pindaian belum dipilih" in ani.post(f"{STAF}periksa/", {"tindakan": "terima"}).content.decode()
    pindaian = SimpleUploadedFile("keputusan.pdf", PDF, content_type="application/pdf")
    assert ani.post(f"{STAF}periksa/", {"tindakan": "terima", "pindaian": pindaian}).status_code == 302
    assert kedudukan(pemeran, "pengelola-pelayanan") is Keadaan.DITERIMA
    mata = Jejak.objects.get(tindakan="menerima")
    assert (mata.pelaku, bool(mata.atas_nama)) == ("Ani Contoh", True)


def test_tutup_mengunci_semua_jalan(pemeran: Pemeran, masuk: Masuk) -> None:
    ani, budi = masuk(pemeran.ani), masuk(pemeran.budi)
    isi = ani.get(f"{TW}tutup/").content.decode()
    assert "Yang masih terbuka" in isi
    for orang in (pemeran.eka, pemeran.citra, pemeran.dedi, pemeran.gita):
        assert masuk(orang).post(f"{TW}tutup/", {"tindakan": "tutup"}).status_code == 404
    assert ani.post(f"{TW}tutup/", {"tindakan": "tutup"}).status_code == 302
    variabel = NilaiVariabel("wajib", TW2, Angka(Decimal(9)))
    teks = TeksNarasi("jabatan_permasalahan", "Baru.", "kasi-pelayanan", periode=TW2)
    for himpunan, kunci, objek in (
        ("realisasi.kinerja", "PEL-SURAT:2024-TW2", SURAT),
        ("realisasi.kinerja", "PEL-SURAT:2024-TW2", None),
        ("realisasi.variabel", "wajib:2024-TW2", variabel),
        ("realisasi.variabel", "baru:2024-TW2", NilaiVariabel("baru", TW2, Angka(Decimal(9)))),
        ("narasi.teks", "#baru", teks),
    ):
        with pytest.raises(Terkunci, match="Triwulan II terkunci"):
            simpan(
                tahun=pemeran.tahun,
                ubah=[Ubah(himpunan, kunci, objek, 0 if "baru" in kunci else 1)],
                oleh=SIAPA,
                waktu=KAPAN,
            )
    assert "Alasan membuka kembali belum ditulis" in budi.post(f"{TW}tutup/", {"tindakan": "buka"}).content.decode()
    assert budi.post(f"{TW}tutup/", {"tindakan": "buka", "alasan": "Salah ketik SKM."}).status_code == 302
    tulis(pemeran, "realisasi.kinerja", "PEL-SURAT:2024-TW2", SURAT)
    assert "Salah ketik SKM." in ani.get(TW).content.decode()
    # The head is told on the home page.
    assert "Triwulan II dibuka kembali oleh Budi Contoh" in budi.get(f"/{KODE}/2024/").content.decode()


def test_variabel_bersama_terkunci_bila_salah_satu_diajukan(pemeran: Pemeran, masuk: Masuk) -> None:
    masuk(pemeran.budi).post(f"{TW}camat/", {"tindakan": "ajukan"})
    assert kedudukan(pemeran, "camat") is Keadaan.DIAJUKAN
    with pytest.raises(Terkunci):
        tulis(pemeran, "realisasi.variabel", "wajib:2024-TW2", NilaiVariabel("wajib", TW2, Angka(Decimal(9))))


def test_siapa_belum(pemeran: Pemeran, masuk: Masuk) -> None:
    ani = masuk(pemeran.ani)
    assert "Kepala Seksi Pelayanan Umum" in ani.get(TW).content.decode()
    assert "Lengkap:" in ani.get(f"{TW}siapa-belum/").content.decode()
    for alamat in ("", "siapa-belum/", "tutup/", "kasi-pelayanan/periksa/", "kasi-pelayanan/salin/"):
        assert masuk(pemeran.dedi).get(f"{TW}{alamat}").status_code == 404


@pytest.mark.usefixtures("gudang_sementara")
def test_bukti(pemeran: Pemeran, masuk: Masuk) -> None:
    eka = masuk(pemeran.eka)
    alamat = f"{ALAMAT}bukti/?i=PEL-SURAT"
    assert "Berkas belum dipilih" in eka.post(alamat, {}).content.decode()
    assert eka.post(alamat, {"berkas": SimpleUploadedFile("daftar.pdf", PDF)}).status_code == 302
    assert "daftar.pdf" in eka.get(alamat).content.decode()
    assert "1 berkas" in eka.get(ALAMAT).content.decode()
    for orang in (pemeran.budi, pemeran.citra, pemeran.dedi):
        assert masuk(orang).post(alamat, {"berkas": SimpleUploadedFile("x.pdf", PDF)}).status_code == 404


def test_jawaban_untuk_skrip(pemeran: Pemeran, masuk: Masuk) -> None:
    eka = masuk(pemeran.eka)
    versi = {"asal:k.PEL-SURAT": "x", "versi:k.PEL-SURAT": "1"}
    jawaban = eka.post(ALAMAT, {"isi:k.PEL-SURAT": "210", **versi}, headers={"X-Isian": "sel"})
    hasil = jawaban.json()
    assert hasil["bersih"]
    assert "210" in hasil["baris"][1]["hasil"]
    bentrok = eka.post(ALAMAT, {"isi:k.PEL-SURAT": "211", **versi}, headers={"X-Isian": "sel"}).json()
    assert not bentrok["bersih"]
    assert "Pakai isian saya" in bentrok["baris"][1]["masuk"]


def test_yang_diajukan_lagi_sesudah_dilihat_tidak_diterima(pemeran: Pemeran, masuk: Masuk) -> None:
    fajar, eka = masuk(pemeran.fajar), masuk(pemeran.eka)
    fajar.post(STAF, {"tindakan": "ajukan"})
    dilihat = re.search(r'name="dilihat" value="([^"]+)"', eka.get(f"{STAF}periksa/").content.decode())
    assert dilihat is not None
    fajar.post(STAF, {"tindakan": "tarik"})
    fajar.post(STAF, {"tindakan": "ajukan"})
    isi = {"tindakan": "terima", "dilihat": dilihat[1]}
    assert "mengajukannya lagi sesudah Anda membuka halaman ini" in eka.post(f"{STAF}periksa/", isi).content.decode()
    assert kedudukan(pemeran, "pengelola-pelayanan") is Keadaan.DIAJUKAN
    kini = re.search(r'name="dilihat" value="([^"]+)"', eka.get(f"{STAF}periksa/").content.decode())
    assert kini is not None
    assert eka.post(f"{STAF}periksa/", isi | {"dilihat": kini[1]}).status_code == 302


def test_yang_laporannya_ditanggapi_tidak_ditarik(pemeran: Pemeran, masuk: Masuk) -> None:
    eka, budi = masuk(pemeran.eka), masuk(pemeran.budi)
    eka.post(ALAMAT, {"tindakan": "ajukan"})
    laporan = f"/{KODE}/2024/laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/"
    eka.post(f"{laporan}ajukan/")

    def tanggapi(pilihan: str, catatan: str = "") -> None:
        halaman = budi.get(f"{laporan}tanggapan/").content.decode()
        isi = dict(re.findall(r'type="hidden" name="(versi|dilihat)" value="([^"]*)"', halaman))
        assert f'value="{pilihan}"' in halaman
        jawaban = budi.post(f"{laporan}tanggapan/", isi | {"tanggapan": pilihan, "catatan": catatan})
        assert jawaban.status_code == 302

    tanggapi("Laporan sudah baik")
    jawaban = eka.post(ALAMAT, {"tindakan": "tarik"}, follow=True).content.decode()
    assert "laporan triwulan II tahun 2024 yang memuatnya sudah ditanggapi oleh Budi Contoh" in jawaban
    assert "Minta atasan mengembalikan laporan itu dulu" in jawaban
    assert 'value="tarik"' not in eka.get(ALAMAT).content.decode()
    assert kedudukan(pemeran) is Keadaan.DIAJUKAN
    with pytest.raises(Terkunci, match="Minta atasan mengembalikan laporan itu"):
        tulis(pemeran, "realisasi.kinerja", "PEL-SURAT:2024-TW2", SURAT)
    # The way out is there: the superior sends back what was answered already.
    tanggapi("Laporan diperbaiki", "Angka surat keliru.")
    eka.post(ALAMAT, {"tindakan": "tarik"})
    assert kedudukan(pemeran) is Keadaan.DRAF
    assert list(periksa_rantai()) == []


def test_laporan_sah_menahan_angkanya(pemeran: Pemeran, masuk: Masuk) -> None:
    eka = masuk(pemeran.eka)
    eka.post(ALAMAT, {"tindakan": "ajukan"})
    kunci = "lkj_tahunan:kasi-pelayanan:2024"
    langkah(tahun=pemeran.tahun, jenis=Jenis.LAPORAN, kunci=kunci, tindakan="mengesahkan", oleh=SIAPA, waktu=KAPAN)
    jawaban = eka.post(ALAMAT, {"tindakan": "tarik"}, follow=True).content.decode()
    assert "laporan tahun 2024 yang memuatnya sudah sah oleh uji. Buka laporan itu dulu" in jawaban
    assert kedudukan(pemeran) is Keadaan.DIAJUKAN
