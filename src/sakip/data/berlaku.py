"""What was in force on a date, and the ways through the trees of positions and programs.

Who held a position, which version of agreement and budget counted, who is the head, what lies above and below a node.
All walks end even when a tree is broken (``bentuk`` says so); they never loop.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    """The person who signed for a position on a day, or None while it was vacant."""
    return penandatangan(pemegang=(p for p in organisasi.pemegang if p.jabatan == jabatan), tanggal=tanggal)


def penandatangan(*, pemegang: Iterable[Pemegang], tanggal: date) -> Pemegang | None:
    """The one of the holders of a position who signed on a day.

    A Plh. acts while the holder is away, so both hold the position on paper and the Plh. signs; else the latest counts.
    """
    calon = [p for p in pemegang if menjabat(pemegang=p, tanggal=tanggal)]
    return max(calon, key=lambda p: (p.status is StatusPemegang.PLH, p.mulai or date.min), default=None)


def versi_perjanjian_pada(*, perjanjian: Perjanjian, tanggal: date) -> VersiPerjanjian | None:
    """The agreement of the office in force on a day: the one of the whole chain that came into force last."""
    berlaku = [v for v in perjanjian.versi if v.berlaku_sejak <= tanggal and not v.jabatan]
    return max(reversed(berlaku), key=lambda v: v.berlaku_sejak, default=None)


def pemilik_indikator(*, organisasi: Organisasi, perencanaan: Perencanaan) -> Mapping[str, str]:
    """The position that agrees on each indicator and reports on it, by indicator id; absent where none is known.

    A sasaran of a position is its own; a tujuan or sasaran strategis is the head's, whoever gathers the figures; a node
    of the program tree is of whom it names, else of the nearest node above that names one, else the head's.
    """
    jabatan = {j.id for j in organisasi.jabatan}
    puncak = kepala(organisasi=organisasi)
    utama = puncak.id if puncak else ""
    milik_sasaran = {s.id: s.jabatan for s in perencanaan.sasaran_jabatan}
    milik_simpul = pemilik_simpul(organisasi=organisasi, perencanaan=perencanaan)
    atas = {x.id for x in perencanaan.tujuan} | {x.id for x in perencanaan.sasaran}
    hasil: dict[str, str] = {}
    for i in perencanaan.indikator:
        if i.milik in milik_sasaran:
            pemilik = milik_sasaran[i.milik]
        elif i.milik in atas:
            pemilik = utama
        else:
            pemilik = i.penanggung_jawab if i.penanggung_jawab in jabatan else milik_simpul.get(i.milik, "") or utama
        if pemilik in jabatan:
            hasil[i.id] = pemilik
    return hasil


def pemilik_simpul(*, organisasi: Organisasi, perencanaan: Perencanaan) -> Mapping[str, str]:
    """The position of each node, its own or inherited, empty where none is named; a broken tree never loops."""
    jabatan = {j.id for j in organisasi.jabatan}
    menurut_id = {s.id: s for s in perencanaan.simpul}
    hasil: dict[str, str] = {}
    for awal in perencanaan.simpul:
        kini: Simpul | None = awal
        jalur: list[str] = []
        pemilik = ""
        while kini is not None and kini.id not in jalur:
            if kini.id in hasil:
                pemilik = hasil[kini.id]
                break
            jalur.append(kini.id)
            if kini.penanggung_jawab in jabatan:
                pemilik = kini.penanggung_jawab
                break
            kini = menurut_id.get(kini.induk)
        for id_simpul in jalur:
            hasil[id_simpul] = pemilik
    return hasil


def versi_jabatan(
    *, perjanjian: Perjanjian, pemilik: Mapping[str, str], kepala: str
) -> Mapping[str, tuple[VersiPerjanjian, ...]]:
    """The versions that concern each position, in their order.

    A version of some positions concerns those it names; one of the whole chain concerns the head of the office and
    every position that owns an indicator in it.
    """
    hasil: dict[str, list[VersiPerjanjian]] = {}
    for versi in perjanjian.versi:
        terkait = dict.fromkeys(versi.jabatan or (kepala, *(pemilik.get(b.indikator, "") for b in versi.butir)))
        for j in terkait:
            if j:
                hasil.setdefault(j, []).append(versi)
    return {j: tuple(v) for j, v in hasil.items()}


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
