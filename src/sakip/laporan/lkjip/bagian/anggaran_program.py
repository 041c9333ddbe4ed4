"""Budget and spending per program (T-ANGGARAN-PROGRAM).

Dasar: PP 8/2006 Ps 17(1) (VERIFIED); PermenPANRB 53/2014, Lampiran II, Bab III.B (VERIFIED-2).
"""

from __future__ import annotations

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom_simpul import KOLOM_SIMPUL, baris_simpul
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi

_UANG = ("pagu", "belanja", "sisa", "serapan", "porsi")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, always with its total."""
    sekali = list({b.simpul.id: b for b in baris_simpul(hasil, jenjang=(JenjangSimpul.PROGRAM,))}.values())
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-ANGGARAN-PROGRAM",
                judul="Anggaran dan Realisasi per Program Tahun {tahun}",
                kolom=KOLOM_SIMPUL,
                bawaan=("no", "program", "pagu", "belanja", "serapan"),
                baris=sekali,
                ringkas=(BarisRingkas("Jumlah", {k: angka(hasil[f"{k}/total"]) for k in _UANG}),),
            ),
        )
    ]
