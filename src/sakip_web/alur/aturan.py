"""The states of what goes from hand to hand in an office, and the steps between them, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final


class Keadaan(Enum):
    """Where a thing stands; the value is the word on screen."""

    DRAF = "draf"
    DIAJUKAN = "diajukan"
    DIKEMBALIKAN = "dikembalikan"
    DITERIMA = "diterima"
    DITANGGAPI = "ditanggapi"
    TERKUNCI = "terkunci"
    SAH = "sah"


class Jenis(Enum):
    """What goes through states, and what its key is.

    TRIWULAN    a quarter of the office: ``TW2``
    PENGUKURAN  the figures of a position in a quarter: ``kasi-pelayanan:TW2``
    PERJANJIAN  the agreement of a position in a version: ``<kunci of the version>:kasi-pelayanan``
    LAPORAN     a report: ``lkj_triwulan:kasi-pelayanan:2026-TW2``, ``lkjip::2026``
    """

    TRIWULAN = "triwulan"
    PENGUKURAN = "pengukuran"
    PERJANJIAN = "perjanjian"
    LAPORAN = "laporan"


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step: from where, to where; ``beralasan`` asks for a reason."""

    dari: tuple[Keadaan, ...]
    ke: Keadaan
    beralasan: bool = False


_K = Keadaan
LANGKAH: Final[Mapping[Jenis, Mapping[str, Langkah]]] = MappingProxyType(
    {
        Jenis.TRIWULAN: {
            "menutup": Langkah((_K.DRAF,), _K.TERKUNCI),
            "membuka kembali": Langkah((_K.TERKUNCI,), _K.DRAF, beralasan=True),
        },
        Jenis.PENGUKURAN: {
            "mengajukan": Langkah((_K.DRAF, _K.DIKEMBALIKAN), _K.DIAJUKAN),
            "menarik kembali": Langkah((_K.DIAJUKAN,), _K.DRAF),
            "mengembalikan": Langkah((_K.DIAJUKAN, _K.DITERIMA), _K.DIKEMBALIKAN, beralasan=True),
            "menerima": Langkah((_K.DIAJUKAN,), _K.DITERIMA),
            "membuka kembali": Langkah((_K.DIAJUKAN, _K.DITERIMA), _K.DRAF, beralasan=True),
        },
        Jenis.PERJANJIAN: {
            "mengesahkan": Langkah((_K.DRAF,), _K.SAH),
        },
        Jenis.LAPORAN: {
            "mengajukan": Langkah((_K.DRAF, _K.DIKEMBALIKAN), _K.DIAJUKAN),
            "menarik kembali": Langkah((_K.DIAJUKAN,), _K.DRAF),
            "mengembalikan": Langkah((_K.DIAJUKAN, _K.DITANGGAPI), _K.DIKEMBALIKAN, beralasan=True),
            "menanggapi": Langkah((_K.DIAJUKAN,), _K.DITANGGAPI),
            "mengesahkan": Langkah((_K.DRAF, _K.DIAJUKAN, _K.DITANGGAPI), _K.SAH),
            "memperbaiki": Langkah((_K.SAH,), _K.DRAF, beralasan=True),
        },
    }
)
