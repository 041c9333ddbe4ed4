"""Laporan menyebut triwulan lain sebagai triwulannya sendiri.

Mengapa: sampul, judul tabel dan kalimat yang tertinggal dari triwulan lalu membuat pembaca tidak tahu angka masa mana
yang disajikan.

Contoh salah: laporan triwulan II memuat “hasil kerja selama triwulan I”.

Contoh benar: laporan triwulan II memuat “hasil kerja selama triwulan II”.

Keterbatasan: triwulan laporan adalah yang paling banyak disebut sampul, kalimat dan rentang waktunya, atau yang dipakai
laporan lain dalam berkas yang sama. Kalimat yang membandingkan, merencanakan, atau menyebut beberapa triwulan tidak
dinilai.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_SEBERKAS = 3


@aturan(
    kode="KL231",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.WAKTU,),
)
def triwulan_laporan_sendiri(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every statement of a report about its own quarter against the quarter it is about."""
    del konteks
    bagian: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.tentang(JenisFakta.WAKTU, "triwulan laporan"):
        bagian[f.bagian].append(f)
    banyak: dict[str, int] = defaultdict(int)
    for isi in bagian.values():
        banyak[isi[0].versi] += 1
    for isi in bagian.values():
        yield from _satu(isi, seberkas=banyak[isi[0].versi])


def _satu(isi: Sequence[Fakta], *, seberkas: int) -> Iterator[Konsep | Lewat]:
    """The statements of one report; ``versi`` of each is the period of the report."""
    cocok = [f for f in isi if f.periode and f.periode.kode == f.versi]
    salah = [f for f in isi if f.periode and f.periode.kode != f.versi]
    if not salah:
        return
    pasti = seberkas >= _SEBERKAS or len(cocok) > 2 * len(salah)
    if not pasti and len(cocok) <= len(salah):
        yield Lewat("Triwulan laporan tidak diperiksa: pernyataannya sendiri terlalu sering berbeda.", (salah[0],))
        return
    for f in salah:
        yield _temuan(f, cocok, pasti=pasti)


def _temuan(f: Fakta, cocok: Sequence[Fakta], *, pasti: bool) -> Konsep:
    harus = f"triwulan {_romawi(f.versi)}"
    return Konsep(
        fakta=(f, *cocok[-1:]),
        tertulis=f.tertulis,
        seharusnya=harus,
        kalimat=f"“{f.nama}” menyebut triwulan {_romawi(f.periode.kode if f.periode else '')}, padahal laporan ini "
        f"tentang {harus}.",
        saran=f"Ganti menjadi {harus}, dan periksa apakah angkanya ikut tertinggal.",
        tingkat=None if pasti else Tingkat.PERINGATAN,
    )


def _romawi(kode: str) -> str:
    return ("", "I", "II", "III", "IV")[int(kode[-1])]
