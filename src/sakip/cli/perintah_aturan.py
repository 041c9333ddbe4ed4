"""``sakip aturan``: the rules of the review, and the page of one whose code stands in a finding."""

from __future__ import annotations

import argparse

from sakip.cli.layar import tulis
from sakip.cli.pengurai import Pengurai
from sakip.kernel.galat import SakipError


class AturanTidakAda(SakipError):
    """No rule of the review has this code."""


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "aturan",
        help="menjelaskan aturan reviu: semuanya, atau satu menurut kodenya",
        description="Menyebut semua aturan reviu, atau menjelaskan satu: yang diperiksa, contoh, dasar, keterbatasan.",
        contoh="sakip aturan HT001",
    )
    parser.add_argument("kode", nargs="?", default="", metavar="KODE", help="kode aturan, seperti pada temuan")
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it."""
    from sakip.peraturan.katalog import muat_katalog
    from sakip.reviu.halaman import teks_halaman, urut_aturan
    from sakip.reviu.registry import daftar_aturan

    semua = {a.kode: a for a in urut_aturan(aturan=daftar_aturan())}
    kode = pilihan.kode.upper()
    if not kode:
        for a in semua.values():
            tulis(f"{a.kode}  {a.tingkat.value:10}  {a.judul}")
    elif kode in semua:
        tulis(teks_halaman(aturan=semua[kode], katalog=muat_katalog()))
    elif kode.startswith(("KL0", "KL1", "SJ0")):
        raise AturanTidakAda(f"{kode} berasal dari pemeriksaan isian buku kerja; pesannya menyebut yang perlu diisi.")
    else:
        raise AturanTidakAda(f"Aturan {pilihan.kode} tidak ada. Daftarnya: sakip aturan")
    return 0
