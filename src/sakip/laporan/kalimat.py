"""Sentences that state figures: generated, so that words and tables cannot disagree; they never claim a cause."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.data.perencanaan import Indikator
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Kosong
from sakip.laporan.figur import bersatuan

Potongan = str | Hitungan


def kalimat(*bagian: Potongan) -> tuple[Sebaris, ...]:
    """A sentence of words and figures: ``kalimat("Serapan ", hasil["serapan/total"], ".")``."""
    hasil: list[Sebaris] = []
    for b in bagian:
        hasil += (Teks(b),) if isinstance(b, str) else bersatuan(b)
    return tuple(hasil)


def kalimat_indikator(*, hasil: Hasil, indikator: Indikator) -> tuple[Sebaris, ...]:
    """Target, realisasi, capaian and predicate of an indicator."""
    i, t = indikator, hasil.tahun
    capaian = hasil[f"capaian/{i.id}/{t}"]
    awal = kalimat(
        f"Indikator {i.nama}: target ", hasil[f"target/{i.id}/{t}"], ", realisasi ", hasil[f"realisasi/{i.id}/{t}"]
    )
    if isinstance(capaian.nilai, Kosong):
        return (*awal, *kalimat(", capaian ", capaian, f" ({capaian.nilai.alasan})." if capaian.nilai.alasan else "."))
    return (*awal, *kalimat(", capaian ", capaian), *_predikat(hasil, f"predikat/capaian/{i.id}/{t}"), Teks("."))


def kalimat_capaian_sasaran(*, hasil: Hasil, sasaran: str, himpunan: str) -> tuple[Sebaris, ...]:
    """The mean capaian of a sasaran and over how many indicators."""
    anggota = [i for i in hasil.indeks.himpunan[Himpunan(himpunan)] if i.milik == sasaran]
    id_capaian = f"capaian_sasaran/{sasaran}/{hasil.tahun}/{himpunan}"
    awal = kalimat("Capaian kinerja sasaran ini ", hasil[id_capaian])
    return (*awal, *_predikat(hasil, f"predikat/{id_capaian}"), Teks(f", dari {len(anggota)} indikator."))


def kalimat_anggaran(*, hasil: Hasil, cakupan: str = "total") -> tuple[Sebaris, ...]:
    """Pagu, realisasi, absorption and remainder."""
    return kalimat(
        "Pagu anggaran ",
        hasil[f"pagu/{cakupan}"],
        ", realisasi ",
        hasil[f"belanja/{cakupan}"],
        ", serapan ",
        hasil[f"serapan/{cakupan}"],
        ", sisa ",
        hasil[f"sisa/{cakupan}"],
        ".",
    )


def sebut(nama: Sequence[str]) -> str:
    """Names in a row: "A", "A dan B", "A, B, dan C"."""
    if len(nama) < 3:
        return " dan ".join(nama)
    return f"{', '.join(nama[:-1])}, dan {nama[-1]}"


def _predikat(hasil: Hasil, id_predikat: str) -> tuple[Sebaris, ...]:
    predikat = hasil[id_predikat]
    return () if isinstance(predikat.nilai, Kosong) else kalimat(" (predikat ", predikat, ")")
