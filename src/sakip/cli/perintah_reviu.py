"""``sakip reviu``: findings of reports, workbooks or JSON; exit code 1 when anything must be mended, 2 when unread."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.cli.layar import kabar, tulis
from sakip.cli.pengurai import Pengurai, tambah_per_tanggal
from sakip.cli.perintah_reviu_folder import jalankan_folder, pasang_folder
from sakip.kernel.galat import SakipError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.kerja.periksa import HasilReviu

_SUMBER = "laporan (.docx, .pdf, .xlsx, .txt, .md), folder berisi laporan, buku kerja (.xlsx), atau JSON (.json)"
_KETERANGAN = """\
Memeriksa laporan, buku kerja atau JSON: setiap angka dihitung ulang, setiap pernyataan dibandingkan.
Kode keluar: 1 bila ada temuan salah, 0 bila tidak ada, 2 bila ada yang tidak dapat dibaca."""
LEBAR_TERBANYAK = 120


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "reviu",
        help="memeriksa laporan atau data dan menampilkan temuannya",
        description=_KETERANGAN,
        contoh="sakip reviu laporan.docx",
    )
    parser.add_argument("sumber", nargs="+", metavar="SUMBER", help=_SUMBER)
    parser.add_argument("--format", default="", help="teks,json,sarif (bawaan: teks)")
    parser.add_argument(
        "-o", "--folder", type=Path, metavar="FOLDER", help="folder hasil; tanpa ini hasil tampil di layar"
    )
    parser.add_argument("--semua", action="store_true", help="menampilkan setiap temuan dengan lengkap")
    tambah_per_tanggal(parser)
    pasang_folder(parser)
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it."""
    from sakip.kerja.jenis_dokumen import PermintaanSalah
    from sakip.kerja.keluaran_reviu import TEKS, butuh_folder, periksa_format
    from sakip.kerja.tulis import periksa_folder

    format = periksa_format(diminta=pilihan.format or TEKS)
    if pilihan.folder is None:
        if alasan := butuh_folder(format=format):
            raise PermintaanSalah(alasan)
        if any(Path(s).is_dir() for s in pilihan.sumber):
            raise PermintaanSalah("Hasil sefolder ditulis ke berkas. Sebutkan foldernya, misalnya: -o hasil.")
    else:
        periksa_folder(folder=pilihan.folder)
        if any(Path(s).is_dir() for s in pilihan.sumber):
            return jalankan_folder(pilihan, format)
    hasil, gagal = _periksa_semua(pilihan)
    if pilihan.folder is not None:
        _simpan(hasil, format, pilihan.folder)
    elif hasil:
        _tampilkan(hasil, format[0], semua=pilihan.semua)
    if gagal:
        return 2
    return 1 if any(h.salah for _, h in hasil) else 0


def _periksa_semua(pilihan: argparse.Namespace) -> tuple[list[tuple[str, HasilReviu]], int]:
    """The review of each source; what cannot be read is told, and the rest goes on."""
    hasil, gagal = [], 0
    for sumber in pilihan.sumber:
        try:
            hasil.append((sumber, _satu(sumber, pilihan)))
        except SakipError as galat:
            gagal += 1
            kabar(" ".join(str(galat).split()))
    return hasil, gagal


def _satu(sumber: str, pilihan: argparse.Namespace) -> HasilReviu:
    from sakip.cli.hari import hari_ini
    from sakip.kerja.baca_dokumen import is_dokumen
    from sakip.kerja.muat import muat
    from sakip.kerja.periksa import periksa, periksa_berkas

    if is_dokumen(Path(sumber)):
        return periksa_berkas(letak=Path(sumber))
    return periksa(muatan=muat(sumber=sumber, hari=hari_ini()), per_tanggal=pilihan.per_tanggal)


def _tampilkan(hasil: Sequence[tuple[str, HasilReviu]], format: str, *, semua: bool) -> None:
    if format == "json":
        from sakip.kerja.json_reviu import tulis_json

        tulis(tulis_json(hasil=[h for _, h in hasil]).rstrip("\n"))
        return
    if format == "sarif":
        from sakip.kerja.sarif import tulis_sarif

        tulis(tulis_sarif(hasil=[h for _, h in hasil]).rstrip("\n"))
        return
    from sakip.kerja.teks_reviu import LEBAR, CaraTampil, tulis_teks

    lebar = min(shutil.get_terminal_size((LEBAR, 24)).columns, LEBAR_TERBANYAK)
    for n, (sumber, satu) in enumerate(hasil):
        if n:
            tulis()
        tulis(tulis_teks(hasil=satu, cara=CaraTampil(sumber, semua=semua, lebar=lebar)).rstrip("\n"))


def _simpan(hasil: Sequence[tuple[str, HasilReviu]], format: Sequence[str], folder: Path) -> None:
    """Write the files; those of one report replace the old ones together."""
    from sakip.cli.hari import hari_ini
    from sakip.cli.layar import hitung_tingkat
    from sakip.kerja.keluaran_reviu import Bahan, buat_keluaran, nama_keluaran, rencana_nama
    from sakip.kerja.tulis import tulis_semua

    letak = [Path(Path(sumber).name) for sumber, _ in hasil]
    for (sumber, satu), nama, kembar in zip(hasil, letak, rencana_nama(sumber=letak), strict=True):
        isi = buat_keluaran(bahan=Bahan(satu, hari_ini(), sumber), format=format)
        berkas = {folder / nama_keluaran(sumber=nama, format=f, kembar=kembar): b for f, b in isi.items()}
        tulis_semua(berkas=berkas)
        tulis(f"{satu.nama}: {hitung_tingkat(temuan=satu.temuan)}")
        for tujuan in berkas:
            tulis(f"  {tujuan}")
