"""``sakip profil``: the profils of kabupaten, and the check of a new one."""

from __future__ import annotations

import argparse
from pathlib import Path

from sakip.cli.layar import tulis
from sakip.cli.pengurai import Pengurai


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "profil",
        help="daftar profil kabupaten, atau memeriksa berkas profil",
        description="Menampilkan profil yang tersedia, atau memeriksa berkas profil baru (YAML).",
        contoh="sakip profil periksa nusa.yaml",
    )
    parser.set_defaults(jalankan=tampilkan_daftar)
    anak = parser.add_subparsers(title="perintah", metavar="PERINTAH", parser_class=Pengurai)
    periksa = anak.add_parser(
        "periksa",
        help="memeriksa satu berkas profil",
        description="Memeriksa berkas profil; semua kesalahannya disebut bersama letaknya.",
        contoh="sakip profil periksa nusa.yaml",
    )
    periksa.add_argument("berkas", type=Path, metavar="FILE", help="berkas profil (.yaml)")
    periksa.set_defaults(jalankan=periksa_berkas)


def tampilkan_daftar(_: argparse.Namespace, /) -> int:
    """List the profils."""
    from sakip.peraturan.profil_muat import daftar_profil, muat_profil

    for kode in daftar_profil():
        profil = muat_profil(kode)
        tulis(f"{kode:14} {profil.nama}. Dokumen: {', '.join(sorted(profil.dokumen)) or 'belum ada'}.")
    return 0


def periksa_berkas(pilihan: argparse.Namespace) -> int:
    """Check one file."""
    from sakip.kerja.baca import baca_berkas
    from sakip.peraturan.profil_muat import muat_profil

    # Read once here for the sentences about files that are not there or too large.
    baca_berkas(letak=pilihan.berkas, batas=1024 * 1024, akhiran=(".yaml", ".yml"))
    profil = muat_profil(pilihan.berkas)
    metode = profil.metode
    tulis(f"Profil {profil.kode} ({profil.nama}) dapat dipakai.")
    tulis(f"   Metode: naik {metode.naik}, turun {metode.turun}, efisiensi {metode.efisiensi}, batas {metode.batas}")
    tulis(f"   Skala: {', '.join(f'{k} {v}' for k, v in sorted(metode.skala.items())) or 'tidak ada'}")
    tulis(f"   Dokumen: {', '.join(sorted(profil.dokumen)) or 'belum ada'}")
    return 0
