"""Programs and budget of the agreement (T-PK-PROGRAM), with the total.

Dasar: PermenPANRB 53/2014, Lampiran I, annex of the agreement (VERIFIED-2). Amounts are those of the budget version
that the agreement names. ``versi`` as in ``pk_sasaran``; the layout of SEED 001 with program indicators is
``pk_sasaran_program``.
"""

from __future__ import annotations

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Blok, Tabel
from sakip.hasil.dasar import Hasil
from sakip.hasil.uang_jabatan import TOTAL
from sakip.kernel.hitungan import Hitungan
from sakip.laporan.kolom_simpul import baris_simpul
from sakip.laporan.perjanjian import Versi, pilih_versi
from sakip.laporan.perjanjian_uang import tabel_simpul_perjanjian, tabel_uang
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A table per version asked for; nothing where there is none (``pk_sasaran`` says what is missing).

    In the agreement of a position these are the nodes that it answers for, on the level that is its own; a position
    without any has no table.
    """
    versi = pilih_versi(hasil=hasil, opsi=opsi)
    if not hasil.lingkup.jabatan:
        return [_tabel(hasil, opsi, v) for v in versi]
    return [t for v in versi if (t := tabel_simpul_perjanjian(hasil=hasil, opsi=opsi, versi=v))]


def _tabel(hasil: Hasil, opsi: Opsi, versi: Versi) -> Tabel:
    baris = list({b.simpul.id: b for b in baris_simpul(hasil, jenjang=(JenjangSimpul.PROGRAM,))}.values())

    def pagu(simpul: str, anggaran: str) -> Hitungan:
        return hasil[f"pagu_versi/{anggaran}/{TOTAL if simpul == TOTAL else f'simpul/{simpul}'}"]

    return tabel_uang(hasil=hasil, opsi=opsi, versi=versi, sebutan="Program", baris=baris, pagu=pagu)
