"""What the engine adds to the drafts of rules: level, order, place, basis, signature; and which rules it runs."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.model import Dasar, Keyakinan
from sakip.reviu.engine import HasilPeriksa, periksa
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import Aturan

KONTEKS = Konteks(muat_katalog())
SKM = Fakta(JenisFakta.NILAI, "skm", Angka(Decimal(97)), "97,00", desimal=2, lokasi=Lokasi(halaman=24, tabel="3.2"))
AKIP = replace(SKM, objek="akip", lokasi=Lokasi(halaman=25, baris_tabel=4))


def aturan(*konsep: Konsep | Lewat, kode: str = "HT901", tingkat: Tingkat = Tingkat.SALAH) -> Aturan:
    def jalan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
        del berkas, konteks
        yield from konsep

    dasar = ("permenpanrb-53-2014#lampiran-2",)
    return Aturan(kode, Kelas.PERSEN, tingkat, dasar, 2015, (JenisFakta.NILAI,), jalan, __name__, "Halaman.")


def jalankan(*semua: Aturan, tahun: int = 2024, fakta: tuple[Fakta, ...] = (SKM, AKIP)) -> HasilPeriksa:
    return periksa(berkas=Berkas(fakta, tahun), konteks=KONTEKS, aturan=semua)


def konsep(fakta: Fakta = SKM, **lain: object) -> Konsep:
    dasar = Konsep((fakta,), "Perbaiki.", pokok="Capaian", tertulis="97,00", seharusnya="95,00")
    return replace(dasar, **lain)  # type: ignore[arg-type]


def test_pesan_lengkap() -> None:
    (temuan,) = jalankan(aturan(konsep(uraian="76 ÷ 80 × 100"))).temuan
    assert temuan.pesan == (
        "Capaian tertulis 97,00; hasil hitung ulang 95,00 (76 ÷ 80 × 100). Halaman 24, tabel 3.2. "
        "Dasar: Peraturan Menteri PANRB Nomor 53 Tahun 2014, Lampiran II. Perbaiki."
    )
    assert (temuan.kode, temuan.kelas, temuan.tingkat) == ("HT901", Kelas.PERSEN, Tingkat.SALAH)
    assert (temuan.tertulis, temuan.seharusnya, temuan.kunci) == ("97,00", "95,00", "nilai/skm")
    assert temuan.dasar == ("Peraturan Menteri PANRB Nomor 53 Tahun 2014, Lampiran II",)


def test_tanpa_tempat_dan_tempat_dalam_kalimat() -> None:
    tanpa = replace(SKM, lokasi=Lokasi())
    (temuan,) = jalankan(aturan(konsep(tanpa)), fakta=(tanpa,)).temuan
    assert "Halaman" not in temuan.pesan
    assert temuan.lokasi == ()
    (temuan,) = jalankan(aturan(konsep(bertempat=True))).temuan
    assert "Halaman" not in temuan.pesan
    assert temuan.lokasi == (SKM.lokasi,)


def test_paling_banyak_lima_tempat() -> None:
    banyak = tuple(replace(SKM, lokasi=Lokasi(baris=n)) for n in range(1, 9))
    (temuan,) = jalankan(aturan(konsep(fakta=banyak[0])), fakta=banyak).temuan
    assert len(temuan.lokasi) == 1
    (temuan,) = jalankan(aturan(replace(konsep(), fakta=banyak)), fakta=banyak).temuan
    assert len(temuan.lokasi) == 5


@pytest.mark.parametrize(
    ("keyakinan", "tingkat", "hasil"),
    [
        (Keyakinan.TEKS, Tingkat.SALAH, Tingkat.SALAH),
        (Keyakinan.KUTIPAN, Tingkat.SALAH, Tingkat.PERINGATAN),
        (Keyakinan.INGATAN, Tingkat.SALAH, Tingkat.PERINGATAN),
        (Keyakinan.INGATAN, Tingkat.CATATAN, Tingkat.CATATAN),
    ],
)
def test_tingkat_menurut_keyakinan_parameter(keyakinan: Keyakinan, tingkat: Tingkat, hasil: Tingkat) -> None:
    dasar = Dasar("Sumber skala", "Bab III", keyakinan)
    (temuan,) = jalankan(aturan(konsep(tumpuan=(dasar,)), tingkat=tingkat)).temuan
    assert temuan.tingkat is hasil
    assert temuan.dasar[-1] == "Sumber skala, Bab III"


def test_konsep_menurunkan_tingkat_dan_mengganti_kelas() -> None:
    (temuan,) = jalankan(aturan(konsep(tingkat=Tingkat.CATATAN, kelas=Kelas.PEMBULATAN))).temuan
    assert (temuan.tingkat, temuan.kelas) == (Tingkat.CATATAN, Kelas.PEMBULATAN)


def test_urutan_terberat_lalu_terjauh_lalu_menurut_dokumen() -> None:
    sedikit, banyak = konsep(AKIP, simpang=Decimal("0.1")), konsep(AKIP, simpang=Decimal(2), seharusnya="1")
    hasil = jalankan(
        aturan(konsep(AKIP), konsep(SKM), sedikit, banyak, kode="HT901"),
        aturan(konsep(AKIP), kode="HT902", tingkat=Tingkat.PERINGATAN),
    )
    urutan = [(t.kode, t.kunci.partition("#")[0], t.seharusnya) for t in hasil.temuan]
    assert urutan == [
        ("HT901", "nilai/akip", "1"),
        ("HT901", "nilai/akip", "95,00"),
        ("HT901", "nilai/skm", "95,00"),
        ("HT901", "nilai/akip", "95,00"),
        ("HT902", "nilai/akip", "95,00"),
    ]


def test_sidik_tetap_bila_baris_bergeser_dan_berbeda_bila_berulang() -> None:
    geser = replace(SKM, lokasi=Lokasi(halaman=99))
    (a,), (b,) = jalankan(aturan(konsep(SKM))).temuan, jalankan(aturan(konsep(geser)), fakta=(geser,)).temuan
    assert a.sidik == b.sidik
    kembar = jalankan(aturan(konsep(SKM), konsep(geser)), fakta=(SKM, geser)).temuan
    assert [t.kunci for t in kembar] == ["nilai/skm", "nilai/skm#2"]
    assert len({t.sidik for t in kembar}) == 2


def test_tidak_diperiksa_sekali_saja() -> None:
    lewat = Lewat("Capaian tidak dihitung ulang: target tidak terbaca.", (SKM,))
    (tidak,) = jalankan(aturan(lewat, lewat)).tidak_diperiksa
    assert (tidak.kode, tidak.alasan, tidak.lokasi) == ("HT901", lewat.alasan, (SKM.lokasi,))


@pytest.mark.parametrize(
    ("lain", "tahun", "jalan"),
    [
        ({}, 2024, True),
        ({}, 2014, False),
        ({"sampai": 2023}, 2024, False),
        ({"sampai": 2024}, 2024, True),
        ({"butuh": (JenisFakta.PAGU,)}, 2024, False),
        ({"butuh": (JenisFakta.PAGU, JenisFakta.NILAI)}, 2024, True),
    ],
)
def test_aturan_yang_dijalankan(lain: dict[str, object], tahun: int, jalan: bool) -> None:
    satu = replace(aturan(konsep()), **lain)  # type: ignore[arg-type]
    assert bool(jalankan(satu, tahun=tahun).temuan) is jalan


def test_tanpa_fakta_tanpa_temuan() -> None:
    assert periksa(berkas=Berkas((), 2024), konteks=KONTEKS) == HasilPeriksa()


def test_angka_uang_ditulis_tanpa_desimal_kecuali_ada() -> None:
    uang = replace(SKM, satuan="Rp", jenis=JenisFakta.PAGU, tertulis="", desimal=None)
    buat: Callable[[str], Konsep | None] = lambda n: hitung_ulang(  # noqa: E731
        fakta=uang, hitung=Selang.tepat(Decimal(n)), masukan=()
    )
    bulat, pecahan = buat("95"), buat("95.5")
    assert bulat is not None
    assert pecahan is not None
    assert (bulat.tertulis, bulat.seharusnya, pecahan.seharusnya) == ("97", "95", "95,50")


def test_angka_tanpa_nilai_tidak_dihitung_ulang() -> None:
    assert hitung_ulang(fakta=replace(SKM, isi=None), hitung=Selang.tepat(Decimal(1)), masukan=()) is None


def test_aturan_yang_gagal_tidak_menahan_yang_lain() -> None:
    def gagal(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
        del berkas, konteks
        raise ZeroDivisionError("nol")

    hasil = jalankan(replace(aturan(kode="HT902"), periksa=gagal), aturan(konsep()))
    assert [t.kode for t in hasil.temuan] == ["HT901"]
    (tidak,) = hasil.tidak_diperiksa
    assert "Aturan HT902 berhenti karena kesalahan program (ZeroDivisionError: nol)" in tidak.alasan


def test_yang_tak_terbaca_disebut() -> None:
    berkas = Berkas((SKM,), 2024, tak_terbaca=("Pembacaan tabel berhenti.",))
    assert [t.alasan for t in periksa(berkas=berkas, konteks=KONTEKS, aturan=()).tidak_diperiksa] == [
        "Pembacaan tabel berhenti."
    ]


def test_tahun_yang_tidak_diketahui() -> None:
    assert [t.kode for t in jalankan(aturan(konsep()), tahun=0).temuan] == ["HT901"]
    assert jalankan(replace(aturan(konsep()), sampai=2020), tahun=0).temuan == ()


def test_cacah_angka_dan_yang_dihitung_ulang_dari_barisnya() -> None:
    def sel(jenis: JenisFakta, objek: str, kolom: str) -> Fakta:
        tempat = Lokasi(tabel="3.2", baris_tabel=int(objek), kolom=kolom)
        return replace(SKM, jenis=jenis, objek=objek, kelompok="t1", lokasi=tempat)

    lengkap = [sel(j, "1", j.value) for j in (JenisFakta.TARGET, JenisFakta.REALISASI, JenisFakta.CAPAIAN)]
    sendiri = sel(JenisFakta.CAPAIAN, "2", "Capaian")
    cacah = jalankan(fakta=(*lengkap, sendiri, SKM)).cacah
    assert (cacah.angka, cacah.dihitung) == (4, 1)
