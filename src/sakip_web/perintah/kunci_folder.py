"""One server for one folder: a lock that the system lets go of when its process ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sakip.kernel.galat import SakipError


class SudahBerjalan(SakipError):
    """A server holds this folder."""


@contextmanager
def pegang(*, folder: Path, keterangan: str) -> Iterator[None]:
    """Hold the folder; ``keterangan`` is told to who comes second. Raises SudahBerjalan."""
    letak = folder / "sedang-jalan"
    pegangan = os.open(letak, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _kunci(pegangan):
            siapa = letak.with_suffix(".txt").read_text(encoding="utf-8", errors="replace") if _ada(letak) else ""
            raise SudahBerjalan(
                f"sakip sudah berjalan untuk folder {folder}{f' di {siapa}' if siapa else ''}. "
                "Buka alamat itu, atau hentikan yang berjalan dengan Ctrl-C di jendelanya."
            )
        # Beside the lock: Windows lets nobody read a file that is locked.
        letak.with_suffix(".txt").write_text(keterangan, encoding="utf-8")
        yield
    finally:
        os.close(pegangan)


def _ada(letak: Path) -> bool:
    return letak.with_suffix(".txt").is_file()


def _kunci(pegangan: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(pegangan, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(pegangan, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
