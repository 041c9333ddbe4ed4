"""Bad cells through the whole path: a planner's mistake in the workbook, and what ``reviu`` and ``cetak`` say of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sakip.cli.utama import main

BUKU = Path(__file__).parents[2] / "contoh" / "kabupaten_nusa" / "buku_kerja.xlsx"
Ubah = Callable[..., Path]


@pytest.fixture
def ubah(tmp_path: Path) -> Ubah:
    """Writes cells of the invented office's workbook: ``("Realisasi", 7, "TW IV", 5)`` by row and heading."""

    def tulis(*sel: tuple[str, int, str, object]) -> Path:
        buku = load_workbook(BUKU)
        for lembar, baris, judul, isi in sel:
            kolom = [k for r in buku[lembar].iter_rows(max_row=baris) for k in r if k.value == judul]
            buku[lembar].cell(baris, kolom[-1].column).value = isi
        buku.save(tmp_path / "salah.xlsx")
        return tmp_path / "salah.xlsx"

    return tulis


def reviu(capsys: pytest.CaptureFixture[str], buku: Path) -> str:
    """What ``sakip reviu`` shows, its lines as one."""
    capsys.readouterr()
    main(["reviu", str(buku)])
    return " ".join(capsys.readouterr().out.split())


def cetak(capsys: pytest.CaptureFixture[str], buku: Path, folder: Path, *, jabatan: str = "sekretaris") -> str:
    """What ``sakip cetak semua`` tells while it prints all papers of a position: printing goes on."""
    capsys.readouterr()
    argumen = ["--periode", "2024-TW2", "--jabatan", jabatan, "--format", "teks", "-o", str(folder / "keluaran")]
    assert main(["cetak", "semua", str(buku), *argumen]) == 0
    return capsys.readouterr().err


def test_contoh_tanpa_kesalahan(capsys) -> None:
    assert "0 salah" in reviu(capsys, BUKU)


def test_realisasi_triwulan_yang_belum_mulai(capsys, monkeypatch, ubah, tmp_path) -> None:
    monkeypatch.setattr("sakip.cli.hari.hari_ini", lambda: date(2024, 5, 20))
    buku = ubah(("Realisasi", 7, "TW IV", 88))
    keluar = reviu(capsys, buku)
    assert (
        "Realisasi “Nilai Survei Kepuasan Masyarakat” triwulan IV tahun 2024 terisi, padahal pada 20 Mei 2024 masa itu "
        "belum mulai. Letak: lembar Realisasi, baris 7, kolom TW IV."
    ) in keluar
    assert main(["hitung", str(buku), "--angka", "capaian SKM"]) == 0
    assert "KL183" in capsys.readouterr().err
    argumen = ["--periode", "2024-TW1", "--format", "teks", "-o", str(tmp_path / "k")]
    assert main(["cetak", "lkj_triwulan", str(buku), "--jabatan", "camat", *argumen]) == 0
    galat = capsys.readouterr().err
    assert "KL183" in galat
    assert "Semua dokumen ini bertanda DRAF" in galat
    monkeypatch.setattr("sakip.cli.hari.hari_ini", lambda: date(2025, 1, 6))
    assert "KL183" not in reviu(capsys, buku)


def test_realisasi_setahun_lain_dari_triwulannya(capsys, ubah) -> None:
    keluar = reviu(capsys, ubah(("Realisasi", 9, "Setahun", 40)))
    assert (
        "Realisasi “Rata-rata waktu penyelesaian surat keterangan” setahun diisi 40, sedangkan triwulannya menjadi "
        "28,0 (dirata-rata). Yang dipakai isian setahun. Letak: lembar Realisasi, baris 9, kolom Setahun; lembar "
        "Realisasi, baris 9, kolom TW IV. Dasar: susunan data SAKIP. Betulkan yang keliru, atau kosongkan isian "
        "setahun agar dihitung dari triwulannya."
    ) in keluar
    assert "0 salah, 1 peringatan" in keluar


def test_baris_kedua_indikator_yang_sama(capsys, ubah) -> None:
    """A second row is for values with another source: it may not say again, or otherwise, what the first says."""
    lembar = load_workbook(BUKU)["Realisasi"]
    baru = next(n for n in range(6, lembar.max_row) if lembar.cell(n, 2).value is None)
    kedua = ("Realisasi", baru, "Indikator *", lembar.cell(9, 2).value)
    keluar = reviu(capsys, ubah(kedua, ("Realisasi", baru, "TW I", 1)))
    assert f"baris 9, kolom TW I; lembar Realisasi, baris {baru}, kolom TW I" in keluar
    assert "Hal yang sama diisi dua kali; yang pertama dipakai." in keluar
    keluar = reviu(capsys, ubah(kedua, ("Realisasi", baru, "Setahun", 40)))
    assert f"Letak: lembar Realisasi, baris {baru}, kolom Setahun; lembar Realisasi, baris 9, kolom TW IV." in keluar


@pytest.mark.parametrize(
    ("lembar", "baris", "judul", "isi", "satuan"),
    [
        ("Realisasi", 9, "TW I", "30 jam", '"jam", sedangkan satuan indikatornya "menit"'),
        # Of a range, and of an indicator that stands on a later sheet.
        ("Target", 8, "PK perubahan", "20 s.d. 30 jam", '"jam", sedangkan satuan indikatornya "menit"'),
        ("Target", 12, "PK perubahan", "12 dokumen", '"dokumen", sedangkan satuan indikatornya "pengaduan"'),
    ],
)
def test_satuan_lain_dari_satuan_indikator(capsys, ubah, lembar, baris, judul, isi, satuan) -> None:
    keluar = reviu(capsys, ubah((lembar, baris, judul, isi)))
    assert f"Lembar {lembar}, baris {baris}, kolom {judul}: Angka ini bersatuan {satuan}. Samakan satuannya" in keluar


def test_satuan_lain_dari_indikator_atasan(capsys, ubah) -> None:
    keluar = reviu(capsys, ubah(("Indikator Jabatan", 8, "Satuan *", "berkas")))
    assert (
        "Satuan “Jumlah dokumen kepegawaian yang selesai” (berkas) lain dari “Jumlah dokumen administrasi kantor yang "
        "selesai” (dokumen) yang dihitung darinya. Letak: lembar Indikator Jabatan, baris 8, kolom Satuan; lembar "
        "Indikator Jabatan, baris 6, kolom Satuan."
    ) in keluar


def test_jabatan_tanpa_pemegang(capsys, ubah, tmp_path) -> None:
    judul = ("Nama pejabat", "NIP", "Pangkat", "Golongan", "Status", "Menjabat sejak")
    buku = ubah(*(("Pejabat", 14, j, None) for j in judul))
    keluar = reviu(capsys, buku)
    assert (
        "Jabatan Kepala Seksi Ketenteraman dan Ketertiban tidak punya pemegang; seharusnya ada yang menandatangani "
        "perjanjian dan laporannya. Letak: lembar Pejabat, baris 14, kolom Jabatan."
    ) in keluar
    assert "KL171" in cetak(capsys, buku, tmp_path, jabatan="kasi-trantib")
    # The head, who signs most, is no exception.
    assert "Jabatan Camat Tanjung Contoh tidak punya" in reviu(capsys, ubah(*(("Pejabat", 7, j, None) for j in judul)))


def test_atasan_berputar(capsys, ubah, tmp_path) -> None:
    buku = ubah(("Pejabat", 7, "Atasan langsung", "Sekretaris Kecamatan"))
    keluar = reviu(capsys, buku)
    assert "Rantai atasan berputar: “Camat Tanjung Contoh” → “Sekretaris Kecamatan”" in keluar
    assert "Letak: lembar Pejabat, baris 7, kolom Atasan langsung." in keluar
    assert "Semua dokumen ini bertanda DRAF: 1 isian perlu diperbaiki." in cetak(capsys, buku, tmp_path)


def test_dua_pemegang_sekaligus(capsys, ubah, tmp_path) -> None:
    buku = ubah(("Pejabat", 9, "Menjabat sejak", "1 Juni 2024"))
    keluar = reviu(capsys, buku)
    assert "Jabatan “Sekretaris Kecamatan”" in keluar
    assert "dipegang Contoh Tiga, S.Sos. dan Contoh Enam, S.Sos. pada waktu yang sama; seharusnya satu orang" in keluar
    assert "lembar Pejabat, baris 9, kolom Menjabat sejak; lembar Pejabat, baris 8, kolom Sampai." in keluar
    assert "KL140" in cetak(capsys, buku, tmp_path)


def test_indikator_tanpa_pemilik(capsys, ubah, tmp_path) -> None:
    buku = ubah(("Sasaran Jabatan", 6, "Jabatan *", "Sekretaris Desa"))
    keluar = reviu(capsys, buku)
    assert '"Sekretaris Desa" tidak ada dalam daftar jabatan; isian ini belum dipakai.' in keluar
    assert "Indikator “Jumlah dokumen administrasi kantor yang selesai” tidak punya pemilik" in keluar
    assert "KL172" in cetak(capsys, buku, tmp_path)


def test_target_triwulan_tidak_sampai_target_setahun(capsys, ubah, tmp_path) -> None:
    buku = ubah(("Target", 12, "PK perubahan TW IV", 2))
    keluar = reviu(capsys, buku)
    assert "Target triwulan “Jumlah pengaduan layanan” menjadi 11 (dijumlahkan); target setahun 12." in keluar
    assert "lembar Target, baris 12, kolom PK perubahan" in keluar
    assert "KL173" in cetak(capsys, buku, tmp_path)
