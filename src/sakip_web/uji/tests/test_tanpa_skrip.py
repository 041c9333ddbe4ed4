"""The essential path without JavaScript: fill, save, hand in, return, answer, accept; a report and its response."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import BrowserContext, expect

from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.uji import jam
from sakip_web.uji.pemeran import KODE, Pemeran
from sakip_web.uji.server import Server
from sakip_web.uji.setahun.perjalanan import Perjalanan, ada, berkas, tekan

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]
HARI = date(2024, 7, 8)
STAF = "triwulan/2/pengelola-pelayanan/"
LAPORAN = "laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/"


@pytest.fixture
def orang(_konteks: Callable[[bool], BrowserContext], pemeran_server: Pemeran) -> Perjalanan:  # noqa: ARG001
    """The cast in browsers that run no script, in July of the sample's year."""
    return Perjalanan(_konteks, skrip=False, kantor=f"/{KODE}/2024/", batas=60_000)


def test_angka_dari_tangan_ke_tangan(orang: Perjalanan, server: Server) -> None:
    with jam.pada(HARI):
        page = orang.buka("fajar", STAF)
        page.locator("input.sel").first.fill("211")
        page.get_by_label("Apa yang menghambat?").fill("Buku agenda terlambat datang.")
        tekan(page.locator(".kaki-kerja"), "Simpan")
        ada(page, "Tersimpan pukul")
        expect(page.locator("input.sel").first).to_have_value("211")
        tekan(page, "Periksa dan ajukan")
        ada(page, "Realisasi triwulan II diajukan kepada atasan.")
        page = orang.buka("eka", f"{STAF}periksa/")
        page.get_by_role("link", name=re.compile("^Kembalikan angka")).first.click()
        page.get_by_label("Apa yang perlu dibetulkan?").fill("Samakan dengan buku agenda.")
        tekan(page, "Kembalikan angka ini")
        ada(page, "Angka dikembalikan dengan pesan.")
        page = orang.buka("fajar", STAF)
        ada(page, "Samakan dengan buku agenda.")
        page.get_by_label("Jawaban: apa yang dibetulkan").fill("Sudah sama.")
        tekan(page, "Kirim jawaban")
        ada(page, "Jawaban tersimpan.")
        tekan(page, "Periksa dan ajukan")
        page = orang.buka("eka", f"{STAF}periksa/")
        ada(page, "Sudah sama.")
        tekan(page, "Terima semua angka")
        ada(page, "diterima.")
    server.tunggu_sepi()
    assert list(periksa_rantai()) == []


def test_laporan_dari_tangan_ke_tangan(orang: Perjalanan, server: Server) -> None:
    with jam.pada(HARI):
        page = orang.buka("eka", LAPORAN)
        page.locator("#form-teks textarea").first.fill("Ditulis tanpa skrip.")
        tekan(page.locator(".kaki-kerja"), "Simpan")
        ada(page, "1 teks tersimpan")
        tekan(page, "Simpan dan ajukan")
        ada(page, "Laporan diajukan kepada atasan.")
        page = orang.buka("budi", f"{LAPORAN}tanggapan/")
        expect(page.locator("input[name=tanggapan]:checked")).to_have_count(0)
        page.get_by_label(re.compile("diperbaiki")).first.check()
        page.locator("#id_catatan").fill("Sebutkan jumlahnya.")
        tekan(page, "Kirim tanggapan")
        ada(page, "dikembalikan untuk diperbaiki")
        page = orang.buka("eka", LAPORAN)
        ada(page, "Sebutkan jumlahnya.")
        tekan(page, "Simpan dan ajukan")
        ada(page, "Laporan diajukan kepada atasan.")
        page = orang.buka("ani", f"{LAPORAN}tanggapan/?kertas")
        page.locator("input[name=tanggapan]:not([value*=iperbaiki]):not([value*=eliti])").first.check()
        page.locator("#id_catatan").fill("Lanjutkan.")
        page.get_by_label("Tanggal pada lembar tanggapan").fill("2024-07-08")
        page.get_by_label("Pindaian atau foto").set_input_files([berkas("tanggapan.pdf")])
        tekan(page, "Catat tanggapan")
        ada(page, "ditanggapi")
    server.tunggu_sepi()
    assert list(periksa_rantai()) == []
