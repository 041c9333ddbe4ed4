"""The money a position answers for (T-PAGU-INDIVIDU): pagu, realisasi and absorption per node, with the total.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab III.B (VERIFIED-2). Of a node that several positions carry out only the
share of the position is counted. The percentage of the total is total realisasi ÷ total pagu, never a mean.
``jenjang: kegiatan`` shows the kegiatan below the nodes of the position in place of the nodes themselves.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur_periode import sebutan_periode
from sakip.laporan.kolom_pagu_jabatan import KOLOM_PAGU, baris_pagu, catatan_bersama, ringkas_pagu
from sakip.laporan.pilihan import satu_dari
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.laporan.tabel_simpul import JENJANG
from sakip.laporan.tanpa_isi import TANPA_ANGGARAN, kalimat_kosong
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table with its total (not with ``ringkas: false``), or a sentence when the position has no money."""
    jenjang = opsi.teks("jenjang")
    baris = baris_pagu(hasil, JENJANG[satu_dari(opsi, "jenjang", tuple(JENJANG))] if jenjang else None)
    if not baris:
        return kalimat_kosong(hasil=hasil, opsi=opsi, kalimat=TANPA_ANGGARAN)
    sampai = "sampai dengan " if hasil.lingkup.periode.triwulan else ""
    isi = Isi(
        jenis="T-PAGU-INDIVIDU",
        judul=f"Pagu Anggaran dan Realisasi Belanja {{nama_jabatan}} {sampai}{sebutan_periode(hasil.lingkup.periode)}",
        kolom=KOLOM_PAGU,
        bawaan=("no", "uraian", "pagu", "belanja", "serapan"),
        baris=baris,
        ringkas=(ringkas_pagu(hasil),) if opsi.ya("ringkas", bawaan=True) else (),
        catatan=catatan_bersama(baris),
    )
    return [susun_tabel(hasil=hasil, opsi=opsi, isi=isi)]
