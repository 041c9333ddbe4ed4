"""NIP tidak berbentuk NIP.

Mengapa: NIP menunjuk satu orang; nomor yang kurang atau lebih satu angka tidak menunjuk siapa pun, dan dokumennya
tidak dapat dicocokkan dengan data kepegawaian.

Contoh salah: NIP 9999010199990110001 (19 angka), atau NIP dengan tanggal lahir 30 bulan 13.

Contoh benar: NIP 99990101 999901 1 001: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut; 18 angka.

Keterbatasan: susunan NIP diambil dari Peraturan Kepala BKN 22/2007 menurut kutipan. Nomor PPPK yang memakai kode mulai
21 di tempat bulan diterima. NIP yang berbentuk benar tetapi milik orang lain diperiksa KL221, KL222, dan KL225.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_isi, menurut_orang, pegangan
from sakip.kernel.nip import PANJANG, angka_nip, periksa_nip
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TEMPAT = 5


@aturan(
    kode="KL220",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.NIP,),
)
def bentuk_nip(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Read every NIP by its structure; one writing of one person is one finding."""
    del konteks
    for orang in menurut_orang(berkas, JenisFakta.NIP).values():
        menurut = menurut_isi(orang, lambda f: angka_nip(f.tertulis))
        for f in orang:
            if not angka_nip(f.tertulis):
                yield Lewat(f"NIP {f.sebutan} tidak diperiksa: belum diisi.", (f,))
        benar = {n: isi for n, isi in menurut.items() if not periksa_nip(n)}
        for nip, tempat in menurut.items():
            if sebab := periksa_nip(nip):
                yield _konsep(tempat, "; ".join(sebab), benar[pegangan(benar)][0] if benar else None)


def _konsep(tempat: tuple[Fakta, ...], sebab: str, benar: Fakta | None) -> Konsep:
    utama = tempat[0]
    return Konsep(
        fakta=(*tempat[: _TEMPAT - 1], *((benar,) if benar else tempat[_TEMPAT - 1 : _TEMPAT])),
        pokok=f"NIP {utama.nama}".strip(),
        tertulis=utama.tertulis,
        seharusnya=benar.tertulis if benar else f"nomor dengan {PANJANG} angka yang mungkin",
        sebutan="di tempat lain dalam berkas ini" if benar else "seharusnya",
        uraian=sebab,
        saran="Cocokkan dengan surat keputusan kepegawaian, lalu perbaiki di semua tempat.",
    )
