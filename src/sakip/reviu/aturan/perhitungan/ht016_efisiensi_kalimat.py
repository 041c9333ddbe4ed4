"""Persentase sisa atau efisiensi dalam kalimat tidak cocok dengan angka di kalimat itu.

Mengapa: sisa anggaran dan serapan selalu berjumlah seratus persen; angka yang tidak cocok biasanya salin ulang dari
serapannya, atau tertinggal dari laporan lama.

Contoh salah: serapan 96,30%, sisa anggaran Rp145.000.000 (96,30%).

Contoh benar: serapan 96,30%, sisa anggaran Rp145.000.000 (3,70%).

Keterbatasan: hanya bila serapan, atau pagu dan sisanya, disebut di kalimat yang sama. Efisiensi juga diterima sebagai
selisih capaian dan serapan. Bila kalimatnya menyebut beberapa cara, yang disebut seharusnya adalah yang terdekat.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_KALIMAT = "kalimat"
_SUMBER = (JenisFakta.SERAPAN, JenisFakta.CAPAIAN, JenisFakta.SISA, JenisFakta.PAGU)
_SERATUS = Selang.tepat(Decimal(100))


@aturan(
    kode="HT016",
    kelas=Kelas.PERSEN,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.PERSEN, JenisFakta.EFISIENSI),
)
def efisiensi_kalimat(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute what a sentence says was left over, as a percentage."""
    del konteks
    kalimat: dict[str, dict[JenisFakta, Fakta]] = defaultdict(dict)
    for f in berkas.semua(*_SUMBER):
        if f.versi == _KALIMAT:
            # A sentence gives its capaian by indicator and its money by sasaran: what stands together belongs together.
            kalimat[f.kelompok].setdefault(f.jenis, f)
    for f in berkas.semua(JenisFakta.PERSEN, JenisFakta.EFISIENSI):
        if f.versi == _KALIMAT:
            yield from _periksa(f, kalimat.get(f.kelompok, {}))


def _periksa(f: Fakta, sumber: Mapping[JenisFakta, Fakta]) -> Iterator[Konsep | Lewat]:
    hasil = list(_hasil(f, sumber))
    tertulis = Selang.dari(f)
    if not hasil or tertulis is None:
        yield Lewat(f"{sebut(f)} tidak dihitung ulang: serapan atau pagunya tidak disebut di kalimat itu.", (f,))
    elif not any(tertulis.bertemu(h) for h, _ in hasil):
        # Of several ways the sentence most likely went the one that it comes nearest to.
        hitung, uraian = min(hasil, key=lambda h: abs(h[0].titik - tertulis.titik))
        konsep = hitung_ulang(fakta=f, hitung=hitung, masukan=sumber.values(), uraian=uraian)
        if konsep is not None:
            yield konsep


def _hasil(f: Fakta, sumber: Mapping[JenisFakta, Fakta]) -> Iterator[tuple[Selang, str]]:
    """What the percentage may be, likeliest first, each with its computation."""
    nilai = {j: s for j, g in sumber.items() if (s := Selang.dari(g)) is not None}
    serapan, capaian = nilai.get(JenisFakta.SERAPAN), nilai.get(JenisFakta.CAPAIAN)
    sisa, pagu = nilai.get(JenisFakta.SISA), nilai.get(JenisFakta.PAGU)
    if sisa and pagu and f.jenis is JenisFakta.PERSEN and (hasil := sisa.persen_dari(pagu)):
        yield hasil, uraikan(sumber[JenisFakta.SISA], "÷", sumber[JenisFakta.PAGU], "× 100")
    if serapan:
        yield _SERATUS - serapan, uraikan("100%", "-", sumber[JenisFakta.SERAPAN])
        if capaian:
            yield capaian - serapan, uraikan(sumber[JenisFakta.CAPAIAN], "-", sumber[JenisFakta.SERAPAN])
