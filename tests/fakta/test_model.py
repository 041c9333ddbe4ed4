"""Facts, rows and what is looked up."""

from datetime import date
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.periode import Periode

T = Periode(2024)


def test_angka_di_balik_nilai() -> None:
    def nilai(isi: Nilai | None) -> Decimal | None:
        return Fakta(JenisFakta.TARGET, "skm", isi).nilai

    assert nilai(Angka(Decimal(80))) == 80
    assert nilai(Predikat("BB", Decimal(72))) == 72
    assert nilai(Predikat("BB")) is None
    assert nilai(YaTidak(True)) == 100
    assert nilai(Rentang(Decimal(80), Decimal(90))) is None
    assert nilai(None) is None


def test_jejak_tidak_menyebut_tempat() -> None:
    satu = Fakta(JenisFakta.TARGET, "skm", periode=T, versi="pk/0", kelompok="tabel 3.1")
    assert satu.jejak == "target/skm/2024/pk/0"
    assert Fakta(JenisFakta.TARGET, "skm", kunci="target_rkt/SKM/2024").jejak == "target_rkt/SKM/2024"


def test_alasan_kosong() -> None:
    kosong = Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, "nilai IKM belum ada")
    assert Fakta(JenisFakta.RUMUS, "x", kosong).alasan_kosong == "menunggu angka resmi: nilai IKM belum ada"
    assert Fakta(JenisFakta.RUMUS, "x").alasan_kosong == "bukan angka"


def _pagu(objek: str, angka: int, versi: str = "", induk: str = TOTAL) -> Fakta:
    isi = Angka(Decimal(angka))
    return Fakta(JenisFakta.PAGU, objek, isi, periode=T, versi=versi, induk=induk, kelompok="A", asal=Asal.DPA)


def test_sebaris_memilih_versi_yang_sama_lalu_yang_terakhir() -> None:
    murni, perubahan = _pagu("p1", 1, "murni"), _pagu("p1", 2, "perubahan")
    belanja = Fakta(JenisFakta.BELANJA, "p1", periode=T, kelompok="A")
    berkas = Berkas((murni, perubahan, belanja), 2024)
    assert berkas.sebaris(belanja, JenisFakta.PAGU) == perubahan
    assert berkas.sebaris(murni, JenisFakta.PAGU) == murni
    assert berkas.sebaris(belanja, JenisFakta.SISA) is None


def test_rincian_memisahkan_versi() -> None:
    total = _pagu(TOTAL, 3, "murni", induk="")
    anak = _pagu("p1", 1, "murni")
    berkas = Berkas((total, anak, _pagu("p1", 2, "perubahan")), 2024)
    assert berkas.rincian(total) == (anak,)


def test_setabel_dan_dari() -> None:
    satu, lain = _pagu("p1", 1), Fakta(JenisFakta.PAGU, "p1", periode=T, kelompok="B", asal=Asal.PK)
    berkas = Berkas((satu, lain), 2024)
    assert berkas.setabel(satu, JenisFakta.PAGU) == (satu,)
    assert berkas.dari(Asal.PK, JenisFakta.PAGU) == (lain,)


def test_kata_dan_tanggal() -> None:
    arah = Fakta(JenisFakta.ARAH, "skm", tertulis="turun")
    hari = Fakta(JenisFakta.TANGGAL, "pk/0", Tanggal(date(2024, 1, 15)))
    rusak = Fakta(JenisFakta.TANGGAL, "pk/1", Kosong(Keadaan.TAK_TERBACA, tertulis="31 Juni"))
    berkas = Berkas((arah, hari, rusak), 2024)
    assert berkas.teks(JenisFakta.ARAH, "skm") == "turun"
    assert berkas.teks(JenisFakta.METODE, "skm") == ""
    assert berkas.tanggal("pk/0") == date(2024, 1, 15)
    assert berkas.tanggal("pk/1") is None
