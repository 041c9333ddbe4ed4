"""Which reader a file gets: by its content; too large, wrong or old files are refused with a sentence."""

from pathlib import Path

import pytest

from sakip.dokumen.node import Paragraf
from sakip.kerja import baca_dokumen as modul
from sakip.kerja.baca_dokumen import baca_dokumen, is_dokumen
from sakip.kernel.galat import SakipError
from tests.readers.berkas_docx import docx, p
from tests.readers.berkas_pdf import ISI, ketik
from tests.readers.test_xlsx import buku

CONTOH = Path(__file__).parents[2] / "contoh" / "kabupaten_nusa" / "buku_kerja.xlsx"


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("a.docx", docx(p(ISI))),
        ("docx_bernama.pdf", docx(p(ISI))),
        ("pdf_bernama.docx", ketik(ISI)),
        ("a.pdf", ketik(ISI)),
        ("teks_bernama.pdf", ISI.encode()),
        ("a.xlsx", buku({"S": [[ISI]]})),
    ],
)
def test_dibaca_menurut_isinya(tmp_path: Path, nama: str, isi: bytes) -> None:
    letak = tmp_path / nama
    letak.write_bytes(isi)
    assert is_dokumen(letak)
    assert any(isinstance(b, Paragraf) for b in baca_dokumen(letak=letak).isi)


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("foto.pdf", b"\xff\xd8\xff\xe0JFIF" + b"\0" * 900, "foto JPEG"),
        ("nol.docx", b"", "kosong"),
        ("lama.doc", b"apa saja", "Simpan sebagai DOCX"),
        ("a.odt", b"apa saja", "Simpan sebagai DOCX"),
        ("a.zip", b"PK", "tidak dikenal jenisnya"),
    ],
)
def test_ditolak_dengan_jalan_keluar(tmp_path: Path, nama: str, isi: bytes, pesan: str) -> None:
    letak = tmp_path / nama
    letak.write_bytes(isi)
    with pytest.raises(SakipError, match=pesan):
        baca_dokumen(letak=letak)


def test_yang_terlalu_besar_ditolak_sebelum_dibaca(tmp_path: Path) -> None:
    letak = tmp_path / "besar.pdf"
    with letak.open("wb") as berkas:
        berkas.truncate(500 * 1024 * 1024)
    with pytest.raises(SakipError, match="500 MB; batasnya 200 MB"):
        baca_dokumen(letak=letak)


def test_buku_kerja_sendiri_adalah_data(tmp_path: Path) -> None:
    assert not is_dokumen(CONTOH)
    rusak = tmp_path / "rusak.xlsx"
    rusak.write_bytes(b"PK rusak")
    assert not is_dokumen(rusak)


def test_pustaka_yang_belum_terpasang_disebut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def tiada(_: str) -> object:
        raise ModuleNotFoundError("pypdfium2")

    monkeypatch.setattr(modul, "import_module", tiada)
    letak = tmp_path / "a.pdf"
    letak.write_bytes(ketik(ISI))
    with pytest.raises(SakipError, match="pdf-masuk"):
        baca_dokumen(letak=letak)


def test_buku_dengan_daftar_bagian_sangat_panjang_ditolak_sebelum_dibuka(tmp_path: Path) -> None:
    """The record at the end says how long the list is; one that lies only gives up its turn."""
    letak = tmp_path / "a.xlsx"
    akhir = b"PK\5\6" + b"\0" * 8 + (3 * 1024 * 1024).to_bytes(4, "little") + b"\0" * 6
    letak.write_bytes(b"PK\x03\x04" + b"PK\x01\x02" * 10_001 + akhir)
    assert is_dokumen(letak)
    with pytest.raises(SakipError, match="terlalu banyak bagian"):
        baca_dokumen(letak=letak)
