"""Deadlines by rule: month ends, working days after a quarter, months after an event, holidays, mistakes."""

from datetime import date

import pytest

from sakip.kalender.tenggat import Tenggat, susun_kalender
from sakip.kernel.hari_kerja import Koreksi
from sakip.peraturan.kalender import Jangkar, muat_kalender, read_kalender
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.muat import ParameterSalah, baca_yaml
from sakip.peraturan.profil_muat import muat_profil


def kalender(tahun: int, **lain: object) -> dict[str, Tenggat]:
    return {t.kode: t for t in susun_kalender(tahun=tahun, aturan=muat_kalender().values(), **lain)}  # type: ignore[arg-type]


@pytest.mark.parametrize(("tw", "batas"), [(1, date(2024, 4, 5)), (2, date(2024, 7, 5))])
def test_lima_hari_kerja_setelah_triwulan(tw: int, batas: date) -> None:
    t = kalender(2024)[f"lkj_triwulan_tw{tw}"]
    assert (t.batas, t.anjuran) == (batas, batas)
    assert t.judul == f"Laporan kinerja triwulan {'I' * tw}"


@pytest.mark.parametrize(("tahun", "batas"), [(2024, date(2024, 2, 29)), (2025, date(2025, 2, 28))])
def test_dua_bulan_setelah_tahun_anggaran(tahun: int, batas: date) -> None:
    assert kalender(tahun)["lkj_tahunan"].batas == batas


def test_hari_libur_tidak_menggeser_batas() -> None:
    """31 March 2024 is a Sunday after Good Friday (29 March): the working day before it is Thursday the 28th."""
    t = kalender(2024)["lkj_pemda"]
    assert (t.batas, t.anjuran) == (date(2024, 3, 31), date(2024, 3, 28))


def test_setelah_jangkar() -> None:
    tanpa = kalender(2024)["perjanjian_kinerja"]
    assert (tanpa.batas, tanpa.menunggu) == (None, "1 bulan setelah DPA disahkan")
    dengan = kalender(2024, jangkar={Jangkar.DPA: date(2024, 1, 31)})["perjanjian_kinerja"]
    assert (dengan.batas, dengan.menunggu) == (date(2024, 2, 29), "")


def test_tahun_sebelum_dan_urutan() -> None:
    semua = susun_kalender(tahun=2025, aturan=muat_kalender().values())
    tanggal = [t.batas for t in semua if t.batas]
    assert tanggal == sorted(tanggal)
    assert tanggal[0] == date(2024, 6, 30)
    assert [t.batas for t in semua][len(tanggal) :] == [None] * (len(semua) - len(tanggal))


def test_koreksi_hari_libur() -> None:
    t = kalender(2024, koreksi=Koreksi(libur=frozenset({date(2024, 7, 5)})))["lkj_triwulan_tw2"]
    assert t.batas == date(2024, 7, 8)
    # The day itself and the one before it are local holidays: what is recommended lies before both.
    setempat = Koreksi(libur=frozenset({date(2025, 2, 27), date(2025, 2, 28)}))
    tahunan = kalender(2025, koreksi=setempat)["lkj_tahunan"]
    assert (tahunan.batas, tahunan.anjuran) == (date(2025, 2, 28), date(2025, 2, 26))


def test_profil_mengganti_aturan() -> None:
    lokal = muat_profil("lumajang").kalender["lkj_triwulan"]
    assert not lokal.lokal
    assert muat_kalender()["lkj_triwulan"].lokal
    assert "Nomor 6 Tahun 2018, Pasal 4" in str(lokal.dasar)


@pytest.mark.parametrize(
    ("aturan", "salah"),
    [
        ("{}", "satu cara menyebut waktu"),
        ("{akhir_bulan: 2, hari_kerja: 5}", "satu cara menyebut waktu"),
        ("{akhir_bulan: 13}", "1 sampai 12"),
        ("{bulan: 4, hari: 31}", "1 sampai 30"),
        ("{jangkar: dpo, bulan: 1}", "dpa, dppa, lhe"),
        ("{akhir_bulan: 2, tahun: lalu}", "sebelum, sesudah"),
        ("{akhir_bulann: 2}", "akhir_bulan"),
    ],
)
def test_aturan_salah(aturan: str, salah: str) -> None:
    teks = f"x: {{judul: A, pihak: B, aturan: {aturan}, dasar_hukum: {{sumber: C}}, keyakinan: ingatan}}"
    simpul = baca_yaml(isi=teks.encode(), berkas="uji.yaml")
    read_kalender(simpul=simpul, katalog=muat_katalog())
    with pytest.raises(ParameterSalah, match=salah):
        simpul.tuntas()
