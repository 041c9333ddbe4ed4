"""Nama unit sendiri ditulis dengan urutan lain.

Mengapa: nama unit ditetapkan peraturan kepala daerah; urutan lain membuat pembaca ragu apakah unitnya sama, dan
biasanya berasal dari susunan organisasi yang lama.

Contoh salah: Sub Bagian Pelaporan dan Keuangan, padahal pada sampul Sub Bagian Keuangan dan Pelaporan.

Contoh benar: nama unit yang sama pada sampul, isi, dan tanda tangan.

Keterbatasan: hanya urutan kata; singkatan (Kasi, Kasubag) dianggap sama.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.fakta.orang import menurut_isi
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_SENDIRI, _URUTAN = "sendiri", "urutan"
_TEMPAT = 5


@aturan(
    kode="SN003",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.UNIT,),
)
def nama_unit_tetap(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every mention of the own unit against the name on the signature; one report is one finding."""
    del konteks
    unit = berkas.semua(JenisFakta.UNIT)
    sendiri = {f.kelompok: f for f in unit if f.rincian == _SENDIRI}
    for kelompok, semua in menurut_isi((f for f in unit if f.rincian == _URUTAN), lambda f: f.kelompok).items():
        if kelompok not in sendiri:
            yield Lewat(f"Nama {semua[0].tertulis} tidak diperiksa: nama unit pada tanda tangan tidak terbaca.", semua)
            continue
        yield Konsep(
            fakta=semua[:_TEMPAT],
            pokok="Nama unit",
            tertulis=f"“{semua[0].tertulis}”",
            seharusnya=f"“{sendiri[kelompok].tertulis}”",
            sebutan="pada tanda tangan",
            saran="Samakan dengan nama unit dalam peraturan tentang susunan organisasinya.",
        )
