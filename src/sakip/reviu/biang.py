"""Which of two values is the wrong one: the arithmetic of its row tells.

Where one place states 84,40 and others 88,40, and the capaian beside the 84,40 is that of 88,40, then the realisasi is
wrong and not the capaian. The finding on the two values then names that cell and what it should be, and the finding on
the capaian follows from it. So does one on the same cell that expects what the other places state. And what is computed
from two figures of different units is no value that anybody should write.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.model import Fakta
from sakip.kernel.angka_baca import Konvensi, read_angka
from sakip.kernel.temuan import Kelas
from sakip.reviu.konsep import Konsep, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.sebab import cari_sebab

_SILANG = frozenset({Kelas.SILANG_NILAI, Kelas.SILANG_TARGET})
_HITUNGAN = frozenset({Kelas.PERSEN, Kelas.JUMLAH, Kelas.SELISIH, Kelas.SILANG_NILAI})
_LURUS = _HITUNGAN - {Kelas.PERSEN}
# A figure that is off by so little in its last digit may be rounded badly, and proves nothing.
_PEMBULATAN = 2
# A result so many times the stated one is of another scale.
_JAUH = 20
_DUA_RATUS = Selang.tepat(Decimal(200))
_SATUAN_DULU = "Samakan dahulu satuan target dan realisasinya, lalu hitung lagi."
Sel = tuple[object, ...]


def sel_dinilai(fakta: Fakta) -> Sel | None:
    """What tells a figure from all others: its cell, or in a sentence what it is said to be; None without a place."""
    if fakta.lokasi.kolom:
        return fakta.lokasi, fakta.tertulis
    dikenal = fakta.lokasi.baris and fakta.nilai is not None
    return (fakta.lokasi, fakta.tertulis, fakta.jenis, fakta.objek, fakta.periode) if dikenal else None


def cari_biang(*, konsep: Sequence[tuple[Konsep, Kelas]]) -> tuple[Konsep, ...]:
    """The drafts, in their order, where the rows show it with the wrong cell named first or as their cause."""
    hasil = [k for k, _ in konsep]
    letak: dict[Sel, list[int]] = defaultdict(list)
    for n, (k, kelas) in enumerate(konsep):
        if kelas in _HITUNGAN and not _is_silang(k, kelas):
            for f in k.fakta:
                if (sel := sel_dinilai(f)) is not None:
                    letak[sel].append(n)
    for n, (k, kelas) in enumerate(konsep):
        if _is_silang(k, kelas):
            _terangkan(hasil, konsep, letak, n)
        elif kelas is Kelas.SATUAN and len(k.fakta) > 1:
            _tahan(hasil, konsep, letak, k)
    return tuple(hasil)


def _is_silang(k: Konsep, kelas: Kelas) -> bool:
    """Whether a draft is about one quantity that is stated in several places."""
    return kelas in _SILANG and len(k.fakta) > 1 and len({(f.jenis, f.objek, f.periode) for f in k.fakta}) == 1


def _terangkan(
    hasil: list[Konsep], konsep: Sequence[tuple[Konsep, Kelas]], letak: Mapping[Sel, Sequence[int]], n: int
) -> None:
    terbukti = list(_bukti(konsep, letak, konsep[n][0]))
    # Rows that speak for either value prove none.
    if not terbukti or len({(m.nilai, v.nilai) for _, m, v in terbukti}) > 1:
        return
    _, salah, benar = terbukti[0]
    hasil[n] = _tunjuk(hasil[n], salah, benar, konsep[terbukti[0][0]][0])
    for p, m, _ in terbukti:
        if sel_dinilai(m) != sel_dinilai(hasil[p].fakta[0]):
            hasil[p] = replace(hasil[p], biang=m)


def _tahan(
    hasil: list[Konsep], konsep: Sequence[tuple[Konsep, Kelas]], letak: Mapping[Sel, Sequence[int]], satuan: Konsep
) -> None:
    """Expect nothing of what is computed from two figures of different units, or of scales that give nonsense."""
    dua = [sel_dinilai(f) for f in satuan.fakta[:2]]
    for n in letak.get(dua[0], ()) if dua[0] is not None else ():
        p, kelas = konsep[n]
        if kelas is Kelas.PERSEN and {sel_dinilai(f) for f in p.fakta[1:]} == set(dua) and _mustahil(p, satuan):
            kalimat = f"{p.pokok} tertulis {p.tertulis}, dari angka yang satuan atau skalanya belum sama."
            hasil[n] = replace(hasil[n], kalimat=kalimat, seharusnya="", uraian="", selang=None, saran=_SATUAN_DULU)


def _mustahil(p: Konsep, satuan: Konsep) -> bool:
    tertulis, hitung = Selang.dari(p.fakta[0]), _hitung(p)
    if satuan.seharusnya or tertulis is None or hitung is None:
        return bool(satuan.seharusnya)
    kecil, besar = sorted((abs(tertulis.titik), abs(hitung.titik)))
    return besar > kecil * _JAUH


def _bukti(
    konsep: Sequence[tuple[Konsep, Kelas]], letak: Mapping[Sel, Sequence[int]], silang: Konsep
) -> Iterator[tuple[int, Fakta, Fakta]]:
    """The computations that fail with one of the values and hold with another, which as many places state."""
    banyak = Counter(f.nilai for f in silang.fakta)
    for m in silang.fakta:
        sel = sel_dinilai(m)
        for p in letak.get(sel, ()) if sel is not None and m.nilai else ():
            lain = (v for v in silang.fakta if v.nilai and banyak[v.nilai] >= banyak[m.nilai] and v.nilai != m.nilai)
            v = next((v for v in lain if _cocok(*konsep[p], m, v)), None)
            if v is not None:
                yield p, m, v


def _cocok(p: Konsep, kelas: Kelas, m: Fakta, v: Fakta) -> bool:
    """Whether what a computation denies holds when the cell ``m`` has the value of ``v``."""
    tertulis, hitung = Selang.dari(p.fakta[0]), _hitung(p)
    if tertulis is None or hitung is None or m.nilai is None or v.nilai is None:
        return False
    langkah = Decimal(1).scaleb(-(p.fakta[0].desimal or 0))
    if abs(tertulis.titik - hitung.titik) <= _PEMBULATAN * langkah:
        return False
    if sel_dinilai(p.fakta[0]) == sel_dinilai(m):
        benar = Selang.dari(v)
        return benar is not None and benar.bertemu(hitung)
    if kelas in _LURUS:
        return abs(tertulis.titik - hitung.titik) == abs(m.nilai - v.nilai)
    naik, turun = v.nilai / m.nilai, m.nilai / v.nilai
    jadi = (hitung.kali(naik), hitung.kali(turun), _DUA_RATUS - (_DUA_RATUS - hitung).kali(naik))
    return any(j.bertemu(tertulis) for j in jadi)


def _hitung(p: Konsep) -> Selang | None:
    nilai = read_angka(p.seharusnya, konvensi=Konvensi.INDONESIA).nilai
    if nilai is None:
        return None
    return Selang(nilai, *p.selang) if p.selang else Selang.tepat(nilai)


def _tunjuk(silang: Konsep, salah: Fakta, benar: Fakta, bukti: Konsep) -> Konsep:
    """The draft with the wrong cells first, what they should be, and why."""
    sama = [f for f in silang.fakta if f.nilai == salah.nilai]
    fakta = (salah, *(f for f in sama if f is not salah), *(f for f in silang.fakta if f not in sama))
    if silang.seharusnya and silang.fakta[0].nilai == salah.nilai:
        return replace(silang, fakta=fakta)
    sendiri = sel_dinilai(salah) == sel_dinilai(bukti.fakta[0])
    sebab = cari_sebab(tertulis=salah.nilai or Decimal(0), benar=benar.nilai or Decimal(0))
    return replace(
        silang,
        fakta=fakta,
        pokok=sebut(salah),
        tertulis=salah.tertulis,
        seharusnya=benar.tertulis,
        sebutan="di tempat lain",
        uraian=silang.uraian
        if sendiri
        else f"{benar.tertulis} cocok dengan {bukti.fakta[0].jenis.value} {bukti.tertulis}",
        saran=f"Pakai {benar.tertulis} di semua tempat." + (f" Kemungkinan: {sebab}." if sebab else ""),
    )
