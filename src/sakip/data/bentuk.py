"""Shape of a year: whether its parts hold together, judged on the assembled value, all mistakes at once.

Workbook, JSON and database all lead to the same TahunKinerja, so it is judged here once. A shape check asks whether the
data can be assembled, calculated with and printed: references, cycles, duplicates, levels, units, formulas, versions,
signs and years. Whether what is entered is right, is asked by the rules of the review; nothing is asked by both.
"""

from __future__ import annotations

from typing import Final

from sakip.data.bentuk_anggaran import periksa_anggaran
from sakip.data.bentuk_bagian import periksa_bagian
from sakip.data.bentuk_jabatan import periksa_jabatan
from sakip.data.bentuk_lain import periksa_lain
from sakip.data.bentuk_organisasi import periksa_organisasi
from sakip.data.bentuk_perencanaan import periksa_perencanaan
from sakip.data.bentuk_perjanjian import periksa_perjanjian
from sakip.data.bentuk_pk_jabatan import periksa_pk_jabatan
from sakip.data.bentuk_setahun import periksa_setahun
from sakip.data.bentuk_ukur import periksa_ukur
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.temuan import Temuan

_PEMERIKSA: Final = (
    periksa_organisasi,
    periksa_perencanaan,
    periksa_perjanjian,
    periksa_anggaran,
    periksa_ukur,
    periksa_setahun,
    periksa_jabatan,
    periksa_bagian,
    periksa_pk_jabatan,
    periksa_lain,
)


def periksa_bentuk(*, tahun: TahunKinerja) -> tuple[Temuan, ...]:
    """Everything that is wrong or remarkable in the shape of a year, in the order of its parts."""
    return tuple(temuan for periksa in _PEMERIKSA for temuan in periksa(tahun))
