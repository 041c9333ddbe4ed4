"""Whether a figure rose, fell or stayed, in words; judged on the decimals that are printed."""

from __future__ import annotations

from sakip.data.perencanaan import Indikator, Polaritas
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka
from sakip.kernel.pembulatan import round_half_up
from sakip.laporan.kalimat import Potongan

TETAP = "tetap"


def arah(perubahan: Hitungan, *, naik: str = "naik", turun: str = "turun") -> str:
    """The word for a signed figure; empty while it is not a number."""
    if not isinstance(perubahan.nilai, Angka):
        return ""
    desimal = 0 if perubahan.satuan == "Rp" else perubahan.desimal
    nilai = perubahan.nilai.nilai if desimal is None else round_half_up(perubahan.nilai.nilai, desimal=desimal)
    if nilai == 0:
        return TETAP
    return naik if nilai > 0 else turun


def berubah(hasil: Hasil, id_perubahan: str) -> list[Potongan]:
    """The change as part of a sentence: "naik 2,34", "turun Rp1.000", "tetap"; nothing while it is not a number."""
    kata = arah(hasil[id_perubahan])
    if not kata or kata == TETAP:
        return [kata] if kata else []
    return [f"{kata} ", hasil[f"besar/{id_perubahan}"]]


def arti_arah(indikator: Indikator, kata: str) -> str:
    """What a rise or fall means for an indicator of which less is better; nothing where more is better."""
    if indikator.polaritas is Polaritas.NAIK or kata in ("", TETAP):
        return ""
    return f" ({'membaik' if kata == 'turun' else 'memburuk'}, karena {indikator.polaritas.value})"
