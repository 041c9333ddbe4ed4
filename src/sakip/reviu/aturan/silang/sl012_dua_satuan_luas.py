"""Satu luas wilayah ditulis dalam dua satuan yang tidak sama nilainya.

Mengapa: 1 km² sama dengan 100 hektare. Dua angka yang tidak setara berarti salah satunya berasal dari sumber lain atau
salah ketik.

Contoh salah: luas 42,10 km² (4.321 ha).

Contoh benar: luas 42,10 km² (4.210 ha).

Keterbatasan: hanya dua satuan yang ditulis berdampingan; beda karena pembulatan diterima.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_HEKTARE = Decimal(100)


@aturan(
    kode="SL012",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.LUAS,),
)
def luas_dua_satuan_setara(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Convert square kilometres and hold them against the hectares beside them."""
    del konteks
    tempat: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.LUAS):
        tempat[f.kelompok].append(f)
    for isi in tempat.values():
        km2 = [f for f in isi if f.objek == "km2"]
        ha = [f for f in isi if f.objek == "ha"]
        if len(km2) != len(ha):
            yield Lewat("Luas dalam dua satuan tidak dibandingkan: salah satunya tidak terbaca.", tuple(isi[:1]))
            continue
        for a, b in zip(km2, ha, strict=True):
            yield from _periksa(a, b)


def _periksa(km2: Fakta, ha: Fakta) -> Iterator[Konsep]:
    a, b = Selang.dari(km2), Selang.dari(ha)
    if a is None or b is None or a.kali(_HEKTARE).bertemu(b):
        return
    hasil = a.kali(_HEKTARE)
    yield Konsep(
        fakta=(ha, km2),
        pokok=f"Luas {km2.tertulis} di samping {ha.tertulis}",
        tertulis=ha.tertulis,
        seharusnya=f"{format_angka(hasil.titik, desimal=ha.desimal)} ha",
        sebutan="1 km² = 100 ha, jadi",
        saran="Pastikan luas yang resmi, lalu samakan keduanya.",
        simpang=abs(hasil.titik - b.titik) / max(abs(hasil.titik), Decimal(1)),
    )
