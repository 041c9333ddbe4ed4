"""Program by program: its absorption, how it served its sasaran, and the author's analysis (N-ANALISIS-INDIKATOR).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 7 (VERIFIED-2). Figures are generated; the text is the author's.
"""

from __future__ import annotations

from sakip.data.perencanaan import Simpul
from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kalimat import kalimat
from sakip.laporan.narasi import blok_narasi, teks_untuk
from sakip.peraturan.profil import Opsi

KUNCI = "analisis_program"


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A paragraph and a text per program; ``wajib: false`` asks for no text where none is written."""
    blok: list[Blok] = []
    for n, p in enumerate(hasil.indeks.pohon.program, 1):
        simpul = hasil.indeks.pohon.simpul[p]
        blok.append(Paragraf((Teks(f"{n}. {simpul.nama}", tebal=True), *_kalimat(hasil, simpul))))
        if simpul.analisis and not teks_untuk(hasil, KUNCI, p):
            blok.append(Paragraf((Teks(simpul.analisis),)))
        elif teks_untuk(hasil, KUNCI, p) or opsi.ya("wajib", bawaan=True):
            blok += blok_narasi(hasil=hasil, kunci=KUNCI, untuk=p)
    return blok


def _kalimat(hasil: Hasil, simpul: Simpul) -> tuple[Sebaris, ...]:
    isi = kalimat(
        ": anggaran ",
        hasil[f"pagu/simpul/{simpul.id}"],
        " terserap ",
        hasil[f"belanja/simpul/{simpul.id}"],
        " atau ",
        hasil[f"serapan/simpul/{simpul.id}"],
    )
    nilai = simpul.menunjang
    return (*isi, Teks(f". Penilaian: {nilai.value[:1].lower()}{nilai.value[1:]}." if nilai else "."))
