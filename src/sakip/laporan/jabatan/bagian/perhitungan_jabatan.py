"""How each figure of a position came about (N-PERHITUNGAN): the formula in words, with its numbers, and the result.

Dasar: PermenPANRB 53/2014, Lampiran II: figures are to be traceable (VERIFIED-2). Words, numbers and result come from
the same figure as the table, so that they cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Blok, Judul, Paragraf, Tercetak
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Kosong
from sakip.laporan.figur import bersatuan
from sakip.laporan.figur_periode import capaian_periode, realisasi_periode
from sakip.laporan.kalimat import kalimat
from sakip.laporan.kolom_jabatan import baris_jabatan
from sakip.laporan.tanpa_isi import TANPA_INDIKATOR, kalimat_kosong
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A heading per indicator (level ``tingkat``) over its realisasi and capaian, step by step."""
    baris = baris_jabatan(hasil)
    if not baris:
        return kalimat_kosong(hasil=hasil, opsi=opsi, kalimat=TANPA_INDIKATOR)
    blok: list[Blok] = []
    for b in baris:
        blok.append(Judul(b.indikator.nama, opsi.bilangan("tingkat", 4), Tercetak()))
        blok += [Paragraf(isi) for isi in _uraian(hasil, b.indikator)]
    return blok


def _uraian(hasil: Hasil, indikator: Indikator) -> Iterator[tuple[Sebaris, ...]]:
    realisasi = realisasi_periode(hasil=hasil, indikator=indikator)
    if realisasi.dihitung:
        yield _langkah("Realisasi", realisasi)
    else:
        sumber = f" (sumber: {realisasi.sumber})" if realisasi.sumber else ""
        yield kalimat("Realisasi ", realisasi, f"{sumber}.")
    yield _langkah("Capaian", capaian_periode(hasil=hasil, indikator=indikator))


def _langkah(sebutan: str, figur: Hitungan) -> tuple[Sebaris, ...]:
    """``Realisasi = formula = numbers = result``; a state instead of a result says why."""
    isi = [Teks(f"{sebutan} = {figur.rumus}")]
    if figur.uraian:
        isi.append(Teks(f" = {figur.uraian}"))
    sebab = f" ({figur.nilai.alasan})" if isinstance(figur.nilai, Kosong) and figur.nilai.alasan else ""
    return (*isi, Teks(" = "), *bersatuan(figur), Teks(f"{sebab}."))
