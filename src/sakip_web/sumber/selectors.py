"""The register as lists: what was done, filtered, with its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sakip.data.register import Catatan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.ekspresi import Ekspresi, EkspresiSalah, compile_ekspresi
from sakip_web.berkas.selectors import banyak_lampiran
from sakip_web.rakitan.selectors import rekaman
from sakip_web.rekaman.models import Tahun
from sakip_web.sumber.penjaga import CATATAN, triwulan_dari, triwulan_terkunci


@dataclass(frozen=True, slots=True)
class Saringan:
    """What a list is narrowed to; empty is everything. ``jenis`` as formulas write it."""

    jenis: str = ""
    triwulan: int = 0
    desa: str = ""
    petugas: str = ""
    cari: str = ""
    tindak_lanjut: str = ""

    def cocok(self, c: Catatan) -> bool:
        """Whether an entry is asked for."""
        return (
            self.jenis in ("", tanda_jenis(jenis=c.jenis))
            and self.triwulan in (0, triwulan_dari(c.tanggal))
            and self.desa in ("", c.desa)
            and self.petugas in ("", c.petugas)
            and (self.tindak_lanjut != "belum" or not c.tindak_lanjut)
            and self.cari.casefold() in f"{c.uraian} {c.jenis} {c.tindak_lanjut} {c.bukti}".casefold()
        )


@dataclass(frozen=True, slots=True)
class BarisRegister:
    """An entry in the list: names instead of ids, how many files are attached, whether its quarter is closed."""

    kunci: str
    versi: int
    catatan: Catatan
    petugas: str
    berkas: int
    terkunci: bool


@dataclass(frozen=True, slots=True)
class JenisRegister:
    """A kind of entries: how formulas write it, what people write, how many there are, which indicators count it."""

    tanda: str
    nama: str
    banyak: int
    dipakai: tuple[str, ...]


def tanda_jenis(*, jenis: str) -> str:
    """A kind as formulas write it.

    >>> tanda_jenis(jenis="Rapat  Koordinasi")
    'rapat_koordinasi'
    """
    return "_".join(jenis.lower().split())


def daftar_catatan(*, tahun: Tahun, data: TahunKinerja, saringan: Saringan) -> tuple[BarisRegister, ...]:
    """The entries asked for, the newest first."""
    jabatan = {j.id: j.nama for j in data.organisasi.jabatan}
    bukti = banyak_lampiran(tahun=tahun, himpunan=CATATAN)
    terkunci = triwulan_terkunci(tahun=tahun)
    baris = []
    for t in rekaman(tahun=tahun, himpunan=(CATATAN,)):
        c: Any = t.butir.objek
        if saringan.cocok(c):
            nama, banyak = jabatan.get(c.petugas, c.petugas), bukti.get(t.butir.kunci, 0)
            tertutup = triwulan_dari(c.tanggal) in terkunci and c.tanggal.year == data.tahun
            baris.append(BarisRegister(t.butir.kunci, t.versi, c, nama, banyak, tertutup))
    return tuple(sorted(baris, key=lambda b: b.catatan.tanggal, reverse=True))


def daftar_jenis(*, data: TahunKinerja) -> tuple[JenisRegister, ...]:
    """The kinds that occur or that a formula counts, by name."""
    nama: dict[str, str] = {}
    banyak: Counter[str] = Counter()
    for c in data.register.catatan:
        tanda = tanda_jenis(jenis=c.jenis)
        nama.setdefault(tanda, c.jenis)
        banyak[tanda] += 1
    dipakai: dict[str, list[str]] = {}
    for i in data.perencanaan.indikator:
        rumus = baca_rumus(i.rumus)
        for jenis in sorted({j for j, _ in rumus.register}) if rumus else ():
            dipakai.setdefault(jenis, []).append(i.nama)
            nama.setdefault(jenis, jenis.replace("_", " ").capitalize())
    hasil = (JenisRegister(t, n, banyak[t], tuple(dipakai.get(t, ()))) for t, n in nama.items())
    return tuple(sorted(hasil, key=lambda j: j.nama.casefold()))


def baca_rumus(teks: str) -> Ekspresi | None:
    """A formula; None where there is none, or one that the checks of the plan report."""
    try:
        return compile_ekspresi(teks) if teks else None
    except EkspresiSalah:
        return None


def pilihan_petugas(*, data: TahunKinerja, boleh: Iterable[str] | None) -> list[tuple[str, str]]:
    """The positions an entry may be of; ``boleh`` None is all of them."""
    milik = None if boleh is None else set(boleh)
    return [(j.id, j.nama) for j in data.organisasi.jabatan if milik is None or j.id in milik]
