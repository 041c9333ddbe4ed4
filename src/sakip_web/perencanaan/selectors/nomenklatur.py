"""The nomenclature, searched by code or words, and which of it the office already plans."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.peraturan.nomenklatur import (
    PANJANG_KEGIATAN,
    PANJANG_PROGRAM,
    PANJANG_SUB_KEGIATAN,
    ButirNomenklatur,
    muat_nomenklatur,
    rapikan_kode,
    rapikan_nama,
)

_TINGKAT = {PANJANG_PROGRAM: "Program", PANJANG_KEGIATAN: "Kegiatan", PANJANG_SUB_KEGIATAN: "Sub kegiatan"}


@dataclass(frozen=True, slots=True)
class Temu:
    """A hit; ``dipakai`` tells that the office plans it already."""

    kode: str
    nama: str
    jenjang: str
    dipakai: bool
    catatan: str


def rapikan(*, kode: str) -> str:
    """A code in its one form, empty for what is no such code."""
    return rapikan_kode(teks=kode) if kode.count(".") >= PANJANG_PROGRAM - 1 else ""


def cari(*, kata: str, data: TahunKinerja) -> tuple[Temu, ...]:
    """What matches a code from its beginning, or holds every word; all of it for an empty question."""
    isi = muat_nomenklatur().isi.values()
    ada = {rapikan(kode=s.kode) for s in data.perencanaan.simpul}
    kode = rapikan_kode(teks=kata)
    dicari = rapikan_nama(nama=kata).split()

    def cocok(b: ButirNomenklatur) -> bool:
        nama = rapikan_nama(nama=b.nama)
        return bool(kode and b.kode.startswith(kode)) or (not kode and all(d in nama for d in dicari))

    return tuple(_temu(b, b.kode in ada) for b in isi if cocok(b) and b.kode.count(".") + 1 in _TINGKAT)


def _temu(b: ButirNomenklatur, dipakai: bool) -> Temu:
    return Temu(b.kode, b.nama, _TINGKAT[b.kode.count(".") + 1], dipakai, b.catatan)


def leluhur(*, kode: str) -> tuple[ButirNomenklatur, ...]:
    """A code with what stands above it in the nomenclature, program first; empty for one that is not known."""
    isi, bagian = muat_nomenklatur().isi, kode.split(".")
    if kode not in isi:
        return ()
    awal = (".".join(bagian[:n]) for n in (PANJANG_PROGRAM, PANJANG_KEGIATAN, PANJANG_SUB_KEGIATAN) if n <= len(bagian))
    return tuple(isi[a] for a in dict.fromkeys(awal) if a in isi)
