"""Who walks: each person in a browser of their own, logged in through the page, at the pages of the small office."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, FilePayload, Locator, Page, expect
from pypdfium2 import PdfDocument

from sakip_web.uji.pemeran import SANDI
from sakip_web.uji.setahun.kantor import KODE, TAHUN

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
TEMPEL = """([sel, teks]) => {
  const data = new DataTransfer();
  data.setData("text/plain", teks);
  document.querySelector(sel).dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


class Perjalanan:
    """The browsers of a walk. ``buka_konteks`` gives a new one, watched for errors; ``batas`` is the patience in ms."""

    def __init__(
        self,
        buka_konteks: Callable[[bool], BrowserContext],
        *,
        kantor: str = f"/{KODE}/{TAHUN}/",
        skrip: bool = True,
        batas: float = 15_000,
    ) -> None:
        self._buka, self._kantor, self._skrip, self._batas = buka_konteks, kantor, skrip, batas
        self._halaman: dict[str, Page] = {}

    def sebagai(self, login: str) -> Page:
        """The page of a person; the first time it is opened and the person logs in."""
        if login not in self._halaman:
            page = self.tamu()
            page.goto("/masuk")
            page.get_by_label("Nama pengguna").fill(login)
            page.get_by_label("Sandi").fill(SANDI)
            page.get_by_role("button", name="Masuk").click()
            expect(page.locator("h1")).not_to_have_text("Masuk")
            self._halaman[login] = page
        return self._halaman[login]

    def tamu(self) -> Page:
        """The page of a visitor without an account."""
        page = self._buka(self._skrip).new_page()
        page.set_default_timeout(self._batas)
        return page

    def buka(self, login: str, path: str) -> Page:
        """A person opens a page of the office."""
        page = self.sebagai(login)
        page.goto(f"{self._kantor}{path}")
        return page


def tekan(page: Page | Locator, nama: str) -> None:
    """Press a button by its exact words."""
    page.get_by_role("button", name=nama, exact=True).click()


def ada(page: Page, *teks: str) -> None:
    """These words stand on the page."""
    for satu in teks:
        expect(page.locator("main, [role=alert], [role=status]").filter(has_text=satu).first).to_be_attached()


def baca_pdf(isi: bytes) -> list[str]:
    """The text of each page."""
    dokumen = PdfDocument(isi)
    return [halaman.get_textpage().get_text_bounded() for halaman in dokumen]


def berkas(nama: str) -> FilePayload:
    """A small PDF to attach."""
    return {"name": nama, "mimeType": "application/pdf", "buffer": PDF}
