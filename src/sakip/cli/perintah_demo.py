"""``sakip demo``: print the sample offices."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from sakip.cli.layar import kabar, lama, tulis
from sakip.cli.pengurai import Pengurai, baca_banyak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.kerja.demo import HasilContoh
    from sakip.kerja.kertas import KertasTercetak

# Each process loads every library again; more than two gain little for so few offices.
PEKERJA_BAWAAN: Final = 2


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "demo",
        help="mencetak dokumen kantor contoh",
        description=(
            "Mencetak kantor contoh ke satu folder masing-masing: laporan kinerja setahun (DOCX, PDF, HTML), dan untuk "
            "tiga kantor dokumen semua pejabat (DOCX, PDF)."
        ),
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
    from sakip.kerja.contoh import daftar_contoh
    from sakip.kerja.demo import cetak_contoh, jalankan_setelah
    from sakip.kerja.tulis import periksa_folder

    mulai = perf_counter()
    contoh = daftar_contoh()
    periksa_folder(folder=pilihan.folder)
    kabar(f"Mencetak {len(contoh)} kantor contoh ke {pilihan.folder} …")
    pekerja = pilihan.pekerja or min(os.cpu_count() or 1, PEKERJA_BAWAAN)
    hasil = cetak_contoh(contoh=contoh, folder=pilihan.folder, pekerja=pekerja, lapor=kabar)
    for satu in hasil:
        _tampilkan(satu, pilihan.folder)
    tercetak = sum(h.cetak.banyak_berkas for h in hasil if h.cetak)
    tulis(f"{tercetak} berkas dari {len(hasil)} kantor dalam {lama(detik=perf_counter() - mulai)}.")
    if any(h.cetak is None for h in hasil):
        return 2
    if not pilihan.tanpa_server:
        jalankan_setelah(folder=pilihan.folder, lapor=kabar)
    return 0


def _tampilkan(hasil: HasilContoh, folder: Path) -> None:
    if hasil.cetak is None:
        tulis(f"{hasil.contoh.nama}: belum tercetak. {hasil.galat}")
        return
    cetak = hasil.cetak
    banyak = f"{len(cetak.kertas)} dokumen, {lama(detik=hasil.detik)}"
    tulis(f"{cetak.instansi}, {cetak.periode.sebutan}: {banyak}, di {folder / hasil.contoh.nama}")
    for satu in cetak.kertas:
        if not satu.kertas.jabatan:
            tulis(f"   {satu.berkas[0].letak.stem}: {_ringkas((satu,))}")
    milik: dict[str, list[KertasTercetak]] = {}
    for satu in cetak.kertas:
        if satu.kertas.jabatan:
            milik.setdefault(satu.berkas[0].letak.parent.name, []).append(satu)
    for nama, daftar in milik.items():
        tulis(f"   {nama}/ {len(daftar)} dokumen: {_ringkas(daftar)}")


def _ringkas(daftar: Sequence[KertasTercetak]) -> str:
    """Formats, pages, and whether there are gaps."""
    format = ",".join(dict.fromkeys(b.format for k in daftar for b in k.berkas))
    kurang = sum(k.kurang for k in daftar)
    draf = f", DRAF ({kurang} hal belum lengkap)" if kurang else ""
    return f"{sum(k.halaman or 0 for k in daftar)} halaman ({format}){draf}"
