"""A table over the program tree, as Bab II and Bab III need several.

The layout may choose the levels with ``jenjang: [program, kegiatan]``, and with ``berindikator: true`` only the nodes
that have indicators; rows of programs are shaded when a table has more than one level.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Tabel
from sakip.dokumen.sebaris import Sebaris
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_simpul import KOLOM_SIMPUL, BarisSimpul, baris_simpul
from sakip.laporan.pilihan import daftar_teks
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi, OpsiNilai

JENJANG: Mapping[str, JenjangSimpul] = {j.name.lower(): j for j in JenjangSimpul}


def pilih_jenjang(opsi: Opsi, bawaan: Sequence[str] = tuple(JENJANG)) -> tuple[JenjangSimpul, ...]:
    """The levels that the layout asks for."""
    return tuple(JENJANG[j] for j in daftar_teks(opsi, "jenjang", bawaan, boleh=tuple(JENJANG)))


def tabel_simpul(
    *,
    hasil: Hasil,
    opsi: Opsi,
    jenis: str,
    judul: str,
    bawaan: tuple[OpsiNilai, ...],
    jenjang: Sequence[str] = tuple(JENJANG),
    ringkas: tuple[BarisRingkas, ...] = (),
    catatan: tuple[tuple[Sebaris, ...], ...] = (),
    kolom_tambahan: Mapping[str, KolomLaporan[BarisSimpul]] | None = None,
) -> Tabel:
    """The table, one row per node and indicator; ``jenjang`` are the levels taken when the layout names none."""
    dipilih = pilih_jenjang(opsi, jenjang)
    baris = baris_simpul(hasil, jenjang=dipilih)
    if opsi.ya("berindikator"):
        baris = [b for b in baris if b.indikator is not None]
    return susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis=jenis,
            judul=judul,
            kolom={**KOLOM_SIMPUL, **(kolom_tambahan or {})},
            bawaan=bawaan,
            baris=baris,
            ringkas=ringkas,
            catatan=catatan,
            kelompok=(lambda b: b.simpul.jenjang is JenjangSimpul.PROGRAM)
            if len({b.simpul.jenjang for b in baris}) > 1
            else None,
        ),
    )
