"""Recording how far recommendations are carried out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sakip.data.evaluasi import StatusTindakLanjut
from sakip_web.evaluasi.selectors import HIMPUNAN, Baris
from sakip_web.organisasi.konteks import Konteks
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import HasilSimpan, Ubah

_STATUS: Mapping[str, StatusTindakLanjut] = {s.name.lower(): s for s in StatusTindakLanjut}


@dataclass(frozen=True, slots=True)
class Isian:
    """What was entered about one recommendation, and the version that was read."""

    kunci: str
    versi: int
    status: str
    progres: str


def simpan_tindak_lanjut(*, k: Konteks, baris: Sequence[Baris], isian: Sequence[Isian]) -> HasilSimpan:
    """Save what changed; a recommendation that somebody else changed meanwhile is a clash and stays as it is."""
    menurut = {b.kunci: b for b in baris}
    ubah = [
        Ubah(
            HIMPUNAN,
            i.kunci,
            replace(menurut[i.kunci].isi, status=_STATUS.get(i.status), progres=i.progres.strip()),
            i.versi,
        )
        for i in isian
        if i.kunci in menurut
    ]
    return simpan(tahun=k.tahun, ubah=ubah, oleh=k.pelaku(), waktu=k.waktu, utuh=False)
