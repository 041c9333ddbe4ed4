"""What a year leaves behind when the next one begins: a line of history for each indicator, and one for the money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from sakip.data.berlaku import versi_anggaran_pada, versi_perjanjian_pada
from sakip.data.perencanaan import Agregasi, Indikator
from sakip.data.realisasi import RealisasiKinerja
from sakip.data.riwayat import AnggaranLalu, KinerjaLalu
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai
from sakip.kernel.periode import Periode

_EMPAT = Decimal(4)


def build_kinerja_lalu(*, tahun: TahunKinerja, nilai_setahun: Mapping[str, Nilai]) -> Iterator[KinerjaLalu]:
    """One line an indicator of tujuan and sasaran, and of program nodes where there is a value."""
    ada = {(k.indikator, k.tahun) for k in tahun.riwayat.kinerja}
    simpul = {s.id for s in tahun.perencanaan.simpul}
    target = _list_target(tahun)
    for i in tahun.perencanaan.indikator:
        if (i.id, tahun.tahun) in ada:
            continue
        nilai, sumber = _find_nilai(tahun, i)
        nilai = nilai or nilai_setahun.get(i.id)
        if nilai is None and i.milik in simpul:
            continue
        kosong = Kosong(Keadaan.BELUM_DIISI, f"salin dari laporan kinerja {tahun.tahun}")
        yield KinerjaLalu(i.id, tahun.tahun, nilai or kosong, target.get(i.id), sumber)


def _list_target(tahun: TahunKinerja) -> dict[str, Nilai]:
    """The target that judged each indicator at the end of the year: of the PK in force, else Renstra, else RKT."""
    p = tahun.perencanaan
    hasil = {t.indikator: t.nilai for t in p.target_rkt if t.tahun == tahun.tahun}
    hasil |= {t.indikator: t.nilai for t in p.target_renstra if t.tahun == tahun.tahun}
    versi = versi_perjanjian_pada(perjanjian=tahun.perjanjian, tanggal=date(tahun.tahun, 12, 31))
    return hasil | ({b.indikator: b.target for b in versi.butir} if versi else {})


def _find_nilai(tahun: TahunKinerja, i: Indikator) -> tuple[Nilai | None, str]:
    milik = {r.periode: r for r in tahun.realisasi.kinerja if r.indikator == i.id}
    setahun = milik.get(Periode(tahun.tahun))
    if setahun is not None:
        return setahun.nilai, setahun.sumber
    triwulan = [milik.get(p) for p in Periode(tahun.tahun).bagian()]
    return _sum_triwulan(i.agregasi, triwulan), ""


def _sum_triwulan(agregasi: Agregasi, triwulan: list[RealisasiKinerja | None]) -> Nilai | None:
    """The value of the year where all four quarters say it beyond doubt; dividing by four is exact in decimals."""
    if agregasi is Agregasi.POSISI_AKHIR:
        return triwulan[-1].nilai if triwulan[-1] else None
    angka = [t.nilai.nilai for t in triwulan if t and isinstance(t.nilai, Angka)]
    if len(angka) < len(triwulan):
        return None
    jumlah = sum(angka, Decimal(0))
    hasil = {
        Agregasi.KUMULATIF: jumlah,
        Agregasi.RATA_RATA: jumlah / _EMPAT,
        Agregasi.MAKSIMUM: max(angka),
        Agregasi.MINIMUM: min(angka),
    }
    return Angka(hasil[agregasi])


def build_anggaran_lalu(*, tahun: TahunKinerja) -> Iterator[AnggaranLalu]:
    """The sum of the last budget and of all spending, once, where there was a budget."""
    a = tahun.anggaran
    versi = versi_anggaran_pada(anggaran=a, tanggal=date(tahun.tahun, 12, 31))
    pagu = [p.jumlah for p in a.pagu if versi and p.versi == versi.id]
    if not pagu or any(lalu.tahun == tahun.tahun for lalu in tahun.riwayat.anggaran):
        return
    setahun = {r.simpul for r in a.realisasi if r.periode.triwulan is None}
    # Where a node has both, the year is the figure and the quarters are its parts.
    belanja = [r.jumlah for r in a.realisasi if r.periode.triwulan is None or r.simpul not in setahun]
    yield AnggaranLalu(tahun.tahun, sum(pagu, Decimal(0)), sum(belanja, Decimal(0)))
