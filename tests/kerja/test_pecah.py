"""One workbook for each official: what it holds, its name, and that a filled one is never replaced unasked."""

from __future__ import annotations

import pytest

from sakip.cli.utama import main
from sakip.kerja.jenis_dokumen import PermintaanSalah
from sakip.kerja.pecah import Pecahan, pecah
from sakip.kerja.tulis import TulisGagal
from sakip.kernel.periode import Periode
from tests.buku_kerja.ubah_buku import isi_lembar
from tests.kerja.kantor import NUSA

TW2 = Periode(2024, 2)


def satu(folder, jabatan: str, **lain) -> Pecahan:
    hasil = pecah(sumber=str(NUSA), folder=folder, periode=TW2, jabatan=jabatan, **lain)
    return hasil.pecahan[0]


def nama_lembar(isi: bytes) -> list[str]:
    import io

    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(io.BytesIO(isi)).sheet_names


def test_setiap_penyusun_mendapat_satu_berkas(tmp_path) -> None:
    hasil = pecah(sumber=str(NUSA), folder=tmp_path, periode=TW2)
    assert len(hasil.pecahan) == 12
    assert {p.letak.name for p in hasil.pecahan} == {p.name for p in tmp_path.iterdir()}
    assert hasil.pecahan[4].letak.name == "isian-kepala-seksi-pemerintahan-2024-tw2.xlsx"


def test_hanya_lembar_yang_perlu(tmp_path) -> None:
    # His two indicators are counted from the register; there is nothing to enter as realisasi.
    isi = satu(tmp_path, "kasi-pemerintahan").letak.read_bytes()
    assert nama_lembar(isi) == ["Petunjuk", "Register", "Narasi", "_daftar", "_kiriman"]
    isi = satu(tmp_path, "kasubbag-umum").letak.read_bytes()
    assert nama_lembar(isi)[:5] == ["Petunjuk", "Realisasi", "Variabel", "Register", "Narasi"]


def test_petunjuk_menyebut_siapa_dan_kepada_siapa(tmp_path) -> None:
    p = satu(tmp_path, "kasi-pemerintahan", kepada="Kasubbag Keuangan, 3 Juli")
    teks = [s for b in isi_lembar(p.letak.read_bytes(), "Petunjuk") for s in b if s]
    for kata in ("Isian kinerja triwulan II tahun 2024", "Kepala Seksi Pemerintahan", p.bekal.pemegang):
        assert kata in teks
    assert sum("Kasubbag Keuangan, 3 Juli" in str(t) for t in teks) == 2


def test_hanya_kolom_triwulan_itu_dan_targetnya(tmp_path) -> None:
    isi = satu(tmp_path, "camat").letak.read_bytes()
    judul = next(b for b in isi_lembar(isi, "Realisasi") if "Satuan" in b)
    assert judul[1:6] == ["Indikator *", "Satuan", "Target triwulan II tahun 2024", "TW II", "Angka resmi"]
    setahun = pecah(sumber=str(NUSA), folder=tmp_path, jabatan="camat").pecahan[0].letak.read_bytes()
    judul = next(b for b in isi_lembar(setahun, "Realisasi") if "Satuan" in b)
    assert judul[4:9] == ["TW I", "TW II", "TW III", "TW IV", "Setahun"]


def test_berkas_yang_sudah_diisi_tidak_diganti(tmp_path) -> None:
    p = satu(tmp_path, "camat")
    p.letak.write_bytes(b"isian")
    with pytest.raises(TulisGagal, match="tidak ditimpa"):
        satu(tmp_path, "camat")
    assert p.letak.read_bytes() == b"isian"


def test_periode_dan_jabatan_yang_salah_disebut(tmp_path) -> None:
    with pytest.raises(PermintaanSalah, match="Data ini tahun 2024"):
        pecah(sumber=str(NUSA), folder=tmp_path, periode=Periode(2023, 1))
    with pytest.raises(PermintaanSalah, match='Jabatan "kasi" tidak ada'):
        pecah(sumber=str(NUSA), folder=tmp_path, periode=TW2, jabatan="kasi")


def test_perintah(tmp_path, capsys) -> None:
    perintah = ["buku-kerja", "pecah", str(NUSA), "-o", str(tmp_path), "--periode", "2024-TW2", "--jabatan", "camat"]
    assert main(perintah) == 0
    assert "1 berkas isian triwulan II tahun 2024" in capsys.readouterr().out
