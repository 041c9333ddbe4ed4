"""Facts of money: ceilings and spending along the tree of programs, per sasaran, per version, and in the agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sakip.fakta import jalur
from sakip.fakta.model import PER_SASARAN, TOTAL, Asal, Fakta, JenisFakta
from sakip.fakta.pencatat import Pencatat
from sakip.hasil.anggaran import PENUNJANG, nama_cakupan
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode

_SEMUA = "seluruh program"


def fakta_anggaran(catat: Pencatat) -> Iterator[Fakta]:
    """Facts of the part *anggaran*."""
    yield from _tanggal(catat)
    yield from _pohon(catat)
    yield from _versi_lain(catat)
    yield from _sasaran(catat)
    yield from _perjanjian(catat)
    yield from _tahun_lalu(catat)


def _pola(catat: Pencatat, objek: str, nama: str, kelompok: str) -> Fakta:
    induk = "" if objek == TOTAL else TOTAL
    return Fakta(
        JenisFakta.PAGU, objek, periode=catat.setahun, asal=Asal.PENGUKURAN, nama=nama, satuan="Rp",
        kelompok=kelompok, induk=induk,
    )  # fmt: skip


def _tanggal(catat: Pencatat) -> Iterator[Fakta]:
    for n, v in enumerate(catat.hasil.lengkap.anggaran.menurut_tanggal):
        objek, sifat = f"dpa/{v.id}", "dpa perubahan" if n else "dpa"
        pola = Fakta(JenisFakta.TANGGAL, objek, nama=v.dokumen, asal=Asal.DPA, kelompok=objek, rincian=sifat)
        f = catat.hari(pola, v.berlaku_sejak, kunci=jalur.versi_anggaran(v.id, "berlaku_sejak"))
        if f is not None:
            yield f


def _simpul(catat: Pencatat, kelompok: str) -> Iterator[tuple[Fakta, str, str]]:
    """A pattern for every node and for the total, with what ends the ids of its figures, and its path."""
    for s in catat.simpul:
        pola = _pola(catat, s.id, s.nama, kelompok)
        yield replace(pola, induk=s.induk or TOTAL), f"simpul/{s.id}", s.id
    yield _pola(catat, TOTAL, _SEMUA, kelompok), "total", TOTAL


def _pohon(catat: Pencatat) -> Iterator[Fakta]:
    versi = catat.hasil.indeks.versi_anggaran
    for pola, akhiran, id_simpul in _simpul(catat, "anggaran"):
        pagu = replace(pola, asal=Asal.DPA, versi=f"dpa/{versi}")
        persen = replace(pola, satuan="%")
        calon = (
            catat.figur(pagu, JenisFakta.PAGU, f"pagu/{akhiran}", kunci=jalur.pagu(id_simpul, versi)),
            catat.figur(
                pola,
                JenisFakta.BELANJA,
                f"belanja/{akhiran}",
                kunci=jalur.belanja(id_simpul, catat.setahun),
            ),
            catat.figur(persen, JenisFakta.SERAPAN, f"serapan/{akhiran}"),
            catat.figur(pola, JenisFakta.SISA, f"sisa/{akhiran}"),
        )
        yield from (f for f in calon if f is not None)


def _versi_lain(catat: Pencatat) -> Iterator[Fakta]:
    """Versions of the budget that are no longer in force; the one in force stands in the table of spending."""
    for v in catat.hasil.data.anggaran.versi[:-1]:
        for pola, akhiran, id_simpul in _simpul(catat, f"dpa/{v.id}"):
            dpa = replace(pola, asal=Asal.DPA, versi=f"dpa/{v.id}")
            id_pagu = f"pagu_versi/{v.id}/{akhiran}"
            f = catat.figur(dpa, JenisFakta.PAGU, id_pagu, kunci=jalur.pagu(id_simpul, v.id))
            if f is not None:
                yield f


def _sasaran(catat: Pencatat) -> Iterator[Fakta]:
    h = catat.hasil
    baris = [(s, nama_cakupan(h, "sasaran", s), f"sasaran/{s}") for s in (*h.indeks.sasaran, PENUNJANG)]
    for objek, nama, akhiran in (*baris, (TOTAL, _SEMUA, "total")):
        pola = _pola(catat, objek, nama, PER_SASARAN)
        efisiensi = None
        if objek != PENUNJANG:
            rasio = replace(pola, satuan="", rincian=h.profil.metode.efisiensi)
            efisiensi = catat.figur(rasio, JenisFakta.EFISIENSI, f"efisiensi/{akhiran}/pk")
        persen = replace(pola, satuan="%")
        calon = (
            catat.figur(pola, JenisFakta.PAGU, f"pagu/{akhiran}"),
            catat.figur(pola, JenisFakta.BELANJA, f"belanja/{akhiran}"),
            catat.figur(persen, JenisFakta.SERAPAN, f"serapan/{akhiran}"),
            catat.figur(replace(persen, atas=JenisFakta.PAGU), JenisFakta.PORSI, f"porsi/{akhiran}"),
            efisiensi,
        )
        yield from (f for f in calon if f is not None)


def _perjanjian(catat: Pencatat) -> Iterator[Fakta]:
    """What each version of the agreement gives its programs: the budget version that it names."""
    h = catat.hasil
    kenal = {v.id for v in h.data.anggaran.versi}
    for n, v in catat.versi_pk:
        if v.versi_anggaran not in kenal:
            continue
        cakupan = [(s, h.indeks.pohon.simpul[s].nama, f"simpul/{s}") for s in h.indeks.pohon.program]
        for objek, nama, akhiran in (*cakupan, (TOTAL, _SEMUA, "total")):
            pola = replace(_pola(catat, objek, nama, f"pk/{n}"), asal=Asal.PK, versi=f"pk/{n}")
            id_pagu = f"pagu_versi/{v.versi_anggaran}/{akhiran}"
            f = catat.figur(pola, JenisFakta.PAGU, id_pagu, kunci=jalur.versi_pk(n, "versi_anggaran"))
            if f is not None:
                yield f


def _tahun_lalu(catat: Pencatat) -> Iterator[Fakta]:
    for lalu in catat.hasil.data.riwayat.anggaran:
        pola = replace(_pola(catat, TOTAL, _SEMUA, "anggaran_lalu"), periode=Periode(lalu.tahun))
        for jenis, angka, kolom in (
            (JenisFakta.PAGU, lalu.pagu, "pagu"),
            (JenisFakta.BELANJA, lalu.realisasi, "realisasi"),
        ):
            yield catat.isian(pola, jenis, Angka(angka), kunci=jalur.anggaran_lalu(lalu.tahun, kolom))
