"""Each indicator of a position in a sentence, then the author's causes, problems and efforts (N-ANALISIS-INDIKATOR).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 5 (VERIFIED-2). The sentences state figures and never a cause.
``narasi: [jabatan_penyebab, ...]`` names the author's texts, each under a line that says what it is; with
``wajib: true`` a missing one is a visible gap; ``kalimat: false`` leaves the sentences out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur_periode import sampai_periode
from sakip.laporan.kalimat_jabatan import kalimat_capaian
from sakip.laporan.kolom_jabatan import baris_jabatan, id_jabatan
from sakip.laporan.narasi import blok_narasi, teks_untuk
from sakip.laporan.pilihan import daftar_teks
from sakip.laporan.tanpa_isi import TANPA_INDIKATOR, kalimat_kosong
from sakip.peraturan.profil import Opsi

# Lists of one report follow each other; without these lines a cause cannot be told from a problem.
_PEMBUKA: Mapping[str, str] = MappingProxyType(
    {
        "jabatan_penyebab": "Penyebab keberhasilan atau kegagalan:",
        "jabatan_permasalahan": "Permasalahan:",
        "jabatan_upaya": "Upaya yang dilakukan:",
    }
)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The sentences as a list, then the texts that the layout names."""
    baris = baris_jabatan(hasil)
    if not baris:
        return kalimat_kosong(hasil=hasil, opsi=opsi, kalimat=TANPA_INDIKATOR)
    blok: list[Blok] = []
    if opsi.ya("kalimat", bawaan=True):
        pembuka = Teks(f"Hasil pengukuran setiap indikator {sampai_periode(hasil.lingkup.periode)}:")
        butir = tuple(Butir(kalimat_capaian(hasil=hasil, indikator=b.indikator)) for b in baris)
        blok += [Paragraf((pembuka,)), Daftar(butir, JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value)))]
    jabatan = id_jabatan(hasil)
    for kunci in daftar_teks(opsi, "narasi"):
        if opsi.ya("wajib") or teks_untuk(hasil, kunci, jabatan):
            blok += [Paragraf((Teks(_PEMBUKA[kunci], tebal=True),))] if kunci in _PEMBUKA else []
            blok += blok_narasi(hasil=hasil, kunci=kunci, untuk=jabatan)
    return blok
