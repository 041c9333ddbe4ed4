"""Whether the target of the last year of the Renstra is reached already, and how far it is.

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 3 (VERIFIED-2). The printed progress follows the profil (ratio or
difference) and does not know whether more or less is better; reached or not is judged by the formula of capaian.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from sakip.hasil.dasar import Hasil, Pembuat
from sakip.hasil.indeks import Himpunan
from sakip.hasil.kinerja import cara_capaian
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, angka_dari
from sakip.kernel.olah import selisihkan
from sakip.kernel.pembulatan import round_half_up
from sakip.kinerja.capaian import compute_capaian


def capaian_akhir(h: Hasil, indikator: str, tahun: str) -> Hitungan:
    """The capaian of a realisasi if it were held against the target of the last year of the Renstra."""
    i = h.indikator(indikator)
    return compute_capaian(
        id_hitungan=f"capaian_akhir/{indikator}/{tahun}",
        nama=f"Capaian {i.nama} tahun {tahun} terhadap target akhir Renstra",
        target=h[f"target_akhir/{indikator}"],
        realisasi=h[f"realisasi/{indikator}/{tahun}"],
        cara=cara_capaian(h, i),
    )


def selisih_akhir(h: Hasil, indikator: str, tahun: str) -> Hitungan:
    """Realisasi minus the target of the last year, in the unit of the indicator."""
    dari, kurang = h[f"realisasi/{indikator}/{tahun}"], h[f"target_akhir/{indikator}"]
    return selisihkan(
        id_hitungan=f"selisih_akhir/{indikator}/{tahun}",
        nama=f"Selisih {h.indikator(indikator).nama} tahun {tahun} dengan target akhir Renstra",
        dari=_angka(dari),
        kurang=_angka(kurang),
        satuan=dari.satuan,
        rumus="realisasi − target akhir Renstra",
        desimal=dari.desimal,
    )


def banyak_akhir(h: Hasil, himpunan: str, kelompok: str) -> Hitungan:
    """How many indicators of a set reached the last target: ``banyak_akhir/pk/tercapai``; also belum, terukur."""
    masukan, cocok = [], []
    for i in h.indeks.himpunan[Himpunan(himpunan)]:
        figur = h[f"capaian_akhir/{i.id}/{h.tahun}"]
        masukan.append(figur.id)
        if isinstance(figur.nilai, Angka) and kelompok in ("terukur", _kelompok(figur.nilai.nilai)):
            cocok.append(i.sebutan or i.nama)
    return Hitungan(
        id=f"banyak_akhir/{himpunan}/{kelompok}",
        nama=f"Banyaknya indikator terhadap target akhir Renstra: {kelompok}",
        nilai=Angka(Decimal(len(cocok))),
        satuan="indikator",
        rumus="banyaknya indikator dengan capaian terhadap target akhir demikian, setelah dibulatkan dua desimal",
        uraian=", ".join(cocok),
        masukan=tuple(masukan),
        desimal=0,
    )


def _kelompok(capaian: Decimal) -> str:
    return "tercapai" if round_half_up(capaian, desimal=2) >= 100 else "belum"


def _angka(figur: Hitungan) -> Hitungan:
    """The figure with the number behind a class."""
    angka = angka_dari(figur.nilai)
    return figur if angka is None else replace(figur, nilai=Angka(angka))


PEMBUAT: Mapping[str, Pembuat] = {
    "capaian_akhir": capaian_akhir,
    "selisih_akhir": selisih_akhir,
    "banyak_akhir": banyak_akhir,
}
