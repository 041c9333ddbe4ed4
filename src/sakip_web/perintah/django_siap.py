"""Setting Django up for a command: the data folder, its key, the database brought to this version."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from sakip.kernel.galat import SakipError


class DataTiada(SakipError):
    """There is no system in this folder."""


def folder_data(*, data: Path | None) -> Path:
    """The folder of the data, as the settings will read it."""
    return (data or Path(os.environ.get("SAKIP_DATA", "sakip-data"))).resolve()


def tertanam() -> bool:
    """Whether the database lies in the data folder; else it is the server of ``DATABASE_URL``."""
    return not os.environ.get("DATABASE_URL")


def siapkan(*, data: Path | None, baru: bool = False) -> Path:
    """Set Django up once; ``baru`` makes folder, key and tables where there are none. Gives the folder."""
    from django.apps import apps

    folder = folder_data(data=data)
    if apps.ready:
        return folder
    os.environ["SAKIP_DATA"] = str(folder)
    if baru:
        buat_folder(folder=folder)
    elif tertanam() and not (folder / "sakip.sqlite3").is_file():
        raise DataTiada(
            f"Belum ada data di {folder}. Sebutkan foldernya dengan --data, atau mulai dengan: sakip jalankan"
        )
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip_web.config.settings")
    import django

    django.setup()
    if baru:
        perbarui_basis()
    return folder


def perbarui_basis() -> None:
    """Bring the tables to this version."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def buat_folder(*, folder: Path) -> None:
    """Make the folder of the data and the key of its sessions, readable to its owner alone."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            pegangan = os.open(folder / "kunci", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(pegangan, "w", encoding="ascii") as berkas:
                berkas.write(secrets.token_urlsafe(50))
                berkas.flush()
                os.fsync(berkas.fileno())
    except (FileExistsError, NotADirectoryError) as sebab:
        raise DataTiada(f"{folder} adalah berkas, bukan folder. Pilih folder lain dengan --data.") from sebab
    except OSError as sebab:
        raise DataTiada(
            f"Folder data {folder} tidak dapat dibuat atau ditulis ({sebab.strerror}). Pilih folder lain dengan --data."
        ) from sebab
