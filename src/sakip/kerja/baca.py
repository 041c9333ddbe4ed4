"""Reading a file that a person named: its size is known before its content, and each failure is a sentence."""

from __future__ import annotations

import difflib
import stat
from pathlib import Path

from sakip.kernel.galat import SakipError

_MB = 1024 * 1024


class BerkasTakTerbaca(SakipError):
    """A file that is not there, is something else, is too large, or may not be read."""


def baca_berkas(*, letak: Path, batas: int, akhiran: tuple[str, ...] = ()) -> bytes:
    """The content of a file of at most ``batas`` bytes; ``akhiran`` are the kinds to suggest for a wrong name."""
    try:
        keadaan = letak.stat()
        if stat.S_ISDIR(keadaan.st_mode):
            raise BerkasTakTerbaca(_pesan_folder(letak, akhiran))
        if not stat.S_ISREG(keadaan.st_mode):
            raise BerkasTakTerbaca(f"{letak} bukan berkas biasa. Sebutkan letak berkasnya.")
        if keadaan.st_size > batas:
            raise BerkasTakTerbaca(_pesan_besar(letak, keadaan.st_size, batas))
        with letak.open("rb") as berkas:
            isi = berkas.read(batas + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise BerkasTakTerbaca(sebut_tiada(letak=letak, akhiran=akhiran)) from None
    except PermissionError:
        raise BerkasTakTerbaca(
            f"{letak.name} tidak boleh dibaca. Tutup program yang sedang membukanya, atau minta hak baca, lalu ulangi."
        ) from None
    except (OSError, ValueError) as sebab:
        # ValueError: a name that no file system takes (a zero byte).
        raise BerkasTakTerbaca(f"{letak.name} tidak dapat dibaca: {sebab}. Periksa media penyimpanannya.") from sebab
    if len(isi) > batas:
        raise BerkasTakTerbaca(_pesan_besar(letak, len(isi), batas))
    return isi


def _pesan_besar(letak: Path, ukuran: int, batas: int) -> str:
    return (
        f"{letak.name} berukuran {-(-ukuran // _MB)} MB; batasnya {batas // _MB} MB. "
        "Hapus gambar dan lembar yang tidak dipakai, lalu simpan ulang."
    )


def _pesan_folder(letak: Path, akhiran: tuple[str, ...]) -> str:
    ada = _isi_folder(letak, akhiran)
    isi = f" Di dalamnya ada: {', '.join(ada[:5])}." if ada else ""
    return f"{letak} adalah folder. Sebutkan berkas di dalamnya.{isi}"


def sebut_tiada(*, letak: Path, akhiran: tuple[str, ...] = ()) -> str:
    """The sentence that a file is not there, with a name that is near."""
    if not letak.parent.is_dir():
        return f"Folder {letak.parent} tidak ada. Periksa letak berkasnya."
    ada = _isi_folder(letak.parent, akhiran)
    # The suffix is what people forget; Windows does not show it.
    dekat = [n for n in ada if Path(n).stem == letak.name] or difflib.get_close_matches(letak.name, ada, n=1)
    usul = f" Mungkin maksudnya {dekat[0]}." if dekat else " Periksa nama dan foldernya."
    tempat = "folder ini" if letak.parent == Path() else letak.parent
    return f"Berkas {letak.name} tidak ada di {tempat}.{usul}"


def _isi_folder(folder: Path, akhiran: tuple[str, ...]) -> list[str]:
    try:
        return sorted(p.name for p in folder.iterdir() if p.is_file() and p.suffix.lower() in akhiran)
    except OSError:
        return []
