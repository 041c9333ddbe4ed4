"""Judul tabel menjanjikan anggaran, tetapi tabelnya tidak punya kolom anggaran.

Mengapa: biaya per hasil hanya terlihat bila pagu dan realisasi anggaran berdiri di samping kinerja. Tanpa kolom itu
tabel mengulang tabel capaian di bawah judul lain.

Contoh salah: tabel “Cost per outcome” dengan kolom target, realisasi, dan persen saja.

Contoh benar: tabel “Cost per outcome” dengan kolom kinerja dan kolom pagu, realisasi anggaran, serapan.

Keterbatasan: dikenali menurut kata anggaran, biaya, belanja, pagu, atau cost dalam judul tabel kinerja.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="SJ147",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.SUSUNAN,),
)
def judul_anggaran_berkolom_anggaran(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for columns of money in every table of performance whose title speaks of money."""
    del konteks
    semua = [f for f in berkas.semua(JenisFakta.SUSUNAN) if f.rincian == "kolom anggaran"]
    for kelompok in dict.fromkeys(f.kelompok for f in semua):
        judul = tuple(f for f in semua if f.kelompok == kelompok)
        if judul[0].nilai is None:
            yield Lewat(f"Tabel “{judul[0].nama}” tidak diperiksa: kolomnya tidak terbaca.", judul)
        elif judul[0].nilai == 0:
            yield Konsep(
                fakta=judul,
                kalimat=f"Judul tabel “{judul[0].nama}” menyebut anggaran; tabelnya tidak memuat kolom anggaran.",
                tertulis=judul[0].nama,
                saran="Tambahkan pagu, realisasi anggaran, dan serapannya, atau ubah judulnya.",
            )
