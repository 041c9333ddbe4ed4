"""Satu orang ditulis dengan dua pangkat.

Mengapa: pada satu hari orang hanya punya satu pangkat; pangkat lain di dokumen lain biasanya sisa tahun lalu.

Contoh salah: Penata (III/c) pada kata pengantar, Penata Tingkat I (III/d) pada lampiran.

Contoh benar: pangkat yang sama pada setiap tanda tangan laporan itu.

Keterbatasan: pangkat dapat naik di antara perjanjian kinerja dan laporan, maka temuannya peringatan. Pangkat yang tidak
cocok dengan golongannya diperiksa KL223.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.identitas_baris import baca_pangkat
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_orang, yang_lain
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.peraturan.pangkat import muat_pangkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TEMPAT = 4


@aturan(
    kode="KL224",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("pp-99-2000",),
    sejak=2015,
    butuh=(JenisFakta.PANGKAT,),
)
def satu_orang_satu_pangkat(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Lay the ranks of every person side by side."""
    del konteks
    for orang in menurut_orang(berkas, JenisFakta.PANGKAT).values():
        for f in orang:
            if baca_pangkat(f.tertulis) is None:
                yield Lewat(f"Pangkat {f.sebutan} tidak dibandingkan: “{f.tertulis}” tidak terbaca.", (f,))
        for tempat, acuan in yang_lain(orang, _golongan):
            yield Konsep(
                fakta=(*tempat[:_TEMPAT], acuan[0]),
                pokok=f"Pangkat {tempat[0].nama}".strip(),
                tertulis=tempat[0].tertulis,
                seharusnya=acuan[0].tertulis,
                sebutan="di tempat lain dalam berkas ini",
                saran="Tulis pangkat pada hari penandatanganan; bila sudah naik di antaranya, abaikan.",
                tumpuan=(muat_pangkat().dasar,),
            )


def _golongan(f: Fakta) -> str:
    """The golongan of a rank that fits its name; empty for one that does not fit, or is unknown."""
    pangkat = baca_pangkat(f.tertulis)
    if pangkat is None:
        return ""
    menurut_nama = muat_pangkat().golongan_dari(pangkat.nama)
    return menurut_nama if pangkat.golongan in ("", menurut_nama) else ""
