"""Tables as typst source: merged heading cells, row spans, group and total rows, and where rows may break.

A row never breaks over pages unless it is higher than most of a page. A cell that spans a few rows keeps them
together; one that spans many lets its rows go on on the next page, so that no table is pushed off its page.

Signatures below a table are its last row, without lines: an empty cell in a column without width spans them and the
rows above, so that they never stand alone on a page and the heading is repeated above what goes with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import JenisBaris, Kolom, Rata, Tabel
from sakip.dokumen.tampil import teks_sebaris
from sakip.renderers.huruf import MM_PER_PT, lebar_teks
from sakip.renderers.pdf_keterangan import tulis_keterangan
from sakip.renderers.pdf_tulis import Tempat, tulis_sebaris
from sakip.renderers.tabel_lebar import SISI, LebarKolom, bagi_lebar, cetak_tebal
from sakip.renderers.tabel_petak import BarisPetak, Petak, banyak_kolom, lengkapi, susun_petak

RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right", Rata.PENUH: "left"}
_KECIL = 1.0
_TINGGI_BARIS = 1.25  # a line of a cell with its leading, in parts of the type size; templat.typ sets 0.25em
_SATU_KELOMPOK = 0.3  # parts of a page that a spanning cell may hold together
_BERSAMA = 2  # rows of a table that go with the signatures below it
_PERAT = "table.cell(stroke: none, inset: 0pt)[]"
_BARIS_TINGGI = 0.7  # a row higher than this part of a page may break
_WARNA = {
    JenisBaris.KELOMPOK: "warna-kelompok",
    JenisBaris.JUMLAH: "warna-jumlah",
    JenisBaris.NOMOR_KOLOM: "warna-jumlah",
}


@dataclass(frozen=True, slots=True)
class Ruang:
    """The text area of a page, in millimetres."""

    lebar: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class _Bidang:
    """What the cells of one table share."""

    rata: tuple[Rata, ...]
    lebar: LebarKolom
    ruang: Ruang

    def tempat(self, petak: Petak, *, tebal: bool = False) -> Tempat:
        lebar = sum(self.lebar.kolom[petak.kolom : petak.kolom + petak.sel.rentang_kolom])
        return Tempat(max(lebar - 2 * SISI, 1.0), self.lebar.ukuran, tebal)


def tulis_tabel(*, tabel: Tabel, gaya: Gaya, ruang: Ruang, penutup: str = "") -> str:
    """A table with its caption above and its notes below; ``penutup`` is the source of what goes with its last rows."""
    kepala, badan = susun_petak(baris=tabel.kepala), susun_petak(baris=tabel.badan)
    banyak = max(len(tabel.kolom), banyak_kolom(baris=(*kepala, *badan)), 1)
    kolom = tabel.kolom + (Kolom(),) * (banyak - len(tabel.kolom))
    kepala = tuple(lengkapi(baris=satu, banyak=banyak) for satu in kepala)
    badan = tuple(lengkapi(baris=satu, banyak=banyak) for satu in badan)
    lebar = bagi_lebar(
        minta=tuple(k.lebar for k in kolom),
        baris=(*kepala, *badan),
        lebar=ruang.lebar,
        ukuran=gaya.ukuran_tabel - (_KECIL if tabel.kecil else 0),
        jumlah_kepala=len(kepala),
    )
    bidang = _Bidang(tuple(k.rata for k in kolom), lebar, ruang)
    bersama = _bersama(badan, bidang) if penutup else 0
    perat = _perat(len(badan), bersama)
    catatan = _catatan(tabel, gaya, ruang)
    bagian = [
        f"#tabel(({_mm(lebar.kolom)}{' 0pt,' if bersama else ''}), "
        f"({', '.join(RATA[k.rata] for k in kolom)},{' left,' if bersama else ''}), {lebar.ukuran:g}pt,",
        f"  {tulis_keterangan(keterangan=tabel.keterangan, tempat=Tempat(ruang.lebar, gaya.ukuran))},",
        *_kepala(kepala, bidang, perat[:1]),
        *_badan(badan, bidang, perat),
    ]
    if not bersama:
        return "\n".join([*bagian, ")"]) + catatan + (f"\n\n{penutup}" if penutup else "")
    isi = f"#set text(size: {gaya.ukuran}pt);{catatan}\n{penutup}"
    return "\n".join([*bagian, f"  penutup-tabel({banyak})[{isi}],", ")"])


def _bersama(baris: tuple[BarisPetak, ...], bidang: _Bidang) -> int:
    """How many rows go with what closes the table: no high ones, and none that goes with the row below it anyway."""
    for banyak in range(min(_BERSAMA, len(baris)), 0, -1):
        tinggi = sum(_tinggi(satu, bidang) for satu in baris[-banyak:])
        bawah = baris[len(baris) - banyak + 1] if banyak > 1 else None
        if tinggi <= _SATU_KELOMPOK * bidang.ruang.tinggi and not _ikut_bawah(baris[-banyak], bawah):
            return banyak
    return 0


def _perat(baris: int, bersama: int) -> tuple[str, ...]:
    """The cell of each row in the column without width; empty for a table that nothing closes."""
    if not bersama:
        return ()
    rentang = f"table.cell(rowspan: {bersama + 1}, breakable: false, stroke: none, inset: 0pt)[]"
    return (*[_PERAT] * (baris - bersama), rentang, *[""] * (bersama - 1))


def _kepala(baris: tuple[BarisPetak, ...], bidang: _Bidang, perat: tuple[str, ...]) -> list[str]:
    if not baris:
        return []
    akhir = [f"    {_PERAT},"] if perat else []
    isi = [[*(f"    {_sel_kepala(p, satu, bidang)}," for p in satu.petak), *akhir] for satu in baris]
    return ["  table.header(", *(sel for satu in isi for sel in satu), "  ),"]


def _sel_kepala(petak: Petak, baris: BarisPetak, bidang: _Bidang) -> str:
    nomor = baris.jenis is JenisBaris.NOMOR_KOLOM
    atribut = [*_rentang(petak), "align: center + horizon", f"fill: {'warna-jumlah' if nomor else 'warna-kepala'}"]
    isi = tulis_sebaris(isi=petak.sel.isi, tempat=bidang.tempat(petak, tebal=True))
    return f"table.cell({', '.join(atribut)})[{f'#nomor-kolom[{isi}];' if nomor else f'#strong[{isi}];'}]"


def _badan(baris: tuple[BarisPetak, ...], bidang: _Bidang, perat: tuple[str, ...]) -> list[str]:
    tinggi = [_tinggi(satu, bidang) for satu in baris]
    hasil: list[str] = []
    tunggu: list[str] = []
    for n, satu in enumerate(baris):
        sel = [_sel(p, satu, bidang, patah=_boleh_patah(p, tinggi[n:], bidang)) for p in satu.petak]
        sel += [perat[n]] if perat and perat[n] else []
        if _ikut_bawah(satu, baris[n + 1] if n + 1 < len(baris) else None):
            tunggu += sel
            continue
        if tunggu:
            # Typst keeps the rows of a header with the row below them, and knows no other way to keep rows together.
            hasil.append(f"  table.header(level: 2, repeat: false, {', '.join(tunggu)}),")
            tunggu = []
        hasil.append("  " + " ".join(f"{s}," for s in sel))
    return [*hasil, *(f"  {s}," for s in tunggu)]


def _ikut_bawah(baris: BarisPetak, bawah: BarisPetak | None) -> bool:
    """The heading of a group is never the last line of a page, and a total never the first."""
    if baris.tertutup or any(p.sel.rentang_baris > 1 for p in baris.petak):
        return False
    if baris.jenis is JenisBaris.KELOMPOK and len(baris.petak) == 1:
        return True
    return bawah is not None and bawah.jenis is JenisBaris.JUMLAH


def _sel(petak: Petak, baris: BarisPetak, bidang: _Bidang, *, patah: bool) -> str:
    sel, nomor = petak.sel, baris.jenis is JenisBaris.NOMOR_KOLOM
    tebal = cetak_tebal(sel=sel, jenis=baris.jenis)
    isi = tulis_sebaris(isi=sel.isi, tempat=bidang.tempat(petak, tebal=tebal))
    atribut = _rentang(petak)
    if patah:
        atribut.append("breakable: true")
    if baris.jenis in _WARNA:
        atribut.append(f"fill: {_WARNA[baris.jenis]}")
    rata = sel.rata or (Rata.TENGAH if nomor else bidang.rata[petak.kolom])
    if baris.jenis is JenisBaris.KELOMPOK and sel.rata is None and sel.rentang_kolom > 1:
        rata = Rata.KIRI
    if rata is not bidang.rata[petak.kolom]:
        atribut.append(f"align: {RATA[rata]}")
    if nomor:
        isi = f"#nomor-kolom[{isi}];"
    elif isi and tebal:
        isi = f"#strong[{isi}];"
    if rata is Rata.PENUH:
        isi = f"#set par(justify: true);{isi}"
    return f"table.cell({', '.join(atribut)})[{isi}]" if atribut else f"[{isi}]"


def _rentang(petak: Petak) -> list[str]:
    kolom, baris = petak.sel.rentang_kolom, petak.sel.rentang_baris
    return ([f"colspan: {kolom}"] if kolom > 1 else []) + ([f"rowspan: {baris}"] if baris > 1 else [])


def _boleh_patah(petak: Petak, tinggi: list[float], bidang: _Bidang) -> bool:
    baris = petak.sel.rentang_baris
    jumlah = sum(tinggi[:baris])
    if baris > 1:
        return jumlah > _SATU_KELOMPOK * bidang.ruang.tinggi
    return jumlah > _BARIS_TINGGI * bidang.ruang.tinggi


def _tinggi(baris: BarisPetak, bidang: _Bidang) -> float:
    """A row's height by estimate, in millimetres: what its cells need in their own rows."""
    return max((_tinggi_sel(p, bidang) / p.sel.rentang_baris for p in baris.petak), default=0.0)


def _tinggi_sel(petak: Petak, bidang: _Bidang) -> float:
    tempat = bidang.tempat(petak)
    baris = 0
    for satu in teks_sebaris(petak.sel.isi).split("\n"):
        baris += max(1, ceil(1.1 * lebar_teks(teks=satu, ukuran=tempat.ukuran, tebal=petak.sel.tebal) / tempat.lebar))
    return baris * tempat.ukuran * _TINGGI_BARIS * MM_PER_PT + 2.0


def _catatan(tabel: Tabel, gaya: Gaya, ruang: Ruang) -> str:
    if not tabel.catatan:
        return ""
    tempat = Tempat(ruang.lebar, gaya.ukuran)
    return f"\n#catatan-tabel({' '.join(f'[{tulis_sebaris(isi=c, tempat=tempat)}],' for c in tabel.catatan)})"


def _mm(lebar: tuple[float, ...]) -> str:
    return "".join(f"{satu:g}mm," for satu in lebar)
