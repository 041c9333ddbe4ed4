"""Workbooks of officials brought back: the main workbook stays, the result is a new file, every outcome is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from sakip.cli.utama import main
from sakip.dokumen.dump import dump
from sakip.kerja.buku import buat_dari
from sakip.kerja.gabung import Gabungan, gabung_kiriman
from sakip.kerja.jenis_dokumen import PermintaanSalah
from sakip.kerja.kertas import hasil_periode
from sakip.kerja.muat import muat
from sakip.kerja.pecah import pecah
from sakip.kerja.teks_gabung import teks_gabungan
from sakip.kerja.tulis import TulisGagal
from sakip.kernel.periode import Periode
from sakip.laporan.susun import build_dokumen
from tests.buku_kerja.ubah_buku import Sel, cari, ubah
from tests.kerja.kantor import NUSA

TW2 = Periode(2024, 2)
UMUM = "isian-kepala-subbagian-umum-dan-kepegawaian-2024-tw2.xlsx"


@pytest.fixture(scope="module")
def asli(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The main workbook and, beside it, what was sent."""
    folder = tmp_path_factory.mktemp("asli")
    buat_dari(sumber=str(NUSA), keluar=folder / "induk.xlsx")
    pecah(sumber=str(folder / "induk.xlsx"), folder=folder / "isian", periode=TW2)
    return folder


@pytest.fixture
def kerja(asli: Path, tmp_path: Path) -> Path:
    """The same to work with."""
    (tmp_path / "isian").mkdir()
    for berkas in (asli / "induk.xlsx", *(asli / "isian").iterdir()):
        (tmp_path / berkas.relative_to(asli)).write_bytes(berkas.read_bytes())
    return tmp_path


def isi(berkas: Path, lembar: str, judul: str, nilai: Sel, *kata: str) -> None:
    """Fill one cell."""
    b = berkas.read_bytes()
    berkas.write_bytes(ubah(b, lembar, {cari(b, lembar, judul, *kata): nilai}))


def gabungkan(kerja: Path, *, keluar: str = "", timpa: bool = False) -> Gabungan:
    """Bring the folder of what came back together with the main workbook."""
    tujuan = kerja / keluar if keluar else None
    return gabung_kiriman(induk=str(kerja / "induk.xlsx"), kiriman=[kerja / "isian"], keluar=tujuan, timpa=timpa)


def test_semua_isian_yang_tidak_diubah_tidak_menulis_apa_pun(kerja: Path) -> None:
    hasil = gabungkan(kerja, keluar="hasil.xlsx")
    assert len(hasil.kiriman) == 12
    assert (hasil.hasil.perubahan, hasil.letak, hasil.bersih) == ((), None, True)
    assert not (kerja / "hasil.xlsx").exists()


def test_isian_sampai_ke_kertas_jabatan_itu_dan_tidak_ke_kertas_lain(kerja: Path) -> None:
    isi(kerja / "isian" / UMUM, "Realisasi", "TW II", 13, "Jumlah dokumen")
    isi(kerja / "isian" / UMUM, "Narasi", "Teks", "Petugas baru dilatih.", "Upaya jabatan")
    induk = (kerja / "induk.xlsx").read_bytes()
    hasil = gabungkan(kerja, keluar="hasil.xlsx")
    assert (hasil.letak, hasil.bersih) == (kerja / "hasil.xlsx", True)
    assert (kerja / "induk.xlsx").read_bytes() == induk
    for jabatan, beda in (("kasubbag-umum", True), ("kasi-kesra", False)):
        lama, baru = (_kertas(kerja / nama, jabatan) for nama in ("induk.xlsx", "hasil.xlsx"))
        assert (lama != baru) is beda
        assert ("Petugas baru dilatih." in baru) is beda


def _kertas(buku: Path, jabatan: str) -> str:
    hasil = hasil_periode(muatan=muat(sumber=str(buku)), periode=TW2).untuk(jabatan=jabatan, periode=TW2)
    return dump(dokumen=build_dokumen(hasil=hasil, jenis="lkj_triwulan"))


def test_tanpa_keluar_hanya_ditampilkan(kerja: Path) -> None:
    isi(kerja / "isian" / UMUM, "Realisasi", "TW II", 13, "Jumlah dokumen")
    sebelum = {p.name for p in kerja.iterdir()}
    teks = teks_gabungan(gabungan=gabungkan(kerja))
    assert {p.name for p in kerja.iterdir()} == sebelum
    assert f"Kepala Subbagian Umum dan Kepegawaian ({UMUM}): 1 perubahan" in teks
    assert "Realisasi: 10 → 13" in teks


def test_satu_berkas_rusak_tidak_menahan_yang_lain(kerja: Path) -> None:
    isi(kerja / "isian" / UMUM, "Realisasi", "TW II", 13, "Jumlah dokumen")
    (kerja / "isian" / "a.xlsx").write_bytes(b"PK rusak")
    (kerja / "isian" / "b.xlsx").write_bytes((kerja / "induk.xlsx").read_bytes())
    (kerja / "isian" / "c.ods").write_bytes(b"lain")
    (kerja / "isian" / "~$a.xlsx").write_bytes(b"kunci")
    hasil = gabungkan(kerja, keluar="hasil.xlsx")
    assert [k.berkas for k in hasil.ditolak] == ["a.xlsx", "b.xlsx", "c.ods"]
    assert len(hasil.hasil.perubahan) == 1
    assert hasil.letak is not None
    assert not hasil.bersih


def test_induk_dan_kiriman_tidak_pernah_ditimpa(kerja: Path) -> None:
    for nama in ("induk.xlsx", "isian/../induk.xlsx"):
        with pytest.raises(PermintaanSalah, match="buku kerja induk dan tidak ditimpa"):
            gabungkan(kerja, keluar=nama, timpa=True)
    satu = kerja / "isian" / UMUM
    with pytest.raises(PermintaanSalah, match="salah satu berkas yang dikembalikan"):
        gabung_kiriman(induk=str(kerja / "induk.xlsx"), kiriman=[satu], keluar=satu, timpa=True)
    isi(satu, "Realisasi", "TW II", 13, "Jumlah dokumen")
    (kerja / "hasil.xlsx").write_bytes(b"lama")
    with pytest.raises(TulisGagal, match="tidak ditimpa"):
        gabungkan(kerja, keluar="hasil.xlsx")
    assert gabungkan(kerja, keluar="hasil.xlsx", timpa=True).letak == kerja / "hasil.xlsx"


def test_folder_kosong_disebut(kerja: Path) -> None:
    (kerja / "kosong").mkdir()
    with pytest.raises(PermintaanSalah, match=r"Tidak ada berkas \.xlsx"):
        gabung_kiriman(induk=str(kerja / "induk.xlsx"), kiriman=[kerja / "kosong"])


def test_hasil_di_folder_yang_sama_tidak_dibaca_sebagai_kiriman(kerja: Path) -> None:
    isi(kerja / "isian" / UMUM, "Realisasi", "TW II", 13, "Jumlah dokumen")
    gabungkan(kerja, keluar="isian/hasil.xlsx")
    assert gabungkan(kerja, keluar="isian/hasil.xlsx", timpa=True).bersih


def test_perintah_menyebut_bentrok_dan_berakhir_dengan_satu(kerja: Path, capsys: pytest.CaptureFixture[str]) -> None:
    isi(kerja / "isian" / UMUM, "Variabel", "TW II", 88, "surat_tepat")
    isi(kerja / "isian" / UMUM, "Realisasi", "TW II", "1O", "Jumlah dokumen")
    isi(kerja / "induk.xlsx", "Variabel", "TW II", 87, "surat_tepat")
    perintah = ["buku-kerja", "gabung", str(kerja / "induk.xlsx"), str(kerja / "isian"), "-o", str(kerja / "h.xlsx")]
    assert main(perintah) == 1
    keluar = capsys.readouterr()
    for kata in ("BENTROK: 1 isian", "dikirim: 99", "induk  : 87", "kembali: 88", "Tidak ada yang ditulis."):
        assert kata in keluar.out
    assert "induk.xlsx, lembar Variabel, baris " in keluar.out
    assert UMUM in keluar.err
    assert '"1O" belum dapat dibaca' in keluar.err


def test_bentrok_dengan_induk_yang_dikosongkan_menyebut_selnya(kerja: Path) -> None:
    isi(kerja / "isian" / UMUM, "Variabel", "TW II", 88, "surat_tepat")
    isi(kerja / "induk.xlsx", "Variabel", "TW II", None, "surat_tepat")
    (butir,) = gabungkan(kerja).hasil.bentrok
    assert (butir.induk, butir.tempat and butir.tempat.kolom) == ((), "TW II")


def test_perintah_tanpa_perubahan_berakhir_dengan_nol(kerja: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["buku-kerja", "gabung", str(kerja / "induk.xlsx"), str(kerja / "isian")]) == 0
    assert "12 berkas dibaca: 0 perubahan, 0 bentrok." in capsys.readouterr().out


def test_perintah_menyebut_yang_dikosongkan_baru_hilang_dan_asing(
    kerja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = kerja / "isian" / UMUM
    isi(berkas, "Realisasi", "TW II", None, "Jumlah dokumen")
    nama = next(i.nama for i in muat(sumber=str(NUSA)).wajib().perencanaan.indikator if i.id == "SKM")
    berkas.write_bytes(ubah(berkas.read_bytes(), "Realisasi", {"B7": nama, "E7": 50}))
    isi(berkas, "Variabel", "Kode", "surat_masuk", "surat_tepat")
    assert main(["buku-kerja", "gabung", str(kerja / "induk.xlsx"), str(berkas)]) == 1
    keluar = capsys.readouterr().out
    for kata in ("dikosongkan, semula: 10", "BARIS HILANG", "BUKAN ISIANNYA", f"Realisasi “{nama}”", "Belum ditulis."):
        assert kata in keluar
