"""``sakip buku-kerja``: the workbook and its yearly life."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.cli import perintah_impor_sipd
from sakip.cli.layar import kabar, kabarkan_temuan, tulis
from sakip.cli.pengurai import Jalankan, Pengurai, baca_tahun
from sakip.cli.perintah_buku_kerja_isian import pasang_gabung, pasang_pecah

if TYPE_CHECKING:
    from sakip.kerja.ambil_teks import Perubahan

_PANJANG = 70


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command and what belongs to it."""
    parser = perintah.add_parser(
        "buku-kerja",
        help="membuat dan memperbarui buku kerja (.xlsx)",
        description="Membuat buku kerja baru, menyiapkan tahun berikutnya, atau mengambil kembali teks dari Word.",
        contoh="sakip buku-kerja baru -o buku_kerja.xlsx --tahun 2025 --profil umum",
    )
    anak = parser.add_subparsers(title="perintah", metavar="PERINTAH", required=True, parser_class=Pengurai)
    _pasang_baru(anak)
    _pasang_tahun_baru(anak)
    _pasang_ambil_teks(anak)
    _pasang_dari_json(anak)
    pasang_pecah(anak)
    pasang_gabung(anak)
    perintah_impor_sipd.pasang(anak)


def _anak(
    anak: argparse._SubParsersAction[Pengurai], nama: str, guna: str, contoh: str, jalankan: Jalankan
) -> Pengurai:
    parser = anak.add_parser(nama, help=guna, description=f"{guna[0].upper()}{guna[1:]}.", contoh=contoh)
    parser.add_argument("-o", "--keluar", type=Path, required=True, metavar="FILE", help="buku kerja hasil (.xlsx)")
    parser.add_argument("--timpa", action="store_true", help="mengganti berkas yang sudah ada")
    parser.set_defaults(jalankan=jalankan)
    return parser


def _pasang_baru(anak: argparse._SubParsersAction[Pengurai]) -> None:
    contoh = "sakip buku-kerja baru -o buku_kerja.xlsx --tahun 2025 --profil umum"
    parser = _anak(anak, "baru", "membuat buku kerja kosong", contoh, buat_baru)
    parser.add_argument("--tahun", type=baca_tahun, required=True, help="tahun anggaran")
    parser.add_argument("--profil", default="umum", help="kode profil kabupaten (bawaan: umum; lihat: sakip profil)")
    parser.add_argument("--kantor", default="", help='nama kantor, misalnya "Kecamatan Nusa"')
    parser.add_argument("--kabupaten", default="", help="nama kabupaten atau kota, tanpa sebutannya")


def _pasang_tahun_baru(anak: argparse._SubParsersAction[Pengurai]) -> None:
    contoh = "sakip buku-kerja tahun-baru buku_kerja_2024.xlsx -o buku_kerja_2025.xlsx"
    guna = "menyiapkan buku kerja tahun berikutnya dari yang lama"
    _anak(anak, "tahun-baru", guna, contoh, buat_tahun_baru).add_argument(
        "lama", metavar="LAMA", help="buku kerja lama"
    )


def _pasang_ambil_teks(anak: argparse._SubParsersAction[Pengurai]) -> None:
    contoh = "sakip buku-kerja ambil-teks lkjip.docx buku_kerja.xlsx -o buku_kerja_baru.xlsx"
    guna = "mengambil teks yang disunting di Word ke buku kerja baru"
    parser = _anak(anak, "ambil-teks", guna, contoh, ambil_teks)
    parser.add_argument("docx", type=Path, metavar="DOCX", help="DOCX hasil cetak yang sudah disunting")
    parser.add_argument("lama", metavar="LAMA", help="buku kerja lama")


def _pasang_dari_json(anak: argparse._SubParsersAction[Pengurai]) -> None:
    contoh = "sakip buku-kerja dari-json tahun.json -o buku_kerja.xlsx"
    parser = _anak(anak, "dari-json", "menulis buku kerja dari berkas JSON", contoh, buat_dari_json)
    parser.add_argument("json", metavar="JSON", help="berkas JSON satu tahun")


def buat_baru(pilihan: argparse.Namespace) -> int:
    """Make an empty workbook."""
    from sakip.kerja.buku import buat_kosong

    buat_kosong(
        keluar=pilihan.keluar,
        tahun=pilihan.tahun,
        profil=pilihan.profil,
        kantor=pilihan.kantor,
        kabupaten=pilihan.kabupaten,
        timpa=pilihan.timpa,
    )
    tulis(f"{pilihan.keluar} tersimpan: buku kerja kosong tahun {pilihan.tahun}, profil {pilihan.profil}.")
    return 0


def buat_tahun_baru(pilihan: argparse.Namespace) -> int:
    """Prepare next year's workbook."""
    from sakip.kerja.buku import buat_tahun_berikut

    muatan, tahun = buat_tahun_berikut(lama=pilihan.lama, keluar=pilihan.keluar, timpa=pilihan.timpa)
    kabarkan_temuan(temuan=muatan.temuan, semua=f"sakip reviu {pilihan.lama}")
    tulis(f"{pilihan.keluar} tersimpan: buku kerja tahun {tahun}. {muatan.nama} tidak berubah.")
    return 0


def buat_dari_json(pilihan: argparse.Namespace) -> int:
    """Write a workbook from JSON."""
    from sakip.kerja.buku import buat_dari

    muatan = buat_dari(sumber=pilihan.json, keluar=pilihan.keluar, timpa=pilihan.timpa)
    kabarkan_temuan(temuan=muatan.temuan, semua=f"sakip reviu {pilihan.json}")
    tulis(f"{pilihan.keluar} tersimpan dari {muatan.nama}.")
    return 0


def ambil_teks(pilihan: argparse.Namespace) -> int:
    """Take texts back from Word."""
    from sakip.kerja.ambil_teks import ambil_teks_docx

    hasil = ambil_teks_docx(docx=pilihan.docx, lama=pilihan.lama, keluar=pilihan.keluar, timpa=pilihan.timpa)
    kabarkan_temuan(temuan=hasil.temuan, semua=f"sakip reviu {pilihan.lama}")
    tulis(
        f"{hasil.dibaca} teks dibaca: {hasil.dibaca - len(hasil.tak_dikenal)} dikenal, {len(hasil.perubahan)} berubah."
    )
    for satu in hasil.perubahan:
        _tampilkan(satu)
    for tag in hasil.tak_dikenal:
        kabar(f"Tidak diambil: {tag} tidak ada dalam buku kerja ini.")
    akhir = f"{hasil.letak} tersimpan. {pilihan.lama} tidak berubah." if hasil.letak else "Tidak ada yang ditulis."
    tulis(akhir)
    return 0


def _tampilkan(perubahan: Perubahan) -> None:
    tentang = ", ".join(b for b in (perubahan.untuk, perubahan.periode) if b)
    tulis(f"   {perubahan.kunci}{f' ({tentang})' if tentang else ''}")
    if perubahan.lama:
        tulis(f"      lama: {_pendek(perubahan.lama)}")
    tulis(f"      baru: {_pendek(perubahan.baru) if perubahan.baru else '(dikosongkan)'}")


def _pendek(teks: str) -> str:
    satu_baris = " ".join(teks.split())
    return satu_baris if len(satu_baris) <= _PANJANG else f"{satu_baris[: _PANJANG - 1]}…"
