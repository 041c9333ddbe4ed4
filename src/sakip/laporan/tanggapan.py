"""The response of the direct superior to the report that a document is: its record, and lines for the pen."""

from __future__ import annotations

from sakip.data.evaluasi import Tanggapan
from sakip.data.organisasi import Jabatan
from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.tanggal import format_tanggal

# About the width of the text.
_TITIK = "…" * 34


def tanggapan_periode(*, hasil: Hasil, jabatan: Jabatan) -> Tanggapan | None:
    """What was recorded for the position and the period of the document; None while nothing is."""
    semua = (t for t in hasil.data.evaluasi.tanggapan if t.jabatan == jabatan.id)
    return next((t for t in semua if t.periode == hasil.lingkup.periode), None)


def garis_kosong(banyak: int) -> list[Blok]:
    """Dotted lines to write on."""
    return [Paragraf((Teks(_TITIK),)) for _ in range(banyak)]


def blok_tanggal(tanggapan: Tanggapan) -> list[Blok]:
    """The day of the response, if it is recorded."""
    if tanggapan.tanggal is None:
        return []
    return [Paragraf((Teks(f"Tanggal tanggapan: {format_tanggal(tanggapan.tanggal)}"),))]
