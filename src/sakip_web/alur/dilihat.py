"""What a page showed before a decision: a hidden field carries it, and the decision holds for that and nothing else.

The field says when the state began that was shown, and a short hash of each part:
``2024-07-05T02:00:00+00:00 SKM=1f2e``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote, unquote

TANPA_WAKTU = "-"


@dataclass(frozen=True, slots=True)
class Dilihat:
    """Since when the state held that was seen (None: it is the first), and the hash of each part by its name."""

    waktu: datetime | None
    bagian: Mapping[str, str] = field(default_factory=dict)

    @property
    def teks(self) -> str:
        """As the hidden field carries it."""
        waktu = self.waktu.isoformat() if self.waktu else TANPA_WAKTU
        return " ".join((waktu, *(f"{quote(nama, safe='')}={sidik}" for nama, sidik in self.bagian.items())))

    def berbeda(self, kini: Dilihat) -> tuple[str, ...]:
        """The parts that are not any more what was seen, also those that came and went."""
        semua = dict.fromkeys((*kini.bagian, *self.bagian))
        return tuple(n for n in semua if self.bagian.get(n) != kini.bagian.get(n))


def baca_dilihat(*, teks: str) -> Dilihat | None:
    """What a page sent back; None for what no page of ours sends.

    >>> baca_dilihat(teks="- SKM=1f").bagian
    {'SKM': '1f'}
    """
    waktu, *bagian = teks.split(" ")
    pasangan = [b.rpartition("=") for b in bagian]
    try:
        sejak = None if waktu == TANPA_WAKTU else datetime.fromisoformat(waktu)
    except ValueError:
        return None
    if sejak is not None and sejak.tzinfo is None:
        return None
    return Dilihat(sejak, {unquote(nama): sidik for nama, _, sidik in pasangan})


def sidik_bagian(*, isi: str) -> str:
    """A short hash of a part."""
    return hashlib.sha256(isi.encode()).hexdigest()[:12]
