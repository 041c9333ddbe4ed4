"""The heading of a finding reads as Indonesian whatever the expected value is called."""

from __future__ import annotations

import pytest

from sakip.fakta.model import Fakta, JenisFakta
from sakip.reviu.konsep import Konsep

FAKTA = (Fakta(JenisFakta.CAPAIAN, "SKM"),)


@pytest.mark.parametrize(
    ("sebutan", "judul"),
    [
        ("hasil hitung ulang", 'Capaian "SKM" tidak sesuai hasil hitung ulang'),
        ("menurut tabel", 'Capaian "SKM" berbeda menurut tabel'),
        ("di tempat lain dalam berkas ini, dengan NIP yang sama,", None),
        ("seharusnya", 'Capaian "SKM" keliru'),
        ("paling lambat", 'Capaian "SKM" keliru'),
    ],
)
def test_judul(sebutan: str, judul: str | None) -> None:
    konsep = Konsep(FAKTA, "Perbaiki.", pokok='Capaian "SKM"', tertulis="1", seharusnya="2", sebutan=sebutan)
    assert konsep.judul == (judul or 'Capaian "SKM" berbeda di tempat lain dalam berkas ini, dengan NIP yang sama')


def test_judul_dari_kalimat() -> None:
    assert Konsep(FAKTA, "Perbaiki.", kalimat="Tabel 2.1 tidak ada.").judul == "Tabel 2.1 tidak ada"
