"""Each indicator of a position in a sentence, then the author's causes, problems and efforts (N-ANALISIS-INDIKATOR).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 5 (VERIFIED-2). The sentences state figures and never a cause.
``narasi: [jabatan_penyebab, ...]`` names the author's texts; with ``wajib: true`` a missing one is a visible gap.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar
from sakip.hasil.dasar import Hasil
from sakip.laporan.kalimat_jabatan import kalimat_capaian
from sakip.laporan.kolom_jabatan import baris_jabatan, id_jabatan
from sakip.laporan.narasi import blok_narasi, teks_untuk
from sakip.laporan.pilihan import daftar_teks
from sakip.laporan.tanpa_isi import TANPA_INDIKATOR, kalimat_kosong
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The sentences as a list, then the texts that the layout names."""
    baris = baris_jabatan(hasil)
    if not baris:
        return kalimat_kosong(hasil=hasil, opsi=opsi, kalimat=TANPA_INDIKATOR)
    butir = tuple(Butir(kalimat_capaian(hasil=hasil, indikator=b.indikator)) for b in baris)
    blok: list[Blok] = [Daftar(butir, JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value)))]
    jabatan = id_jabatan(hasil)
    for kunci in daftar_teks(opsi, "narasi"):
        if opsi.ya("wajib") or teks_untuk(hasil, kunci, jabatan):
            blok += blok_narasi(hasil=hasil, kunci=kunci, untuk=jabatan)
    return blok
