"""What we print gives, read again as text, the findings of its data and no other.

Our own papers are clean reports in many shapes: a finding in one of them that the data does not give is a false alarm,
or a mistake of our printing. Known exceptions stand below with their reason.
"""

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from sakip.dokumen.node import Dokumen
from sakip.fakta.ekstraksi.alur import buat_alur
from sakip.hasil.dasar import Hasil
from sakip.kerja.hasil_muatan import dokumen_dari
from sakip.kerja.kertas import Kertas, hasil_periode, muatan_periode, semua_kertas
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.pilih import pilih_periode
from sakip.kernel.periode import Periode
from sakip.readers.docx import read_docx
from sakip.readers.pdf import read_pdf
from sakip.readers.teks import read_teks
from sakip.renderers.docx import render_docx
from sakip.renderers.pdf import render_pdf
from sakip.reviu.periksa_dokumen import periksa_dokumen
from tests.kantor import CONTOH
from tools.teks_laporan import tulis_teks

NUSA = "kabupaten_nusa"
TAHUN = {
    NUSA: 2024,
    "jombang_sumobito_2024": 2024,
    "lumajang_klakah_2024": 2024,
    "lumajang_rowokangkung_2024": 2024,
    "mojokerto_sooko_2021": 2021,
    "ponorogo_sooko_2024": 2024,
}
# By sample and rule: why a finding of the paper is not one of the year's data.
DIKENAL: dict[tuple[str, str], str] = {
    ("lumajang_klakah_2024", "SJ145"): "indikator yang sama dipakai untuk enam program",
    ("lumajang_rowokangkung_2024", "SJ106"): "satuan pada perjanjian terbitannya berbeda dari nama indikatornya",
    ("lumajang_rowokangkung_2024", "SJ145"): "indikator yang sama dipakai untuk dua kegiatan",
    ("lumajang_rowokangkung_2024", "SL003"): "nama sasaran dan kegiatan terbitannya hampir sama",
    ("lumajang_rowokangkung_2024", "SL006"): "indikator terbitannya memang tidak sejalan dengan sasarannya",
    ("mojokerto_sooko_2021", "SJ109"): "target indeks tertulis dengan persen pada perjanjian terbitannya",
    ("ponorogo_sooko_2024", "SR003"): "juga temuan datanya: target 2024 sudah terlampaui pada 2023",
    ("ponorogo_sooko_2024", "SJ106"): "juga temuan datanya: satuan target berbeda dari nama indikatornya",
    ("ponorogo_sooko_2024", "SL023"): "matriks Renstra terbitannya memuat program yang tidak dianggarkan",
    ("ponorogo_sooko_2024", "HT020"): "skala kabupatennya dicetak dengan bilangan bulat",
}
# How a printed report comes back: its file read by the reader of its format.
FORMAT: dict[str, Callable[[Dokumen], Dokumen]] = {
    "docx": lambda d: read_docx(isi=render_docx(dokumen=d), nama="laporan.docx"),
    "pdf": lambda d: read_pdf(isi=render_pdf(dokumen=d).isi, nama="laporan.pdf"),
}


@cache
def _muat(nama: str) -> Muatan:
    return muat(sumber=str(CONTOH / nama / "tahun.json"))


@cache
def _hasil(nama: str, periode: Periode) -> Hasil:
    return hasil_periode(muatan=_muat(nama), periode=periode)


def _temuan(nama: str, kertas: Kertas) -> Iterator[tuple[str, str]]:
    hasil = _hasil(nama, kertas.periode).untuk(jabatan=kertas.jabatan, periode=kertas.periode)
    muatan = muatan_periode(muatan=_muat(nama), periode=kertas.periode)
    teks = tulis_teks(alur=buat_alur(dokumen=dokumen_dari(muatan=muatan, hasil=hasil, jenis=kertas.jenis)))
    for t in periksa_dokumen(dokumen=read_teks(isi=teks.encode(), nama="laporan.txt"), sumber="laporan.txt").temuan:
        yield t.kode, f"{kertas.sebutan}: {t.pesan}"


def _asing(nama: str, periode: Periode, *, jenis: str = "") -> list[str]:
    kertas, _ = semua_kertas(muatan=_muat(nama), periode=periode)
    semua = (t for k in kertas if jenis in ("", k.jenis) for t in _temuan(nama, k))
    return [pesan for kode, pesan in semua if (nama, kode) not in DIKENAL]


@pytest.mark.parametrize("nama", TAHUN)
def test_laporan_tahunan_kantor(nama: str) -> None:
    assert pilih_periode(tahun=_muat(nama).wajib(), diminta=None).tahun == TAHUN[nama]
    assert _asing(nama, Periode(TAHUN[nama]), jenis="lkjip") == []


def test_kertas_setahun_kabupaten_nusa() -> None:
    assert _asing(NUSA, Periode(TAHUN[NUSA])) == []


@pytest.mark.lambat
@pytest.mark.parametrize(
    ("nama", "periode"),
    [
        (NUSA, Periode(TAHUN[NUSA], 1)),
        ("ponorogo_sooko_2024", Periode(2024)),
        ("lumajang_rowokangkung_2024", Periode(2024, 2)),
        ("lumajang_klakah_2024", Periode(2024, 2)),
    ],
    ids=str,
)
def test_laporan_pejabat(nama: str, periode: Periode) -> None:
    assert _asing(nama, periode, jenis="lkj_triwulan" if periode.triwulan else "lkj_tahunan") == []


# Each report is laid out and read again: tens of seconds over all offices.
@pytest.mark.lambat
@pytest.mark.parametrize("format_", FORMAT)
@pytest.mark.parametrize("nama", TAHUN)
def test_laporan_tahunan_dari_berkas(nama: str, format_: str) -> None:
    periode = Periode(TAHUN[nama])
    muatan = muatan_periode(muatan=_muat(nama), periode=periode)
    dokumen = dokumen_dari(muatan=muatan, hasil=_hasil(nama, periode), jenis="lkjip")
    temuan = periksa_dokumen(dokumen=FORMAT[format_](dokumen), sumber=f"laporan.{format_}").temuan
    assert [t.pesan for t in temuan if (nama, t.kode) not in DIKENAL] == []


# The report of every official, as the file that is handed in.
@pytest.mark.lambat
@pytest.mark.parametrize("nama", TAHUN)
def test_laporan_setiap_pejabat_dari_berkas(nama: str) -> None:
    kertas, _ = semua_kertas(muatan=_muat(nama), periode=Periode(TAHUN[nama]))
    laporan = [k for k in kertas if k.jenis == "lkj_tahunan"]
    assert laporan
    for k in laporan:
        hasil = _hasil(nama, k.periode).untuk(jabatan=k.jabatan, periode=k.periode)
        muatan = muatan_periode(muatan=_muat(nama), periode=k.periode)
        dokumen = FORMAT["docx"](dokumen_dari(muatan=muatan, hasil=hasil, jenis=k.jenis))
        temuan = periksa_dokumen(dokumen=dokumen, sumber="laporan.docx").temuan
        assert [(k.sebutan, t.pesan) for t in temuan if (nama, t.kode) not in DIKENAL] == []


# Every paper of every official of the offices whose reports are per official.
@pytest.mark.lambat
@pytest.mark.parametrize("nama", ["lumajang_klakah_2024", "lumajang_rowokangkung_2024"])
def test_kertas_pejabat_setahun(nama: str) -> None:
    assert _asing(nama, Periode(TAHUN[nama]), jenis="lkj_tahunan") == []


def test_yang_dikenal_beralasan() -> None:
    assert all(nama in TAHUN and len(sebab) > 20 for (nama, _), sebab in DIKENAL.items())
