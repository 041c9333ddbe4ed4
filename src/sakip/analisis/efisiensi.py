"""Efficiency of resource use, by the named method of the profil (domain efisiensi).

No legal formula exists for a perangkat daerah; the method is named in print. Low absorption with low achievement is
never called efficient; efficiencies are never added.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai
from sakip.peraturan.model import VersiMetode

SYARAT = "syarat_capaian"


def _capaian_kurang_serapan(capaian: Decimal, serapan: Decimal) -> tuple[Decimal | None, str]:
    return capaian - serapan, f"{_dua(capaian)} − {_dua(serapan)}"


def _seratus_kurang_serapan(_capaian: Decimal, serapan: Decimal) -> tuple[Decimal | None, str]:
    return 100 - serapan, f"100 − {_dua(serapan)}"


def _rasio(capaian: Decimal, serapan: Decimal) -> tuple[Decimal | None, str]:
    uraian = f"{_dua(capaian)} ÷ {_dua(serapan)}"
    return (None, uraian) if serapan == 0 else (capaian / serapan, uraian)


RUMUS: Mapping[str, Callable[[Decimal, Decimal], tuple[Decimal | None, str]]] = MappingProxyType(
    {
        "capaian_kurang_serapan": _capaian_kurang_serapan,
        "seratus_kurang_serapan": _seratus_kurang_serapan,
        "rasio": _rasio,
    }
)


def efisiensi(*, id_hitungan: str, nama: str, capaian: Hitungan, serapan: Hitungan, metode: VersiMetode) -> Hitungan:
    """Efficiency of a sasaran or of the whole, in percentage points (a plain ratio for ``rasio``)."""
    nilai: Nilai
    uraian, catatan = "", ""
    if isinstance(capaian.nilai, Angka) and isinstance(serapan.nilai, Angka):
        angka, uraian = RUMUS[metode.nama](capaian.nilai.nilai, serapan.nilai.nilai)
        syarat = metode.angka.get(SYARAT)
        if syarat is not None and capaian.nilai.nilai < syarat:
            # Evaluators' practice (MEMORY, hence a number of the method): 100 − serapan means nothing below the target.
            nilai = Kosong(Keadaan.TIDAK_BERLAKU, f"tidak dihitung karena capaian di bawah {format_angka(syarat)}%")
        elif angka is None:
            nilai = Kosong(Keadaan.TAK_TERDEFINISI, "serapan nol, tidak dapat menjadi pembagi")
        else:
            nilai = Angka(angka)
        catatan = label(capaian=capaian.nilai.nilai, serapan=serapan.nilai.nilai)
    else:
        nilai = next(h.nilai for h in (capaian, serapan) if not isinstance(h.nilai, Angka))
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan="" if metode.nama == "rasio" else "%",
        rumus=metode.rumus,
        uraian=uraian,
        masukan=(capaian.id, serapan.id),
        parameter=(metode.rujukan,),
        desimal=2,
        catatan=(f"Keterangan: {catatan}.",) if catatan else (),
    )


def label(*, capaian: Decimal, serapan: Decimal) -> str:
    """The word beside an efficiency (proposal of domain efisiensi 4.5).

    >>> label(capaian=Decimal("80"), serapan=Decimal("46.70"))
    'belum efektif'
    """
    if capaian < 100:
        return "belum efektif"
    if capaian > serapan:
        return "efisien"
    return "sesuai" if capaian == serapan else "tidak efisien"


def _dua(angka: Decimal) -> str:
    return format_angka(angka, desimal=2)
