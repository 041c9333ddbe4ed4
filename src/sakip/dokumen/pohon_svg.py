"""A layout of a tree as SVG: shapes and text only, so that browsers, typst and converters draw the same picture."""

from __future__ import annotations

import re
from html import escape

from sakip.dokumen.pohon_tata import TEPI_X, TEPI_Y, TINGGI_BARIS, UKURAN_JUDUL, UKURAN_TEKS, Garis, Kotak, Tata

HURUF = "Arimo, Arial, sans-serif"
# Ground, border, text, small heading: one per level; the last one serves all below it. Measured contrast of text on
# ground: 9.8 and 8.4 (white and pale on indigo), 13.7 and 6.0, 14.3 and 6.1, 16.4 and 7.0.
WARNA = (
    ("#22427c", "#22427c", "#ffffff", "#e8edf6"),
    ("#d9e2f3", "#22427c", "#1c2120", "#3f4a5f"),
    ("#eff0ec", "#7f8682", "#1c2120", "#535b58"),
    ("#ffffff", "#7f8682", "#1c2120", "#535b58"),
)
WARNA_GARIS = "#7f8682"
TAK_SAH = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NAIK = 0.79


def gambar_svg(*, tata: Tata, lebar_mm: int) -> str:
    """The picture, its content centred in a width of whole millimetres, one unit being one point of print."""
    lebar, tinggi = lebar_mm * 72 / 25.4, tata.tinggi + 2
    pusat = tata.geser((lebar - tata.lebar) / 2, 1)
    isi = [*(_garis(g) for g in pusat.garis), *(_kotak(k) for k in pusat.kotak)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{lebar_mm}mm" height="{_a(tinggi * 25.4 / 72)}mm" '
        f'viewBox="0 0 {_a(lebar)} {_a(tinggi)}" font-family="{HURUF}">{"".join(isi)}</svg>'
    )


def _garis(garis: Garis) -> str:
    titik = " ".join(f"{_a(x)},{_a(y)}" for x, y in garis.titik)
    return f'<polyline points="{titik}" fill="none" stroke="{WARNA_GARIS}" stroke-width="0.8"/>'


def _kotak(kotak: Kotak) -> str:
    dasar, tepi, tinta, tinta_judul = WARNA[min(kotak.tingkat, len(WARNA) - 1)]
    bagian = [
        f'<rect x="{_a(kotak.x)}" y="{_a(kotak.y)}" width="{_a(kotak.lebar)}" height="{_a(kotak.tinggi)}" rx="2" '
        f'fill="{dasar}" stroke="{tepi}" stroke-width="0.8"/>'
    ]
    x, jangkar = (kotak.x + TEPI_X, "start") if kotak.tumpuk else (kotak.x + kotak.lebar / 2, "middle")
    tinggi_isi = TINGGI_BARIS * (len(kotak.judul) * UKURAN_JUDUL + len(kotak.teks) * UKURAN_TEKS)
    y = kotak.y + max(TEPI_Y, (kotak.tinggi - tinggi_isi) / 2)
    for baris, ukuran, warna in (
        *((b, UKURAN_JUDUL, tinta_judul) for b in kotak.judul),
        *((b, UKURAN_TEKS, tinta) for b in kotak.teks),
    ):
        dasar_huruf = y + (TINGGI_BARIS - 1) / 2 * ukuran + NAIK * ukuran
        bagian.append(
            f'<text x="{_a(x)}" y="{_a(dasar_huruf)}" font-size="{_a(ukuran)}" fill="{warna}" '
            f'text-anchor="{jangkar}">{escape(TAK_SAH.sub("", baris), quote=False)}</text>'
        )
        y += TINGGI_BARIS * ukuran
    return "".join(bagian)


def _a(angka: float) -> str:
    """A coordinate with at most two decimals."""
    return f"{angka:.2f}".rstrip("0").rstrip(".")
