"""Staff figures by sasaran instead of by row, for tables whose rows are sasaran.

The first row recorded for a sasaran counts; a sasaran without one is *belum diisi*, never zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sakip.hasil.dasar import Hasil, Pembuat
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI
from sakip.kernel.olah import isian


def sdm_sasaran(h: Hasil, unsur: str, sasaran: str) -> Hitungan:
    """The figure ``sdm/<unsur>/<row>`` of a sasaran: ``sdm_sasaran/ketersediaan/S1``."""
    id_hitungan = f"sdm_sasaran/{unsur}/{sasaran}"
    urutan = next((n for n, k in enumerate(h.data.sumber_daya.kebutuhan) if k.sasaran == sasaran), None)
    if urutan is not None:
        return replace(h[f"sdm/{unsur}/{urutan}"], id=id_hitungan)
    nama = f"Kebutuhan dan ketersediaan pegawai sasaran “{h.indeks.sasaran[sasaran].teks}”"
    return isian(id_hitungan=id_hitungan, nama=nama, nilai=BELUM_DIISI, satuan="orang", sumber="analisis beban kerja")


PEMBUAT: Mapping[str, Pembuat] = {"sdm_sasaran": sdm_sasaran}
