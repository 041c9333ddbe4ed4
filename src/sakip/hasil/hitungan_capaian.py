"""Counts over capaian: how many indicators passed, met or missed their target; highest and lowest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from sakip.data.perencanaan import Indikator
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.hasil.indeks import Himpunan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Nilai
from sakip.kernel.pembulatan import round_half_up

# Groups of capaian with their name and the test on the rounded figure; None takes what was not measured.
UJI: Mapping[str, tuple[str, Callable[[Decimal], bool] | None]] = {
    "melebihi": ("melebihi target", lambda c: c > 100),
    "sesuai": ("sesuai target", lambda c: c == 100),
    "tercapai": ("mencapai atau melebihi target", lambda c: c >= 100),
    "tidak_mencapai": ("tidak mencapai target", lambda c: c < 100),
    "semua": ("seluruhnya", lambda _c: True),
    "belum_terukur": ("belum terukur", None),
}


def masuk_kelompok(nilai: Nilai, kelompok: str) -> bool:
    """Tell whether a capaian, rounded as printed, belongs to a group; one without a number was not measured."""
    uji = UJI[kelompok][1]
    if isinstance(nilai, Angka):
        return uji is not None and uji(round_half_up(nilai.nilai, desimal=2))
    return kelompok in ("semua", "belum_terukur")


def banyak_indikator(
    *, h: Hasil, id_hitungan: str, sebutan: str, kelompok: str, capaian: Mapping[str, str]
) -> Hitungan:
    """How many indicators are in a group; ``capaian`` is the id of the capaian that counts, by indicator."""
    anggota = [h.indikator(i) for i, asal in capaian.items() if masuk_kelompok(h[asal].nilai, kelompok)]
    return Hitungan(
        id=id_hitungan,
        nama=f"{sebutan}: {UJI[kelompok][0]}",
        nilai=Angka(Decimal(len(anggota))),
        satuan="indikator",
        rumus="banyaknya indikator dengan capaian demikian, setelah dibulatkan dua desimal",
        uraian=", ".join(i.sebutan or i.nama for i in anggota),
        masukan=tuple(capaian.values()),
        desimal=0,
    )


def anggota_capaian(h: Hasil, himpunan: str, kelompok: str) -> tuple[Indikator, ...]:
    """The indicators of a set whose capaian, rounded as printed, passes a test."""
    semua = h.indeks.himpunan[Himpunan(himpunan)]
    return tuple(i for i in semua if masuk_kelompok(h[f"capaian/{i.id}/{h.tahun}"].nilai, kelompok))


def banyak_capaian(h: Hasil, himpunan: str, kelompok: str) -> Hitungan:
    """How many indicators of a set are in a group: ``banyak_capaian/pk/melebihi``."""
    return banyak_indikator(
        h=h,
        id_hitungan=f"banyak_capaian/{himpunan}/{kelompok}",
        sebutan="Banyaknya indikator",
        kelompok=kelompok,
        capaian={i.id: f"capaian/{i.id}/{h.tahun}" for i in h.indeks.himpunan[Himpunan(himpunan)]},
    )


def banyak_sasaran(h: Hasil, himpunan: str, kelompok: str) -> Hitungan:
    """How many sasaran of a set have a mean capaian in a group: ``banyak_sasaran/pk/melebihi``."""
    sasaran = list(dict.fromkeys(i.milik for i in h.indeks.himpunan[Himpunan(himpunan)]))
    cocok, masukan = [], []
    for s in sasaran:
        figur = h[f"capaian_sasaran/{s}/{h.tahun}/{himpunan}"]
        masukan.append(figur.id)
        if masuk_kelompok(figur.nilai, kelompok):
            cocok.append(h.indeks.sasaran[s].teks)
    return Hitungan(
        id=f"banyak_sasaran/{himpunan}/{kelompok}",
        nama=f"Banyaknya sasaran: {UJI[kelompok][0]}",
        nilai=Angka(Decimal(len(cocok))),
        satuan="sasaran",
        rumus="banyaknya sasaran dengan capaian demikian, setelah dibulatkan dua desimal",
        uraian="; ".join(cocok),
        masukan=tuple(masukan),
        desimal=0,
    )


PEMBUAT: Mapping[str, Pembuat] = {"banyak_capaian": banyak_capaian, "banyak_sasaran": banyak_sasaran}
