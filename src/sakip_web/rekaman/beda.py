"""The difference of two years as changes, each with its place in the order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sakip_web.rekaman.himpunan import KUNCI, semua_himpunan
from sakip_web.rekaman.mapping import JARAK, Butir, kunci_baru


@dataclass(frozen=True, slots=True)
class Beda:
    """One record that differs between what is stored and what comes in; ``lama`` None is new, ``baru`` None is gone."""

    himpunan: str
    kunci: str
    urut: int
    lama: object | None
    baru: object | None


# Of a record what is stored and what comes in; one of them may be missing.
Pasangan = tuple[Butir | None, Butir | None]


def banding(*, lama: Sequence[Butir], baru: Sequence[Butir]) -> tuple[Beda, ...]:
    """What must change so that ``lama`` becomes ``baru``.

    Records with a natural key are matched by it. Of the others equal ones are matched first, then what is left in its
    order: a corrected entry is a change of that entry and not one lost and one found. What stands keeps its place,
    for a workbook lists some sets in an order of its own; what is new comes after the one that it follows there.
    """
    menurut: dict[str, tuple[list[Butir], list[Butir]]] = defaultdict(lambda: ([], []))
    for sisi, daftar in enumerate((lama, baru)):
        for b in daftar:
            menurut[b.himpunan][sisi].append(b)
    urutan = [*semua_himpunan()]
    return tuple(x for nama in sorted(menurut, key=urutan.index) for x in _banding(nama, *menurut[nama]))


def kembar(*, butir: Sequence[Butir]) -> tuple[Butir, ...]:
    """Records whose natural key stands more than once; a year holds one of each alone."""
    banyak = Counter((b.himpunan, b.kunci) for b in butir)
    return tuple({(b.himpunan, b.kunci): b for b in butir if banyak[b.himpunan, b.kunci] > 1}.values())


def _banding(nama: str, lama: list[Butir], baru: list[Butir]) -> Iterator[Beda]:
    pasti = semua_himpunan()[nama].tunggal or nama in KUNCI
    pasangan = _menurut_kunci(lama, baru) if pasti else _menurut_isi(lama, baru)
    tempat = _tempat([a.urut for a in lama], pasangan)
    for nomor, (a, b) in enumerate(pasangan):
        if a is None and b is not None:
            kunci = b.kunci if pasti else kunci_baru(himpunan=nama, objek=b.objek)
            yield Beda(nama, kunci, tempat[nomor], None, b.objek)
        elif a is not None and b is None:
            yield Beda(nama, a.kunci, a.urut, a.objek, None)
        elif a is not None and b is not None and a.objek != b.objek:
            yield Beda(nama, a.kunci, a.urut, a.objek, b.objek)


def _menurut_kunci(lama: list[Butir], baru: list[Butir]) -> list[Pasangan]:
    dulu, kini = {b.kunci: b for b in lama}, {b.kunci: b for b in baru}
    return [*((a, None) for a in lama if a.kunci not in kini), *((dulu.get(k), b) for k, b in kini.items())]


def _menurut_isi(lama: list[Butir], baru: list[Butir]) -> list[Pasangan]:
    sisa, sama = list(lama), dict[int, Butir]()
    for nomor, b in enumerate(baru):
        if (a := next((a for a in sisa if a.objek == b.objek), None)) is not None:
            sama[nomor] = a
            sisa.remove(a)
    kini: list[Pasangan] = []
    for nomor, b in enumerate(baru):
        kini.append((sama.get(nomor) or (sisa.pop(0) if sisa else None), b))
    return [*((a, None) for a in sisa), *kini]


def _tempat(lama: Sequence[int], pasangan: Sequence[Pasangan]) -> dict[int, int]:
    """The places of what is new, by its number: between the record that it follows and the one stored after that."""
    hasil: dict[int, int] = {}
    sebelum: int | None = None
    deret: list[int] = []
    for nomor, (a, b) in enumerate((*pasangan, (None, None))):
        if a is None and b is not None:
            deret.append(nomor)
            continue
        hasil.update(zip(deret, _sela(sorted(lama), sebelum, len(deret)), strict=True))
        deret = []
        if a is not None and b is not None:
            sebelum = a.urut
    return hasil


def _sela(lama: Sequence[int], sebelum: int | None, banyak: int) -> Iterator[int]:
    sesudah = next((u for u in lama if sebelum is None or u > sebelum), None)
    if sesudah is None:
        awal, jarak = sebelum or 0, JARAK * (banyak + 1)
    elif sebelum is None:
        awal, jarak = sesudah - JARAK * (banyak + 1), JARAK * (banyak + 1)
    else:
        # Where there is no room left two share a place, and the older one stands first.
        awal, jarak = sebelum, sesudah - sebelum
    return (awal + jarak * n // (banyak + 1) for n in range(1, banyak + 1))
