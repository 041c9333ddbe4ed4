"""Realisasi and capaian of every quarter beside those of the year (T-PENGUKURAN-TW-CAPAIAN).

Dasar: PP 8/2006 Ps 27(3), quarterly measurement (VERIFIED); form SEED 003. Each quarter holds what was reached since
January against the target of the year. Quarters that lie after the period of the document stay empty. Under the columns
stand the mean and how many indicators it is a mean of: what is not measured yet is not a zero.

``triwulan: sendiri`` prints each quarter alone against the target of the year, and in the last columns what they come
to up to the period of the document; the mean then stands under those columns only. ``triwulan: target`` holds each
quarter alone against its own target, as another table: the two capaian never stand under one heading.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.periode import Triwulan
from sakip.laporan.figur import angka
from sakip.laporan.figur_periode import sebutan_periode
from sakip.laporan.kalimat import sebut
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import KOLOM_INDIKATOR, BarisIndikator
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.laporan.pilihan import kelompok, kolom, satu_dari
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.laporan.tabel_indikator import anggota_himpunan, baris_indikator
from sakip.peraturan.profil import Opsi

# A part of the year: the key of its columns, and the end of ids of its figures behind the year.
_BAGIAN = (("tw1", "/TW1"), ("tw2", "/TW2"), ("tw3", "/TW3"), ("tw4", "/TW4"), ("akhir", ""))


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table for the position of the document, or for the head of the office."""
    anggota = _anggota(hasil)
    if not anggota:
        cara = "Isi sasaran, indikator dan perjanjian kinerjanya."
        return bila_wajib(opsi=opsi, kunci="perencanaan.indikator", judul="Indikator kinerja", cara=cara)
    cara_triwulan = satu_dari(opsi, "triwulan", ("sampai", "sendiri", "target"))
    if cara_triwulan == "target":
        return [susun_tabel(hasil=hasil, opsi=opsi, isi=_isi_target(hasil, anggota))]
    sendiri = cara_triwulan == "sendiri"
    awal, akhir = "s.d. ", "Akhir Tahun {tahun}"
    if sendiri:
        awal, akhir = "", f"s.d. {sebutan_periode(hasil.lingkup.periode)}"
    isi = Isi(
        jenis="T-PENGUKURAN-TW-CAPAIAN",
        judul="Pengukuran Kinerja per Triwulan Tahun {tahun} terhadap Target Setahun",
        kolom={**KOLOM_INDIKATOR, **_kolom(hasil, sendiri=sendiri)},
        bawaan=(
            *("no", kolom("sasaran", "Sasaran"), "indikator", kolom("target_satuan", "Target {tahun}")),
            *(kelompok(f"{awal}Triwulan {t.name}", (f"realisasi_tw{t}", f"capaian_tw{t}")) for t in Triwulan),
            kelompok(akhir, ("realisasi_akhir", "capaian_akhir")),
        ),
        baris=baris_indikator(hasil, "pk", anggota),
        ringkas=_ringkas(hasil, anggota, _akhir(hasil) if sendiri else _terbuka(hasil)),
        catatan=() if sendiri else _catatan(hasil, anggota),
    )
    return [susun_tabel(hasil=hasil, opsi=opsi, isi=isi)]


def _isi_target(hasil: Hasil, anggota: Sequence[Indikator]) -> Isi[BarisIndikator]:
    """Target, realisasi and capaian of each quarter alone (``capaian/<indikator>/<tahun>/TW2``)."""
    terbuka = dict(_terbuka(hasil))
    judul = {"target": "Target", "realisasi": "Realisasi", "capaian": "Capaian (%)"}

    def isi(jenis: str, kunci: str) -> Callable[[BarisIndikator], tuple[Sebaris, ...]]:
        if kunci not in terbuka:
            return lambda _b: ()
        return lambda b: angka(hasil[f"{jenis}/{b.indikator.id}/{hasil.tahun}{terbuka[kunci]}"])

    kolom_sendiri = {
        f"{jenis}_{kunci}": KolomLaporan(teks_judul, isi(jenis, kunci), 7, Rata.KANAN)
        for jenis, teks_judul in judul.items()
        for kunci, _ in _BAGIAN[:4]
    }
    return Isi(
        jenis="T-PENGUKURAN-TW-TARGET",
        judul="Pengukuran Kinerja Tiap Triwulan Tahun {tahun} terhadap Target Triwulan",
        kolom={**KOLOM_INDIKATOR, **kolom_sendiri},
        bawaan=(
            *("no", kolom("sasaran", "Sasaran"), "indikator"),
            *(kelompok(f"Triwulan {t.name}", tuple(f"{j}_tw{t}" for j in judul)) for t in Triwulan),
        ),
        baris=baris_indikator(hasil, "pk", anggota),
    )


def _anggota(hasil: Hasil) -> Sequence[Indikator]:
    jabatan = jabatan_dokumen(hasil)
    milik = hasil.indeks.indikator_jabatan.get(jabatan.id, ()) if jabatan else ()
    return milik if hasil.lingkup.jabatan or milik else anggota_himpunan(hasil, "pk")


def _terbuka(hasil: Hasil) -> tuple[tuple[str, str], ...]:
    """The parts of the year up to the period of the document; the end of the year only with its last quarter."""
    sampai = hasil.lingkup.periode.triwulan or 4
    return _BAGIAN if sampai == 4 else _BAGIAN[:sampai]


def _akhir(hasil: Hasil) -> tuple[tuple[str, str], ...]:
    """The last columns where the quarters stand alone: up to the period of the document."""
    triwulan = hasil.lingkup.periode.triwulan
    return (("akhir", f"/TW{triwulan}" if triwulan else ""),)


def _id(jenis: str, indikator: str, tahun: int, akhiran: str) -> str:
    awalan = {"realisasi": "realisasi_kumulatif", "capaian": "capaian_tahunan"}[jenis] if akhiran else jenis
    return f"{awalan}/{indikator}/{tahun}{akhiran}"


def _kolom(hasil: Hasil, *, sendiri: bool) -> dict[str, KolomLaporan[BarisIndikator]]:
    terbuka = dict(_terbuka(hasil)) | (dict(_akhir(hasil)) if sendiri else {})
    bagian_triwulan = {"realisasi": "realisasi", "capaian": "capaian_bagian"}

    def isi(jenis: str, kunci: str) -> Callable[[BarisIndikator], tuple[Sebaris, ...]]:
        if kunci not in terbuka:
            return lambda _b: ()
        akhiran = terbuka[kunci]
        if sendiri and kunci != "akhir":
            return lambda b: angka(hasil[f"{bagian_triwulan[jenis]}/{b.indikator.id}/{hasil.tahun}{akhiran}"])
        return lambda b: angka(hasil[_id(jenis, b.indikator.id, hasil.tahun, akhiran)])

    judul = {"realisasi": "Realisasi", "capaian": "Capaian (%)"}
    return {
        f"{jenis}_{kunci}": KolomLaporan(judul[jenis], isi(jenis, kunci), 8, Rata.KANAN)
        for jenis in judul
        for kunci, _ in _BAGIAN
    }


def _ringkas(hasil: Hasil, anggota: Sequence[Indikator], bagian: Sequence[tuple[str, str]]) -> tuple[BarisRingkas, ...]:
    jabatan = jabatan_dokumen(hasil)
    banyak = {f"capaian_{k}": teks(_terukur(hasil, anggota, a)) for k, a in bagian}
    hitung = BarisRingkas("Indikator yang terukur", banyak)
    if jabatan is None or not hasil.indeks.indikator_jabatan.get(jabatan.id):
        return (hitung,)
    rata = {f"capaian_{k}": angka(hasil[f"rata_capaian_jabatan/{jabatan.id}/{hasil.tahun}{a}"]) for k, a in bagian}
    return (BarisRingkas("Rata-rata capaian indikator yang terukur", rata), hitung)


def _catatan(hasil: Hasil, anggota: Sequence[Indikator]) -> tuple[tuple[Sebaris, ...], ...]:
    """Which quarters show what was reached before them, for nothing is recorded of them yet."""
    belum = [
        t.name
        for t, (_, akhiran) in zip(Triwulan, _terbuka(hasil), strict=False)
        if any(_tertinggal(hasil, i.id, akhiran) for i in anggota)
    ]
    if not belum:
        return ()
    sebutan = sebut(belum)
    return (teks(f"Triwulan {sebutan} belum diisi; yang tercetak adalah nilai sampai triwulan terakhir yang terisi."),)


def _tertinggal(hasil: Hasil, indikator: str, akhiran: str) -> bool:
    sendiri = hasil[f"realisasi/{indikator}/{hasil.tahun}{akhiran}"].nilai
    sampai = hasil[_id("realisasi", indikator, hasil.tahun, akhiran)].nilai
    return isinstance(sendiri, Kosong) and sendiri.keadaan is Keadaan.BELUM_DIISI and not isinstance(sampai, Kosong)


def _terukur(hasil: Hasil, anggota: Sequence[Indikator], akhiran: str) -> str:
    nilai = (hasil[_id("capaian", i.id, hasil.tahun, akhiran)].nilai for i in anggota)
    return f"{sum(not isinstance(n, Kosong) for n in nilai)} dari {len(anggota)}"
