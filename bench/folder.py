"""A folder of reports: ``python -m bench.folder`` prints how many are reviewed in a minute, and what going on costs.

The reports are our own print as Word, PDF and text: annual ones of every sample office, and those of single positions.
They are laid into the folder one after the other until there are as many as asked for. Three runs follow: one that is
killed in the middle, one that goes on to the end, and one that finds everything done. No report is counted twice.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter, sleep

from bench.kertas import daftar
from sakip.kerja.cetak import cetak_lkjip
from sakip.kerja.contoh import daftar_contoh
from sakip.kerja.kertas import Pencetak
from sakip.kerja.muat import muat

FORMAT = ("docx", "pdf", "teks")
BANYAK = 1000
JABATAN_DARI = "kabupaten_nusa"
_AKHIRAN = (".docx", ".pdf", ".txt")
_HALAMAN = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True, slots=True)
class Jalan:
    """One run: how many reports have a result after it, seconds, MB of all its processes together, exit code."""

    selesai: int
    detik: float
    memori: int
    kode: int


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.folder", description="Mengukur reviu satu folder.")
    parser.add_argument("--banyak", type=int, default=BANYAK, help=f"banyaknya laporan (bawaan: {BANYAK})")
    parser.add_argument("--pekerja", type=int, default=2, help="banyaknya proses (bawaan: 2)")
    pilihan = parser.parse_args(argv)
    with TemporaryDirectory(prefix="sakip-bench-") as nama:
        masuk, keluar = Path(nama, "masuk"), Path(nama, "hasil")
        ukuran = tulis_laporan(folder=masuk, banyak=pilihan.banyak)
        kb = sum(ukuran) / len(ukuran) / 1024
        print(f"{pilihan.banyak} laporan, rata-rata {kb:.0f} kB, {pilihan.pekerja} proses\n", flush=True)
        print("| jalan | diperiksa | detik | laporan per menit | memori semua proses, MB |\n|---|--:|--:|--:|--:|")
        sudah = 0
        for judul, sampai in (("dimatikan di tengah", pilihan.banyak // 2), ("dilanjutkan", 0), ("diulang", 0)):
            jalan = jalankan(masuk=masuk, keluar=keluar, pekerja=pilihan.pekerja, sampai=sampai)
            baru = jalan.selesai - sudah
            laju = f"{baru / jalan.detik * 60:.0f}" if baru else ""
            print(f"| {judul} | {baru} | {jalan.detik:.1f} | {laju} | {jalan.memori} |", flush=True)
            sudah = jalan.selesai
    return 0 if sudah == pilihan.banyak else 1


def tulis_laporan(*, folder: Path, banyak: int) -> list[int]:
    """Lay so many reports into a folder; their sizes."""
    folder.mkdir()
    with TemporaryDirectory(prefix="sakip-bench-") as nama:
        asal = _cetak(Path(nama))
        for n, letak in enumerate(islice(cycle(asal), banyak)):
            shutil.copyfile(letak, folder / f"{n:04}_{letak.name}")
    return [p.stat().st_size for p in folder.iterdir()]


def _cetak(folder: Path) -> list[Path]:
    for contoh in daftar_contoh():
        cetak_lkjip(sumber=str(contoh.letak), folder=folder / contoh.nama, format=FORMAT)
        if contoh.nama == JABATAN_DARI:
            muatan = muat(sumber=str(contoh.letak))
            cetak = Pencetak(muatan=muatan, folder=folder / "jabatan", format=FORMAT, per_tanggal=None, berfolder=True)
            for kertas in daftar(muatan=muatan):
                cetak(kertas)
    return sorted(p for p in folder.rglob("*") if p.suffix in _AKHIRAN)


def jalankan(*, masuk: Path, keluar: Path, pekerja: int, sampai: int = 0) -> Jalan:
    """Review the folder, or kill the run when so many results are there."""
    perintah = [sys.executable, "-m", "sakip.cli.utama", "reviu", masuk, "-o", keluar, "--pekerja", str(pekerja)]
    lingkungan = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    mulai = perf_counter()
    proses = subprocess.Popen(list(map(str, perintah)), env=lingkungan, stdout=subprocess.DEVNULL)
    puncak = [0]
    pantau = Thread(target=_pantau, args=(proses, puncak), daemon=True)
    pantau.start()
    while proses.poll() is None:
        if sampai and _selesai(keluar) >= sampai:
            proses.kill()
        sleep(0.2)
    pantau.join()
    return Jalan(_selesai(keluar), perf_counter() - mulai, puncak[0], proses.returncode)


def _selesai(keluar: Path) -> int:
    return sum(1 for _ in keluar.glob("*.reviu.json"))


def _pantau(proses: subprocess.Popen[bytes], puncak: list[int]) -> None:
    """Keep the most memory that the process and its children held together; nothing where the system does not tell."""
    while proses.poll() is None:
        puncak[0] = max(puncak[0], sum(map(_memori, _keluarga(proses.pid))))
        sleep(0.5)


def _keluarga(pid: int) -> list[int]:
    try:
        anak = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return [pid]
    return [pid, *map(int, anak)]


def _memori(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * _HALAMAN >> 20
    except OSError:
        return 0


if __name__ == "__main__":
    raise SystemExit(main())
