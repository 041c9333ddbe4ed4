"""Conclusion of the report of a position (N-KESIMPULAN): generated sentences, then the author's text.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab IV (VERIFIED-2). The points come from the figures of the tables, so that
they cannot be stale. ``wajib: true`` makes a missing text of the author a visible gap.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur_periode import sampai_periode
from sakip.laporan.kalimat_jabatan import kalimat_banyak, kalimat_rata, kalimat_uang
from sakip.laporan.kolom_jabatan import id_jabatan, indikator_dokumen
from sakip.laporan.narasi import blok_narasi, teks_untuk
from sakip.peraturan.profil import Opsi

_KUNCI = "jabatan_kesimpulan"


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Counts, mean capaian and money as a list (none of what the position has none of), then the author's text."""
    isi = []
    if indikator_dokumen(hasil):
        isi += [kalimat_banyak(hasil=hasil, kalimat_awal=True), kalimat_rata(hasil=hasil)]
    uang = kalimat_uang(hasil=hasil)
    isi += [uang] if uang else []
    penanda = JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value))
    blok: list[Blok] = [_pembuka(hasil), Daftar(tuple(Butir(b) for b in isi), penanda)] if isi else []
    jabatan = id_jabatan(hasil)
    if opsi.ya("wajib") or teks_untuk(hasil, _KUNCI, jabatan):
        # Two lists that follow each other would be read as one that counts wrongly.
        terpisah = bool(isi) and len(teks_untuk(hasil, _KUNCI, jabatan)) > 1
        blok += [Paragraf((Teks("Di samping itu:"),))] if terpisah else []
        blok += blok_narasi(hasil=hasil, kunci=_KUNCI, untuk=jabatan)
    return blok


def _pembuka(hasil: Hasil) -> Paragraf:
    return Paragraf((Teks(f"Kinerja {sampai_periode(hasil.lingkup.periode)} disimpulkan sebagai berikut:"),))
