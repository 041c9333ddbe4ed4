"""Rise and fall over the years in sentences (N-ANALISIS-INDIKATOR): generated, they state figures and claim no cause.

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 2 (VERIFIED-2). In the layout: ``tahun: 3`` looks back three years.
"""

from __future__ import annotations

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.laporan.arah import TETAP, arah, arti_arah, berubah
from sakip.laporan.kalimat import Potongan, kalimat
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A list with one item per indicator: its realisasi year by year, then each change."""
    mundur = opsi.bilangan("tahun", 2)
    anggota = hasil.indeks.himpunan[Himpunan(opsi.teks("himpunan", "pk"))]
    if not anggota:
        return []
    butir = tuple(Butir((Teks(i.nama, tebal=True), Teks(": "), *_kalimat(hasil, i, mundur))) for i in anggota)
    return [Daftar(butir, JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value)))]


def _kalimat(hasil: Hasil, i: Indikator, mundur: int) -> tuple[Sebaris, ...]:
    bagian: list[Potongan] = ["realisasi "]
    for t in range(hasil.tahun - mundur, hasil.tahun + 1):
        bagian += [f"{', ' if len(bagian) > 1 else ''}tahun {t} ", *_nilai(hasil, i, t)]
    bagian.append(".")
    for t in range(hasil.tahun - mundur + 1, hasil.tahun + 1):
        bagian += _perubahan(hasil, i, t)
    return kalimat(*bagian)


def _nilai(hasil: Hasil, i: Indikator, tahun: int) -> list[Potongan]:
    figur = hasil[f"realisasi/{i.id}/{tahun}"]
    if isinstance(figur.nilai, Kosong) and figur.nilai.keadaan is Keadaan.TIDAK_BERLAKU:
        return [f"tidak ada{f' ({figur.nilai.alasan})' if figur.nilai.alasan else ''}"]
    return [figur]


def _perubahan(hasil: Hasil, i: Indikator, tahun: int) -> list[Potongan]:
    id_perubahan = f"perubahan/{i.id}/{tahun}"
    kata = arah(hasil[id_perubahan])
    if not kata:
        return []
    awal: list[Potongan] = [f" Tahun {tahun} ", *berubah(hasil, id_perubahan)]
    if kata != TETAP:
        awal += [" atau ", hasil[f"besar/pertumbuhan/{i.id}/{tahun}"]]
    return [*awal, f" dari tahun {tahun - 1}{arti_arah(i, kata)}."]
