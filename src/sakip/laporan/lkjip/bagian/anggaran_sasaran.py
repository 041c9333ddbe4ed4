"""Budget per sasaran (T-ANGGARAN-SASARAN): ceiling, spending, absorption, share.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab III.B (VERIFIED-2). Programs that serve no sasaran stand on a line of
their own, so that shares add up to 100.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, JenisBaris
from sakip.hasil.anggaran import PENUNJANG, simpul_sasaran
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom_indikator import KOLOM_INDIKATOR
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.laporan.tabel_indikator import baris_indikator
from sakip.peraturan.profil import Opsi

_UANG = ("pagu", "belanja", "sisa", "serapan", "porsi")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; ``himpunan`` chooses the set of indicators whose sasaran are listed."""
    himpunan = opsi.teks("himpunan", "pk")
    ringkas = []
    if simpul_sasaran(hasil, PENUNJANG):
        isi = {k: angka(hasil[f"{k}/sasaran/{PENUNJANG}"]) for k in _UANG}
        ringkas.append(BarisRingkas("Program yang tidak dikaitkan dengan sasaran", isi, JenisBaris.BIASA))
    ringkas.append(BarisRingkas("Jumlah", {k: angka(hasil[f"{k}/total"]) for k in _UANG}))
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-ANGGARAN-SASARAN",
                judul="Anggaran dan Realisasi per Sasaran Strategis Tahun {tahun}",
                kolom=KOLOM_INDIKATOR,
                bawaan=("no_sasaran", "sasaran", "indikator", "pagu", "belanja", "serapan", "porsi"),
                baris=baris_indikator(hasil, himpunan),
                ringkas=tuple(ringkas),
            ),
        )
    ]
