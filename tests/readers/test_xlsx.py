"""A foreign workbook becomes titles, tables and notes; numbers are what the cells show."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
import xlsxwriter

from sakip.dokumen.node import Blok, Judul, Paragraf, Tabel
from sakip.dokumen.tampil import teks_sebaris
from sakip.readers.tolak import BerkasTakTerbaca
from sakip.readers.xlsx import read_xlsx
from sakip.readers.xlsx_angka import tulis_sel


def buku(isi: dict[str, list[list[object]]], *, gabung: str = "", sembunyi: str = "") -> bytes:
    """A workbook: rows of each sheet; ``gabung`` is merged on the first, ``sembunyi`` the name of a hidden one."""
    hasil = BytesIO()
    with xlsxwriter.Workbook(hasil, {"in_memory": True}) as berkas:
        tanggal = berkas.add_format({"num_format": "dd/mm/yyyy"})
        persen = berkas.add_format({"num_format": "0.00%"})
        uang = berkas.add_format({"num_format": "#,##0"})
        for nama, baris in isi.items():
            lembar = berkas.add_worksheet(nama)
            if nama == sembunyi:
                lembar.hide()
            for n, b in enumerate(baris):
                for k, nilai in enumerate(b):
                    if isinstance(nilai, date):
                        lembar.write_datetime(n, k, nilai, tanggal)
                    elif isinstance(nilai, float):
                        lembar.write(n, k, nilai, persen)
                    else:
                        lembar.write(n, k, nilai, uang if isinstance(nilai, int) else None)
            if gabung:
                lembar.merge_range(gabung, "Target")
    return hasil.getvalue()


def baca(isi: dict[str, list[list[object]]], *, gabung: str = "", sembunyi: str = "") -> tuple[Blok, ...]:
    return read_xlsx(isi=buku(isi, gabung=gabung, sembunyi=sembunyi), nama="uji.xlsx").isi


def bentuk(blok: Blok) -> object:
    if isinstance(blok, Tabel):
        return [[(teks_sebaris(s.isi), s.rentang_kolom, s.rentang_baris) for s in b.sel] for b in blok.badan]
    return teks_sebaris(blok.isi) if isinstance(blok, Paragraf) else getattr(blok, "teks", type(blok).__name__)


def test_judul_tabel_catatan() -> None:
    isi = baca(
        {
            "LKj": [
                ["PENGUKURAN KINERJA"],
                ["No", "Sasaran", "Capaian", "Anggaran", "Tanggal"],
                ["1", "Pelayanan", 0.95, 1250000, date(2024, 12, 31)],
                ["2", "Desa", 1.1, 0, ""],
                ["Sumber: catatan seksi"],
            ]
        }
    )
    assert [bentuk(b) for b in isi] == [
        "PENGUKURAN KINERJA",
        [
            [(t, 1, 1) for t in ("No", "Sasaran", "Capaian", "Anggaran", "Tanggal")],
            [(t, 1, 1) for t in ("1", "Pelayanan", "95,00%", "1.250.000", "31 Desember 2024")],
            [(t, 1, 1) for t in ("2", "Desa", "110,00%", "0", "")],
        ],
        "Sumber: catatan seksi",
    ]
    tabel = isi[1]
    assert isinstance(tabel, Tabel)
    lokasi = tabel.badan[1].sel[2].lokasi
    assert lokasi is not None
    assert (lokasi.lembar, lokasi.baris, lokasi.kolom, lokasi.tabel) == ("LKj", 3, "C", "1")


def test_dua_tabel_selembar_dan_lembar_tersembunyi() -> None:
    isi = baca(
        {
            "Satu": [["A", "B"], ["1", "2"], [], ["C", "D", "E"], ["3", "4", "5"]],
            "Rahasia": [["x", "y"]],
            "Dua": [["Catatan saja"]],
        },
        sembunyi="Rahasia",
    )
    assert [type(b) for b in isi if isinstance(b, Tabel | Judul)] == [Judul, Tabel, Tabel, Judul]
    assert bentuk(isi[-1]) == "Catatan saja"


def test_sel_gabung() -> None:
    (tabel,) = baca({"S": [["No", "", ""], ["", "TW I", "TW II"], ["1", "10", "20"]]}, gabung="B1:C1")
    assert bentuk(tabel) == [
        [("No", 1, 1), ("Target", 2, 1)],
        [("", 1, 1), ("TW I", 1, 1), ("TW II", 1, 1)],
        [("1", 1, 1), ("10", 1, 1), ("20", 1, 1)],
    ]


@pytest.mark.parametrize(
    ("mentah", "pola", "tampil"),
    [
        ("0.95000000000000007", "", "0,95"),
        ("1234567.891", "#,##0.00", "1.234.567,89"),
        ("-1234.5", "#,##0.00;(#,##0.00)", "-1.234,50"),
        ("0.005", "0.00", "0,01"),
        ("-0.001", "0.00", "0,00"),
        ("0.9999", "0%", "100%"),
        ("1250000", '"Rp"#,##0', "1.250.000"),
        ("45657", "[$-421]dd mmmm yyyy;@", "31 Desember 2024"),
        ("100", "General", "100"),
        ("1E+20", "", "100000000000000000000"),
        ("NaN", "", "NaN"),
        ("teks", "0.00", "teks"),
    ],
)
def test_angka_seperti_tampilannya(mentah: str, pola: str, tampil: str) -> None:
    assert tulis_sel(mentah=mentah, pola=pola) == tampil


def rusak(teks: str) -> bytes:
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w") as arsip:
        arsip.writestr("xl/workbook.xml", teks)
    return hasil.getvalue()


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (buku({"S": [[]]}), "kosong"),
        (buku({"S": [["A"]]})[:-40], "tidak utuh"),
        (rusak("<a/>"), "bukan buku kerja Excel"),
        (rusak('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "deklarasi XML"),
    ],
)
def test_yang_ditolak_disebut_sebabnya(isi: bytes, pesan: str) -> None:
    with pytest.raises(BerkasTakTerbaca, match=pesan) as galat:
        read_xlsx(isi=isi, nama="uji.xlsx")
    assert "Word" not in str(galat.value)
