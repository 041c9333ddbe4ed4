"""Sum, difference, percentage, mean: missing is never zero, and every result names its parts."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Predikat
from sakip.kernel.olah import isian, jumlahkan, persenkan, rata_rata, selisihkan
from tests.figur import angka, figur, kosong


def jumlah(*butir: Hitungan) -> Hitungan:
    return jumlahkan(id_hitungan="j", nama="jumlah", butir=butir, satuan="Rp")


def rata(*butir: Hitungan, bobot: list[Decimal] | None = None) -> Hitungan:
    return rata_rata(id_hitungan="m", nama="rata", butir=butir, bobot=bobot)


def test_jumlah_menyebut_rinciannya() -> None:
    hasil = jumlah(figur("a", "1000000", "Rp"), figur("b", "500", "Rp"))
    assert angka(hasil) == Decimal(1000500)
    assert hasil.uraian == "1.000.000 + 500"
    assert hasil.masukan == ("a", "b")


def test_kosong_dan_nol_berbeda_dalam_jumlah_dan_rata() -> None:
    dengan_nol = rata(figur("a", "80"), figur("b", "0"))
    dengan_kosong = rata(figur("a", "80"), figur("b", None))
    assert angka(dengan_nol) == 40
    assert angka(dengan_kosong) == 80
    assert dengan_nol.catatan == ()
    assert dengan_kosong.catatan == ("b tidak ikut dirata-rata: belum diisi.",)
    assert jumlah(figur("a", "80"), figur("b", None)).catatan == ("b tidak ikut dijumlahkan: belum diisi.",)


def test_jumlah_tanpa_angka_belum_diisi() -> None:
    assert jumlah().nilai == BELUM_DIISI
    assert jumlah(figur("a", None), figur("b", None)).nilai == BELUM_DIISI
    beda = jumlah(figur("a", None), kosong("b", Keadaan.BELUM_DIUKUR))
    assert beda.nilai == BELUM_DIISI
    sama = jumlah(kosong("a", Keadaan.BELUM_DIUKUR), kosong("b", Keadaan.BELUM_DIUKUR))
    assert sama.nilai == Kosong(Keadaan.BELUM_DIUKUR)


def test_yang_bukan_angka_disebut() -> None:
    predikat = Hitungan("p", "p", Predikat("BB"))
    assert jumlah(figur("a", "1"), predikat).catatan == ("p tidak ikut dijumlahkan: bukan angka.",)


def test_rata_tanpa_angka_tak_terdefinisi() -> None:
    hasil = rata(figur("a", None))
    assert isinstance(hasil.nilai, Kosong)
    assert hasil.nilai.keadaan is Keadaan.TAK_TERDEFINISI


def test_rata_berbobot() -> None:
    hasil = rata(figur("a", "100"), figur("b", "50"), bobot=[Decimal(3), Decimal(1)])
    assert angka(hasil) == Decimal("87.5")
    assert hasil.uraian == "(100,00 × 3 + 50,00 × 1) ÷ 4"


def test_selisih() -> None:
    def kurangi(a: Hitungan, b: Hitungan) -> Hitungan:
        return selisihkan(id_hitungan="s", nama="s", dari=a, kurang=b, satuan="Rp", rumus="a − b")

    hasil = kurangi(figur("a", "10", "Rp"), figur("b", "3.5", "Rp"))
    assert angka(hasil) == Decimal("6.5")
    assert kurangi(figur("a", None), figur("b", "1")).nilai == BELUM_DIISI
    tanpa = kurangi(Hitungan("p", "p", Predikat("BB")), figur("b", "1")).nilai
    assert isinstance(tanpa, Kosong)
    assert tanpa.keadaan is Keadaan.TAK_TERDEFINISI


def test_persen() -> None:
    def persen(a: Hitungan, b: Hitungan) -> Hitungan:
        return persenkan(id_hitungan="p", nama="p", bagian=a, dari=b, rumus="a ÷ b × 100")

    hasil = persen(figur("a", "2077339079", "Rp"), figur("b", "2132431000", "Rp"))
    assert round(angka(hasil), 2) == Decimal("97.42")
    assert hasil.uraian == "2.077.339.079 ÷ 2.132.431.000 × 100"
    nol = persen(figur("a", "5"), figur("b", "0")).nilai
    assert isinstance(nol, Kosong)
    assert nol.alasan == "b nol, tidak dapat menjadi pembagi"
    assert persen(figur("a", "5"), figur("b", None)).nilai == BELUM_DIISI
    assert persen(figur("a", "1.5", desimal=2), figur("b", "3")).uraian == "1,50 ÷ 3 × 100"


def test_isian() -> None:
    hasil = isian(id_hitungan="i", nama="i", nilai=Angka(Decimal(1)), satuan="%", sumber="laporan")
    assert not hasil.dihitung
    assert hasil.sumber == "laporan"


@given(st.lists(st.decimals(min_value=-(10**9), max_value=10**9, places=2), min_size=1, max_size=30))
def test_rata_di_antara_terkecil_dan_terbesar(isi: list[Decimal]) -> None:
    hasil = angka(rata(*(figur(str(n), str(x)) for n, x in enumerate(isi))))
    assert min(isi) <= hasil <= max(isi)


@given(st.lists(st.decimals(min_value=0, max_value=10**12, places=0), min_size=1, max_size=30), st.integers(0, 29))
def test_menambah_satu_rincian_menambah_jumlah_sebesar_itu(isi: list[Decimal], ke: int) -> None:
    ke %= len(isi)
    sebelum = angka(jumlah(*(figur(str(n), str(x)) for n, x in enumerate(isi))))
    isi[ke] += 1_000_000
    sesudah = angka(jumlah(*(figur(str(n), str(x)) for n, x in enumerate(isi))))
    assert sesudah - sebelum == 1_000_000
