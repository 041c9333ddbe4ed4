"""Typing for somebody else keeps both names; a planner alone can write for every position."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from sakip.data.realisasi import RealisasiKinerja
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode
from sakip_web.akun.models import Pengguna
from sakip_web.jejak.models import Jejak
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.models import Peran
from sakip_web.rekaman.models import Rekaman
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import Pemeran

KAPAN = datetime(2024, 7, 3, 3, 0, tzinfo=UTC)


def konteks(pemeran: Pemeran, orang: Pengguna) -> Konteks:
    peran = tuple(Peran.objects.filter(pengguna=orang))
    return Konteks(orang, pemeran.tahun, peran, KAPAN.date(), KAPAN)


@pytest.mark.parametrize(("orang", "jabatan", "atas_nama"), [
    ("ani", "kasi-pelayanan", "Contoh Tujuh, S.H."),
    ("eka", "kasi-pelayanan", ""),
    ("ani", "", ""),
    ("ani", "tiada", ""),
])  # fmt: skip
def test_pelaku(pemeran: Pemeran, orang: str, jabatan: str, atas_nama: str) -> None:
    pelaku = konteks(pemeran, getattr(pemeran, orang)).pelaku(jabatan=jabatan)
    assert (pelaku.nama, pelaku.atas_nama) == (getattr(pemeran, orang).nama, atas_nama)


def test_jabatan_lowong_memakai_nama_jabatan(pemeran: Pemeran) -> None:
    k = konteks(pemeran, pemeran.ani)
    kosong = Ubah("organisasi.pemegang", "#8", None, 1)
    ada = Rekaman.objects.get(tahun=pemeran.tahun, himpunan="organisasi.pemegang", kunci="#8")
    assert (ada.isi or {})["jabatan"] == "kasi-pelayanan"
    simpan(tahun=pemeran.tahun, ubah=[kosong], oleh=k.pelaku(), waktu=KAPAN)
    pemeran.tahun.refresh_from_db()
    assert konteks(pemeran, pemeran.ani).pelaku(jabatan="kasi-pelayanan").atas_nama == "Kepala Seksi Pelayanan Umum"


def test_jejak_menyimpan_kedua_nama(pemeran: Pemeran) -> None:
    k = konteks(pemeran, pemeran.ani)
    isi = RealisasiKinerja("SKM", Periode(2024, 2), Angka(Decimal(90)))
    simpan(
        tahun=pemeran.tahun,
        ubah=[Ubah("realisasi.kinerja", "SKM:2024-TW2", isi, 1)],
        oleh=k.pelaku(jabatan="kasi-pelayanan"),
        waktu=KAPAN,
    )
    mata = Jejak.objects.filter(rantai__nama=pemeran.tahun.rantai).order_by("nomor").last()
    assert mata is not None
    assert (mata.pelaku, mata.atas_nama, mata.pengguna) == ("Ani Contoh", "Contoh Tujuh, S.H.", pemeran.ani.pk)
    baris = Rekaman.objects.get(tahun=pemeran.tahun, himpunan="realisasi.kinerja", kunci="SKM:2024-TW2")
    assert baris.oleh == "Contoh Tujuh, S.H."
    # Who meets it in a conflict reads both names.
    lain = RealisasiKinerja("SKM", isi.periode, Angka(Decimal(1)))
    tabrak = simpan(
        tahun=pemeran.tahun, ubah=[Ubah("realisasi.kinerja", "SKM:2024-TW2", lain, 1)], oleh=k.pelaku(), waktu=KAPAN
    )
    assert tabrak.bentrok[0].oleh == "Ani Contoh atas nama Contoh Tujuh, S.H."
    assert list(periksa_rantai()) == []
    Jejak.objects.filter(pk=mata.pk).update(atas_nama="")
    assert [p.nomor for p in periksa_rantai()] == [mata.nomor]


def test_perencana_boleh_semua_jabatan_pejabat_hanya_miliknya(pemeran: Pemeran) -> None:
    ani, eka = konteks(pemeran, pemeran.ani), konteks(pemeran, pemeran.eka)
    assert all(ani.boleh(Izin.ISI, j.id) for j in ani.data.organisasi.jabatan)
    assert [j.id for j in eka.data.organisasi.jabatan if eka.boleh(Izin.ISI, j.id)] == ["kasi-pelayanan"]
    assert eka.boleh(Izin.TANGGAPI, "pengelola-pelayanan")
    assert not eka.boleh(Izin.TANGGAPI, "kasi-pelayanan")
