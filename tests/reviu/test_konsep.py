"""The heading of a finding reads as Indonesian whatever the expected value is called."""

from __future__ import annotations

import pytest

from sakip.fakta.model import Fakta, JenisFakta
from sakip.reviu.konsep import Konsep, sebut, uraikan_jumlah

FAKTA = (Fakta(JenisFakta.CAPAIAN, "SKM"),)


@pytest.mark.parametrize(
    ("sebutan", "judul"),
    [
        ("hasil hitung ulang", 'Capaian "SKM" tidak sesuai hasil hitung ulang'),
        ("menurut tabel", 'Capaian "SKM" tidak sesuai tabel'),
        ("menurut skala laporan ini seharusnya", 'Capaian "SKM" tidak sesuai skala laporan ini'),
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


def _suku(*tertulis: str) -> list[Fakta]:
    return [Fakta(JenisFakta.PAGU, "p", tertulis=t) for t in tertulis]


def test_jumlah_diuraikan_dengan_angkanya() -> None:
    assert uraikan_jumlah(_suku("1", "2,50")) == "1 + 2,50"
    assert uraikan_jumlah(_suku(*"12345678")) == "1 + 2 + 3 + 4 + … + 8 (8 baris)"
    assert uraikan_jumlah(_suku("1", ""), kata="butir") == "jumlah 2 butir"


def test_kalimat_tanpa_nama_bukan_nama() -> None:
    assert sebut(Fakta(JenisFakta.PREDIKAT, "kalimat ini")) == "Predikat dalam kalimat ini"
    assert sebut(FAKTA[0]) == 'Capaian "SKM"'
