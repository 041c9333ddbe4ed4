"""Bad input at the command line: a sentence and exit code 2, never a stack trace, and nothing on the disk."""

import errno
import os

import pytest

from sakip.cli.utama import main
from tests.kerja.kantor import NUSA, OLE, berkas_bom

TERSANDI = OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)


def xlsx_terpotong() -> bytes:
    from sakip.buku_kerja.tulis import write_buku_kerja
    from tests.kerja.kantor import tahun_nusa

    isi = write_buku_kerja(tahun=tahun_nusa())
    return isi[: len(isi) // 2]


def jalankan(capsys, *argv: str):
    """Run a command that cannot be carried out; what it said."""
    assert main(argv) == 2
    keluar = capsys.readouterr()
    assert "Traceback" not in keluar.err
    return keluar.err


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (lambda: b"", "Berkas ini kosong."),
        (xlsx_terpotong, "terpotong atau rusak"),
        (lambda: TERSANDI, "terkunci sandi"),
        (lambda: OLE + bytes(1000), "berformat Excel lama (.xls)"),
        (lambda: b"No;Indikator;Target\n", "bukan buku kerja Excel"),
        (berkas_bom, "batas"),
    ],
    ids=["kosong", "terpotong", "tersandi", "xls", "teks", "bom"],
)
@pytest.mark.parametrize("perintah", [["hitung"], ["cetak", "lkjip"]], ids=["hitung", "cetak"])
def test_buku_kerja_buruk(capsys, tmp_path, monkeypatch, perintah, isi, pesan) -> None:
    monkeypatch.chdir(tmp_path)
    letak = tmp_path / "a.xlsx"
    letak.write_bytes(isi())
    galat = jalankan(capsys, *perintah, str(letak))
    assert pesan in galat
    assert "a.xlsx belum dapat dibaca" in galat
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.xlsx"]


def test_xls_lama_menurut_namanya(capsys, tmp_path) -> None:
    (tmp_path / "a.xls").write_bytes(OLE + bytes(1000))
    assert "simpan sebagai Buku Kerja Excel (.xlsx)" in jalankan(capsys, "hitung", str(tmp_path / "a.xls"))


def test_tidak_ada_dan_folder(capsys, tmp_path) -> None:
    assert "tidak ada di" in jalankan(capsys, "hitung", str(tmp_path / "a.xlsx"))
    assert "adalah folder" in jalankan(capsys, "hitung", str(tmp_path))
    assert "tidak dikenal jenisnya" in jalankan(capsys, "hitung", "catatan.csv")


@pytest.mark.parametrize("isi", ["", "{", "[]", '{"skema": "sakip/tahun-kinerja/9"}', "[" * 100_000])
def test_json_buruk(capsys, tmp_path, isi) -> None:
    (tmp_path / "a.json").write_text(isi, encoding="utf-8")
    assert "KL10" in jalankan(capsys, "hitung", str(tmp_path / "a.json"))


def test_jenis_dan_format(capsys, tmp_path) -> None:
    assert "Yang sudah ada: semua" in jalankan(capsys, "cetak", "renja", str(NUSA), "-o", str(tmp_path))
    galat = jalankan(capsys, "cetak", "lkjip", str(NUSA), "-o", str(tmp_path), "--format", "rtf")
    assert '"rtf" tidak ada' in galat
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("_laporan_kecil")
@pytest.mark.parametrize(
    ("fungsi", "kode", "pesan"),
    [
        ("fsync", errno.ENOSPC, "Ruang penyimpanan penuh"),
        ("replace", errno.EACCES, "sedang dibuka di program lain"),
        ("fsync", errno.EROFS, "tidak boleh ditulisi"),
    ],
)
def test_penyimpanan_menolak(capsys, tmp_path, monkeypatch, fungsi, kode, pesan) -> None:
    argv = ["cetak", "lkjip", str(NUSA), "-o", str(tmp_path), "--format", "html"]
    assert main(argv) == 0
    lama = {p.name: p.read_bytes() for p in tmp_path.iterdir()}

    def tolak(*_a) -> None:
        raise OSError(kode, os.strerror(kode))

    monkeypatch.setattr(os, fungsi, tolak)
    assert pesan in jalankan(capsys, *argv)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == lama


def test_folder_hasil_hanya_dapat_dibaca(capsys, tmp_path, monkeypatch) -> None:
    def tolak(**_a) -> None:
        raise PermissionError(errno.EACCES, "ditolak")

    monkeypatch.setattr("tempfile.mkstemp", tolak)
    assert "tidak boleh ditulisi" in jalankan(capsys, "cetak", "lkjip", str(NUSA), "-o", str(tmp_path))


def test_buku_kerja_tidak_ditimpa(capsys, tmp_path) -> None:
    letak = tmp_path / "a.xlsx"
    letak.write_bytes(b"milik orang")
    galat = jalankan(capsys, "buku-kerja", "dari-json", str(NUSA), "-o", str(letak))
    assert "tambahkan --timpa" in galat
    assert letak.read_bytes() == b"milik orang"


def test_docx_yang_bukan_docx(capsys, tmp_path) -> None:
    (tmp_path / "a.docx").write_bytes(b"bukan")
    galat = jalankan(capsys, "buku-kerja", "ambil-teks", str(tmp_path / "a.docx"), str(NUSA), "-o", "b.xlsx")
    assert galat.strip() != ""


def test_semua_dan_bundel_di_tempat_jenis(capsys, tmp_path) -> None:
    assert 'Mungkin maksudnya "semua".' in jalankan(capsys, "cetak", "smua", str(NUSA), "-o", str(tmp_path))
    kalimat = jalankan(capsys, "cetak", "bundel", str(NUSA), "--jabatan", "sekretaris", "-o", str(tmp_path))
    assert "Hapus --jabatan." in kalimat


def test_jabatan_yang_tidak_dicetak(capsys, tmp_path) -> None:
    kalimat = jalankan(capsys, "cetak", "semua", str(NUSA), "--jabatan", "bupati", "-o", str(tmp_path))
    assert "adalah kepala daerah" in kalimat
