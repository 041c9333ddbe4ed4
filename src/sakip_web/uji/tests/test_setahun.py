"""The browser walk of the year: plan, agree, four quarters with returns, a change, the annual report, frozen.

The steps stand in ``uji.setahun``, each on its day; here is what holds for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from sakip_web.jejak.models import Jejak
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.uji import jam
from sakip_web.uji.server import Server
from sakip_web.uji.setahun.kantor import buat_kantor
from sakip_web.uji.setahun.langkah import LANGKAH
from sakip_web.uji.setahun.perjalanan import Perjalanan

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]
# Setting a PDF takes seconds, and a busy machine more.
BATAS = 90_000


@pytest.fixture
def perjalanan(_konteks: Callable[[bool], BrowserContext]) -> Iterator[Perjalanan]:
    """Browsers with patience."""
    expect.set_options(timeout=BATAS)
    yield Perjalanan(_konteks, batas=BATAS)
    expect.set_options(timeout=5_000)


def test_setahun(perjalanan: Perjalanan, server: Server) -> None:
    kantor = buat_kantor()
    for hari, langkah in LANGKAH:
        with jam.pada(hari):
            langkah(perjalanan)
        # After every step: what is still on its way belongs to its day.
        server.tunggu_sepi()
    assert list(periksa_rantai()) == []
    assert Jejak.objects.filter(rantai__nama=kantor.tahun.rantai).count() > 50
