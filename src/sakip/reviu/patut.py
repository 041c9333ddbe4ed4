"""Which of the things that no rule could examine are worth a person's time: those meant to be examined.

A share of attendance in a column "Capaian" has no target, a scale no realisasi, a row of an earlier year neither:
nothing there was ever to be recomputed. A figure that is damaged is named, and so is one whose partner is.
"""

from __future__ import annotations

import re

from sakip.fakta.berkas import Berkas
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.reviu.konsep import Lewat

_ANGKA = re.compile(r"\d")
_FIGUR = frozenset(
    (
        JenisFakta.TARGET,
        JenisFakta.REALISASI,
        JenisFakta.CAPAIAN,
        JenisFakta.PAGU,
        JenisFakta.BELANJA,
        JenisFakta.SERAPAN,
        JenisFakta.NILAI,
        JenisFakta.BANYAK,
        JenisFakta.STANDAR,
    )
)
# What stands in the row of a figure that is computed.
_MASUKAN = {
    JenisFakta.CAPAIAN: (JenisFakta.TARGET, JenisFakta.REALISASI),
    JenisFakta.SERAPAN: (JenisFakta.PAGU, JenisFakta.BELANJA),
    JenisFakta.SISA: (JenisFakta.PAGU, JenisFakta.BELANJA),
    JenisFakta.EFISIENSI: (JenisFakta.CAPAIAN, JenisFakta.SERAPAN),
    JenisFakta.PREDIKAT: (JenisFakta.CAPAIAN, JenisFakta.REALISASI, JenisFakta.NILAI),
}


def patut_disebut(*, lewat: Lewat, berkas: Berkas) -> bool:
    """Tell whether a person should hear that this was not examined; of a year's own data always."""
    if not lewat.fakta or not all(f.bagian for f in lewat.fakta):
        return True
    if all(_kata_saja(f) for f in lewat.fakta):
        return False
    pertama = lewat.fakta[0]
    # A sentence that names an efficiency says what it is computed from, or should.
    if pertama.jenis not in _MASUKAN or _kalimat_efisiensi(pertama):
        return True
    masukan = [berkas.sebaris(pertama, j) for j in _MASUKAN[pertama.jenis]]
    ada = [f for f in masukan if f is not None]
    if pertama.jenis is JenisFakta.PREDIKAT or (ada and _rusak(pertama)):
        return bool(ada)
    return any(_rusak(f) for f in ada) or (len(ada) == len(masukan) and all(f.nilai is not None for f in ada))


def _kata_saja(f: Fakta) -> bool:
    """Words where a figure might stand: nothing that was misread."""
    return f.jenis in _FIGUR and _tak_terbaca(f) and not _ANGKA.search(f.tertulis)


def _rusak(f: Fakta) -> bool:
    return _tak_terbaca(f) and bool(_ANGKA.search(f.tertulis))


def _tak_terbaca(f: Fakta) -> bool:
    return isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA


def _kalimat_efisiensi(f: Fakta) -> bool:
    return f.jenis is JenisFakta.EFISIENSI and "/kalimat" in f.kelompok
