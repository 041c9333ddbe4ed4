"""Jumlah tertulis berbeda dari jumlah baris di bawahnya.

Mengapa: baris jumlah yang tidak cocok menandakan baris yang terlewat, terhitung dua kali, atau salah ketik.

Contoh salah: pagu tiga program Rp10, Rp20 dan Rp30, jumlahnya ditulis Rp70.

Contoh benar: pagu tiga program Rp10, Rp20 dan Rp30, jumlahnya ditulis Rp60.

Keterbatasan: kegiatan dan program yang diisi sendiri di samping rinciannya diperiksa AN002; nilai LHE diperiksa HT010.
Tabel dengan satu baris yang tidak terbaca tidak dijumlahkan ulang.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan_jumlah
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan
from sakip.reviu.sebab import cari_sebab

_UANG = (JenisFakta.PAGU, JenisFakta.BELANJA, JenisFakta.SISA)
_BANYAK = (JenisFakta.BANYAK, JenisFakta.KEBUTUHAN, JenisFakta.TERSEDIA)


@aturan(
    kode="HT003",
    kelas=Kelas.JUMLAH,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(*_UANG, *_BANYAK, JenisFakta.JUMLAH),
)
def jumlah_dihitung_ulang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Add up the rows of every total."""
    del konteks
    for jumlah in berkas.semua(*_UANG, *_BANYAK, JenisFakta.JUMLAH):
        rincian = berkas.rincian(jumlah, jumlah.atas or jumlah.jenis)
        # A remainder beside its ceiling is recomputed from it (HT006); its sum would tell the same mistake again.
        dihitung = jumlah.jenis is JenisFakta.SISA and berkas.sebaris(jumlah, JenisFakta.PAGU) is not None
        if not rincian or dihitung or (jumlah.jenis in _UANG and jumlah.objek != TOTAL):
            continue
        yield from _periksa(jumlah, rincian)


def _periksa(jumlah: Fakta, rincian: tuple[Fakta, ...]) -> Iterator[Konsep | Lewat]:
    suku = [(f, Selang.dari(f)) for f in rincian]
    buta = [f for f, s in suku if s is None]
    if buta or Selang.dari(jumlah) is None:
        sebab = f"{buta[0].sebutan} tidak terbaca" if buta else "jumlahnya tidak terbaca"
        yield Lewat(f"{sebut(jumlah)} tidak dijumlahkan ulang: {sebab}.", (jumlah,))
        return
    hitung = Selang.jumlah(s for _, s in suku if s is not None)
    nilai = [(f.sebutan, s.titik) for f, s in suku if s is not None]
    sebab = cari_sebab(tertulis=jumlah.nilai or hitung.titik, benar=hitung.titik, rincian=nilai)
    konsep = hitung_ulang(
        fakta=jumlah,
        hitung=hitung,
        masukan=rincian,
        uraian=uraikan_jumlah(rincian) + (f"; {sebab}" if sebab else ""),
        sebutan="jumlah baris-barisnya",
        saran="Periksa baris yang terlewat atau terhitung dua kali, lalu perbaiki jumlahnya.",
    )
    if konsep is not None:
        yield konsep
