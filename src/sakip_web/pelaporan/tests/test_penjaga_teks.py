"""The text of a report that is out of its author's hands stays, whoever writes from wherever."""

from __future__ import annotations

import pytest

from sakip.data.narasi import TeksNarasi
from sakip.kernel.periode import Periode
from sakip_web.jejak.rantai import Pelaku
from sakip_web.pelaporan import services
from sakip_web.pelaporan.laporan import Laporan
from sakip_web.pelaporan.teks import HIMPUNAN
from sakip_web.rekaman.penjaga import Terkunci
from sakip_web.rekaman.selectors import daftar
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import AWAL, Pemeran

EKA = Pelaku(1, "Eka Contoh")
LAPORAN = Laporan("lkj_triwulan", "kasi-pelayanan", Periode(2024, 2))


def test_diubah_ditambah_dan_dihapus_sama_sama_ditolak(pemeran: Pemeran) -> None:
    services.ajukan(tahun=pemeran.tahun, laporan=LAPORAN, oleh=EKA, waktu=AWAL)
    ada = next(
        t
        for t in daftar(tahun=pemeran.tahun, himpunan=(HIMPUNAN,))
        if isinstance(t.butir.objek, TeksNarasi)
        and (t.butir.objek.untuk, t.butir.objek.periode) == (LAPORAN.jabatan, LAPORAN.periode)
    )
    baru = TeksNarasi("jabatan_upaya", "Lain.", LAPORAN.jabatan, periode=LAPORAN.periode)
    for ubah in (
        Ubah(HIMPUNAN, ada.butir.kunci, baru, ada.versi),
        Ubah(HIMPUNAN, ada.butir.kunci, None, ada.versi),
        Ubah(HIMPUNAN, "baru", baru, 0),
    ):
        with pytest.raises(Terkunci, match="sudah diajukan oleh Eka Contoh"):
            simpan(tahun=pemeran.tahun, ubah=(ubah,), oleh=EKA, waktu=AWAL)
    lain = TeksNarasi("jabatan_upaya", "Lain.", LAPORAN.jabatan, periode=Periode(2024, 3))
    assert simpan(tahun=pemeran.tahun, ubah=(Ubah(HIMPUNAN, "x", lain, 0),), oleh=EKA, waktu=AWAL).tersimpan
