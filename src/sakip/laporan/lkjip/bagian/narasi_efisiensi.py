"""How resources were used (N-EFISIENSI): principles, the result by the method of the profil, the analysis.

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 6 (VERIFIED-2). In the layout: ``prinsip: false``, ``hasil: false``
and ``analisis: false`` leave a part out.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kalimat import kalimat
from sakip.laporan.narasi import blok_narasi
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The parts that the layout asks for."""
    blok: list[Blok] = []
    if opsi.ya("prinsip", bawaan=True):
        blok.append(Paragraf(teks("Penggunaan sumber daya berpedoman pada prinsip berikut.")))
        jenis = JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value))
        blok += blok_narasi(hasil=hasil, kunci="prinsip_efisiensi", jenis=jenis)
    if opsi.ya("hasil", bawaan=True):
        blok.append(_hasil(hasil, opsi.teks("himpunan", "pk")))
    if opsi.ya("analisis", bawaan=True):
        blok += blok_narasi(hasil=hasil, kunci="analisis_efisiensi")
    return blok


def _hasil(hasil: Hasil, himpunan: str) -> Paragraf:
    metode = hasil.metode("efisiensi", hasil.profil.metode.efisiensi)
    efisiensi = hasil[f"efisiensi/total/{himpunan}"]
    return Paragraf(
        kalimat(
            "Rata-rata capaian kinerja ",
            hasil[f"rata_capaian/{himpunan}/{hasil.tahun}"],
            " dengan penyerapan anggaran ",
            hasil["serapan/total"],
            "; tingkat efisiensi ",
            efisiensi,
            f" menurut metode {metode.sebutan[:1].lower()}{metode.sebutan[1:]}.",
            *(f" {c}" for c in efisiensi.catatan),
        )
    )
