"""What will be done better next year, indicator by indicator (N-PERBAIKAN-KINERJA).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab IV asks for steps of improvement (VERIFIED-2); LKE 3.c (VERIFIED-2). The
sasaran indicators all appear; a program indicator appears when its author wrote something.
"""

from __future__ import annotations

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Blok, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.laporan.kalimat import kalimat_indikator
from sakip.laporan.narasi import blok_narasi, teks_untuk
from sakip.peraturan.profil import Opsi

KUNCI = "perbaikan_kinerja"


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A numbered name, the sentence on its capaian (``capaian: false`` leaves it out), and the author's list."""
    jenis = JenisDaftar(opsi.teks("penanda", JenisDaftar.HURUF.value))
    blok: list[Blok] = []
    for n, i in enumerate(_indikator(hasil, opsi.teks("himpunan", "pk")), 1):
        blok.append(Paragraf((Teks(f"{n}. {i.nama}", tebal=True),)))
        if opsi.ya("capaian", bawaan=True):
            blok.append(Paragraf(kalimat_indikator(hasil=hasil, indikator=i)))
        blok += blok_narasi(hasil=hasil, kunci=KUNCI, untuk=i.id, jenis=jenis)
    return blok


def _indikator(hasil: Hasil, himpunan: str) -> list[Indikator]:
    utama = hasil.indeks.himpunan[Himpunan(himpunan)]
    semua = {i.id: i for i in utama}
    lain = (i for i in hasil.data.perencanaan.indikator if i.id not in semua and teks_untuk(hasil, KUNCI, i.id))
    return [*utama, *lain]
