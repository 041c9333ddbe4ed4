"""The registry refuses what is not one rule under its own code."""

from types import ModuleType

import pytest

from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.peraturan.katalog import ParameterTidakAda, muat_katalog
from sakip.reviu.dasar import sebut_dasar
from sakip.reviu.registry import Aturan, AturanSalah, aturan, daftar_aturan, kumpulkan


def modul(nama: str, *kode: str) -> ModuleType:
    hasil = ModuleType(nama)
    for k in kode:
        satu = Aturan(k, Kelas.PERSEN, Tingkat.SALAH, (), 2015, (), lambda _b, _k: iter(()), nama, "")
        setattr(hasil, k.lower(), satu)
    return hasil


def test_satu_aturan_tiap_modul_urut_menurut_kode() -> None:
    hasil = kumpulkan([modul("x.ht902_b", "HT902"), modul("x.ht901_a", "HT901")])
    assert [a.kode for a in hasil] == ["HT901", "HT902"]


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ([modul("x.ht901_a")], "memuat 0 aturan"),
        ([modul("x.ht901_a", "HT901", "HT902")], "memuat 2 aturan"),
        ([modul("x.ht901_a", "HT902")], "harus diawali ht902_"),
        ([modul("x.ht901_a", "HT901"), modul("y.ht901_b", "HT901")], "Kode HT901 dipakai"),
    ],
)
def test_berkas_yang_ditolak(isi: list[ModuleType], pesan: str) -> None:
    with pytest.raises(AturanSalah, match=pesan):
        kumpulkan(isi)


def test_aturan_yang_diimpor_bukan_milik_modul() -> None:
    asing = modul("x.ht901_a", "HT901")
    pemakai = modul("x.ht902_b", "HT902")
    pemakai.ht901 = asing.ht901  # type: ignore[attr-defined]
    assert [a.kode for a in kumpulkan([pemakai])] == ["HT902"]


def test_dekorator_mengambil_halaman_dari_modul() -> None:
    @aturan(
        kode="HT901", kelas=Kelas.PERSEN, tingkat=Tingkat.SALAH, dasar_hukum=(), sejak=2015, butuh=(JenisFakta.NILAI,)
    )
    def periksa(_berkas, _konteks):
        yield from ()

    assert periksa.halaman == __doc__
    assert periksa.judul == "The registry refuses what is not one rule under its own code"


def test_daftar_dibaca_sekali() -> None:
    assert daftar_aturan() is daftar_aturan()


@pytest.mark.parametrize(
    ("rujukan", "hasil"),
    [
        ("permendagri-90-2019", "Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019"),
        ("pp-8-2006#pasal-19", "Peraturan Pemerintah Nomor 8 Tahun 2006, Pasal 19"),
        ("pp-8-2006#pasal-27-ayat-3", "Peraturan Pemerintah Nomor 8 Tahun 2006, Pasal 27 ayat (3)"),
        ("permenpanrb-53-2014#lampiran-3", "Peraturan Menteri PANRB Nomor 53 Tahun 2014, Lampiran III"),
    ],
)
def test_sebutan_dasar(rujukan: str, hasil: str) -> None:
    assert sebut_dasar(rujukan, katalog=muat_katalog()) == hasil


def test_dasar_yang_tidak_dikenal() -> None:
    with pytest.raises(ParameterTidakAda):
        sebut_dasar("permenpanrb-99-2099", katalog=muat_katalog())
