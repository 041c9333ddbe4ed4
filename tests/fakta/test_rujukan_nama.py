"""Names in text mean rows of tables, or nothing."""

import pytest

from sakip.fakta.ekstraksi.naskah import Naskah, baca_naskah
from sakip.fakta.ekstraksi.rujukan_nama import RujukanNama
from sakip.readers.teks import read_teks

TABEL = """
| No | Sasaran | Indikator | Target | Realisasi |
| --- | --- | --- | --- | --- |
| 1 | Terlaksananya pembinaan kader posyandu | Jumlah laporan pembinaan kader posyandu | 4 laporan | 2 laporan |
| 2 | Tersedianya jasa kebersihan kantor | Jumlah laporan jasa kebersihan | 12 laporan | 6 laporan |
|   |   | Jumlah petugas jasa kebersihan kantor | 2 orang | 2 orang |
| 3 | Meningkatnya pasar tani | Jumlah pasar tani | 1 kali | 1 kali |
"""


def baca() -> tuple[Naskah, RujukanNama]:
    naskah = baca_naskah(dokumen=read_teks(isi=TABEL.encode(), nama="a.md"), sumber="a.md")
    tabel = [(f"{b.id}/{t.id}", t) for b in naskah.bagian for t in b.tabel]
    return naskah, RujukanNama(tabel=tabel, kunci=naskah.kunci)


@pytest.mark.parametrize(
    ("frasa", "banyak"),
    [
        ("(1) Pembinaan kader posyandu", 1),
        ("Penyelenggaraan pembinaan kader posyandu belum terlaksana karena hujan", 1),
        ("Meningkatnya pasar tani akan dilaksanakan di bulan Juli", 1),
        ("Tersedianya jasa kebersihan kantor", 2),
        ("Pembangunan jembatan gantung", 0),
        ("jasa", 0),
        ("", 0),
    ],
)
def test_nama_menunjuk_barisnya(frasa: str, banyak: int) -> None:
    assert len(baca()[1].kenali(frasa)) == banyak


def test_baris_membawa_kunci_faktanya() -> None:
    naskah, rujukan = baca()
    (baris,) = rujukan.kenali("pasar tani")
    assert baris.tabel == "b1/t1"
    assert baris.objek == naskah.kunci["Jumlah pasar tani"]
    assert baris.objek_uang == naskah.kunci["Meningkatnya pasar tani"]
