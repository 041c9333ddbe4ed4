"""``sakip cetak``: print a document of an office's year, all papers of a period, or one volume of them."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from sakip.cli.layar import PALING_BANYAK, kabar, kabarkan_temuan, lama, tulis, ukuran
from sakip.cli.pengurai import SUMBER, Pengurai, baca_banyak, tambah_per_tanggal, tambah_periode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.kerja.cetak import HasilCetak
    from sakip.kerja.cetak_jabatan import HasilBanyak, Permintaan
    from sakip.kernel.temuan import Temuan

_JENIS = (
    "semua (semua dokumen kantor untuk satu periode), bundel (satu jilid), atau satu jenis: lkjip, pk, iki, "
    "rencana_aksi, kertas_kerja_target, lkj_triwulan, lkj_tahunan, pengukuran, pohon_kinerja, matriks_renja"
)
# A full disk stops every paper after the first for the same reason.
GAGAL_TERBANYAK = 5


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "cetak",
        help="mencetak dokumen dari buku kerja atau JSON",
        description="Mencetak dokumen. Data yang belum lengkap dicetak sebagai DRAF beserta daftar kekurangannya.",
        contoh="sakip cetak semua buku_kerja.xlsx --periode 2024-TW2 -o keluaran",
    )
    parser.add_argument("jenis", metavar="JENIS", help=_JENIS)
    parser.add_argument("sumber", metavar="SUMBER", help=SUMBER)
    parser.add_argument("-o", "--folder", type=Path, default=Path("keluaran"), help="folder hasil (bawaan: keluaran)")
    parser.add_argument("--format", default="", help="docx,pdf,html,teks (bawaan: docx,pdf; lkjip juga html)")
    tambah_periode(parser)
    parser.add_argument(
        "--jabatan", default="", help='hanya milik jabatan ini: kode atau namanya, misalnya "Sekretaris Kecamatan"'
    )
    parser.add_argument(
        "--pekerja",
        type=baca_banyak,
        default=None,
        help="berapa yang dicetak bersamaan (bawaan: menurut komputer ini; 1 bila memori kecil)",
    )
    tambah_per_tanggal(parser)
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it: 0 when everything was printed."""
    from sakip.kerja.jenis_dokumen import BUNDEL, LKJIP, SEMUA, PermintaanSalah, cari_jenis

    if pilihan.jenis == SEMUA:
        return _semua(pilihan)
    if pilihan.jenis == BUNDEL:
        if pilihan.jabatan:
            raise PermintaanSalah("Bundel memuat semua pejabat dalam satu jilid. Hapus --jabatan.")
        return _bundel(pilihan)
    jenis = cari_jenis(kode=pilihan.jenis)
    if pilihan.jabatan and not jenis.per_jabatan:
        raise PermintaanSalah(f"{jenis.nama.capitalize()} adalah dokumen kantor. Hapus --jabatan.")
    if jenis.kode == LKJIP and pilihan.periode is None:
        return _lkjip(pilihan)
    from sakip.kerja.cetak_jabatan import cetak_jenis

    mulai = perf_counter()
    hasil = cetak_jenis(jenis=jenis, permintaan=_permintaan(pilihan, 0), lapor=kabar)
    return _tampilkan_banyak(hasil, pilihan.sumber, perf_counter() - mulai)


def _semua(pilihan: argparse.Namespace) -> int:
    from sakip.kerja.cetak_jabatan import cetak_semua

    mulai = perf_counter()
    pekerja = min(os.cpu_count() or 1, 4) if not pilihan.jabatan else 0
    hasil = cetak_semua(permintaan=_permintaan(pilihan, pekerja), lapor=kabar)
    return _tampilkan_banyak(hasil, pilihan.sumber, perf_counter() - mulai)


def _permintaan(pilihan: argparse.Namespace, pekerja: int) -> Permintaan:
    from sakip.cli.hari import hari_ini
    from sakip.kerja.cetak_jabatan import Permintaan

    return Permintaan(
        sumber=pilihan.sumber,
        folder=pilihan.folder,
        periode=pilihan.periode,
        jabatan=pilihan.jabatan,
        format=pilihan.format.split(",") if pilihan.format else (),
        per_tanggal=pilihan.per_tanggal,
        hari=hari_ini(),
        pekerja=pekerja if pilihan.pekerja is None else pilihan.pekerja,
    )


def _bundel(pilihan: argparse.Namespace) -> int:
    from sakip.kerja.bundel import cetak_bundel

    mulai = perf_counter()
    hasil = cetak_bundel(permintaan=_permintaan(pilihan, 0), lapor=kabar)
    kabarkan_temuan(temuan=hasil.temuan, semua=f"sakip reviu {pilihan.sumber}")
    for catatan in hasil.catatan:
        kabar(catatan)
    _kabarkan_draf(hasil.temuan, "Jilid ini")
    if hasil.kurang:
        kabar(f"Jilid ini DRAF: {hasil.kurang} hal belum lengkap. Daftarnya ada di halaman terakhir.")
    for berkas in hasil.berkas:
        halaman = f", {hasil.halaman} halaman" if berkas.format == "pdf" else ""
        tulis(f"{berkas.letak}  {ukuran(bita=berkas.ukuran)}{halaman}")
    kabar(f"Selesai dalam {lama(detik=perf_counter() - mulai)}.")
    return 0


def _kabarkan_draf(temuan: Sequence[Temuan], apa: str) -> None:
    """Why everything printed is a draft, where mistakes in the data make it one."""
    from sakip.kernel.temuan import Tingkat

    if salah := sum(t.tingkat is Tingkat.SALAH for t in temuan):
        kabar(f"{apa} bertanda DRAF: {salah} isian perlu diperbaiki. Daftarnya ada di halaman terakhir.")


def _tampilkan_banyak(hasil: HasilBanyak, sumber: str, detik: float) -> int:
    kabarkan_temuan(temuan=hasil.temuan, semua=f"sakip reviu {sumber}")
    for catatan in hasil.catatan:
        kabar(catatan)
    for satu in hasil.tercetak:
        draf = f"  DRAF ({satu.kurang} hal belum lengkap)" if satu.kurang else ""
        for berkas in satu.berkas:
            halaman = f", {satu.halaman} halaman" if berkas.format == "pdf" else ""
            tulis(f"{berkas.letak}  {ukuran(bita=berkas.ukuran)}{halaman}{draf}")
    for kertas, galat in hasil.gagal[:GAGAL_TERBANYAK]:
        kabar(f"{kertas.sebutan}: belum tercetak. {galat}")
    if len(hasil.gagal) > GAGAL_TERBANYAK:
        kabar(f"… dan {len(hasil.gagal) - GAGAL_TERBANYAK} dokumen lain belum tercetak.")
    _kabarkan_draf(hasil.temuan, "Semua dokumen ini")
    banyak = len(hasil.tercetak) + len(hasil.gagal)
    kabar(f"{len(hasil.tercetak)} dari {banyak} dokumen tercetak dalam {lama(detik=detik)}.")
    return 2 if hasil.gagal or not hasil.tercetak else 0


def _lkjip(pilihan: argparse.Namespace) -> int:
    from sakip.cli.hari import hari_ini
    from sakip.kerja.cetak import FORMAT_BAWAAN, cetak_lkjip

    hasil = cetak_lkjip(
        sumber=pilihan.sumber,
        folder=pilihan.folder,
        format=pilihan.format.split(",") if pilihan.format else FORMAT_BAWAAN,
        per_tanggal=pilihan.per_tanggal,
        hari=hari_ini(),
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
