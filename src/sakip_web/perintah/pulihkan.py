"""``sakip pulihkan``: data out of a backup, which is checked whole before anything is touched."""

from __future__ import annotations

import os
import secrets
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sakip.cli.layar import tulis
from sakip.kernel.galat import SakipError
from sakip_web.perintah.arsip import DAFTAR, SQLITE, TABEL, periksa_arsip
from sakip_web.perintah.django_siap import buat_folder, folder_data, siapkan, tertanam
from sakip_web.perintah.kunci_folder import pegang

_POTONG: Final = 1 << 20
_BUKAN_DATA: Final = {"kunci", "statis", "sedang-jalan", "sedang-jalan.txt"}


class PemulihanDitolak(SakipError):
    """A restoring that would cost something, or cannot be done."""


def jalankan(*, cadangan: Path, data: Path | None, timpa: bool) -> int:
    """Restore; the exit code."""
    isi = periksa_arsip(letak=cadangan)
    folder = folder_data(data=data)
    if tertanam() != (SQLITE in isi.sidik):
        ada = "SQLite" if SQLITE in isi.sidik else "PostgreSQL"
        raise PemulihanDitolak(
            f"Cadangan ini dari {ada}; DATABASE_URL menunjuk basis data lain. Sesuaikan DATABASE_URL, lalu ulangi."
        )
    if tertanam() and (folder / SQLITE).exists() and not timpa:
        raise PemulihanDitolak(
            f"Folder {folder} sudah berisi data. Pilih folder lain dengan --data, atau ganti dengan --timpa; "
            "data lama disisihkan, tidak dihapus."
        )
    if TABEL in isi.sidik:
        # Before the files: a database that refuses leaves everything as it was.
        siapkan(data=folder, baru=True)
        _muat_tabel(cadangan, timpa=timpa)
    tersisih = _ganti_folder(cadangan, folder)
    tulis(f"Data {isi.waktu[:16].replace('T', ' ')} dipulihkan ke {folder}: {len(isi.sidik)} bagian, semua cocok.")
    if tersisih:
        tulis(f"Data lama disisihkan ke {tersisih}.")
    tulis("Periksa dengan: sakip periksa; lalu jalankan lagi: sakip jalankan")
    return 0


def _ganti_folder(cadangan: Path, folder: Path) -> Path | None:
    """Unpack beside the folder, then exchange the two by renaming."""
    baru = folder.with_name(f".{folder.name}-pulih-{secrets.token_hex(4)}")
    try:
        buat_folder(folder=baru)
        _keluarkan(cadangan, baru)
        return _tukar(baru, folder)
    except OSError as sebab:
        raise PemulihanDitolak(
            f"Pemulihan ke {folder} gagal ({sebab.strerror}); data yang ada tidak diubah. Kosongkan ruang, lalu ulangi."
        ) from sebab
    finally:
        shutil.rmtree(baru, ignore_errors=True)


def _keluarkan(cadangan: Path, tujuan: Path) -> None:
    with zipfile.ZipFile(cadangan) as arsip:
        for nama in arsip.namelist():
            if nama in (DAFTAR, TABEL):
                continue
            letak = tujuan / nama
            if nama.startswith("berkas/"):
                sidik = nama.removeprefix("berkas/")
                letak = tujuan / "berkas" / sidik[:2] / sidik[2:4] / sidik
            letak.parent.mkdir(parents=True, exist_ok=True)
            with arsip.open(nama) as sumber, letak.open("wb") as keluar:
                shutil.copyfileobj(sumber, keluar, _POTONG)
                keluar.flush()
                os.fsync(keluar.fileno())


def _tukar(baru: Path, folder: Path) -> Path | None:
    if not folder.exists():
        os.replace(baru, folder)
        return None
    with pegang(folder=folder, keterangan=""):
        pass
    kunci = folder / "kunci"
    if kunci.is_file():
        shutil.copy2(kunci, baru / "kunci")
    berisi = any(p.name not in _BUKAN_DATA for p in folder.iterdir())
    lama = folder.with_name(f"{folder.name}-lama-{secrets.token_hex(4)}")
    os.replace(folder, lama)
    try:
        os.replace(baru, folder)
    except OSError:
        os.replace(lama, folder)
        raise
    if berisi:
        return lama
    shutil.rmtree(lama, ignore_errors=True)
    return None


def _muat_tabel(cadangan: Path, *, timpa: bool) -> None:
    """The rows of a backup into an empty database of a server, all or none."""
    from django.core import serializers
    from django.core.management import call_command
    from django.core.management.color import no_style
    from django.db import connection, transaction

    from sakip_web.perintah.cadangkan import tabel

    semua = tuple(tabel())
    if any(m._default_manager.exists() for m in semua):
        if not timpa:
            raise PemulihanDitolak(
                "Basis data itu sudah berisi. Pakai basis data kosong, atau ganti isinya dengan --timpa."
            )
        call_command("flush", verbosity=0, interactive=False)
    with transaction.atomic(), zipfile.ZipFile(cadangan) as arsip, arsip.open(TABEL) as berkas:
        for satu in serializers.deserialize("jsonl", _baris(berkas)):
            satu.save()
        with connection.cursor() as kursor:
            for perintah in connection.ops.sequence_reset_sql(no_style(), list(semua)):
                kursor.execute(perintah)


def _baris(berkas: object) -> Iterator[str]:
    for satu in berkas:  # type: ignore[attr-defined]
        yield satu.decode("utf-8")
