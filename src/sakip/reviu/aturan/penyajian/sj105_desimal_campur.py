"""Satu tabel memakai koma dan titik sebagai tanda desimal.

Mengapa: di samping 97.30, angka 97,42 dapat terbaca sebagai ribuan atau salah salin; dalam bahasa Indonesia desimal
ditandai koma.

Contoh salah: kolom capaian berisi 97.30, 99.98, dan 97,42.

Contoh benar: kolom capaian berisi 97,30, 99,98, dan 97,42.

Keterbatasan: tanda di depan tepat tiga angka tidak dihitung, sebab dapat memisahkan ribuan. Setiap tabel disebut
sekali, pada tanda yang lebih jarang dipakai.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TANDA = ("desimal koma", "desimal titik")


@aturan(
    kode="SJ105",
    kelas=Kelas.FORMAT_ANGKA,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.TULISAN,),
)
def satu_tanda_desimal(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Report every table that writes its decimals in two ways."""
    del konteks
    tabel: dict[str, dict[str, Fakta]] = {}
    for f in berkas.semua(JenisFakta.TULISAN):
        if f.rincian in _TANDA:
            tabel.setdefault(f.kelompok, {})[f.rincian] = f
    for dua in tabel.values():
        buta = [f for f in dua.values() if f.nilai is None]
        if buta:
            yield Lewat(f"Tanda desimal “{buta[0].tertulis}” tidak diperiksa: banyaknya tidak diketahui.", (buta[0],))
        elif len(dua) == len(_TANDA):
            yield _temuan(dua["desimal koma"], dua["desimal titik"])


def _temuan(koma: Fakta, titik: Fakta) -> Konsep:
    # Of as many of each the point is the odd one: the decimal mark of Indonesian is the comma.
    jarang, lazim = (koma, titik) if (koma.nilai or 0) < (titik.nilai or 0) else (titik, koma)
    tertulis, lain = ("titik", "koma") if jarang is titik else ("koma", "titik")
    return Konsep(
        fakta=(jarang, lazim),
        kalimat=f"Tabel ini menulis desimal dengan {tertulis} ({jarang.tertulis}) dan {lain} ({lazim.tertulis}).",
        tertulis=jarang.tertulis,
        saran="Pakai koma untuk semua desimal dalam tabel ini.",
    )
