"""Shape checks: each mistake in a small year that is otherwise without fault, as cases that anyone can read."""

import re
from pathlib import Path

import pytest
import yaml

from sakip.data import bentuk_temuan
from sakip.data.bentuk import periksa_bentuk
from sakip.data.bentuk_lingkar import cari_lingkar
from sakip.data.kanonik import from_polos, to_polos
from sakip.data.kanonik_nilai import Polos
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.temuan import Temuan
from tests.data.contoh_tahun import build_tahun

KASUS = yaml.safe_load(Path(__file__).with_name("kasus").joinpath("bentuk.yml").read_text(encoding="utf-8"))
KODE = re.compile(r'Jenis\(\s*"(KL\d{3})"')


def _pasang(polos: Polos, jalur: str, isi: Polos) -> None:
    *awal, akhir = [int(b) if b.isdigit() else b for b in jalur.split("/")]
    for bagian in awal:
        if isinstance(polos, dict) and bagian not in polos:
            polos[str(bagian)] = []
        polos = polos[bagian]  # type: ignore[index]
    if akhir == "+":
        polos.append(isi)  # type: ignore[union-attr]
    else:
        polos[akhir] = isi  # type: ignore[index]


def _temuan(nama: str) -> tuple[Temuan, ...]:
    polos = to_polos(build_tahun())
    for langkah in KASUS[nama]["ubah"]:
        _pasang(polos, langkah["di"], langkah["isi"])
    hasil = from_polos(TahunKinerja, polos)
    assert hasil.objek is not None, hasil.kesalahan
    return periksa_bentuk(tahun=hasil.objek)


@pytest.mark.parametrize("nama", list(KASUS))
def test_kasus(nama: str) -> None:
    temuan = _temuan(nama)
    assert [f"{t.kode} {t.tingkat.value} {t.kunci}" for t in temuan] == KASUS[nama]["temuan"]
    if pesan := KASUS[nama].get("pesan"):
        assert temuan[0].pesan == pesan


def test_setiap_temuan_menjelaskan_dirinya() -> None:
    for nama in KASUS:
        for t in _temuan(nama):
            assert f"Letak: {t.kunci}." in t.pesan
            assert f"Dasar: {t.dasar[0]}." in t.pesan
            assert t.pesan.endswith(t.saran)
            assert t.saran.endswith(".")


def test_setiap_kode_punya_kasus() -> None:
    folder = Path(bentuk_temuan.__file__).parent
    kode = {k for p in folder.glob("bentuk*.py") for k in KODE.findall(p.read_text(encoding="utf-8"))}
    teruji = {t.split()[0] for kasus in KASUS.values() for t in kasus["temuan"]}
    assert kode == teruji


def test_lingkar_disebut_sekali() -> None:
    assert list(cari_lingkar({"a": "b", "b": "c", "c": "b", "d": "a", "e": "e", "f": ""})) == [("b", "c"), ("e",)]
