"""The tree of performance from tujuan down to the tasks of each position, with who answers for them.

Dasar: PermenPANRB 89/2021 (VERIFIED-2): performance is cascaded from the outcome of the office to the individual. A
figure is drawn for each sasaran, as a whole office does not fit on a page; one that is still too large is cut by
program. Below a box stand the tasks that serve it, each with its position.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sakip.data.perencanaan import SasaranJabatan
from sakip.dokumen.node import Blok, Keterangan, Pohon, SimpulPohon
from sakip.hasil.anggaran import PENUNJANG, simpul_sasaran
from sakip.hasil.dasar import Hasil
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import nama_jabatan
from sakip.peraturan.profil import Opsi


@dataclass(frozen=True, slots=True)
class _Cara:
    """The office, the tasks below each id, and whether boxes hold indicators."""

    hasil: Hasil
    tugas: Mapping[str, Sequence[SasaranJabatan]]
    indikator: bool


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """One figure per sasaran; a placeholder while no sasaran is recorded."""
    if not hasil.indeks.sasaran:
        cara = "Isi tujuan, sasaran dan pohon program dalam perencanaan."
        return bila_wajib(opsi=opsi, kunci="perencanaan.sasaran", judul="Pohon kinerja", cara=cara)
    tugas: dict[str, list[SasaranJabatan]] = defaultdict(list)
    for sj in hasil.data.perencanaan.sasaran_jabatan:
        tugas[sj.induk].append(sj)
    c = _Cara(hasil, tugas, opsi.ya("indikator"))
    blok: list[Blok] = [_utama(c)]
    for n, s in enumerate(hasil.indeks.sasaran.values(), 1):
        anak = (*_program(c, s.id), *_tugas(c, s.id, ()))
        blok += (
            [_gambar(SimpulPohon(_isi(c, s.teks, s.id), "Sasaran", anak), f"Pohon Kinerja Sasaran {n}")] if anak else []
        )
    penunjang = _program(c, PENUNJANG)
    akar = SimpulPohon(hasil.data.organisasi.instansi.nama, "", penunjang)
    return [*blok, _gambar(akar, "Pohon Kinerja Penunjang")] if penunjang else blok


def _program(c: _Cara, sasaran: str) -> tuple[SimpulPohon, ...]:
    return tuple(_simpul(c, p) for p in simpul_sasaran(c.hasil, sasaran))


def _utama(c: _Cara) -> Pohon:
    """The first figure: tujuan over their sasaran over programs, without what is below them."""
    x = c.hasil.indeks
    tujuan: dict[str, list[SimpulPohon]] = defaultdict(list)
    for s in x.sasaran.values():
        program = tuple(SimpulPohon(x.pohon.simpul[p].nama, "Program") for p in simpul_sasaran(c.hasil, s.id))
        tujuan[s.tujuan].append(SimpulPohon(_isi(c, s.teks, s.id), "Sasaran", program))
    anak = tuple(
        SimpulPohon(
            _isi(c, x.tujuan[t].teks, t) if t in x.tujuan else "Belum dikaitkan dengan tujuan", "Tujuan", tuple(a)
        )
        for t, a in tujuan.items()
    )
    return _gambar(
        SimpulPohon(c.hasil.data.organisasi.instansi.nama, "", anak), "Pohon Kinerja: Tujuan, Sasaran, Program"
    )


def _gambar(akar: SimpulPohon, judul: str) -> Pohon:
    return Pohon(akar, alt=judul, keterangan=Keterangan("Gambar", judul))


def _simpul(c: _Cara, id_simpul: str) -> SimpulPohon:
    pohon = c.hasil.indeks.pohon
    s = pohon.simpul[id_simpul]
    anak = tuple(_simpul(c, a) for a in pohon.anak.get(id_simpul, ()))
    pemilik = nama_jabatan(c.hasil, s.penanggung_jawab)
    label = f"{s.jenjang.value}: {pemilik}" if pemilik else s.jenjang.value
    return SimpulPohon(_isi(c, s.nama, s.id), label, (*anak, *_tugas(c, s.id, ())))


def _tugas(c: _Cara, induk: str, dilalui: tuple[str, ...]) -> tuple[SimpulPohon, ...]:
    """The tasks that serve ``induk``, and those below them; a circle ends where it begins."""
    return tuple(
        SimpulPohon(_isi(c, s.teks, s.id), nama_jabatan(c.hasil, s.jabatan), _tugas(c, s.id, (*dilalui, s.id)))
        for s in c.tugas.get(induk, ())
        if s.id not in dilalui
    )


def _isi(c: _Cara, teks: str, milik: str) -> str:
    indikator = c.hasil.indeks.milik.get(milik, ()) if c.indikator else ()
    return "\n".join([teks, *(f"• {i.nama}" for i in indikator)])
