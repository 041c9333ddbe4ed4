"""``sakip hitung``: figures with their explanations."""

from __future__ import annotations

import argparse

from sakip.cli.layar import kabarkan_temuan, tulis
from sakip.cli.pengurai import SUMBER, Pengurai, tambah_per_tanggal


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "hitung",
        help="menampilkan angka beserta asalnya",
        description="Menampilkan semua angka laporan kinerja, atau penjelasan lengkap angka yang diminta.",
        contoh='sakip hitung buku_kerja.xlsx --angka "capaian SKM" serapan/total',
    )
    parser.add_argument("sumber", metavar="SUMBER", help=SUMBER)
    parser.add_argument("--format", choices=("tabel", "json"), default="tabel", help="bentuk keluaran (bawaan: tabel)")
    pilihan = parser.add_mutually_exclusive_group()
    pilihan.add_argument("--angka", nargs="+", default=(), metavar="ID", help="hanya angka ini, sampai ke asalnya")
    pilihan.add_argument("--nama", action="store_true", help="nama angka untuk teks, {…}, beserta nilainya")
    tambah_per_tanggal(parser)
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it. Findings of loading go to the error stream, so that the output stays pure."""
    from sakip.cli.hari import hari_ini
    from sakip.kerja.hitung import daftar_sebutan, hitung
    from sakip.kerja.muat import muat
    from sakip.kerja.teks_hitung import tulis_json, tulis_json_sebutan, tulis_penjelasan, tulis_sebutan, tulis_tabel

    muatan = muat(sumber=pilihan.sumber, hari=hari_ini())
    muatan.wajib()
    kabarkan_temuan(temuan=muatan.temuan, semua=f"sakip reviu {pilihan.sumber}")
    json = pilihan.format == "json"
    if pilihan.nama:
        daftar = daftar_sebutan(muatan=muatan, per_tanggal=pilihan.per_tanggal)
        teks = tulis_json_sebutan(daftar=daftar) if json else tulis_sebutan(daftar=daftar)
    else:
        hasil = hitung(muatan=muatan, angka=pilihan.angka, per_tanggal=pilihan.per_tanggal)
        tampil = tulis_penjelasan if pilihan.angka else tulis_tabel
        teks = tulis_json(hasil=hasil) if json else tampil(hasil=hasil)
    tulis(teks.rstrip("\n"))
    return 0
