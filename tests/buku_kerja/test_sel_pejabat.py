"""Bad cells on the sheets of officials: each is told with its sheet and cell; nothing that is not used stays unsaid."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from sakip.buku_kerja.baca import HasilBaca
from sakip.kerja.muat import periksa_muatan
from sakip.kerja.muatan import Muatan
from sakip.kernel.temuan import Tingkat
from tests.buku_kerja.buku_kecil import INDIKATOR, SASARAN, Baris, Sel, baca, temuan

SJ: Baris = ("Jabatan", "Sasaran jabatan", "Yang didukung")
IJ: Baris = ("Sasaran jabatan", "Indikator", "Satuan", "PK murni", "PK murni TW I", "Realisasi TW I", "Realisasi TW II")
AKSI: Baris = ("Indikator", "Langkah aksi", "Januari", "Februari", "Penanggung jawab", "Sub kegiatan")
DASAR: Baris = ("Indikator", "Dasar penetapan", "Usulan awal")
TANGGAL: Baris = ("Periode", "Jabatan", "Tanggal laporan")
TANGGAPAN: Baris = ("Jabatan", "Periode", "Tanggapan 1", "Tanggapan 2", "Catatan atasan", "Tanggal tanggapan")
HADIAH: Baris = ("Penghargaan", "Pemberi", "Tahun")
INOVASI: Baris = ("Inovasi", "Uraian", "Sejak tahun")
BINWAS: Baris = ("Kegiatan", "Periode", "Desa", "Keterangan")
BAGIAN: Baris = ("Sub kegiatan", "Jabatan", "Pagu murni", "Pagu perubahn", "Realisasi TW I", "Realisasi setahun")
KANTOR_LENGKAP: Mapping[str, Sequence[Baris]] = {
    "Pejabat": [
        ("Jabatan", "Jenjang", "Atasan langsung", "Nama pejabat"),
        ("Camat", "kepala perangkat daerah", None, "Contoh Satu"),
        ("Kasi", "kepala seksi/bidang", "Camat", "Contoh Dua"),
    ],
    "Sasaran": SASARAN,
    "Indikator": INDIKATOR,
    "Versi": [("Versi", "Berlaku sejak"), ("PK murni", date(2026, 1, 2)), ("Anggaran murni", date(2026, 1, 2))],
    "Program Anggaran": [
        ("Tingkat", "Uraian", "Kode rekening"),
        ("program", "Program A", "1"),
        ("kegiatan", "Kegiatan A", "1.1"),
        ("sub kegiatan", "Sub A", "1.1.1"),
    ],
    "Sasaran Jabatan": [SJ, ("Kasi", "Tertibnya desa", "Meningkatnya pelayanan")],
    "Indikator Jabatan": [IJ[:3], ("Tertibnya desa", "Jumlah rapat", "rapat")],
    "Desa": [("Desa/kelurahan", "RT"), ("Sumberejo", 1), ("Karang", 2)],
}
# Sheet, row, heading, code: where a finding stands.
Letak = tuple[str, int, str, str]


def tak_terpakai(kolom: str, kode: str) -> list[tuple[str, str]]:
    """A cell that cannot be read and without which its row cannot be used: both is said."""
    return [(kolom, kode), (kolom, "KL008")]


def _baca(lembar: str, judul: Baris, *baris: Sequence[Sel]) -> HasilBaca:
    return baca({**KANTOR_LENGKAP, lembar: [judul, *baris]})


def _semua(hasil: HasilBaca) -> list[Letak]:
    """What reading and the check of the shape say, by the first cell, without the sheets that the test left out."""
    assert hasil.tahun is not None
    muatan = periksa_muatan(muatan=Muatan("uji.xlsx", hasil.tahun, tuple(temuan(hasil)), hasil.asal))
    assert all(t.pesan.startswith("Lembar ") or "Letak: lembar " in t.pesan for t in muatan.temuan)
    return [
        (t.lokasi[-1].lembar, t.lokasi[-1].baris or 0, t.lokasi[-1].kolom, t.kode)
        for t in muatan.temuan
        if t.kode not in ("KL116", "KL184", "KL187")
    ]


def test_yang_benar_tidak_dilaporkan() -> None:
    assert _semua(baca(KANTOR_LENGKAP)) == []


@pytest.mark.parametrize(
    ("lembar", "judul", "baris", "letak"),
    [
        # ---- Sasaran Jabatan
        ("Sasaran Jabatan", SJ, ("Kasii", "X", "Sub A"), [("Jabatan", "KL009")]),
        ("Sasaran Jabatan", SJ, (None, "X", "Sub A"), [("Jabatan", "KL008")]),
        ("Sasaran Jabatan", SJ, ("Kasi", "X", "Sub B"), [("Yang didukung", "KL009")]),
        ("Sasaran Jabatan", SJ, ("Kasi", None, "Sub A"), [("Sasaran jabatan", "KL008")]),
        # ---- Indikator Jabatan
        ("Indikator Jabatan", IJ, ("Tertibnya desa", "X", "rapat", "x"), [("PK murni", "SJ001")]),
        ("Indikator Jabatan", IJ, ("Tertibnya desa", "X", "rapat", 4, "1.234"), [("PK murni TW I", "SJ002")]),
        ("Indikator Jabatan", IJ, ("Tertibnya desa", "X", "rapat", "4 dokumen"), [("PK murni", "SJ010")]),
        (
            "Indikator Jabatan",
            IJ,
            ("Tertibnya desa", "X", "rapat", 4, None, "1 dan 2"),
            [("Realisasi TW I", "SJ001")],
        ),
        (
            "Indikator Jabatan",
            IJ,
            ("Tertibnya desa", "X", "rapat", 4, None, 1, date(2026, 5, 10)),
            [("Realisasi TW II", "SJ013")],
        ),
        ("Indikator Jabatan", IJ, ("Tertibnya kota", "X", "rapat"), [("Sasaran jabatan", "KL009")]),
        ("Indikator Jabatan", IJ, ("Tertibnya desa", "X", None), [("Satuan", "KL114")]),
        # ---- Rencana Aksi
        ("Rencana Aksi", AKSI, ("Jumlah rapat", "X", 2), [("Januari", "SJ009")]),
        ("Rencana Aksi", AKSI, ("Jumlah rapat", "X", None, "Januari"), [("Februari", "SJ009")]),
        ("Rencana Aksi", AKSI, ("Rapat kerja", "X", "v"), [("Indikator", "KL009")]),
        ("Rencana Aksi", AKSI, (None, "X", "v"), [("Indikator", "KL008")]),
        ("Rencana Aksi", AKSI, ("Jumlah rapat", None, "v"), [("Langkah aksi", "KL008")]),
        ("Rencana Aksi", AKSI, ("Jumlah rapat", "X", "v", None, "Kasii"), [("Penanggung jawab", "KL009")]),
        ("Rencana Aksi", AKSI, ("Jumlah rapat", "X", "v", None, None, "Sub B"), [("Sub kegiatan", "KL009")]),
        ("Rencana Aksi", (*AKSI, "Bulan 13"), ("Jumlah rapat", "X", *[None] * 4, "v"), [("Bulan 13", "KL007")]),
        ("Rencana Aksi", (*AKSI, "Januari"), ("Jumlah rapat", "X", *[None] * 4, "v"), [("Januari", "KL007")]),
        # ---- Penetapan Target
        ("Penetapan Target", DASAR, ("Jumlah rapat", "X", "12 dokumen"), [("Usulan awal", "SJ010")]),
        ("Penetapan Target", DASAR, ("Jumlah rapat", "X", "dua"), [("Usulan awal", "SJ001")]),
        ("Penetapan Target", DASAR, ("Jumlah rapat", None, 12), [("Dasar penetapan", "KL008")]),
        ("Penetapan Target", DASAR, ("Rapat kerja", "X", 12), [("Indikator", "KL009")]),
        # ---- Tanggal Laporan
        ("Tanggal Laporan", TANGGAL, ("TW V", "Kasi", date(2026, 4, 10)), tak_terpakai("Periode", "SJ009")),
        ("Tanggal Laporan", TANGGAL, ("TW I, TW II", "Kasi", date(2026, 8, 1)), tak_terpakai("Periode", "SJ009")),
        ("Tanggal Laporan", TANGGAL, ("TW II", "Kasi", "31 Juni 2026"), tak_terpakai("Tanggal laporan", "SJ005")),
        ("Tanggal Laporan", TANGGAL, ("TW II", "Kasi", date(2016, 7, 4)), [("Tanggal laporan", "KL180")]),
        ("Tanggal Laporan", TANGGAL, ("TW I", "Kasii", date(2026, 4, 10)), [("Jabatan", "KL009")]),
        # ---- Tanggapan Atasan
        ("Tanggapan Atasan", TANGGAPAN, ("Kasi", "TW I", "asal"), [("Tanggapan 1", "SJ009")]),
        ("Tanggapan Atasan", TANGGAPAN, ("Kasi", "TW I", None, None, "", "besok"), [("Tanggal tanggapan", "SJ005")]),
        ("Tanggapan Atasan", TANGGAPAN, ("Kasi", "triwulan dua"), tak_terpakai("Periode", "SJ009")),
        ("Tanggapan Atasan", TANGGAPAN, ("Kasii", "TW I"), [("Jabatan", "KL009")]),
        # ---- Penghargaan, Inovasi
        ("Penghargaan", HADIAH, ("X", "Bupati", 20266), tak_terpakai("Tahun", "SJ006")),
        ("Penghargaan", HADIAH, ("X", "Bupati", "dua ribu"), tak_terpakai("Tahun", "SJ001")),
        ("Penghargaan", HADIAH, ("X", None, 2026), [("Pemberi", "KL008")]),
        ("Inovasi", INOVASI, ("X", "Y", "2025/2026"), tak_terpakai("Sejak tahun", "SJ001")),
        ("Inovasi", INOVASI, ("X", None, 2025), [("Uraian", "KL008")]),
        # ---- Binwas Desa
        ("Binwas Desa", BINWAS, ("F", "TW I", "Sumbrejo"), [("Desa", "KL009")]),
        ("Binwas Desa", BINWAS, ("F", "TW I", "Lain sekali"), [("Desa", "KL129")]),
        ("Binwas Desa", BINWAS, ("F", "TW I", "Karang; Karang"), [("Desa", "KL012")]),
        ("Binwas Desa", BINWAS, ("F", None, "Karang"), [("Periode", "KL008")]),
        ("Binwas Desa", BINWAS, ("F", "TW 1 dan 2", "Karang"), tak_terpakai("Periode", "SJ009")),
        ("Binwas Desa", BINWAS, (None, "TW I", "Karang"), [("Kegiatan", "KL008")]),
        # ---- Bagian Anggaran
        ("Bagian Anggaran", BAGIAN, ("Sub B", "Kasi", 5), [("Sub kegiatan", "KL009")]),
        ("Bagian Anggaran", BAGIAN, ("Sub A", "Kasii", 5), [("Jabatan", "KL009")]),
        ("Bagian Anggaran", BAGIAN, ("Sub A", "Kasi"), [("Jabatan", "KL008")]),
        ("Bagian Anggaran", BAGIAN, ("Sub A", "Kasi", None, 5), [("Pagu perubahn", "KL131")]),
        ("Bagian Anggaran", BAGIAN, ("Sub A", "Kasi", "40%"), [("Pagu murni", "SJ010")]),
        ("Bagian Anggaran", BAGIAN, ("Sub A", "Kasi", -5), [("Pagu murni", "KL132")]),
        ("Bagian Anggaran", BAGIAN, ("Sub A", "Kasi", 5, None, 2, 9), [("Realisasi setahun", "KL135")]),
        ("Bagian Anggaran", BAGIAN, ("Sub A", "Kasi", 5, None, "belum diukur"), [("Realisasi TW I", "SJ001")]),
    ],
)  # fmt: skip
def test_sel_salah_disebut_letaknya(lembar: str, judul: Baris, baris: Baris, letak: list[tuple[str, str]]) -> None:
    hasil = _baca(lembar, judul, *KANTOR_LENGKAP.get(lembar, [()])[1:], baris)
    nomor = 1 + len(KANTOR_LENGKAP.get(lembar, [()]))
    # A heading that is wrong is told at the heading.
    harap = [(lembar, 1 if kode == "KL007" else nomor, kolom, kode) for kolom, kode in letak]
    assert _semua(hasil) == harap


@pytest.mark.parametrize(
    ("lembar", "judul", "baris", "letak"),
    [
        ("Sasaran Jabatan", SJ, ("Kasi", "X", "Sub A"), [("Sasaran jabatan", "KL011")]),
        ("Indikator Jabatan", IJ, ("Tertibnya desa", "X", "rapat"), [("Indikator", "KL011")]),
        ("Rencana Aksi", AKSI, ("Jumlah rapat", "X", "v"), [("", "KL011")]),
        ("Penetapan Target", DASAR, ("Jumlah rapat", "X", 12), [("Indikator", "KL012")]),
        ("Tanggal Laporan", TANGGAL, ("TW I", "Kasi", date(2026, 4, 10)), [("Tanggal laporan", "KL012")]),
        ("Tanggapan Atasan", TANGGAPAN, ("Kasi", "TW I", None, None, "baik"), [("Jabatan", "KL012")]),
        ("Penghargaan", HADIAH, ("X", "Bupati", 2026), [("", "KL011")]),
        ("Inovasi", INOVASI, ("X", "Y", 2026), [("", "KL011")]),
        ("Binwas Desa", BINWAS, ("F", "TW I", "Karang"), [("Periode", "KL012")]),
        ("Bagian Anggaran", BAGIAN, ("Sub A", "Kasi", 5), [("Pagu murni", "KL012")]),
    ],
)
def test_baris_berulang_dilaporkan(lembar: str, judul: Baris, baris: Baris, letak: list[tuple[str, str]]) -> None:
    awal = KANTOR_LENGKAP.get(lembar, [()])[1:]
    hasil = _baca(lembar, judul, *awal, baris, baris)
    nomor = len(awal) + 3
    assert _semua(hasil) == [(lembar, nomor, kolom, kode) for kolom, kode in letak]
    (satu,) = [t for t in hasil.temuan if t.kode == letak[0][1]]
    assert [t.baris for t in satu.lokasi] == [nomor - 1, nomor]


def test_peserta_dua_kali_dan_tanggal_berita_acara() -> None:
    isi: list[Baris] = [
        ("Nomor berita acara", "1"),
        ("Tanggal berita acara", "31 Juni 2026"),
        ("Tempat", "Aula"),
        ("Peserta", "Kasi; Kasi; Bagian Luar"),
        DASAR,
        ("Jumlah rapat", "X", 12),
    ]
    hasil = baca({**KANTOR_LENGKAP, "Penetapan Target": isi})
    assert _semua(hasil) == [
        ("Penetapan Target", 2, "Tanggal berita acara", "SJ005"),
        ("Penetapan Target", 4, "Peserta", "KL012"),
    ]
    assert hasil.tahun is not None
    assert hasil.tahun.perencanaan.berita_acara.peserta == ("kasi", "Bagian Luar")


def test_kalimat_tanggapan_dua_kali_dicentang_sekali() -> None:
    hasil = _baca("Tanggapan Atasan", TANGGAPAN, ("Kasi", "TW I", "sama", "sama"))
    assert [k for _, _, k, kode in _semua(hasil) if kode == "KL012"] == ["Tanggapan 2"]
    assert hasil.tahun is not None
    assert hasil.tahun.evaluasi.tanggapan[0].pilihan == ("sama",)


@pytest.mark.parametrize(
    ("lembar", "judul", "kata"),
    [
        (
            "Rencana Aksi",
            ("Indikator", "Langkah", "Januari"),
            '"Langkah aksi" tidak ada. Yang terdekat: "Langkah"',
        ),
        ("Rencana Aksi", ("apa", "ini"), "judul kolom tidak ditemukan; lembar ini belum dibaca"),
        ("Tanggal Laporan", ("Triwulan", "Jabatan", "Tanggal laporan"), 'kolom "Periode" tidak ada'),
        ("Penghargaan", ("Penghargaan", "Pemberi", "Thn"), 'kolom "Tahun" tidak ada'),
        ("Penetapan Target", DASAR, 'baris isian "Tanggal berita acara" tidak ada'),
    ],
)
def test_judul_yang_diubah_disebut(lembar: str, judul: Baris, kata: str) -> None:
    hasil = _baca(lembar, judul, ("x", "y", "z"))
    pesan = [t.pesan for t in temuan(hasil, "KL006") if t.lokasi[0].lembar == lembar]
    assert [p for p in pesan if kata in p] != []


def test_lembar_yang_hilang_disebut() -> None:
    hasil = baca(KANTOR_LENGKAP)
    tiada = {t.lokasi[0].lembar: t.tingkat for t in temuan(hasil, "KL005")}
    assert tiada["Tanggapan Atasan"] is Tingkat.CATATAN
    assert tiada["Target"] is Tingkat.PERINGATAN
    assert "Sasaran Jabatan" not in tiada
    # A workbook from before these sheets says nothing of them.
    lama = baca({"Sasaran": SASARAN})
    assert "Tanggapan Atasan" not in {t.lokasi[0].lembar for t in temuan(lama, "KL005")}
    # A sheet whose name was changed is told with its likely name.
    ganti = baca({**KANTOR_LENGKAP, "Rencana Aks": [AKSI]})
    (satu,) = [t for t in temuan(ganti, "KL005") if t.lokasi[0].lembar == "Rencana Aksi"]
    assert (satu.tingkat, 'Yang terdekat: "Rencana Aks"' in satu.pesan) == (Tingkat.PERINGATAN, True)
