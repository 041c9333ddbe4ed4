"""Availability and efficiency of staff and assets (domain efisiensi 4.3 and 4.4; SEED 001).

ketersediaan = there ÷ needed × 100; efisiensi = 100 − ketersediaan. A vacancy is not efficiency by itself: the number
means something only together with a capaian of 100 or more, and the table says so. An availability above 100 counts as
100 in the mean of assets and is named as surplus; overstaffing gives a negative efficiency, which is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka
from sakip.kernel.olah import isian, persenkan, rata_rata, selisihkan

_SERATUS = Decimal(100)


def ketersediaan(*, id_hitungan: str, nama: str, tersedia: Hitungan, kebutuhan: Hitungan) -> Hitungan:
    """What is there as a percentage of what is needed; no need, no value."""
    return persenkan(
        id_hitungan=id_hitungan, nama=nama, bagian=tersedia, dari=kebutuhan, rumus="tersedia ÷ kebutuhan × 100"
    )


def efisiensi_ketersediaan(*, id_hitungan: str, nama: str, ketersediaan: Hitungan) -> Hitungan:
    """100 minus the availability, in percentage points."""
    seratus = isian(id_hitungan="tetap/100", nama="seratus persen", nilai=Angka(_SERATUS), satuan="%", sumber="tetapan")
    hasil = selisihkan(
        id_hitungan=id_hitungan,
        nama=nama,
        dari=seratus,
        kurang=ketersediaan,
        satuan="%",
        rumus="100 − persentase ketersediaan",
        desimal=2,
    )
    return replace(hasil, masukan=(ketersediaan.id,))


def rata_ketersediaan(*, id_hitungan: str, nama: str, butir: Sequence[Hitungan]) -> Hitungan:
    """The mean availability of assets, each counted at most as 100; surplus is named in ``catatan``."""
    lebih = [b for b in butir if isinstance(b.nilai, Angka) and b.nilai.nilai > _SERATUS]
    terjepit = [replace(b, nilai=Angka(_SERATUS)) if b in lebih else b for b in butir]
    hasil = rata_rata(id_hitungan=id_hitungan, nama=nama, butir=terjepit)
    catatan = tuple(f"{b.nama} melebihi kebutuhan, dihitung 100%." for b in lebih)
    return replace(hasil, catatan=(*catatan, *hasil.catatan))
