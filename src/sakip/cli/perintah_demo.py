"""``sakip demo``: print the sample offices."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from sakip.cli.layar import kabar, lama, tulis, ukuran
from sakip.cli.pengurai import Pengurai, baca_banyak

if TYPE_CHECKING:
    from sakip.kerja.demo import HasilContoh


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "demo",
        help="mencetak dokumen kantor contoh",
        description="Mencetak laporan kinerja semua kantor contoh sebagai DOCX, PDF dan HTML.",
        contoh="sakip demo --tanpa-server -o keluaran",
    )
    parser.add_argument("-o", "--folder", type=Path, default=Path("keluaran"), help="folder hasil (bawaan: keluaran)")
    parser.add_argument("--tanpa-server", action="store_true", help="berhenti setelah mencetak")
    parser.add_argument(
        "--pekerja", type=baca_banyak, default=None, help="banyaknya proses (bawaan: menurut banyaknya kantor)"
    )
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it: 0 when every office was printed."""
    from sakip.kerja.banyak import banyak_pekerja
    from sakip.kerja.contoh import daftar_contoh
    from sakip.kerja.demo import cetak_contoh, jalankan_setelah
    from sakip.kerja.tulis import periksa_folder

    mulai = perf_counter()
    contoh = daftar_contoh()
    periksa_folder(folder=pilihan.folder)
    kabar(f"Mencetak {len(contoh)} kantor contoh ke {pilihan.folder} …")
    pekerja = pilihan.pekerja or banyak_pekerja(banyak=len(contoh), inti=os.cpu_count() or 1)
    hasil = cetak_contoh(contoh=contoh, folder=pilihan.folder, pekerja=pekerja, lapor=kabar)
    for satu in hasil:
        _tampilkan(satu)
    tercetak = sum(len(h.cetak.berkas) for h in hasil if h.cetak)
    tulis(f"{tercetak} berkas dari {len(hasil)} kantor dalam {lama(detik=perf_counter() - mulai)}.")
    if any(h.cetak is None for h in hasil):
        return 2
    if not pilihan.tanpa_server:
        jalankan_setelah(folder=pilihan.folder, lapor=kabar)
    return 0


def _tampilkan(hasil: HasilContoh) -> None:
    if hasil.cetak is None:
        tulis(f"{hasil.contoh.nama}: belum tercetak. {hasil.galat}")
        return
    cetak = hasil.cetak
    halaman = f", {cetak.jumlah_halaman} halaman" if cetak.jumlah_halaman else ""
    draf = f", DRAF ({len(cetak.kekurangan)} hal belum lengkap)" if cetak.draf else ""
    tulis(f"{cetak.instansi} {cetak.tahun}{halaman}, {lama(detik=hasil.detik)}{draf}")
    for berkas in cetak.berkas:
        tulis(f"   {berkas.letak}  {ukuran(bita=berkas.ukuran)}")
