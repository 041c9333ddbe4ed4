"""Tempat tanda tangan berbeda dari yang lain dalam berkas yang sama.

Mengapa: satu kantor menandatangani di satu tempat; nama tempat lain biasanya tertinggal dari dokumen yang disalin.

Contoh salah: sebelas laporan ditandatangani di Contoh, satu di Misalan.

Contoh benar: tempat yang sama pada setiap tanda tangan kantor itu.

Keterbatasan: diperiksa bila sekurangnya tiga tanda tangan sepakat. Perjanjian yang ditandatangani bersama bupati atau
wali kota boleh bertempat di ibu kota dan tidak diperiksa.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_isi
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TEMPAT = 4
_TERSEDIKIT = 3
_UTAMA = 0.7


@aturan(
    kode="KL229",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.TEMPAT,),
)
def satu_tempat_tanda_tangan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the place of every signature against that of most."""
    del konteks
    tempat = [f for f in berkas.semua(JenisFakta.TEMPAT) if f.rincian == "ttd"]
    menurut = menurut_isi(tempat, lambda f: f.tertulis.casefold())
    if len(menurut) < 2:
        return
    acuan = max(menurut.values(), key=len)
    if len(acuan) < _TERSEDIKIT or len(acuan) < _UTAMA * len(tempat):
        yield Lewat("Tempat tanda tangan tidak diperiksa: tidak ada tempat yang dipakai hampir semua tanda tangan.")
        return
    for semua in menurut.values():
        if semua is not acuan:
            yield _konsep(semua, acuan)


def _konsep(semua: tuple[Fakta, ...], acuan: tuple[Fakta, ...]) -> Konsep:
    rujukan = next((f for f in acuan if f.bagian == semua[0].bagian), acuan[0])
    return Konsep(
        fakta=(*semua[:_TEMPAT], rujukan),
        pokok="Tempat tanda tangan",
        tertulis=semua[0].tertulis,
        seharusnya=rujukan.tertulis,
        sebutan="pada tanda tangan lain dalam berkas ini",
        saran="Periksa tempatnya, dan apakah bagian ini disalin dari dokumen lain.",
    )
