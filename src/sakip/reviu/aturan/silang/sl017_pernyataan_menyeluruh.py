"""Pernyataan tentang seluruh tabel dibantah oleh baris tabel itu.

Mengapa: kesimpulan adalah bagian yang paling banyak dibaca. "Belum ada yang tercapai" atau "seluruh indikator tercapai"
harus berlaku untuk setiap baris yang disimpulkan.

Contoh salah: “belum ada yang tercapai seluruhnya”, padahal satu baris bercapaian 100.

Contoh benar: “seluruh indikator tercapai”, dan setiap baris bercapaian 100 atau lebih.

Keterbatasan: hanya kalimat yang menunjuk tabel target dan realisasi di laporan yang sama; kalimat harapan ("agar semua
target tercapai") bukan pernyataan. Baris tanpa angka tidak dihitung, dan pernyataan tentang tabel tanpa angka tidak
diperiksa.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.keadaan import DaftarBaris, daftar_baris, sebut_baris
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERBANYAK = 4
# Praise is less than a statement that can be counted.
_LUNAK = re.compile(r"maksimal|optimal|sempurna", re.IGNORECASE)
# What a row must be for the claim to hold.
_HARUS = {Pernyataan.TAK_SATU_TUNTAS.name: False, Pernyataan.SEMUA_TUNTAS.name: True}


@aturan(
    kode="SL017",
    kelas=Kelas.KLAIM,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.KLAIM,),
)
def pernyataan_menyeluruh(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every claim about a whole table against its rows."""
    del konteks
    daftar = berkas.sekali(daftar_baris)
    for klaim in berkas.semua(JenisFakta.KLAIM):
        if klaim.objek == TOTAL and klaim.rincian in _HARUS:
            yield from _periksa(klaim, daftar)
        elif klaim.rincian == Pernyataan.BELUM_TERSEBUT.name:
            yield from _tersebut(klaim, daftar)


def _periksa(klaim: Fakta, daftar: DaftarBaris) -> Iterator[Konsep | Lewat]:
    baris = [b for b in daftar.tabel(klaim.kelompok) if b.tuntas is not None]
    if not baris:
        yield Lewat(f"Pernyataan “{klaim.tertulis}” tidak diperiksa: tabelnya tidak memuat capaian.", (klaim,))
        return
    bantah = [b for b in baris if b.tuntas is (not _HARUS[klaim.rincian])]
    lunak = bool(_LUNAK.search(klaim.tertulis))
    # Praise for the whole is only wrong when most of it is not so.
    if bantah and not (lunak and 2 * len(bantah) < len(baris)):
        yield Konsep(
            fakta=(klaim, *(b.tumpu for b in bantah[:_TERBANYAK])),
            kalimat=f"Pernyataan “{klaim.tertulis}” dibantah {len(bantah)} dari {len(baris)} baris tabel: "
            f"{'; '.join(sebut_baris(b) for b in bantah[:_TERBANYAK])}.",
            tertulis=klaim.tertulis,
            tingkat=Tingkat.PERINGATAN if lunak else None,
            saran="Sebut yang sudah tercapai dan yang belum, sesuai tabelnya.",
        )


def _tersebut(klaim: Fakta, daftar: DaftarBaris) -> Iterator[Konsep]:
    """Something "not done, as said above": nothing was said, and every row has begun."""
    baris = daftar.tabel(klaim.kelompok)
    if baris and all(b.mulai for b in baris):
        yield Konsep(
            fakta=(klaim,),
            kalimat=f"“{klaim.tertulis}” menunjuk ke yang tidak ada: sebelumnya tidak disebut yang belum terlaksana, "
            f"dan semua {len(baris)} baris tabelnya sudah ada realisasinya.",
            tertulis=klaim.tertulis,
            tingkat=Tingkat.PERINGATAN,
            saran="Sebut yang belum terlaksana, atau hapus kalimatnya.",
        )
