"""Nilai LHE tidak sama dengan jumlah komponennya, atau komponennya tidak mungkin.

Mengapa: nilai evaluasi AKIP adalah jumlah komponen; bobotnya berjumlah seratus dan nilai tiap komponen dari nol sampai
bobotnya. Salah salin satu angka LHE mengubah realisasi indikator Nilai AKIP.

Contoh salah: komponen 22,80, 21,90, 11,25 dan 17,25, nilai LHE ditulis 73,02.

Contoh benar: komponen 22,80, 21,90, 11,25 dan 17,25, nilai LHE ditulis 73,20.

Keterbatasan: isi LHE tidak dinilai; hanya hitungannya.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, tulis, uraikan
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_SERATUS = Decimal(100)


@aturan(
    kode="HT010",
    kelas=Kelas.JUMLAH,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.NILAI,),
)
def nilai_lhe_dihitung_ulang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Add up the components of an evaluation and hold each against its weight."""
    del konteks
    for jumlah in berkas.semua(JenisFakta.NILAI):
        if berkas.rincian(jumlah, JenisFakta.BOBOT):
            yield from _jumlah(jumlah, berkas.rincian(jumlah, JenisFakta.NILAI))
            yield from _bobot(jumlah, berkas.rincian(jumlah, JenisFakta.BOBOT))
    for bobot in berkas.semua(JenisFakta.BOBOT):
        nilai, persen = berkas.sebaris(bobot, JenisFakta.NILAI), berkas.sebaris(bobot, JenisFakta.PERSEN)
        if nilai is not None:
            yield from _komponen(nilai, bobot, persen)


def _jumlah(jumlah: Fakta, komponen: tuple[Fakta, ...]) -> Iterator[Konsep | Lewat]:
    angka = [Selang.dari(f) for f in komponen]
    if any(a is None for a in angka) or jumlah.nilai is None:
        yield Lewat(f"{sebut(jumlah)} tidak dijumlahkan ulang: ada komponen yang tidak terbaca.", (jumlah,))
        return
    konsep = hitung_ulang(
        fakta=jumlah,
        hitung=Selang.jumlah(a for a in angka if a is not None),
        masukan=komponen,
        uraian=" + ".join(f.tertulis for f in komponen),
        sebutan="jumlah komponennya",
        saran="Cocokkan dengan LHE asli, lalu perbaiki yang salah salin.",
    )
    if konsep is not None:
        yield konsep


def _bobot(jumlah: Fakta, bobot: tuple[Fakta, ...]) -> Iterator[Konsep]:
    angka = [f.nilai for f in bobot if f.nilai is not None]
    total = sum(angka, Decimal(0))
    if len(angka) == len(bobot) and total != _SERATUS:
        yield Konsep(
            fakta=bobot,
            pokok=f'Bobot komponen "{jumlah.sebutan}"',
            tertulis=format_angka(total),
            seharusnya="100",
            sebutan="seharusnya",
            uraian=" + ".join(f.tertulis for f in bobot),
            saran="Periksa bobot tiap komponen, dan komponen yang tertinggal.",
            simpang=abs(total - _SERATUS) / _SERATUS,
        )


def _komponen(nilai: Fakta, bobot: Fakta, persen: Fakta | None) -> Iterator[Konsep]:
    atas, bawah = Selang.dari(nilai), Selang.dari(bobot)
    if atas is None or bawah is None:
        return
    if atas.atas < 0 or atas.bawah > bawah.titik:
        lebih = atas.bawah > bawah.titik
        batas = bawah.titik if lebih else Decimal(0)
        yield Konsep(
            fakta=(nilai, bobot),
            pokok=sebut(nilai),
            tertulis=nilai.tertulis,
            seharusnya=tulis(batas, seperti=bobot),
            sebutan="paling tinggi" if lebih else "paling rendah",
            saran="Nilai komponen dari nol sampai bobotnya; periksa kedua angka itu.",
            kelas=Kelas.HITUNGAN,
            simpang=abs(atas.titik - batas) / max(bawah.titik, Decimal(1)),
        )
    hasil = atas.persen_dari(bawah)
    if persen is not None and hasil is not None:
        uraian = uraikan(nilai, "÷", bobot, "× 100")
        konsep = hitung_ulang(fakta=persen, hitung=hasil, masukan=(nilai, bobot), uraian=uraian)
        if konsep is not None:
            yield konsep
