"""Skala penilaian berlubang atau tumpang tindih.

Mengapa: setiap nilai harus mempunyai tepat satu kategori; nilai di antara dua rentang tidak punya, nilai pada batas
yang disebut dua kali punya dua.

Contoh salah: 71 – 85 % Berhasil dan 55 – 70 % Cukup; capaian 70,50 tidak berkategori.

Contoh benar: lebih dari 70 sampai 85 % Berhasil dan 55 – 70 % Cukup.

Keterbatasan: celah seperseratus (65,00 – 76,60 dan 76,61 – 88,30) tidak ditegur, sebab nilainya ditulis dua desimal;
pada rentang usia celah satu tahun wajar. Skala yang sama di beberapa tempat disebut sekali.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.rentang_skala import RentangSkala, baca_rentang
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan
from sakip.reviu.skala_dinyatakan import KelasDinyatakan, SkalaDinyatakan, kumpulkan_skala

# Printed in whole numbers by the regulation itself.
_NASIONAL = "peringkat_86_2017"
_CELAH_WAJAR, _CELAH_USIA = Decimal("0.01"), Decimal(1)


@aturan(
    kode="HT020",
    kelas=Kelas.KATEGORI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.SKALA,),
)
def skala_utuh(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for gaps and overlaps between the classes of every declared scale."""
    for f in berkas.semua(JenisFakta.SKALA):
        if f.isi is not None:
            yield Lewat(f"Kelas “{f.nama or f.tertulis}” tidak diperiksa: rentangnya tidak terbaca.", (f,))
    bentuk, dicetak = set(), _cetakan(konteks)
    for skala in kumpulkan_skala(berkas):
        if skala.bentuk in bentuk or frozenset(k.rentang for k in skala.kelas) == dicetak:
            continue
        bentuk.add(skala.bentuk)
        salah = [(a, b, kata) for a, b in pairwise(skala.kelas) if (kata := _batas(a, b, skala))]
        if salah:
            yield _temuan(salah)


def _cetakan(konteks: Konteks) -> frozenset[RentangSkala | None]:
    """The classes of the national scale as the regulation itself prints them."""
    terbaru = konteks.katalog.semua_skala()[_NASIONAL][-1]
    return frozenset(baca_rentang(a.cetak) for a in terbaru.ambang)


def _batas(atas: KelasDinyatakan, bawah: KelasDinyatakan, skala: SkalaDinyatakan) -> str:
    """What is wrong between a class and the one below it; empty when nothing is."""
    kiri, kanan = bawah.rentang.atas, atas.rentang.bawah
    if kiri is None or kanan is None:
        return ""
    if kanan < kiri or (kanan == kiri and atas.rentang.termasuk_bawah and bawah.rentang.termasuk_atas):
        return f"{format_angka(kanan)} masuk keduanya"
    if kanan == kiri:
        dimuat = atas.rentang.termasuk_bawah or bawah.rentang.termasuk_atas
        return "" if dimuat else f"{format_angka(kanan)} tidak masuk keduanya"
    celah = kanan - kiri
    # Ages are whole: behind 51–55 comes 56, and "> 56" leaves it out.
    usia = skala.kegunaan == "usia"
    if celah > (_CELAH_USIA if usia else _CELAH_WAJAR) or (usia and not atas.rentang.termasuk_bawah):
        return f"di antara {format_angka(kiri)} dan {format_angka(kanan)} tidak ada kelas"
    return ""


def _temuan(salah: list[tuple[KelasDinyatakan, KelasDinyatakan, str]]) -> Konsep:
    uraian = "; ".join(f"“{b.fakta.tertulis}” dan “{a.fakta.tertulis}”: {kata}" for a, b, kata in salah)
    fakta = tuple(dict.fromkeys(k.fakta for a, b, _ in salah for k in (a, b)))
    return Konsep(
        fakta=fakta,
        kalimat=f"Rentang skala belum bersambung: {uraian}.",
        tertulis=fakta[0].tertulis,
        saran="Tulis batas yang bersambung, misalnya > 70 – 85 dan > 55 – 70.",
    )
