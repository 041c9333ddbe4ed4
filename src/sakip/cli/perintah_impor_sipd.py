"""``sakip buku-kerja impor-sipd``: amounts of a DPA or realisasi export of SIPD into a new workbook."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.cli.layar import kabar, kabarkan_temuan, tulis
from sakip.cli.pengurai import Pengurai, baca_periode, baca_tanggal

if TYPE_CHECKING:
    from sakip.kerja.impor_sipd import HasilImpor
    from sakip.kerja.sipd_pilihan import Pilihan

_CONTOH = "sakip buku-kerja impor-sipd dpa.xlsx buku_kerja.xlsx --jenis dpa --versi murni -o buku_kerja_baru.xlsx"
_TERLEBAR, _TERSEMPIT = 160, 120


def pasang(anak: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command to those of the workbook."""
    parser = anak.add_parser(
        "impor-sipd",
        help="mengambil pagu atau realisasi dari ekspor SIPD ke buku kerja baru",
        description="Mencocokkan ekspor DPA atau realisasi SIPD dengan buku kerja dan menampilkan setiap barisnya. "
        "Tanpa -o tidak ada yang ditulis. Kode keluar 1 bila ada yang tidak diambil.",
        contoh=_CONTOH,
    )
    parser.add_argument("sipd", type=Path, metavar="SIPD", help="ekspor SIPD (.xlsx atau .csv)")
    parser.add_argument("buku", metavar="BUKU", help="buku kerja yang dibaca; tidak diubah")
    parser.add_argument("-o", "--keluar", type=Path, metavar="FILE", help="buku kerja hasil (.xlsx)")
    parser.add_argument("--timpa", action="store_true", help="mengganti berkas hasil yang sudah ada")
    parser.add_argument("--jenis", choices=("dpa", "realisasi"), required=True, help="apa yang diambil")
    _pasang_tujuan(parser)
    _pasang_sumber(parser)
    parser.set_defaults(jalankan=jalankan)


def _pasang_tujuan(parser: argparse.ArgumentParser) -> None:
    grup = parser.add_argument_group("ke mana")
    grup.add_argument("--versi", default="", metavar="NAMA", help="versi anggaran untuk DPA, misalnya murni")
    grup.add_argument("--mulai", type=baca_tanggal, metavar="TTTT-BB-HH", help="membuat versi itu, berlaku sejak")
    grup.add_argument("--dokumen", default="", metavar="TEKS", help="nama dokumen versi baru, misalnya DPPA 2024")
    grup.add_argument("--periode", type=baca_periode, metavar="PERIODE", help="untuk realisasi: 2024-TW2 atau 2024")
    kumulatif = grup.add_mutually_exclusive_group()
    kumulatif.add_argument(
        "--kumulatif", action="store_const", const=True, help="angka berkas sejak Januari; triwulan lalu dikurangkan"
    )
    kumulatif.add_argument(
        "--bukan-kumulatif",
        dest="kumulatif",
        action="store_const",
        const=False,
        help="angka berkas hanya triwulan itu",
    )
    grup.add_argument("--kosong-nol", action="store_true", help="triwulan lalu yang belum diisi dianggap nol")
    grup.add_argument("--tambah", action="store_true", help="menambah baris yang ada dalam nomenklatur")


def _pasang_sumber(parser: argparse.ArgumentParser) -> None:
    grup = parser.add_argument_group("bila berkasnya belum jelas")
    grup.add_argument("--kolom", default="", metavar="JUDUL", help="kolom uang yang dipakai")
    grup.add_argument("--lembar", default="", metavar="NAMA", help="lembar yang dipakai")
    grup.add_argument("--skpd", default="", metavar="NAMA", help="SKPD yang dipakai, nama atau kodenya")
    grup.add_argument("--hitung-kembar", action="store_true", help="baris yang sama persis dihitung semuanya")
    grup.add_argument("--rinci", action="store_true", help="menampilkan setiap baris berkas dan cara membacanya")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Show what the import does; write it when asked to."""
    from sakip.kerja.impor_sipd import Sumber, impor_sipd, tulis_hasil
    from sakip.kerja.sipd_teks import susun_pratinjau, susun_rinci

    sumber = Sumber(pilihan.sipd, pilihan.lembar, pilihan.kolom, pilihan.skpd, pilihan.hitung_kembar)
    hasil = impor_sipd(sumber=sumber, buku=pilihan.buku, pilihan=_pilihan(pilihan))
    kabarkan_temuan(temuan=hasil.muatan.temuan, semua=f"sakip reviu {pilihan.buku}")
    if pilihan.rinci:
        for baris in susun_rinci(baris=hasil.baris):
            tulis(baris)
        tulis()
    lebar = max(_TERSEMPIT, min(_TERLEBAR, shutil.get_terminal_size((140, 24)).columns))
    for baris in susun_pratinjau(hasil=hasil, lebar=lebar):
        tulis(baris)
    tulis()
    if pilihan.keluar is None:
        _tanpa_tulis(hasil)
    else:
        tulis_hasil(hasil=hasil, buku=pilihan.buku, keluar=pilihan.keluar, timpa=pilihan.timpa)
        tulis(f"{pilihan.keluar} tersimpan. {hasil.muatan.nama} tidak berubah.")
    return 0 if hasil.tuntas else 1


def _tanpa_tulis(hasil: HasilImpor) -> None:
    if hasil.ragu:
        kabar(f"{hasil.ragu} Sebelum ditulis, sebutkan --skpd bila memang benar.")
    tulis("Tidak ada yang ditulis. Bila sudah benar, ulangi dengan -o HASIL.xlsx.")


def _pilihan(pilihan: argparse.Namespace) -> Pilihan:
    """The request; an option of the other kind is a mistake, not something to pass over."""
    from sakip.kerja.sipd_pilihan import ImporSalah, Pilihan

    dpa = pilihan.jenis == "dpa"
    if dpa and (pilihan.periode or pilihan.kumulatif is not None or pilihan.kosong_nol):
        raise ImporSalah("--periode, --kumulatif dan --kosong-nol hanya untuk --jenis realisasi; DPA memakai --versi.")
    if not dpa and (pilihan.versi or pilihan.mulai or pilihan.dokumen):
        raise ImporSalah("--versi, --mulai dan --dokumen hanya untuk --jenis dpa; realisasi memakai --periode.")
    if not dpa and pilihan.periode is None:
        raise ImporSalah("Sebutkan periode realisasinya, misalnya --periode 2024-TW2.")
    return Pilihan(
        pilihan.versi,
        pilihan.mulai,
        pilihan.dokumen,
        pilihan.periode,
        pilihan.kumulatif,
        pilihan.kosong_nol,
        pilihan.tambah,
    )
