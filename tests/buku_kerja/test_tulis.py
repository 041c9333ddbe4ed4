"""What a person meets in Excel: protection, drop-downs, formulas, texts that stay texts."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.kode import MAKNA, kelas_kode
from sakip.buku_kerja.kolom import Jenis
from sakip.buku_kerja.kosong import buku_kerja_kosong
from sakip.buku_kerja.lembar.semua import SEMUA
from sakip.buku_kerja.sel_tulis import TakMuat
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.anggaran import Pagu, RealisasiAnggaran
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.kernel.periode import Periode
from sakip.peraturan.narasi import muat_narasi
from tests.arsitektur.berkas import AKAR
from tests.buku_kerja.contoh_penuh import build_tahun

BUKU = AKAR / "src" / "sakip" / "buku_kerja"


@pytest.fixture(scope="module")
def isi() -> bytes:
    return write_buku_kerja(tahun=build_tahun())


@pytest.fixture(scope="module")
def buku(isi: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(isi))


def _bagian(isi: bytes, lembar: str, buku: Workbook) -> str:
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        return z.read(f"xl/worksheets/sheet{buku.sheetnames.index(lembar) + 1}.xml").decode()


def test_lembar_menurut_urutan_mengisi(buku: Workbook) -> None:
    assert buku.sheetnames == ["Petunjuk", *(x.nama for x in SEMUA), "_daftar"]
    assert buku["_daftar"].sheet_state == "veryHidden"
    assert all(len(nama) <= 31 for nama in buku.sheetnames)


def test_setiap_lembar_dilindungi_tanpa_sandi(buku: Workbook) -> None:
    for kertas in buku.worksheets:
        assert kertas.protection.sheet
        assert not kertas.protection.password
    tujuan = buku["Tujuan"]
    assert tujuan["B4"].protection.locked
    assert not tujuan["B6"].protection.locked
    assert not tujuan.column_dimensions["B"].protection.locked
    assert tujuan.column_dimensions["A"].hidden
    assert not buku["Target"]["D4"].protection.locked


def test_setiap_lembar_menempatkan_judul_contoh_dan_bantuan(buku: Workbook) -> None:
    tujuan = buku["Tujuan"]
    assert [tujuan[f"B{n}"].value for n in (1, 4, 6)] == ["Tujuan", "Tujuan *", "Meningkatkan pelayanan"]
    assert tujuan["A5"].value == "#contoh"
    assert tujuan["B5"].font.italic
    assert tujuan.freeze_panes == "A5"
    assert buku["Indikator"]["G4"].comment.text.startswith("ya bila termasuk Indikator Kinerja Utama")


def test_daftar_pilihan_mengikuti_nama_yang_ditulis(isi: bytes, buku: Workbook) -> None:
    nama = buku.defined_names
    assert nama["daftar_jabatan"].attr_text.startswith("'Pejabat'!$B$6:INDEX('Pejabat'!$B$6:$B$305,")
    validasi = {str(v.sqref): v.formula1 for v in buku["Pejabat"].data_validations.dataValidation}
    assert validasi["D6:D305"] == "daftar_jabatan"
    assert validasi["C6:C305"].startswith("pilihan_")
    indikator = {str(v.sqref): v.formula1 for v in buku["Indikator"].data_validations.dataValidation}
    assert indikator["C6:C305"] == 'IF($B6="tujuan",daftar_tujuan,daftar_sasaran)'
    assert "errorStyle" in _bagian(isi, "Target", buku)
    for v in (v for kertas in buku.worksheets for v in kertas.data_validations.dataValidation):
        assert len(v.prompt or "") <= 255
        assert len(v.promptTitle or "") <= 32
        if v.type == "list" and not v.formula1.startswith("IF"):
            assert v.formula1 in nama


def test_jumlah_program_dihitung_rumus_dan_tersimpan(isi: bytes, buku: Workbook) -> None:
    kertas = buku["Program Anggaran"]
    judul = {sel.value: sel.column for sel in kertas[4]}
    kolom = judul["Jumlah pagu murni"]
    assert str(kertas.cell(6, kolom).value).startswith('=IF($B6="","",IF($B6="Program",SUMIF(')
    hasil = openpyxl.load_workbook(io.BytesIO(isi), data_only=True)["Program Anggaran"]
    assert [hasil.cell(n, kolom).value for n in (6, 7, 8, 9)] == [1_998_738_600, 1_998_738_600, 1_998_738_600, 0]
    assert kertas.cell(6, kolom).protection.locked


def test_satuan_tampak_di_samping_target(isi: bytes, buku: Workbook) -> None:
    kertas = buku["Target"]
    assert kertas["C6"].value == '=IFERROR(INDEX(kolom_satuan,MATCH($B6,kolom_indikator,0)),"")'
    hasil = openpyxl.load_workbook(io.BytesIO(isi), data_only=True)["Target"]
    assert [hasil[f"C{n}"].value for n in (6, 7, 8)] == ["indeks", "nilai", "kegiatan"]


def test_awal_rumus_ditulis_sebagai_teks(buku: Workbook) -> None:
    sel = next(b[3] for b in buku["Narasi"].iter_rows(min_row=6) if b[3].value == "=Butir satu")
    assert (sel.data_type, sel.quotePrefix) == ("s", True)


def test_setiap_bagian_narasi_siap_diisi(buku: Workbook) -> None:
    bagian = {b[1] for b in buku["Narasi"].iter_rows(min_row=6, values_only=True) if b[1]}
    assert bagian == {k.judul for k in muat_narasi().values()}


def test_nip_dan_teks_berformat_teks(buku: Workbook) -> None:
    assert buku["Pejabat"].column_dimensions["H"].number_format == "@"
    assert buku["Pejabat"]["M7"].number_format == "[$-421]d mmmm yyyy"


def test_buku_kerja_kosong_terbaca_tanpa_keluhan() -> None:
    isi = buku_kerja_kosong(tahun=2026, profil="umum", kantor="Kecamatan A", kabupaten="Nusa", renstra=(2025, 2029))
    hasil = read_buku_kerja(isi=isi, nama="kosong.xlsx")
    assert hasil.temuan == ()
    assert hasil.tahun is not None
    assert (hasil.tahun.tahun, hasil.tahun.perencanaan.renstra.tahun_akhir) == (2026, 2029)
    assert [str(v.berlaku_sejak) for v in hasil.tahun.perjanjian.versi] == ["2026-01-01"]


def test_yang_tidak_muat_ditolak_dengan_kalimat() -> None:
    tahun = build_tahun()
    pagu = replace(tahun, anggaran=replace(tahun.anggaran, pagu=(Pagu("p2", "murni", Decimal(1)),) * 2))
    with pytest.raises(TakMuat, match='Pagu "p2" tercatat 2 kali'):
        write_buku_kerja(tahun=pagu)
    belanja = (RealisasiAnggaran("p2", Periode(2025), Decimal(1)),)
    with pytest.raises(TakMuat, match="Ada isian tahun 2025"):
        write_buku_kerja(tahun=replace(tahun, anggaran=replace(tahun.anggaran, realisasi=belanja)))
    with pytest.raises(TakMuat, match="sepanjang 40000 huruf"):
        write_buku_kerja(tahun=replace(tahun, narasi=Narasi((TeksNarasi("saran", "x" * 40_000),))))


def test_tanggal_sebelum_1900_ditulis_sebagai_teks() -> None:
    tahun = build_tahun()
    tahun = replace(tahun, acuan=replace(tahun.acuan, libur=(date(1899, 12, 31),)))
    hasil = read_buku_kerja(isi=write_buku_kerja(tahun=tahun), nama="x.xlsx").tahun
    assert hasil is not None
    assert hasil.acuan.libur == (date(1899, 12, 31),)


def test_setiap_kode_yang_dipakai_punya_makna() -> None:
    dipakai = {
        k for p in BUKU.rglob("*.py") if p.name != "kode.py" for k in re.findall(r'"((?:KL|SJ)\d{3})"', p.read_text())
    }
    assert dipakai == set(MAKNA)
    assert {kelas_kode(k).value for k in MAKNA} >= {"struktur", "format_angka", "satuan", "silang_nilai", "periode"}


def test_judul_kolom_berbeda_dalam_satu_lembar() -> None:
    for lembar in SEMUA:
        for kelompok in (lembar.formulir, lembar.kolom_tahun(build_tahun())):
            judul = [k.judul for k in kelompok]
            assert len(judul) == len(set(judul)), lembar.nama
            assert all(k.rumus or k.kunci == "petunjuk" for k in kelompok if k.jenis is Jenis.TAMPIL)
