"""Anggaran program berbeda dari jumlah kegiatan atau sub kegiatannya di tabel lain.

Mengapa: tabel atasan diisi dari tabel bawahannya. Bila pagu sub kegiatan tepat sama dengan pagu program tetapi
realisasinya tidak, satu laporan memakai angka lama atau satu baris tidak tersalin.

Contoh salah: program dengan realisasi Rp90; sub kegiatannya, dengan pagu berjumlah sama, berealisasi Rp40 dan Rp60.

Contoh benar: program dengan realisasi Rp100; sub kegiatannya berealisasi Rp40 dan Rp60.

Keterbatasan: program, kegiatan, dan sub kegiatan dikenali menurut nama dalam nomenklatur kecamatan. Pagu hanya
dibandingkan bila dua program lain dalam kedua tabel cocok, atau bila jumlah bagiannya melebihi program.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.nama import kata_pokok, mirip
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.peraturan.nomenklatur import PANJANG_KEGIATAN, PANJANG_PROGRAM, PANJANG_SUB_KEGIATAN, muat_nomenklatur
from sakip.reviu.konsep import Konsep, Lewat, sebut, uraikan_jumlah
from sakip.reviu.registry import aturan
from sakip.reviu.sebab import cari_sebab

_MURNI = "murni"
# A sasaran says what comes about ("Meningkatnya …"), and may take several programs.
_HASIL = re.compile(r"\W*\w+nya\b", re.IGNORECASE)
_JANGKAR = 2
_TERLIHAT = 4
_SERUPA, _UNGGUL, _SEPARUH = Decimal("0.6"), Decimal("0.1"), Decimal("0.5")


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row of money whose program is known: the code of its program, and how deep it stands."""

    program: str
    kode: str
    dalam: int
    pagu: Fakta
    belanja: Fakta | None


@aturan(
    kode="SL005",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.PAGU,),
)
def program_sama_dengan_bagiannya(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Add up what other tables say of the parts of every program."""
    del konteks
    baris = list(_baris(berkas))
    program = [b for b in baris if b.dalam == PANJANG_PROGRAM]
    for tabel, milik in _menurut_tabel(program).items():
        # The first budget of the year is not that of its parts after a change.
        murni = milik[0].pagu.versi == _MURNI
        lain = [b for b in baris if b.pagu.kelompok != tabel and (b.pagu.versi == _MURNI) is murni]
        for kelompok, bagian in _kumpulan_bagian(lain):
            utuh = kelompok and len(bagian) == _banyak_baris(berkas, bagian[0].pagu)
            yield from _banding(milik, bagian, utuh=bool(utuh))


def _menurut_tabel(baris: Sequence[_Baris]) -> Mapping[str, list[_Baris]]:
    hasil: dict[str, list[_Baris]] = defaultdict(list)
    for b in baris:
        hasil[b.pagu.kelompok].append(b)
    return hasil


def _banyak_baris(berkas: Berkas, pagu: Fakta) -> int:
    return sum(1 for f in berkas.setabel(pagu, JenisFakta.PAGU) if f.objek != TOTAL)


def _kumpulan_bagian(baris: Sequence[_Baris]) -> Iterator[tuple[str, list[_Baris]]]:
    """The sets of parts: the kegiatan of each table, and the sub kegiatan of all tables, each once."""
    kegiatan = [b for b in baris if b.dalam == PANJANG_KEGIATAN]
    for tabel, milik in _menurut_tabel(kegiatan).items():
        if len(milik) > 1:
            yield tabel, milik
    sub = {(b.kode, b.pagu.nilai, _dibelanjakan(b)): b for b in baris if b.dalam == PANJANG_SUB_KEGIATAN}
    # What a plan says without its spending is the same sub kegiatan as in the table that tells both.
    lengkap = {(kode, pagu) for kode, pagu, belanja in sub if belanja is not None}
    isi = [b for (kode, pagu, belanja), b in sub.items() if belanja is not None or (kode, pagu) not in lengkap]
    if isi:
        yield "", isi


def _dibelanjakan(b: _Baris) -> Decimal | None:
    return b.belanja.nilai if b.belanja else None


def _banding(program: Sequence[_Baris], bagian: Sequence[_Baris], *, utuh: bool) -> Iterator[Konsep | Lewat]:
    menurut: dict[str, list[_Baris]] = defaultdict(list)
    for b in bagian:
        menurut[b.program].append(b)
    jangkar = {p.program for p in program if p.program in menurut and _jumlah_pagu(menurut[p.program]) == p.pagu.nilai}
    for p in program:
        isi = menurut.get(p.program, [])
        if not isi or p.pagu.nilai is None:
            continue
        if buta := [f for b in (p, *isi) for f in (b.pagu, b.belanja) if f is not None and f.nilai is None]:
            # A part that says itself that it has no figure was read.
            if not any(isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA for f in buta):
                continue
            yield Lewat(
                f"{sebut(p.pagu)} tidak dibandingkan dengan bagiannya: ada angka yang tidak terbaca.", (p.pagu,)
            )
            continue
        # Of a table whose every row is known, two programs that agree show that the third should too.
        lengkap = p.program in jangkar or (utuh and len(jangkar) >= _JANGKAR)
        jumlah = _jumlah_pagu(isi)
        if p.program not in jangkar and (lengkap or (len(isi) > 1 and jumlah > p.pagu.nilai)):
            yield _temuan(p.pagu, [b.pagu for b in isi], jumlah)
        if lengkap and p.belanja is not None and all(b.belanja is not None for b in isi):
            belanja = [b.belanja for b in isi if b.belanja is not None]
            dibelanjakan = sum((f.nilai or Decimal(0) for f in belanja), Decimal(0))
            if dibelanjakan != p.belanja.nilai:
                yield _temuan(p.belanja, belanja, dibelanjakan)


def _jumlah_pagu(isi: Sequence[_Baris]) -> Decimal:
    return sum((b.pagu.nilai or Decimal(0) for b in isi), Decimal(0))


def _temuan(f: Fakta, bagian: Sequence[Fakta], jumlah: Decimal) -> Konsep:
    tertulis = f.nilai or Decimal(0)
    sebab = cari_sebab(tertulis=tertulis, benar=jumlah, rincian=[(b.sebutan, b.nilai or Decimal(0)) for b in bagian])
    return Konsep(
        fakta=(f, *bagian[:_TERLIHAT]),
        pokok=sebut(f),
        tertulis=f.tertulis,
        seharusnya=format_angka(jumlah, desimal=0 if jumlah == jumlah.to_integral_value() else 2),
        sebutan="jumlah bagiannya di tabel lain",
        uraian=uraikan_jumlah(bagian) + (f"; {sebab}" if sebab else ""),
        saran="Samakan tabel program dengan tabel kegiatan dan sub kegiatannya.",
        simpang=abs(tertulis - jumlah) / max(abs(jumlah), Decimal(1)),
    )


# -- which program a row belongs to -------------------------------------------


def _baris(berkas: Berkas) -> Iterator[_Baris]:
    for f in berkas.semua(JenisFakta.PAGU):
        if f.bagian and f.objek != TOTAL and not _HASIL.match(f.nama) and (kode := _kode(f.nama)):
            dalam = kode.count(".") + 1
            program = ".".join(kode.split(".")[:PANJANG_PROGRAM])
            yield _Baris(program, kode, dalam, f, berkas.sebaris(f, JenisFakta.BELANJA))


@cache
def _resmi() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The official names by their words."""
    hasil: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for b in muat_nomenklatur().isi.values():
        kata = kata_pokok(b.nama)
        for k in dict.fromkeys(kata):
            hasil[k].append((kata, b.kode))
    return {k: tuple(v) for k, v in hasil.items()}


@cache
def _kode(nama: str) -> str:
    """The code of what an official or nearly official name means; empty when none, or several, come near."""
    kata = kata_pokok(nama)
    if len(kata) < 2:
        return ""
    calon = dict.fromkeys(c for k in dict.fromkeys(kata) for c in _resmi().get(k, ()))
    nilai = sorted(((_serupa(kata, resmi), kode) for resmi, kode in calon), reverse=True)
    if not nilai or nilai[0][0] < _SERUPA:
        return ""
    kedua = next((n for n, kode in nilai if kode != nilai[0][1]), Decimal(0))
    return nilai[0][1] if nilai[0][0] - kedua >= _UNGGUL else ""


def _serupa(a: tuple[str, ...], b: tuple[str, ...]) -> Decimal:
    """How much of the longer of two names the other has; one when they differ by slips only, two when equal."""
    if a == b:
        return Decimal(2)
    sama = Decimal(len(set(a) & set(b))) / max(len(set(a)), len(set(b)))
    return Decimal(1) if sama >= _SEPARUH and mirip(a, b) else sama
