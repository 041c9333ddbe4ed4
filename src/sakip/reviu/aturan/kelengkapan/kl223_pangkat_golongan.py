"""Pangkat dan golongan ruang tidak cocok.

Mengapa: setiap golongan ruang punya satu nama pangkat; pasangan yang salah menandakan salah ketik atau salinan lama.

Contoh salah: Penata Tingkat I (III/b).

Contoh benar: Penata Tingkat I (III/d), atau Penata Muda Tingkat I (III/b).

Keterbatasan: tabel pangkat PNS diingat dari PP 99/2000 dan belum dibaca teksnya, maka temuannya paling tinggi
peringatan. Golongan PPPK (I sampai XVII) tidak diperiksa.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.identitas_baris import baca_pangkat
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_isi, menurut_orang, pegangan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.peraturan.pangkat import TabelPangkat, muat_pangkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TEMPAT = 5


@aturan(
    kode="KL223",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("pp-99-2000",),
    sejak=2015,
    butuh=(JenisFakta.PANGKAT,),
)
def pangkat_menurut_golongan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every rank against the golongan beside it."""
    del konteks
    tabel = muat_pangkat()
    for orang in menurut_orang(berkas, JenisFakta.PANGKAT).values():
        for f in orang:
            if baca_pangkat(f.tertulis) is None:
                yield Lewat(f"Pangkat {f.sebutan} tidak diperiksa: “{f.tertulis}” tidak terbaca.", (f,))
        cocok = menurut_isi(orang, lambda f: _golongan(f) if not _salah(f, tabel) else "")
        acuan = pegangan(cocok) if cocok else ""
        for golongan, tempat in menurut_isi((f for f in orang if _salah(f, tabel)), _isi).items():
            yield _konsep(tempat, golongan, acuan, tabel)


def _golongan(f: Fakta) -> str:
    pangkat = baca_pangkat(f.tertulis)
    return pangkat.golongan if pangkat else ""


def _isi(f: Fakta) -> tuple[str, str]:
    pangkat = baca_pangkat(f.tertulis)
    return (pangkat.nama, pangkat.golongan) if pangkat else ("", "")


def _salah(f: Fakta, tabel: TabelPangkat) -> bool:
    nama, golongan = _isi(f)
    return bool(golongan) and tabel.golongan.get(golongan, "").casefold() != nama


def _konsep(tempat: tuple[Fakta, ...], isi: tuple[str, str], acuan: str, tabel: TabelPangkat) -> Konsep:
    nama, golongan = isi
    pilihan = [f"{p} ({g})" for g, p in tabel.golongan.items() if g == golongan or p.casefold() == nama]
    utama = tempat[0]
    return Konsep(
        fakta=tempat[:_TEMPAT],
        pokok=f"Pangkat {utama.nama}".strip(),
        tertulis=utama.tertulis,
        seharusnya=f"{tabel.golongan[acuan]} ({acuan})" if acuan in tabel.golongan else " atau ".join(pilihan),
        sebutan="di tempat lain dalam berkas ini" if acuan in tabel.golongan else "yang ada",
        saran="Cocokkan dengan surat keputusan kenaikan pangkat terakhir.",
        tumpuan=(tabel.dasar,),
    )
