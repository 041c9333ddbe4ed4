"""What shares its cause is folded; what only stands near stays a finding of its own."""

from sakip.fakta.konteks import Konteks
from sakip.kernel.temuan import Temuan
from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.engine import periksa
from tests.fakta.naskah_uji import berkas

JUDUL = "Laporan Kinerja Tahun 2024\n\nTabel 3.2 Realisasi Anggaran Tahun 2024\n\n"


def temuan(tabel: str) -> tuple[Temuan, ...]:
    return periksa(berkas=berkas(JUDUL + tabel), konteks=Konteks(muat_katalog())).temuan


def test_dua_aturan_tentang_satu_sel_satu_temuan() -> None:
    """The remainder is judged as such, and by the formula of its column."""
    (satu,) = temuan(
        "| No | Program | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp) |\n"
        "| 1 | 2 | 3 | 4 | 5=3-4 |\n"
        "| 1 | Program Contoh | 1.000.000 | 900.000 | 150.000 |\n"
    )
    assert (satu.kode, satu.tertulis, satu.seharusnya) == ("HT006", "150.000", "100.000")
    assert [t.kode for t in satu.turunan] == ["HT012"]


def test_dua_baris_salah_dua_temuan() -> None:
    dua = temuan(
        "| No | Program | Pagu (Rp) | Realisasi (Rp) | % |\n"
        "| 1 | Program Satu | 1.000.000 | 900.000 | 95,00 |\n"
        "| 2 | Program Dua | 1.000.000 | 800.000 | 85,00 |\n"
    )
    assert {t.tertulis for t in dua} == {"95,00", "85,00"}
    assert [t.turunan for t in dua] == [(), ()]


def test_jumlah_yang_salah_karena_barisnya_dilipat_di_bawahnya() -> None:
    """The remainder of a program is wrong by 100.000, and so is the sum of remainders."""
    semua = temuan(
        "| No | Program | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp) |\n"
        "| 1 | 2 | 3 | 4 | 5=3-4 |\n"
        "| 1 | Program Satu | 1.000.000 | 900.000 | 200.000 |\n"
        "| 2 | Program Dua | 1.000.000 | 800.000 | 200.000 |\n"
        "| | Jumlah | 2.000.000 | 1.700.000 | 300.000 |\n"
    )
    assert [(t.tertulis, t.seharusnya) for t in semua] == [("200.000", "100.000")]
    assert [t.kelas.value for t in semua[0].turunan if t.tertulis == "300.000"] == ["jumlah"]


def test_jumlah_yang_salah_sendiri_tetap_temuan() -> None:
    semua = temuan(
        "| No | Program | Pagu (Rp) | Realisasi (Rp) | % |\n"
        "| 1 | Program Satu | 1.000.000 | 900.000 | 95,00 |\n"
        "| 2 | Program Dua | 1.000.000 | 800.000 | 80,00 |\n"
        "| | Jumlah | 2.100.000 | 1.700.000 | 80,95 |\n"
    )
    assert {t.tertulis for t in semua} == {"95,00", "2.100.000"}
