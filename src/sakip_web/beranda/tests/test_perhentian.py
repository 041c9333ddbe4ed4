"""The rail on days of a year, without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sakip.kernel.hari_kerja import Koreksi, is_hari_kerja
from sakip_web.beranda.jadwal import Jadwal, susun_jadwal
from sakip_web.beranda.perhentian import Kemajuan, Rupa, susun_rel
from sakip_web.uji.pemeran import contoh_nusa

JADWAL = Jadwal(
    2026,
    Koreksi(),
    perjanjian=date(2026, 2, 2),
    buka=(date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1), date(2027, 1, 4)),
    tutup=(date(2026, 4, 8), date(2026, 7, 7), date(2026, 10, 7), date(2027, 1, 8)),
    laporan=date(2027, 2, 28),
)
BARU = Kemajuan(None, 0, 12, None, frozenset(), {}, laporan_sah=False)
JALAN = Kemajuan(0, 12, 12, None, frozenset({1}), {}, laporan_sah=False)


def _rupa(kemajuan: Kemajuan, hari: date, segmen: str = "") -> list[tuple[str, str]]:
    rel = susun_rel(kemajuan=kemajuan, jadwal=JADWAL, hari=hari, segmen=segmen)
    return [(p.keadaan, p.keterangan) for p in rel.perhentian]


def test_di_tengah_triwulan_kedua():
    assert _rupa(JALAN, date(2026, 7, 2)) == [
        ("selesai", "bertarget"),
        ("selesai", "12 sah"),
        ("terkunci", "terkunci"),
        ("jalan", "3 hari kerja lagi"),
        ("nanti", "dibuka 1 Okt"),
        ("nanti", "dibuka 4 Jan 2027"),
        ("nanti", "sampai 28 Feb 2027"),
        ("nanti", "sampai 28 Feb 2027"),
    ]


@pytest.mark.parametrize(
    ("hari", "rupa", "kata"),
    [
        (date(2026, 6, 30), "nanti", "dibuka 1 Jul"),
        (date(2026, 7, 1), "jalan", "4 hari kerja lagi"),
        (date(2026, 7, 7), "jalan", "hari ini"),
        (date(2026, 7, 8), "lambat", "terlambat 1 hari kerja"),
        (date(2026, 7, 13), "lambat", "terlambat 4 hari kerja"),
        (date(2027, 7, 13), "lambat", "lewat 7 Jul 2026"),
    ],
)
def test_triwulan_kedua_dari_hari_ke_hari(hari: date, rupa: str, kata: str):
    assert _rupa(JALAN, hari)[3] == (rupa, kata)


def test_triwulan_selesai_bila_semua_diterima():
    assert _rupa(replace(JALAN, diterima={2: 12}), date(2026, 7, 2))[3] == ("selesai", "semua diterima")
    assert _rupa(replace(JALAN, diterima={2: 11}), date(2026, 7, 2))[3][0] == "jalan"


def test_tahun_yang_baru_dibuat():
    atas = _rupa(BARU, date(2026, 1, 28))
    assert atas[0] == ("jalan", "3 hari kerja lagi")
    assert atas[1] == ("jalan", "3 hari kerja lagi")
    assert _rupa(BARU, date(2026, 2, 4))[:2] == [("lambat", "terlambat 2 hari kerja")] * 2


def test_tanpa_tanggal_dpa_tidak_ada_tenggat():
    jadwal = replace(JADWAL, perjanjian=None)
    rel = susun_rel(kemajuan=BARU, jadwal=jadwal, hari=date(2026, 5, 4))
    assert [(p.rupa, p.keterangan) for p in rel.perhentian[:2]] == [
        (Rupa.JALAN, "belum ada indikator"),
        (Rupa.JALAN, "0 dari 12 sah"),
    ]
    lain = susun_rel(kemajuan=replace(BARU, tanpa_target=3, jabatan=0), jadwal=jadwal, hari=date(2026, 5, 4))
    assert [p.keterangan for p in lain.perhentian[:2]] == ["3 tanpa target", "belum disusun"]


def test_perjanjian_di_kertas_dihitung_sejak_tanggalnya():
    di_kertas = replace(BARU, bertanggal=date(2026, 1, 15))
    assert _rupa(di_kertas, date(2026, 3, 2))[:2] == [("selesai", "bertarget"), ("selesai", "bertanggal 15 Jan")]
    assert _rupa(di_kertas, date(2026, 1, 14))[1][0] == "jalan"


def test_laporan_dan_reviu_setelah_tahun_berakhir():
    assert _rupa(JALAN, date(2027, 2, 25))[6:] == [("jalan", "1 hari kerja lagi")] * 2
    assert _rupa(JALAN, date(2027, 3, 2))[6:] == [("lambat", "terlambat 2 hari kerja")] * 2
    assert [r for r, _ in _rupa(replace(JALAN, laporan_sah=True), date(2027, 3, 2))[6:]] == ["selesai"] * 2
    tanpa = susun_rel(kemajuan=JALAN, jadwal=replace(JADWAL, laporan=None), hari=date(2026, 7, 2))
    assert tanpa.perhentian[6].keterangan == "setelah triwulan IV"


@pytest.mark.parametrize(
    ("segmen", "nama"),
    [
        ("rencana/pohon/", "Rencana"),
        ("perjanjian", "Perjanjian"),
        ("triwulan/2/camat/", "Triwulan II"),
        ("laporan/lkjip/-/2026/", "Laporan"),
        ("reviu/", "Reviu"),
    ],
)
def test_perhentian_halaman_ini(segmen: str, nama: str):
    rel = susun_rel(kemajuan=JALAN, jadwal=JADWAL, hari=date(2026, 7, 2), segmen=segmen)
    assert [p.nama for p in rel.perhentian if p.kini] == [nama]


@pytest.mark.parametrize("segmen", ["", "pegawai/", "register/"])
def test_halaman_di_luar_rel(segmen: str):
    rel = susun_rel(kemajuan=JALAN, jadwal=JADWAL, hari=date(2026, 7, 2), segmen=segmen)
    assert not any(p.kini for p in rel.perhentian)


def test_kalimat_menyebut_di_mana_dan_berikutnya():
    def kalimat(hari: date, segmen: str = "", kemajuan: Kemajuan = JALAN) -> str:
        return susun_rel(kemajuan=kemajuan, jadwal=JADWAL, hari=hari, segmen=segmen).kalimat

    hari = date(2026, 7, 2)
    assert kalimat(hari) == "Triwulan II: isi realisasi dan bukti, 3 hari kerja lagi."
    assert kalimat(hari, "triwulan/2/") == kalimat(hari)
    assert kalimat(hari, "triwulan/1/") == f"Triwulan I: terkunci. Berikutnya: {kalimat(hari)}"
    assert kalimat(date(2026, 6, 1)) == "Berikutnya Triwulan II: dibuka 1 Jul."
    habis = replace(JALAN, terkunci=frozenset({1, 2, 3, 4}), laporan_sah=True)
    assert kalimat(date(2027, 6, 1), kemajuan=habis) == "Tahun ini selesai."


def test_setiap_hari_setahun_ada_satu_rel():
    hari = date(2025, 12, 1)
    while hari < date(2027, 4, 1):
        rel = susun_rel(kemajuan=BARU, jadwal=JADWAL, hari=hari)
        assert len(rel.perhentian) == 8
        assert rel.kalimat
        hari += timedelta(days=1)


def test_jadwal_tahun_contoh():
    jadwal = susun_jadwal(data=contoh_nusa())
    assert jadwal.tutup == (date(2024, 4, 5), date(2024, 7, 5), date(2024, 10, 7), date(2025, 1, 8))
    assert all(is_hari_kerja(b) for b in jadwal.buka)
    assert jadwal.laporan == date(2025, 2, 28)
    assert jadwal.perjanjian == date(2024, 2, 2)
