"""Which mark stands before the decimals in a table: two facts for each table that has decimals of both kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.ekstraksi.kamus_kolom import TEKS, Peran
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.ekstraksi.tabel import SelBaca, TabelBaca
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Angka

KOMA, TITIK = "desimal koma", "desimal titik"
# A mark in front of three digits may as well group thousands; it tells nothing.
_DESIMAL = re.compile(
    r"(?:Rp\.? ?)?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)([.,])(?:\d{1,2}|\d{4,}) ?%?|0([.,])\d{3} ?%?", re.I
)


def ekstrak_desimal(naskah: Naskah) -> Iterator[Fakta]:
    """For every table that writes both 97,42 and 97.42: how many cells of each kind, at the first of each."""
    for b in naskah.bagian:
        for t in b.tabel:
            dapat: dict[str, list[SelBaca]] = {KOMA: [], TITIK: []}
            for tanda, sel in _desimal(t):
                dapat[tanda].append(sel)
            if all(dapat.values()):
                yield from (_fakta(tanda, isi, t, b.id) for tanda, isi in dapat.items())


def _desimal(tabel: TabelBaca) -> Iterator[tuple[str, SelBaca]]:
    for k, kolom in enumerate(tabel.kolom):
        # The first column may hold numbers of paragraphs: 1.1, 1.2.
        if kolom.peran in TEKS and (kolom.peran is not Peran.URAIAN or k == 0):
            continue
        for baris in tabel.baris:
            sel = baris.sel[k]
            cocok = _DESIMAL.fullmatch(sel.teks.strip()) if len(sel.teks) < 30 else None
            if cocok:
                yield (KOMA if "," in (cocok[1], cocok[2]) else TITIK), sel


def _fakta(tanda: str, isi: list[SelBaca], tabel: TabelBaca, bagian: str) -> Fakta:
    return Fakta(
        JenisFakta.TULISAN,
        tabel.nomor or " ".join(tabel.keterangan.split()[:6]),
        Angka(Decimal(len(isi))),
        isi[0].teks,
        asal=Asal.LKJ,
        lokasi=isi[0].lokasi,
        kelompok=f"{bagian}/{tabel.id}",
        rincian=tanda,
        bagian=bagian,
    )
