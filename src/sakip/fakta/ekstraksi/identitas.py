"""Persons: who is named where, with which NIP, rank and position; facts of one person share their ``objek``.

``kelompok`` is one mention and says what it is ("ttd/3" a signature, "mengetahui/4" that of a superior, "sampul/1" a
cover, "perjanjian/2" a party, "tabel/7" a roster); ``nama`` is the name there, ``rincian`` the position there.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.ekstraksi.identitas_blok import Orang, Tertulis, baca_orang
from sakip.fakta.ekstraksi.identitas_nomenklatur import fakta_nomenklatur
from sakip.fakta.ekstraksi.identitas_tautan import tautkan_orang
from sakip.fakta.ekstraksi.identitas_unit import fakta_unit
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.model import Fakta, JenisFakta


def fakta_orang(naskah: Naskah) -> Iterator[Fakta]:
    """The facts of every mention of a person, in the order of the reports."""
    orang = [o for b in naskah.bagian for o in baca_orang(b)]
    for n, (o, kunci) in enumerate(zip(orang, tautkan_orang(orang=orang), strict=True)):
        if kunci:
            yield from _satu(o, f"{o.peran}/{n}", kunci)
    yield from fakta_unit(naskah, orang)
    yield from fakta_nomenklatur(naskah)


def _satu(orang: Orang, kelompok: str, kunci: str) -> Iterator[Fakta]:
    isi: tuple[tuple[JenisFakta, Tertulis], ...] = (
        (JenisFakta.ORANG, orang.nama),
        (JenisFakta.NIP, orang.nip),
        (JenisFakta.PANGKAT, orang.pangkat),
        (JenisFakta.JABATAN, orang.jabatan),
    )
    for jenis, tertulis in isi:
        if tertulis.teks:
            yield Fakta(
                jenis,
                kunci,
                tertulis=tertulis.teks.strip(" *"),
                nama=orang.nama.teks.strip(" *"),
                lokasi=tertulis.lokasi,
                kelompok=kelompok,
                rincian=orang.jabatan.teks,
                bagian=orang.bagian,
            )
