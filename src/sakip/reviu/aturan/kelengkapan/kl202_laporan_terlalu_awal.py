"""Laporan ditandatangani sebelum tahunnya berakhir atau sebelum datanya final.

Mengapa: laporan kinerja tahunan berisi realisasi sampai 31 Desember; yang ditandatangani sebelumnya memuat angka yang
belum final.

Contoh salah: Laporan Kinerja 2024 ditandatangani 31 Desember 2024.

Contoh benar: Laporan Kinerja 2024 ditandatangani 24 Januari 2025.

Keterbatasan: dari data final hanya LHE yang diketahui tanggalnya.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.nilai import Tanggal
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="KL202",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("pp-8-2006#pasal-19",),
    sejak=2015,
    butuh=(JenisFakta.TANGGAL,),
)
def laporan_setelah_data_final(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the day of the report against the end of its year and the day of the evaluation it cites."""
    del konteks
    for f in (x for x in berkas.semua(JenisFakta.TANGGAL) if x.rincian == "laporan"):
        if not isinstance(f.isi, Tanggal):
            yield Lewat(f"Tanggal {f.sebutan} tidak diperiksa: “{f.tertulis}” tidak terbaca.", (f,))
            continue
        batas, sebab = date(berkas.tahun, 12, 31), "akhir tahun yang dilaporkan"
        lhe = berkas.tanggal("lhe")
        if lhe is not None and lhe > batas:
            batas, sebab = lhe, "tanggal LHE yang dikutipnya"
        if f.isi.tanggal <= batas and f.isi.tanggal.year >= berkas.tahun:
            yield Konsep(
                fakta=(f, *(x for x in berkas.tentang(JenisFakta.TANGGAL, "lhe") if batas == lhe)),
                pokok=f"Tanggal {f.sebutan}",
                tertulis=format_tanggal(f.isi.tanggal),
                seharusnya=format_tanggal(batas),
                sebutan="seharusnya sesudah",
                uraian=sebab,
                saran="Tandatangani setelah angka setahun final.",
            )
