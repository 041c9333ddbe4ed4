"""What we print is read back the same from every format: tables of a DOCX, a PDF and a text equal those of the data.

Pictures and signatures are laid out by each writer in its own way; tables with figures are compared, cell by cell.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from sakip.dokumen.node import Dokumen
from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, buat_alur
from sakip.fakta.ekstraksi.sambung import sambung_tabel
from sakip.fakta.ekstraksi.tabel import baca_tabel
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.muat import muat
from sakip.readers.docx import read_docx
from sakip.readers.pdf import read_pdf
from sakip.readers.teks import read_teks
from sakip.renderers.docx import render_docx
from sakip.renderers.pdf import render_pdf
from sakip.reviu.periksa_dokumen import periksa_dokumen

CONTOH = Path(__file__).parents[2] / "contoh"
Baca = Callable[[Dokumen], Dokumen]


def tabel(dokumen: Dokumen) -> list[tuple[tuple[str, ...], list[tuple[str, ...]]]]:
    """Roles of the columns and texts of the rows, of tables with figures."""
    semua = baca_tabel(alur=sambung_tabel(alur=buat_alur(dokumen=dokumen)))
    return [
        (
            tuple(k.peran.value for k in t.kolom),
            [(b.jenis.value, *(s.teks.replace("/ ", "/") for s in b.sel)) for b in t.baris],
        )
        for t in semua
        if any(s.angka.nilai is not None for b in t.baris for s in b.sel)
    ]


def naskah(dokumen: Dokumen) -> str:
    """The document as text, as people copy it: cells divided by tabs, the words of a merged cell once."""
    baris: list[str] = []
    for unsur in buat_alur(dokumen=dokumen):
        if isinstance(unsur, Alinea):
            baris += ["", unsur.teks]
        else:
            baris += ["", *_baris(unsur), ""]
    return "\n".join(baris)


def _baris(t: TabelMentah) -> list[str]:
    hasil = []
    for n, b in enumerate(t.baris):
        isi = [s.teks for s in b]
        if n < t.kepala - 1:
            isi = [
                "" if (k and isi[k] == isi[k - 1]) or (n and isi[k] == t.baris[n - 1][k].teks) else isi[k]
                for k in range(len(isi))
            ]
        hasil.append("\t".join(isi))
    return hasil


FORMAT: dict[str, Baca] = {
    "docx": lambda d: read_docx(isi=render_docx(dokumen=d), nama="uji.docx"),
    "pdf": lambda d: read_pdf(isi=render_pdf(dokumen=d).isi, nama="uji.pdf"),
    "teks": lambda d: read_teks(isi=naskah(d).encode(), nama="uji.txt"),
}


@pytest.fixture(scope="module", params=["kabupaten_nusa", "ponorogo_sooko_2024"])
def dokumen(request: pytest.FixtureRequest) -> Dokumen:
    muatan = muat(sumber=str(CONTOH / request.param / "buku_kerja.xlsx"))
    return dokumen_dari(muatan=muatan, hasil=hasil_dari(muatan=muatan), jenis="lkjip")


@pytest.mark.parametrize("baca", FORMAT.values(), ids=FORMAT)
def test_tabel_terbaca_sama(dokumen: Dokumen, baca: Baca) -> None:
    asli, terbaca = tabel(dokumen), tabel(baca(dokumen))
    assert asli
    assert terbaca == asli


def test_temuan_sama_dari_setiap_format(dokumen: Dokumen) -> None:
    temuan = {
        nama: sorted((t.kode, t.tertulis) for t in periksa_dokumen(dokumen=baca(dokumen), sumber="uji").temuan)
        for nama, baca in FORMAT.items()
    }
    assert temuan["pdf"] == temuan["docx"] == temuan["teks"]
