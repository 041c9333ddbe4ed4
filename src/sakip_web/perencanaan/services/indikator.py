"""Saving an indicator with its targets, as one act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sakip.data.perencanaan import Indikator, Variabel
from sakip.kernel.nilai import Nilai
from sakip_web.organisasi.konteks import Konteks
from sakip_web.perencanaan.selectors.himpunan import INDIKATOR
from sakip_web.perencanaan.selectors.indikator import id_dari_sebutan
from sakip_web.perencanaan.selectors.target import Sel, SelPerjanjian
from sakip_web.perencanaan.services.target import BentrokSel, IsianSel, bentrok_sel, ubah_perjanjian, ubah_target
from sakip_web.perencanaan.services.tulis import id_baru, tulis
from sakip_web.rekaman.selectors import versi
from sakip_web.rekaman.ubah import Bentrok, Ubah


@dataclass(frozen=True, slots=True)
class IsianIndikator:
    """The sheet as it came back: the record and its version, new variables, cells and the values of changed ones."""

    indikator: Indikator
    versi: int
    variabel: tuple[Variabel, ...]
    sel: Sequence[Sel]
    sel_pk: Sequence[SelPerjanjian]
    isian: Mapping[str, IsianSel]
    nilai: Mapping[str, Nilai | None]


@dataclass(frozen=True, slots=True)
class HasilIndikator:
    """What clashed: the record itself, or cells; nothing was saved then."""

    rekaman: Bentrok | None = None
    sel: tuple[BentrokSel, ...] = ()

    @property
    def bersih(self) -> bool:
        """Whether all was saved."""
        return self.rekaman is None and not self.sel


def simpan_indikator(*, k: Konteks, isian: IsianIndikator, alasan: str = "") -> HasilIndikator:
    """Save the record, new variables, targets and the line of the agreement together, or nothing."""
    i = isian.indikator
    pk, bentrok_pk = ubah_perjanjian(k=k, indikator=i.id, sel=isian.sel_pk, isian=isian.isian, nilai=isian.nilai)
    if bentrok_pk:
        return HasilIndikator(sel=bentrok_pk)
    ubah = [Ubah(INDIKATOR, i.id, i, isian.versi)]
    ubah += [Ubah("perencanaan.variabel", v.kode, v, 0) for v in isian.variabel]
    ubah += ubah_target(sel=isian.sel, isian=isian.isian, nilai=isian.nilai)
    hasil = tulis(k=k, ubah=[*ubah, *pk], alasan=alasan)
    rekaman = next((b for b in hasil.bentrok if b.ubah.himpunan == INDIKATOR), None)
    sel = bentrok_sel(sel=isian.sel, isian=isian.isian, bentrok=hasil.bentrok)
    if hasil.bentrok and rekaman is None and not sel:
        rekaman = hasil.bentrok[0]
    return HasilIndikator(rekaman, sel)


def kunci_indikator(*, k: Konteks, sebutan: str) -> str:
    """The id of a new indicator: its short name where that is free, else the next number."""
    awal = id_dari_sebutan(sebutan=sebutan)
    pernah = {kunci for _, kunci in versi(tahun=k.tahun, himpunan=[INDIKATOR])}
    if awal and awal not in pernah:
        return awal
    return id_baru(k=k, himpunan=INDIKATOR, awalan=f"{awal}-" if awal else "IND-")


def salin_indikator(*, k: Konteks, asal: Indikator) -> str:
    """A copy without targets, to be adapted; its id."""
    kunci = kunci_indikator(k=k, sebutan=asal.sebutan or asal.id)
    baru = replace(asal, id=kunci, nama=f"{asal.nama} (salinan)", sebutan="", iku=False)
    tulis(k=k, ubah=[Ubah(INDIKATOR, kunci, baru, 0)])
    return kunci
