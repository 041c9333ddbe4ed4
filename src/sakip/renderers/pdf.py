"""PDF of a document: tagged, archivable, with its data attached.

What the parts do: ``pdf_naskah`` writes typst source, ``pdf_susun`` sets it, ``templat.typ`` holds the looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sakip.dokumen.node import Dokumen
from sakip.renderers.pdf_gambar import GalatGambar
from sakip.renderers.pdf_naskah import GalatGaya, susun_naskah
from sakip.renderers.pdf_susun import HasilPdf, susun_pdf

__all__ = ["GalatGambar", "GalatGaya", "HasilPdf", "render_pdf"]

_TANPA_LAMPIRAN: Mapping[str, bytes] = MappingProxyType({})


def render_pdf(*, dokumen: Dokumen, lampiran: Mapping[str, bytes] = _TANPA_LAMPIRAN) -> HasilPdf:
    """The PDF of a numbered document (``tata.beri_nomor``), with files attached as data.

    For one document in a short-lived process; for many see ``pdf_kerja.PabrikPdf``.
    """
    return susun_pdf(naskah=susun_naskah(dokumen=dokumen, lampiran=lampiran))
