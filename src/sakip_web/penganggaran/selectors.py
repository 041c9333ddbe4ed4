"""The budget of a year for pages: versions with totals, cells of grids, what a program has spent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from sakip.data.anggaran import VersiAnggaran
from sakip.data.berlaku import daun, versi_anggaran_pada
from sakip.data.perencanaan import Simpul
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.dasar import Hasil
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.periode import Periode, Triwulan
from sakip_web.organisasi.konteks import Konteks
from sakip_web.rakitan.selectors import hasil
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import versi as versi_rekaman

VERSI: Final = "anggaran.versi"
PAGU: Final = "anggaran.pagu"
REALISASI: Final = "anggaran.realisasi"


@dataclass(frozen=True, slots=True)
class RingkasVersi:
    """A version with its total; ``berlaku`` marks the one that is in force."""

    versi: VersiAnggaran
    jumlah: Decimal
    baris: int
    berlaku: bool


@dataclass(frozen=True, slots=True)
class BarisSerapan:
    """A node with its money as computed."""

    simpul: Simpul
    tingkat: int
    pagu: Hitungan
    belanja: Hitungan
    serapan: Hitungan


@dataclass(frozen=True, slots=True)
class SelUang:
    """A cell: the name of its input, its record and version, what it shows. ``periode`` is None for a ceiling."""

    nama: str
    judul: str
    himpunan: str
    kunci: str
    versi: int
    teks: str
    simpul: str
    periode: Periode | None = None


@dataclass(frozen=True, slots=True)
class BarisUang:
    """A node with its cells; ``angka`` are figures beside them."""

    simpul: Simpul
    sel: tuple[SelUang, ...]
    angka: tuple[tuple[str, Hitungan], ...]


def daftar_versi(*, k: Konteks) -> tuple[RingkasVersi, ...]:
    """The versions from the first in force to the last."""
    a = k.data.anggaran
    kini = versi_anggaran_pada(anggaran=a, tanggal=max(k.hari, min((v.berlaku_sejak for v in a.versi), default=k.hari)))
    return tuple(
        RingkasVersi(v, sum((p.jumlah for p in milik), Decimal(0)), len(milik), kini is not None and v.id == kini.id)
        for v in a.menurut_tanggal
        for milik in [[p for p in a.pagu if p.versi == v.id]]
    )


def serapan(*, tahun: Tahun, data: TahunKinerja) -> tuple[tuple[BarisSerapan, ...], BarisSerapan | None]:
    """The tree with its money, and the total; none where nothing is planned."""
    h = hasil(tahun=tahun)
    if not data.perencanaan.simpul:
        return (), None
    baris = tuple(_serapan(h, s, n, f"simpul/{s.id}") for s, n in _urut(data))
    return baris, _serapan(h, data.perencanaan.simpul[0], 0, "total")


def _serapan(h: Hasil, s: Simpul, tingkat: int, cakupan: str) -> BarisSerapan:
    return BarisSerapan(s, tingkat, h[f"pagu/{cakupan}"], h[f"belanja/{cakupan}"], h[f"serapan/{cakupan}"])


def _urut(data: TahunKinerja) -> Iterator[tuple[Simpul, int]]:
    """The nodes, each below its parent; what belongs to no known parent stands at the top."""
    kenal = {s.id for s in data.perencanaan.simpul}
    anak: dict[str, list[Simpul]] = {}
    for s in data.perencanaan.simpul:
        anak.setdefault(s.induk if s.induk in kenal else "", []).append(s)
    antrean = [(s, 0) for s in reversed(anak.get("", []))]
    while antrean:
        s, tingkat = antrean.pop()
        yield s, tingkat
        antrean += [(a, tingkat + 1) for a in reversed(anak.pop(s.id, []))]


def _baris(data: TahunKinerja, beruang: frozenset[str]) -> tuple[Simpul, ...]:
    """Where money may stand: the lowest nodes, and those that have some already."""
    bawah = {s.id for s in daun(perencanaan=data.perencanaan)}
    return tuple(s for s, _ in _urut(data) if s.id in bawah or s.id in beruang)


def grid_pagu(*, tahun: Tahun, data: TahunKinerja, versi: str) -> tuple[BarisUang, ...]:
    """The ceilings of a version, beside those of the version before it."""
    isi = {p.simpul: p.jumlah for p in data.anggaran.pagu if p.versi == versi}
    nomor, h = versi_rekaman(tahun=tahun, himpunan=[PAGU]), hasil(tahun=tahun)
    hasil_baris = []
    for s in _baris(data, frozenset(isi)):
        kunci = f"{s.id}:{versi}"
        sel = SelUang(f"pagu:{s.id}", "Pagu", PAGU, kunci, nomor.get((PAGU, kunci), 0), _tulis(isi.get(s.id)), s.id)
        angka = (("Terpakai", h[f"belanja/simpul/{s.id}"]), ("Serapan %", h[f"serapan/simpul/{s.id}"]))
        hasil_baris.append(BarisUang(s, (sel,), angka))
    return tuple(hasil_baris)


def kolom_realisasi(*, data: TahunKinerja) -> tuple[Periode, ...]:
    """The quarters, and the year where somebody entered money for the whole year."""
    setahun = Periode(data.tahun)
    ada = any(r.periode == setahun for r in data.anggaran.realisasi)
    return (*setahun.bagian(), *((setahun,) if ada else ()))


def sebut_periode(periode: Periode) -> str:
    """``TW I`` or ``Setahun``."""
    return f"TW {Triwulan(periode.triwulan).name}" if periode.triwulan else "Setahun"


def grid_realisasi(*, tahun: Tahun, data: TahunKinerja) -> tuple[BarisUang, ...]:
    """What was spent in each quarter alone, with what that makes of the year."""
    isi = {(r.simpul, r.periode): r.jumlah for r in data.anggaran.realisasi}
    nomor, h, kolom = versi_rekaman(tahun=tahun, himpunan=[REALISASI]), hasil(tahun=tahun), kolom_realisasi(data=data)
    baris = []
    for s in _baris(data, frozenset(x for x, _ in isi)):
        sel = []
        for p in kolom:
            kunci = f"{s.id}:{p.kode}"
            teks, nama = _tulis(isi.get((s.id, p))), f"belanja:{s.id}:{p.kode}"
            versi = nomor.get((REALISASI, kunci), 0)
            sel.append(SelUang(nama, sebut_periode(p), REALISASI, kunci, versi, teks, s.id, p))
        angka = tuple((j, h[f"{m}/simpul/{s.id}"]) for j, m in (("Pagu", "pagu"), ("Serapan %", "serapan")))
        baris.append(BarisUang(s, tuple(sel), angka))
    return tuple(baris)


def _tulis(jumlah: Decimal | None) -> str:
    return "" if jumlah is None else format_angka(jumlah)
