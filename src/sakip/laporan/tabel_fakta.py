"""A table of two columns, name and content, without heading: the block above a matrix, the facts of an area."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.dokumen.node import Baris, Keterangan, Kolom, Sel, Tabel
from sakip.dokumen.sebaris import GantiBaris, Sebaris, teks
from sakip.hasil.dasar import Hasil

Fakta = tuple[str, tuple[Sebaris, ...]]


def tabel_fakta(fakta: Sequence[Fakta], *, jenis: str, judul: str = "") -> Tabel:
    """The table; ``judul`` gives it a caption."""
    return Tabel(
        kolom=(Kolom(20), Kolom(80)),
        kepala=(),
        badan=tuple(Baris((Sel(teks(nama), tebal=True), Sel(isi))) for nama, isi in fakta),
        keterangan=Keterangan("Tabel", judul) if judul else None,
        jenis=jenis,
    )


def fakta_rencana(hasil: Hasil) -> list[Fakta]:
    """Visi, misi that is served, tujuan: the block above the matrix of the Renstra and the sheet of the IKU."""
    acuan = hasil.data.acuan
    misi = [m.teks for m in acuan.misi if m.didukung] or [m.teks for m in acuan.misi]
    return [
        ("Visi", teks(acuan.visi or "belum diisi")),
        ("Misi", baris_teks(misi)),
        ("Tujuan", baris_teks([t.teks for t in hasil.data.perencanaan.tujuan])),
    ]


def baris_teks(butir: Sequence[str]) -> tuple[Sebaris, ...]:
    """Several texts in one cell, numbered when there is more than one; nothing at all says so."""
    if not butir:
        return teks("belum diisi")
    if len(butir) == 1:
        return teks(butir[0])
    hasil: list[Sebaris] = []
    for n, satu in enumerate(butir, 1):
        hasil += (*([GantiBaris()] if hasil else []), *teks(f"{n}. {satu}"))
    return tuple(hasil)
