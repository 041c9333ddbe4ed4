"""Inline content as HTML: escaping, names of anchors, figures with the way to their explanation."""

from __future__ import annotations

import re
from html import escape
from typing import Protocol, assert_never

from sakip.dokumen.sebaris import Figur, GantiBaris, KontrolTeks, Rujuk, Sebaris, Teks
from sakip.dokumen.tampil import teks_figur
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.tanggal import format_tanggal

# Characters that no HTML text may hold.
TAK_SAH = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
BUKAN_NAMA = re.compile(r"[^A-Za-z0-9_-]+")


def aman(teks: str) -> str:
    """Text of a user as text of HTML, also good inside an attribute."""
    return escape(TAK_SAH.sub("", teks))


class Jangkar:
    """Names of anchors: readable, valid, and each given to one thing only."""

    def __init__(self) -> None:
        self._nama: dict[tuple[str, str], str] = {}
        self._terpakai: set[str] = set()

    def nama(self, jenis: str, kunci: str) -> str:
        """The anchor of a thing; the same thing always has the same one."""
        ada = self._nama.get((jenis, kunci))
        if ada is not None:
            return ada
        dasar = f"{jenis}-{BUKAN_NAMA.sub('-', kunci).strip('-')}"
        nama, ke = dasar, 1
        while nama in self._terpakai:
            ke += 1
            nama = f"{dasar}-{ke}"
        self._terpakai.add(nama)
        self._nama[jenis, kunci] = nama
        return nama


class Penanda(Protocol):
    """Writes the content of a place that something is to be said about; None for all other places."""

    def tandai(self, isi: tuple[Sebaris, ...], lokasi: Lokasi) -> str | None: ...


class PenulisSebaris:
    """Writes inline content and remembers which figures were shown, and where for the first time."""

    def __init__(self, jangkar: Jangkar, tujuan: frozenset[str], penanda: Penanda | None = None) -> None:
        self.jangkar = jangkar
        self.tujuan = tujuan
        self.penanda = penanda
        self.tampil: dict[str, Hitungan] = {}

    def tulis(self, isi: tuple[Sebaris, ...], lokasi: Lokasi | None = None) -> str:
        """Inline content as HTML."""
        if self.penanda is not None and lokasi is not None:
            bertanda = self.penanda.tandai(isi, lokasi)
            if bertanda is not None:
                return bertanda
        return "".join(self._satu(bagian) for bagian in isi)

    def _satu(self, bagian: Sebaris) -> str:
        match bagian:
            case Teks(isi=isi, tebal=tebal, miring=miring):
                teks = f"<em>{aman(isi)}</em>" if miring else aman(isi)
                return f"<strong>{teks}</strong>" if tebal else teks
            case Figur():
                teks = self._figur(bagian)
                return f"<strong>{teks}</strong>" if bagian.tebal else teks
            case GantiBaris():
                return "<br>"
            case Rujuk(label=label, teks=teks):
                tulisan = aman(teks or label)
                return f'<a href="#{self.jangkar.nama("b", label)}">{tulisan}</a>' if label in self.tujuan else tulisan
            case KontrolTeks(judul=judul, isi=isi, kosong=kosong):
                dalam = self.tulis(isi)
                return f'<mark class="belum" title="Belum ditulis: {aman(judul)}">{dalam}</mark>' if kosong else dalam
            case _ as tak_mungkin:
                assert_never(tak_mungkin)

    def _figur(self, figur: Figur) -> str:
        hitungan = figur.hitungan
        pertama = hitungan.id not in self.tampil
        self.tampil.setdefault(hitungan.id, hitungan)
        tempat = f' id="{self.jangkar.nama("t", hitungan.id)}"' if pertama else ""
        if isinstance(hitungan.nilai, Kosong):
            kelas, isi = "keadaan", html_keadaan(hitungan.nilai)
        else:
            kelas, isi = "angka", aman(teks_figur(figur))
        if hitungan.dihitung:
            return f'<a class="{kelas} asal" href="#{self.jangkar.nama("a", hitungan.id)}"{tempat}>{isi}</a>'
        return f'<span class="{kelas}"{tempat}>{isi}</span>'


def html_keadaan(kosong: Kosong) -> str:
    """A state that is not a number: its words, and the reason in smaller print."""
    alasan = alasan_keadaan(kosong)
    kelas = kosong.keadaan.value.replace(" ", "-")
    tambahan = f'<small class="alasan"> · {aman(alasan)}</small>' if alasan else ""
    return f'<span class="{kelas}">{aman(kosong.keadaan.value)}</span>{tambahan}'


def alasan_keadaan(kosong: Kosong) -> str:
    """Why a value is not a number: the text as typed, from whom and since when, the reason given."""
    bagian = [
        f"tertulis “{kosong.tertulis}”" if kosong.keadaan is Keadaan.TAK_TERBACA and kosong.tertulis else "",
        kosong.dari,
        f"sejak {format_tanggal(kosong.sejak)}" if kosong.sejak else "",
        kosong.alasan,
    ]
    return ", ".join(b for b in bagian if b)
