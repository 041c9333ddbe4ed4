"""How far a long piece of work is, in a sentence: how many, how fast, how long still; said not too often."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from time import monotonic

from sakip.kernel.angka_tulis import format_angka

JEDA = 2


@dataclass(slots=True)
class Kemajuan:
    """Counts pieces of ``banyak`` and tells ``lapor``; ``sudah`` were there before the clock began to run."""

    banyak: int
    lapor: Callable[[str], None]
    sudah: int = 0
    jam: Callable[[], float] = monotonic
    _mulai: float = field(init=False)
    _kata: float = field(init=False)
    _selesai: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        """Start the clock."""
        self._mulai = self._kata = self.jam()

    def maju(self) -> None:
        """One more is done; told when the last time is long enough ago, and at the end."""
        self._selesai += 1
        kini = self.jam()
        if kini - self._kata >= JEDA or self.sudah + self._selesai == self.banyak:
            self._kata = kini
            self.lapor(self.kalimat(kini - self._mulai))

    def kalimat(self, detik: float, /) -> str:
        """The sentence after a number of seconds."""
        awal = f"{_bulat(self.sudah + self._selesai)} dari {_bulat(self.banyak)} laporan"
        if not self._selesai or detik <= 0:
            return f"{awal}."
        sisa = self.banyak - self.sudah - self._selesai
        laju = f"{awal}; {_bulat(round(self._selesai / detik * 60))} laporan per menit"
        return f"{laju}; sisa sekitar {sebut_lama(detik=sisa * detik / self._selesai)}." if sisa else f"{laju}."


def sebut_lama(*, detik: float) -> str:
    """A duration in one unit.

    >>> sebut_lama(detik=600)
    '10 menit'
    """
    if detik < 90:
        return f"{max(1, round(detik))} detik"
    return f"{round(detik / 60)} menit" if detik < 5400 else f"{round(detik / 3600)} jam"


def _bulat(banyak: int) -> str:
    return format_angka(Decimal(banyak), desimal=0)
