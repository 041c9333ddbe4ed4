"""The matrix of the Renstra (T-RENSTRA-MATRIKS): sasaran, indicators, targets per year, strategies, executors.

Dasar: PermenPANRB 53/2014, Lampiran II, annexes (VERIFIED-2); the form is local (SEED 000). Made for a landscape
page. Each strategy is a row; sasaran and indicators span theirs. ``kepala: false`` leaves out the block with visi,
misi and tujuan.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom_renstra import KOLOM_RENSTRA, baris_renstra, tahun_renstra
from sakip.laporan.pilihan import kelompok, kolom, lebarkan_kolom
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.laporan.tabel_fakta import fakta_rencana, tabel_fakta
from sakip.laporan.tabel_indikator import baris_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The heading block and the matrix."""
    target = tahun_renstra(hasil)
    matriks = susun_tabel(
        hasil=hasil,
        opsi=lebarkan_kolom(opsi, {"target_renstra": target}),
        isi=Isi(
            jenis="T-RENSTRA-MATRIKS",
            judul="Matriks Rencana Strategis {renstra_awal}–{renstra_akhir}",
            kolom=KOLOM_RENSTRA,
            bawaan=(
                kelompok("Sasaran", (kolom("sasaran", "Uraian"), "indikator")),
                "satuan",
                kolom("nilai_dasar", "Kondisi Awal"),
                kelompok("Target", target),
                kelompok("Strategi Mencapai Tujuan dan Sasaran", ("kebijakan", "program_strategi")),
                "pelaksana",
            ),
            baris=baris_renstra(baris_indikator(hasil, opsi.teks("himpunan", "renstra"))),
        ),
    )
    kepala = [tabel_fakta(fakta_rencana(hasil), jenis="N-VISI")] if opsi.ya("kepala", bawaan=True) else []
    return [*kepala, matriks]
