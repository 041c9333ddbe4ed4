"""Angka dan kata di dalam kurung menyebut bilangan yang berbeda.

Mengapa: terbilang ditulis agar angka tidak dapat disalahbaca; bila keduanya berbeda, pembaca
tidak tahu mana yang benar.

Contoh salah: 15 (sembilan belas) orang.

Contoh benar: 15 (lima belas) orang.

Keterbatasan: kata yang salah eja tetap dibaca bila maksudnya jelas; ejaannya sendiri tidak ditegur.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.kernel.terbilang import TERBESAR, terbilang
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="SJ103",
    kelas=Kelas.TERBILANG,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.TERBILANG,),
)
def angka_sama_dengan_terbilang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Compare every number with the words behind it."""
    del konteks
    for f in berkas.semua(JenisFakta.TERBILANG):
        if f.nilai is None:
            yield Lewat(f"“{f.tertulis}” tidak dibandingkan dengan katanya: angkanya tidak terbaca.", (f,))
        elif f.nilai != Decimal(f.rincian) and abs(f.nilai) <= TERBESAR:
            yield Konsep(
                fakta=(f,),
                kalimat=f"“{f.tertulis}”: angkanya {format_angka(f.nilai)} ({terbilang(f.nilai)}), katanya berarti "
                f"{format_angka(Decimal(f.rincian))}.",
                tertulis=f.tertulis,
                seharusnya=terbilang(f.nilai),
                saran="Samakan angka dan katanya.",
            )
