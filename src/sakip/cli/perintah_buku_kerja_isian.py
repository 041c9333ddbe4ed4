"""``sakip buku-kerja pecah`` and ``gabung``: one small workbook for each official, and back."""

from __future__ import annotations

import argparse
from pathlib import Path

from sakip.cli.layar import baris_temuan, kabar, kabarkan_temuan, tulis
from sakip.cli.pengurai import SUMBER, Pengurai, baca_periode, tambah_periode


def pasang_pecah(anak: argparse._SubParsersAction[Pengurai], /) -> None:
    """Add ``pecah``."""
    parser = anak.add_parser(
        "pecah",
        help="membuat satu buku kerja kecil untuk tiap pejabat",
        description="Membuat satu buku kerja kecil untuk tiap pejabat, hanya berisi yang ia isi pada satu periode.",
        contoh="sakip buku-kerja pecah buku_kerja.xlsx -o isian --periode 2024-TW2",
    )
    parser.add_argument("sumber", metavar="SUMBER", help=SUMBER)
    parser.add_argument("-o", "--keluar", type=Path, required=True, metavar="FOLDER", help="folder hasil")
    tambah_periode(parser)
    parser.add_argument("--jabatan", default="", help="hanya jabatan ini: kodenya atau namanya")
    parser.add_argument(
        "--kepada",
        default="",
        metavar="TEKS",
        help='kepada siapa berkas dikembalikan, misalnya "Kasubbag Keuangan, paling lambat 3 Juli"',
    )
    parser.add_argument("--timpa", action="store_true", help="mengganti berkas yang sudah ada")
    parser.set_defaults(jalankan=jalankan_pecah)


def pasang_gabung(anak: argparse._SubParsersAction[Pengurai], /) -> None:
    """Add ``gabung``."""
    parser = anak.add_parser(
        "gabung",
        help="mengambil kembali isian para pejabat",
        description="Membandingkan isian para pejabat dengan buku kerja induk, lalu menulis hasilnya ke berkas baru. "
        "Induk tidak pernah diubah; tanpa -o hanya ditampilkan.",
        contoh="sakip buku-kerja gabung buku_kerja.xlsx isian -o buku_kerja_baru.xlsx",
    )
    parser.add_argument("induk", metavar="INDUK", help="buku kerja induk (.xlsx) atau JSON (.json)")
    parser.add_argument(
        "kiriman", type=Path, nargs="+", metavar="KIRIMAN", help="berkas yang dikembalikan, atau foldernya"
    )
    parser.add_argument("-o", "--keluar", type=Path, metavar="FILE", help="buku kerja hasil (.xlsx)")
    parser.add_argument(
        "--periode", type=baca_periode, metavar="PERIODE", help="hanya isian periode ini (bawaan: periode mana pun)"
    )
    parser.add_argument("--timpa", action="store_true", help="mengganti berkas hasil yang sudah ada")
    parser.set_defaults(jalankan=jalankan_gabung)


def jalankan_pecah(pilihan: argparse.Namespace) -> int:
    """Write the workbooks of officials."""
    from sakip.kerja.pecah import pecah

    hasil = pecah(
        sumber=pilihan.sumber,
        folder=pilihan.keluar,
        periode=pilihan.periode,
        jabatan=pilihan.jabatan,
        kepada=pilihan.kepada,
        timpa=pilihan.timpa,
    )
    kabarkan_temuan(temuan=hasil.muatan.temuan, semua=f"sakip reviu {pilihan.sumber}")
    for p in hasil.pecahan:
        orang = f"{p.jabatan.nama}, {p.bekal.pemegang}" if p.bekal.pemegang else f"{p.jabatan.nama}, belum ada pemegang"
        tulis(f"{p.letak}  {orang}: {len(p.jatah.indikator)} indikator")
    tulis(f"{len(hasil.pecahan)} berkas isian {hasil.periode.sebutan} tersimpan di {pilihan.keluar}.")
    tulis(f"Setelah diisi: sakip buku-kerja gabung {pilihan.sumber} {pilihan.keluar} -o HASIL.xlsx")
    return 0


def jalankan_gabung(pilihan: argparse.Namespace) -> int:
    """Bring back what officials filled in; exit code 1 when something was not taken."""
    from sakip.kerja.gabung import gabung_kiriman
    from sakip.kerja.teks_gabung import teks_gabungan

    gabungan = gabung_kiriman(
        induk=pilihan.induk,
        kiriman=pilihan.kiriman,
        keluar=pilihan.keluar,
        periode=pilihan.periode,
        timpa=pilihan.timpa,
    )
    kabarkan_temuan(temuan=gabungan.muatan.temuan, semua=f"sakip reviu {pilihan.induk}")
    if gabungan.muatan.salah:
        kabar(f"Sel {pilihan.induk} yang belum terbaca tidak ikut ke berkas hasil. Perbaiki dulu yang disebut di atas.")
    for sebab in gabungan.gagal:
        kabar(f"Tidak dibaca: {sebab}")
    for k in gabungan.kiriman:
        if k.temuan:
            kabar(f"{k.berkas}{': tidak ada yang diambil' if k.kiriman is None else ''}")
        for temuan in k.temuan:
            kabar(f"   {baris_temuan(temuan=temuan)}")
    tulis(teks_gabungan(gabungan=gabungan).rstrip("\n"))
    tulis("")
    if gabungan.letak:
        tulis(f"{gabungan.letak} tersimpan. {pilihan.induk} tidak berubah.")
    elif gabungan.hasil.perubahan:
        tulis("Belum ditulis. Tambahkan -o HASIL.xlsx untuk menyimpannya.")
    else:
        tulis("Tidak ada yang ditulis.")
    return 0 if gabungan.bersih else 1
