"""Files are replaced whole or not at all, and each failure says what to do."""

import errno
import os
import stat

import pytest

from sakip.kerja.tulis import TulisGagal, buat_folder, periksa_folder, tulis, tulis_semua


def isi_folder(folder) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def gagal(kode: int, *, ke: int = 1):
    """A replacement of an os function that fails at its n-th call."""
    asli, panggilan = os.replace, []

    def ganti(asal, tujuan) -> None:
        panggilan.append(tujuan)
        if len(panggilan) == ke:
            raise OSError(kode, os.strerror(kode))
        asli(asal, tujuan)

    return ganti


def test_menulis_dan_mengganti(tmp_path) -> None:
    letak = tmp_path / "baru" / "a.txt"
    tulis(letak=letak, isi=b"satu")
    tulis(letak=letak, isi=b"dua")
    assert letak.read_bytes() == b"dua"
    assert isi_folder(letak.parent) == ["a.txt"]


def test_hak_berkas_seperti_berkas_biasa(tmp_path) -> None:
    (tmp_path / "biasa").write_bytes(b"")
    tulis(letak=tmp_path / "baru", isi=b"")
    assert stat.S_IMODE((tmp_path / "baru").stat().st_mode) == stat.S_IMODE((tmp_path / "biasa").stat().st_mode)
    (tmp_path / "baru").chmod(0o600)
    tulis(letak=tmp_path / "baru", isi=b"x")
    assert stat.S_IMODE((tmp_path / "baru").stat().st_mode) == 0o600


def test_tautan_tetap_tautan(tmp_path) -> None:
    (tmp_path / "asli").write_bytes(b"lama")
    (tmp_path / "tautan").symlink_to(tmp_path / "asli")
    tulis(letak=tmp_path / "tautan", isi=b"baru")
    assert (tmp_path / "tautan").is_symlink()
    assert (tmp_path / "asli").read_bytes() == b"baru"


def test_tidak_menimpa_diam_diam(tmp_path) -> None:
    (tmp_path / "a").write_bytes(b"lama")
    with pytest.raises(TulisGagal, match="sudah ada dan tidak ditimpa"):
        tulis(letak=tmp_path / "a", isi=b"baru", timpa=False)
    assert (tmp_path / "a").read_bytes() == b"lama"


def test_tujuan_berupa_folder(tmp_path) -> None:
    with pytest.raises(TulisGagal, match="adalah folder"):
        tulis(letak=tmp_path, isi=b"")


@pytest.mark.parametrize(
    ("kode", "pesan"),
    [
        (errno.ENOSPC, "Ruang penyimpanan penuh"),
        (errno.EROFS, "tidak boleh ditulisi"),
        (errno.EACCES, "tidak boleh ditulisi"),
        (errno.ENAMETOOLONG, "terlalu panjang"),
        (errno.EIO, "belum tersimpan"),
    ],
)
def test_gagal_menyiapkan(tmp_path, monkeypatch, kode, pesan) -> None:
    (tmp_path / "a").write_bytes(b"lama")

    def penuh(_tanda) -> None:
        raise OSError(kode, os.strerror(kode))

    monkeypatch.setattr(os, "fsync", penuh)
    with pytest.raises(TulisGagal, match=pesan):
        tulis(letak=tmp_path / "a", isi=b"baru")
    assert (tmp_path / "a").read_bytes() == b"lama"
    assert isi_folder(tmp_path) == ["a"]


def test_dihentikan_di_tengah(tmp_path, monkeypatch) -> None:
    (tmp_path / "a").write_bytes(b"lama")
    monkeypatch.setattr(os, "fsync", lambda _tanda: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        tulis_semua(berkas={tmp_path / "a": b"x", tmp_path / "b": b"y"})
    assert isi_folder(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"lama"


def test_berkas_terbuka_di_word_tidak_menahan_yang_lain(tmp_path, monkeypatch) -> None:
    (tmp_path / "a.docx").write_bytes(b"lama")
    monkeypatch.setattr(os, "replace", gagal(errno.EACCES))
    with pytest.raises(TulisGagal, match=r"a\.docx sedang dibuka .* Yang sudah tersimpan: b\.pdf"):
        tulis_semua(berkas={tmp_path / "a.docx": b"x", tmp_path / "b.pdf": b"y"})
    assert (tmp_path / "a.docx").read_bytes() == b"lama"
    assert isi_folder(tmp_path) == ["a.docx", "b.pdf"]


def test_gagal_mengganti_karena_penuh(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(os, "replace", gagal(errno.ENOSPC))
    with pytest.raises(TulisGagal, match="Ruang penyimpanan penuh") as galat:
        tulis(letak=tmp_path / "a", isi=b"x")
    assert "Yang sudah tersimpan" not in str(galat.value)
    assert isi_folder(tmp_path) == []


def test_folder_yang_ternyata_berkas(tmp_path) -> None:
    (tmp_path / "a").write_bytes(b"")
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(TulisGagal, match="adalah berkas, bukan folder"):
            buat_folder(folder=folder)
    with pytest.raises(TulisGagal, match="adalah berkas, bukan folder"):
        tulis(letak=tmp_path / "a" / "b.txt", isi=b"")


def test_folder_tidak_dapat_dibuat(tmp_path, monkeypatch) -> None:
    def tolak(*_argumen, **_lain) -> None:
        raise PermissionError(errno.EACCES, "ditolak")

    monkeypatch.setattr("pathlib.Path.mkdir", tolak)
    with pytest.raises(TulisGagal, match="tidak dapat dibuat"):
        buat_folder(folder=tmp_path / "x")


def test_folder_dicoba_lebih_dulu(tmp_path, monkeypatch) -> None:
    periksa_folder(folder=tmp_path / "a")
    assert isi_folder(tmp_path / "a") == []

    def tolak(**_lain) -> None:
        raise PermissionError(errno.EACCES, "ditolak")

    monkeypatch.setattr("tempfile.mkstemp", tolak)
    with pytest.raises(TulisGagal, match="tidak boleh ditulisi"):
        periksa_folder(folder=tmp_path / "a")


def test_berkas_hanya_baca_tidak_diganti(tmp_path) -> None:
    lama, lain = tmp_path / "lama.pdf", tmp_path / "lain.docx"
    lama.write_bytes(b"sudah ditandatangani")
    lama.chmod(0o444)
    with pytest.raises(TulisGagal, match=r"lama.pdf .* hanya baca.*Yang sudah tersimpan: lain.docx"):
        tulis_semua(berkas={lama: b"baru", lain: b"baru"})
    assert lama.read_bytes() == b"sudah ditandatangani"
    assert lain.read_bytes() == b"baru"
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".sakip-")] == []


@pytest.mark.parametrize(
    ("kode", "sebab"), [(errno.EACCES, "folder di atasnya tidak boleh ditulisi"), (errno.ENOSPC, "penyimpanan penuh")]
)
def test_folder_yang_tidak_dapat_dibuat(tmp_path, monkeypatch, kode, sebab) -> None:
    def tolak(*_a, **_k) -> None:
        raise OSError(kode, os.strerror(kode))

    monkeypatch.setattr("pathlib.Path.mkdir", tolak)
    with pytest.raises(TulisGagal, match=rf"tidak dapat dibuat \(.*{sebab}\)\. Pilih folder lain"):
        buat_folder(folder=tmp_path / "k")
