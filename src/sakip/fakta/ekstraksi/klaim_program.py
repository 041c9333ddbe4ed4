"""Programs that a plan lists and the budget of the same report does not know.

A plan is a table without money in which programs stand by name; a budget is one with money. They are only compared
when they have programs in common, for a report may print the plan of another office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.klaim_fakta import fakta_klaim
from sakip.fakta.ekstraksi.nama import kata_pokok, mirip
from sakip.fakta.ekstraksi.rujukan_tabel import IsiBagian, sebut_tabel
from sakip.fakta.ekstraksi.tabel import SelBaca, TabelBaca
from sakip.fakta.model import Fakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.nilai import Angka

_PROGRAM = re.compile(r"\W*(?:(?:\d{1,2}|[IVX]{1,4}|[a-z])[.)]\s*)?(?=program\s+\w+)", re.IGNORECASE)
_UANG = (Peran.PAGU, Peran.BELANJA)
_SERUPA = 3


def baca_klaim_program(isi: Sequence[IsiBagian]) -> Iterator[Fakta]:
    """The plans of every report, each with the programs that its budgets lack."""
    for i in isi:
        anggaran = [kata_pokok(_nama(s)) for _, t in i.tabel if t.cari(*_UANG) for s in _program(t)]
        for _, t in i.tabel:
            semua = [] if t.cari(*_UANG) else list(_program(t))
            if len(semua) >= _SERUPA:
                yield from _rencana(i, t, semua, anggaran)


def _program(tabel: TabelBaca) -> Iterator[SelBaca]:
    """The cells that name a program, each name once."""
    ada: set[tuple[str, ...]] = set()
    for baris in tabel.baris:
        for sel in baris.sel:
            nama = kata_pokok(_nama(sel)) if _PROGRAM.match(sel.teks) else ()
            if len(nama) > 1 and nama not in ada:
                ada.add(nama)
                yield sel


def _nama(sel: SelBaca) -> str:
    return _PROGRAM.sub("", sel.teks, count=1)


def _rencana(
    isi: IsiBagian, tabel: TabelBaca, semua: Sequence[SelBaca], anggaran: Sequence[tuple[str, ...]]
) -> Iterator[Fakta]:
    asing = [s for s in semua if not any(mirip(kata_pokok(_nama(s)), a) for a in anggaran)]
    if anggaran and len(semua) - len(asing) < _SERUPA:
        return
    kelompok = f"{isi.bagian.id}/{tabel.id}/p"
    nilai = Angka(Decimal(len(semua))) if anggaran else None

    def fakta(sel: SelBaca, rincian: Pernyataan, nilai: Angka | None) -> Fakta:
        return fakta_klaim(
            isi.bagian, isi=rincian, kutipan=_nama(sel), nama=sebut_tabel(tabel), lokasi=sel.lokasi, kelompok=kelompok,
            nilai=nilai,
        )  # fmt: skip

    yield fakta(semua[0], Pernyataan.DIRENCANAKAN, nilai)
    yield from (fakta(s, Pernyataan.BUKTI, None) for s in asing if anggaran)
