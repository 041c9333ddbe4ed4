"""Capaian satu kegiatan berbeda di dua tabel atau di dua laporan.

Mengapa: kegiatan atasan adalah sasaran bawahannya. Bila sekretaris melaporkan 80 persen dan kepala seksinya 60 persen
untuk kegiatan yang sama, salah satu laporan memakai keadaan triwulan lalu atau rumus lain.

Contoh salah: kegiatan penataan pasar kota 80 % dalam laporan sekretaris, 60 % dalam laporan kepala seksi.

Contoh benar: kegiatan penataan pasar kota 60 % dalam kedua laporan.

Keterbatasan: dipertautkan menurut nama tanpa kata pembukanya (Meningkatnya, Terlaksananya, Persentase). Nama yang
berlaku untuk beberapa baris dalam satu tabel tidak dibandingkan; nilai di bawah nama yang persis sama diperiksa SL001.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.tempat import sebut_tempat
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_CAPAIAN = "capaian"


@aturan(
    kode="SL004",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.SEBUTAN,),
)
def capaian_atasan_sama_dengan_bawahan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Lay the capaian of one name in all tables and reports beside each other."""
    del konteks
    dikatakan: set[frozenset[Lokasi]] = set()
    for nama in _menurut_nama(berkas).values():
        buta = [f for f in nama if f.nilai is None]
        if buta:
            yield Lewat(f"Capaian “{buta[0].nama}” tidak dibandingkan: tidak terbaca.", tuple(buta))
        konsep = _banding([(f, s) for f in nama if (s := Selang.tercetak(f)) is not None])
        if konsep is not None:
            tempat = frozenset(f.lokasi for f in konsep.fakta)
            if not any(tempat <= t for t in dikatakan):
                dikatakan.add(tempat)
                yield konsep


def _menurut_nama(berkas: Berkas) -> Mapping[tuple[str, object], list[Fakta]]:
    """The statements of each name and period; a name of several rows of one table speaks of none of them."""
    semua = [f for f in berkas.semua(JenisFakta.SEBUTAN) if f.rincian == _CAPAIAN]
    banyak = Counter((f.kelompok, f.objek, f.periode) for f in semua)
    kelompok = {(f.objek, f.periode) for f in semua if banyak[f.kelompok, f.objek, f.periode] > 1}
    hasil: dict[tuple[str, object], list[Fakta]] = defaultdict(list)
    for f in semua:
        if (f.objek, f.periode) not in kelompok:
            hasil[f.objek, f.periode].append(f)
    return hasil


def _banding(semua: Sequence[tuple[Fakta, Selang]]) -> Konsep | None:
    # Rows that name one indicator are compared by SL001 already.
    if len({f.induk for f, _ in semua}) < 2:
        return None
    acuan, nilai = max(semua, key=lambda p: sum(1 for _, s in semua if s.bertemu(p[1])))
    simpang = [f for f, s in semua if not s.bertemu(nilai)]
    if not simpang:
        return None
    sama = [f for f, s in semua if s.bertemu(nilai)]
    beragam = len({f.lokasi.berkas for f, _ in semua}) > 1
    rinci = "; ".join(dict.fromkeys(f"{f.tertulis} ({_di(f, berkas=beragam)})" for f in (*simpang, *sama)))
    beda = max(abs((f.nilai or Decimal(0)) - nilai.titik) for f in simpang)
    return Konsep(
        fakta=(*simpang, *sama),
        kalimat=f"Capaian “{acuan.nama}” berbeda: {rinci}.",
        ringkas=f"Capaian “{acuan.nama}” berbeda",
        rincian=rinci,
        tertulis=" / ".join(dict.fromkeys(f.tertulis for f in simpang)),
        saran="Tetapkan mana yang benar, lalu samakan laporan atasan dan bawahannya.",
        bertempat=True,
        simpang=beda / max(abs(nilai.titik), Decimal(1)),
    )


def _di(f: Fakta, *, berkas: bool) -> str:
    tempat = replace(f.lokasi, kolom="")
    return sebut_tempat(tempat=tempat, berkas="" if berkas else tempat.berkas) or f.nama
