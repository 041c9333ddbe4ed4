"""The capped capaian: a figure of its own beside the raw one.

No national rule caps the capaian of a PK; local ones do (LKjIP Kecamatan Sumobito 2024: 0 to 100 for the predicate;
PP 30/2019 Ps 29(6): 120 for individuals). The floor 0 for class and mean is SEED; both are configurable.
"""

from __future__ import annotations

from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka
from sakip.peraturan.model import VersiMetode


def batasi_capaian(*, id_hitungan: str, nama: str, capaian: Hitungan, batas: VersiMetode) -> Hitungan:
    """The capaian brought within the bounds ``min`` and ``maks`` of the method; a missing one stays missing."""
    bawah, atas = batas.angka.get("min"), batas.angka.get("maks")
    nilai, uraian = capaian.nilai, ""
    if isinstance(nilai, Angka):
        angka = nilai.nilai
        if bawah is not None and angka < bawah:
            nilai, uraian = Angka(bawah), f"{format_angka(angka, desimal=2)} di bawah {format_angka(bawah)}"
        elif atas is not None and angka > atas:
            nilai, uraian = Angka(atas), f"{format_angka(angka, desimal=2)} di atas {format_angka(atas)}"
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan=capaian.satuan,
        rumus=batas.rumus,
        uraian=uraian,
        masukan=(capaian.id,),
        parameter=(batas.rujukan,),
        desimal=capaian.desimal,
    )
