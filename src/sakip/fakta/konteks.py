"""What a rule knows beside the facts: the parameters of law, and the methods that the report declares.

A stranger's document has no profil; its rules then accept every known method, or say that they could not examine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sakip.peraturan.katalog import Katalog
from sakip.peraturan.model import VersiMetode, VersiSkala
from sakip.peraturan.profil import Metode, Profil

# Scales that are the same everywhere, by the use that a profil gives them.
_NASIONAL: Mapping[str, str] = MappingProxyType(
    {"akip": "akip", "skm": "skm", "ipp": "ipp", "indeks_desa": "indeks_desa"}
)


@dataclass(frozen=True, slots=True)
class Konteks:
    """The catalogue, the profil of the kabupaten (None for a stranger's document), and what the document declares.

    ``dinyatakan`` are methods that the report itself names; they come before those of the profil.
    """

    katalog: Katalog
    profil: Profil | None = None
    dinyatakan: Metode | None = None

    @property
    def metode(self) -> Metode | None:
        """The chosen methods, or None where nobody knows them."""
        return self.dinyatakan or (self.profil.metode if self.profil else None)

    def skala(self, kegunaan: str, *, pada: date) -> VersiSkala | None:
        """The scale in force for a use ("capaian", "akip"); None where the kabupaten has none or is not known."""
        dipilih = self.metode.skala if self.metode else _NASIONAL
        nama = dipilih.get(kegunaan)
        return self.katalog.skala(nama=nama, pada=pada) if nama else None

    def versi_metode(self, kelompok: str, nama: str, *, pada: date) -> VersiMetode:
        """The version of a method in force."""
        return self.katalog.metode(kelompok=kelompok, nama=nama, pada=pada)
