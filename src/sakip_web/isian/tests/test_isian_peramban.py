"""Forms and imports in a real browser: a phone without scripts, and what axe says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sakip.data.perencanaan import Tujuan
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import Terbaca, daftar
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import AWAL, CONTOH, KODE, PENYUSUN
from sakip_web.uji.peramban import TELEPON

pytestmark = pytest.mark.peramban
KANTOR = f"/{KODE}/2024"
HALAMAN = (
    "isian/",
    "isian/perencanaan.indikator/",
    "isian/perencanaan.indikator/ubah?kunci=SKM",
    "isian/perencanaan.tujuan/baru",
    "keluar/",
    "register/",
    "register/baru",
    "register/variabel/",
    "register/resmi/",
)


def test_halaman_pas_di_telepon_dan_lulus_axe(masuk_peramban, pemeran_server, periksa_axe):
    halaman = masuk_peramban(pemeran_server.ani)
    halaman.set_viewport_size(TELEPON)
    for jalan in HALAMAN:
        halaman.goto(f"{KANTOR}/{jalan}")
        periksa_axe(halaman)
        assert halaman.evaluate("document.documentElement.scrollWidth") <= 360, jalan


def test_bentrok_tanpa_skrip(masuk_peramban, pemeran_server, tanpa_skrip, galat_peramban):
    tahun = pemeran_server.tahun
    tujuan = _tujuan(tahun)
    halaman = masuk_peramban(pemeran_server.ani, tanpa_skrip)
    halaman.goto(f"{KANTOR}/isian/perencanaan.tujuan/ubah?kunci={tujuan.butir.kunci}")
    lain = Tujuan(tujuan.butir.kunci, "Dari orang lain")
    ubah = [Ubah("perencanaan.tujuan", tujuan.butir.kunci, lain, tujuan.versi)]
    simpan(tahun=tahun, ubah=ubah, oleh=PENYUSUN, waktu=AWAL)
    halaman.fill("[name=teks]", "Dari saya")
    halaman.click("main form button:text-is('Simpan')")
    assert "Dari orang lain" in halaman.text_content(".bentrok")
    assert halaman.input_value("[name=teks]") == "Dari saya"
    halaman.click("text=Pakai yang tersimpan")
    assert "tercatat dalam jejak" in halaman.text_content("#pesan")
    assert halaman.input_value("[name=teks]") == "Dari orang lain"
    # The browser itself remarks on the 409.
    assert all("409" in g for g in galat_peramban), galat_peramban
    galat_peramban.clear()


def _tujuan(tahun: Tahun) -> Terbaca:
    return daftar(tahun=tahun, himpunan=("perencanaan.tujuan",))[0]


def _teks(tahun: Tahun) -> str:
    objek = _tujuan(tahun).butir.objek
    assert isinstance(objek, Tujuan)
    return objek.teks


def test_mengunggah_tanpa_skrip(masuk_peramban, pemeran_server, tanpa_skrip, tmp_path: Path):
    isi = json.loads(CONTOH.read_text(encoding="utf-8"))
    isi["perencanaan"]["tujuan"][0]["teks"] = "Tujuan dari berkas"
    berkas = tmp_path / "tahun.json"
    berkas.write_text(json.dumps(isi), encoding="utf-8")
    halaman = masuk_peramban(pemeran_server.ani, tanpa_skrip)
    halaman.goto(f"{KANTOR}/keluar/")
    halaman.set_input_files("#berkas", berkas)
    halaman.click("text=Lihat pratinjau")
    assert "1 berubah" in halaman.text_content("main")
    assert _teks(pemeran_server.tahun) != "Tujuan dari berkas"
    halaman.click("text=Terapkan yang dicentang")
    assert "1 isian dari tahun.json diterapkan" in halaman.text_content("#pesan")
    assert _teks(pemeran_server.tahun) == "Tujuan dari berkas"
