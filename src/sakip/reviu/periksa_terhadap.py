"""Review of a report against other documents: the same rules over the facts of all of them laid together.

What is wrong within the report is found by reviewing it alone; here only that is kept which two files say differently.
A finding about the report keeps its level; where only the other documents disagree it is a note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sakip.fakta.antar_berkas import Bahan, build_berkas_bersama
from sakip.fakta.konteks import Konteks
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, TidakDiperiksa, Tingkat
from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.banding_acuan import Banding, banding_acuan
from sakip.reviu.engine import HasilPeriksa, periksa
from sakip.reviu.registry import daftar_aturan

# The rules that hold one statement against another of the same thing; all others judge a report by itself.
_KELOMPOK = ("SL001", "SL004", "SR")
# Speaks of the other documents themselves.
_ACUAN = "SR009"
# Of one cell the finding that names the right value tells why the other ones stand.
_SEBAB = Kelas.SILANG_TARGET
_URUTAN = {t: n for n, t in enumerate(Tingkat)}


@dataclass(frozen=True, slots=True)
class HasilTerhadap:
    """The findings of a report together with those that other documents give, and what was compared with each."""

    periksa: HasilPeriksa
    banding: tuple[Banding, ...]


def periksa_terhadap(*, sendiri: HasilPeriksa, laporan: Bahan, acuan: Sequence[Bahan]) -> HasilTerhadap:
    """The findings of the report alone (``sendiri``) together with those that other documents give."""
    aturan = [a for a in daftar_aturan() if a.kode.startswith(_KELOMPOK)]
    bersama = build_berkas_bersama(laporan=laporan, acuan=acuan)
    hasil = periksa(berkas=bersama, konteks=Konteks(muat_katalog()), aturan=aturan)
    antar = [_milik(t, laporan.nama) for t in hasil.temuan if _antarberkas(t)]
    sisa = [t for t in sendiri.temuan if not any(_mencakup(a, t) for a in antar)]
    induk = {a.lokasi[0]: a for a in reversed(antar) if a.kelas is _SEBAB}
    lipatan = {id(t): a for t in sisa if (a := _induk(t, induk)) is not None}
    antar = [replace(a, turunan=(*a.turunan, *(t for t in sisa if lipatan.get(id(t)) is a))) for a in antar]
    temuan = sorted((*antar, *(t for t in sisa if id(t) not in lipatan)), key=lambda t: _URUTAN[t.tingkat])
    tidak = [t for t in hasil.tidak_diperiksa if _antarberkas(t) or t.kode == _ACUAN]
    banding = banding_acuan(bersama=bersama, temuan=antar)
    return HasilTerhadap(HasilPeriksa(tuple(temuan), (*sendiri.tidak_diperiksa, *tidak), sendiri.cacah), banding)


def _antarberkas(temuan: Temuan | TidakDiperiksa) -> bool:
    return len({x.berkas for x in temuan.lokasi}) > 1


def _induk(temuan: Temuan, induk: Mapping[Lokasi, Temuan]) -> Temuan | None:
    """The finding across files that judges a cell which the report alone only holds against another: one cause."""
    if temuan.kelas is not _SEBAB:
        return None
    return next((induk[x] for x in temuan.lokasi if x in induk), None)


def _milik(temuan: Temuan, nama: str) -> Temuan:
    """The finding as one of the report: its place first, then one in the other file; a note when it has none."""
    lokasi = _berselang([x for x in temuan.lokasi if x.berkas == nama], [x for x in temuan.lokasi if x.berkas != nama])
    tingkat = temuan.tingkat if lokasi[0].berkas == nama else Tingkat.CATATAN
    # Never the signature of a finding of the report alone: a waiver of that says nothing of this.
    return replace(temuan, lokasi=lokasi, tingkat=tingkat, kunci=f"{temuan.kunci}/antarberkas")


def _berselang(sini: Sequence[Lokasi], sana: Sequence[Lokasi]) -> tuple[Lokasi, ...]:
    """Both sides stand at the top, so that a list cut short still shows what contradicts what."""
    return (*sini[:1], *sana[:1], *sini[1:], *sana[1:])


def _mencakup(antar: Temuan, sendiri: Temuan) -> bool:
    """Whether a finding across files tells all that one of the report alone does."""
    return antar.kode == sendiri.kode and bool(sendiri.lokasi) and set(sendiri.lokasi) <= set(antar.lokasi)
