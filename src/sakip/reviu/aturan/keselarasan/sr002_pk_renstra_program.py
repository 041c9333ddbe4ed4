"""Indikator PK tidak ada dalam Renstra, sasaran PK tanpa program, atau program tanpa sasaran.

Mengapa: indikator PK seharusnya berasal dari Renstra, dan setiap rupiah menunjang sebuah sasaran. Bila tidak, capaian
tidak dapat dibandingkan dengan target jangka menengah dan efisiensi sasaran tidak dapat dihitung.

Contoh salah: PK memuat enam indikator; Renstra memuat dua indikator lain.

Contoh benar: setiap indikator sasaran dalam PK punya target Renstra, dan setiap sasaran punya program.

Keterbatasan: dibandingkan menurut indikator yang sama, bukan menurut kemiripan nama. Indikator program tidak ikut.
Program penunjang yang memang tidak menunjang satu sasaran hanya dicatat.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_SASARAN = "sasaran"


@aturan(
    kode="SR002",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.TARGET, JenisFakta.DUKUNGAN),
)
def pk_berasal_dari_renstra(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for the indicators of the last agreement in the Renstra, and for the programs of their sasaran."""
    del konteks
    pk = _pk_terakhir(berkas)
    if pk:
        yield from _tanpa_renstra(berkas, pk)
    dukungan = berkas.semua(JenisFakta.DUKUNGAN)
    if dukungan:
        yield from _tanpa_program(berkas, pk, dukungan)
    elif pk:
        yield Lewat("Sasaran PK tidak diperiksa programnya: daftar program tidak terbaca.", pk[:1])
    yield from _tanpa_sasaran([f for f in dukungan if not f.induk])


def _sasaran(berkas: Berkas) -> dict[str, Fakta]:
    return {f.objek: f for f in berkas.semua(JenisFakta.NAMA) if f.kelompok == _SASARAN}


def _pk_terakhir(berkas: Berkas) -> tuple[Fakta, ...]:
    """The sasaran indicators of the last agreement."""
    semua = tuple(f for f in berkas.dari(Asal.PK, JenisFakta.TARGET) if not f.bagian)
    kenal = _sasaran(berkas)
    return tuple(f for f in semua if f.versi == semua[-1].versi and (not kenal or f.induk in kenal))


def _tanpa_renstra(berkas: Berkas, pk: tuple[Fakta, ...]) -> Iterator[Konsep | Lewat]:
    renstra = {f.objek for f in berkas.dari(Asal.RENSTRA, JenisFakta.TARGET)}
    if not renstra:
        yield Lewat("Indikator PK tidak dicocokkan: target Renstra tidak terbaca.", pk[:1])
        return
    asing = tuple(f for f in pk if f.objek not in renstra)
    if asing:
        daftar = ", ".join(f"“{f.sebutan}”" for f in asing)
        yield Konsep(
            fakta=asing,
            kalimat=f"{len(asing)} dari {len(pk)} indikator PK tidak ada dalam Renstra: {daftar}.",
            tertulis=f"{len(asing)} dari {len(pk)}",
            saran="Pakai indikator Renstra, atau jelaskan perbedaannya dalam laporan.",
        )


def _tanpa_program(berkas: Berkas, pk: tuple[Fakta, ...], dukungan: tuple[Fakta, ...]) -> Iterator[Konsep]:
    didukung = {s for f in dukungan for s in f.induk.split(", ")}
    for objek, sasaran in _sasaran(berkas).items():
        if objek not in didukung and any(f.induk == objek for f in pk):
            yield Konsep(
                fakta=(sasaran,),
                kalimat=f"Sasaran “{sasaran.sebutan}” ada dalam PK, tetapi tidak satu program pun mendukungnya.",
                saran="Tetapkan program yang mendukung sasaran ini.",
            )


def _tanpa_sasaran(program: list[Fakta]) -> Iterator[Konsep]:
    if program:
        daftar = ", ".join(f"“{f.sebutan}”" for f in program)
        yield Konsep(
            fakta=tuple(program),
            kalimat=f"{len(program)} program tidak terkait dengan sasaran mana pun: {daftar}.",
            saran="Kaitkan dengan sasarannya, atau biarkan bila memang penunjang.",
            tingkat=Tingkat.CATATAN,
        )
