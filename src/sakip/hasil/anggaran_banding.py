"""Money held against other money: last year's, and another version of the budget.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab III.B (VERIFIED-2) asks for the budget; the comparisons are practice.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.anggaran import serapan as cara
from sakip.hasil.anggaran import nama_cakupan
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai
from sakip.kernel.olah import isian, persenkan, selisihkan

_SEBUTAN = {"pagu": "Pagu", "belanja": "Realisasi anggaran", "serapan": "Serapan anggaran"}


def anggaran_lalu(h: Hasil, unsur: str, tahun: str) -> Hitungan:
    """Budget of the office in an earlier year: ``anggaran_lalu/pagu/2023``, belanja, serapan."""
    nama = f"{_SEBUTAN[unsur]} tahun {tahun}"
    id_hitungan = f"anggaran_lalu/{unsur}/{tahun}"
    if unsur == "serapan":
        return cara.serapan(
            id_hitungan=id_hitungan,
            nama=nama,
            pagu=h[f"anggaran_lalu/pagu/{tahun}"],
            realisasi=h[f"anggaran_lalu/belanja/{tahun}"],
        )
    lalu = next((a for a in h.data.riwayat.anggaran if a.tahun == int(tahun)), None)
    nilai: Nilai = Kosong(Keadaan.BELUM_DIISI, f"riwayat anggaran tahun {tahun} belum diisi")
    if lalu is not None:
        nilai = Angka(lalu.pagu if unsur == "pagu" else lalu.realisasi)
    return isian(id_hitungan=id_hitungan, nama=nama, nilai=nilai, satuan="Rp", sumber=f"Laporan Kinerja tahun {tahun}")


def perubahan_anggaran(h: Hasil, unsur: str) -> Hitungan:
    """This year's total minus last year's: rupiah, or percentage points for ``serapan``."""
    poin = unsur == "serapan"
    return selisihkan(
        id_hitungan=f"perubahan_anggaran/{unsur}",
        nama=f"Perubahan {_SEBUTAN[unsur].lower()} dari tahun {h.tahun - 1}",
        dari=h[f"{unsur}/total"],
        kurang=h[f"anggaran_lalu/{unsur}/{h.tahun - 1}"],
        satuan="poin persen" if poin else "Rp",
        rumus="tahun ini − tahun sebelumnya",
        desimal=2 if poin else None,
    )


def selisih_versi(h: Hasil, lama: str, baru: str, *cakupan: str) -> Hitungan:
    """What a change of the budget added or took: ``selisih_versi/murni/perubahan/simpul/p1``, ``…/total``."""
    akhiran = "/".join(cakupan)
    return selisihkan(
        id_hitungan=f"selisih_versi/{lama}/{baru}/{akhiran}",
        nama=f"Perubahan pagu {nama_cakupan(h, *cakupan)}",
        dari=h[f"pagu_versi/{baru}/{akhiran}"],
        kurang=h[f"pagu_versi/{lama}/{akhiran}"],
        satuan="Rp",
        rumus=f"pagu {baru} − pagu {lama}",
    )


def persen_versi(h: Hasil, lama: str, baru: str, *cakupan: str) -> Hitungan:
    """The same change in percent of the older version."""
    akhiran = "/".join(cakupan)
    return persenkan(
        id_hitungan=f"persen_versi/{lama}/{baru}/{akhiran}",
        nama=f"Perubahan pagu {nama_cakupan(h, *cakupan)} dalam persen",
        bagian=h[f"selisih_versi/{lama}/{baru}/{akhiran}"],
        dari=h[f"pagu_versi/{lama}/{akhiran}"],
        rumus=f"(pagu {baru} − pagu {lama}) ÷ pagu {lama} × 100",
    )


PEMBUAT: Mapping[str, Pembuat] = {
    "anggaran_lalu": anggaran_lalu,
    "perubahan_anggaran": perubahan_anggaran,
    "selisih_versi": selisih_versi,
    "persen_versi": persen_versi,
}
