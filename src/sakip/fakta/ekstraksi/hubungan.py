"""Which figures of a table follow from which: by a written formula, by a row of totals, or by what nearly all rows do.

A relation is only taken where the table itself shows it: its formula row says so, a row is called "jumlah", or its rows
obey it (``hubungan_kolom``), or its codes put rows below others (``hubungan_jenjang``). A row that does not is then the
odd one.
"""

from __future__ import annotations

from sakip.fakta.ekstraksi.hubungan_dasar import HubunganSel
from sakip.fakta.ekstraksi.hubungan_jenjang import baca_jenjang, bercampur, hubungan_jenjang
from sakip.fakta.ekstraksi.hubungan_jumlah import hubungan_jumlah
from sakip.fakta.ekstraksi.hubungan_kolom import BERATURAN, hubungan_kolom
from sakip.fakta.ekstraksi.tabel import TabelBaca


def cari_hubungan(*, tabel: TabelBaca) -> tuple[HubunganSel, ...]:
    """The relations between the figures of a table."""
    kolom = (h for h in hubungan_kolom(tabel=tabel) if not _berarti(tabel, h))
    anak = baca_jenjang(tabel=tabel)
    jumlah = [h for h in hubungan_jumlah(tabel=tabel) if not bercampur(anak, h)]
    # A row that calls itself the total says more than the codes do.
    sudah = {h.hasil for h in jumlah}
    jenjang = (h for h in hubungan_jenjang(tabel=tabel, anak=anak) if h.hasil not in sudah)
    return (*kolom, *jumlah, *jenjang)


def _berarti(tabel: TabelBaca, h: HubunganSel) -> bool:
    """A capaian of target and realisasi, an absorption of money: their rules know direction and method."""
    hasil, *masukan = (tabel.kolom[k].peran for _, k in (h.hasil, *h.masukan))
    return frozenset(masukan) == BERATURAN.get(hasil)
