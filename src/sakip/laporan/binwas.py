"""Guidance and supervision of villages up to a period: which activity was carried out where, its count and ratio."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sakip.data.desa import KegiatanBinwas
from sakip.hasil.dasar import Hasil


@dataclass(frozen=True, slots=True)
class BarisBinwas:
    """An activity with the villages where it was carried out; ``tercatat`` is False while nothing was recorded."""

    nomor: int
    kegiatan: KegiatanBinwas
    desa: frozenset[str]
    banyak_desa: int
    keterangan: str
    tercatat: bool

    @property
    def rasio(self) -> Decimal | None:
        """Villages reached out of all villages (K-BINWAS); None without villages."""
        return Decimal(len(self.desa)) / Decimal(self.banyak_desa) if self.banyak_desa else None


def baris_binwas(hasil: Hasil) -> list[BarisBinwas]:
    """The activities in their order, each with what was recorded from January up to the period of the document."""
    d, periode = hasil.data.desa, hasil.lingkup.periode
    ada = {x.nama for x in d.desa}
    baris: list[BarisBinwas] = []
    for nomor, k in enumerate(d.kegiatan_binwas, 1):
        milik = [
            b for b in d.binwas if b.kegiatan == k.id and b.periode.tahun == periode.tahun and b.periode <= periode
        ]
        keterangan = dict.fromkeys(b.keterangan for b in sorted(milik, key=lambda b: b.periode) if b.keterangan)
        # A village that the area does not hold is reported by the checks of the data and never counted.
        desa = frozenset(n for b in milik for n in b.desa) & ada
        baris.append(BarisBinwas(nomor, k, desa, len(ada), "; ".join(keterangan), bool(milik)))
    return baris
