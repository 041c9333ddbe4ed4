"""Budget and spending from program to sub kegiatan (T-ANGGARAN-RINCI).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab III.B (VERIFIED-2). Programs and kegiatan show the sums of what is below
them.
"""

from __future__ import annotations

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom_simpul import KOLOM_SIMPUL, baris_simpul
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi

_UANG = ("pagu", "belanja", "sisa", "serapan")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table with every node that is known, closed by the total."""
    sekali = list({b.simpul.id: b for b in baris_simpul(hasil)}.values())
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-ANGGARAN-RINCI",
                judul="Ringkasan Anggaran dan Realisasi {instansi} Tahun Anggaran {tahun}",
                kolom=KOLOM_SIMPUL,
                bawaan=("no", "uraian", "pagu", "belanja", "sisa", "serapan"),
                baris=sekali,
                kelompok=lambda b: b.simpul.jenjang is JenjangSimpul.PROGRAM,
                ringkas=(BarisRingkas("Jumlah", {k: angka(hasil[f"{k}/total"]) for k in _UANG}),),
            ),
        )
    ]
