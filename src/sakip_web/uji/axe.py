"""axe-core on a page: what it finds against WCAG 2.2 level A and AA."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

LETAK = Path(__file__).resolve().parents[3] / "node_modules" / "axe-core" / "axe.min.js"
TINGKAT = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _program() -> str:
    if not LETAK.is_file():
        raise FileNotFoundError(f"{LETAK} tidak ada. Jalankan: make depan")
    return LETAK.read_text(encoding="utf-8")


def pelanggaran(page: Page) -> list[str]:
    """One line for each place: rule, what it asks, and the element. What stands in a frame is a page of its own."""
    page.evaluate(_program())
    hasil = page.evaluate(
        "tingkat => axe.run(document, {runOnly: tingkat, iframes: false, resultTypes: ['violations']})"
        ".then(h => h.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + v.help + ': ' + n.html.slice(0, 200))))",
        TINGKAT,
    )
    return [str(baris) for baris in hasil]
