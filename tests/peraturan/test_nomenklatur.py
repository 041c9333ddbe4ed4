"""The nomenclature of the bidang Kecamatan: codes have their parents, two editions are one, names forgive spelling."""

import pytest

from sakip.peraturan.model import Keyakinan
from sakip.peraturan.muat import ParameterSalah, baca_yaml
from sakip.peraturan.nomenklatur import muat_nomenklatur, rapikan_kode, rapikan_nama, read_nomenklatur


def test_setiap_kode_berinduk() -> None:
    isi = muat_nomenklatur().isi
    assert {k.count(".") + 1 for k in isi} == {3, 5, 6}
    for kode in isi:
        bagian = kode.split(".")
        induk = {6: 5, 5: 3}.get(len(bagian))
        assert induk is None or ".".join(bagian[:induk]) in isi
    assert len(isi) == 127


def test_cari_menerima_dua_edisi() -> None:
    n = muat_nomenklatur()
    for tertulis in ("7.01.01.2.01.01", "7.01.01.2.01.0001", " 7 . 01 . 01 . 2 . 01 . 01 ", "7.01.01.2.01.0001."):
        butir = n.cari(kode=tertulis)
        assert butir is not None
        assert (butir.kode, butir.keyakinan) == ("7.01.01.2.01.0001", Keyakinan.KUTIPAN)
    assert n.cari(kode="7.01.09") is None
    assert n.isi["7.01.05.2.01.0003"].keyakinan is Keyakinan.INGATAN


@pytest.mark.parametrize(("tahun", "tulis"), [(2019, "01"), (2022, "01"), (2023, "01"), (2024, "0001"), (2030, "0001")])
def test_kode_menurut_tahun(tahun, tulis) -> None:
    n = muat_nomenklatur()
    assert n.tulis_kode(kode="7.01.01.2.01.0001", tahun=tahun) == f"7.01.01.2.01.{tulis}"
    assert n.tulis_kode(kode="7.01.01", tahun=tahun) == "7.01.01"


@pytest.mark.parametrize(
    "teks", ["", "5.1.02.01.01.0024", "7.01.01.2.01.00001", "7.01.0.00.0.00.01.0000", "abc", "7.01.1a", "7.001"]
)
def test_bukan_kode(teks) -> None:
    assert rapikan_kode(teks=teks) == ""


def test_kode_templat_tetap() -> None:
    assert rapikan_kode(teks="x.xx.01.2.01.01") == "X.XX.01.2.01.0001"


@pytest.mark.parametrize(
    ("kode", "nama", "dekat"),
    [
        ("7.01.01.2.02.0011", "", "7.01.01.2.02.0001"),
        ("X.XX.01.2.02.0001", "PENYEDIAAN GAJI dan tunjangan ASN", "7.01.01.2.02.0001"),
        ("1", "Tidak ada", ""),
    ],
)
def test_yang_dekat(kode, nama, dekat) -> None:
    butir = muat_nomenklatur().dekat(kode=kode, nama=nama)
    assert (butir.kode if butir else "") == dekat


def test_ejaan_nama() -> None:
    a = "Program Koordinasi Ketentraman dan Ketertiban Umum"
    assert rapikan_nama(nama=a) == rapikan_nama(nama="PROGRAM KOORDINASI KETENTERAMAN DAN KETERTIBAN UMUM")


def test_berkas_salah_disebut() -> None:
    isi = b'{bidang: "7.01", edisi: [], isi: {"7.1": "Salah"}, ingatan: ["7.09"], catatan: {}}'
    simpul = baca_yaml(isi=isi, berkas="n.yaml")
    read_nomenklatur(simpul=simpul)
    with pytest.raises(ParameterSalah, match="kode dengan angka lengkap"):
        simpul.tuntas()
