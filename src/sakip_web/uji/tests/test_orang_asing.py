"""The stranger gets nothing, anywhere: every address of ``config.urls`` is walked.

A new address is walked by itself. When it has a hole that nothing fills, the test says where to add an example.
"""

from __future__ import annotations

import pytest

from sakip_web.uji.alamat import semua_alamat
from sakip_web.uji.contoh import isi_alamat, terbuka, terdaftar
from sakip_web.uji.contoh_alamat import muat
from sakip_web.uji.orang_asing import CARA, RAHASIA, dikenal, isi, keluhan_asing, keluhan_tamu, klien, minta
from sakip_web.uji.pemeran import KODE

muat()
SEMUA = semua_alamat()
BERLUBANG = [a for a in SEMUA if a.pengubah and not terbuka(a)]
TANPA_LUBANG = [a for a in SEMUA if not a.pengubah]


def _kenal(a) -> str:
    return f"{a.nama} {a.rute}"


@pytest.mark.parametrize("alamat", BERLUBANG, ids=_kenal)
def test_orang_asing_tidak_mendapat_apa_pun(alamat, pemeran):
    path = alamat.path(isi_alamat(alamat, pemeran))
    assert [*keluhan_asing(alamat, path, pemeran), *keluhan_tamu(path)] == []


@pytest.mark.parametrize("alamat", BERLUBANG, ids=_kenal)
def test_contohnya_ada_bagi_yang_berhak(alamat, pemeran):
    assert dikenal(alamat, alamat.path(isi_alamat(alamat, pemeran)), pemeran), (
        f"{alamat.nama}: tidak ada bagi siapa pun, jadi 404 orang asing tidak membuktikan apa-apa. "
        "Perbaiki contohnya di src/sakip_web/uji/contoh_alamat/."
    )


@pytest.mark.parametrize("alamat", TANPA_LUBANG, ids=_kenal)
def test_halaman_sendiri_tidak_menyebut_kantor_lain(alamat, pemeran):
    jawaban = minta(klien(pemeran.dedi, alamat), alamat.path({}), CARA[0])
    assert jawaban.status_code < 500
    # Dedi's year is a copy of Ani's, so only what is not in the copy gives her away.
    assert [r for r in (KODE, "Ani Contoh", "Eka Contoh") if r in isi(jawaban)] == []


@pytest.mark.parametrize("alamat", TANPA_LUBANG, ids=_kenal)
def test_tamu_tidak_melihat_kantor_mana_pun(alamat, db):  # noqa: ARG001
    jawaban = minta(klien(None, alamat), alamat.path({}), CARA[0])
    assert jawaban.status_code < 500
    assert [r for r in (*RAHASIA, "Melati Contoh") if r in isi(jawaban)] == []


@pytest.mark.parametrize("alamat", [a for a in SEMUA if a.kantor], ids=_kenal)
def test_setiap_halaman_kantor_berpintu(alamat):
    assert hasattr(alamat.tampilan, "izin"), f"{alamat.nama}: pasang @pintu(Izin....) pada tampilannya"


def test_contoh_yang_terdaftar_masih_beralamat():
    assert sorted(terdaftar() - {a.nama for a in SEMUA}) == []
