"""Names of rows, what ties them together, and sasaran named in sentences."""

from sakip.fakta.model import Fakta, JenisFakta
from tests.fakta.naskah_uji import berkas

TEKS = """
Tabel 2.2 Capaian Kinerja Tahun 2024

| No | Sasaran | Indikator | Target | Realisasi | Capaian |
| 1 | Terlaksananya penataan lapak pasar | Persentase pedagang pasar tertata | 100 | 50 | 50,00 |

Pencapaian sasaran Terlaksananya penataan lapak pasar dapat dilihat di atas.
"""


def sebutan(rincian: str) -> list[Fakta]:
    return [f for f in berkas(TEKS).semua(JenisFakta.SEBUTAN) if f.rincian == rincian]


def test_capaian_di_bawah_setiap_nama() -> None:
    assert [(f.objek, f.tertulis, f.desimal) for f in sebutan("capaian")] == [
        ("lapak pasar penataan", "50,00", 2),
        ("pasar pedagang tertata", "50,00", 2),
    ]


def test_nama_sasaran_menurut_indikatornya_dan_dalam_kalimat() -> None:
    assert [f.objek.partition("/")[2] for f in sebutan("nama sasaran")] == ["persentase pedagang pasar tertata"]
    assert [f.tertulis for f in sebutan("sasaran dalam teks")] == ["Terlaksananya penataan lapak pasar"]
