"""Money along the program tree: entered at the lowest node that is known, summed above.

The same rule serves ceilings and spending. A node with entries of its own is taken as entered; a node without is the
sum of its children; a leaf without entry is *belum diisi*, never zero.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.data.perencanaan import Simpul
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong
from sakip.kernel.olah import isian, jumlahkan


@dataclass(frozen=True, slots=True)
class PohonProgram:
    """The program tree with its ways up and down, computed once.

    ``sasaran`` is what a node serves (empty: none); ``pendukung`` are, for each sasaran, the highest nodes that serve
    it with all that is below them. Nodes that no root leads to (a cycle) are in ``simpul`` only.
    """

    simpul: Mapping[str, Simpul]
    anak: Mapping[str, tuple[str, ...]]
    sasaran: Mapping[str, str]
    pendukung: Mapping[str, tuple[str, ...]]

    @property
    def program(self) -> tuple[str, ...]:
        """The ids of the programs, in order."""
        return self.anak[""]

    def turunan(self, id_simpul: str) -> tuple[str, ...]:
        """The node and everything below it, in print order."""
        hasil: list[str] = []
        tumpukan = [id_simpul]
        while tumpukan:
            sekarang = tumpukan.pop()
            hasil.append(sekarang)
            tumpukan.extend(reversed(self.anak.get(sekarang, ())))
        return tuple(hasil)


def build_pohon(simpul: Sequence[Simpul]) -> PohonProgram:
    """The tree of a year; ``sasaran`` is inherited from the nearest node above that names one."""
    menurut_id = {s.id: s for s in simpul}
    anak: dict[str, list[str]] = defaultdict(list)
    for s in simpul:
        anak[s.induk if s.induk in menurut_id else ""].append(s.id)
    sasaran: dict[str, str] = {}
    antrean = [(i, "") for i in anak[""]]
    while antrean:
        id_simpul, warisan = antrean.pop()
        sasaran[id_simpul] = menurut_id[id_simpul].sasaran or warisan
        antrean.extend((i, sasaran[id_simpul]) for i in anak.get(id_simpul, ()))
    tercapai = {"": anak[""], **{k: v for k, v in anak.items() if k in sasaran}}
    tetap = {k: tuple(v) for k, v in tercapai.items()}
    return PohonProgram(menurut_id, tetap, sasaran, _pendukung(tetap, sasaran))


def _pendukung(anak: Mapping[str, tuple[str, ...]], sasaran: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Walk down once: a node whose whole branch serves one sasaran counts as a whole."""
    cabang: dict[str, frozenset[str]] = {}
    # Parents come before their children in ``sasaran``, so backwards every child is known before its parent.
    for id_simpul in reversed(tuple(sasaran)):
        cabang[id_simpul] = frozenset((sasaran[id_simpul],)).union(*(cabang[a] for a in anak.get(id_simpul, ())))
    hasil: dict[str, list[str]] = defaultdict(list)
    antrean = list(reversed(anak[""]))
    while antrean:
        id_simpul = antrean.pop()
        if len(cabang[id_simpul]) == 1:
            hasil[sasaran[id_simpul]].append(id_simpul)
        else:
            antrean.extend(reversed(anak[id_simpul]))
    return {k: tuple(v) for k, v in hasil.items()}


def uang_simpul(
    *,
    id_hitungan: str,
    nama: str,
    simpul: str,
    pohon: PohonProgram,
    isi: Callable[[str], Decimal | None],
    sumber: str,
    ambil: Callable[[str], Hitungan],
) -> Hitungan:
    """The money of a node: as entered, else the sum of its children, else *belum diisi*.

    Below a node that holds the entry itself (a program whose sub kegiatan are not known) it is *tidak berlaku*.
    """
    jumlah = isi(simpul)
    if jumlah is not None:
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=Angka(jumlah), satuan="Rp", sumber=sumber)
    if not any(isi(s) is not None for s in pohon.turunan(simpul)) and _diisi_di_atas(simpul, pohon, isi):
        kosong = Kosong(Keadaan.TIDAK_BERLAKU, "dicatat pada tingkat di atasnya")
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=kosong, satuan="Rp", sumber=sumber)
    anak = pohon.anak.get(simpul, ())
    if anak:
        return jumlahkan(
            id_hitungan=id_hitungan,
            nama=nama,
            butir=[ambil(a) for a in anak],
            satuan="Rp",
            rumus="jumlah rincian di bawahnya",
        )
    return isian(id_hitungan=id_hitungan, nama=nama, nilai=BELUM_DIISI, satuan="Rp", sumber=sumber)


def _diisi_di_atas(simpul: str, pohon: PohonProgram, isi: Callable[[str], Decimal | None]) -> bool:
    induk = pohon.simpul[simpul].induk
    while induk in pohon.sasaran:
        if isi(induk) is not None:
            return True
        induk = pohon.simpul[induk].induk
    return False
