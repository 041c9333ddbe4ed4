"""The grid in a browser: keyboard, saving by cell, pasting, two windows, no network, no script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from sakip_web.akun.models import Pengguna
from sakip_web.uji.pemeran import KODE, Pemeran
from sakip_web.uji.peramban import TELEPON

MasukPeramban = Callable[..., Page]
CAMAT = f"/{KODE}/2024/triwulan/2/camat/"
UMUM = f"/{KODE}/2024/triwulan/2/kasubbag-umum/"
GARIS = "#garis-simpan span >> nth=0"
TEMPEL = """([sel, teks]) => {
  const data = new DataTransfer();
  data.setData("text/plain", teks);
  document.querySelector(sel).dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
pytestmark = pytest.mark.peramban


def _isi(halaman: Page) -> list[str]:
    return [x.input_value() for x in halaman.locator("input.sel").all()]


def test_papan_tik(masuk_peramban: MasukPeramban, pemeran_server: Pemeran) -> None:
    halaman = masuk_peramban(pemeran_server.budi)
    halaman.goto(CAMAT)
    halaman.locator("#b1-1").fill("88,5")
    halaman.keyboard.press("Enter")
    expect(halaman.locator("#b2-1")).to_be_focused()
    expect(halaman.locator(GARIS)).to_contain_text("Tersimpan pukul")
    expect(halaman.locator("#baris-1 td.hasil")).to_contain_text("88,50")
    halaman.keyboard.press("Shift+Enter")
    expect(halaman.locator("#b1-1")).to_be_focused()
    halaman.keyboard.press("Control+z")
    expect(halaman.locator("#b1-1")).to_have_value("86,90")
    halaman.locator("#b2-1").fill("99")
    halaman.keyboard.press("Escape")
    expect(halaman.locator("#b2-1")).to_have_value("28,0")
    halaman.locator("#b3-1").press("Alt+ArrowDown")
    expect(halaman.locator("#k-3")).to_be_focused()


def test_tempel_dan_urungkan(masuk_peramban: MasukPeramban, pemeran_server: Pemeran) -> None:
    halaman = masuk_peramban(pemeran_server.ani)
    halaman.goto(UMUM)
    semula = _isi(halaman)
    halaman.evaluate(TEMPEL, ["#b1-1", '1.2\t5\n"80"\t\n7\n'])
    bilah = halaman.locator("#bilah-tempel")
    expect(bilah).to_contain_text("2 angka ditempel, 1 tak terbaca, 2 dilewati")
    # A blank cell leaves the old figure.
    assert _isi(halaman) == ["1.2", "80", semula[2]]
    bilah.get_by_role("button", name="Urungkan").click()
    expect(halaman.locator(GARIS)).to_contain_text("Tersimpan pukul")
    assert _isi(halaman) == semula


def test_dua_jendela(masuk_peramban: MasukPeramban, pemeran_server: Pemeran) -> None:
    satu = masuk_peramban(pemeran_server.ani)
    dua = satu.context.new_page()
    satu.goto(CAMAT)
    dua.goto(CAMAT)
    for halaman, angka in ((dua, "90"), (satu, "91")):
        halaman.locator("#b1-1").fill(angka)
        halaman.locator("#b1-1").press("Tab")
        expect(halaman.locator(GARIS)).to_contain_text("ersimpan")
    sel = satu.locator("#baris-1 td.masuk")
    expect(sel).to_contain_text("Isian Anda 91")
    sel.get_by_role("button", name="Pakai isian saya").click()
    expect(satu.locator("#baris-1 td.hasil")).to_contain_text("91,00")


def test_tanpa_jaringan(masuk_peramban: MasukPeramban, pemeran_server: Pemeran, galat_peramban: list[str]) -> None:
    halaman = masuk_peramban(pemeran_server.ani)
    halaman.goto(UMUM)
    halaman.context.set_offline(True)
    halaman.locator("#b2-1").fill("97")
    halaman.locator("#b2-1").press("Tab")
    expect(halaman.locator(GARIS)).to_contain_text("jaringan terputus")
    halaman.locator("#tombol-simpan").click()
    expect(halaman.locator("#b2-1")).to_have_value("97")
    halaman.context.set_offline(False)
    expect(halaman.locator(GARIS)).to_contain_text("Tersimpan pukul")
    assert halaman.evaluate("Object.keys(localStorage).filter(k => k.startsWith('sakip-isian'))") == []
    galat_peramban.clear()


@pytest.mark.parametrize("jalan", ["camat/", "camat/?periksa=1", "", "tutup/", "pengelola-pelayanan/periksa/"])
def test_aksesibel(
    jalan: str, masuk_peramban: MasukPeramban, pemeran_server: Pemeran, periksa_axe: Callable[[Page], None]
) -> None:
    halaman = masuk_peramban(pemeran_server.ani)
    halaman.goto(f"/{KODE}/2024/triwulan/2/{jalan}")
    periksa_axe(halaman)
    halaman.set_viewport_size(TELEPON)
    # At the end of the page the bar stands below the content; over it axe takes what it covers for a small target.
    halaman.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    periksa_axe(halaman)
    assert halaman.evaluate("document.documentElement.scrollWidth") <= TELEPON["width"]


def test_tanpa_skrip(masuk_peramban: MasukPeramban, pemeran_server: Pemeran, tanpa_skrip: Page) -> None:
    orang: Pengguna = pemeran_server.budi
    halaman = masuk_peramban(orang, tanpa_skrip)
    halaman.goto(CAMAT)
    halaman.locator("#b1-1").fill("88,5")
    # Enter in a field saves and never sends another button.
    halaman.locator("#b1-1").press("Enter")
    expect(halaman.locator("#baris-1 td.hasil")).to_contain_text("88,50")
