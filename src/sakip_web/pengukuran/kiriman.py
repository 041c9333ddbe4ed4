"""What a form of the grid says, before anybody judged it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IsiSel:
    """A cell as sent: its text, as it had been read, the version that was read, and whether a doubt is settled."""

    isi: str
    asal: str
    versi: int
    pasti: bool = False

    @property
    def disentuh(self) -> bool:
        """Whether somebody changed it."""
        return self.isi.strip() != self.asal.strip() or self.pasti


@dataclass(frozen=True, slots=True)
class IsiBaris:
    """What a row says beside its numbers: a state with its reason, the source, and all of it as it had been read."""

    keadaan: str
    alasan: str
    sumber: str
    asal: str

    @property
    def disentuh(self) -> bool:
        """Whether somebody changed it."""
        return "|".join((self.keadaan, self.alasan, self.sumber)) != self.asal


@dataclass(frozen=True, slots=True)
class IsiNarasi:
    """A text as sent, with the records that were read."""

    isi: str
    asal: str
    rekaman: tuple[tuple[str, int], ...]

    @property
    def disentuh(self) -> bool:
        """Whether somebody changed it; line ends of the browser do not count."""
        return self.isi.split() != self.asal.split() or len(butir(self.isi)) != len(butir(self.asal))


@dataclass(frozen=True, slots=True)
class Kiriman:
    """A form: cells by their key, rows by the id of their indicator, texts by their key."""

    sel: Mapping[str, IsiSel]
    baris: Mapping[str, IsiBaris]
    narasi: Mapping[str, IsiNarasi]


def butir(isi: str) -> tuple[str, ...]:
    """The items of a text, one a line."""
    return tuple(b for baris in isi.splitlines() if (b := " ".join(baris.split())))
