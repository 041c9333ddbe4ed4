"""Page numbers of the DOCX: Roman before the first chapter of a report with contents, as in the PDF."""

import pytest

from sakip.dokumen.node import (
    BarisSampul,
    DaftarIsi,
    DaftarKeterangan,
    Dokumen,
    GantiHalaman,
    Judul,
    Mendatar,
    Meta,
    Paragraf,
    Sampul,
    Tercetak,
)
from sakip.dokumen.sebaris import teks
from sakip.dokumen.tata import beri_nomor
from sakip.renderers.awal_badan import Batas, cari_batas
from sakip.renderers.docx import render_docx
from sakip.renderers.pdf import render_pdf
from tests.contoh_dokumen import dokumen_lengkap
from tests.renderers.docx_periksa import W, nilai, periksa, xml

META = Meta("Laporan", "Kecamatan Tirtasari", dokumen_lengkap().meta.tanggal)
SAMPUL = Sampul((BarisSampul("LAPORAN"),))
PENGANTAR = Judul("Kata Pengantar", nomor=Tercetak(), label="pengantar")
BAB = Judul("Pendahuluan", label="bab")
ISI = Paragraf(teks("isi"))
TEGAK_DATAR = (ISI, Mendatar((ISI,)), ISI)
POLOS, ROMAWI, ROMAWI_1 = None, ("lowerRoman", None), ("lowerRoman", "1")
ANGKA, ANGKA_1 = ("decimal", None), ("decimal", "1")


def susun(*blok) -> Dokumen:
    return beri_nomor(dokumen=Dokumen(META, blok))


def nomor_bagian(isi: bytes) -> list[tuple[str, str | None] | None]:
    hasil: list[tuple[str, str | None] | None] = []
    for bagian in xml(isi).iter(W + "sectPr"):
        nomor = bagian.find(W + "pgNumType")
        hasil.append(None if nomor is None else (nomor.get(W + "fmt", ""), nomor.get(W + "start")))
    return hasil


@pytest.mark.parametrize(
    ("blok", "harapan"),
    [
        ((SAMPUL, PENGANTAR, DaftarIsi(), BAB, ISI), [POLOS, ROMAWI_1, ANGKA_1]),
        ((PENGANTAR, DaftarIsi(), BAB, *TEGAK_DATAR), [ROMAWI_1, ANGKA_1, ANGKA, ANGKA]),
        ((SAMPUL, *TEGAK_DATAR, DaftarIsi(), BAB), [POLOS, ROMAWI_1, ROMAWI, ROMAWI, ANGKA_1]),
        ((SAMPUL, DaftarIsi(), GantiHalaman(), Mendatar((BAB, ISI))), [POLOS, ROMAWI_1, ANGKA_1]),
        ((SAMPUL, DaftarIsi(), BAB, Mendatar((ISI,)), ISI), [POLOS, ROMAWI_1, ANGKA_1, ANGKA]),
        ((SAMPUL, BAB, DaftarIsi()), [POLOS, ANGKA_1]),
        ((SAMPUL, PENGANTAR, DaftarIsi()), [POLOS, ANGKA_1]),
        ((SAMPUL, PENGANTAR, ISI, BAB, Mendatar((ISI,)), ISI), [POLOS, ANGKA_1, ANGKA, ANGKA]),
        ((SAMPUL,), [POLOS]),
    ],
)
def test_nomor_halaman_tiap_bagian(blok, harapan):
    isi = render_docx(dokumen=susun(*blok))
    assert nomor_bagian(isi) == harapan
    assert periksa(isi) == []


def test_bab_pertama_tidak_berganti_halaman_dua_kali():
    badan = xml(render_docx(dokumen=susun(PENGANTAR, DaftarIsi(), GantiHalaman(), BAB)))
    bab = next(p for p in badan.iter(W + "p") if "Pendahuluan" in [e.text for e in p.iter(W + "t")] and _judul(p))
    assert nilai(bab, "pageBreakBefore") == ["0"]


def _judul(alinea) -> bool:
    gaya = alinea.find(f"{W}pPr/{W}pStyle")
    return gaya is not None and gaya.get(W + "val") == "Heading1"


def test_daftar_isi_romawi_kecil_untuk_bagian_depan():
    daftar = Judul("Daftar Isi", nomor=Tercetak(), label="daftar")
    dokumen = susun(SAMPUL, PENGANTAR, daftar, DaftarIsi(), DaftarKeterangan("Tabel"), BAB, ISI)
    pdf = render_pdf(dokumen=dokumen)
    badan = xml(render_docx(dokumen=dokumen, halaman=pdf.halaman))
    baris = [[e for e in tautan.iter(W + "r") if e.find(W + "t") is not None] for tautan in badan.iter(W + "hyperlink")]
    assert ["".join(e.text or "" for e in b[-1].iter(W + "t")) for b in baris] == ["i", "ii", "1"]
    assert [b[-1].find(f"{W}rPr/{W}caps") is not None for b in baris] == [True, True, False]


def test_batas_dokumen_kosong_dan_mendatar_kosong():
    assert cari_batas(isi=()) == Batas(0, 0)
    assert cari_batas(isi=(SAMPUL, DaftarIsi(), Mendatar(()))) == Batas(1, 1)
