"""Tidak ada pejabat yang dapat menandatangani.

Mengapa: PK dan laporan ditandatangani pemegang jabatan pada hari itu, termasuk Plt. dan Plh.; jabatan yang kosong
membuat dokumennya tidak sah.

Contoh salah: PK ditandatangani 15 Januari 2024, camat menjabat sejak 1 Maret 2024 dan tidak ada Plt.

Contoh benar: PK ditandatangani 15 Januari 2024, camat menjabat sejak 2022.

Keterbatasan: pihak yang ditulis bebas, bukan jabatan dalam daftar, tidak diperiksa. Tanda tangan berupa gambar tidak
terbaca.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.nilai import Kosong
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="KL204",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-1",),
    sejak=2015,
    butuh=(JenisFakta.PENANDA_TANGAN,),
)
def penanda_tangan_ada(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for a name above every signature."""
    del konteks
    for f in berkas.semua(JenisFakta.PENANDA_TANGAN):
        dokumen = f.rincian or "dokumen ini"
        if isinstance(f.isi, Kosong):
            yield Lewat(f"Penanda tangan {dokumen} tidak diperiksa: namanya tidak terbaca.", (f,))
        elif not re.search(r"[^\W\d_]", f.tertulis):
            yield Konsep(
                fakta=(f,),
                kalimat=f"{f.sebutan} tidak ada pemegangnya pada tanggal {dokumen}.",
                tertulis=f.tertulis,
                saran="Isi pemegang jabatan atau Plt./Plh. pada tanggal itu, atau periksa tanggalnya.",
            )
