"""Every way a cell can be wrong has a finding that names it, says what stands there, and what to do."""

from datetime import date
from decimal import Decimal

import pytest

from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.temuan import Tingkat
from tests.buku_kerja.buku_kecil import INDIKATOR, SASARAN, Persen, Rumus, Sel, baca, baca_target, temuan


def _target(sel: Sel) -> Nilai:
    tahun = baca_target(sel).tahun
    assert tahun is not None
    return tahun.perencanaan.target_rkt[0].nilai


def _tak_terbaca(tulisan: str) -> Kosong:
    return Kosong(Keadaan.TAK_TERBACA, tertulis=tulisan)


@pytest.mark.parametrize(
    ("sel", "nilai"),
    [
        (96.29, Angka(Decimal("96.29"))),
        (0, Angka(Decimal(0))),
        (0.1 + 0.2, Angka(Decimal("0.3"))),
        (1e-7, Angka(Decimal("0.0000001"))),
        (1.5e16, Angka(Decimal(15_000_000_000_000_000))),
        ("96,29", Angka(Decimal("96.29"))),
        ("96,50", Angka(Decimal("96.50"))),
        ("Rp 1.000.000", Angka(Decimal(1_000_000))),
        (" 1.234,5 ", Angka(Decimal("1234.5"))),
        ("BB (72)", Predikat("BB", Decimal(72))),
        ("81 (Baik)", Predikat("Baik", Decimal(81))),
        ("predikat: Hebat", Predikat("Hebat")),
        ("80-90", Rentang(Decimal(80), Decimal(90))),
        ("80 s.d. 90", Rentang(Decimal(80), Decimal(90))),
        ("80 sampai dengan 90,5", Rentang(Decimal(80), Decimal("90.5"))),
        ("-5 - -1", Rentang(Decimal(-5), Decimal(-1))),
        ("Ya", YaTidak(True)),
        (False, YaTidak(False)),
        ("1 Juli 2026", Tanggal(date(2026, 7, 1))),
        ("Belum diukur: menunggu survei", Kosong(Keadaan.BELUM_DIUKUR, "menunggu survei")),
        ("belum dijadwalkan (TW III)", Kosong(Keadaan.BELUM_DIJADWALKAN, "TW III")),
        ("menunggu angka resmi: Bagian Organisasi", Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, dari="Bagian Organisasi")),
        (
            "menunggu angka resmi: Bagian Organisasi, sejak 1 Juli 2026; surat dikirim",
            Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, "surat dikirim", "Bagian Organisasi", date(2026, 7, 1)),
        ),
        (Rumus("=90+2.5", 92), Angka(Decimal(92))),
    ],
)
def test_yang_terbaca(sel: Sel, nilai: Nilai) -> None:
    hasil = baca_target(sel)
    assert _target(sel) == nilai
    assert temuan(hasil) == []


@pytest.mark.parametrize(
    ("sel", "nilai", "kode", "kata"),
    [
        ("1.234", _tak_terbaca("1.234"), "SJ002", "1234 atau 1,2340"),
        ("-", _tak_terbaca("-"), "SJ001", "Tulis 0 bila nilainya memang nol"),
        ("sembilan puluh", _tak_terbaca("sembilan puluh"), "SJ001", "tidak memuat angka"),
        ("90 - 80", _tak_terbaca("90 - 80"), "SJ001", "lebih dari satu angka"),
        ("1.2 - 1.234", _tak_terbaca("1.2 - 1.234"), "SJ001", "lebih dari satu angka"),
        ("tak terbaca: 1.2", _tak_terbaca("1.2"), "SJ001", "masih tak terbaca"),
        ("predikat: A (1.234)", _tak_terbaca("predikat: A (1.234)"), "SJ001", "predikat: A (1.234)"),
        ("96.29", Angka(Decimal("96.29")), "SJ003", "Tulis 96,29"),
        (Persen(0.9629), Angka(Decimal("96.29")), "SJ004", "tampak 96,29%, tersimpan 0,9629; dibaca 96,29"),
        (date(2026, 10, 5), Tanggal(date(2026, 10, 5)), "SJ013", "5 Oktober 2026"),
        (Rumus("=1/0", "#DIV/0!"), _tak_terbaca("#DIV/0!"), "SJ008", "galat Excel #DIV/0!"),
        (Rumus("=A1*2"), _tak_terbaca("=A1*2"), "SJ007", 'rumus "=A1*2" yang belum dihitung'),
        ("24 dokumen", Angka(Decimal(24)), "SJ010", 'satuan indikatornya "nilai"'),
    ],
)
def test_yang_dilaporkan(sel: Sel, nilai: Nilai, kode: str, kata: str) -> None:
    assert _target(sel) == nilai
    (satu,) = temuan(baca_target(sel))
    assert satu.kode == kode
    assert kata in satu.pesan
    assert satu.lokasi == (Lokasi(berkas="uji.xlsx", lembar="Target", baris=2, kolom="RKT 2026"),)
    assert satu.pesan.startswith("Lembar Target, baris 2, kolom RKT 2026: ")


def test_semua_kesalahan_dilaporkan_sekaligus() -> None:
    hasil = baca_target("1.234", "x")
    assert [(t.kode, t.lokasi[0].baris) for t in temuan(hasil)] == [("SJ002", 2), ("SJ001", 3)]


def test_persen_pada_indikator_persen_tetap_diberitahukan() -> None:
    (satu,) = temuan(baca_target(90, Persen(0.85)))
    assert (satu.kode, satu.tingkat) == ("SJ004", Tingkat.PERINGATAN)


@pytest.mark.parametrize(
    ("judul", "sel", "kode", "kata"),
    [
        ("Angka di belakang koma", 1.5, "SJ012", "1,5 bukan bilangan bulat"),
        ("Angka di belakang koma", "dua", "SJ001", "tidak memuat angka"),
        ("Arah", "naik", "SJ009", "Pilih salah satu: makin tinggi makin baik"),
        ("Arah", "makin tinggi makin bagus", "SJ009", 'Maksudnya "makin tinggi makin baik"?'),
        ("IKU", "mungkin", "SJ009", "bukan ya atau tidak"),
        ("Bobot", "1.234", "SJ002", "1234 atau 1,2340"),
        ("Bobot", "1.2", "SJ003", "Tulis 1,2"),
        ("Bobot", Persen(0.4), "SJ004", "dibaca 40"),
        ("Bobot", Rumus("=NA()", "#N/A"), "SJ008", "galat Excel #N/A"),
        ("Definisi operasional", 999901019999010110.0, "SJ011", "15 digit"),
    ],
)
def test_kolom_lain_yang_dilaporkan(judul: str, sel: Sel, kode: str, kata: str) -> None:
    isi = [(*INDIKATOR[0], judul), (*INDIKATOR[1], sel)]
    hasil = baca({"Sasaran": SASARAN, "Indikator": isi})
    (satu,) = temuan(hasil)
    assert (satu.kode, satu.lokasi[0].kolom) == (kode, judul)
    assert kata in satu.pesan
    assert hasil.tahun is not None
    assert len(hasil.tahun.perencanaan.indikator) == 1


@pytest.mark.parametrize(
    ("sel", "kode", "kata"),
    [
        ("31 Juni 2026", "SJ005", "Juni 2026 berakhir pada tanggal 30"),
        ("kemarin", "SJ005", "belum dapat dibaca sebagai tanggal"),
        (46204, "SJ005", "nomor urut tanggal Excel (1 Juli 2026)"),
        (3, "SJ005", "belum dapat dibaca sebagai tanggal"),
        (None, "KL008", "Tanggal belum diisi; baris ini belum dipakai"),
    ],
)
def test_tanggal_yang_dilaporkan(sel: Sel, kode: str, kata: str) -> None:
    hasil = baca({"Register": [("Jenis", "Tanggal", "Uraian"), ("rapat", sel, "Rapat desa")]})
    assert kode in [t.kode for t in temuan(hasil)]
    assert any(kata in t.pesan for t in temuan(hasil))
    assert hasil.tahun is not None
    assert hasil.tahun.register.catatan == ()


@pytest.mark.parametrize("sel", [date(2026, 3, 12), "12 Maret 2026", "12/03/2026", "2026-03-12"])
def test_tanggal_yang_terbaca(sel: Sel) -> None:
    hasil = baca({"Register": [("Jenis", "Tanggal", "Uraian"), ("rapat", sel, "Rapat desa")]})
    assert hasil.tahun is not None
    assert hasil.tahun.register.catatan[0].tanggal == date(2026, 3, 12)


def test_rupiah_dan_bilangan_boleh_bertitik_ribuan() -> None:
    hasil = baca(
        {
            "Anggaran Lalu": [("Tahun", "Pagu (Rp)", "Realisasi (Rp)"), ("2025", "1.500", "Rp 1.250,50")],
            "Pegawai": [("Menurut", "Kelompok", "Jumlah pegawai"), ("usia", 30, "1.500")],
        }
    )
    assert hasil.tahun is not None
    (lalu,) = hasil.tahun.riwayat.anggaran
    assert (lalu.tahun, lalu.pagu, lalu.realisasi) == (2025, Decimal(1500), Decimal("1250.50"))
    (kelompok,) = hasil.tahun.sumber_daya.pegawai
    assert (kelompok.kategori, kelompok.jumlah) == ("30", 1500)
    assert temuan(hasil) == []


def test_huruf_kendali_tidak_ikut() -> None:
    hasil = baca({"Tujuan": [("Tujuan",), (" a\x01b\r\nc ",)]})
    assert hasil.tahun is not None
    assert hasil.tahun.perencanaan.tujuan[0].teks == "ab\nc"
