"""The frame of the command line: every outcome becomes words and an exit code."""

import argparse
import io
import os
import signal
import subprocess
import sys
import time
from importlib.metadata import EntryPoint

import pytest

from sakip.cli.layar import baris_temuan, hitung_tingkat, kabarkan_temuan, lama, siapkan_layar, ukuran
from sakip.cli.pengurai import Pengurai, terjemahkan
from sakip.cli.utama import KELOMPOK, build_parser, main
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from tests.cli.ctrl_c import terima_ctrl_c
from tests.kerja.kantor import NUSA


def perintah_tambahan(perintah) -> None:
    perintah.add_parser("jalankan", help="menjalankan").set_defaults(jalankan=lambda _pilihan: 7)


def periksa_bantuan(parser: argparse.ArgumentParser) -> None:
    """The help of a command and of those below it is Indonesian and shows an example."""
    teks = parser.format_help()
    assert "pemakaian: sakip" in teks
    assert "Contoh:\n  sakip" in teks
    assert not {"usage:", "options:", "positional arguments:"} & set(teks.split("\n"))
    for aksi in parser._actions:
        if isinstance(aksi, argparse._SubParsersAction):
            for anak in aksi.choices.values():
                periksa_bantuan(anak)
        else:
            assert aksi.help


def test_setiap_perintah_berbantuan_dengan_contoh(capsys) -> None:
    periksa_bantuan(build_parser())
    assert main(["--help"]) == 0
    assert "perintah:" in capsys.readouterr().out


def test_versi(capsys) -> None:
    assert main(["--versi"]) == 0
    assert capsys.readouterr().out.startswith("sakip ")


@pytest.mark.parametrize(
    ("argv", "pesan"),
    [
        ([], "Kurang: PERINTAH."),
        (["hitung"], "Kurang: SUMBER."),
        (["kerjakan"], '"kerjakan" tidak ada. Pilih dari demo,'),
        (["hitung", "a.xlsx", "--format", "xml"], '--format: "xml" tidak ada. Pilih dari tabel, json.'),
        (["hitung", "a.xlsx", "--format"], "--format perlu isi di belakangnya."),
        (["hitung", "a.xlsx", "--nama", "--angka", "x"], "--angka tidak dapat dipakai bersama"),
        (["hitung", "a.xlsx", "--tambah"], "Tidak dikenal: --tambah."),
        (["demo", "--tanpa-server=1"], '--tanpa-server tidak memakai isi, tertulis "1".'),
        (["demo", "--pekerja", "0"], '"0" bukan bilangan 1 sampai 99.'),
        (["demo", "--tanpa"], "Tidak dikenal: --tanpa."),
        (["cetak", "lkjip", "a.xlsx", "--per-tanggal", "31 Juni 2024"], "Juni 2024 berakhir pada tanggal 30"),
        (["cetak", "lkjip", "a.xlsx", "--per-tanggal", "kemarin"], '"kemarin" belum dapat dibaca sebagai tanggal'),
        (["buku-kerja"], "Kurang: PERINTAH."),
        (["buku-kerja", "baru", "-o", "a.xlsx", "--tahun", "25"], '"25" bukan tahun anggaran'),
    ],
)
def test_isian_keliru_berupa_kalimat(capsys, argv, pesan) -> None:
    assert main(argv) == 2
    galat = capsys.readouterr().err
    assert pesan in galat
    assert "pemakaian: sakip" in galat
    assert "argument" not in galat


def test_kalimat_yang_tidak_dikenal_tetap_tampil() -> None:
    assert terjemahkan(pesan="something else") == "something else"
    assert terjemahkan(pesan="argument X: invalid int value: 'a'") == 'X: "a" tidak dapat dibaca.'
    assert terjemahkan(pesan="one of the arguments A B is required") == "Sebutkan salah satu dari A B."


def test_pengurai_tanpa_contoh() -> None:
    assert "Contoh" not in Pengurai(prog="x").format_help()


def test_perintah_dari_paket_lain(monkeypatch, capsys) -> None:
    titik = [
        EntryPoint("web", f"{__name__}:perintah_tambahan", KELOMPOK),
        EntryPoint("rusak", "tidak_ada_modul_ini:pasang", KELOMPOK),
    ]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_a: titik)
    assert main(["jalankan"]) == 7
    assert 'Perintah tambahan "rusak" tidak dapat dimuat' in capsys.readouterr().err


def test_ctrl_c(monkeypatch, capsys) -> None:
    def henti(**_a):
        raise KeyboardInterrupt

    monkeypatch.setattr("sakip.kerja.muat.muat", henti)
    assert main(["hitung", str(NUSA)]) == 130
    assert "Dihentikan" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize(
    "perintah",
    [
        ["demo", "--tanpa-server"],
        ["cetak", "semua", str(NUSA), "--periode", "2024-TW2", "--format", "docx", "--pekerja", "2"],
    ],
    ids=["demo", "semua"],
)
def test_ctrl_c_tidak_meninggalkan_apa_pun(tmp_path, perintah) -> None:
    lengkap = [sys.executable, "-m", "sakip.cli.utama", *perintah, "-o", str(tmp_path / "k")]
    anak = subprocess.Popen(
        lengkap, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=terima_ctrl_c
    )
    time.sleep(1.5)
    if anak.poll() is None:
        os.killpg(anak.pid, signal.SIGINT)
    _, galat = anak.communicate(timeout=60)
    assert b"Traceback" not in galat
    assert list(tmp_path.rglob(".sakip-*")) == []


def test_pembaca_keluaran_pergi(monkeypatch, tmp_path) -> None:
    def putus(_pilihan) -> int:
        raise BrokenPipeError

    class Aliran(io.StringIO):
        def fileno(self):
            return berkas.fileno()

    with (tmp_path / "keluar").open("wb") as berkas:
        monkeypatch.setattr("sakip.cli.perintah_skema.jalankan", putus)
        monkeypatch.setattr("sys.stdout", Aliran())
        assert main(["skema"]) == 0


def test_keluaran_utf8_di_konsol_lama(monkeypatch) -> None:
    konsol = io.TextIOWrapper(io.BytesIO(), encoding="cp437")
    monkeypatch.setattr("sys.stdout", konsol)
    siapkan_layar()
    assert konsol.encoding == "utf-8"
    print("× ÷ – “…”", file=konsol)


def test_kesalahan_program_tidak_disembunyikan(monkeypatch) -> None:
    def rusak(**_a):
        raise ZeroDivisionError

    monkeypatch.setattr("sakip.kerja.muat.muat", rusak)
    with pytest.raises(ZeroDivisionError):
        main(["hitung", str(NUSA)])


def temuan(pesan: str, *lokasi: Lokasi, tingkat: Tingkat = Tingkat.SALAH) -> Temuan:
    return Temuan("KL008", Kelas.STRUKTUR, tingkat, pesan, lokasi)


def test_baris_temuan_menyebut_letak_sekali() -> None:
    sel = Lokasi(berkas="a.xlsx", lembar="Target", baris=4)
    assert baris_temuan(temuan=temuan("Lembar Target, baris 4: kosong.", sel)).count("baris 4") == 1
    assert "a.xlsx, lembar Target, baris 4: Kosong." in baris_temuan(temuan=temuan("Kosong.", sel))
    assert baris_temuan(temuan=temuan("Kosong.")) == "SALAH      KL008  Kosong."


def test_temuan_banyak_diringkas(capsys) -> None:
    banyak = [temuan(f"Salah {n}.") for n in range(25)] + [temuan("Kecil.", tingkat=Tingkat.CATATAN)]
    kabarkan_temuan(temuan=banyak, semua="sakip reviu a.xlsx")
    galat = capsys.readouterr().err
    assert galat.count("KL008") == 20
    assert "… dan 5 lagi. Lihat semuanya dengan: sakip reviu a.xlsx" in galat
    assert hitung_tingkat(temuan=banyak) == "25 salah, 0 peringatan, 1 catatan"


def test_ukuran_dan_lama() -> None:
    assert [ukuran(bita=b) for b in (0, 2048, 3_500_000)] == ["1 kB", "2 kB", "3,3 MB"]
    assert lama(detik=0.04) == "0,0 detik"
