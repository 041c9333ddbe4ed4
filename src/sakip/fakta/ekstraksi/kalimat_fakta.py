"""All facts of sentences and lists: the one extractor of their family."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.ekstraksi.kalimat_bacaan import baca_bagian
from sakip.fakta.ekstraksi.kalimat_cacah import baca_cacah
from sakip.fakta.ekstraksi.kalimat_daftar import baca_daftar_uang
from sakip.fakta.ekstraksi.kalimat_hitung import baca_hitungan
from sakip.fakta.ekstraksi.kalimat_kinerja import baca_kinerja_kalimat
from sakip.fakta.ekstraksi.kalimat_peringkat import baca_peringkat
from sakip.fakta.ekstraksi.kalimat_rata import baca_rata_rata
from sakip.fakta.ekstraksi.kalimat_sasaran import baca_sasaran
from sakip.fakta.ekstraksi.kalimat_uang import baca_uang_kalimat
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.model import Fakta

_PEMBACA = (
    baca_kinerja_kalimat,
    baca_uang_kalimat,
    baca_daftar_uang,
    baca_peringkat,
    baca_rata_rata,
    baca_cacah,
    baca_hitungan,
    baca_sasaran,
)


def fakta_kalimat(naskah: Naskah) -> Iterator[Fakta]:
    """The facts of the sentences and lists of every report."""
    for bacaan in baca_bagian(naskah):
        for baca in _PEMBACA:
            yield from baca(bacaan)
