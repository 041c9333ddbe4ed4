"""Writing files so that an old one is replaced only by a complete new one.

Each file is written beside its place under a temporary name, brought to the disk, and renamed at the end; whatever
stops the writing (full disk, power, Ctrl-C) leaves the old file as it was and no leftovers.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from sakip.kernel.galat import SakipError

_PENUH = {errno.ENOSPC, errno.EDQUOT}
_HANYA_BACA = {errno.EACCES, errno.EPERM, errno.EROFS}


class TulisGagal(SakipError):
    """A file that could not be written; what stood there before still stands there."""


def tulis(*, letak: Path, isi: bytes, timpa: bool = True) -> None:
    """Write one file; without ``timpa`` an existing one is never replaced."""
    tulis_semua(berkas={letak: isi}, timpa=timpa)


def tulis_semua(*, berkas: Mapping[Path, bytes], timpa: bool = True) -> None:
    """Write several files: all are complete on the disk before the first old one is replaced."""
    for letak in berkas:
        _periksa_tujuan(letak, timpa=timpa)
    siap: dict[Path, Path] = {}
    try:
        for letak, isi in berkas.items():
            with _terangkan(letak):
                siap[letak] = _siapkan(Path(os.path.realpath(letak)), isi)
        _ganti(siap)
    finally:
        for sementara in siap.values():
            sementara.unlink(missing_ok=True)


def buat_folder(*, folder: Path) -> None:
    """Make a folder for output, with those above it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise TulisGagal(f"{folder} adalah berkas, bukan folder. Pilih folder lain dengan -o.") from None
    except OSError as sebab:
        raise TulisGagal(
            f"Folder {folder} tidak dapat dibuat ({_sebut(sebab)}). Pilih folder lain dengan -o."
        ) from sebab


def periksa_folder(*, folder: Path) -> None:
    """Make the folder and try to write in it, so that long work is not done for nothing."""
    buat_folder(folder=folder)
    with _terangkan(folder / "percobaan"):
        tanda, nama = tempfile.mkstemp(prefix=".sakip-", suffix=".tmp", dir=folder)
        os.close(tanda)
        os.unlink(nama)


def _periksa_tujuan(letak: Path, *, timpa: bool) -> None:
    if letak.is_dir():
        raise TulisGagal(f"{letak} adalah folder. Sebutkan nama berkas hasilnya.")
    if not timpa and os.path.lexists(letak):
        raise TulisGagal(f"{letak} sudah ada dan tidak ditimpa. Pilih nama lain, atau tambahkan --timpa.")
    if letak.parent != Path() and not letak.parent.is_dir():
        buat_folder(folder=letak.parent)


def _siapkan(letak: Path, isi: bytes) -> Path:
    tanda, nama = tempfile.mkstemp(prefix=".sakip-", suffix=".tmp", dir=letak.parent)
    sementara = Path(nama)
    try:
        with os.fdopen(tanda, "wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        sementara.chmod(_hak(letak))
    except BaseException:
        sementara.unlink(missing_ok=True)
        raise
    return sementara


def _hak(letak: Path) -> int:
    """The permissions of the old file, or those of any new file here; mkstemp would give them to its owner alone."""
    with suppress(OSError):
        return letak.stat().st_mode & 0o777
    topeng = os.umask(0)
    os.umask(topeng)
    return 0o666 & ~topeng


def _ganti(siap: Mapping[Path, Path]) -> None:
    """Put all in place; one that is held by another program does not keep the others from being saved."""
    gagal: dict[Path, OSError] = {}
    for letak, sementara in siap.items():
        try:
            _periksa_kunci(letak)
            os.replace(sementara, os.path.realpath(letak))
        except OSError as sebab:
            gagal[letak] = sebab
    for folder in {Path(os.path.realpath(letak)).parent for letak in siap}:
        _sinkron(folder)
    if gagal:
        tersimpan = [letak.name for letak in siap if letak not in gagal]
        lain = f" Yang sudah tersimpan: {', '.join(tersimpan)}." if tersimpan else ""
        raise TulisGagal(" ".join(_pesan_ganti(letak, sebab) for letak, sebab in gagal.items()) + lain)


def _periksa_kunci(letak: Path) -> None:
    # Windows refuses to replace a file that is marked read-only; elsewhere it would vanish without a word.
    with suppress(FileNotFoundError):
        if not letak.stat().st_mode & 0o222:
            raise PermissionError(errno.EACCES, "hanya baca")


def _pesan_ganti(letak: Path, sebab: OSError) -> str:
    if isinstance(sebab, PermissionError):
        return (
            f"{letak.name} sedang dibuka di program lain atau ditandai hanya baca, jadi belum diganti. "
            "Tutup berkas itu di Word, Excel atau pembaca PDF, atau hapus tanda hanya bacanya, lalu ulangi."
        )
    return _pesan(letak, sebab)


def _sinkron(folder: Path) -> None:
    # The new name is on the disk only with its folder. Windows cannot open folders and does not need it.
    with suppress(OSError):
        tanda = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(tanda)
        finally:
            os.close(tanda)


@contextmanager
def _terangkan(letak: Path) -> Iterator[None]:
    try:
        yield
    except OSError as sebab:
        raise TulisGagal(_pesan(letak, sebab)) from sebab


def _pesan(letak: Path, sebab: OSError) -> str:
    if sebab.errno in _PENUH:
        return f"Ruang penyimpanan penuh; {letak.name} belum tersimpan. Berkas lama utuh. Kosongkan ruang, lalu ulangi."
    if sebab.errno in _HANYA_BACA:
        return f"Folder {letak.parent} tidak boleh ditulisi; berkas lama tetap utuh. Pilih folder lain dengan -o."
    if sebab.errno == errno.ENAMETOOLONG:
        return f"Nama {letak.name[:40]}… terlalu panjang. Pilih nama yang lebih pendek dengan -o."
    return (
        f"{letak.name} belum tersimpan ({_sebut(sebab)}). Berkas lama tetap utuh. Periksa penyimpanannya, lalu ulangi."
    )


def _sebut(sebab: OSError) -> str:
    if sebab.errno in _HANYA_BACA:
        return "folder di atasnya tidak boleh ditulisi"
    if sebab.errno in _PENUH:
        return "ruang penyimpanan penuh"
    return sebab.strerror or type(sebab).__name__
