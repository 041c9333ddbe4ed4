"""The server is killed while two people save: what was answered is there.

At length: ``python -m tools.uji_gangguan``.
"""

from __future__ import annotations

import pytest

from sakip_web.uji.gangguan.jalan import jalan


@pytest.mark.lambat
def test_yang_dijawab_tetap_ada_walau_peladen_dibunuh(tmp_path):
    hasil = jalan(folder=tmp_path / "data", banyak=60, benih=20241121, hidup=3.0, pukulan=3)
    assert hasil.masalah == ()
    assert hasil.dibunuh == 3
    assert hasil.diterima + hasil.bentrok >= 60
    assert min(hasil.diterima, hasil.bentrok) > 0
