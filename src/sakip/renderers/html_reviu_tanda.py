"""Marks in the text of a reviewed document: which place each finding speaks of, and the way back to its card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.dokumen.tampil import teks_sebaris
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Temuan, Tingkat
from sakip.renderers.html_reviu_cari import cari_kutipan
from sakip.renderers.html_teks import aman

# The gravest first.
URUTAN = {t: n for n, t in enumerate(Tingkat)}


class Peran(Enum):
    """Why a place is marked: it is wrong, it shows that another is wrong, it is wrong because another is.

    ``TUJUAN`` is marked for those who come from a card only; nothing is said about it in the text.
    """

    UTAMA = "utama"
    PEMBANDING = "pembanding"
    AKIBAT = "akibat"
    TUJUAN = "tujuan"


# A text up to this length is underlined as a whole; a longer one gets a line beside it.
_PENDEK = 40
_SEBUTAN = {Peran.UTAMA: "Temuan", Peran.PEMBANDING: "Pembanding temuan", Peran.AKIBAT: "Akibat temuan"}


@dataclass(frozen=True, slots=True)
class Tanda:
    """One mark: its anchor, the number of its card, and the words of the place that it is about."""

    jangkar: str
    nomor: int
    peran: Peran
    tingkat: Tingkat
    kutipan: tuple[str, ...] = ()


@dataclass(slots=True)
class PetaTanda:
    """All marks of a document by the number of their place; ``tertulis`` are the anchors that were written."""

    menurut_titik: dict[int, list[Tanda]] = field(default_factory=dict)
    tertulis: set[str] = field(default_factory=set)

    def temuan(self, *, temuan: Temuan, nomor: int) -> None:
        """The marks of a finding and of its consequences."""
        kutipan = _kutipan(temuan)
        for k, lokasi in enumerate(temuan.lokasi):
            peran = Peran.PEMBANDING if k else Peran.UTAMA
            self._taruh(lokasi, Tanda(nama_jangkar(nomor, k), nomor, peran, temuan.tingkat, kutipan))
        for ke, turunan in enumerate(temuan.turunan):
            for k, lokasi in enumerate(turunan.lokasi[:1]):
                jangkar = nama_jangkar(nomor, k, turunan=ke)
                self._taruh(lokasi, Tanda(jangkar, nomor, Peran.AKIBAT, temuan.tingkat, _kutipan(turunan)))

    def tujuan(self, *, jangkar: str, lokasi: Lokasi, kutipan: tuple[str, ...] = ()) -> None:
        """A place that only a card leads to."""
        self._taruh(lokasi, Tanda(jangkar, 0, Peran.TUJUAN, Tingkat.CATATAN, kutipan))

    def _taruh(self, lokasi: Lokasi, tanda: Tanda) -> None:
        if lokasi.titik:
            self.menurut_titik.setdefault(lokasi.titik, []).append(tanda)

    def tandai(self, isi: tuple[Sebaris, ...], lokasi: Lokasi) -> str | None:
        """The content of a place with its marks; None where there are none."""
        tanda = self.menurut_titik.get(lokasi.titik)
        if not tanda:
            return None
        self.tertulis.update(t.jangkar for t in tanda)
        return _tulis(isi, tanda)

    def lencana(self, lokasi: Lokasi | None) -> str:
        """The numbers of the marks of a place whose content is no text: a table."""
        tanda = self.menurut_titik.get(lokasi.titik) if lokasi is not None else None
        if not tanda:
            return ""
        self.tertulis.update(t.jangkar for t in tanda)
        return (
            f'<p class="tanda-tabel"><span class="{_kelas(tanda)}"><span>Tabel ini</span>{_lencana(tanda)}</span></p>'
        )


def nama_jangkar(nomor: int, ke: int, *, turunan: int | None = None) -> str:
    """The anchor of the place ``ke`` of a finding, or of one of its consequences."""
    dasar = f"d{nomor}" if turunan is None else f"d{nomor}-akibat{turunan + 1}"
    return f"{dasar}-{ke + 1}" if ke else dasar


def _kutipan(temuan: Temuan) -> tuple[str, ...]:
    return tuple(dict.fromkeys(k for k in (temuan.tertulis, *temuan.tertulis.split(" / "), temuan.seharusnya) if k))


def _tulis(isi: tuple[Sebaris, ...], tanda: Sequence[Tanda]) -> str:
    teks = teks_sebaris(isi)
    hasil, akhir = [], 0
    utuh: list[Tanda] = []
    for (a, b), di in _ruas(teks, tanda, utuh):
        hasil += [aman(teks[akhir:a]), _tanda(teks[a:b], di)]
        akhir = b
    tulisan = "".join([*hasil, aman(teks[akhir:])]).replace("\n", "<br>")
    if utuh:
        tulisan = f'<mark class="utuh {_kelas(utuh)}">{_lencana(utuh)} <span>{tulisan}</span></mark>'
    if isi and all(isinstance(s, Teks) and s.tebal for s in isi):
        return f"<strong>{tulisan}</strong>"
    return tulisan


def _ruas(teks: str, tanda: Sequence[Tanda], utuh: list[Tanda]) -> list[tuple[tuple[int, int], list[Tanda]]]:
    """The parts of a text that are quoted, with their marks, in order; those that overlap are one.

    A mark whose words the text does not hold goes to ``utuh``: it is about the whole.
    """
    menurut: dict[tuple[int, int], list[Tanda]] = {}
    for t in tanda:
        letak = cari_kutipan(teks=teks, kutipan=t.kutipan)
        if letak is None and teks and len(teks) <= _PENDEK:
            letak = (0, len(teks))
        if letak is None:
            utuh.append(t)
        else:
            menurut.setdefault(letak, []).append(t)
    hasil: list[tuple[tuple[int, int], list[Tanda]]] = []
    for (a, b), di in sorted(menurut.items(), key=lambda r: r[0]):
        if hasil and a < hasil[-1][0][1]:
            (x, y), lama = hasil[-1]
            hasil[-1] = ((x, max(b, y)), [*lama, *di])
        else:
            hasil.append(((a, b), di))
    return hasil


def _tanda(teks: str, tanda: Sequence[Tanda]) -> str:
    return f'<mark class="{_kelas(tanda)}"><span>{aman(teks)}</span>{_lencana(tanda)}</mark>'


def _kelas(tanda: Iterable[Tanda]) -> str:
    """The gravest level of what is wrong here decides the looks."""
    utama = [t.tingkat for t in tanda if t.peran in (Peran.UTAMA, Peran.AKIBAT)]
    if utama:
        return f"tanda {min(utama, key=URUTAN.__getitem__).value}"
    return "tanda tujuan" if all(t.peran is Peran.TUJUAN for t in tanda) else "tanda pembanding"


def _lencana(tanda: Iterable[Tanda]) -> str:
    return "".join(_satu(t) for t in tanda)


def _satu(tanda: Tanda) -> str:
    if tanda.peran is Peran.TUJUAN:
        return f'<span class="tuju" id="{tanda.jangkar}"></span>'
    return (
        f'<a class="{tanda.tingkat.value} {tanda.peran.value}" id="{tanda.jangkar}" href="#t{tanda.nomor}" '
        f'aria-label="{_SEBUTAN[tanda.peran]} {tanda.nomor}, {tanda.tingkat.value}">{tanda.nomor}</a>'
    )
