"""Sheet *Petunjuk*: what to fill in which order, what the colours mean, how to write what is not a number."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from sakip.buku_kerja.gaya_sel import HITUNG, ISIAN, NILA, WARNA_GOLONGAN, Gaya
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan
from sakip.buku_kerja.tanda import PETUNJUK

_CARA = (
    "Buku kerja ini bahan semua dokumen SAKIP kantor: perjanjian kinerja, pengukuran, laporan. Setiap angka diisi satu "
    "kali; persentase, jumlah, capaian, dan efisiensi dihitung sendiri.",
    "Isi lembar menurut urutan di bawah. Lembar yang tidak dipakai dibiarkan kosong.",
    "Ketik di baris krem. Baris miring abu-abu di bawah judul hanya contoh dan tidak dibaca. Kolom abu-abu dihitung.",
    "Judul bertanda * wajib. Klik sel atau arahkan kursor ke judul untuk melihat penjelasannya.",
    "Rujuk nama dari daftar (tanda panah di kanan sel), misalnya atasan, sasaran, indikator. Tidak ada kode yang perlu "
    "diketik. Bila mengganti nama, ganti di lembar asalnya.",
    "Menghapus baris: kosongkan isinya. Menyisipkan baris: klik kanan nomor baris, Sisipkan.",
    "Lembar dilindungi tanpa sandi agar judul tidak terhapus. Bila perlu membukanya: Tinjau, Buka Proteksi Lembar.",
)
_ANGKA = (
    ("96,29", "Angka boleh diketik biasa. 0 adalah angka: nol, terukur."),
    ("Rp 1.000.000", "Rupiah boleh dengan atau tanpa Rp dan titik."),
    ("80 s.d. 90", "Rentang."),
    ("BB (72)", "Predikat dengan nilainya. Predikat saja: BB."),
    ("ya", "Terlaksana atau tidak: ya, tidak."),
    ("1 Juli 2026", "Tanggal: 1 Juli 2026 atau 01/07/2026."),
)
_KEADAAN = (
    ("belum diisi", "Angkanya ada, tetapi belum sempat diisi. Sama dengan sel kosong."),
    ("belum diukur: menunggu survei", "Belum diukur, dengan sebabnya."),
    ("belum dijadwalkan: TW III", "Baru dikerjakan pada triwulan lain."),
    ("menunggu angka resmi: Bagian Organisasi, sejak 1 Juli 2026", "Dari siapa, dan sejak kapan ditunggu."),
    ("tidak berlaku: tidak ada kelurahan", "Tidak berlaku bagi kantor ini, dengan sebabnya."),
    ("tak terdefinisi: tidak ada pengaduan", "Tidak dapat dihitung, misalnya pembaginya nol."),
    ("tak terbaca: 1.2", "Tulisan yang belum jelas; disimpan apa adanya sampai diperbaiki."),
)
_WARNA = (
    (ISIAN, "krem: untuk diisi"),
    (HITUNG, "abu-abu: dihitung, jangan diisi"),
    (NILA, "nila: judul kolom"),
)


def write_petunjuk(*, buku: Workbook, lembar: Sequence[Lembar], gaya: Gaya) -> None:
    """Write the first sheet."""
    kertas = buku.add_worksheet(PETUNJUK)
    kertas.hide_gridlines(2)
    kertas.set_column(0, 0, 3)
    kertas.set_column(1, 1, 58, gaya.lipat())
    kertas.set_column(2, 2, 78, gaya.lipat())
    kertas.write_string(0, 1, "Buku kerja SAKIP", gaya.judul_lembar())
    baris = _write_cara(kertas, gaya, 2)
    baris = _write_urutan(kertas, lembar, gaya, baris + 1)
    baris = _write_pasangan(kertas, "Cara menulis angka", _ANGKA, gaya, baris + 1)
    baris = _write_pasangan(kertas, "Bila angkanya belum atau tidak ada, tulis keadaannya", _KEADAAN, gaya, baris + 1)
    _write_warna(buku, kertas, gaya, baris + 1)
    kertas.set_paper(9)
    kertas.fit_to_pages(1, 0)
    kertas.protect("", {"format_columns": True, "format_rows": True})
    kertas.activate()


def _write_cara(kertas: Worksheet, gaya: Gaya, baris: int) -> int:
    for nomor, kalimat in enumerate(_CARA, 1):
        kertas.merge_range(baris, 1, baris, 2, f"{nomor}. {kalimat}", gaya.lipat())
        kertas.set_row(baris, 28 if len(kalimat) > 130 else 15)
        baris += 1
    return baris


def _write_urutan(kertas: Worksheet, lembar: Sequence[Lembar], gaya: Gaya, baris: int) -> int:
    for golongan in Golongan:
        kertas.write_string(baris, 1, f"Lembar {golongan.value}", gaya.kelompok())
        kertas.write_string(baris, 2, "", gaya.kelompok())
        baris += 1
        for satu in (x for x in lembar if x.golongan is golongan):
            kertas.write_url(baris, 1, f"internal:'{satu.nama}'!B1", gaya.tautan(), satu.nama)
            kertas.write_string(baris, 2, satu.petunjuk, gaya.lipat())
            baris += 1
    return baris


def _write_pasangan(kertas: Worksheet, judul: str, pasangan: Sequence[tuple[str, str]], gaya: Gaya, baris: int) -> int:
    kertas.write_string(baris, 1, judul, gaya.kelompok())
    kertas.write_string(baris, 2, "", gaya.kelompok())
    for baris_isi, (tulis, arti) in enumerate(pasangan, baris + 1):
        kertas.write_string(baris_isi, 1, tulis, gaya.tebal())
        kertas.write_string(baris_isi, 2, arti, gaya.lipat())
    return baris + 1 + len(pasangan)


def _write_warna(buku: Workbook, kertas: Worksheet, gaya: Gaya, baris: int) -> None:
    kertas.write_string(baris, 1, "Arti warna", gaya.kelompok())
    kertas.write_string(baris, 2, "", gaya.kelompok())
    tab = [(WARNA_GOLONGAN[g], f"tab lembar: {g.value}") for g in Golongan]
    for warna, arti in (*_WARNA, *tab):
        baris += 1
        kertas.write_blank(baris, 1, None, buku.add_format({"bg_color": warna, "border": 1, "border_color": "#C9CDD8"}))
        kertas.write_string(baris, 2, arti, gaya.lipat())
