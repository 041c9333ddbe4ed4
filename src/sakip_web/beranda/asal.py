"""Where a figure comes from: its formula, what it was made of down to entries, who entered these, their evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sakip.kernel.hitungan import Hitungan, telusuri
from sakip_web.berkas.models import Lampiran
from sakip_web.berkas.selectors import lampiran_banyak
from sakip_web.isian.baca_jejak import CatatanJejak, baca_jejak
from sakip_web.jejak.models import Jejak
from sakip_web.organisasi.konteks import Konteks
from sakip_web.rakitan.selectors import cari_figur, hasil
from sakip_web.rekaman.models import Rekaman

ROMAWI: Final = ("I", "II", "III", "IV")
# From the id of an entered figure to the record that states it.
_REKAMAN: Final = (
    (r"realisasi/([^/]+)/(\d{4})(?:/(TW\d))?", "realisasi.kinerja"),
    (r"variabel/([^/]+)/(\d{4})(?:/(TW\d))?", "realisasi.variabel"),
    (r"belanja/simpul/([^/]+)(?:/(\d{4}))?(?:/(TW\d))?", "anggaran.realisasi"),
)


@dataclass(frozen=True, slots=True)
class Langkah:
    """One figure on the way down; ``oleh`` and ``himpunan``/``kunci`` where it was entered."""

    figur: Hitungan
    himpunan: str = ""
    kunci: str = ""
    oleh: str = ""
    bukti: tuple[Lampiran, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisPeriode:
    """The same indicator in another period; ``kini`` is the one that the page is about."""

    nama: str
    realisasi: Hitungan
    capaian: Hitungan
    kini: bool


@dataclass(frozen=True, slots=True)
class Asal:
    """The page: the figure, the computed ones it rests on, the entered ones, and the history of these."""

    figur: Hitungan
    hitungan: tuple[Langkah, ...]
    isian: tuple[Langkah, ...]
    riwayat: tuple[CatatanJejak, ...]
    periode: tuple[BarisPeriode, ...]


def telusuri_asal(*, k: Konteks, id_hitungan: str) -> Asal | None:
    """The way down from a figure, or None where there is no such figure. A handful of queries, however deep it is."""
    ada = cari_figur(tahun=k.tahun, id_hitungan=id_hitungan)
    if ada is None:
        return None
    h, awal = ada
    semua = tuple(telusuri(h.graf, awal.id))
    tempat = {f.id: t for f in semua if not f.masukan and (t := _tempat(f, k.data.tahun))}
    baris = _baris(k, tempat.values())
    bukti = _bukti(k, tempat.values())
    isian = tuple(
        Langkah(f, *di, baris.get(di, ""), bukti.get(di, ()))
        for f in semua
        for di in (tempat.get(f.id, ("", "")),)
        if not f.dihitung and not f.masukan
    )
    hitungan = tuple(Langkah(f) for f in semua if f.dihitung or f.masukan)
    kunci = [t[1] for t in tempat.values()]
    riwayat = Jejak.objects.filter(
        rantai__nama=k.tahun.rantai, himpunan__in={t[0] for t in tempat.values()}, kunci__in=kunci
    ).order_by("-nomor")[:10]
    return Asal(awal, hitungan, isian, baca_jejak(mata=riwayat, tahun=k.data), tuple(_periode(k, awal.id)))


def _periode(k: Konteks, id_hitungan: str) -> Iterator[BarisPeriode]:
    """The quarters and the year of the indicator that a figure is about."""
    cocok = re.fullmatch(rf"(?:realisasi|capaian|target)/([^/]+)/{k.data.tahun}(?:/(TW[1-4]))?", id_hitungan)
    if cocok is None:
        return
    h = hasil(tahun=k.tahun)
    for tw in ("TW1", "TW2", "TW3", "TW4", None):
        ekor = f"{cocok[1]}/{k.data.tahun}" + (f"/{tw}" if tw else "")
        nama = f"TW {ROMAWI[int(tw[2]) - 1]}" if tw else "Setahun"
        yield BarisPeriode(nama, h[f"realisasi/{ekor}"], h[f"capaian/{ekor}"], cocok[2] == tw)


def _bukti(k: Konteks, tempat: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], tuple[Lampiran, ...]]:
    """What is attached to the entries; one query for each set that has any."""
    hasil_bukti: dict[tuple[str, str], tuple[Lampiran, ...]] = {}
    for himpunan in {h for h, _ in tempat}:
        for kunci, milik in lampiran_banyak(tahun=k.tahun, himpunan=himpunan).items():
            hasil_bukti[himpunan, kunci] = milik
    return hasil_bukti


def _tempat(f: Hitungan, tahun: int) -> tuple[str, str] | None:
    for pola, himpunan in _REKAMAN:
        if cocok := re.fullmatch(pola, f.id):
            periode = f"{tahun}-{cocok[3]}" if cocok[3] else str(tahun)
            return himpunan, f"{cocok[1]}:{periode}"
    return None


def _baris(k: Konteks, tempat: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], str]:
    diminta = set(tempat)
    baris = Rekaman.objects.filter(
        tahun=k.tahun, himpunan__in={h for h, _ in diminta}, kunci__in={x for _, x in diminta}
    )
    return {(b.himpunan, b.kunci): b.oleh for b in baris}
