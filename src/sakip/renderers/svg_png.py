"""SVG as PNG, through typst: for formats whose programs do not all draw SVG.

Only the fonts the system brings are used, so that the picture is the same on every machine.
"""

from __future__ import annotations

from functools import cache, lru_cache

import typst

from sakip.kernel.galat import SakipError
from sakip.renderers.huruf import folder_huruf

TITIK_PER_INCI = 200
_HALAMAN = """\
#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image(bytes("{svg}"), format: "svg", width: {lebar}mm)
"""


class SvgTakTerbaca(SakipError):
    """An SVG that cannot be drawn."""


@lru_cache(maxsize=32)
def png_dari_svg(*, svg: str, lebar: int) -> bytes:
    """The picture ``lebar`` millimetres wide, at 200 dots per inch.

    The same drawings stand in several documents of one office, so the last ones are kept.
    """
    literal = svg.replace("\\", "\\\\").replace('"', '\\"')
    try:
        return typst.compile(
            _HALAMAN.format(svg=literal, lebar=lebar).encode("utf-8", "replace"),
            format="png",
            ppi=TITIK_PER_INCI,
            font_paths=_huruf(),
        )
    except typst.TypstError as galat:
        raise SvgTakTerbaca(
            "Gambar SVG tidak dapat digambar: isinya rusak atau memakai bentuk yang tidak dikenal. "
            "Periksa gambar itu, atau simpan sebagai PNG."
        ) from galat


@cache
def _huruf() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[folder_huruf()])
