"""PK perubahan tanpa salah satu dari tiga alasan yang dibolehkan.

Mengapa: perjanjian kinerja hanya boleh diubah karena pergantian atau mutasi pejabat, perubahan strategi yang
memengaruhi tujuan dan sasaran, atau perubahan prioritas atau asumsi yang berakibat signifikan.

Contoh salah: PK perubahan tanpa alasan, atau dengan alasan "penyesuaian realisasi".

Contoh benar: PK perubahan karena pergantian pejabat.

Keterbatasan: alasan dalam kalimat bebas dikenali menurut kata kuncinya; yang tidak dikenali tidak dinilai.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_KUNCI = ("pejabat", "mutasi", "pergantian", "strategi", "program", "kegiatan", "anggaran", "prioritas", "asumsi")
# What offices write when they have no reason.
_BUKAN = ("", "-", "tidak ada", "penyesuaian realisasi", "menyesuaikan realisasi")


@aturan(
    kode="KL203",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-1",),
    sejak=2015,
    butuh=(JenisFakta.ALASAN,),
)
def perubahan_beralasan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for one of the three lawful reasons."""
    del konteks
    for f in berkas.semua(JenisFakta.ALASAN):
        teks = " ".join(f.tertulis.casefold().split()).rstrip(".")
        if teks in _BUKAN:
            yield Konsep(
                fakta=(f,),
                pokok=f"Alasan {f.sebutan}",
                tertulis=f"“{f.tertulis}”" if f.tertulis else "kosong",
                seharusnya="pergantian atau mutasi pejabat, perubahan strategi, atau perubahan prioritas atau asumsi",
                sebutan="seharusnya salah satu dari",
                saran="Pilih alasannya dan uraikan.",
            )
        elif not any(k in teks for k in _KUNCI):
            yield Lewat(f"Alasan {f.sebutan} tidak dinilai: “{f.tertulis}” tidak dikenali.", (f,))
