"""Anggaran program atau kegiatan berbeda dari jumlah rincian di bawahnya.

Mengapa: bila program diisi sendiri di samping kegiatannya, keduanya mudah berbeda setelah perubahan anggaran.

Contoh salah: kegiatan Rp10.000.000, dua sub kegiatannya Rp6.000.000 dan Rp5.000.000.

Contoh benar: kegiatan Rp11.000.000, dua sub kegiatannya Rp6.000.000 dan Rp5.000.000.

Keterbatasan: jumlah seluruh program diperiksa HT003, sisa anggaran HT006.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan_jumlah
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_JENIS = (JenisFakta.PAGU, JenisFakta.BELANJA)


@aturan(
    kode="AN002",
    kelas=Kelas.JUMLAH,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permendagri-90-2019",),
    sejak=2015,
    butuh=_JENIS,
)
def jumlah_rincian_cocok(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Add up what stands below every program and kegiatan."""
    del konteks
    for induk in berkas.semua(*_JENIS):
        rincian = berkas.rincian(induk)
        if not rincian or induk.objek == TOTAL:
            continue
        suku = [Selang.dari(f) for f in rincian]
        if any(s is None for s in suku) or Selang.dari(induk) is None:
            yield Lewat(f"{sebut(induk)} tidak dijumlahkan ulang: ada angka yang tidak terbaca.", (induk,))
            continue
        konsep = hitung_ulang(
            fakta=induk,
            hitung=Selang.jumlah(s for s in suku if s is not None),
            masukan=rincian,
            uraian=uraikan_jumlah(rincian, kata="rincian"),
            sebutan="jumlah rinciannya",
            saran="Isi di tingkat terbawah saja, atau samakan keduanya.",
        )
        if konsep is not None:
            yield konsep
