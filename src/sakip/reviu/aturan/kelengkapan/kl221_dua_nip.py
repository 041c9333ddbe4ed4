"""Satu orang ditulis dengan dua NIP.

Mengapa: NIP tidak berubah; satu dari dua nomor itu salah, dan tanda tangan dengan nomor yang salah dapat disangkal.

Contoh salah: NIP pada laporan camat sendiri berakhir 1 001, pada laporan sekretaris berakhir 1 010.

Contoh benar: NIP yang sama pada setiap tanda tangan orang itu.

Keterbatasan: orang dikenali dari nama dan jabatannya. Bila kedua nomor jauh berbeda, mungkin ada dua orang senama, dan
temuannya hanya peringatan. NIP yang tidak berbentuk NIP diperiksa KL220.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_orang, yang_lain
from sakip.kernel.nip import angka_nip, periksa_nip
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TEMPAT = 4
_SALAH_KETIK = 3


@aturan(
    kode="KL221",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.NIP,),
)
def satu_orang_satu_nip(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Lay the NIPs of every person side by side."""
    del konteks
    for orang in menurut_orang(berkas, JenisFakta.NIP).values():
        bernama = [f for f in orang if f.nama]
        for f in bernama:
            if not angka_nip(f.tertulis):
                yield Lewat(f"NIP {f.sebutan} tidak dibandingkan: belum diisi.", (f,))
        for tempat, acuan in yang_lain(bernama, _nip_benar):
            yield _konsep(tempat, acuan, _beda(_nip_benar(tempat[0]), _nip_benar(acuan[0])))


def _nip_benar(f: Fakta) -> str:
    nip = angka_nip(f.tertulis)
    return "" if not nip or periksa_nip(nip) else nip


def _beda(a: str, b: str) -> int:
    return sum(x != y for x, y in zip(a, b, strict=True))


def _konsep(tempat: tuple[Fakta, ...], acuan: tuple[Fakta, ...], beda: int) -> Konsep:
    utama = tempat[0]
    return Konsep(
        fakta=(*tempat[:_TEMPAT], acuan[0]),
        pokok=f"NIP {utama.nama}",
        tertulis=utama.tertulis,
        seharusnya=acuan[0].tertulis,
        sebutan="di tempat lain dalam berkas ini",
        saran="Cocokkan dengan surat keputusan kepegawaian, lalu samakan semuanya.",
        tingkat=None if beda <= _SALAH_KETIK else Tingkat.PERINGATAN,
    )
