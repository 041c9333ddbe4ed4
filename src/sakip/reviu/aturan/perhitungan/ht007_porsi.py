"""Porsi anggaran keliru, atau seluruh porsi tidak berjumlah seratus persen.

Mengapa: porsi menunjukkan ke sasaran mana dana diarahkan; porsi yang tidak genap seratus berarti ada sasaran atau
program penunjang yang tertinggal.

Contoh salah: porsi tiga sasaran 40,00, 35,00 dan 20,00.

Contoh benar: porsi tiga sasaran 40,00, 35,00 dan 25,00.

Keterbatasan: pembulatan tiap baris diperhitungkan; tabel dengan satu baris saja tidak dijumlahkan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_SERATUS = Selang.tepat(Decimal(100))


@aturan(
    kode="HT007",
    kelas=Kelas.JUMLAH,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.PORSI,),
)
def porsi_dihitung_ulang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute every share from the total of its table, and add up the shares of each table."""
    del konteks
    semua = berkas.semua(JenisFakta.PORSI)
    for porsi in semua:
        yield from _satu(berkas, porsi)
    for kelompok in dict.fromkeys((f.kelompok, f.periode) for f in semua):
        baris = [f for f in semua if (f.kelompok, f.periode) == kelompok and f.objek != TOTAL]
        yield from _seratus(baris)


def _satu(berkas: Berkas, porsi: Fakta) -> Iterator[Konsep]:
    bagian = berkas.sebaris(porsi, porsi.atas or JenisFakta.PAGU)
    if bagian is None:
        return
    total = next((f for f in berkas.setabel(porsi, bagian.jenis) if f.objek == TOTAL), None)
    atas, bawah = Selang.dari(bagian), Selang.dari(total) if total else None
    hasil = atas.persen_dari(bawah) if atas and bawah else None
    if total is not None and hasil is not None:
        uraian = uraikan(bagian, "÷", total, "× 100")
        konsep = hitung_ulang(fakta=porsi, hitung=hasil, masukan=(bagian, total), uraian=uraian)
        if konsep is not None:
            yield replace(konsep, kelas=konsep.kelas or Kelas.PERSEN)


def _seratus(baris: list[Fakta]) -> Iterator[Konsep | Lewat]:
    angka = [Selang.dari(f) for f in baris]
    if len(baris) < 2:
        return
    if any(a is None for a in angka):
        yield Lewat(f"{sebut(baris[0])} dan porsi lain tidak dijumlahkan: ada yang tidak terbaca.", tuple(baris))
        return
    jumlah = Selang.jumlah(a for a in angka if a is not None)
    if not jumlah.bertemu(_SERATUS):
        tertulis = format_angka(jumlah.titik, desimal=2)
        yield Konsep(
            fakta=tuple(baris),
            pokok=f"Jumlah porsi {len(baris)} baris",
            tertulis=tertulis,
            seharusnya="100,00",
            sebutan="seharusnya",
            selang=(jumlah.bawah, jumlah.atas),
            saran="Periksa baris yang tertinggal, misalnya program penunjang.",
            simpang=abs(jumlah.titik - 100) / 100,
        )
