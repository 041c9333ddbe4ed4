"""``sakip reviu FOLDER -o HASIL``: every report of a folder, or several; a stopped run goes on where it was."""

from __future__ import annotations

import argparse
import os
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.cli.layar import kabar, tulis
from sakip.cli.pengurai import baca_banyak, baca_detik

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.kerja.banyak_reviu import HasilBanyak

BATAS_WAKTU = 120
PEKERJA_TERBANYAK = 4
_LAIN_TERBANYAK = 5


def pasang_folder(parser: argparse.ArgumentParser) -> None:
    """Add the options that hold for folders."""
    sefolder = parser.add_argument_group("untuk folder dan beberapa laporan dengan -o")
    sefolder.add_argument(
        "--batas-waktu",
        type=baca_detik,
        default=BATAS_WAKTU,
        metavar="DETIK",
        help=f"paling lama untuk satu laporan (bawaan: {BATAS_WAKTU})",
    )
    sefolder.add_argument("--ulang", action="store_true", help="memeriksa lagi yang sudah ada hasilnya")
    sefolder.add_argument(
        "--pekerja", type=baca_banyak, default=None, help="berapa yang diperiksa bersamaan (bawaan: menurut komputer)"
    )


def buka_pola(sumber: Sequence[str]) -> list[str]:
    """The sources with patterns (``*.docx``) opened, for the console of Windows does not open them."""
    from sakip.kerja.nama_berkas import is_keluaran

    hasil: list[str] = []
    for satu in sumber:
        cocok = sorted(glob(satu)) if not os.path.lexists(satu) else []
        hasil += [c for c in cocok if not is_keluaran(nama=c)] or [satu]
    return hasil


def is_banyak(pilihan: argparse.Namespace) -> bool:
    """Whether the reports go through several processes, each result written as soon as it is there."""
    from sakip.kerja.baca_dokumen import is_dokumen

    sumber = [Path(s) for s in pilihan.sumber]
    if any(s.is_dir() for s in sumber):
        return True
    lain = pilihan.terhadap or pilihan.tulis_kertas_kerja or pilihan.folder is None
    return not lain and len(sumber) > 1 and all(is_dokumen(s) for s in sumber)


def jalankan_folder(pilihan: argparse.Namespace, format: Sequence[str]) -> int:
    """Run it; the exit code is that of the worst report."""
    from sakip.cli.hari import hari_ini
    from sakip.kerja.banyak_reviu import JSON, PermintaanBanyak, reviu_banyak

    permintaan = PermintaanBanyak(
        sumber=tuple(map(Path, pilihan.sumber)),
        folder=pilihan.folder,
        tanggal=hari_ini(),
        format=tuple(format) if pilihan.format else (JSON,),
        pekerja=pilihan.pekerja or min(os.cpu_count() or 1, PEKERJA_TERBANYAK),
        detik=pilihan.batas_waktu,
        ulang=pilihan.ulang,
    )
    hasil = reviu_banyak(permintaan=permintaan, lapor=kabar)
    _tampilkan(hasil)
    if hasil.gagal:
        return 2
    return 1 if hasil.cacah("salah") else 0


def _tampilkan(hasil: HasilBanyak) -> None:
    banyak = [hasil.cacah(n) for n in ("salah", "peringatan", "catatan")]
    perlu = sum(r is not None and r.salah > 0 for _, r in hasil.baris)
    tulis(f"{len(hasil.baris)} laporan: {banyak[0]} salah, {banyak[1]} peringatan, {banyak[2]} catatan")
    tulis(f"{perlu} laporan perlu diperbaiki, {hasil.gagal} tidak terbaca, {hasil.sudah} dari hasil yang sudah ada")
    if hasil.lain:
        nama = ", ".join(hasil.lain[:_LAIN_TERBANYAK]) + (", …" if len(hasil.lain) > _LAIN_TERBANYAK else "")
        tulis(f"{len(hasil.lain)} berkas lain bukan laporan dan dilewati: {nama}")
    tulis(f"Daftarnya: {hasil.ringkasan}")
