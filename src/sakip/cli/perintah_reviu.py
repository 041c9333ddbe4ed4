"""``sakip reviu``: findings of a report, a workbook or JSON; exit code 1 when anything must be mended."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.cli.layar import baris_temuan, hitung_tingkat, tulis
from sakip.cli.pengurai import SUMBER, Pengurai, tambah_per_tanggal

if TYPE_CHECKING:
    from sakip.kerja.periksa import HasilReviu


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "reviu",
        help="memeriksa data dan menampilkan temuannya",
        description="Memeriksa buku kerja atau JSON. Kode keluar 1 bila ada temuan salah, 0 bila tidak ada.",
        contoh="sakip reviu buku_kerja.xlsx --format json",
    )
    parser.add_argument("sumber", nargs="+", metavar="SUMBER", help=SUMBER)
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran (bawaan: teks)")
    tambah_per_tanggal(parser)
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it."""
    from sakip.kerja.teks_reviu import tulis_json

    hasil = [_satu(s, pilihan.per_tanggal) for s in pilihan.sumber]
    if pilihan.format == "json":
        tulis(tulis_json(hasil=hasil).rstrip("\n"))
    else:
        for satu in hasil:
            _tampilkan(satu)
    return 1 if any(h.salah for h in hasil) else 0


def _satu(sumber: str, per_tanggal: date | None) -> HasilReviu:
    from sakip.cli.hari import hari_ini
    from sakip.kerja.baca_dokumen import is_dokumen
    from sakip.kerja.muat import muat
    from sakip.kerja.periksa import periksa, periksa_berkas

    if is_dokumen(Path(sumber)):
        return periksa_berkas(letak=Path(sumber))
    return periksa(muatan=muat(sumber=sumber, hari=hari_ini()), per_tanggal=per_tanggal)


def _tampilkan(hasil: HasilReviu) -> None:
    tulis(f"{hasil.nama}: {hitung_tingkat(temuan=hasil.temuan)}")
    for temuan in hasil.temuan:
        tulis(baris_temuan(temuan=temuan))
    if hasil.tidak_diperiksa:
        tulis(f"Tidak diperiksa: {len(hasil.tidak_diperiksa)}")
    for tidak in hasil.tidak_diperiksa:
        tulis(f"{'':10} {tidak.kode}  {tidak.alasan}")
    if hasil.kekurangan:
        tulis(f"Belum lengkap, laporan akan bertanda DRAF: {len(hasil.kekurangan)}")
    for pesan in (*hasil.kekurangan, *hasil.tak_tercetak):
        tulis(f"{'':10} {pesan}")
