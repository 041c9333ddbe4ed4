"""Fixtures that drive a real Chromium (``conftest`` imports them; mark such tests ``peramban``).

``server``            the system at an address of this machine, on the test's database with the cast in it
``halaman``           a page; the test fails on errors in its console, scripts that fail, failed or foreign requests
``tanpa_skrip``       the same with JavaScript off
``masuk_peramban``    ``masuk_peramban(orang)`` logs somebody in, in both
``galat_peramban``    what was complained of so far: a test that provokes an error looks at it and clears it
``periksa_axe``       ``periksa_axe(halaman)`` fails with what axe finds against WCAG 2.2 AA
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from sakip_web.akun.models import Pengguna
from sakip_web.uji import axe
from sakip_web.uji.chromium import ARGUMEN, letak
from sakip_web.uji.pemeran import Pemeran, ambil_pemeran
from sakip_web.uji.pengawas import awasi
from sakip_web.uji.server import Server

TELEPON: ViewportSize = {"width": 360, "height": 740}
MEJA: ViewportSize = {"width": 1366, "height": 768}
BATAS_MILIDETIK = 15_000


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """Chromium, once for all tests of a process."""
    program = letak()
    if program is None:
        pytest.fail("Chromium tidak ada. Jalankan: make peramban")
    with sync_playwright() as playwright:
        buka = playwright.chromium.launch(executable_path=program, args=[*ARGUMEN])
        yield buka
        buka.close()


@pytest.fixture(scope="session")
def _server() -> Server:
    return Server()


@pytest.fixture
def server(_server: Server, transactional_db: None) -> Iterator[Server]:  # noqa: ARG001
    """The running system; what the test writes it sees, and the other way round."""
    ambil_pemeran()
    yield _server
    _server.tunggu_sepi()


@pytest.fixture
def pemeran_server(server: Server) -> Pemeran:  # noqa: ARG001
    """The cast of the running system."""
    return ambil_pemeran()


@pytest.fixture
def galat_peramban() -> Iterator[list[str]]:
    """Complaints of the browser; the test fails when any is left."""
    daftar: list[str] = []
    yield daftar
    if daftar:
        pytest.fail("\n".join(("Keluhan peramban:", *daftar)), pytrace=False)


@pytest.fixture
def _konteks(
    peramban: Browser, server: Server, galat_peramban: list[str]
) -> Iterator[Callable[[bool], BrowserContext]]:
    dibuka: list[BrowserContext] = []

    def buka(skrip: bool) -> BrowserContext:
        konteks = peramban.new_context(
            base_url=server.alamat, viewport=MEJA, locale="id-ID", timezone_id="Asia/Jakarta", java_script_enabled=skrip
        )
        konteks.set_default_timeout(BATAS_MILIDETIK)
        awasi(konteks, alamat=server.alamat, galat=galat_peramban)
        dibuka.append(konteks)
        return konteks

    yield buka
    for konteks in dibuka:
        konteks.close()


@pytest.fixture
def halaman(_konteks: Callable[[bool], BrowserContext]) -> Page:
    """A page at desk width; ``halaman.set_viewport_size(TELEPON)`` for a phone. Paths may be relative."""
    return _konteks(True).new_page()


@pytest.fixture
def tanpa_skrip(_konteks: Callable[[bool], BrowserContext]) -> Page:
    """A page whose browser runs no script."""
    return _konteks(False).new_page()


def masukkan(konteks: BrowserContext, *, alamat: str, orang: Pengguna) -> None:
    """Give a browser the session of somebody who logged in."""
    klien = Client()
    klien.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    nama = settings.SESSION_COOKIE_NAME
    konteks.add_cookies([{"name": nama, "value": klien.cookies[nama].value, "url": alamat}])


@pytest.fixture
def masuk_peramban(server: Server, request: pytest.FixtureRequest) -> Callable[..., Page]:
    """``masuk_peramban(orang)`` gives ``halaman`` with that person logged in; a page given second is taken instead."""

    def sebagai(orang: Pengguna, page: Page | None = None) -> Page:
        dipakai: Page = page or request.getfixturevalue("halaman")
        masukkan(dipakai.context, alamat=server.alamat, orang=orang)
        return dipakai

    return sebagai


@pytest.fixture
def periksa_axe() -> Callable[[Page], None]:
    """Fails with every violation: rule, what it asks, and where."""

    def periksa(page: Page) -> None:
        if temuan := axe.pelanggaran(page):
            pytest.fail("\n".join((f"axe pada {page.url}:", *temuan)), pytrace=False)

    return periksa
