"""Dokumen acuan milik kantor lain atau tentang tahun lain.

Mengapa: laporan hanya dapat dibandingkan dengan dokumen perencanaan kantor dan tahun yang sama. Berkas yang keliru
dipilih menimbulkan ratusan perbedaan yang bukan kesalahan laporan.

Contoh salah: laporan tahun 2024 dibandingkan dengan PK tahun 2023.

Contoh benar: laporan tahun 2024 dibandingkan dengan PK tahun 2024 dan Renstra 2021–2026.

Keterbatasan: kantor dan tahun dibaca dari sampul atau judul. Dokumen yang tidak menyebutnya tetap dibandingkan. Laporan
kinerja tahun lain boleh menjadi acuan: realisasi tahun lalu dibandingkan dengannya.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.antar_berkas import LAPORAN
from sakip.fakta.berkas import Berkas
from sakip.fakta.dokumen_lain import beda_kantor, beda_tahun
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="SR009",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.DOKUMEN,),
)
def acuan_sejalan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """One finding for every document that cannot be held against the report, and why."""
    del konteks
    semua = berkas.semua(JenisFakta.DOKUMEN)
    laporan = next((f for f in semua if f.rincian == LAPORAN), None)
    for f in semua:
        if laporan is None or f is laporan:
            continue
        beda = " dan ".join(b for b in (beda_kantor(laporan, f), beda_tahun(laporan, f)) if b)
        if beda:
            yield Konsep(
                fakta=(f, laporan),
                kalimat=f"{f.nama} {beda}; isinya tidak dibandingkan.",
                tertulis=f.tertulis,
                saran="Pilih dokumen kantor dan tahun yang sama, lalu ulangi.",
                bertempat=True,
            )
        elif f.asal is Asal.LAIN and not any(x.lokasi.berkas == f.nama for x in berkas.semua(JenisFakta.TARGET)):
            yield Lewat(f"{f.nama} tidak dibandingkan: tidak ada tabel target yang terbaca.", (f,))
