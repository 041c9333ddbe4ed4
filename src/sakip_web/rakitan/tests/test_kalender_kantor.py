"""The day by which a quarter is closed is one and the same on every page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from sakip_web.akun.models import Pengguna
from sakip_web.beranda.jadwal import susun_jadwal
from sakip_web.rakitan import kalender
from sakip_web.rakitan.kalender import tenggat_tahunan, tenggat_triwulan, tutup_triwulan
from sakip_web.uji.pemeran import KODE, Pemeran, contoh_nusa


def test_tanpa_aturan_hari_kerja_kelima(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kalender, "kalender_kantor", lambda _data: ())
    # From Monday, 1 July: the fifth working day is the Friday.
    assert tenggat_triwulan(contoh_nusa(), 2) == date(2024, 7, 5)


def test_halaman_triwulan_menyebut_tenggat_yang_sama(pemeran: Pemeran, masuk: Callable[[Pengguna], Client]) -> None:
    isi = masuk(pemeran.ani).get(f"/{KODE}/2024/triwulan/2/")
    assert isi.context["batas"] == tenggat_triwulan(contoh_nusa(), 2)


def test_rel_memakai_hari_yang_sama() -> None:
    data = contoh_nusa()
    jadwal = susun_jadwal(data=data)
    assert jadwal.tutup == tutup_triwulan(data) == tuple(tenggat_triwulan(data, n) for n in (1, 2, 3, 4))
    assert jadwal.laporan == tenggat_tahunan(data)
