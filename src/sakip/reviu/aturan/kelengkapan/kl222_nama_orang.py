"""Satu orang ditulis dengan dua nama, atau satu NIP dengan dua orang.

Mengapa: nama adalah yang pertama dibaca orang pada tanda tangan; nama yang salah eja, atau nama orang lain di atas NIP,
membuat dokumennya dapat disangkal.

Contoh salah: CONTOH DUA pada sampul, CONTAH DUA pada tanda tangan dengan NIP yang sama.

Contoh benar: nama yang sama, huruf demi huruf, pada sampul, perjanjian, dan setiap tanda tangan.

Keterbatasan: besar kecil huruf, titik, dan nama depan yang disingkat tidak dinilai; gelar diperiksa KL227. Tanpa NIP
yang sama, kemiripan nama pada jabatan yang sama hanya memberi peringatan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.identitas_baris import pisah_gelar
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_isi, menurut_orang, yang_lain
from sakip.kernel.nip import angka_nip
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TEMPAT = 4
_KATA = re.compile(r"[^\W\d_]+")


@aturan(
    kode="KL222",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.ORANG,),
)
def nama_orang_tetap(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Lay the names of every person side by side; then the persons of every NIP."""
    del konteks
    nip = {f.kelompok: angka_nip(f.tertulis) for f in berkas.semua(JenisFakta.NIP)}
    for orang in menurut_orang(berkas, JenisFakta.ORANG).values():
        for f in orang:
            if not _nama(f):
                yield Lewat("Nama pada tanda tangan tidak diperiksa: belum diisi.", (f,))
        for tempat, acuan in yang_lain(orang, _nama):
            nama, benar = _nama(tempat[0]), _nama(acuan[0])
            if not _setara(nama, benar) and not _berjalin(nama, benar):
                yield _konsep(tempat, acuan, nip)
    yield from _nip_bersama(berkas, nip)


def _nama(f: Fakta) -> tuple[str, ...]:
    return tuple(_KATA.findall(pisah_gelar(f.tertulis)[0].casefold()))


def _setara(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The same words, where one of a letter stands for a longer one."""
    if len(a) != len(b):
        return False
    return all(x == y or (min(len(x), len(y)) == 1 and x[0] == y[0]) for x, y in zip(a, b, strict=True))


def _berjalin(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Two names run together, as signatures side by side are when their columns are lost."""
    pendek, panjang = sorted((a, b), key=len)
    return len(panjang) >= len(pendek) + 2 and pendek in (panjang[: len(pendek)], panjang[-len(pendek) :])


def _konsep(tempat: tuple[Fakta, ...], acuan: tuple[Fakta, ...], nip: Mapping[str, str]) -> Konsep:
    nomor = {nip.get(f.kelompok) for f in tempat} & {nip.get(f.kelompok) for f in acuan} - {None, ""}
    return Konsep(
        fakta=(*tempat[:_TEMPAT], acuan[0]),
        pokok="Nama",
        tertulis=f"“{tempat[0].tertulis}”",
        seharusnya=f"“{acuan[0].tertulis}”",
        sebutan="di tempat lain dalam berkas ini, dengan NIP yang sama," if nomor else "orang yang sama di tempat lain",
        saran="Samakan ejaannya menurut surat keputusan kepegawaian.",
        tingkat=None if nomor else Tingkat.PERINGATAN,
    )


def _nip_bersama(berkas: Berkas, nip: Mapping[str, str]) -> Iterator[Konsep]:
    """Two persons with names that are not alike under one NIP."""
    nama = [f for f in berkas.semua(JenisFakta.ORANG) if nip.get(f.kelompok)]
    for tempat in menurut_isi(nama, lambda f: nip[f.kelompok]).values():
        for lain, (acuan, *_) in yang_lain(tempat, lambda f: f.objek):
            if not _berjalin(_nama(lain[0]), _nama(acuan)):
                yield Konsep(
                    fakta=(*lain[:_TEMPAT], acuan),
                    kalimat=f"NIP di bawah nama {lain[0].tertulis} adalah NIP {acuan.tertulis}.",
                    tertulis=lain[0].tertulis,
                    seharusnya=acuan.tertulis,
                    saran="Periksa NIP keduanya.",
                )
