"""Daftar anggaran dalam teks berbeda dari tabel anggaran.

Mengapa: daftar program dengan jumlah uangnya mengulang tabel. Satu angka yang tersalin salah, atau kolom realisasi yang
tersalin sebagai anggaran, menyesatkan pembaca daftar itu.

Contoh salah: tabel menyebut realisasi Program Tertib Arsip Rp34.226.000, daftar menulis Rp32.226.000.

Contoh benar: tabel dan daftar sama-sama menyebut Rp34.226.000.

Keterbatasan: hanya butir yang namanya dikenal di sebuah tabel. Bila sebagian besar butir memuat kolom lain daripada
yang disebut kalimat pengantarnya, pengantar itulah yang dilaporkan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_PENGANTAR = "pengantar"
_TERSEDIKIT = 2


@aturan(
    kode="SL011",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.UANG,),
)
def daftar_uang_sama_dengan_tabel(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every item of a list of amounts against ceiling and spending of the same thing in the tables."""
    del konteks
    daftar: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.UANG):
        if f.objek != TOTAL:
            daftar[f.kelompok].append(f)
    for isi in daftar.values():
        yield from _periksa(berkas, isi)


def _periksa(berkas: Berkas, isi: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    butir = [(f, _tabel(berkas, f)) for f in isi if f.objek != _PENGANTAR]
    dikenal = [(f, t) for f, t in butir if t and f.nilai is not None]
    if not dikenal:
        yield Lewat("Daftar anggaran tidak dibandingkan: tidak ada butir yang dikenal di tabel.", tuple(isi[:1]))
        return
    cocok = {j: [f for f, t in dikenal if _ada(t, j, f)] for j in (JenisFakta.PAGU, JenisFakta.BELANJA)}
    disebut = isi[0].rincian
    jenis = max(cocok, key=lambda j: (len(cocok[j]), j.value == disebut))
    pengantar = next((f for f in isi if f.objek == _PENGANTAR), None)
    khas = [f for f in cocok[jenis] if not any(f is g for j in cocok if j is not jenis for g in cocok[j])]
    if pengantar and disebut in {j.value for j in cocok} - {jenis.value} and len(khas) >= _TERSEDIKIT:
        yield _salah_sebut(pengantar, jenis, khas)
    for f, tabel in dikenal:
        acuan = [g for g in tabel if g.jenis is jenis]
        if acuan and not _ada(tabel, jenis, f) and len(cocok[jenis]) * 2 >= len(dikenal):
            yield _beda(f, acuan[0])


def _tabel(berkas: Berkas, f: Fakta) -> list[Fakta]:
    """What the tables state about an item: those of its own report, else those of any."""
    semua = [
        g
        for j in (JenisFakta.PAGU, JenisFakta.BELANJA)
        for g in berkas.tentang(j, f.objek)
        if g.periode == f.periode and g.nilai is not None and g.lokasi.tabel
    ]
    return [g for g in semua if g.bagian == f.bagian] or semua


def _ada(tabel: Sequence[Fakta], jenis: JenisFakta, f: Fakta) -> bool:
    return any(g.jenis is jenis and g.nilai == f.nilai for g in tabel)


def _salah_sebut(pengantar: Fakta, jenis: JenisFakta, khas: Sequence[Fakta]) -> Konsep:
    return Konsep(
        fakta=(pengantar, *khas),
        kalimat=f"Daftar ini disebut {pengantar.rincian}, tetapi angkanya adalah {jenis.value} menurut tabel.",
        tertulis=pengantar.rincian,
        seharusnya=jenis.value,
        saran="Isi daftar dengan kolom yang disebut pengantarnya, atau perbaiki pengantarnya.",
        kelas=Kelas.KLAIM,
    )


def _beda(f: Fakta, acuan: Fakta) -> Konsep:
    nilai = acuan.nilai or Decimal(0)
    return Konsep(
        fakta=(f, acuan),
        pokok=f'Jumlah uang "{f.sebutan}" dalam daftar',
        tertulis=f.tertulis,
        seharusnya=acuan.tertulis,
        sebutan=f"{acuan.jenis.value} menurut tabel",
        saran="Samakan daftar dengan tabel.",
        simpang=abs((f.nilai or Decimal(0)) - nilai) / max(abs(nilai), Decimal(1)),
    )
