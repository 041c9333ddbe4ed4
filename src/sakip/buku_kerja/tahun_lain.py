"""From one year to the next, and from an edited document back into the year.

``tahun_baru`` is the alternative to copying last year's file: what stays true stays, what belongs to the year that is
over becomes history, and nothing of it can be printed as if it were new.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from sakip.buku_kerja.riwayat_baru import build_anggaran_lalu, build_kinerja_lalu
from sakip.buku_kerja.teks_word import ambil_teks
from sakip.data.acuan import Acuan
from sakip.data.anggaran import Anggaran, VersiAnggaran
from sakip.data.berlaku import versi_perjanjian_pada
from sakip.data.evaluasi import Evaluasi, StatusTindakLanjut
from sakip.data.narasi import TeksNarasi
from sakip.data.organisasi import Organisasi
from sakip.data.perencanaan import BeritaAcara, Perencanaan, TargetTahunan
from sakip.data.perjanjian import ButirPerjanjian, JenisPerjanjian, Perjanjian, VersiPerjanjian
from sakip.data.realisasi import Realisasi
from sakip.data.register import Register
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import BELUM_DIISI, Nilai
from sakip.kernel.periode import Periode

__all__ = ["ambil_teks", "tahun_baru"]

_TANPA_NILAI: Mapping[str, Nilai] = MappingProxyType({})


def tahun_baru(*, tahun: TahunKinerja, nilai_setahun: Mapping[str, Nilai] = _TANPA_NILAI) -> TahunKinerja:
    """The next year. ``nilai_setahun`` are computed year values by indicator, for those without an entered one.

    Kept: vision and missions, regulations, office, positions and who still holds them, Renstra with its targets,
    definitions, sasaran of positions, awards, innovations, program tree, villages with people and index of past years,
    staff and assets as a start, the last LHE (a dated document, replaced when the next one comes) and what of it is not
    yet done, services with their targets.
    Proposed from the Renstra: targets of RKT and of a first PK with the indicators of the last one.
    Made history: realisasi, budget and spending. Marked to be renewed, and a draft until then: all texts, the steps of
    the Rencana Aksi. Emptied: theme, calendar, register, values of variables, quarter targets, money, report dates,
    responses of superiors, the worksheet of targets with its minutes, guidance of villages, the verdict and sentence on
    how each program served its sasaran.
    """
    depan = tahun.tahun + 1
    return replace(
        tahun,
        acuan=_next_acuan(tahun.acuan),
        organisasi=_next_organisasi(tahun.organisasi, date(depan, 1, 1)),
        perencanaan=_next_perencanaan(tahun.perencanaan, depan),
        perjanjian=_next_perjanjian(tahun),
        anggaran=Anggaran((VersiAnggaran("murni", "", date(depan, 1, 1)),)),
        realisasi=Realisasi(),
        register=Register(),
        layanan=replace(tahun.layanan, paten=tuple(replace(p, realisasi=BELUM_DIISI) for p in tahun.layanan.paten)),
        sumber_daya=replace(tahun.sumber_daya, periode_rekon="", periode_pengadaan="", periode_rkbmd=""),
        evaluasi=_next_evaluasi(tahun.evaluasi),
        riwayat=replace(
            tahun.riwayat,
            kinerja=(*tahun.riwayat.kinerja, *build_kinerja_lalu(tahun=tahun, nilai_setahun=nilai_setahun)),
            anggaran=(*tahun.riwayat.anggaran, *build_anggaran_lalu(tahun=tahun)),
        ),
        desa=replace(tahun.desa, binwas=()),
        narasi=replace(tahun.narasi, teks=tuple(_next_teks(t, depan) for t in tahun.narasi.teks)),
    )


def _next_acuan(acuan: Acuan) -> Acuan:
    return replace(acuan, tahun=acuan.tahun + 1, tema="", libur=(), kerja=())


def _next_organisasi(organisasi: Organisasi, mulai: date) -> Organisasi:
    return replace(
        organisasi,
        instansi=replace(organisasi.instansi, tanggal_laporan=None),
        tanggal_laporan=(),
        pemegang=tuple(p for p in organisasi.pemegang if p.selesai is None or p.selesai >= mulai),
    )


def _next_perencanaan(p: Perencanaan, depan: int) -> Perencanaan:
    return replace(
        p,
        target_rkt=tuple(TargetTahunan(t.indikator, depan, t.nilai) for t in p.target_renstra if t.tahun == depan),
        simpul=tuple(replace(s, menunjang=None, analisis="") for s in p.simpul),
        rencana_aksi=tuple(replace(a, perbarui=True) for a in p.rencana_aksi),
        penetapan_target=(),
        berita_acara=BeritaAcara(),
    )


def _next_perjanjian(tahun: TahunKinerja) -> Perjanjian:
    """A first PK: the indicators of the last one, or of the Renstra where there was none."""
    p, mulai = tahun.perencanaan, date(tahun.tahun + 1, 1, 1)
    lama = versi_perjanjian_pada(perjanjian=tahun.perjanjian, tanggal=date(tahun.tahun, 12, 31))
    renstra = {t.indikator: t.nilai for t in p.target_renstra if t.tahun == mulai.year}
    indikator = [b.indikator for b in lama.butir] if lama else [i.id for i in p.indikator if i.id in renstra]
    return Perjanjian(
        (
            VersiPerjanjian(
                JenisPerjanjian.MURNI,
                mulai,
                tuple(ButirPerjanjian(i, renstra.get(i, BELUM_DIISI)) for i in indikator),
                versi_anggaran="murni",
                pihak_pertama=lama.pihak_pertama if lama else "",
                pihak_kedua=lama.pihak_kedua if lama else "",
            ),
        )
    )


def _next_evaluasi(evaluasi: Evaluasi) -> Evaluasi:
    sisa = tuple(t for t in evaluasi.tindak_lanjut if t.status is not StatusTindakLanjut.SELESAI)
    return replace(evaluasi, tindak_lanjut=sisa, tanggapan=())


def _next_teks(teks: TeksNarasi, depan: int) -> TeksNarasi:
    """A text of a quarter becomes the draft of the same quarter."""
    periode = Periode(depan, teks.periode.triwulan) if teks.periode else None
    return replace(teks, perbarui=True, periode=periode)
