"""The words by which a text claims that something is done, not done, or still to come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sakip.fakta.ekstraksi.kalimat import memuat
from sakip.fakta.pernyataan import Pernyataan

_LAKU = r"(?:ter(?:laksana|ealisasi|selenggara)|di(?:laksanakan|realisasi(?:kan)?|selenggarakan))\b"
_SEBAGIAN = r"(?!\s+(?:se(?:luruh|penuh)nya|semua(?:nya)?|secara|dengan|maksimal|optimal|sesuai|baik)\b)"
_POLA: tuple[tuple[Pernyataan, re.Pattern[str]], ...] = tuple(
    (p, re.compile(pola, re.IGNORECASE))
    for p, pola in (
        (Pernyataan.AKAN, rf"\bakan\s+{_LAKU}|\bdijadwalkan\b"),
        (Pernyataan.BELUM_MULAI, rf"\b(?:belum|tidak)\s+(?:dapat\s+|bisa\s+|sempat\s+|pernah\s+)?{_LAKU}{_SEBAGIAN}"),
        (
            Pernyataan.BELUM_TUNTAS,
            r"\b(?:belum|tidak)\s+(?:dapat\s+|bisa\s+)?(?:tercapai|(?:mencapai|memenuhi)\s+target)\b|\bdi\s?bawah\s+target\b",
        ),
        (Pernyataan.MULAI, rf"\b(?:sudah|telah)\s+{_LAKU}"),
        (
            Pernyataan.TUNTAS,
            r"\b(?=tercapai|mencapai|mel|memenuhi)(?<!belum )(?<!tidak )(?<!untuk )(?<!dalam )(?<!guna )(?<!agar )"
            r"(?<!dapat )(?<!ingin )(?<!akan )(?<!harus )(?<!hendak )(?<!mampu )"
            r"\b(?:tercapai|(?:mencapai|memenuhi|melampaui|melebihi)\s+target)\b"
            r"(?!\s*(?:sebesar|sebanyak|sejumlah)?\s*(?!100\s*%|100,0)\d)"
            r"(?!\s+(?:sebagian|dari|di\s?atas|akhir|renstra|rpjmd|jangka|nasional|provinsi))",
        ),
    )
)
# Most sentences hold none of these words, and are not read five times.
BERUCAP = ("belum", "sudah", "telah", "tidak", "akan", "capai", "melampaui", "melebihi", "dijadwalkan", "target")
_ANGGARAN = re.compile(r"\btercapai\s+100\s*%[^,;.]{0,60}\banggaran", re.IGNORECASE)
PENGANTAR = re.compile(r"\b(?:yaitu|adalah|ialah|meliputi|antara\s+lain|di\s?antaranya|berikut|sbb)\b|:", re.IGNORECASE)


_KATA = {
    Pernyataan.AKAN: ("akan", "dijadwalkan"),
    Pernyataan.BELUM_MULAI: ("belum", "tidak"),
    Pernyataan.BELUM_TUNTAS: ("belum", "tidak", "bawah"),
    Pernyataan.MULAI: ("sudah", "telah"),
    Pernyataan.TUNTAS: ("capai", "memenuhi", "melampaui", "melebihi"),
}


@dataclass(frozen=True, slots=True)
class Ucapan:
    """A claim found in a text: what it says, and from where to where."""

    isi: Pernyataan
    awal: int
    akhir: int


# A sentence is asked for its claims by every run and name in it.
@lru_cache(maxsize=512)
def cari_ucapan(teks: str) -> tuple[Ucapan, ...]:
    """The claims of a text in their order.

    >>> [u.isi.name for u in cari_ucapan("(1) Pasar tani belum terlaksana karena akan dilaksanakan di bulan Juli")]
    ['BELUM_MULAI', 'AKAN']
    >>> [u.isi.name for t in ("tercapai 50%", "tercapai 100%") for u in cari_ucapan(t)]
    ['TUNTAS']
    """
    rendah = teks.lower()
    if not memuat(rendah, BERUCAP):
        return ()
    perlu = (pasang for pasang in _POLA if memuat(rendah, _KATA[pasang[0]]))
    semua = [Ucapan(p, c.start(), c.end()) for p, pola in perlu for c in pola.finditer(teks)]
    return tuple(sorted(semua, key=lambda u: u.awal))


def is_anggaran_tuntas(teks: str) -> bool:
    """Tell whether a claim of full achievement covers the budget too."""
    return bool(_ANGGARAN.search(teks))
