"""Pejabat dikatakan melapor kepada pejabat setingkatnya.

Mengapa: laporan kinerja disampaikan kepada atasan langsung; tingkat yang sama menandakan kalimat yang disunting
sebagian dari laporan pejabat lain.

Contoh salah: “pejabat eselon IV wajib menyampaikan laporan kepada pejabat eselon IV”.

Contoh benar: “pejabat eselon IV wajib menyampaikan laporan kepada pejabat eselon III”.

Keterbatasan: hanya kalimat yang menyebut kedua tingkatnya. Eselon III b kepada III a diterima. Isi peraturan yang
dikutip tidak diketahui.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_ATAS = {"IV": "III", "III": "II", "II": "I"}


@aturan(
    kode="KL239",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.WAKTU,),
)
def lapor_kepada_atasan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the level of those who report against the level of those they report to."""
    del konteks
    semua = berkas.tentang(JenisFakta.WAKTU, "pasal/lapor")
    for f in semua:
        if not (f.rincian and f.versi):
            yield Lewat("Kewajiban melapor tidak diperiksa: tingkat eselonnya kosong.", (f,))
        elif f.rincian == f.versi:
            lain = next((x for x in semua if x.rincian == f.rincian and x.versi and x.versi != f.versi), None)
            seharusnya = lain.versi if lain else _ATAS.get(f.versi.split()[0], "")
            yield Konsep(
                fakta=(f,) if lain is None else (f, lain),
                pokok=f"Kewajiban melapor pejabat {f.nama}",
                tertulis=f.tertulis,
                seharusnya=f"kepada pejabat eselon {seharusnya}".strip() if seharusnya else "kepada atasannya",
                sebutan="di tempat lain" if lain else "biasanya",
                saran="Cocokkan dengan naskah peraturannya.",
            )
