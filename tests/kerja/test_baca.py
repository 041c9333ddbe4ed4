"""Reading a named file: every way a name can lead nowhere is a sentence."""

import os
from pathlib import Path

import pytest

from sakip.kerja.baca import BerkasTakTerbaca, baca_berkas

AKHIRAN = (".xlsx",)


def baca(letak: Path, batas: int = 100) -> bytes:
    return baca_berkas(letak=letak, batas=batas, akhiran=AKHIRAN)


def test_berkas_biasa(tmp_path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"isi")
    assert baca(tmp_path / "a.xlsx") == b"isi"


def test_tidak_ada_dengan_usul(tmp_path) -> None:
    (tmp_path / "buku_kerja.xlsx").write_bytes(b"")
    with pytest.raises(BerkasTakTerbaca, match=r"Mungkin maksudnya buku_kerja\.xlsx"):
        baca(tmp_path / "buku_kera.xlsx")
    with pytest.raises(BerkasTakTerbaca, match="Periksa nama dan foldernya"):
        baca(tmp_path / "zzz.pdf")
    with pytest.raises(BerkasTakTerbaca, match=r"Folder .* tidak ada"):
        baca(tmp_path / "tiada" / "a.xlsx")


def test_folder_menyebut_isinya(tmp_path) -> None:
    with pytest.raises(BerkasTakTerbaca, match=r"adalah folder\. Sebutkan berkas di dalamnya\.$"):
        baca(tmp_path)
    (tmp_path / "a.xlsx").write_bytes(b"")
    with pytest.raises(BerkasTakTerbaca, match=r"Di dalamnya ada: a\.xlsx"):
        baca(tmp_path)


def test_berkas_sebagai_folder(tmp_path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"")
    with pytest.raises(BerkasTakTerbaca, match="tidak ada"):
        baca(tmp_path / "a.xlsx" / "b.xlsx")


def test_terlalu_besar_diketahui_sebelum_dibaca(tmp_path, monkeypatch) -> None:
    (tmp_path / "a.xlsx").write_bytes(bytes(101))
    monkeypatch.setattr(Path, "open", lambda *_a, **_b: pytest.fail("dibuka"))
    with pytest.raises(BerkasTakTerbaca, match="batasnya 0 MB"):
        baca(tmp_path / "a.xlsx")


def test_tumbuh_selagi_dibaca(tmp_path, monkeypatch) -> None:
    (tmp_path / "a.xlsx").write_bytes(bytes(101))
    kecil = os.stat_result((0o100644, 0, 0, 1, 0, 0, 10, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda *_a, **_b: kecil)
    with pytest.raises(BerkasTakTerbaca, match="berukuran"):
        baca(tmp_path / "a.xlsx")


def test_bukan_berkas_biasa() -> None:
    with pytest.raises(BerkasTakTerbaca, match="bukan berkas biasa"):
        baca(Path(os.devnull))


@pytest.mark.parametrize(
    ("galat", "pesan"), [(PermissionError(13, "x"), "tidak boleh dibaca"), (OSError(5, "rusak"), "tidak dapat dibaca")]
)
def test_tidak_boleh_atau_rusak(tmp_path, monkeypatch, galat, pesan) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"")

    def tolak(*_a, **_b):
        raise galat

    monkeypatch.setattr(Path, "open", tolak)
    with pytest.raises(BerkasTakTerbaca, match=pesan):
        baca(tmp_path / "a.xlsx")


def test_nama_yang_tidak_mungkin() -> None:
    with pytest.raises(BerkasTakTerbaca, match="tidak dapat dibaca"):
        baca(Path("a\0b.xlsx"))


def test_folder_yang_tidak_boleh_dilihat(tmp_path, monkeypatch) -> None:
    def tolak(_folder):
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", tolak)
    with pytest.raises(BerkasTakTerbaca, match="Periksa nama"):
        baca(tmp_path / "a.xlsx")
