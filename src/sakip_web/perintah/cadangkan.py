"""``sakip cadangkan``: everything in one file, while people work; there whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final

from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from sakip.cli.layar import kabar, tulis, ukuran
from sakip.kernel.galat import SakipError
from sakip_web.berkas import gudang
from sakip_web.perintah.arsip import DAFTAR, SEGEL, SQLITE, TABEL, Isi, periksa_arsip

_POTONG: Final = 1 << 20
_PENUH: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# Made anew by Django itself, or worth nothing elsewhere.
_TANPA: Final = {"contenttypes", "auth", "sessions", "axes"}


class CadanganGagal(SakipError):
    """A backup that was not written; what stood there before still stands there."""


class Utuh(DjangoJSONEncoder):
    """Django's, but moments keep their microseconds: the hashes of the log count them."""

    def default(self, o: object) -> Any:
        """A moment whole, the rest as Django writes it."""
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


def jalankan(*, keluar: Path, timpa: bool) -> int:
    """Write it: 0 whole, 1 written but a file of the store is damaged, and said which."""
    if keluar.exists() and not timpa:
        raise CadanganGagal(f"{keluar} sudah ada. Pilih nama lain, atau ganti dengan --timpa.")
    sementara = keluar.parent / f".{keluar.name}.{os.getpid()}"
    try:
        rusak = _tulis(sementara)
        periksa_arsip(letak=sementara)
        os.replace(sementara, keluar)
    except (OSError, sqlite3.Error) as sebab:
        raise CadanganGagal(
            f"Cadangan {keluar} belum tertulis{_sebab(sebab)}. Data tidak berubah; tidak ada cadangan setengah jadi. "
            "Kosongkan ruang, atau pilih tempat lain yang cukup longgar dengan -o, lalu ulangi."
        ) from sebab
    finally:
        with suppress(OSError):
            sementara.unlink(missing_ok=True)
    tulis(f"{keluar} tersimpan dan diperiksa: {ukuran(bita=keluar.stat().st_size)}.")
    for sidik in rusak:
        kabar(f"Berkas {sidik[:12]} rusak di penyimpanan, jadi tidak ikut dicadangkan. Jalankan: sakip periksa")
    return 1 if rusak else 0


def _sebab(galat: OSError | sqlite3.Error) -> str:
    """Why, as far as it can be told: SQLite says of a write that failed only that it failed."""
    if isinstance(galat, OSError) and galat.errno not in _PENUH:
        return f" ({galat.strerror})"
    penuh = isinstance(galat, OSError) or "disk is full" in str(galat)
    return " karena penyimpanan penuh" if penuh else f" ({galat})"


def _tulis(letak: Path) -> list[str]:
    sidik: dict[str, str] = {}
    rusak = []
    with letak.open("wb") as keluar, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as arsip:
        # The database first: a file is in the store before a row names it, so none that is named can be missing.
        with tempfile.TemporaryDirectory(dir=letak.parent, prefix=".sakip-") as folder:
            salinan = _salin_basis(Path(folder))
            sidik[salinan.name] = _masukkan(arsip, salinan.name, salinan)
        segel = Path(settings.FOLDER_DATA) / SEGEL
        if segel.is_file():
            sidik[SEGEL] = _masukkan(arsip, SEGEL, segel)
        for satu in gudang.semua():
            if not gudang.utuh(sidik=satu):
                rusak.append(satu)
                continue
            sidik[f"berkas/{satu}"] = _masukkan(arsip, f"berkas/{satu}", gudang.letak(sidik=satu))
        isi = Isi(timezone.now().isoformat(), connection.vendor, sidik)
        arsip.writestr(DAFTAR, isi.tulis())
    with letak.open("rb+") as berkas:
        os.fsync(berkas.fileno())
    return rusak


def _masukkan(arsip: zipfile.ZipFile, nama: str, letak: Path) -> str:
    hitung = hashlib.sha256()
    with letak.open("rb") as sumber, arsip.open(nama, "w", force_zip64=True) as tujuan:
        while potong := sumber.read(_POTONG):
            hitung.update(potong)
            tujuan.write(potong)
    return hitung.hexdigest()


def _salin_basis(folder: Path) -> Path:
    if connection.vendor == "sqlite":
        return _salin_sqlite(folder / SQLITE)
    letak = folder / TABEL
    with letak.open("w", encoding="utf-8", newline="\n") as berkas:
        _tulis_tabel(berkas)
    return letak


def _salin_sqlite(letak: Path) -> Path:
    """SQLite's own copying, which sees one moment of the database however long it takes."""
    sumber = str(settings.DATABASES["default"]["NAME"])
    with closing(sqlite3.connect(sumber, timeout=60)) as asal, closing(sqlite3.connect(letak)) as tujuan:
        asal.backup(tujuan)
        tujuan.execute("PRAGMA journal_mode=DELETE")
    return letak


def _tulis_tabel(berkas: IO[str]) -> None:
    """All rows of all tables as of one moment, one JSON document a line."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as kursor:
                kursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for model in tabel():
            baris = model._default_manager.order_by("pk").iterator(chunk_size=500)
            serializers.serialize("jsonl", baris, stream=berkas, cls=Utuh)


def tabel() -> Iterator[type[Model]]:
    """The tables that are kept, those first that others point to."""
    dari_app = [(a, None) for a in apps.get_app_configs() if a.label not in _TANPA]
    yield from serializers.sort_dependencies(dari_app)
