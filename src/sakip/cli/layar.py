"""What the screen shows: findings, sizes, times; progress on the error stream, results on the output stream."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip.kernel.temuan import Temuan

PALING_BANYAK = 20


def siapkan_layar() -> None:
    """Write UTF-8 wherever the console cannot write all our signs, as on Windows; names of files may be no text."""
    for aliran in (sys.stdout, sys.stderr):
        ubah = getattr(aliran, "reconfigure", None)
        if ubah is not None:
            ubah(encoding="utf-8", errors="replace")


def tulis(teks: str = "", /) -> None:
    """A result."""
    print(teks)


def kabar(teks: str, /) -> None:
    """Progress, or a sentence about what went wrong."""
    print(teks, file=sys.stderr, flush=True)


def baris_temuan(*, temuan: Temuan) -> str:
    """One finding as one line; its place is added where the sentence does not say it."""
    letak = "; ".join(str(t) for t in temuan.lokasi)
    inti = "; ".join(str(t).removeprefix(f"{t.berkas}, ") for t in temuan.lokasi)
    sudah = not letak or inti.casefold() in temuan.pesan.casefold()
    return f"{temuan.tingkat.value.upper():10} {temuan.kode}  {'' if sudah else f'{letak}: '}{temuan.pesan}"


def kabarkan_temuan(*, temuan: Sequence[Temuan], semua: str = "") -> None:
    """What must be mended or looked at in a source, the first ones; ``semua`` is the command that shows the rest."""
    from sakip.kernel.temuan import Tingkat

    penting = [t for t in temuan if t.tingkat is not Tingkat.CATATAN]
    for satu in penting[:PALING_BANYAK]:
        kabar(baris_temuan(temuan=satu))
    if len(penting) > PALING_BANYAK:
        kabar(f"… dan {len(penting) - PALING_BANYAK} lagi. Lihat semuanya dengan: {semua}")


def hitung_tingkat(*, temuan: Iterable[Temuan]) -> str:
    """``2 salah, 1 peringatan, 0 catatan``."""
    from sakip.kernel.temuan import Tingkat

    daftar = [t.tingkat for t in temuan]
    return ", ".join(f"{daftar.count(t)} {t.value}" for t in Tingkat)


def ukuran(*, bita: int) -> str:
    """A size for people.

    >>> ukuran(bita=123456)
    '121 kB'
    """
    if bita < 1024 * 1024:
        return f"{max(1, round(bita / 1024))} kB"
    return f"{bita / 1024 / 1024:.1f} MB".replace(".", ",")


def lama(*, detik: float) -> str:
    """A duration for people.

    >>> lama(detik=2.34)
    '2,3 detik'
    """
    return f"{detik:.1f} detik".replace(".", ",")
