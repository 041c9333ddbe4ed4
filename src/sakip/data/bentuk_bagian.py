"""Shape of the shares of positions in the money of a node: each stands once and leads somewhere, and they add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from sakip.data.bentuk_anggaran import DUA_KALI, VERSI, periksa_tanda_uang
from sakip.data.bentuk_temuan import DATA, Jenis, buat, periksa_kembar, periksa_rujukan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.angka_tulis import format_ringkas
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

BAGIAN = Jenis("KL178", Tingkat.SALAH, DATA, "Samakan jumlah bagian dengan pagu sub kegiatannya.", Kelas.JUMLAH)
BELANJA = Jenis(
    "KL179", Tingkat.PERINGATAN, DATA, "Samakan jumlah bagian dengan realisasi sub kegiatannya.", Kelas.JUMLAH
)
# Node, position, version or period, rupiah.
Bagian = tuple[str, str, str, Decimal]


def periksa_bagian(tahun: TahunKinerja) -> Iterator[Temuan]:
    """The shares of ceilings and of spending."""
    a = tahun.anggaran
    pagu = [(b.simpul, b.jabatan, b.versi, b.jumlah) for b in a.bagian_pagu]
    belanja = [(b.simpul, b.jabatan, b.periode.kode, b.jumlah) for b in a.bagian_belanja]
    for jenis, daftar in (("pagu", pagu), ("belanja", belanja)):
        yield from _periksa_satu(tahun, f"bagian_{jenis}", jenis, daftar)
    yield from _periksa_versi(tahun)
    yield from _periksa_dua_kali(tahun)
    yield from _periksa_jumlah(BAGIAN, "pagu", pagu, {(x.simpul, x.versi): x.jumlah for x in a.pagu})
    yield from _periksa_jumlah(BELANJA, "belanja", belanja, {(x.simpul, x.periode.kode): x.jumlah for x in a.realisasi})


def _periksa_satu(tahun: TahunKinerja, bagian: str, sebutan: str, daftar: Sequence[Bagian]) -> Iterator[Temuan]:
    simpul = {s.id for s in tahun.perencanaan.simpul}
    jabatan = {j.id for j in tahun.organisasi.jabatan}
    kembar = ((f"{id_simpul}/{id_jabatan}", masa) for id_simpul, id_jabatan, masa, _ in daftar)
    yield from periksa_kembar(bagian, f"Bagian {sebutan}", kembar)
    for id_simpul, id_jabatan, masa, jumlah in daftar:
        kunci = f"{bagian}/{id_simpul}/{id_jabatan}/{masa}"
        yield from periksa_rujukan(kunci, "program", id_simpul, simpul)
        yield from periksa_rujukan(kunci, "jabatan", id_jabatan, jabatan)
        yield from periksa_tanda_uang(kunci, jumlah)


def _periksa_versi(tahun: TahunKinerja) -> Iterator[Temuan]:
    kenal = {v.id for v in tahun.anggaran.versi}
    for b in tahun.anggaran.bagian_pagu:
        if b.versi not in kenal:
            apa = f'Bagian pagu memakai versi anggaran "{b.versi}" yang tidak ada; seharusnya versi yang terdaftar.'
            yield buat(VERSI, f"bagian_pagu/{b.simpul}/{b.jabatan}/{b.versi}", apa, tertulis=b.versi)


def _periksa_dua_kali(tahun: TahunKinerja) -> Iterator[Temuan]:
    daftar = tahun.anggaran.bagian_belanja
    triwulan = {(b.simpul, b.jabatan, b.periode.tahun) for b in daftar if b.periode.triwulan}
    for b in daftar:
        if b.periode.triwulan is None and (b.simpul, b.jabatan, b.periode.tahun) in triwulan:
            apa = "Bagian belanja diisi untuk setahun dan juga per triwulan; seharusnya salah satu."
            yield buat(DUA_KALI, f"bagian_belanja/{b.simpul}/{b.jabatan}/{b.periode.kode}", apa)


def _periksa_jumlah(
    jenis: Jenis, sebutan: str, bagian: Sequence[Bagian], seluruh: Mapping[tuple[str, str], Decimal]
) -> Iterator[Temuan]:
    """The shares of a node make up the node, wherever both are known; the first share is the place."""
    jumlah: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    letak: dict[tuple[str, str], str] = {}
    for simpul, jabatan, masa, banyak in bagian:
        jumlah[simpul, masa] += banyak
        letak.setdefault((simpul, masa), f"bagian_{sebutan}/{simpul}/{jabatan}/{masa}")
    for kunci, semua in jumlah.items():
        utuh = seluruh.get(kunci)
        if utuh is not None and utuh != semua:
            apa = (
                f"Jumlah bagian {sebutan} {kunci[0]} ({kunci[1]}) Rp{format_ringkas(semua)}; "
                f"{sebutan} sub kegiatannya Rp{format_ringkas(utuh)}."
            )
            yield buat(jenis, letak[kunci], apa, tertulis=format_ringkas(semua), seharusnya=format_ringkas(utuh))
