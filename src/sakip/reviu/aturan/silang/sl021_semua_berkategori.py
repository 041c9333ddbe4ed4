"""Disebut semua berkategori sama, padahal tabelnya memuat kategori lain.

Mengapa: "semua desa berstatus berkembang" menutupi desa yang sudah maju dan yang tertinggal, padahal pembinaan keduanya
berbeda.

Contoh salah: “semua desa termasuk kategori berkembang”, tabelnya memuat satu desa maju.

Contoh benar: “lima desa berkembang dan satu desa maju”.

Keterbatasan: kalimatnya harus menyebut hal yang menjadi kepala kolom nama (desa, indikator); yang dipakai adalah tabel
berstatus terdekat sebelum kalimat itu. Kata “tetap dalam kategori …” hanya diperingatkan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.nilai import Kosong
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERBANYAK = 4


@aturan(
    kode="SL021",
    kelas=Kelas.KLAIM,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.KLAIM,),
)
def semua_berkategori(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every claim of one category for all against the rows of another."""
    del konteks
    lain: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.KLAIM):
        if f.rincian == Pernyataan.BUKTI.name:
            lain[f.kelompok].append(f)
    for klaim in berkas.semua(JenisFakta.KLAIM):
        if klaim.rincian != Pernyataan.SEMUA_BERKATEGORI.name:
            continue
        if isinstance(klaim.isi, Kosong):
            yield Lewat(f"“{klaim.tertulis}” tidak diperiksa: kolom kategorinya tidak terisi.", (klaim,))
        elif lain[klaim.kelompok]:
            yield _konsep(klaim, lain[klaim.kelompok])


def _konsep(klaim: Fakta, lain: list[Fakta]) -> Konsep:
    rinci = "; ".join(f"{f.nama} {f.tertulis}" for f in lain[:_TERBANYAK])
    return Konsep(
        fakta=(klaim, *lain[:_TERBANYAK]),
        kalimat=f"“{klaim.tertulis}” tidak berlaku untuk {len(lain)} baris tabelnya: {rinci}.",
        tertulis=klaim.tertulis,
        tingkat=Tingkat.PERINGATAN if klaim.tertulis.casefold().startswith("tetap") else None,
        saran="Sebut berapa yang berkategori apa, dan yang mana.",
    )
