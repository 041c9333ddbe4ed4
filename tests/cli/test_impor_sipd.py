"""``sakip buku-kerja impor-sipd``: preview, exit codes, what is written, and sentences about what is missing."""

import time

import pytest

from sakip.cli.utama import main
from tests.buku_kerja.ekspor_sipd import EVALUASI, GAJI, RENCANA, pagu, teks, xlsx
from tests.kerja.kantor import NUSA


@pytest.fixture
def perintah(tmp_path):
    """Run the command over a table of amounts."""

    def jalankan(*isi, pilihan=("--jenis", "dpa", "--versi", "murni")) -> int:
        (tmp_path / "dpa.xlsx").write_bytes(xlsx(*pagu(*isi)))
        return main(["buku-kerja", "impor-sipd", str(tmp_path / "dpa.xlsx"), str(NUSA), *pilihan])

    return jalankan


def test_pratinjau_tidak_menulis(capsys, perintah, tmp_path) -> None:
    assert perintah((RENCANA, 6_000_000), (EVALUASI, 5_000_000)) == 0
    keluar = capsys.readouterr().out
    assert "berubah" in keluar
    assert "Tidak ada yang ditulis" in keluar
    assert [p.name for p in tmp_path.iterdir()] == ["dpa.xlsx"]


def test_menulis_dan_kode_keluar(capsys, perintah, tmp_path) -> None:
    keluar = tmp_path / "baru.xlsx"
    pilihan = ("--jenis", "dpa", "--versi", "murni", "-o", str(keluar), "--rinci")
    assert perintah((RENCANA, 7), ("X.XX.01.2.01.0001", 5), pilihan=pilihan) == 1
    assert "baris      2  sub kegiatan" in capsys.readouterr().out
    assert main(["hitung", str(keluar), "--angka", "pagu_versi/murni/simpul/p1.k1.s1"]) == 0
    assert "= Rp7 " in capsys.readouterr().out
    assert perintah((RENCANA, 7), pilihan=pilihan) == 2
    assert "tidak ditimpa" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("pilihan", "sebab"),
    [
        (("--jenis", "dpa"), "Sebutkan versi anggarannya"),
        (("--jenis", "dpa", "--versi", "murni", "--kumulatif"), "hanya untuk --jenis realisasi"),
        (("--jenis", "realisasi"), "Sebutkan periode realisasinya"),
        (("--jenis", "realisasi", "--periode", "2024-TW1", "--versi", "murni"), "hanya untuk --jenis dpa"),
        (("--jenis", "realisasi", "--periode", "2024-TW3"), "Sebutkan --kumulatif"),
        (("--jenis", "realisasi", "--periode", "2024-TW1"), "Tidak ada kolom realisasi"),
        ((), "Kurang: --jenis"),
    ],
)
def test_permintaan_yang_kurang(capsys, perintah, pilihan, sebab) -> None:
    assert perintah((RENCANA, 1), pilihan=pilihan) == 2
    assert sebab in capsys.readouterr().err


def test_realisasi_per_dokumen(capsys, tmp_path) -> None:
    judul = (
        "Nama SKPD", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Rekening", "Nomor Dokumen", "Nilai Realisasi",
        "Nilai Setoran",
    )  # fmt: skip
    kantor, atk = "Kecamatan Tanjung Contoh", "5.1.02.01.01.0024"
    isi = [
        (kantor, RENCANA, "R", atk, "TBP/1", "1.000.000,00", "0"),
        (kantor, RENCANA, "R", atk, "TBP/2", "2.000.000,00", "500"),
        (kantor, GAJI, "G", "5.1.01.01.01.0001", "SP2D/1", "500.000.000,00", "0"),
    ]
    (tmp_path / "r.csv").write_bytes(teks(judul, *isi, sandi="cp1252"))
    argumen = ["buku-kerja", "impor-sipd", str(tmp_path / "r.csv"), str(NUSA), "--jenis", "realisasi"]
    assert main([*argumen, "--periode", "2024-TW2", "--kumulatif"]) == 0
    keluar = capsys.readouterr().out
    assert "Rp3.000.000 sejak Januari dikurangi Rp1.500.000" in keluar
    assert "Seluruh berkas        503.000.000" in keluar
    assert 'Kolom "Nilai Setoran" (pengembalian) tidak dikurangkan.' in keluar


def test_berkas_yang_tidak_ada(capsys, tmp_path) -> None:
    argumen = ["buku-kerja", "impor-sipd", str(tmp_path / "x.xlsx"), str(NUSA), "--jenis", "dpa", "--versi", "murni"]
    assert main(argumen) == 2
    assert "tidak ada" in capsys.readouterr().err


@pytest.mark.lambat
def test_seratus_ribu_baris(capsys, tmp_path) -> None:
    judul = ("Kode Sub Kegiatan", "Kode Rekening", "Nomor Dokumen", "Nilai Realisasi")
    isi = ((RENCANA, f"5.1.02.01.01.{n % 97:04}", f"TBP/{n}", 1 + n % 7) for n in range(100_000))
    (tmp_path / "r.xlsx").write_bytes(xlsx(judul, *isi))
    argumen = ["buku-kerja", "impor-sipd", str(tmp_path / "r.xlsx"), str(NUSA), "--jenis", "realisasi"]
    mulai = time.perf_counter()
    assert main([*argumen, "--periode", "2024-TW1"]) == 0
    with capsys.disabled():
        print(f"\n100.000 baris: {time.perf_counter() - mulai:.1f} detik")
    assert f"{'Seluruh berkas':14} {'399.995':>18}" in capsys.readouterr().out
