"""The budget in sentences (N-REALISASI-ANGGARAN): generated, so that words and tables cannot disagree.

Dasar: PP 8/2006 Ps 17(1) (VERIFIED); PermenPANRB 53/2014, Lampiran II, Bab III.B (VERIFIED-2). In the layout:
``banding: false`` leaves out last year, ``program: false`` the list of programs.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.arah import berubah
from sakip.laporan.kalimat import Potongan, kalimat, kalimat_anggaran
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Size of the plan, total, comparison with last year where it is known, and a line per program."""
    blok: list[Blok] = [Paragraf(_rencana(hasil)), Paragraf(kalimat_anggaran(hasil=hasil))]
    if opsi.ya("banding", bawaan=True):
        blok += _banding(hasil)
    if opsi.ya("program", bawaan=True) and hasil.indeks.pohon.program:
        blok.append(Paragraf((Teks("Rincian tiap program:"),)))
        blok.append(Daftar(tuple(_program(hasil, p) for p in hasil.indeks.pohon.program), JenisDaftar.ANGKA))
    return blok


def _rencana(hasil: Hasil) -> tuple[Sebaris, ...]:
    versi = next((v for v in hasil.data.anggaran.versi if v.id == hasil.indeks.versi_anggaran), None)
    dasar = f" berdasarkan {versi.dokumen}" if versi else ""
    return kalimat(
        f"Pada tahun {hasil.tahun} {hasil.data.organisasi.instansi.nama} melaksanakan ",
        hasil["jumlah_simpul/program"],
        ", ",
        hasil["jumlah_simpul/kegiatan"],
        ", dan ",
        hasil["jumlah_simpul/sub_kegiatan"],
        f"{dasar}.",
    )


def _banding(hasil: Hasil) -> list[Blok]:
    if not any(a.tahun == hasil.tahun - 1 for a in hasil.data.riwayat.anggaran):
        return []
    bagian: list[Potongan] = [f"Dibandingkan tahun {hasil.tahun - 1}"]
    for unsur, nama in (("pagu", "pagu"), ("belanja", "realisasi"), ("serapan", "serapan")):
        ubah = berubah(hasil, f"perubahan_anggaran/{unsur}")
        if ubah:
            lalu = hasil[f"anggaran_lalu/{unsur}/{hasil.tahun - 1}"]
            bagian += [f", {nama} ", *ubah, " dari ", lalu]
    return [Paragraf(kalimat(*bagian, "."))]


def _program(hasil: Hasil, program: str) -> Butir:
    figur = [hasil[f"{jenis}/simpul/{program}"] for jenis in ("pagu", "belanja", "serapan", "sisa")]
    isi = kalimat(": pagu ", figur[0], ", realisasi ", figur[1], ", serapan ", figur[2], ", sisa ", figur[3], ".")
    return Butir((Teks(hasil.indeks.pohon.simpul[program].nama, tebal=True), *isi))
