"""Scales: the cases that anyone can read, and that every value has exactly one class."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.pembulatan import round_half_up
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.model import VersiSkala
from sakip.peraturan.skala import klasifikasi, peringkat_kelas

KASUS = sorted((Path(__file__).parent / "kasus").glob("skala_*.yml"))
SEMUA = [v for versi in muat_katalog().semua_skala().values() for v in versi]
NILAI = st.decimals(min_value=-1000, max_value=1000, places=6)


def nama_versi(skala: VersiSkala) -> str:
    return f"{skala.nama}-{skala.berlaku_sejak.isoformat()}"


def baca_kasus() -> list[tuple[str, date, str, str]]:
    """Scale, date, value, expected class, of every case."""
    isi = [yaml.safe_load(p.read_text(encoding="utf-8")) for p in KASUS]
    return [
        (k["skala"], versi["pada"], nilai, kelas)
        for k in isi
        for versi in k["kasus"]
        for nilai, kelas in versi["kelas"].items()
    ]


@pytest.mark.parametrize(("skala", "pada", "nilai", "kelas"), baca_kasus())
def test_kasus(skala: str, pada: date, nilai: str, kelas: str) -> None:
    versi = muat_katalog().skala(nama=skala, pada=pada)
    assert klasifikasi(skala=versi, nilai=Decimal(nilai)).kode == kelas


def test_setiap_batas_diuji_beserta_sehelai_di_atas_dan_di_bawahnya() -> None:
    diuji = {(muat_katalog().skala(nama=s, pada=p).berlaku_sejak, s, Decimal(n)) for s, p, n, _ in baca_kasus()}
    kurang = [
        (nama_versi(v), str(a.bawah + geser))
        for v in SEMUA
        for a in v.ambang
        if a.bawah is not None
        for helai in [Decimal(1).scaleb(-v.desimal)]
        for geser in (-helai, Decimal(0), helai)
        if (v.berlaku_sejak, v.nama, a.bawah + geser) not in diuji
    ]
    assert kurang == []


@pytest.mark.parametrize("skala", SEMUA, ids=nama_versi)
@given(nilai=NILAI)
def test_setiap_nilai_tepat_satu_kelas(skala: VersiSkala, nilai: Decimal) -> None:
    """Counted by intervals, independently of the order in which the classes are tried."""
    if skala.jepit is not None:
        nilai = min(max(nilai, skala.jepit[0]), skala.jepit[1])
    bulat = round_half_up(nilai, desimal=skala.desimal)
    masuk = []
    for i, ambang in enumerate(skala.ambang):
        atas = skala.ambang[i - 1] if i else None
        di_atas_bawah = ambang.bawah is None or bulat > ambang.bawah or (ambang.termasuk and bulat == ambang.bawah)
        di_bawah_atas = (
            atas is None or atas.bawah is None or bulat < atas.bawah or (bulat == atas.bawah and not atas.termasuk)
        )
        if di_atas_bawah and di_bawah_atas:
            masuk.append(ambang)
    assert masuk == [klasifikasi(skala=skala, nilai=nilai)]


@pytest.mark.parametrize("skala", SEMUA, ids=nama_versi)
@given(satu=NILAI, dua=NILAI)
def test_kelas_tidak_turun_bila_nilai_naik(skala: VersiSkala, satu: Decimal, dua: Decimal) -> None:
    rendah, tinggi = sorted((satu, dua))
    kelas = [skala.ambang.index(klasifikasi(skala=skala, nilai=n)) for n in (rendah, tinggi)]
    assert kelas[0] >= kelas[1]


@pytest.mark.parametrize("skala", SEMUA, ids=nama_versi)
def test_setiap_kelas_terpakai(skala: VersiSkala) -> None:
    """No class is hidden by its neighbours: each has a value near its bound."""
    helai = Decimal(1).scaleb(-skala.desimal)
    nilai = [a.bawah + (0 if a.termasuk else helai) for a in skala.ambang if a.bawah is not None]
    nilai.append(nilai[-1] - helai if skala.ambang[-2].termasuk else nilai[-1] - 2 * helai)
    assert [klasifikasi(skala=skala, nilai=n).kode for n in nilai] == [a.kode for a in skala.ambang]


def test_kelas_terbawah_selalu_terbuka() -> None:
    assert [nama_versi(v) for v in SEMUA if v.ambang[-1].bawah is not None] == []


def test_peringkat_kelas() -> None:
    akip = muat_katalog().skala(nama="akip", pada=date(2024, 8, 16))
    assert peringkat_kelas(skala=akip, kode="E") == 1
    assert peringkat_kelas(skala=akip, kode="AA") == 8
    assert peringkat_kelas(skala=akip, kode="F") is None


@pytest.mark.parametrize("skala", SEMUA, ids=nama_versi)
def test_keputusan_tentang_celah_tertulis(skala: VersiSkala) -> None:
    """The ADR that each file cites exists."""
    adr = Path(__file__).parents[2] / "docs" / "adr"
    assert list(adr.glob("0010-*.md"))
    assert skala.judul
