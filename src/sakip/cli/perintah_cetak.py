"""``sakip cetak``: print a document of an office's year."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.cli.layar import PALING_BANYAK, kabar, kabarkan_temuan, lama, tulis, ukuran
from sakip.cli.pengurai import SUMBER, Pengurai, tambah_per_tanggal

if TYPE_CHECKING:
    from sakip.kerja.cetak import HasilCetak


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "cetak",
        help="mencetak dokumen dari buku kerja atau JSON",
        description="Mencetak dokumen. Data yang belum lengkap dicetak sebagai DRAF beserta daftar kekurangannya.",
        contoh="sakip cetak lkjip buku_kerja.xlsx -o keluaran --format docx,pdf",
    )
    parser.add_argument("jenis", metavar="JENIS", help="jenis dokumen: lkjip (laporan kinerja tahunan)")
    parser.add_argument("sumber", metavar="SUMBER", help=SUMBER)
    parser.add_argument("-o", "--folder", type=Path, default=Path("keluaran"), help="folder hasil (bawaan: keluaran)")
    parser.add_argument("--format", default="docx,pdf,html", help="docx,pdf,html,teks (bawaan: docx,pdf,html)")
    tambah_per_tanggal(parser)
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it."""
    from sakip.kerja.cetak import cetak_lkjip, periksa_jenis

    periksa_jenis(jenis=pilihan.jenis)
    hasil = cetak_lkjip(
        sumber=pilihan.sumber,
        folder=pilihan.folder,
        format=pilihan.format.split(","),
        per_tanggal=pilihan.per_tanggal,
        lapor=kabar,
    )
    _tampilkan(hasil, pilihan.sumber)
    return 0


def _tampilkan(hasil: HasilCetak, sumber: str) -> None:
    kabarkan_temuan(temuan=hasil.temuan, semua=f"sakip reviu {sumber}")
    if hasil.draf:
        kabar(f"Laporan ini DRAF: {len(hasil.kekurangan)} hal belum lengkap. Daftarnya ada di halaman terakhir.")
        for kurang in hasil.kekurangan[:PALING_BANYAK]:
            kabar(f"   {kurang.pesan}")
        if len(hasil.kekurangan) > PALING_BANYAK:
            kabar(f"   … dan {len(hasil.kekurangan) - PALING_BANYAK} lagi.")
    for berkas in hasil.berkas:
        halaman = f", {hasil.jumlah_halaman} halaman" if berkas.format == "pdf" else ""
        tulis(f"{berkas.letak}  {ukuran(bita=berkas.ukuran)}{halaman}")
    kabar(f"Selesai dalam {lama(detik=sum(hasil.tahap.values()))}.")
