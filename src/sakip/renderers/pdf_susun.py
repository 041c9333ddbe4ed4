"""A manuscript becomes a PDF: the only place that sets whole documents with typst.

Each PDF is PDF/UA-1 and PDF/A-3a. Its time is the date of the document and its fonts come from one folder, so
that the same manuscript gives the same bytes everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from sakip.renderers.huruf import folder_huruf
from sakip.renderers.pdf_gambar import GalatGambar
from sakip.renderers.pdf_naskah import Naskah

STANDAR: list[typst.PDFStandard] = ["ua-1", "a-3a"]
_LETAK = """(
  halaman: query(selector.or(heading, figure)).filter(h => h.has("label"))
    .map(h => (str(h.label), counter(page).at(h.location()).first())),
  jumlah: query(label("sakip:akhir")).last().value,
)"""
_GAMBAR_RUSAK = ("failed to decode image", "failed to parse SVG", "failed to parse svg", "unknown image format")


@dataclass(frozen=True, slots=True)
class HasilPdf:
    """A PDF.

    halaman         label of a heading or caption to the page number printed there. Before the first chapter of a
                    report with contents the numbers are Roman (2 is printed ii).
    jumlah_halaman  pages of the file, the cover too
    """

    isi: bytes
    halaman: Mapping[str, int]
    jumlah_halaman: int


def susun_pdf(*, naskah: Naskah) -> HasilPdf:
    """Set a manuscript. typst keeps memory afterwards: for many documents see pdf_kerja."""
    with TemporaryDirectory(prefix="sakip-pdf-") as folder:
        akar = Path(folder)
        (akar / "naskah.typ").write_text(naskah.sumber, encoding="utf-8")
        (akar / "templat.typ").write_bytes((files("sakip.renderers") / "templat.typ").read_bytes())
        for nama, isi in naskah.berkas.items():
            (akar / nama).write_bytes(isi)
        return _susun(akar, naskah)


def _susun(akar: Path, naskah: Naskah) -> HasilPdf:
    penyusun = typst.Compiler(
        input=str(akar / "naskah.typ"), root=str(akar), font_paths=[str(folder_huruf())], ignore_system_fonts=True
    )
    waktu = datetime.combine(naskah.tanggal, time(), UTC)
    try:
        isi = penyusun.compile(format="pdf", pdf_standards=STANDAR, timestamp=waktu)
    except typst.TypstError as galat:
        raise _terangkan(galat) from galat
    # The layout is still in typst's memory: asking for the page numbers costs less than a millisecond.
    letak = json.loads(penyusun.eval(_LETAK, format="json"))
    halaman = dict(reversed(letak["halaman"]))
    assert isinstance(isi, bytes)
    return HasilPdf(isi, dict(reversed(halaman.items())), letak["jumlah"])


def _terangkan(galat: typst.TypstError) -> Exception:
    """A picture that typst cannot read is the user's to mend; all else is a bug and keeps its source line."""
    if any(tanda in galat.message for tanda in _GAMBAR_RUSAK):
        return GalatGambar(
            f"Salah satu gambar tidak dapat dibaca ({galat.message}). "
            "Simpan ulang gambar itu sebagai PNG lalu unggah kembali."
        )
    return RuntimeError(galat.diagnostic)
