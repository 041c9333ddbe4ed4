"""Gelar satu orang ditulis berbeda.

Mengapa: gelar ikut menunjuk orangnya; gelar yang kadang ada kadang tidak membuat dua tulisan seperti dua orang.

Contoh salah: CONTOH DUA, S.E., M.M. pada sampul dan CONTOH DUA, S.E. pada tanda tangan.

Contoh benar: gelar yang sama di semua tempat, atau tanpa gelar sama sekali pada sampul.

Keterbatasan: nama tanpa gelar apa pun dianggap sengaja. Titik, koma, dan besar kecil huruf tidak dinilai.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.identitas_baris import huruf, pisah_gelar
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_orang, yang_lain
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TEMPAT = 4


@aturan(
    kode="KL227",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.ORANG,),
)
def gelar_tetap(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Lay the titles of every person side by side."""
    del konteks
    for orang in menurut_orang(berkas, JenisFakta.ORANG).values():
        for f in orang:
            if not huruf(f.tertulis):
                yield Lewat("Gelar pada tanda tangan tidak diperiksa: namanya belum diisi.", (f,))
        for tempat, acuan in yang_lain(orang, _gelar):
            yield _konsep(tempat, acuan[0])


def _gelar(f: Fakta) -> str:
    return huruf(pisah_gelar(f.tertulis)[1])


def _konsep(tempat: tuple[Fakta, ...], acuan: Fakta) -> Konsep:
    return Konsep(
        fakta=(*tempat[:_TEMPAT], acuan),
        pokok="Nama dan gelar",
        tertulis=f"“{tempat[0].tertulis}”",
        seharusnya=f"“{acuan.tertulis}”",
        sebutan="di tempat lain dalam berkas ini",
        saran="Samakan gelarnya menurut data kepegawaian.",
    )
