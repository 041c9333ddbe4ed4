"""Writing the plan without scripts: what is saved, what is refused with words, and what two people do at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.test import Client

from sakip.data.perencanaan import JenjangSimpul
from sakip.kernel.nilai import Angka
from sakip_web.akun.models import Pengguna
from sakip_web.jejak.models import Jejak
from sakip_web.perencanaan.selectors.ringkasan import definisi_kurang
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Tahun
from sakip_web.uji.pemeran import Pemeran

Masuk = Callable[[Pengguna], Client]
PANGKAL = "/35.99.01/2024/rencana/"
_INPUT = re.compile(r"<input[^>]*>|<textarea[^>]*>.*?</textarea>|<select.*?</select>", re.DOTALL)


def isian(jawaban: Any) -> dict[str, str | list[str]]:
    """What a browser would post of the forms of a page, buttons aside."""
    hasil: dict[str, str | list[str]] = {}
    for tanda in _INPUT.findall(jawaban.content.decode()):
        nama = re.search(r'name="([^"]*)"', tanda)
        if nama is None or nama[1] == "csrfmiddlewaretoken":
            continue
        if tanda.startswith("<select"):
            pilih = re.search(r'<option value="([^"]*)" selected', tanda)
            hasil[nama[1]] = pilih[1] if pilih else ""
        elif tanda.startswith("<textarea"):
            hasil[nama[1]] = re.sub(r"^<textarea[^>]*>\s?|</textarea>$", "", tanda)
        elif 'type="checkbox"' in tanda:
            if "checked" in tanda:
                nilai = re.search(r'value="([^"]*)"', tanda)
                lama = hasil.get(nama[1], [])
                hasil[nama[1]] = [*(lama if isinstance(lama, list) else [lama]), nilai[1] if nilai else "on"]
        else:
            nilai = re.search(r'value="([^"]*)"', tanda)
            hasil[nama[1]] = nilai[1] if nilai else ""
    return hasil


def kini(tahun: Tahun) -> Tahun:
    tahun.refresh_from_db()
    return tahun


def test_sasaran_ditambah_diubah_dihapus(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    kirim = {"teks": "Meningkatnya ketertiban", "tujuan": "T1"}
    assert klien.post(f"{PANGKAL}susunan/sasaran/baru/", kirim).status_code == 302
    p = tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan
    assert [(s.id, s.teks, s.tujuan) for s in p.sasaran][-1] == ("S3", "Meningkatnya ketertiban", "T1")
    alamat = f"{PANGKAL}susunan/sasaran/S3/"
    halaman = isian(klien.get(alamat))
    assert klien.post(alamat, halaman | {"teks": "Terjaganya ketertiban"}).status_code == 302
    assert tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.sasaran[-1].teks == "Terjaganya ketertiban"
    halaman = isian(klien.get(f"{alamat}hapus/"))
    assert klien.post(f"{alamat}hapus/", halaman | {"alasan": "salah tulis"}).status_code == 302
    assert len(tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.sasaran) == 2
    assert Jejak.objects.filter(kunci="S3", alasan="salah tulis", pelaku="Ani Contoh").exists()


def test_yang_dipakai_tidak_terhapus(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    alamat = f"{PANGKAL}susunan/sasaran/S1/hapus/"
    isi = klien.get(alamat).content.decode()
    assert "Nilai Survei Kepuasan Masyarakat" in isi
    assert "KL111" not in isi
    klien.post(alamat, {"versi": "1"})
    assert any(s.id == "S1" for s in tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.sasaran)


def test_isian_salah_tidak_hilang(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).post(f"{PANGKAL}susunan/simpul/baru/", {"nama": "", "hasil": "Hasil yang ditulis"})
    isi = jawaban.content.decode()
    assert "Nama belum diisi" in isi
    assert "Hasil yang ditulis" in isi


def test_bentrok_ditampilkan_dan_tidak_ada_yang_hilang(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    alamat = f"{PANGKAL}susunan/sasaran/S1/"
    dibaca = isian(klien.get(alamat))
    klien.post(alamat, dibaca | {"teks": "Isian lebih dulu"})
    jawaban = klien.post(alamat, dibaca | {"teks": "Isian kedua"})
    isi = jawaban.content.decode()
    assert jawaban.status_code == 409
    assert "Isian lebih dulu" in isi
    assert "Isian kedua" in isi
    assert tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.sasaran[0].teks == "Isian lebih dulu"
    assert klien.post(alamat, isian(jawaban)).status_code == 302
    assert tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.sasaran[0].teks == "Isian kedua"


def test_geser_menukar_tempat(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    klien.post(f"{PANGKAL}susunan/sasaran/S2/geser/", {"arah": "naik"})
    assert [s.id for s in tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.sasaran] == ["S2", "S1"]
    klien.post(f"{PANGKAL}susunan/sasaran/S2/geser/", {"arah": "naik"})
    assert [s.id for s in tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.sasaran] == ["S2", "S1"]


def test_nomenklatur_diambil_dengan_induknya(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    isi = klien.get(f"{PANGKAL}susunan/nomenklatur/?kata=7.01.04").content.decode()
    kode = [k for k in re.findall(r'name="kode" value="([^"]+)"', isi) if k.count(".") == 5][:2]
    assert len(kode) == 2
    assert klien.post(f"{PANGKAL}susunan/nomenklatur/", {"kode": kode}).status_code == 302
    simpul = {s.kode: s for s in tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.simpul}
    for k in kode:
        assert simpul[k].jenjang is JenjangSimpul.SUB_KEGIATAN
        assert simpul[k].induk == simpul[k.rpartition(".")[0]].id
    assert klien.post(f"{PANGKAL}susunan/nomenklatur/", {"kode": ["<script>"]}).status_code == 302


def test_indikator_disimpan_dengan_targetnya(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    alamat = f"{PANGKAL}indikator/SKM/"
    kirim = isian(klien.get(alamat)) | {"definisi": "Definisi baru", "rkt:SKM:2024": "87,25", "renstra:SKM:2026": ""}
    assert klien.post(alamat, kirim).status_code == 302
    p = tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan
    i = next(i for i in p.indikator if i.id == "SKM")
    assert (i.definisi, i.sebutan, i.dasar) == ("Definisi baru", "SKM", Angka(Decimal("82.10")))
    assert Angka(Decimal("87.25")) in [t.nilai for t in p.target_rkt if t.indikator == "SKM"]
    assert not [t for t in p.target_renstra if (t.indikator, t.tahun) == ("SKM", 2026)]
    assert "Definisi baru" in klien.get(alamat).content.decode()


def test_menyimpan_tanpa_mengubah_tidak_mengubah(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    for kunci in [i.id for i in tahun_kinerja(tahun=pemeran.tahun).perencanaan.indikator]:
        alamat = f"{PANGKAL}indikator/{kunci}/"
        assert klien.post(alamat, isian(klien.get(alamat))).status_code == 302, kunci
    assert Jejak.objects.filter(pelaku="Ani Contoh").count() == 0


def test_rumus_salah_disebut(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    alamat = f"{PANGKAL}indikator/SKM/"
    awal = isian(klien.get(alamat))
    for rumus, kata in (("wajib / ", "Rumus"), ("entah / wajib * 100", "Variabel entah belum ada")):
        isi = klien.post(alamat, awal | {"rumus": rumus}).content.decode()
        assert kata in isi
        assert f'value="{rumus.strip()}"' in isi or rumus in isi
    kirim = awal | {"rumus": "entah / wajib * 100", "variabel_baru": "entah = berkas entah; berkas"}
    assert klien.post(alamat, kirim).status_code == 302
    assert "berkas entah ÷ dokumen desa yang wajib × 100" in klien.get(alamat).content.decode()


def test_target_taksa_ditolak_dan_tetap_terlihat(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    kirim = isian(klien.get(f"{PANGKAL}rkt/")) | {"rkt:SKM:2024": "1.234", "rkt:AKIP:2024": "75"}
    isi = klien.post(f"{PANGKAL}rkt/", kirim).content.decode()
    assert "1.234" in isi
    assert "1 isian perlu dibetulkan; 1 lainnya sudah disimpan" in isi
    rkt = {t.indikator: t.nilai for t in tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.target_rkt}
    assert rkt["AKIP"] == Angka(Decimal(75))
    assert rkt["SKM"] == Angka(Decimal("86.50"))


def test_grid_bentrok_hanya_di_selnya(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    dibaca = isian(klien.get(f"{PANGKAL}rkt/"))
    klien.post(f"{PANGKAL}rkt/", dibaca | {"rkt:SKM:2024": "87", "rkt:AKIP:2024": "74"})
    jawaban = klien.post(f"{PANGKAL}rkt/", dibaca | {"rkt:SKM:2024": "88", "rkt:WAKTU:2024": "25"})
    assert jawaban.status_code == 409
    rkt = {t.indikator: t.nilai for t in tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.target_rkt}
    assert (rkt["SKM"], rkt["AKIP"], rkt["WAKTU"]) == tuple(Angka(Decimal(n)) for n in (87, 74, 25))
    assert klien.post(f"{PANGKAL}rkt/", isian(jawaban)).status_code == 302
    rkt = {t.indikator: t.nilai for t in tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.target_rkt}
    assert rkt["SKM"] == Angka(Decimal(88))


def test_indikator_disalin_dan_dihapus(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    jawaban = klien.post(f"{PANGKAL}indikator/SKM/salin/")
    assert jawaban.status_code == 302
    baru = tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.indikator[-1]
    assert (baru.nama, baru.iku) == ("Nilai Survei Kepuasan Masyarakat (salinan)", False)
    alamat = f"{PANGKAL}indikator/{baru.id}/hapus/"
    assert klien.post(alamat, isian(klien.get(alamat))).status_code == 302
    assert all(i.id != baru.id for i in tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.indikator)
    assert "Masih dipakai" in klien.get(f"{PANGKAL}indikator/SKM/hapus/").content.decode()


def test_langkah_dengan_bulan(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    kirim = {"indikator": "SKM", "uraian": "Menyusun laporan", "bulan": ["3", "1"], "keluaran": "2 laporan"}
    assert klien.post(f"{PANGKAL}langkah-baru/", kirim).status_code == 302
    langkah = tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.rencana_aksi[-1]
    assert (langkah.uraian, langkah.bulan) == ("Menyusun laporan", (1, 3))
    isi = klien.post(f"{PANGKAL}langkah-baru/", kirim | {"bulan": ["13"]}).content.decode()
    assert "Menyusun laporan" in isi
    assert len(tahun_kinerja(tahun=kini(pemeran.tahun)).perencanaan.rencana_aksi) == 28


def test_versi_menampilkan_yang_berubah(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    alamat = f"{PANGKAL}susunan/sasaran/S1/"
    klien.post(alamat, isian(klien.get(alamat)) | {"teks": "Sasaran yang diganti"})
    isi = klien.get(f"{PANGKAL}versi/?dari=2024-01-03").content.decode()
    assert "<ins>Sasaran yang diganti</ins>" in isi
    assert "<del>Meningkatnya kualitas pelayanan publik kecamatan</del>" in isi
    assert "1 hal berbeda" in isi
    assert "lebih awal" in klien.get(f"{PANGKAL}versi/?dari=2025-01-03&sampai=2024-01-01").content.decode()


def test_tahun_baru_sekali_saja(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    alamat = "/35.99.01/2024/tahun-baru/"
    assert "28 indikator" in klien.get(alamat).content.decode()
    assert klien.post(alamat).headers["Location"] == "/35.99.01/2025/rencana/"
    baru = tahun_kinerja(tahun=Tahun.objects.get(instansi__kode="35.99.01", tahun=2025))
    assert (baru.tahun, len(baru.perencanaan.indikator), baru.realisasi.kinerja) == (2025, 28, ())
    assert klien.get("/35.99.01/2025/rencana/").status_code == 200
    assert "sudah dimulai" in klien.get(alamat).content.decode()
    assert "sudah dimulai" in klien.post(alamat, follow=True).content.decode()
    assert Tahun.objects.filter(instansi__kode="35.99.01").count() == 2


def test_indikator_baru_belum_dipakai_di_mana_pun(pemeran: Pemeran, masuk: Masuk) -> None:
    teks = masuk(pemeran.ani).get(f"{PANGKAL}indikator-baru/").content.decode()
    assert "Dipakai di" not in teks


def test_daftar_menyebut_yang_kurang_pada_lembar(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    kurang = [i.nama for i in tahun_kinerja(tahun=pemeran.tahun).perencanaan.indikator if definisi_kurang(indikator=i)]
    teks = klien.get(f"{PANGKAL}indikator/").content.decode()
    assert kurang
    assert teks.count('redup">belum ada ') == len(kurang)
