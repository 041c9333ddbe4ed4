"""Bad reports at the command line: one sentence each, exit code 2, no stack trace, and the rest goes on."""

import errno
import importlib
import io
import zipfile
from pathlib import Path

import pytest

from sakip.cli.utama import main
from tests.kerja.kantor import OLE
from tests.kerja.test_banyak_reviu import BERSIH, SALAH
from tests.readers.berkas_docx import docx, p
from tests.readers.berkas_pdf import ISI, ketik


def zip_bom() -> bytes:
    """A DOCX whose text is 300 MB of zeros."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", "<Types/>")
        with arsip.open("word/document.xml", "w", force_zip64=True) as isi:
            for _ in range(300):
                isi.write(bytes(1 << 20))
    return keluar.getvalue()


def reviu(capsys, *argv: str) -> str:
    """A review that meets something unreadable; the one sentence about it."""
    assert main(["reviu", *argv]) == 2
    galat: str = capsys.readouterr().err
    assert "Traceback" not in galat
    assert galat.count("\n") == 1
    return galat


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("nol.docx", b"", "kosong"),
        ("nol.pdf", b"", "kosong"),
        ("spasi.txt", b" \n ", "kosong"),
        ("potong.docx", b"PK\x03\x04" + b"x" * 99, "terpotong atau rusak"),
        ("potong.pdf", ketik(ISI)[:900], "terpotong atau rusak"),
        ("kunci.docx", OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        ("bom.docx", zip_bom(), "bom.docx"),
        ("foto.pdf", b"\xff\xd8\xff\xe0JFIF" + bytes(99), "foto JPEG"),
        ("lama.doc", OLE + bytes(999), "Simpan sebagai DOCX"),
        ("lama.docx", OLE + bytes(999), "simpan sebagai DOCX"),
        ("nama\nbaris.docx", b"", "nama baris.docx kosong"),
        ("biner.txt", b"abc\0def" * 9, "bukan berkas teks"),
        ("acak.dat", b"abc", "tidak dikenal jenisnya"),
    ],
)
def test_satu_kalimat_dan_yang_lain_jalan_terus(capsys, tmp_path, nama, isi, pesan) -> None:
    try:
        (tmp_path / nama).write_bytes(isi)
    except OSError:
        pytest.skip("the file system takes no such name")
    (tmp_path / "baik.txt").write_text(BERSIH, encoding="utf-8")
    assert main(["reviu", str(tmp_path / nama), str(tmp_path / "baik.txt")]) == 2
    keluar = capsys.readouterr()
    assert pesan in keluar.err
    assert keluar.err.count("\n") == 1
    assert keluar.out.startswith("baik.txt: 0 salah")


def test_nama_yang_bukan_teks(capsys, tmp_path) -> None:
    nama = b"lkj \xff.txt".decode("utf-8", "surrogateescape")
    try:
        (tmp_path / nama).write_text(SALAH, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    hasil = tmp_path / "h"
    assert main(["reviu", str(tmp_path / nama), "--format", "teks,json,sarif,html,docx", "-o", str(hasil)]) == 1
    assert len(list(hasil.iterdir())) == 5
    assert "lkj ?.txt: 1 salah" in capsys.readouterr().out
    assert main(["reviu", str(tmp_path / nama)]) == 1
    (tmp_path / nama).write_bytes(b"")
    assert "lkj ?.txt kosong" in reviu(capsys, str(tmp_path / nama))


def test_kesalahan_program_pada_satu_laporan(capsys, tmp_path, monkeypatch) -> None:
    def rusak(**_a) -> None:
        raise IndexError("di luar daftar")

    (tmp_path / "a.docx").write_bytes(docx(p(ISI)))
    (tmp_path / "b.txt").write_text(BERSIH, encoding="utf-8")
    monkeypatch.setattr("sakip.readers.docx.read_docx", rusak)
    assert main(["reviu", str(tmp_path / "a.docx"), str(tmp_path / "b.txt")]) == 2
    keluar = capsys.readouterr()
    assert keluar.err.startswith("a.docx: Kesalahan program (IndexError: di luar daftar; ")
    assert keluar.out.startswith("b.txt: 0 salah")


def test_yang_tidak_ada(capsys, tmp_path) -> None:
    assert "tidak ada di" in reviu(capsys, str(tmp_path / "tiada.docx"))


def test_folder_tanpa_laporan(capsys, tmp_path) -> None:
    (tmp_path / "f").mkdir()
    assert "Tidak ada laporan di" in reviu(capsys, str(tmp_path / "f"), "-o", str(tmp_path / "h"))


def test_tak_boleh_dibaca(capsys, tmp_path, monkeypatch) -> None:
    letak = tmp_path / "a.txt"
    letak.write_text(BERSIH, encoding="utf-8")

    def tolak(*_a, **_k) -> None:
        raise PermissionError(errno.EACCES, "ditolak")

    monkeypatch.setattr(Path, "open", tolak)
    assert "tidak boleh dibaca" in reviu(capsys, str(letak))


def test_tujuan_adalah_berkas(capsys, tmp_path) -> None:
    (tmp_path / "a.txt").write_text(BERSIH, encoding="utf-8")
    assert "adalah berkas, bukan folder" in reviu(capsys, str(tmp_path), "-o", str(tmp_path / "a.txt"))
    galat = reviu(capsys, str(tmp_path / "a.txt"), "--format", "json", "-o", str(tmp_path / "a.txt"))
    assert "Pilih folder lain dengan -o." in galat


def test_tanpa_pembaca_pdf(capsys, tmp_path, monkeypatch) -> None:
    (tmp_path / "a.pdf").write_bytes(ketik(ISI))
    asli = importlib.import_module

    def tiada(nama: str, *lain: str) -> object:
        if nama == "sakip.readers.pdf":
            raise ModuleNotFoundError("pypdfium2", name="pypdfium2")
        return asli(nama, *lain)

    monkeypatch.setattr("sakip.kerja.baca_dokumen.import_module", tiada)
    assert "pip install 'sakip[pdf-masuk]'" in reviu(capsys, str(tmp_path / "a.pdf"))
