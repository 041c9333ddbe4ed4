"""Numbers of list items and rows, and long paragraphs, as facts: counts must run, and nothing is said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha1

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.fakta.ekstraksi.struktur_daftar import ANGKA, BAB, HURUF, DaftarIsi
from sakip.fakta.ekstraksi.tabel import JenisBaris, TabelBaca
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai

BUTIR, BARIS, PARAGRAF = "butir", "nomor baris", "paragraf"
_BUTIR = re.compile(r"(?:-\s*)?(?P<nomor>\d{1,2})(?P<tanda>[.)])\s+(?P<isi>\D.{2,})")
_NOMOR = re.compile(r"\W*(\d{1,3})\W*")
_BERNOMOR = re.compile(r"\s*(\d{1,2})[.)]\s+[A-Z].{8,}")
_PARAGRAF = 20


def baca_butir(*, bagian: NaskahBagian, daftar: DaftarIsi) -> Iterator[Fakta]:
    """The numbered items of the text, the numbers of the rows of tables, and the long paragraphs of a report."""
    alur = bagian.bagian.alur
    seksi = daftar_ke = 0
    for n, u in enumerate(alur):
        if n in daftar.tempat or isinstance(u, TabelMentah):
            continue
        if _is_judul(u):
            seksi += 1
        elif cocok := _BUTIR.match(u.teks):
            seri = f"{bagian.id}/butir/{seksi}{cocok['tanda']}"
            kelompok = f"{seri}/{daftar_ke}"
            yield _fakta(bagian.id, BUTIR, f"butir/{n}", int(cocok["nomor"]), cocok["isi"], u.lokasi, kelompok, seri)
        elif u.teks.endswith(":"):
            daftar_ke += 1
        if len(u.teks.split()) >= _PARAGRAF:
            yield _paragraf(bagian.id, n, u)
    for t in bagian.tabel:
        yield from _baris(bagian.id, t)


def _is_judul(u: Alinea) -> bool:
    return bool(u.judul or BAB.fullmatch(u.teks) or ANGKA.fullmatch(u.teks) or HURUF.fullmatch(u.teks))


def _fakta(
    bagian: str, rincian: str, objek: str, angka: int | None, isi: str, lokasi: Lokasi, kelompok: str, induk: str = ""
) -> Fakta:
    nilai: Nilai = Kosong(Keadaan.TAK_TERBACA) if angka is None else Angka(Decimal(angka))
    return Fakta(
        JenisFakta.NOMOR, f"{bagian}/{objek}", nilai, f"{'' if angka is None else angka}. {isi[:60]}", asal=Asal.LKJ,
        nama=isi[:60], lokasi=lokasi, induk=induk, kelompok=kelompok, rincian=rincian, bagian=bagian,
    )  # fmt: skip


def _paragraf(bagian: str, n: int, u: Alinea) -> Fakta:
    # Copies are often worked on at their end; the beginning tells them.
    polos = " ".join(re.findall(r"\w+", u.teks.casefold())[:_PARAGRAF])
    sidik = sha1(polos.encode(), usedforsecurity=False).hexdigest()[:12]
    return Fakta(
        JenisFakta.NOMOR, f"{bagian}/paragraf/{sidik}", Angka(Decimal(n)), u.teks[:60], asal=Asal.LKJ, nama=u.teks[:60],
        lokasi=u.lokasi, kelompok=f"{bagian}/{PARAGRAF}", rincian=PARAGRAF, bagian=bagian,
    )  # fmt: skip


def _baris(bagian: str, tabel: TabelBaca) -> Iterator[Fakta]:
    """The numbers of the rows of a table; a row that has a name but a mark without a figure has a number lost."""
    kolom = tabel.cari(Peran.NOMOR)
    pola = _NOMOR if kolom else _BERNOMOR
    for n, b in enumerate(tabel.baris):
        sel = b.sel[kolom[0] if kolom else 0]
        cocok = pola.fullmatch(sel.teks)
        if b.jenis is JenisBaris.BIASA and (cocok or sel.teks.strip() in (".", ")", "-")):
            nama = next((s.teks for s in b.sel[kolom[0] + 1 :] if s.teks), "") if kolom else sel.teks
            angka = int(cocok[1]) if cocok else None
            yield _fakta(bagian, BARIS, f"{tabel.id}/baris/{n}", angka, nama, sel.lokasi, f"{bagian}/{tabel.id}/nomor")
