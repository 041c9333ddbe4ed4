"""Which column of amounts is meant: by kind, version and period; where two could be meant, the user says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sakip.buku_kerja.sipd.judul import JUMLAH, Judul, Kolom, Peran, rapikan_judul
from sakip.buku_kerja.sipd.kisi import SipdTakTerbaca
from sakip.kernel.periode import Triwulan

_SEBELUM = {"sebelum", "semula", "murni", "induk", "awal"}
_SESUDAH = {"setelah", "sesudah", "menjadi", "perubahan", "pergeseran"}
_KUMULATIF = {"sd", "akumulasi", "kumulatif", "total", "jumlah"}
_POLOS = {"nilai", "rincian", "anggaran", "pagu", "dpa", "dppa", "realisasi", "belanja", "keuangan", "rp", "rupiah"}


@dataclass(frozen=True, slots=True)
class Dicari:
    """The amounts that are wanted.

    judul      the heading that the user named; empty when the meaning of the headings decides
    murni      of the budget: the first version, or a later one
    triwulan   of the spending: the quarter; None for a year
    kumulatif  of the spending: from January on
    """

    peran: Peran
    judul: str = ""
    murni: bool = True
    triwulan: int | None = None
    kumulatif: bool = False


def pilih_kolom(*, judul: Judul, dicari: Dicari) -> Kolom:
    """The column; raises SipdTakTerbaca with the choices when it is not clear."""
    if dicari.judul:
        return _sebutan(judul, dicari.judul)
    calon = judul.list_kolom(dicari.peran)
    if not calon:
        ada = _daftar([k for k in judul.kolom if k.judul])
        raise SipdTakTerbaca(f"Tidak ada kolom {dicari.peran.value} berisi uang. Kolom yang ada: {ada}. {_SARAN}")
    for saring in (_saring_masa, _saring_polos):
        if len(calon) > 1:
            calon = saring(calon, dicari) or calon
    if len(calon) > 1:
        raise SipdTakTerbaca(f"Ada {len(calon)} kolom {dicari.peran.value}: {_daftar(calon)}. {_SARAN}")
    return calon[0]


_SARAN = 'Sebutkan kolomnya dengan --kolom "JUDUL".'


def keraguan(*, kolom: Kolom, dicari: Dicari) -> str:
    """What in the heading speaks against the choice; empty when nothing does."""
    kata = set(kolom.kata.split())
    if dicari.peran is Peran.ANGGARAN:
        if dicari.murni and kata & _SESUDAH and not kata & _SEBELUM:
            return f'Kolom "{kolom.judul}" tampak sebagai anggaran setelah perubahan, sedangkan versinya murni.'
        if not dicari.murni and kata & _SEBELUM:
            return f'Kolom "{kolom.judul}" tampak sebagai anggaran sebelum perubahan.'
        return ""
    if "sd" in kata and dicari.triwulan not in (None, 1) and not dicari.kumulatif:
        return f'Kolom "{kolom.judul}" tampak kumulatif, sedangkan dipakai sebagai nilai triwulan itu saja.'
    return ""


def _sebutan(judul: Judul, tertulis: str) -> Kolom:
    kata = rapikan_judul(teks=tertulis)
    sama = [k for k in judul.kolom if k.kata == kata] or [k for k in judul.kolom if kata and kata in k.kata]
    if len(sama) != 1:
        apa = "tidak ada" if not sama else f"cocok dengan {len(sama)} kolom"
        pilihan = sama or judul.list_kolom(*JUMLAH) or judul.kolom
        raise SipdTakTerbaca(f'Kolom "{tertulis}" {apa}. Pilihannya: {_daftar([k for k in pilihan if k.judul])}.')
    return sama[0]


def _saring_masa(calon: Sequence[Kolom], dicari: Dicari) -> tuple[Kolom, ...]:
    if dicari.peran is Peran.ANGGARAN:
        kata = _SEBELUM if dicari.murni else _SESUDAH
        lawan = _SESUDAH - {"perubahan"} if dicari.murni else _SEBELUM
        return tuple(k for k in calon if set(k.kata.split()) & kata and not set(k.kata.split()) & lawan)
    if dicari.triwulan is None:
        return tuple(k for k in calon if set(k.kata.split()) & _KUMULATIF)
    sebutan = {f"triwulan {Triwulan(dicari.triwulan).name.lower()}", f"triwulan {dicari.triwulan}"}
    seperiode = [k for k in calon if any(f"{k.kata} ".find(f"{s} ") >= 0 for s in sebutan)]
    if dicari.kumulatif:
        menurut_kata = [k for k in calon if set(k.kata.split()) & _KUMULATIF]
        return tuple(k for k in menurut_kata if k in seperiode) or tuple(menurut_kata)
    return tuple(k for k in seperiode if not set(k.kata.split()) & _KUMULATIF)


def _saring_polos(calon: Sequence[Kolom], dicari: Dicari) -> tuple[Kolom, ...]:
    """The column whose heading says nothing but that it holds the amounts."""
    del dicari
    return tuple(k for k in calon if set(k.kata.split()) <= _POLOS)


def _daftar(kolom: Sequence[Kolom]) -> str:
    return ", ".join(f'"{k.judul}"' for k in kolom)
