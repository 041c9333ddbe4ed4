"""Where the boxes of a tree stand: upper levels side by side, lower ones hanging below their parent like a list.

All lengths are points of print. A layout is a plain value; ``pohon_svg`` draws it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from sakip.dokumen.node import SimpulPohon
from sakip.dokumen.ukur_teks import bungkus, lebar_kata, lebar_teks

UKURAN_TEKS = 7.5
UKURAN_JUDUL = 6.5
TINGGI_BARIS = 1.22
TEPI_X, TEPI_Y = 5.0, 4.5
JARAK_X, JARAK_Y = 8.0, 18.0
JARAK_TUMPUK, INDEN = 5.0, 12.0
LEBAR_KOTAK_MAKS, LEBAR_KEPALA_MAKS = 132.0, 230.0


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box with its broken lines; ``tumpuk`` boxes are written from the left, others centred."""

    x: float
    y: float
    lebar: float
    tinggi: float
    tingkat: int
    judul: tuple[str, ...]
    teks: tuple[str, ...]
    tumpuk: bool


@dataclass(frozen=True, slots=True)
class Garis:
    """A connector: corner points of a line with right angles."""

    titik: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Tata:
    """A finished layout; ``pusat`` is the middle of the root's box."""

    kotak: tuple[Kotak, ...]
    garis: tuple[Garis, ...]
    lebar: float
    tinggi: float
    pusat: float

    def geser(self, dx: float, dy: float) -> Tata:
        """The same layout, moved."""
        return Tata(
            tuple(replace(k, x=k.x + dx, y=k.y + dy) for k in self.kotak),
            tuple(Garis(tuple((x + dx, y + dy) for x, y in g.titik)) for g in self.garis),
            self.lebar + dx,
            self.tinggi + dy,
            self.pusat + dx,
        )


@dataclass(frozen=True, slots=True)
class Cara:
    """How a tree is set.

    ``mendatar``  levels 0 to this one stand side by side; what is below hangs
    ``kolom``     0, or into how many columns the children of the lowest side-by-side level hang
    ``lebar``     width of a column
    """

    mendatar: int
    kolom: int
    lebar: float


def susun(*, akar: SimpulPohon, cara: Cara) -> Tata:
    """The layout of a tree."""
    return _Penyusun(akar, cara).simpul(akar, 0)


def jumlah_kolom(*, simpul: SimpulPohon, mendatar: int) -> int:
    """How many columns a tree takes when levels 0 to ``mendatar`` stand side by side."""
    if mendatar == 0 or not simpul.anak:
        return 1
    return sum(jumlah_kolom(simpul=a, mendatar=mendatar - 1) for a in simpul.anak)


def kedalaman(*, simpul: SimpulPohon) -> int:
    """The number of levels below a box."""
    return 1 + max(kedalaman(simpul=a) for a in simpul.anak) if simpul.anak else 0


def lebar_perlu(*, simpul: SimpulPohon) -> float:
    """The least width of a box in which no word of the tree is cut."""
    sendiri = max(lebar_kata(teks=simpul.teks, ukuran=UKURAN_TEKS), lebar_kata(teks=simpul.judul, ukuran=UKURAN_JUDUL))
    return max([sendiri + 2 * TEPI_X, *(lebar_perlu(simpul=a) for a in simpul.anak)])


class _Penyusun:
    """The layout of one tree in one way."""

    def __init__(self, akar: SimpulPohon, cara: Cara) -> None:
        self.cara = cara
        self.tinggi = {t: self._tinggi_tingkat(akar, t) for t in range(cara.mendatar + 1)}

    def simpul(self, simpul: SimpulPohon, tingkat: int) -> Tata:
        """A box with all below it."""
        if tingkat < self.cara.mendatar and simpul.anak:
            return self._mendatar(simpul, tingkat)
        if tingkat == self.cara.mendatar and self.cara.kolom and simpul.anak:
            return self._berkolom(simpul, tingkat)
        return self._tumpuk(simpul, tingkat, self.cara.lebar, self.tinggi.get(tingkat, 0))

    def _mendatar(self, simpul: SimpulPohon, tingkat: int) -> Tata:
        anak: list[Tata] = []
        x, y = 0.0, self.tinggi[tingkat] + JARAK_Y
        for turunan in simpul.anak:
            anak.append(self.simpul(turunan, tingkat + 1).geser(x, y))
            x = anak[-1].lebar + JARAK_X
        lebar_kotak = self._lebar_kepala(simpul, tingkat)
        pusat = (anak[0].pusat + anak[-1].pusat) / 2
        dx = max(0.0, lebar_kotak / 2 - pusat)
        anak, pusat = [a.geser(dx, 0) for a in anak], pusat + dx
        kotak = _kotak(simpul, pusat - lebar_kotak / 2, lebar_kotak, self.tinggi[tingkat], tingkat)
        palang = y - JARAK_Y / 2
        garis = _cabang(pusat, kotak.tinggi, palang, [a.pusat for a in anak])
        garis += tuple(Garis(((a.pusat, palang), (a.pusat, y))) for a in anak)
        lebar = max(*(a.lebar for a in anak), kotak.x + lebar_kotak)
        return _gabung(kotak, garis, anak, lebar, pusat)

    def _berkolom(self, simpul: SimpulPohon, tingkat: int) -> Tata:
        """Children hang in columns from one bar, each column filled downwards."""
        kolom, lebar = self.cara.kolom, self.cara.lebar
        kelompok = _bagi_rata([self._tumpuk(a, tingkat + 1, lebar - INDEN, 0) for a in simpul.anak], kolom)
        total = len(kelompok) * lebar + (len(kelompok) - 1) * JARAK_X
        lebar_kotak = self._lebar_kepala(simpul, tingkat)
        pusat = max(total, lebar_kotak) / 2
        y = self.tinggi[tingkat] + JARAK_Y
        palang = y - JARAK_Y / 2
        anak: list[Tata] = []
        garis: list[Garis] = []
        for ke, isi in enumerate(kelompok):
            x, bawah = pusat - total / 2 + ke * (lebar + JARAK_X), y
            for satu in isi:
                anak.append(satu.geser(x + INDEN, bawah))
                bawah += satu.tinggi + JARAK_TUMPUK
            garis += _gantung(x, palang, anak[-len(isi) :])
        garis += _cabang(pusat, self.tinggi[tingkat], palang, [g.titik[0][0] for g in garis if g.titik[0][1] == palang])
        kotak = _kotak(simpul, pusat - lebar_kotak / 2, lebar_kotak, self.tinggi[tingkat], tingkat)
        return _gabung(kotak, tuple(garis), anak, max(total, lebar_kotak), pusat)

    def _tumpuk(self, simpul: SimpulPohon, tingkat: int, lebar: float, tinggi: float) -> Tata:
        """A box with its children one below the other, each a step to the right."""
        kotak = _kotak(simpul, 0, lebar, tinggi, tingkat, tumpuk=tingkat > self.cara.mendatar)
        anak: list[Tata] = []
        bawah = kotak.tinggi + JARAK_TUMPUK
        for turunan in simpul.anak:
            anak.append(self._tumpuk(turunan, tingkat + 1, lebar - INDEN, 0).geser(INDEN, bawah))
            bawah = anak[-1].tinggi + JARAK_TUMPUK
        return _gabung(kotak, _gantung(0, kotak.tinggi, anak), anak, lebar, lebar / 2)

    def _tinggi_tingkat(self, simpul: SimpulPohon, tingkat: int, kini: int = 0) -> float:
        """The tallest box of a level, so that boxes side by side are equally tall."""
        if kini == tingkat:
            return _kotak(simpul, 0, self._lebar_kepala(simpul, tingkat), 0, kini).tinggi
        return max((self._tinggi_tingkat(a, tingkat, kini + 1) for a in simpul.anak), default=0.0)

    def _lebar_kepala(self, simpul: SimpulPohon, tingkat: int) -> float:
        """A box above a row of others may be wider than a column: as wide as its text needs, within that row."""
        cara = self.cara
        if not simpul.anak or (tingkat == cara.mendatar and not cara.kolom):
            return cara.lebar
        kolom = cara.kolom or jumlah_kolom(simpul=simpul, mendatar=cara.mendatar - tingkat)
        tersedia = kolom * cara.lebar + (kolom - 1) * JARAK_X
        teks = max(_lebar_baris(simpul.teks, UKURAN_TEKS), _lebar_baris(simpul.judul, UKURAN_JUDUL)) + 2 * TEPI_X + 1
        return max(cara.lebar, min(teks, LEBAR_KEPALA_MAKS, tersedia))


def _cabang(pusat: float, atas: float, palang: float, ujung: list[float]) -> tuple[Garis, ...]:
    """From below a box down to a bar, and the bar over all that hangs from it."""
    batang = Garis(((pusat, atas), (pusat, palang)))
    kiri, kanan = min([*ujung, pusat]), max([*ujung, pusat])
    return (batang, Garis(((kiri, palang), (kanan, palang)))) if kiri < kanan else (batang,)


def _gantung(x: float, atas: float, anak: list[Tata]) -> tuple[Garis, ...]:
    """One line down along boxes that stand below each other, and a short one to each of them."""
    if not anak:
        return ()
    rel = x + INDEN / 2
    tengah = [a.kotak[0].y + a.kotak[0].tinggi / 2 for a in anak]
    return (
        Garis(((rel, atas), (rel, tengah[-1]), (x + INDEN, tengah[-1]))),
        *(Garis(((rel, t), (x + INDEN, t))) for t in tengah[:-1]),
    )


def _lebar_baris(teks: str, ukuran: float) -> float:
    return lebar_teks(teks=" ".join(teks.split()), ukuran=ukuran)


@lru_cache(maxsize=4096)
def _baris(simpul_judul: str, simpul_teks: str, lebar: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    dalam = lebar - 2 * TEPI_X
    return (
        bungkus(teks=simpul_judul, ukuran=UKURAN_JUDUL, lebar=dalam),
        bungkus(teks=simpul_teks, ukuran=UKURAN_TEKS, lebar=dalam),
    )


def _kotak(simpul: SimpulPohon, x: float, lebar: float, tinggi: float, tingkat: int, *, tumpuk: bool = False) -> Kotak:
    judul, teks = _baris(simpul.judul, simpul.teks, lebar)
    perlu = 2 * TEPI_Y + TINGGI_BARIS * (len(judul) * UKURAN_JUDUL + max(1, len(teks)) * UKURAN_TEKS)
    return Kotak(x, 0.0, lebar, max(tinggi, perlu), tingkat, judul, teks, tumpuk)


def _gabung(kotak: Kotak, garis: tuple[Garis, ...], anak: list[Tata], lebar: float, pusat: float) -> Tata:
    return Tata(
        (kotak, *(k for a in anak for k in a.kotak)),
        (*garis, *(g for a in anak for g in a.garis)),
        lebar,
        max([kotak.tinggi, *(a.tinggi for a in anak)]),
        pusat,
    )


def _bagi_rata(isi: list[Tata], kolom: int) -> list[list[Tata]]:
    """Contiguous groups of nearly equal height, at most ``kolom`` of them, the first ones the fuller."""
    hasil: list[list[Tata]] = []
    sisa = list(isi)
    while sisa:
        bagian = sum(a.tinggi + JARAK_TUMPUK for a in sisa) / max(1, kolom - len(hasil))
        kini = [sisa.pop(0)]
        tinggi = kini[0].tinggi + JARAK_TUMPUK
        while sisa and tinggi < bagian - 1:
            tinggi += sisa[0].tinggi + JARAK_TUMPUK
            kini.append(sisa.pop(0))
        hasil.append(kini)
    return hasil
