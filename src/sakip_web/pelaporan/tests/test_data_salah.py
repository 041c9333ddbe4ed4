"""A report that lacks nothing but stands on wrong data says which data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.test import Client

from sakip.data.perjanjian import VersiPerjanjian
from sakip.kernel.nilai import Angka
from sakip_web.akun.models import Pengguna
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rekaman.selectors import daftar
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import KODE, Pemeran

VERSI = "perjanjian.versi"


@pytest.mark.parametrize("halaman", ["", "sah/"])
def test_data_yang_salah_disebut(halaman: str, pemeran: Pemeran, masuk: Callable[[Pengguna], Client]) -> None:
    t = daftar(tahun=pemeran.tahun, himpunan=[VERSI])[0]
    isi = t.butir.objek
    assert isinstance(isi, VersiPerjanjian)
    salah = tuple(
        replace(b, triwulan=(Angka(Decimal(9999)),) * 4) if b.indikator == "PEL-SURAT" else b for b in isi.butir
    )
    ubah = Ubah(VERSI, t.butir.kunci, replace(isi, butir=salah), t.versi)
    simpan(tahun=pemeran.tahun, ubah=[ubah], oleh=Pelaku(None, "uji"), waktu=datetime(2024, 7, 1, tzinfo=UTC))
    jawab = masuk(pemeran.eka).get(f"/{KODE}/2024/laporan/lkj_tahunan/kasi-pelayanan/2024/{halaman}").content.decode()
    assert "Target triwulan “Jumlah surat" in jawab
    assert "0 hal belum lengkap" not in jawab
