"""A PDF read while telling: the same document, the wrong computations of its tables early, marked as provisional."""

import pytest

from sakip.dokumen.node import GantiHalaman, Kolom, Paragraf, Tabel
from sakip.dokumen.sebaris import teks
from sakip.kerja import pdf_bertahap
from sakip.kerja.pdf_bertahap import _belah, baca_bertahap
from sakip.kerja.periksa import periksa_berkas
from sakip.readers.pdf import read_pdf
from tests.readers.berkas_pdf import ISI, ketik


def tabel(*capaian: str) -> str:
    """A table of three rows, of which the first is wrong when it says so."""
    isi = "".join(f"[{n}], [Nilai rekaan nomor {n}], [80], [76], [{c}]," for n, c in enumerate(capaian, 1))
    kepala = "table.header([No], [Indikator Kinerja], [Target], [Realisasi], [Capaian (%)]),"
    return f"Tabel 1. Capaian kinerja\n\n#table(columns: (1cm, 7cm, 2cm, 2cm, 3cm), {kepala}{isi})\n\n"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    halaman = [f"= Laporan Kinerja Tahun 2024\n\n{ISI}\n\n"]
    halaman += [ISI + (tabel("97,00", "95,00", "95,00") if n == 3 else "") for n in range(2, 24)]
    return ketik("#pagebreak()\n".join(halaman))


def test_dokumen_yang_sama_dan_temuan_lebih_awal(pdf, monkeypatch) -> None:
    monkeypatch.setattr(pdf_bertahap, "JEDA", 0)
    kabar: list[str] = []
    dokumen = baca_bertahap(isi=pdf, nama="a.pdf", lapor=kabar.append)
    assert dokumen == read_pdf(isi=pdf, nama="a.pdf")
    sementara = [k for k in kabar if k.startswith("Sementara")]
    assert len(sementara) == 1
    assert "97,00 → 95,00 (halaman 3, tabel " in sementara[0]
    assert kabar.index(sementara[0]) < kabar.index("Halaman 20 dari 23 …")
    assert kabar[-1] == "Halaman 23 dari 23 …"


def test_hasil_akhir_sama(pdf, tmp_path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf)
    kabar: list[str] = []
    assert periksa_berkas(letak=tmp_path / "a.pdf", lapor=kabar.append) == periksa_berkas(letak=tmp_path / "a.pdf")


def test_temuan_sementara_yang_banyak_dihentikan(monkeypatch) -> None:
    monkeypatch.setattr(pdf_bertahap, "TERBANYAK", 2)
    monkeypatch.setattr(pdf_bertahap, "SETIAP", 1)
    monkeypatch.setattr(pdf_bertahap, "JEDA", 999)
    kabar: list[str] = []
    isi = ketik(f"Laporan Kinerja Tahun 2024\n\n{ISI}\n\n{tabel(*['97,00'] * 6)}{ISI}\n#pagebreak()\n{ISI}")
    baca_bertahap(isi=isi, nama="a.pdf", lapor=kabar.append)
    assert len(kabar) == 3
    assert "masih ada lagi" in kabar[-1]


def test_tabel_di_ujung_menunggu() -> None:
    kalimat, penuh = Paragraf(teks("Isi.")), Tabel((Kolom(1),), (), ())
    assert _belah([penuh, kalimat]) == ([penuh, kalimat], [])
    assert _belah([kalimat, penuh, kalimat, kalimat, kalimat, penuh, GantiHalaman()]) == (
        [kalimat, penuh, kalimat],
        [kalimat, kalimat, penuh, GantiHalaman()],
    )
    assert _belah([GantiHalaman()]) == ([GantiHalaman()], [])
