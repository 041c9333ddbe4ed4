"""One cause, one finding: what follows from a finding, or tells it again, is folded under it.

Three things are known to have one cause: two rules that expect the same of one figure, a total that is off by exactly
what one of its rows is off, and a result whose row shows that one of its inputs is wrong (``biang``). Anything else
stays a finding of its own. A wrong value copied to another table does too: each place has to be mended, and a folded
one is overlooked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.kernel.angka_baca import Konvensi, read_angka
from sakip.kernel.temuan import Kelas, Temuan
from sakip.reviu.biang import Sel, sel_dinilai
from sakip.reviu.konsep import Konsep

Pasangan = tuple[Konsep, Temuan]


def lipat(*, pasangan: Sequence[Pasangan]) -> tuple[Temuan, ...]:
    """The findings with those that share their cause folded under the first of them; ``pasangan`` is in order."""
    induk: dict[int, int] = {}
    pertama: dict[tuple[Sel, object, Kelas | None], int] = {}
    sel: dict[Sel | None, int] = {}
    for n, (konsep, temuan) in enumerate(pasangan):
        if konsep.biang is None and temuan.seharusnya and (tempat := sel_dinilai(konsep.fakta[0])) is not None:
            # In a sentence a figure that its own words deny and one that tables deny are two things to mend.
            jenis = None if konsep.fakta[0].lokasi.kolom else temuan.kelas
            ada = pertama.setdefault((tempat, _angka(temuan) or temuan.seharusnya, jenis), n)
            sel.setdefault(tempat, ada)
            if ada != n:
                induk[n] = ada
    for n, (konsep, _) in enumerate(pasangan):
        if konsep.biang is not None and (biang := sel.get(sel_dinilai(konsep.biang))) is not None:
            induk[n] = induk.get(biang, biang)
    _lipat_jumlah(pasangan, sel, induk)
    return tuple(_rakit(pasangan, induk))


def _lipat_jumlah(pasangan: Sequence[Pasangan], sel: dict[Sel | None, int], induk: dict[int, int]) -> None:
    """Totals that are wrong only because one of their rows is."""
    for n, satu in enumerate(pasangan):
        if satu[1].kelas is not Kelas.JUMLAH or n in induk or (beda := _beda(satu)) is None:
            continue
        calon = [sel[tempat] for m in satu[0].fakta[1:] if (tempat := sel_dinilai(m)) in sel]
        sebab = [a for a in calon if a != n and a not in induk and _beda(pasangan[a]) == -beda]
        if sebab:
            induk[n] = sebab[0]


def _angka(temuan: Temuan) -> Decimal | None:
    return read_angka(temuan.seharusnya, konvensi=Konvensi.INDONESIA).nilai


def _beda(pasangan: Pasangan) -> Decimal | None:
    """By how much the expected value is more than the stated one."""
    konsep, temuan = pasangan
    a, b = konsep.fakta[0].nilai, _angka(temuan)
    return None if a is None or b is None else b - a


def _rakit(pasangan: Sequence[Pasangan], induk: dict[int, int]) -> Iterator[Temuan]:
    anak: dict[int, list[Temuan]] = {}
    for n, i in induk.items():
        anak.setdefault(induk.get(i, i), []).append(pasangan[n][1])
    for n, (_, temuan) in enumerate(pasangan):
        if n not in induk:
            yield replace(temuan, turunan=tuple(anak[n])) if n in anak else temuan
