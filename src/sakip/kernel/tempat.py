"""A place in words short enough for a list or a cell, in which no number can be taken for another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sakip.kernel.lokasi import Lokasi

# What a table without a caption is called: its running number.
_TANPA_NAMA = re.compile(r"t(\d+)")


def sebut_tempat(*, tempat: Lokasi, berkas: str = "") -> str:
    """One place; the name of the file only where it is another than ``berkas``.

    >>> sebut_tempat(tempat=Lokasi(halaman=24, tabel="3.2", baris_tabel=4, kolom="% Capaian"))
    'halaman 24, tabel 3.2 baris ke-4, kolom % Capaian'
    >>> sebut_tempat(tempat=Lokasi(tabel="2.1", baris_tabel=21, awal="“P.C Unit” (No 19)"))
    'tabel 2.1 baris “P.C Unit” (No 19)'
    >>> sebut_tempat(tempat=Lokasi(berkas="a.xlsx", lembar="Target", baris=7), berkas="b.xlsx")
    'a.xlsx, lembar Target, baris 7'

    A table without a name is told by its number; where the line is known, by that alone.

    >>> sebut_tempat(tempat=Lokasi(halaman=4, tabel="t5", baris_tabel=8))
    'halaman 4, tabel ke-5 baris ke-8'
    >>> sebut_tempat(tempat=Lokasi(tabel="t5", baris_tabel=8, baris=110))
    'baris 110'

    Where neither line nor page is known, the heading above and the first words find it.

    >>> sebut_tempat(tempat=Lokasi(judul="Ikhtisar Eksekutif", awal="Pada tahun 2024 …"))
    'di bawah judul “Ikhtisar Eksekutif”, alinea “Pada tahun 2024 …”'
    >>> sebut_tempat(tempat=Lokasi(judul="Sarana", tabel="t5", baris_tabel=8, awal="“Meja”"))
    'di bawah judul “Sarana”, tabel ke-5 baris “Meja”'
    """
    return ", ".join(_bagian(tempat, berkas))


def daftar_tempat(*, tempat: Iterable[Lokasi], berkas: str = "") -> tuple[str, ...]:
    """Several places, each once; behind one in another file those of ``berkas`` say that they are in the report.

    >>> daftar_tempat(tempat=[Lokasi("b", baris=1), Lokasi("a", baris=2)], berkas="a")
    ('b, baris 1', 'laporan ini, baris 2')
    """
    hasil: dict[str, None] = {}
    asing = False
    for satu in tempat:
        sini = satu.berkas in ("", berkas)
        if sebutan := sebut_tempat(tempat=satu, berkas=berkas):
            hasil[f"laporan ini, {sebutan}" if asing and sini else sebutan] = None
        asing = asing or not sini
    return tuple(hasil)


def _bagian(tempat: Lokasi, berkas: str) -> Iterator[str]:
    if tempat.berkas not in ("", berkas):
        yield tempat.berkas
    if tempat.lembar:
        yield f"lembar {tempat.lembar}"
    if tempat.halaman is not None:
        yield f"halaman {tempat.halaman}"
    if tempat.baris is not None:
        yield f"baris {tempat.baris}"
    yield from _judul(tempat)
    nama = _nama_tabel(tempat)
    if nama:
        yield f"tabel {nama}{_baris_tabel(tempat)}"
    if tempat.kolom:
        yield f"kolom {' '.join(tempat.kolom.split())}"


def _judul(tempat: Lokasi) -> Iterator[str]:
    """The heading, for what has no line, page or name of its own."""
    if tempat.baris is not None or tempat.halaman is not None or tempat.lembar:
        return
    if tempat.judul and (not tempat.tabel or _TANPA_NAMA.fullmatch(tempat.tabel)):
        yield f"di bawah judul “{tempat.judul}”"
    if tempat.awal and not tempat.tabel:
        yield f"alinea “{tempat.awal}”"


def _baris_tabel(tempat: Lokasi) -> str:
    # The line of the file says it already; two numbers of a row are taken for each other.
    if not tempat.baris_tabel or tempat.baris is not None:
        return ""
    return f" baris {tempat.awal}" if tempat.awal else f" baris ke-{tempat.baris_tabel}"


def _nama_tabel(tempat: Lokasi) -> str:
    tanpa_nama = _TANPA_NAMA.fullmatch(tempat.tabel)
    if tanpa_nama is None:
        return tempat.tabel
    return "" if tempat.baris is not None else f"ke-{tanpa_nama[1]}"
