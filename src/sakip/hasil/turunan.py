"""The realisasi of a superior's indicator from the indicators that serve it (PermenPANRB 89/2021; VERIFIED-2).

Counts are summed, indices averaged, percentages pooled: numerators over denominators, for a mean of percentages says
something else wherever the denominators differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.data.perencanaan import CaraUkur, Indikator
from sakip.hasil.dasar import Hasil
from sakip.kernel.angka_tulis import format_ringkas
from sakip.kernel.ekspresi import Ekspresi, compile_ekspresi
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, angka_dari
from sakip.kernel.olah import jumlahkan, rata_rata

SEMUA = "semua"


def gabung_bawah(*, h: Hasil, indikator: Indikator, id_hitungan: str, nama: str, jenis: str, ekor: str) -> Hitungan:
    """The figure over the indicators below; ``jenis`` is realisasi or realisasi_kumulatif, ``ekor`` ``2024/TW2``."""
    bawah = h.indeks.pendukung.get(indikator.id, ())
    if not bawah:
        kosong = Kosong(Keadaan.TAK_TERDEFINISI, "tidak ada indikator di bawahnya")
        return Hitungan(id=id_hitungan, nama=nama, nilai=kosong, satuan=indikator.satuan)
    butir = [h[f"{jenis}/{b.id}/{ekor}"] for b in bawah]
    match indikator.cara_ukur:
        case CaraUkur.JUMLAH:
            return jumlahkan(
                id_hitungan=id_hitungan,
                nama=nama,
                butir=butir,
                satuan=indikator.satuan,
                rumus=CaraUkur.JUMLAH.value,
            )
        case CaraUkur.RATA_RATA:
            isi = rata_rata(id_hitungan=id_hitungan, nama=nama, butir=butir)
            return replace(isi, satuan=indikator.satuan)
        case _:
            return _gabung_pecahan(h, indikator, bawah, butir, id_hitungan, nama, jenis.removeprefix("realisasi"), ekor)


def _gabung_pecahan(
    h: Hasil,
    indikator: Indikator,
    bawah: Sequence[Indikator],
    butir: Sequence[Hitungan],
    id_hitungan: str,
    nama: str,
    awalan: str,
    ekor: str,
) -> Hitungan:
    pecahan = [_pecahan(h, b, awalan, ekor) for b in bawah]
    ada = [p for p in pecahan if p is not None]
    tanpa = [b.nama for b, p in zip(butir, pecahan, strict=True) if p is None]
    pembilang, penyebut = sum((a for a, _ in ada), Decimal(0)), sum((b for _, b in ada), Decimal(0))
    nilai: Nilai
    if not ada:
        nilai = Kosong(Keadaan.TAK_TERDEFINISI, "pembilang dan penyebut di bawahnya belum lengkap")
    elif penyebut == 0:
        nilai = Kosong(Keadaan.TAK_TERDEFINISI, "jumlah penyebut di bawahnya nol")
    else:
        nilai = Angka(pembilang / penyebut)
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan=indikator.satuan,
        rumus=CaraUkur.GABUNGAN.value,
        uraian=f"{format_ringkas(pembilang)} ÷ {format_ringkas(penyebut)}" if ada else "",
        masukan=tuple(b.id for b in butir),
        desimal=2 if indikator.desimal is None else indikator.desimal,
        catatan=tuple(f"{n}: tanpa pembilang dan penyebut, tidak ikut digabung." for n in tanpa) if ada else (),
    )


def _pecahan(h: Hasil, indikator: Indikator, awalan: str, ekor: str) -> tuple[Decimal, Decimal] | None:
    """Numerator and denominator of one indicator; None where a variable is missing or its formula is no fraction."""
    if not indikator.rumus:
        return None
    rumus: Ekspresi = compile_ekspresi(indikator.rumus)
    variabel = {v: angka_dari(h[f"variabel{awalan}/{v}/{ekor}"].nilai) for v in rumus.variabel}
    lengkap = {v: n for v, n in variabel.items() if n is not None}
    if len(lengkap) < len(variabel):
        return None

    def banyak(jenis: str, sifat: str) -> Decimal:
        return angka_dari(h[f"register{awalan}/{jenis}/{sifat or SEMUA}/{ekor}"].nilai) or Decimal(0)

    return rumus.pecahan(variabel=lengkap, register=banyak)
