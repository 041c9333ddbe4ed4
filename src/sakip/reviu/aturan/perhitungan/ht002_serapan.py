"""Serapan anggaran tertulis berbeda dari hasil hitung ulang.

Mengapa: serapan dipakai menilai efisiensi. Serapan gabungan adalah jumlah realisasi dibagi jumlah pagu, bukan
rata-rata persentase.

Contoh salah: pagu Rp50.000.000, realisasi Rp48.850.000, serapan ditulis 98,70.

Contoh benar: pagu Rp50.000.000, realisasi Rp48.850.000, serapan ditulis 97,70.

Keterbatasan: hanya baris yang memuat pagu dan realisasi di tabel yang sama.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan


@aturan(
    kode="HT002",
    kelas=Kelas.PERSEN,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.SERAPAN,),
)
def serapan_dihitung_ulang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute every absorption from ceiling and spending of its row."""
    del konteks
    for serapan in berkas.semua(JenisFakta.SERAPAN):
        pagu, belanja = (berkas.sebaris(serapan, j) for j in (JenisFakta.PAGU, JenisFakta.BELANJA))
        bawah, atas = (Selang.dari(f) if f else None for f in (pagu, belanja))
        if pagu is None or belanja is None or bawah is None or atas is None:
            kurang = "pagu" if bawah is None else "realisasi anggaran"
            yield Lewat(f"{sebut(serapan)} tidak dihitung ulang: {kurang} tidak terbaca.", (serapan,))
            continue
        hasil = atas.persen_dari(bawah)
        if hasil is None:
            yield Lewat(f"{sebut(serapan)} tidak dihitung ulang: pagu nol.", (serapan,))
            continue
        uraian = uraikan(belanja, "÷", pagu, "× 100")
        konsep = hitung_ulang(fakta=serapan, hitung=hasil, masukan=(pagu, belanja), uraian=uraian)
        if konsep is not None:
            yield konsep
