"""Small documents for tests of extraction: Markdown in, what was read out."""

from textwrap import dedent

from sakip.fakta.berkas import Berkas
from sakip.fakta.dari_dokumen import build_berkas_dokumen
from sakip.fakta.ekstraksi.naskah import Naskah, baca_naskah
from sakip.fakta.ekstraksi.tabel import TabelBaca
from sakip.readers.teks import read_teks


def naskah(teks: str) -> Naskah:
    """The document of a Markdown text."""
    return baca_naskah(dokumen=read_teks(isi=dedent(teks).encode(), nama="uji.md"), sumber="uji.md")


def tabel(teks: str) -> TabelBaca:
    """Its one table."""
    (satu,) = [t for b in naskah(teks).bagian for t in b.tabel]
    return satu


def berkas(teks: str) -> Berkas:
    """Its facts."""
    return build_berkas_dokumen(dokumen=read_teks(isi=dedent(teks).encode(), nama="uji.md"), sumber="uji.md")
