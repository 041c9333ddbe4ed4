"""Reading back what was written gives the same value: for any year, for every field, for the offices of contoh/."""

import dataclasses
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, example, given, settings

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.baku import susun_baku
from sakip.buku_kerja.nilai_sel import read_nilai, teks_nilai
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.kanonik import bidang
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Tingkat
from sakip.tukar.json_tukar import read_json
from tests.buku_kerja.contoh_penuh import build_tahun
from tests.buku_kerja.nilai_acak import NILAI
from tests.buku_kerja.tahun_acak import tahun_acak

CONTOH = Path(__file__).parents[2] / "contoh"

# Written and read half a second each: few examples here, many on the values by themselves.
PELAN = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@given(NILAI)
@example(Kosong(Keadaan.TAK_TERBACA))
def test_setiap_nilai_kembali(nilai: Nilai) -> None:
    # An empty text would be an empty cell, which is no value at all.
    assert teks_nilai(nilai) != ""
    assert read_nilai(teks_nilai(nilai)).nilai == nilai


@pytest.mark.lambat
@PELAN
@given(tahun_acak())
def test_setiap_tahun_kembali(tahun: TahunKinerja) -> None:
    hasil = read_buku_kerja(isi=write_buku_kerja(tahun=tahun), nama="acak.xlsx")
    assert hasil.tahun == susun_baku(tahun=tahun)
    # Only what the year itself says: a value that is still unreadable, an obligatory text that is empty.
    assert {t.kode for t in hasil.temuan if t.tingkat is Tingkat.SALAH} <= {"SJ001", "KL008"}


def _bidang_terisi(objek: object, hasil: dict[str, bool]) -> None:
    """Which fields of which dataclass say something somewhere."""
    if isinstance(objek, tuple):
        for anggota in objek:
            _bidang_terisi(anggota, hasil)
    elif dataclasses.is_dataclass(objek) and not isinstance(objek, type | Periode):
        for b in bidang(type(objek)):
            isi = getattr(objek, b.nama)
            kunci = f"{type(objek).__name__}.{b.nama}"
            hasil[kunci] = hasil.get(kunci, False) or (isi not in ("", (), None) and (b.wajib or isi != b.bawaan))
            _bidang_terisi(isi, hasil)


def _semua_bidang(tipe: object) -> set[str]:
    """Every field of every part and record that a year can hold, as ``Indikator.satuan``."""
    hasil = {b for anggota in get_args(tipe) for b in _semua_bidang(anggota)}
    if isinstance(tipe, type) and dataclasses.is_dataclass(tipe) and tipe.__module__.startswith("sakip.data."):
        for b in bidang(tipe):
            hasil |= {f"{tipe.__name__}.{b.nama}"} | _semua_bidang(b.tipe)
    return hasil


@pytest.mark.lambat
def test_tahun_acak_mengisi_setiap_bidang() -> None:
    terisi: dict[str, bool] = {}

    @settings(max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(tahun_acak())
    def _kumpulkan(tahun: TahunKinerja) -> None:
        _bidang_terisi(tahun, terisi)

    _kumpulkan()
    assert {k for k in _semua_bidang(TahunKinerja) if not terisi.get(k)} == set()


def test_contoh_penuh_mengisi_setiap_bidang() -> None:
    hasil: dict[str, bool] = {}
    _bidang_terisi(build_tahun(), hasil)
    assert {k for k in _semua_bidang(TahunKinerja) if not hasil.get(k)} == set()


def test_setiap_bidang_kembali() -> None:
    tahun = build_tahun()
    hasil = read_buku_kerja(isi=write_buku_kerja(tahun=tahun), nama="penuh.xlsx")
    assert hasil.tahun == susun_baku(tahun=tahun)
    assert hasil.temuan == ()


def test_angka_nol_di_belakang_koma_ikut_kembali() -> None:
    # 92,50 is printed as 92,50; equality of Decimals alone would not see the loss.
    hasil = read_buku_kerja(isi=write_buku_kerja(tahun=build_tahun()), nama="penuh.xlsx").tahun
    assert hasil is not None
    butir = hasil.perjanjian.versi[0].butir[0]
    assert [str(n.nilai) for n in (butir.target, *butir.triwulan) if isinstance(n, Angka)] == [
        "92.50", "91", "92", "92", "92.50",
    ]  # fmt: skip


@pytest.mark.parametrize("berkas", sorted(CONTOH.glob("*/tahun.json")), ids=lambda p: p.parent.name)
def test_contoh_kembali(berkas: Path) -> None:
    tahun = read_json(berkas.read_bytes(), berkas.name).tahun
    assert tahun is not None
    hasil = read_buku_kerja(isi=write_buku_kerja(tahun=tahun), nama="contoh.xlsx")
    assert hasil.tahun == susun_baku(tahun=tahun)
    assert {t.kode for t in hasil.temuan} <= {"SJ001"}


def test_tahun_yang_sama_memberi_berkas_yang_sama() -> None:
    assert write_buku_kerja(tahun=build_tahun()) == write_buku_kerja(tahun=build_tahun())


def test_urutan_baku_tetap() -> None:
    tahun = susun_baku(tahun=build_tahun())
    assert susun_baku(tahun=tahun) == tahun
