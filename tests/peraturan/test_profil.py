"""Profils: the four that come along, inheritance, the layout, and that each name in them exists."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from sakip.dokumen.gaya import KERTAS, Gaya
from sakip.dokumen.node import Penomoran
from sakip.peraturan import profil_muat, profil_tata
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.profil import Metode, Opsi, ProfilSalah
from sakip.peraturan.profil_muat import daftar_profil, muat_profil

NUSA = """
kode: nusa
nama: Kabupaten Nusa
dasar: Peraturan Bupati Nusa Nomor 1 Tahun 2024
metode: {turun: turun_c, batas: batas_150, skala: {capaian: capaian_empat_tingkat, akip: akip}}
gaya: {kertas: F4, ukuran: 12, huruf: Arial}
istilah: {dusun: Lingkungan, desa: Nagari}
dokumen:
  pk:
    judul: PERJANJIAN KINERJA
    susunan: []
  lkjip:
    judul: LAPORAN KINERJA
    kepala: Kecamatan Melati
    kaki: "{halaman}"
    nomor:
      judul: ["BAB {1:I}", "{2:A}."]
      keterangan: {Tabel: "Tabel {n}"}
    susunan:
      - {bagian: sampul, logo: true}
      - judul: Akuntabilitas
        isi:
          - judul: Capaian
            nomor: false
            mendatar: true
            bagian: capaian_tahun
            tahun: 3
            kolom: {target: "Target", urut: [no, target]}
            isi: [{judul: Catatan}]
"""
CABANG = """
kode: cabang
nama: Kabupaten Cabang
dasar: Keputusan Bupati
warisi: nusa
metode: {turun: turun_a, skala: {capaian: tanpa}}
gaya: {ukuran: 11}
istilah: {dusun: Jorong}
dokumen:
  pk: {judul: PERJANJIAN, susunan: [{judul: Pernyataan}]}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A folder with a profil and one that inherits from it."""
    akar: Path = tmp_path_factory.mktemp("profil")
    (akar / "nusa.yaml").write_text(NUSA, encoding="utf-8")
    (akar / "cabang.yaml").write_text(CABANG, encoding="utf-8")
    return akar


def test_profil_bawaan() -> None:
    assert {"jombang", "mojokerto", "ponorogo", "umum"} <= set(daftar_profil())


@pytest.mark.parametrize("kode", daftar_profil())
def test_setiap_metode_profil_bawaan_ada_pada_2024(kode: str) -> None:
    profil, katalog = muat_profil(kode), muat_katalog()
    for nama, (kelompok, _) in profil_muat.PILIHAN_METODE.items():
        katalog.metode(kelompok=kelompok, nama=getattr(profil.metode, nama), pada=date(2024, 12, 31))
    for skala in profil.metode.skala.values():
        katalog.skala(nama=skala, pada=date(2024, 12, 31))
    assert profil.kode == kode


def test_pilihan_kabupaten() -> None:
    ponorogo, jombang, mojokerto = (muat_profil(k) for k in ("ponorogo", "jombang", "mojokerto"))
    assert ponorogo.metode.efisiensi == "seratus_kurang_serapan"
    assert ponorogo.metode.skala["capaian"] == "ordinal_ponorogo"
    assert ponorogo.istilah["dusun"] == "Dukuh"
    assert (jombang.metode.efisiensi, jombang.metode.kemajuan) == ("capaian_kurang_serapan", "rasio")
    assert jombang.metode.batas == "batas_100_predikat"
    assert mojokerto.metode.kemajuan == "selisih"
    assert "capaian" not in mojokerto.metode.skala
    # Inherited from the national profil.
    assert mojokerto.metode.skala["akip"] == "akip"


def test_profil_lengkap(folder: Path) -> None:
    profil = muat_profil("nusa", folder=(folder,))
    assert profil.metode.turun == "turun_c"
    assert profil.metode.naik == Metode().naik
    assert profil.gaya == {"kertas": "F4", "ukuran": 12, "huruf": "Arial"}
    lkjip = profil.dokumen["lkjip"]
    assert (lkjip.jenis, lkjip.judul, lkjip.kepala, lkjip.kaki) == (
        "lkjip",
        "LAPORAN KINERJA",
        "Kecamatan Melati",
        "{halaman}",
    )
    assert lkjip.nomor_judul == ("BAB {1:I}", "{2:A}.")
    assert lkjip.nomor_keterangan == {"Tabel": "Tabel {n}"}
    sampul, bab = lkjip.susunan
    assert (sampul.judul, sampul.bernomor, sampul.bagian) == ("", False, "sampul")
    assert sampul.opsi.ya("logo")
    assert (bab.judul, bab.bernomor, bab.bagian) == ("Akuntabilitas", True, "")
    (capaian,) = bab.isi
    assert (capaian.bernomor, capaian.mendatar, capaian.bagian) == (False, True, "capaian_tahun")
    assert capaian.opsi.bilangan("tahun", 1) == 3
    assert capaian.opsi.anak("kolom").teks("target") == "Target"
    assert capaian.opsi.anak("kolom").daftar("urut") == ("no", "target")
    assert [b.judul for b in capaian.isi] == ["Catatan"]


def test_warisan(folder: Path) -> None:
    induk, cabang = (muat_profil(k, folder=(folder,)) for k in ("nusa", "cabang"))
    assert (cabang.nama, cabang.metode.turun, cabang.metode.batas) == ("Kabupaten Cabang", "turun_a", "batas_150")
    assert cabang.metode.skala == {"akip": "akip"}
    assert cabang.gaya == {"kertas": "F4", "ukuran": 11, "huruf": "Arial"}
    assert cabang.istilah == {"dusun": "Jorong", "desa": "Nagari"}
    assert cabang.dokumen["lkjip"] == induk.dokumen["lkjip"]
    assert cabang.dokumen["pk"].judul == "PERJANJIAN"


def test_profil_dari_berkas(folder: Path) -> None:
    """A file finds what it inherits from in the folders given."""
    assert muat_profil(folder / "nusa.yaml").nama == "Kabupaten Nusa"
    assert muat_profil(folder / "cabang.yaml", folder=(folder,)).metode.batas == "batas_150"
    assert daftar_profil(folder=(folder,)) == tuple(sorted({*daftar_profil(), "cabang", "nusa"}))


def test_profil_memakai_parameter_instalasi(tmp_path: Path) -> None:
    (tmp_path / "parameter").mkdir()
    metode = """
waktu: tahun_kinerja
metode:
  setempat:
    - {berlaku_sejak: 2025-01-01, sebutan: Setempat, rumus: x, dasar_hukum: {sumber: Perbup}, keyakinan: teks}
"""
    (tmp_path / "parameter" / "metode_efisiensi.yaml").write_text(metode, encoding="utf-8")
    (tmp_path / "lokal.yaml").write_text(
        "kode: lokal\nnama: Lokal\ndasar: Perbup\nmetode: {efisiensi: setempat}\n", encoding="utf-8"
    )
    profil = muat_profil(tmp_path / "lokal.yaml", katalog_tambahan=(tmp_path,))
    assert profil.metode.efisiensi == "setempat"
    with pytest.raises(ProfilSalah, match='tertulis "setempat"; seharusnya salah satu dari'):
        muat_profil(tmp_path / "lokal.yaml")


def test_nomor_bawaan_sama_dengan_dokumen(folder: Path) -> None:
    pk = muat_profil("nusa", folder=(folder,)).dokumen["pk"]
    assert pk.nomor_judul == Penomoran().judul == profil_tata.NOMOR_JUDUL
    assert pk.nomor_keterangan == Penomoran().keterangan
    assert (pk.kepala, pk.kaki, pk.susunan) == ("", "", ())


def test_gaya_sama_dengan_dokumen() -> None:
    bawaan = {f.name: getattr(Gaya(), f.name) for f in fields(Gaya)}
    assert {n for n, v in bawaan.items() if isinstance(v, int)} == set(profil_muat.GAYA_ANGKA)
    assert {n for n, v in bawaan.items() if isinstance(v, str)} == {"kertas", *profil_muat.GAYA_TEKS}
    assert set(profil_muat.KERTAS) == set(KERTAS)


def test_setiap_pilihan_metode_ada_kelompoknya() -> None:
    assert {f.name for f in fields(Metode)} == {*profil_muat.PILIHAN_METODE, "skala"}
    assert {k for k, _ in profil_muat.PILIHAN_METODE.values()} == set(muat_katalog().semua_metode())


def test_kode_yang_tidak_ada() -> None:
    with pytest.raises(ProfilSalah, match=r'Profil "entah" tidak ada\. Yang ada: jombang, '):
        muat_profil("entah")


def test_opsi_bawaan() -> None:
    kosong = Opsi({}, "umum.yaml")
    assert kosong.teks("a") == ""
    assert kosong.teks("a", "b") == "b"
    assert kosong.ya("a", bawaan=True)
    assert kosong.bilangan("a", 4) == 4
    assert kosong.daftar("a") == ()
    assert kosong.anak("a") == Opsi({}, "umum.yaml, a")


@pytest.mark.parametrize(
    ("baca", "pesan"),
    [
        (lambda o: o.teks("angka"), '"angka" harus teks, tertulis 1'),
        (lambda o: o.ya("teks"), '"teks" harus true atau false'),
        (lambda o: o.bilangan("benar", 1), '"benar" harus bilangan bulat, tertulis True'),
        (lambda o: o.bilangan("teks", 1), '"teks" harus bilangan bulat'),
        (lambda o: o.daftar("teks"), '"teks" harus daftar'),
        (lambda o: o.anak("teks"), '"teks" harus kelompok pilihan'),
    ],
)
def test_opsi_salah_jenis(baca, pesan: str) -> None:
    with pytest.raises(ProfilSalah, match=pesan):
        baca(Opsi({"angka": 1, "teks": "x", "benar": True}, "umum.yaml, dokumen.lkjip.susunan[1]"))


def test_contoh_dalam_adr_dapat_dibaca(tmp_path: Path) -> None:
    adr = next((Path(__file__).parents[2] / "docs" / "adr").glob("0011-*.md")).read_text(encoding="utf-8")
    (tmp_path / "nusa.yaml").write_text(adr.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    lkjip = muat_profil(tmp_path / "nusa.yaml").dokumen["lkjip"]
    assert lkjip.susunan[1].isi[0].opsi.bilangan("tahun", 1) == 3
