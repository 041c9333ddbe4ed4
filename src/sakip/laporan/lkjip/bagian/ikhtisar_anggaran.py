"""The budget in the executive summary (N-IKHTISAR-EKSEKUTIF): total, and each program.

Dasar: PermenPANRB 53/2014, Lampiran II, Ikhtisar Eksekutif (VERIFIED-2).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Bentuk, Figur, Teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka
from sakip.laporan.kalimat import kalimat
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Total (in words too, unless ``terbilang: false``) and programs; ``realisasi: true`` adds what was spent."""
    pohon = hasil.indeks.pohon
    total = hasil["pagu/total"]
    isi = kalimat(
        f"Pada tahun {hasil.tahun} {hasil.data.organisasi.instansi.nama} melaksanakan ",
        hasil["jumlah_simpul/program"],
        " dengan anggaran ",
        total,
    )
    if opsi.ya("terbilang", bawaan=True) and isinstance(total.nilai, Angka):
        isi += (Teks(" ("), Figur(total, Bentuk.TERBILANG), Teks(" rupiah)"))
    butir = []
    for s in pohon.program:
        satu = kalimat(f"{pohon.simpul[s].nama}: ", hasil[f"pagu/simpul/{s}"])
        if opsi.ya("realisasi"):
            satu += kalimat(", realisasi ", hasil[f"belanja/simpul/{s}"])
        butir.append(Butir(satu))
    return [Paragraf((*isi, Teks(":"))), Daftar(tuple(butir), JenisDaftar.ROMAWI)]
