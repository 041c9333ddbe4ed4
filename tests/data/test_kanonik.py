"""The canonical form: what goes out comes back, and every mistake is said at once with its path."""

import dataclasses
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sakip.data import sidik as sidik_modul
from sakip.data.acuan import Acuan, Pemda
from sakip.data.kanonik import bidang, from_polos, pilahan, to_polos
from sakip.data.kanonik_nilai import Polos, TakTerbaca, baca_nilai, polos_nilai
from sakip.data.sidik import sidik, sidik_bagian, sidik_tahun
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak
from tests.data.contoh_tahun import build_tahun

KASUS = yaml.safe_load(Path(__file__).with_name("kasus").joinpath("kanonik.yml").read_text(encoding="utf-8"))
desimal = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12)
teks = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
nilai_acak: st.SearchStrategy[Nilai] = st.one_of(
    st.builds(Angka, desimal),
    st.builds(Predikat, teks.filter(bool), st.none() | desimal),
    st.builds(Rentang, desimal, desimal),
    st.builds(YaTidak, st.booleans()),
    st.builds(Tanggal, st.dates()),
    st.builds(Kosong, st.sampled_from(Keadaan), teks, teks, st.none() | st.dates(), teks),
)


@given(nilai_acak)
def test_setiap_nilai_kembali_sama(nilai: Nilai) -> None:
    assert baca_nilai({**polos_nilai(nilai)}) == nilai


def test_tahun_kembali_sama() -> None:
    tahun = build_tahun()
    hasil = from_polos(TahunKinerja, to_polos(tahun))
    assert hasil.kesalahan == ()
    assert hasil.objek == tahun
    assert to_polos(hasil.objek) == to_polos(tahun)


def test_yang_sama_dengan_bawaan_tidak_ditulis() -> None:
    assert to_polos(Acuan(2024, "x", Pemda("N", sebutan="Kota"))) == {
        "tahun": 2024,
        "profil": "x",
        "pemda": {"nama": "N", "sebutan": "Kota"},
    }


def test_bawaan_dari_pabrik_ditulis_kosong() -> None:
    assert {b.nama: b.wajib for b in bidang(TahunKinerja)}["perjanjian"] is False
    assert "perjanjian" not in to_polos(dataclasses.replace(build_tahun(), perjanjian=bidang(TahunKinerja)[3].bawaan))  # type: ignore[operator, arg-type]


def test_pilahan_nilai_adalah_satu_jenis() -> None:
    assert pilahan(Nilai | None) == (Nilai, True)
    assert pilahan(Decimal | None) == (Decimal, True)
    assert pilahan(str) == (str, False)


def test_benda_asing_ditolak() -> None:
    with pytest.raises(TypeError, match="tidak mengenal set"):
        to_polos({1})


@dataclass(frozen=True, slots=True)
class _Serba:
    """Every basic type once."""

    teks: str
    bulat: int
    ya: bool
    angka: Decimal
    hari: date
    mungkin: int | None = None


def test_jenis_dasar() -> None:
    isi = _Serba("a", 1, True, Decimal("1.50"), date(2024, 2, 29), 3)
    assert from_polos(_Serba, to_polos(isi)).objek == isi
    assert from_polos(_Serba, {**to_polos(isi), "mungkin": None}).objek == dataclasses.replace(isi, mungkin=None)  # type: ignore[dict-item]


def test_jenis_dasar_keliru_dilaporkan_semua() -> None:
    hasil = from_polos(_Serba, {"teks": 1, "bulat": True, "ya": 1, "angka": 1, "hari": "2024-02-30", "mungkin": "3"})
    assert hasil.objek is None
    assert [k.jalur for k in hasil.kesalahan] == ["teks", "bulat", "ya", "angka", "hari", "mungkin"]


@pytest.mark.parametrize("nama", list(KASUS["nilai_salah"]))
def test_nilai_yang_ditolak(nama: str) -> None:
    kasus = KASUS["nilai_salah"][nama]
    with pytest.raises(TakTerbaca) as info:
        baca_nilai(kasus["isi"])
    assert str(info.value) == kasus["pesan"]


@pytest.mark.parametrize("nama", list(KASUS["isi_salah"]))
def test_isi_yang_ditolak(nama: str) -> None:
    kasus = KASUS["isi_salah"][nama]
    polos = to_polos(build_tahun())
    _pasang(polos, kasus["jalur"], kasus["isi"])
    hasil = from_polos(TahunKinerja, polos)
    assert hasil.objek is None
    assert [k.pesan for k in hasil.kesalahan] == kasus["pesan"]
    assert all(k.pesan.startswith(k.jalur or "Isi berkas") for k in hasil.kesalahan)


def _pasang(polos: Polos, jalur: list[str | int], isi: Polos) -> None:
    for kunci in jalur[:-1]:
        polos = polos[kunci]  # type: ignore[index]
    polos[jalur[-1]] = isi  # type: ignore[index]


def test_isi_berkas_bukan_objek() -> None:
    assert from_polos(TahunKinerja, []).kesalahan[0].pesan.startswith("Isi berkas: daftar seharusnya objek")


def test_tahun_pada_tanggal() -> None:
    tahun = build_tahun()
    assert tahun.tahun == 2024
    sebelum = tahun.pada(date(2024, 1, 3))
    assert sebelum.perjanjian.versi == ()
    assert sebelum.anggaran == tahun.anggaran
    assert tahun.pada(date(2024, 1, 1)).anggaran.pagu == ()


def test_sidik_sama_untuk_isi_sama_dan_berubah_oleh_satu_angka() -> None:
    satu, dua = build_tahun(), build_tahun()
    assert sidik_tahun(tahun=satu) == sidik_tahun(tahun=dua)
    lain = dataclasses.replace(satu, acuan=dataclasses.replace(satu.acuan, tahun=2025))
    beda = {n for n, s in sidik_bagian(tahun=lain).items() if s != sidik_bagian(tahun=satu)[n]}
    assert beda == {"acuan"}
    assert sidik_tahun(tahun=lain) != sidik_tahun(tahun=satu)


def test_sidik_tetap_sepanjang_masa() -> None:
    # Stored originals are judged by their hash for decades: this value must never change.
    assert sidik(Angka(Decimal("96.290"))) == sidik_modul.sidik_polos({"angka": "96.290"})
    assert sidik(Angka(Decimal("96.290"))) == "ec8127a100ebb02ff0bf8d10a6887d80e630435b9b0b6bf517dd95ee9dc61b19"
