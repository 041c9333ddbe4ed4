"""Pages of agreements, in a browser without scripts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from sakip.data.organisasi import Jabatan, Jenjang
from sakip.data.perjanjian import VersiPerjanjian
from sakip_web.akun.models import Pengguna
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rekaman.models import Rekaman
from sakip_web.rekaman.selectors import daftar
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import AWAL as MULAI
from sakip_web.uji.pemeran import KODE, Pemeran

Masuk = Callable[[Pengguna], Client]
AWAL = f"/{KODE}/2024/perjanjian/"
HALAMAN = ("", "kasi-pelayanan/", "kasi-pelayanan/naskah/", "banding/", "kasi-pelayanan/banding/")
TULIS = ("sah/", "perubahan/", "susun/", "kasi-pelayanan/target/", "kasi-pelayanan/perubahan/")


@pytest.mark.parametrize("jalan", [*HALAMAN, *TULIS])
def test_dibuka_perencana_dan_404_bagi_orang_asing(pemeran: Pemeran, masuk: Masuk, jalan: str) -> None:
    assert masuk(pemeran.ani).get(AWAL + jalan).status_code == 200
    assert masuk(pemeran.dedi).get(AWAL + jalan).status_code == 404
    assert masuk(pemeran.eka).get(AWAL + jalan).status_code == (404 if jalan in TULIS else 200)


@pytest.mark.parametrize("jalan", TULIS)
def test_peran_lain_tidak_dapat_menulis(pemeran: Pemeran, masuk: Masuk, jalan: str) -> None:
    sebelum = list(Rekaman.objects.order_by("pk").values_list("pk", "versi"))
    for orang in (pemeran.eka, pemeran.citra, pemeran.dedi, pemeran.gita):
        assert masuk(orang).post(AWAL + jalan, {"cara": "SISTEM", "jabatan": "camat"}).status_code == 404
    assert list(Rekaman.objects.order_by("pk").values_list("pk", "versi")) == sebelum


def test_daftar_memakai_banyak_kueri_tetap(
    pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    klien = masuk(pemeran.ani)
    klien.get(AWAL)
    with django_assert_max_num_queries(12):
        klien.get(AWAL)


def test_naskah_hanya_menampilkan_dirinya(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).get(AWAL + "kasi-pelayanan/naskah/")
    assert "default-src 'none'" in jawaban.headers["Content-Security-Policy"]
    assert "sandbox" in jawaban.headers["Content-Security-Policy"]
    assert b"<script" not in jawaban.content


@pytest.mark.parametrize(("format", "awal"), [("pdf", b"%PDF-"), ("docx", b"PK")])
def test_diunduh_dalam_dua_bentuk(pemeran: Pemeran, masuk: Masuk, format: str, awal: bytes) -> None:
    jawaban = masuk(pemeran.eka).get(f"{AWAL}kasi-pelayanan/unduh.{format}")
    assert jawaban.status_code == 200
    assert jawaban.content.startswith(awal)
    assert "attachment" in jawaban.headers["Content-Disposition"]


def test_pengesahan_tanpa_cara_disebut_ruasnya(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).post(AWAL + "sah/", {"tanggal": "2024-10-01", "jabatan": ["camat"]})
    assert jawaban.status_code == 200
    assert "Cara pengesahan belum dipilih" in jawaban.content.decode()


def test_disahkan_lewat_halaman_lalu_tidak_dapat_diubah(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    isi = {"cara": "SISTEM", "tanggal": "2024-10-01", "jabatan": ["kasi-pelayanan"]}
    jawaban = klien.post(AWAL + "sah/", isi, follow=True)
    assert "1 perjanjian disahkan" in jawaban.content.decode()
    halaman = klien.get(AWAL + "kasi-pelayanan/").content.decode()
    assert "sudah disahkan" in halaman
    assert "sidik" in halaman
    grid = klien.get(AWAL + "kasi-pelayanan/target/").content.decode()
    assert "readonly" in grid
    assert ">Simpan<" not in grid


def test_target_disimpan_dan_yang_taksa_tetap_seperti_diketik(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    alamat = AWAL + "kasi-pelayanan/target/"
    baris = klien.get(alamat).context["baris"][0]
    isi = {f"dibaca-{baris.indikator}": baris.dibaca} | {s.nama: s.teks for s in baris.sel}
    isi[f"setahun-{baris.indikator}"] = "1.250"
    jawaban = klien.post(alamat, isi, follow=True)
    assert "tersimpan" in jawaban.content.decode()
    assert "tak terbaca." in jawaban.content.decode()
    assert 'value="1.250"' in jawaban.content.decode()
    lama = klien.post(alamat, isi | {f"setahun-{baris.indikator}": "95"})
    teks = lama.content.decode()
    assert "sudah diubah orang lain" in teks
    assert 'value="95"' in teks
    assert "1.250" in teks


def test_kantor_tanpa_kepala_daerah_diberi_tahu_di_mana_mengisinya(pemeran: Pemeran, masuk: Masuk) -> None:
    ubah = []
    for t in daftar(tahun=pemeran.tahun, himpunan=("organisasi.jabatan", "perjanjian.versi")):
        o = t.butir.objek
        if isinstance(o, Jabatan) and o.jenjang is Jenjang.KEPALA_DAERAH:
            ubah.append(Ubah(t.butir.himpunan, t.butir.kunci, None, t.versi))
        elif isinstance(o, VersiPerjanjian) and o.pihak_kedua:
            ubah.append(Ubah(t.butir.himpunan, t.butir.kunci, replace(o, pihak_kedua=""), t.versi))
    assert ubah
    klien = masuk(pemeran.ani)
    assert "kepala daerah, pihak keduanya" not in klien.get(AWAL + "sah/").content.decode()
    simpan(tahun=pemeran.tahun, ubah=ubah, oleh=Pelaku(None, "uji"), waktu=MULAI)
    halaman = klien.get(AWAL + "sah/").content.decode()
    assert "kepala daerah, pihak keduanya, belum ada dalam daftar jabatan" in halaman
    assert f'href="/{KODE}/2024/isian/organisasi.jabatan/baru"' in halaman
    isi = {"cara": "SISTEM", "tanggal": "2024-10-01", "jabatan": ["camat"]}
    jawaban = klien.post(AWAL + "sah/", isi).content.decode()
    assert "belum dapat disahkan: kepala daerah, pihak keduanya" in jawaban
    assert "disahkan dan isinya" not in jawaban
