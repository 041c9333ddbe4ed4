"""The working paper of a review: who reviews, which findings may stand, and the answers to the form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sakip.evaluasi.jawaban import Jawaban
from sakip.reviu.pengecualian import Pengecualian


@dataclass(frozen=True, slots=True)
class Pereviu:
    """Who reviews. What is empty is left to the pen."""

    nama: str = ""
    jabatan: str = ""
    nip: str = ""
    tempat: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class KertasKerja:
    """What people have decided about one report, and what the reviewer concludes; empty before anybody has."""

    pereviu: Pereviu = Pereviu()
    pengecualian: tuple[Pengecualian, ...] = ()
    jawaban: tuple[Jawaban, ...] = ()
    simpulan: str = ""
