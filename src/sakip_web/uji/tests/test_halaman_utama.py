"""The ten main pages for everybody: axe in light and dark, a phone without sideways scrolling, 200 % zoom, keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from sakip_web.uji import axe, jam
from sakip_web.uji.pemeran import KODE, Pemeran
from sakip_web.uji.peramban import MEJA, TELEPON

MasukPeramban = Callable[..., Page]
HALAMAN: Final = (
    "",
    "rencana/pohon/",
    "perjanjian/",
    "triwulan/2/",
    "triwulan/2/kasi-pelayanan/",
    "laporan/",
    "laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/",
    "anggaran/",
    "register/",
    "jejak/",
)
MELEBAR: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
TAMPAK: Final = """() => {
  const gaya = getComputedStyle(document.activeElement);
  return gaya.outlineStyle !== "none" || gaya.boxShadow !== "none";
}"""
# A desk screen at 200 %: half as many CSS pixels, each twice as large.
DUA_KALI: Final[ViewportSize] = {"width": MEJA["width"] // 2, "height": MEJA["height"] // 2}
pytestmark = [pytest.mark.peramban, pytest.mark.lambat]


@pytest.fixture
def halaman_ani(masuk_peramban: MasukPeramban, pemeran_server: Pemeran) -> Page:
    page = masuk_peramban(pemeran_server.ani)
    page.set_default_timeout(60_000)
    return page


def test_axe_terang_dan_gelap(halaman_ani: Page) -> None:
    keluhan = []
    with jam.pada(date(2024, 7, 4)):
        for path in HALAMAN:
            halaman_ani.goto(f"/{KODE}/2024/{path}")
            for warna in ("light", "dark"):
                halaman_ani.emulate_media(color_scheme=warna)
                keluhan += [f"{path} {warna}: {temuan}" for temuan in axe.pelanggaran(halaman_ani)]
    assert keluhan == []


def test_telepon_dan_dua_kali_besar(halaman_ani: Page) -> None:
    keluhan = []
    with jam.pada(date(2024, 7, 4)):
        for path in HALAMAN:
            halaman_ani.goto(f"/{KODE}/2024/{path}")
            for ukuran in (TELEPON, DUA_KALI):
                halaman_ani.set_viewport_size(ukuran)
                if (lebih := halaman_ani.evaluate(MELEBAR)) > 0:
                    keluhan.append(f"{path} pada {ukuran['width']}: melebar {lebih} piksel")
                expect(halaman_ani.locator("h1")).to_be_visible()
    assert keluhan == []


def test_papan_tik_saja(halaman_ani: Page) -> None:
    """From the first page to a saved figure without a mouse: links and buttons by Tab and Enter alone."""
    with jam.pada(date(2024, 7, 4)):
        halaman_ani.goto(f"/{KODE}/2024/triwulan/2/")
        _tab_ke(halaman_ani, "a[href$='/triwulan/2/camat/']")
        halaman_ani.keyboard.press("Enter")
        expect(halaman_ani.locator("h1")).to_have_text("Realisasi triwulan II")
        _tab_ke(halaman_ani, "#b1-1")
        halaman_ani.keyboard.type("88,5")
        _tab_ke(halaman_ani, "#tombol-simpan")
        halaman_ani.keyboard.press("Enter")
        # The script may have been quicker than the button.
        kata = re.compile("Tersimpan pukul|Tidak ada yang berubah")
        expect(halaman_ani.locator("#pesan")).to_contain_text(kata, timeout=60_000)
        halaman_ani.reload()
        expect(halaman_ani.locator("#b1-1")).to_have_value(re.compile("^88,50?$"))


def _tab_ke(page: Page, sel: str) -> None:
    """Press Tab until the focus is there, and see that it can be seen."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("sel => document.activeElement.matches(sel)", sel):
            # The ring grows in; it is there within a moment.
            page.wait_for_function(TAMPAK, timeout=5_000)
            return
    pytest.fail(f"{sel} tidak tercapai dengan Tab")
