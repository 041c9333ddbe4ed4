"""Printing all papers of a period as a job: one ZIP, continued where it stopped when the worker was killed."""

from __future__ import annotations

import hashlib
import os
import shutil
import zipfile
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from django.conf import settings
from django.urls import reverse

from sakip.kerja.banyak import Batas, kerjakan
from sakip.kerja.kertas import Kertas, Pencetak, semua_kertas
from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode
from sakip_web.rakitan.selectors import muatan
from sakip_web.rekaman.selectors import cari_tahun
from sakip_web.tugas.daftar import Lapor, pekerjaan

JENIS: Final = "cetak_semua"
# One process beside the server: printing must not take both cores of an office's PC from those who type.
PEKERJA: Final = 1
Masukan = dict[str, str | int]


class CetakSemuaGagal(SakipError):
    """A run in which nothing could be printed."""


@pekerjaan(JENIS)
def cetak_semua(masukan: Masukan, lapor: Lapor) -> dict[str, str | int | list[str]]:
    """Print every paper of a period into a folder of this state of the year, then pack it."""
    tahun = cari_tahun(instansi=str(masukan["instansi"]), tahun=int(masukan["tahun"]))
    if tahun is None:
        raise CetakSemuaGagal("Kantor atau tahun itu tidak ada lagi.")
    periode = Periode.parse(str(masukan["periode"]))
    isi = muatan(tahun=tahun)
    kertas, catatan = semua_kertas(muatan=isi, periode=periode)
    nama = nama_zip(instansi=tahun.instansi.kode, periode=periode, nomor=tahun.nomor)
    folder = folder_keluaran() / f".{nama}"
    folder.mkdir(parents=True, exist_ok=True)
    siapkan = partial(
        Pencetak,
        muatan=replace(isi, asal={}),
        folder=folder,
        format=("pdf", "docx"),
        per_tanggal=None,
        berfolder=True,
    )
    sisa = [k for k in kertas if not _tanda(folder, k).exists()]
    gagal: list[str] = []
    selesai = len(kertas) - len(sisa)
    lapor(selesai, len(kertas), f"Mencetak {selesai} dari {len(kertas)} dokumen.")
    for satu in kerjakan(tugas=sisa, siapkan=siapkan, pekerja=PEKERJA, batas=Batas(per_proses=100)):
        k = sisa[satu.urut]
        selesai += 1
        if satu.hasil is None:
            gagal.append(f"{k.sebutan}: {satu.galat}")
        else:
            _tanda(folder, k).touch()
        lapor(selesai, len(kertas), f"Mencetak {selesai} dari {len(kertas)} dokumen: {k.sebutan}.")
    if kertas and len(gagal) == len(kertas):
        raise CetakSemuaGagal(f"Tidak ada yang tercetak. {gagal[0]}")
    _bungkus(folder, folder_keluaran() / nama, [*catatan, *gagal])
    shutil.rmtree(folder, ignore_errors=True)
    alamat = reverse(
        "pelaporan:unduh_keluaran",
        kwargs={"instansi": tahun.instansi.kode, "tahun": tahun.tahun, "nama": nama},
    )
    tanpa = f", {len(gagal)} tidak tercetak" if gagal else ""
    return {
        "alamat": alamat,
        "letak": f"keluaran/{nama}",
        "ulang": reverse("pelaporan:cetak", kwargs={"instansi": tahun.instansi.kode, "tahun": tahun.tahun}),
        "sebutan": f"Unduh {len(kertas) - len(gagal)} dokumen{tanpa}",
        "gagal": gagal,
        "banyak": len(kertas) - len(gagal),
    }


def folder_keluaran() -> Path:
    """Where printed volumes lie."""
    folder: Path = Path(settings.FOLDER_DATA) / "keluaran"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def buang_lama(*, kini: datetime) -> int:
    """Remove the volumes that are older than the settings keep them; how many. They can be printed again."""
    batas = (kini - timedelta(days=settings.SIMPAN_CETAKAN)).timestamp()
    banyak = 0
    for p in folder_keluaran().glob("*.zip"):
        # One that is being read (Windows) or was removed a moment ago is for the next time.
        with suppress(OSError):
            if p.is_file() and p.stat().st_mtime < batas:
                p.unlink()
                banyak += 1
    return banyak


def nama_zip(*, instansi: str, periode: Periode, nomor: int) -> str:
    """The name of the volume of a period at a state of the year.

    >>> nama_zip(instansi="35.99.01", periode=Periode(2024, 2), nomor=7)
    '35.99.01_2024-TW2_7.zip'
    """
    return f"{instansi}_{periode.kode}_{nomor}.zip"


def daftar_keluaran(*, instansi: str, tahun: int) -> tuple[Path, ...]:
    """The volumes of an office's year, newest first."""
    milik = [p for p in folder_keluaran().glob(f"{instansi}_{tahun}*.zip") if p.name.split("_")[0] == instansi]
    return tuple(sorted(milik, key=lambda p: p.stat().st_mtime, reverse=True))


def cari_keluaran(*, instansi: str, tahun: int, nama: str) -> Path | None:
    """A volume by name; only one of this office's year."""
    return next((p for p in daftar_keluaran(instansi=instansi, tahun=tahun) if p.name == nama), None)


def _tanda(folder: Path, kertas: Kertas) -> Path:
    bahan = "\n".join((kertas.jenis, kertas.jabatan, kertas.periode.kode))
    return folder / f".{hashlib.sha256(bahan.encode()).hexdigest()[:20]}"


def _bungkus(folder: Path, tujuan: Path, catatan: list[str]) -> None:
    """Pack what was printed; the volume appears only when it is complete."""
    sementara = folder / ".bungkus"
    try:
        with zipfile.ZipFile(sementara, "w", zipfile.ZIP_DEFLATED) as jilid:
            for letak in sorted(p for p in folder.rglob("*") if p.is_file() and not p.name.startswith(".")):
                jilid.write(letak, letak.relative_to(folder).as_posix())
            if catatan:
                jilid.writestr("CATATAN.txt", "\n".join(catatan) + "\n")
        with sementara.open("rb") as isi:
            os.fsync(isi.fileno())
        os.replace(sementara, tujuan)
    finally:
        sementara.unlink(missing_ok=True)
