"""``sakip reviu``: findings of reports, workbooks or JSON; exit code 1 when anything must be mended, 2 when unread."""

from __future__ import annotations

import argparse
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.cli.layar import hitung_tingkat, kabar, tulis
from sakip.cli.pengurai import Pengurai, tambah_per_tanggal
from sakip.cli.perintah_reviu_folder import buka_pola, is_banyak, jalankan_folder, pasang_folder
from sakip.cli.perintah_reviu_terhadap import pasang_terhadap, periksa_satu, tetapkan_laporan
from sakip.kernel.galat import SakipError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.kerja.kertas_laporan import Berkertas

    Pasangan = tuple[str, Berkertas]
    Gagal = tuple[str, str]

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
    parser.add_argument("sumber", nargs="*", metavar="SUMBER", help=_SUMBER)
    pasang_terhadap(parser)
    parser.add_argument(
        "--format", default="", help="teks,json,sarif,html,docx,docx-ringkas (bawaan: teks; folder: json)"
    )
    parser.add_argument(
        "-o", "--folder", type=Path, metavar="FOLDER", help="folder hasil; tanpa ini hasil tampil di layar"
    )
    parser.add_argument("--semua", action="store_true", help="menampilkan setiap temuan dengan lengkap")
    parser.add_argument(
        "--kertas-kerja",
        type=Path,
        metavar="BERKAS",
        help="pengecualian dan jawaban pereviu (bawaan: <laporan>.reviu.yaml di samping laporan, bila ada)",
    )
    parser.add_argument(
        "--tulis-kertas-kerja", action="store_true", help="membuat kertas kerja untuk diisi, lalu berhenti"
    )
    tambah_per_tanggal(parser)
    pasang_folder(parser)
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run it."""
    from sakip.kerja.keluaran_reviu import TEKS, periksa_format

    format = periksa_format(diminta=pilihan.format or TEKS)
    pilihan.sumber = buka_pola(pilihan.sumber)
    tetapkan_laporan(pilihan)
    _periksa_pilihan(pilihan, format)
    if is_banyak(pilihan):
        return jalankan_folder(pilihan, format)
    hasil, gagal = _periksa_semua(pilihan)
    if pilihan.folder is not None or pilihan.tulis_kertas_kerja or format[0] != TEKS:
        _kabar_acuan(hasil)
    if pilihan.tulis_kertas_kerja:
        gagal += _tulis_kertas(pilihan, hasil)
    elif pilihan.folder is not None:
        _simpan(hasil, format, pilihan.folder)
    else:
        _tampilkan(hasil, gagal, format[0], semua=pilihan.semua)
    if gagal or any(h.hasil.acuan_gagal for _, h in hasil):
        return 2
    return 1 if any(h.hasil.salah for _, h in hasil) else 0


def _periksa_pilihan(pilihan: argparse.Namespace, format: Sequence[str]) -> None:
    """What was asked for must fit together before long work begins."""
    from sakip.kerja.jenis_dokumen import PermintaanSalah
    from sakip.kerja.keluaran_reviu import butuh_folder
    from sakip.kerja.tulis import periksa_folder

    sefolder = any(Path(s).is_dir() for s in pilihan.sumber)
    kertas = pilihan.kertas_kerja is not None or pilihan.tulis_kertas_kerja
    if sefolder and kertas:
        raise PermintaanSalah("Kertas kerja adalah milik satu laporan. Sebutkan berkas laporannya, bukan foldernya.")
    if pilihan.kertas_kerja is not None and len(pilihan.sumber) > 1:
        raise PermintaanSalah("--kertas-kerja adalah milik satu laporan. Sebutkan satu laporan saja.")
    if pilihan.folder is not None:
        periksa_folder(folder=pilihan.folder)
    elif sefolder:
        raise PermintaanSalah("Hasil sefolder ditulis ke berkas. Sebutkan foldernya, misalnya: -o hasil.")
    elif alasan := butuh_folder(format=format):
        raise PermintaanSalah(alasan)


def _periksa_semua(pilihan: argparse.Namespace) -> tuple[list[Pasangan], list[Gagal]]:
    """The review of each source; what cannot be read is told, and the rest goes on."""
    from sakip.kerja.banyak import pesan_bug
    from sakip.kerja.teks_kertas_kerja import KertasKerjaSalah

    hasil: list[Pasangan] = []
    gagal: list[Gagal] = []
    for sumber in pilihan.sumber:
        try:
            hasil.append((sumber, _satu(sumber, pilihan)))
        except KertasKerjaSalah as galat:
            gagal.append(_kabar_kertas(sumber, str(galat)))
        except SakipError as galat:
            gagal.append(_kabar_gagal(sumber, str(galat)))
        except Exception as sebab:
            # A stranger's file may hold what nobody thought of; the other files are reviewed all the same.
            gagal.append(_kabar_gagal(sumber, f"{Path(sumber).name}: {pesan_bug(sebab=sebab)}"))
    return hasil, gagal


def _kabar_gagal(sumber: str, pesan: str) -> Gagal:
    """Tell on one line why a source has no result, and keep it."""
    satu = " ".join(pesan.split())
    kabar(satu)
    return Path(sumber).name, satu


def _kabar_kertas(sumber: str, pesan: str) -> Gagal:
    """Tell the mistakes of a working paper, one per line."""
    kabar(pesan)
    return Path(sumber).name, " ".join(pesan.split())


def _kabar_acuan(hasil: Sequence[Pasangan]) -> None:
    """Tell which other documents were not compared, where the screen shows no text of the review that says so first."""
    for _, satu in hasil:
        for kalimat in satu.hasil.acuan_gagal:
            kabar(f"GAGAL: {kalimat}")


def _satu(sumber: str, pilihan: argparse.Namespace) -> Berkertas:
    from sakip.cli.hari import hari_ini
    from sakip.kerja.baca_dokumen import is_dokumen
    from sakip.kerja.kertas_laporan import Berkertas, terapkan_kertas
    from sakip.kerja.muat import muat
    from sakip.kerja.pastikan_laporan import pastikan_laporan
    from sakip.kerja.periksa import periksa, periksa_berkas
    from sakip.reviu.kertas_kerja import KertasKerja

    pastikan_laporan(sumber=sumber)
    letak = Path(sumber)
    if pilihan.terhadap:
        hasil = periksa_satu(sumber, pilihan)
    elif is_dokumen(letak):
        hasil = periksa_berkas(letak=letak, lapor=kabar)
    else:
        hasil = periksa(muatan=muat(sumber=sumber, hari=hari_ini()), per_tanggal=pilihan.per_tanggal)
    if pilihan.tulis_kertas_kerja:
        return Berkertas(hasil, KertasKerja())
    return terapkan_kertas(hasil=hasil, laporan=letak, disebut=pilihan.kertas_kerja)


def _tulis_kertas(pilihan: argparse.Namespace, hasil: Sequence[Pasangan]) -> list[Gagal]:
    """Write the kertas kerja of each report, to be filled in; which could not be written."""
    from sakip.kerja.kertas_kerja_reviu import tulis_kertas_kerja
    from sakip.kerja.kertas_laporan import letak_kertas

    gagal: list[Gagal] = []
    for sumber, satu in hasil:
        letak = pilihan.kertas_kerja or letak_kertas(laporan=Path(sumber))
        try:
            tulis_kertas_kerja(letak=letak, hasil=satu.hasil)
        except SakipError as galat:
            gagal.append(_kabar_gagal(sumber, str(galat)))
            continue
        tulis(f"{letak}")
        kabar(f"Isi dengan Notepad, lalu jalankan lagi: sakip reviu {shlex.quote(sumber)}")
    return gagal


def _tampilkan(hasil: Sequence[Pasangan], gagal: Sequence[Gagal], format: str, *, semua: bool) -> None:
    if format == "json":
        from sakip.kerja.json_reviu import tulis_json

        tulis(tulis_json(hasil=[h.hasil for _, h in hasil], gagal=gagal).rstrip("\n"))
        return
    if format == "sarif":
        from sakip.kerja.sarif import tulis_sarif

        tulis(tulis_sarif(hasil=[h.hasil for _, h in hasil], gagal=gagal).rstrip("\n"))
        return
    from sakip.kerja.teks_reviu import LEBAR, CaraTampil, tulis_teks

    lebar = min(shutil.get_terminal_size((LEBAR, 24)).columns, LEBAR_TERBANYAK)
    for n, (_, satu) in enumerate(hasil):
        if n:
            tulis()
        tulis(
            tulis_teks(hasil=satu.hasil, cara=CaraTampil(semua, lanjut=n == len(hasil) - 1, lebar=lebar)).rstrip("\n")
        )


def _simpan(hasil: Sequence[Pasangan], format: Sequence[str], folder: Path) -> None:
    """Write the files; those of one report replace the old ones together."""
    from sakip.cli.hari import hari_ini
    from sakip.kerja.keluaran_reviu import Bahan, buat_keluaran, nama_keluaran, rencana_nama
    from sakip.kerja.tulis import tulis_semua

    letak = [Path(Path(sumber).name) for sumber, _ in hasil]
    for (_, satu), nama, kembar in zip(hasil, letak, rencana_nama(sumber=letak), strict=True):
        isi = buat_keluaran(bahan=Bahan(satu.hasil, hari_ini(), satu.kertas), format=format)
        berkas = {folder / nama_keluaran(sumber=nama, format=f, kembar=kembar): b for f, b in isi.items()}
        tulis_semua(berkas=berkas)
        tulis(f"{satu.hasil.nama}: {hitung_tingkat(temuan=satu.hasil.temuan)}")
        for tujuan in berkas:
            tulis(f"  {tujuan}")
