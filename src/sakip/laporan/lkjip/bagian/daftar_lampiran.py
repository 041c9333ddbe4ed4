"""What is annexed (L-DAFTAR-LAMPIRAN), generated from what really stands below the heading of the annexes.

Dasar: practice (SEED 000 L51, 002 L486); typed lists announce annexes that are not there. ``dari`` names that heading
in the layout.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.susun import build_isi
from sakip.laporan.tata_kini import cari_judul, tata_dokumen
from sakip.peraturan.profil import Opsi, ProfilSalah


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A sentence (``pengantar``) and the titles of the annexes; nothing when there is none."""
    dari = opsi.teks("dari", "LAMPIRAN")
    induk = cari_judul(tata_dokumen(hasil, "lkjip").susunan, dari)
    if induk is None:
        raise ProfilSalah(
            f'{opsi.tempat}: tidak ada judul "{dari}" dalam tata letak. Tulis judul lampiran pada "dari".'
        )
    ada = [b for b in induk.isi if b.judul and build_isi(hasil=hasil, tata=b, tingkat=3)]
    if not ada:
        return []
    butir = tuple(Butir((Teks(isi_teks(b.judul, hasil=hasil)),)) for b in ada)
    pengantar = opsi.teks("pengantar", "Laporan ini dilengkapi lampiran:")
    return [Paragraf((Teks(pengantar),)), Daftar(butir)]
