"""Names instead of ids: how rows refer to each other, and how a name finds its record again.

Nobody types an id. A record is known by its label: its name, or, where several share one, the name with what tells
them apart. Writer and reader build the labels by the same rule from the same rows, so each finds what the other wrote.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sakip.buku_kerja.kolom import Nama, Ranah, rapikan

_TERDEKAT = 3
# Chance agreement of two unrelated Indonesian sentences stays below this.
_MIRIP = 0.75


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What a name leads to: an id, or the labels it may have meant; ``lama`` tells that it was an earlier name."""

    id: str = ""
    calon: tuple[str, ...] = ()
    ganda: bool = False
    lama: bool = False


@dataclass(slots=True)
class _Isi:
    label: dict[str, str] = field(default_factory=dict)
    menurut_label: dict[str, str] = field(default_factory=dict)
    menurut_nama: dict[str, list[str]] = field(default_factory=dict)


class Kamus:
    """Labels of all named records. ``lama`` are labels of an earlier writing, by kind."""

    def __init__(self, *, nama: Iterable[tuple[str, Nama]], lama: Mapping[Ranah, Mapping[str, str]] | None = None):
        """``nama`` are ids with their names, in the order of their rows."""
        self._isi = {ranah: _Isi() for ranah in Ranah}
        self._lama = lama or {}
        daftar = list(nama)
        banyak = Counter((n.ranah, rapikan(n.nama)) for _, n in daftar)
        pembeda = Counter((n.ranah, rapikan(n.nama), rapikan(n.pembeda)) for _, n in daftar)
        for id_, n in daftar:
            kembar = banyak[n.ranah, rapikan(n.nama)] > 1
            unik = bool(n.pembeda) and pembeda[n.ranah, rapikan(n.nama), rapikan(n.pembeda)] == 1
            self._add(id_, n, kembar=kembar, unik=unik)

    def _add(self, id_: str, nama: Nama, *, kembar: bool, unik: bool) -> None:
        isi = self._isi[nama.ranah]
        senama = isi.menurut_nama.setdefault(rapikan(nama.nama), [])
        dasar = nama.nama
        if kembar:
            dasar = f"{nama.nama} ({nama.pembeda if unik else f'ke-{len(senama) + 1}'})"
        label, nomor = dasar, 2
        while rapikan(label) in isi.menurut_label:
            label, nomor = f"{dasar} [{nomor}]", nomor + 1
        isi.label.setdefault(id_, label)
        isi.menurut_label[rapikan(label)] = id_
        senama.append(id_)

    def label(self, id_: str, *ranah: Ranah) -> str:
        """The label of an id; the id itself when nothing has it, so that it is at least seen."""
        return next((label for r in ranah if (label := self._isi[r].label.get(id_))), id_)

    def list_label(self, ranah: Ranah) -> Mapping[str, str]:
        """Labels of a kind by id, in order."""
        return self._isi[ranah].label

    def resolve(self, teks: str, *ranah: Ranah) -> Jawaban:
        """Find what a name means: a label, a name that only one record has, or a label of the earlier writing."""
        kunci = rapikan(teks)
        for r in ranah:
            if id_ := self._isi[r].menurut_label.get(kunci):
                return Jawaban(id_)
        for r in ranah:
            senama = list(dict.fromkeys(self._isi[r].menurut_nama.get(kunci, ())))
            if senama:
                calon = tuple(self._isi[r].label[i] for i in senama)
                return Jawaban(senama[0]) if len(senama) == 1 else Jawaban(calon=calon, ganda=True)
        for r in ranah:
            id_ = self._lama.get(r, {}).get(kunci, "")
            if id_ in self._isi[r].label:
                return Jawaban(id_, lama=True)
        return Jawaban(calon=self._list_terdekat(kunci, ranah))

    def _list_terdekat(self, kunci: str, ranah: Sequence[Ranah]) -> tuple[str, ...]:
        semua = {rapikan(label): label for r in ranah for label in self._isi[r].label.values()}
        return tuple(semua[k] for k in difflib.get_close_matches(kunci, semua, _TERDEKAT, _MIRIP))
