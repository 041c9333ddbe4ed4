"""Every template of every app compiles, names only marks that are drawn, and holds nothing that the CSP forbids."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

from sakip_web.rupa.ikon import GAMBAR

AKAR = Path(__file__).resolve().parents[2]
TEMPLAT = sorted(AKAR.glob("*/templates/**/*.html"))
_IKON = re.compile(r"""{% ikon ["']([^"']+)["']""")
_SIFAT = re.compile(r"""<[a-z][^>]*\s(style|on[a-z]+)=["']""")


def _nama(letak: Path) -> str:
    return letak.as_posix().split("/templates/", 1)[1]


@pytest.mark.parametrize("letak", TEMPLAT, ids=_nama)
def test_templat_dapat_disusun(letak: Path):
    get_template(_nama(letak))


@pytest.mark.parametrize("letak", TEMPLAT, ids=_nama)
def test_tanda_yang_dipakai_ada(letak: Path):
    assert set(_IKON.findall(letak.read_text(encoding="utf-8"))) <= set(GAMBAR)


@pytest.mark.parametrize("letak", TEMPLAT, ids=_nama)
def test_tanpa_gaya_dan_skrip_sebaris(letak: Path):
    isi = letak.read_text(encoding="utf-8")
    assert not _SIFAT.findall(isi), "Gaya dan skrip sebaris ditolak oleh CSP; pakai kelas atau berkas."
    assert "<style" not in isi
    assert not re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", isi)
