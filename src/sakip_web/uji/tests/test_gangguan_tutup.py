"""The browser is closed in the middle of a form: nothing is half written, and what was said to be saved is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.uji.alamat import semua_alamat
from sakip_web.uji.contoh import isi_alamat, terbuka
from sakip_web.uji.contoh_alamat import muat
from sakip_web.uji.orang_asing import keadaan, klien
from sakip_web.uji.pemeran import KODE, Pemeran
from sakip_web.uji.peramban import masukkan
from sakip_web.uji.server import Server

muat()
GRID = f"/{KODE}/2024/triwulan/2/camat/"
GARIS = "#garis-simpan span >> nth=0"
SEMUA = [a for a in semua_alamat() if not terbuka(a) and not a.nama.startswith("api-1:")]


@pytest.mark.parametrize("alamat", SEMUA, ids=lambda a: f"{a.nama} {a.rute}")
def test_halaman_yang_dibuka_lalu_ditinggalkan_tidak_menulis(alamat, pemeran):
    path = alamat.path(isi_alamat(alamat, pemeran))
    peramban = klien(pemeran.ani, alamat)
    sebelum = keadaan()
    b"".join(peramban.get(path))
    assert keadaan() == sebelum
    assert [*periksa_rantai()] == []


@pytest.fixture
def buka(_konteks: Callable[[bool], BrowserContext], server: Server, pemeran_server: Pemeran) -> Callable[[], Page]:
    """The grid of the camat in a browser that was not open before."""

    def baru() -> Page:
        konteks = _konteks(True)
        masukkan(konteks, alamat=server.alamat, orang=pemeran_server.budi)
        page = konteks.new_page()
        page.goto(GRID)
        return page

    return baru


@pytest.mark.peramban
def test_kisi_ditutup_sesudah_tersimpan(buka: Callable[[], Page], server: Server) -> None:
    page = buka()
    page.locator("#b1-1").fill("88,5")
    page.locator("#b1-1").press("Tab")
    page.locator("textarea[data-narasi]").first.fill("Rapat tertunda karena banjir.")
    page.locator("#b2-1").focus()
    expect(page.locator(GARIS)).to_contain_text("Tersimpan pukul")
    page.wait_for_load_state("networkidle")
    page.context.close()
    server.tunggu_sepi()
    page = buka()
    expect(page.locator("#b1-1")).to_have_value("88,5")
    expect(page.locator("textarea[data-narasi]").first).to_have_value("Rapat tertunda karena banjir.")
    assert [*periksa_rantai()] == []


@pytest.mark.peramban
@pytest.mark.parametrize("tombol", ["", "Tab"])
def test_kisi_diketik_lalu_langsung_ditutup(tombol: str, buka: Callable[[], Page], server: Server) -> None:
    page = buka()
    semula = page.locator("#b1-1").input_value()
    page.locator("#b1-1").fill("88,5")
    if tombol:
        page.locator("#b1-1").press(tombol)
    page.context.close()
    server.tunggu_sepi()
    page = buka()
    # Either the one or the other, whole.
    assert page.locator("#b1-1").input_value() in (semula, "88,5")
    expect(page.locator("#baris-1 td.masuk .bentrok")).to_have_count(0)
    assert [*periksa_rantai()] == []
