"""The list of forms of positions (docs/rujukan/formulir.md) names only documents and sections that are in use."""

from __future__ import annotations

import inspect
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest

from sakip.kerja.jenis_dokumen import JENIS
from sakip.laporan.susun import semua_bagian
from sakip.peraturan.narasi import muat_narasi
from sakip.peraturan.profil import BagianTata
from sakip.peraturan.profil_muat import daftar_profil, muat_profil
from tests.arsitektur.berkas import AKAR

NASKAH = (AKAR / "docs" / "rujukan" / "formulir.md").read_text(encoding="utf-8")


class Formulir(NamedTuple):
    """A row of the list."""

    kode: str
    jenis: Sequence[str]
    bagian: Sequence[str]
    kunci: Sequence[str]


def _formulir() -> Iterator[Formulir]:
    for baris in NASKAH.splitlines():
        if re.match(r"\| [A-Z]-", baris):
            kode, _, jenis, bagian, keterangan = (sel.strip() for sel in baris.strip("|").split("|"))
            yield Formulir(kode, *(re.findall(r"`([a-z_]+)`", sel) for sel in (jenis, bagian, keterangan)))


SEMUA = tuple(_formulir())


def _isi(susunan: Sequence[BagianTata]) -> Iterator[str]:
    for tata in susunan:
        yield tata.bagian
        yield from _isi(tata.isi)


def _dipakai() -> set[tuple[str, str]]:
    """Kinds with the sections that a layout of some profil has for them."""
    profil = [muat_profil(kode) for kode in daftar_profil()]
    return {(t.jenis, b) for p in profil for t in p.dokumen.values() for b in _isi(t.susunan)}


def test_setiap_kode_sekali() -> None:
    assert len(SEMUA) > 40
    assert [k for k, n in Counter(f.kode for f in SEMUA).items() if n > 1] == []


@pytest.mark.parametrize("formulir", SEMUA, ids=lambda f: f.kode)
def test_jenis_dan_bagian_ada_dan_dipakai(formulir: Formulir) -> None:
    assert formulir.jenis
    assert formulir.bagian
    assert set(formulir.jenis) <= JENIS.keys()
    assert set(formulir.bagian) <= semua_bagian().keys()
    assert set(formulir.kunci) <= muat_narasi().keys()
    dipakai = _dipakai()
    assert [j for j in formulir.jenis if not any((j, b) in dipakai for b in formulir.bagian)] == []


@pytest.mark.parametrize("formulir", [f for f in SEMUA if f.kode[0] in "TF"], ids=lambda f: f.kode)
def test_tabel_dan_formulir_menyebut_kodenya(formulir: Formulir) -> None:
    modul = (sys.modules[semua_bagian()[b].__module__] for b in formulir.bagian)
    assert any(re.search(rf"{formulir.kode}\b(?!-)", inspect.getsource(m)) for m in modul)
