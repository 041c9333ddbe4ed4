"""What was in force on a date, and the ways through the trees of positions and programs.

Who held a position, which version of agreement and budget counted, who is the head, what lies above and below a node.
All walks end even when a tree is broken (``bentuk`` says so); they never loop.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.data.anggaran import Anggaran, VersiAnggaran
from sakip.data.organisasi import Jabatan, Jenjang, Organisasi, Pemegang, StatusPemegang
from sakip.data.perencanaan import Perencanaan, Simpul
from sakip.data.perjanjian import Perjanjian, VersiPerjanjian


def menjabat(*, pemegang: Pemegang, tanggal: date) -> bool:
    """Tell whether a person held the position on a day; both ends belong to the time, and None is open."""
    mulai, selesai = pemegang.mulai or date.min, pemegang.selesai or date.max
    return mulai <= tanggal <= selesai


def pemegang_pada(*, organisasi: Organisasi, jabatan: str, tanggal: date) -> Pemegang | None:
    """The person who signed for a position on a day, or None while it was vacant.

    A Plh. acts while the holder is away, so both hold the position on paper and the Plh. signs; else the latest counts.
    """
    calon = [p for p in organisasi.pemegang if p.jabatan == jabatan and menjabat(pemegang=p, tanggal=tanggal)]
    return max(calon, key=lambda p: (p.status is StatusPemegang.PLH, p.mulai or date.min), default=None)


def versi_perjanjian_pada(*, perjanjian: Perjanjian, tanggal: date) -> VersiPerjanjian | None:
    """The agreement in force on a day: the one that came into force last."""
    berlaku = [v for v in perjanjian.versi if v.berlaku_sejak <= tanggal]
    return max(reversed(berlaku), key=lambda v: v.berlaku_sejak, default=None)


def versi_anggaran_pada(*, anggaran: Anggaran, tanggal: date) -> VersiAnggaran | None:
    """The budget in force on a day: the one that came into force last."""
    berlaku = [v for v in anggaran.versi if v.berlaku_sejak <= tanggal]
    return max(reversed(berlaku), key=lambda v: v.berlaku_sejak, default=None)


def kepala(*, organisasi: Organisasi) -> Jabatan | None:
    """The head of the office, or None while no position of that level is recorded."""
    return next((j for j in organisasi.jabatan if j.jenjang is Jenjang.KEPALA), None)


def atasan(*, organisasi: Organisasi, jabatan: str) -> tuple[Jabatan, ...]:
    """The positions above one, nearest first."""
    menurut_id = {j.id: j for j in organisasi.jabatan}
    asal = menurut_id.get(jabatan)
    hasil: list[Jabatan] = []
    kini = menurut_id.get(asal.atasan) if asal else None
    while kini is not None and kini is not asal and kini not in hasil:
        hasil.append(kini)
        kini = menurut_id.get(kini.atasan)
    return tuple(hasil)


def bawahan(*, organisasi: Organisasi, jabatan: str) -> tuple[Jabatan, ...]:
    """The positions that report to one directly, in the order of the part."""
    return tuple(j for j in organisasi.jabatan if j.atasan == jabatan)


def leluhur(*, perencanaan: Perencanaan, simpul: str) -> tuple[Simpul, ...]:
    """The nodes above one, nearest first."""
    menurut_id = {s.id: s for s in perencanaan.simpul}
    hasil: list[Simpul] = []
    asal = menurut_id.get(simpul)
    kini = menurut_id.get(asal.induk) if asal else None
    while kini is not None and kini is not asal and kini not in hasil:
        hasil.append(kini)
        kini = menurut_id.get(kini.induk)
    return tuple(hasil)


def turunan(*, perencanaan: Perencanaan, simpul: str) -> tuple[Simpul, ...]:
    """The nodes below one, each directly before what lies below it."""
    anak: dict[str, list[Simpul]] = {}
    for s in perencanaan.simpul:
        anak.setdefault(s.induk, []).append(s)
    return tuple(_turun(anak, simpul, {simpul}))


def _turun(anak: dict[str, list[Simpul]], simpul: str, terlihat: set[str]) -> Iterator[Simpul]:
    for s in anak.get(simpul, ()):
        if s.id not in terlihat:
            terlihat.add(s.id)
            yield s
            yield from _turun(anak, s.id, terlihat)


def sasaran_simpul(*, perencanaan: Perencanaan, simpul: str) -> str:
    """The id of the sasaran a node supports: its own, else that of the nearest node above; empty is *penunjang*."""
    sendiri = [s for s in perencanaan.simpul if s.id == simpul]
    rantai = (*sendiri, *leluhur(perencanaan=perencanaan, simpul=simpul))
    return next((s.sasaran for s in rantai if s.sasaran), "")


def daun(*, perencanaan: Perencanaan) -> tuple[Simpul, ...]:
    """The nodes with nothing below them: where money is entered."""
    induk = {s.induk for s in perencanaan.simpul}
    return tuple(s for s in perencanaan.simpul if s.id not in induk)
