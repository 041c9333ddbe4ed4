"""The commands that the web adds to ``sakip``: jalankan, periksa, cadangkan, pulihkan, pengguna, kantor.

Nothing heavy is imported here: Django is set up only when one of these commands runs.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from sakip.cli.pengurai import Jalankan, Pengurai, baca_tanggal


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add them."""
    _pasang_jalankan(perintah)
    _pasang_periksa(perintah)
    _pasang_cadangkan(perintah)
    _pasang_pulihkan(perintah)
    _pasang_kantor(perintah)
    _pasang_pengguna(perintah)


def _tambah(
    perintah: argparse._SubParsersAction[Pengurai], nama: str, guna: str, contoh: str, jalankan: Jalankan
) -> Pengurai:
    parser = perintah.add_parser(nama, help=guna, description=f"{guna[0].upper()}{guna[1:]}.", contoh=contoh)
    parser.add_argument(
        "--data", type=Path, default=None, metavar="FOLDER", help="folder data (bawaan: SAKIP_DATA, atau sakip-data)"
    )
    parser.set_defaults(jalankan=jalankan)
    return parser


def _pasang_jalankan(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    parser = _tambah(perintah, "jalankan", "menjalankan sistem di peramban", "sakip jalankan", _jalankan)
    bawaan = "127.0.0.1:8000"
    parser.add_argument(
        "--alamat",
        default=bawaan,
        metavar="INANG:PORT",
        help=f"alamat yang dilayani (bawaan: {bawaan}, hanya komputer ini; seluruh jaringan kantor: 0.0.0.0:8000)",
    )


def _pasang_periksa(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    guna = "memeriksa keutuhan data: rantai jejak, segel, berkas, basis data"
    _tambah(perintah, "periksa", guna, "sakip periksa", _periksa)


def _pasang_cadangkan(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    guna = "membuat cadangan seluruh data, juga selagi sistem berjalan"
    parser = _tambah(perintah, "cadangkan", guna, "sakip cadangkan -o cadangan.zip", _cadangkan)
    parser.add_argument("-o", "--keluar", type=Path, required=True, metavar="FILE", help="berkas cadangan (.zip)")
    parser.add_argument("--timpa", action="store_true", help="mengganti berkas yang sudah ada")


def _pasang_pulihkan(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    guna = "mengembalikan data dari cadangan"
    parser = _tambah(perintah, "pulihkan", guna, "sakip pulihkan cadangan.zip --data sakip-data", _pulihkan)
    parser.add_argument("cadangan", type=Path, metavar="FILE", help="berkas dari sakip cadangkan")
    parser.add_argument("--timpa", action="store_true", help="mengganti data yang ada; yang lama disisihkan")


def _pasang_kantor(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    guna = "membuat kantor, atau satu tahunnya, dari buku kerja atau JSON"
    parser = _tambah(perintah, "kantor", guna, "sakip kantor 35.02.11 buku_kerja.xlsx", _kantor)
    parser.add_argument("kode", metavar="KODE", help="kode kantor; dipakai dalam alamat, berawal angka")
    parser.add_argument("sumber", metavar="SUMBER", help="buku kerja (.xlsx) atau JSON satu tahun")


def _pasang_pengguna(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    parser = perintah.add_parser(
        "pengguna",
        help="membuat dan mengatur pengguna",
        description="Membuat pengguna, memberi sandi sekali pakai dan peran, atau mematikan pengguna.",
        contoh='sakip pengguna baru ani --nama "Ani Contoh"',
    )
    anak = parser.add_subparsers(title="perintah", metavar="PERINTAH", required=True, parser_class=Pengurai)
    contoh = 'sakip pengguna baru ani --nama "Ani Contoh"'
    baru = _tambah(anak, "baru", "membuat pengguna; sandi sekali pakainya ditampilkan satu kali", contoh, _pengguna)
    baru.add_argument("--nama", required=True, help="nama orangnya")
    sandi = _tambah(anak, "sandi", "memberi sandi sekali pakai yang baru", "sakip pengguna sandi ani", _pengguna)
    contoh = "sakip pengguna peran ani perencana --kantor 35.02.11"
    peran = _tambah(anak, "peran", "memberi peran", contoh, _pengguna)
    mati = _tambah(anak, "matikan", "menutup jalan masuk seseorang", "sakip pengguna matikan ani", _pengguna)
    hidup = _tambah(anak, "hidupkan", "membuka lagi jalan masuk seseorang", "sakip pengguna hidupkan ani", _pengguna)
    for nama, satu in (("baru", baru), ("sandi", sandi), ("peran", peran), ("matikan", mati), ("hidupkan", hidup)):
        satu.add_argument("nama_pengguna", metavar="NAMA", help="nama pengguna")
        satu.set_defaults(tindakan=nama)
    macam = ("perencana", "pejabat", "penyedia", "apip", "pengelola")
    peran.add_argument("macam", choices=macam, metavar="PERAN", help=f"salah satu dari {', '.join(macam)}")
    peran.add_argument("--kantor", default="", metavar="KODE", help="kode kantor; kosong bagi apip dan pengelola pemda")
    peran.add_argument("--jabatan", default="", metavar="ID", help="jabatan yang dipegang (bagi pejabat)")
    peran.add_argument("--pihak", default="", help="pihak yang diwakili (bagi penyedia angka resmi)")
    peran.add_argument("--selesai", type=baca_tanggal, default=None, metavar="TTTT-BB-HH", help="hari terakhir")


def _jalankan(pilihan: argparse.Namespace) -> int:
    from sakip_web.perintah.jalankan import jalankan

    return jalankan(data=pilihan.data, alamat=pilihan.alamat)


def _periksa(pilihan: argparse.Namespace) -> int:
    from sakip_web.perintah.django_siap import siapkan

    siapkan(data=pilihan.data)
    from sakip_web.perintah.periksa import jalankan

    return jalankan()


def _cadangkan(pilihan: argparse.Namespace) -> int:
    from sakip_web.perintah.django_siap import siapkan

    siapkan(data=pilihan.data)
    from sakip_web.perintah.cadangkan import jalankan

    return jalankan(keluar=pilihan.keluar, timpa=pilihan.timpa)


def _pulihkan(pilihan: argparse.Namespace) -> int:
    from sakip_web.perintah.pulihkan import jalankan

    return jalankan(cadangan=pilihan.cadangan, data=pilihan.data, timpa=pilihan.timpa)


def _kantor(pilihan: argparse.Namespace) -> int:
    from sakip_web.perintah.django_siap import siapkan

    siapkan(data=pilihan.data, baru=True)
    from sakip_web.perintah.kantor import jalankan

    return jalankan(kode=pilihan.kode, sumber=pilihan.sumber)


def _pengguna(pilihan: argparse.Namespace) -> int:
    from sakip_web.perintah.django_siap import siapkan

    siapkan(data=pilihan.data, baru=True)
    from sakip_web.perintah.pengguna import jalankan

    return jalankan(pilihan)
