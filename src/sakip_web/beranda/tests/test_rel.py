"""The rail, the menu and the levels with a database: queries, roles, what the states of the year change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sakip.kerja.pilih import penyusun
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip_web.akun.models import Pengguna
from sakip_web.alur.aturan import Jenis
from sakip_web.alur.services import langkah
from sakip_web.beranda import rel
from sakip_web.beranda.perhentian import Perhentian, Rel
from sakip_web.beranda.tingkatan import dinilai, pencari_tingkatan
from sakip_web.jejak.rantai import Pelaku
from sakip_web.organisasi.konteks import Konteks
from sakip_web.organisasi.pintu import peran_di
from sakip_web.rakitan.selectors import hasil
from sakip_web.uji.pemeran import KODE, Pemeran

HARI = date(2024, 7, 3)
WAKTU = datetime(2024, 7, 3, 3, 0, tzinfo=UTC)
OLEH = Pelaku(None, "uji")
PANGKAL = f"/{KODE}/2024/"


def _konteks(pemeran: Pemeran, orang: Pengguna) -> Konteks:
    return Konteks(orang, pemeran.tahun, peran_di(pengguna=orang, tahun=pemeran.tahun, hari=HARI), HARI, WAKTU)


def _perhentian(k: Konteks) -> tuple[Perhentian, ...]:
    semua = rel.rel_tahun(k, PANGKAL)
    assert isinstance(semua, Rel)
    return semua.perhentian


def test_satu_kueri_selain_tahunnya(pemeran: Pemeran):
    k = _konteks(pemeran, pemeran.ani)
    assert k.data.tahun == 2024
    with CaptureQueriesContext(connection) as kueri:
        rel.rel_tahun(k, PANGKAL)
        rel.susun_menu(k, PANGKAL)
        rel.sebutan_peran(k)
    assert len(kueri) == 1


def test_keadaan_tahun_menggerakkan_rel(pemeran: Pemeran):
    k = _konteks(pemeran, pemeran.ani)
    awal = _perhentian(k)
    assert [p.keadaan for p in awal[:4]] == ["selesai", "selesai", "lambat", "jalan"]
    assert awal[1].keterangan == "bertanggal 15 Jan"
    assert all(p.alamat == PANGKAL + p.jalan for p in awal if p.alamat)

    def ambil(jenis: Jenis, kunci: str, *tindakan: str) -> None:
        for t in tindakan:
            langkah(tahun=pemeran.tahun, jenis=jenis, kunci=kunci, tindakan=t, oleh=OLEH, waktu=WAKTU)

    ambil(Jenis.TRIWULAN, "TW1", "menutup")
    jabatan = [j.id for j in penyusun(tahun=k.data)]
    for j in jabatan:
        ambil(Jenis.PENGUKURAN, f"{j}:TW2", "mengajukan", "menerima")
    ambil(Jenis.PERJANJIAN, f"1:{jabatan[0]}", "mengesahkan")
    ambil(Jenis.LAPORAN, "lkjip::2024", "mengesahkan")
    kini = _perhentian(k)
    assert (kini[1].keadaan, kini[2].keadaan, kini[3].keterangan) == ("lambat", "terkunci", "semua diterima")
    assert [p.keadaan for p in kini[6:]] == ["selesai", "selesai"]
    for j in jabatan[1:]:
        ambil(Jenis.PERJANJIAN, f"1:{j}", "mengesahkan")
    assert _perhentian(k)[1].keterangan == f"{len(jabatan)} sah"


def test_penyedia_hanya_melihat_menunya(pemeran: Pemeran):
    k = _konteks(pemeran, pemeran.gita)
    assert rel.rel_tahun(k, PANGKAL) is None
    assert {b.nama for b in rel.susun_menu(k, PANGKAL)} <= {"Beranda", "Angka resmi"}
    assert rel.sebutan_peran(k) == "Bagian Organisasi"


def test_profil_tak_dikenal_tidak_menutup_halaman(pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch):
    k = _konteks(pemeran, pemeran.ani)
    data = replace(k.data, acuan=replace(k.data.acuan, profil="tidak-ada"))
    monkeypatch.setattr(Konteks, "data", property(lambda _: data))
    assert rel.rel_tahun(k, PANGKAL) is None


def test_tahun_tanpa_indikator(pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch):
    k = _konteks(pemeran, pemeran.ani)
    data = replace(
        k.data, perencanaan=replace(k.data.perencanaan, indikator=()), perjanjian=replace(k.data.perjanjian, versi=())
    )
    monkeypatch.setattr(Konteks, "data", property(lambda _: data))
    atas = _perhentian(k)
    assert [p.keadaan for p in atas[:2]] == ["lambat", "lambat"]
    assert rel.kemajuan_tahun(k).tanpa_target is None


def test_tingkat_capaian_sama_dengan_predikat_pustaka(pemeran: Pemeran):
    cari, h = pencari_tingkatan(tahun=pemeran.tahun), hasil(tahun=pemeran.tahun)
    for id_hitungan in ("capaian/SKM/2024/TW2", "capaian/SKM/2024"):
        tingkat = cari(h[id_hitungan])
        assert tingkat is not None
        predikat = h[f"predikat/{id_hitungan}"].nilai
        assert getattr(predikat, "kode", None) == tingkat.sebutan
        assert (tingkat.ke, tingkat.dari) == (5, 5)


def test_tingkat_dari_angka_yang_dulu_dan_tanpa_angka(pemeran: Pemeran):
    cari = pencari_tingkatan(tahun=pemeran.tahun)
    dulu = cari(Hitungan("capaian/SKM/2024/TW2", "x", Angka(Decimal(60))))
    assert dulu is not None
    assert (dulu.sebutan, dulu.ke) == ("Rendah", 2)
    asing = cari(Hitungan("capaian_lain/x", "x", Angka(Decimal(70))))
    assert asing is not None
    assert asing.sebutan == "Sedang"
    assert cari(Hitungan("capaian/SKM/2024/TW2", "x", Kosong(Keadaan.BELUM_DIISI))) is None


def test_batas_disebut_di_samping_capaian(pemeran: Pemeran):
    h, cari = hasil(tahun=pemeran.tahun), pencari_tingkatan(tahun=pemeran.tahun)
    for i in h.data.perencanaan.indikator:
        mentah = h[f"capaian/{i.id}/2024"]
        tingkat = cari(mentah)
        if tingkat is None:
            continue
        terbatas = h[f"capaian_terbatas/{i.id}/2024"].nilai
        assert bool(tingkat.catatan) == (terbatas != mentah.nilai)


@pytest.mark.parametrize(
    ("id_hitungan", "harap"),
    [
        ("capaian/x/2024/TW2", True),
        ("capaian/x/2024", True),
        ("capaian_sasaran/x/2024", True),
        ("capaian_tahunan/x/2024/TW2", False),
        ("capaian_tahunan/x/2024/TW4", True),
        ("capaian_bagian/x/2024/TW2", False),
        ("realisasi/x/2024", False),
        ("serapan/total", False),
    ],
)
def test_yang_dinilai(id_hitungan: str, harap: bool):
    assert dinilai(id_hitungan=id_hitungan) is harap


def test_isian_dan_buku_kerja_tercapai_dari_menu(pemeran: Pemeran, masuk: Callable[[Pengguna], Client]) -> None:
    menu = [b.alamat for b in masuk(pemeran.eka).get(f"/{KODE}/2024/").context["menu"]]
    assert f"/{KODE}/2024/isian/" in menu
