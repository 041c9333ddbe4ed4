"""Hitungan di dalam kalimat tidak cocok dengan angka di kalimat itu sendiri.

Mengapa: kenaikan, penurunan dan persentase yang disebut di samping angkanya dapat dihitung ulang oleh siapa pun yang
membaca; yang keliru membuat seluruh analisisnya diragukan.

Contoh salah: “menurun dari 44 unit menjadi 48 unit”, atau “dari 6 desa terdapat 5 desa yang tertib atau 66,67%”.

Contoh benar: “meningkat 4 unit dari 44 unit menjadi 48 unit”, atau “dari 6 desa terdapat 4 desa yang tertib (66,67%)”.

Keterbatasan: hanya bila semua angkanya ada di satu paragraf, dan setiap tahun satu angka. Kenaikan boleh
disebut sebagai selisih maupun sebagai persen dari angka lama; peringkat dan kategori tidak diperiksa.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, uraikan, uraikan_jumlah
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_NOL = Decimal(0)
# The direction that words give to the second figure, seen from the first.
_ARAH = {"naik": 1, "turun": -1, "di atas": 1, "di bawah": -1}
_SEBUT = {1: "naik", -1: "turun", 0: "tetap"}


@aturan(
    kode="HT017",
    kelas=Kelas.SELISIH,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.HITUNGAN,),
)
def hitungan_dalam_kalimat(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Do every sum of a sentence again, and see whether its words go the way of its figures."""
    del konteks
    for f in berkas.semua(JenisFakta.HITUNGAN):
        suku = tuple(berkas.tentang(JenisFakta.SUKU, f.objek))
        selang = [s for x in suku if (s := Selang.dari(x)) is not None]
        if f.rincian == "rata sasaran" and selang and len(selang) == len(suku):
            yield from _rata_sasaran(f, suku, selang)
        elif len(selang) != 2:
            yield Lewat(f"“{f.tertulis}” tidak dihitung ulang: angkanya tidak terbaca.", (f,))
        elif f.rincian in _ARAH:
            yield from _perubahan(f, suku, selang[0], selang[1])
        elif f.rincian == "nisbi":
            yield from _nisbi(f, suku, selang[0], selang[1])
        elif f.rincian == "selisih":
            yield from _selisih(f, suku, selang[0], selang[1])
        elif f.rincian == "capaian":
            yield from _capaian(f, suku, selang[0], selang[1])
        else:
            yield from _porsi(f, suku, selang[0].persen_dari(selang[1]))


def _perubahan(f: Fakta, suku: Sequence[Fakta], awal: Selang, akhir: Selang) -> Iterator[Konsep]:
    beda = akhir.titik - awal.titik
    arah = (beda > _NOL) - (beda < _NOL)
    if arah == -_ARAH[f.rincian]:
        kata = suku[0].rincian
        yield Konsep(
            fakta=(f, *suku),
            kalimat=f"Disebut “{kata}”, padahal angkanya {_banding(f, suku, arah)}.",
            tertulis=kata,
            seharusnya=_SEBUT[arah],
            saran="Samakan kata dan angkanya.",
            kelas=Kelas.KLAIM,
        )
    elif f.nilai is not None:
        yield from _besarnya(f, suku, awal, akhir)


def _banding(f: Fakta, suku: Sequence[Fakta], arah: int) -> str:
    if f.rincian.startswith("di "):
        return f"{suku[1].tertulis} terhadap target {suku[0].tertulis}"
    return f"{_SEBUT[arah]} dari {suku[0].tertulis} menjadi {suku[1].tertulis}"


def _besarnya(f: Fakta, suku: Sequence[Fakta], awal: Selang, akhir: Selang) -> Iterator[Konsep]:
    """The amount of a change: a difference, or a percentage of the figure before."""
    tertulis = Selang.dari(f)
    selisih = akhir - awal if akhir.titik >= awal.titik else awal - akhir
    nisbi = selisih.persen_dari(awal) if f.satuan == "%" else None
    if tertulis is None or tertulis.bertemu(selisih) or (nisbi and tertulis.bertemu(nisbi)):
        return
    # A percentage of figures that are none themselves is one of the figure before.
    hasil = nisbi if nisbi and suku[0].satuan != "%" else selisih
    konsep = hitung_ulang(fakta=f, hitung=hasil, masukan=suku, uraian=_beda(suku, awal, akhir))
    if konsep is not None:
        yield replace(konsep, pokok="Perubahan dalam kalimat ini")


def _beda(suku: Sequence[Fakta], awal: Selang, akhir: Selang) -> str:
    """The difference of two figures, the greater one first."""
    besar, kecil = (suku[1], suku[0]) if akhir.titik >= awal.titik else (suku[0], suku[1])
    return uraikan(besar, "−", kecil)


def _nisbi(f: Fakta, suku: Sequence[Fakta], awal: Selang, akhir: Selang) -> Iterator[Konsep]:
    """The amount of a change as a percentage of the figure before."""
    naik = akhir.titik >= awal.titik
    hasil = (akhir - awal if naik else awal - akhir).persen_dari(awal)
    if hasil is None:
        return
    uraian = uraikan(f"({_beda(suku, awal, akhir)}) ÷", suku[0], "× 100")
    konsep = hitung_ulang(fakta=f, hitung=hasil, masukan=suku, uraian=uraian)
    if konsep is not None:
        yield replace(konsep, pokok="Persentase perubahan dalam kalimat ini")


def _rata_sasaran(f: Fakta, suku: Sequence[Fakta], selang: Sequence[Selang]) -> Iterator[Konsep]:
    """The capaian of a sasaran as the mean of its rows."""
    banyak = Selang.tepat(Decimal(len(selang)))
    hasil = Selang.jumlah(selang).bagi(banyak)
    if hasil is not None:
        uraian = f"({uraikan_jumlah(suku)}) ÷ {len(suku)}"
        konsep = hitung_ulang(fakta=f, hitung=hasil, masukan=suku, uraian=uraian)
        if konsep is not None:
            yield replace(konsep, pokok=f"Capaian sasaran “{f.nama}”")


def _selisih(f: Fakta, suku: Sequence[Fakta], satu: Selang, dua: Selang) -> Iterator[Konsep]:
    hasil = dua - satu if dua.titik >= satu.titik else satu - dua
    konsep = hitung_ulang(fakta=f, hitung=hasil, masukan=suku, uraian=_beda(suku, satu, dua))
    if konsep is not None:
        yield replace(konsep, pokok="Selisih dalam kalimat ini")


def _capaian(f: Fakta, suku: Sequence[Fakta], realisasi: Selang, target: Selang) -> Iterator[Konsep]:
    """A capaian of the two figures before it; where less is better it may be counted the other way round."""
    hasil, balik = realisasi.persen_dari(target), (target + target - realisasi).persen_dari(target)
    tertulis = Selang.dari(f)
    if (
        hasil is None
        or tertulis is None
        or any(h and tertulis.bertemu(h) for h in (balik, target.persen_dari(realisasi)))
    ):
        return
    uraian = uraikan(suku[0], "÷", suku[1], "× 100")
    konsep = hitung_ulang(fakta=f, hitung=hasil, masukan=suku, uraian=uraian, kelas=Kelas.PERSEN)
    if konsep is not None:
        yield replace(konsep, pokok="Capaian dalam kalimat ini")


def _porsi(f: Fakta, suku: Sequence[Fakta], hasil: Selang | None) -> Iterator[Konsep]:
    if hasil is None:
        return
    uraian = uraikan(suku[0], "÷", suku[1], "× 100")
    konsep = hitung_ulang(fakta=f, hitung=hasil, masukan=suku, uraian=uraian, kelas=Kelas.PERSEN)
    if konsep is not None:
        yield replace(konsep, pokok="Persentase dalam kalimat ini")
