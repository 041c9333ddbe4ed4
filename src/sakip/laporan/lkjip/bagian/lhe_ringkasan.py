"""The evaluation report in short (N-LHE-RINGKASAN): number, date, official value, and what each component was told.

Dasar: PermenPANRB 88/2021 (VERIFIED-2). The official value stands beside the sum of its components, and the predicate
beside the class that the scale gives; a difference is said. In the layout: ``komponen: false`` leaves the list out,
``catatan: true`` adds the author's list of notes.
"""

from __future__ import annotations

from sakip.data.evaluasi import KomponenLhe, Lhe
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka, Predikat
from sakip.kernel.tanggal import format_tanggal
from sakip.laporan.kalimat import Potongan, kalimat
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.narasi import blok_narasi
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The paragraphs; a placeholder while no evaluation is recorded."""
    lhe = hasil.data.evaluasi.lhe
    if lhe is None:
        cara = "Isi nomor, tanggal, nilai dan komponen laporan hasil evaluasi (LHE)."
        return bila_wajib(opsi=opsi, kunci="evaluasi.lhe", judul="Laporan hasil evaluasi", cara=cara)
    blok: list[Blok] = [Paragraf(_pembuka(hasil, lhe))]
    if lhe.komponen:
        blok.append(Paragraf(_cek(hasil, lhe)))
        if opsi.ya("komponen", bawaan=True):
            butir = tuple(_komponen(hasil, n, k) for n, k in enumerate(lhe.komponen))
            blok.append(Daftar(butir, JenisDaftar.ANGKA))
    if opsi.ya("catatan"):
        blok += blok_narasi(hasil=hasil, kunci="catatan_lhe")
    return blok


def _pembuka(hasil: Hasil, lhe: Lhe) -> tuple[Sebaris, ...]:
    tanggal = f" tanggal {format_tanggal(lhe.tanggal)}" if lhe.tanggal else ""
    perihal = f" tentang {lhe.perihal}" if lhe.perihal else ""
    bagian: list[Potongan] = [
        f"Laporan Hasil Evaluasi Nomor {lhe.nomor}{tanggal}{perihal} memberi nilai ",
        hasil["lhe/nilai"],
    ]
    if lhe.predikat:
        bagian.append(f" dengan predikat {lhe.predikat}")
    return kalimat(*bagian, *_kelas(hasil, lhe), ".")


def _kelas(hasil: Hasil, lhe: Lhe) -> list[Potongan]:
    """The name of the class; the class itself where the report prints none or another one."""
    kelas = hasil["lhe_kelas"]
    if not isinstance(kelas.nilai, Predikat):
        return []
    if lhe.predikat == kelas.nilai.kode:
        return [" (", hasil["lhe/predikat"], ")"]
    kata = "; menurut skala, nilai itu termasuk " if lhe.predikat else ", menurut skala termasuk "
    return [kata, kelas, " (", hasil["lhe/predikat"], ")"]


def _cek(hasil: Hasil, lhe: Lhe) -> tuple[Sebaris, ...]:
    awal: list[Potongan] = [f"Jumlah nilai {len(lhe.komponen)} komponennya ", hasil["lhe/jumlah"]]
    selisih = hasil["lhe_selisih"]
    if isinstance(selisih.nilai, Angka) and selisih.nilai.nilai == 0:
        return kalimat(*awal, ", sama dengan nilai resmi.")
    return kalimat(*awal, ", berbeda ", hasil["besar/lhe_selisih"], " dari nilai resmi; yang dipakai nilai resmi.")


def _komponen(hasil: Hasil, n: int, komponen: KomponenLhe) -> Butir:
    isi = kalimat(
        ": nilai ", hasil[f"lhe/nilai/{n}"], " dari bobot ", hasil[f"lhe/bobot/{n}"], " atau ", hasil[f"lhe/persen/{n}"]
    )
    catatan = f". Catatan: {komponen.catatan}" if komponen.catatan else "."
    return Butir((Teks(komponen.nama, tebal=True), *isi, Teks(catatan)))
