"""Realisasi anggaran melebihi pagu.

Mengapa: pengeluaran dilarang bila anggarannya tidak cukup tersedia; angka seperti ini biasanya salah ketik atau memakai
pagu sebelum perubahan.

Contoh salah: pagu Rp34.226.000, realisasi Rp34.232.400.

Contoh benar: pagu Rp34.232.400, realisasi Rp34.226.000.

Keterbatasan: bila rinciannya juga melebihi pagu, hanya rinciannya yang dilaporkan; jumlah per sasaran hanya bila tidak
satu program pun melebihi pagunya.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import PER_SASARAN, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.registry import aturan


@aturan(
    kode="AN001",
    kelas=Kelas.HITUNGAN,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("uu-1-2004#pasal-3-ayat-3",),
    sejak=2015,
    butuh=(JenisFakta.BELANJA,),
)
def realisasi_dalam_pagu(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold what was spent against the ceiling of the same row."""
    del konteks
    semua = berkas.semua(JenisFakta.BELANJA)
    program = any(f.kelompok != PER_SASARAN and _lebih(berkas, f) for f in semua)
    for belanja in semua:
        pagu = berkas.sebaris(belanja, JenisFakta.PAGU)
        if pagu is None:
            continue
        if pagu.nilai is None or belanja.nilai is None:
            yield Lewat(f"{sebut(belanja)} tidak dibandingkan dengan pagunya: ada yang tidak terbaca.", (belanja,))
        elif belanja.kelompok == PER_SASARAN and program:
            continue
        elif _lebih(berkas, belanja) and not any(_lebih(berkas, f) for f in berkas.rincian(belanja)):
            yield Konsep(
                fakta=(belanja, pagu),
                pokok=sebut(belanja),
                tertulis=belanja.tertulis,
                seharusnya=pagu.tertulis,
                sebutan="paling tinggi sebesar pagu",
                saran="Periksa kedua angka itu, dan apakah pagunya sesudah perubahan.",
                simpang=(belanja.nilai - pagu.nilai) / max(pagu.nilai, Decimal(1)),
            )


def _lebih(berkas: Berkas, belanja: Fakta) -> bool:
    pagu = berkas.sebaris(belanja, JenisFakta.PAGU)
    return bool(pagu and pagu.nilai is not None and belanja.nilai is not None and belanja.nilai > pagu.nilai)
