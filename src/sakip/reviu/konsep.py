"""The draft of a finding: what a rule yields. The engine adds code, level, basis and place, so that all read alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.fakta.model import Fakta
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.nilai import Predikat
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.peraturan.model import Dasar
from sakip.reviu.pembanding import Putusan, Selang, bandingkan

_SUKU_TERBANYAK = 6
# What a figure of a sentence is about when the sentence names nothing.
_KALIMAT = "kalimat ini"
_TERHITUNG = "hasil hitung ulang"
# How the name of an expected value begins when it says where that one stands, and when it is a thing itself.
_MENURUT = "menurut"
_LETAK = frozenset({"di", "dalam", "pada"})
_ACUAN = frozenset({"hasil", "jumlah", "nama", "satuan"})


@dataclass(frozen=True, slots=True)
class Konsep:
    """What is wrong.

    pokok       what it is about, as the message begins: ``Capaian "SKM" tahun 2024``
    fakta       the facts it speaks of; the first is the one judged, its path becomes the key of the finding
    tertulis    the value as stated; ``seharusnya`` the one expected, ``sebutan`` what that one is called
    kalimat     the first sentence complete, for a finding without such a pair of values
    ringkas     that sentence in a few words; ``rincian`` what it lists, where it lists more than a heading can hold
    uraian      the computation with numbers
    saran       what to do
    kelas       another than that of the rule; ``tingkat`` a lower one than that of the rule
    tumpuan     the parameters it rests on: one that was not read in the text itself keeps it from being ``salah``
    bertempat   the first sentence says itself where each value stands
    simpang     how far off, relative to the expected value: the order among findings of one level
    biang       the figure, wrong by another finding, that explains this one
    """

    fakta: tuple[Fakta, ...]
    saran: str
    pokok: str = ""
    tertulis: str = ""
    seharusnya: str = ""
    sebutan: str = _TERHITUNG
    kalimat: str = ""
    ringkas: str = ""
    rincian: str = ""
    uraian: str = ""
    selang: tuple[Decimal, Decimal] | None = None
    kelas: Kelas | None = None
    tingkat: Tingkat | None = None
    tumpuan: tuple[Dasar, ...] = ()
    bertempat: bool = False
    simpang: Decimal = Decimal(0)
    biang: Fakta | None = None

    @property
    def pembuka(self) -> str:
        """The first sentence."""
        if self.kalimat:
            return self.kalimat
        uraian = f" ({self.uraian})" if self.uraian else ""
        return f"{self.pokok} tertulis {self.tertulis}; {self.sebutan} {self.seharusnya}{uraian}."

    @property
    def judul(self) -> str:
        """The finding in a few words; without a pair of values the first sentence says it."""
        if self.kalimat:
            return self.ringkas or self.kalimat.rstrip(".")
        kata, sebutan = self.sebutan.split(" ", 1)[0], self.sebutan.rstrip(",")
        if kata == _MENURUT:
            return f"{self.pokok} tidak sesuai {sebutan.removeprefix(kata).removesuffix('seharusnya').strip()}"
        if kata in _LETAK:
            return f"{self.pokok} berbeda {sebutan}"
        return f"{self.pokok} tidak sesuai {sebutan}" if kata in _ACUAN else f"{self.pokok} keliru"


@dataclass(frozen=True, slots=True)
class Lewat:
    """What a rule could not examine: the facts in question and why."""

    alasan: str
    fakta: tuple[Fakta, ...] = ()


def sebut(fakta: Fakta, *, jenis: str = "") -> str:
    """How a message names a figure: ``Capaian "SKM" tahun 2024``."""
    kata = jenis or fakta.jenis.value
    periode = f" {fakta.periode.sebutan}" if fakta.periode else ""
    if fakta.sebutan == _KALIMAT:
        return f"{kata[:1].upper()}{kata[1:]} dalam {_KALIMAT}{periode}"
    return f'{kata[:1].upper()}{kata[1:]} "{fakta.sebutan}"{periode}'


def tulis(nilai: Decimal, *, seperti: Fakta) -> str:
    """A recomputed figure with the decimals of the stated one: money without, a computed figure with two."""
    if seperti.satuan == "Rp":
        return format_angka(nilai, desimal=0 if nilai == nilai.to_integral_value() else 2)
    return format_angka(nilai, desimal=2 if seperti.desimal is None else seperti.desimal)


def hitung_ulang(
    *,
    fakta: Fakta,
    hitung: Selang,
    masukan: Iterable[Fakta],
    uraian: str = "",
    saran: str = "Perbaiki angkanya, atau jelaskan cara menghitungnya.",
    sebutan: str = _TERHITUNG,
    tumpuan: tuple[Dasar, ...] = (),
    kelas: Kelas | None = None,
    tingkat: Tingkat | None = None,
) -> Konsep | None:
    """The finding when a stated figure is not the recomputed one; None when they agree or there is no figure."""
    tertulis = Selang.dari(fakta)
    if tertulis is None:
        return None
    putusan = bandingkan(tertulis=tertulis, hitung=hitung, desimal=fakta.desimal)
    if putusan is Putusan.SAMA:
        return None
    terpotong = putusan is Putusan.TERPOTONG
    return Konsep(
        fakta=(fakta, *masukan),
        pokok=sebut(fakta),
        tertulis=fakta.tertulis or tulis(tertulis.titik, seperti=fakta),
        seharusnya=tulis(hitung.titik, seperti=fakta),
        sebutan=sebutan,
        uraian=uraian,
        selang=(hitung.bawah, hitung.atas),
        saran="Angka dipotong, bukan dibulatkan; bulatkan setengah ke atas." if terpotong else saran,
        kelas=Kelas.PEMBULATAN if terpotong else kelas,
        tingkat=Tingkat.CATATAN if terpotong else tingkat,
        tumpuan=tumpuan,
        simpang=abs(tertulis.titik - hitung.titik) / max(abs(hitung.titik), Decimal(1)),
    )


def uraikan(*bagian: Fakta | str) -> str:
    """A computation with the figures as they stand: ``uraikan(r, "÷", t, "× 100")``; of a class its number."""
    return " ".join(b if isinstance(b, str) else _angka(b) for b in bagian)


def uraikan_jumlah(suku: Sequence[Fakta], /, *, kata: str = "baris") -> str:
    """A sum with its figures; of many the first and the last, and how many there are."""
    tertulis = [_angka(f) for f in suku]
    if not all(tertulis):
        return f"jumlah {len(tertulis)} {kata}"
    if len(tertulis) <= _SUKU_TERBANYAK:
        return " + ".join(tertulis)
    return f"{' + '.join(tertulis[: _SUKU_TERBANYAK - 2])} + … + {tertulis[-1]} ({len(tertulis)} {kata})"


def _angka(fakta: Fakta) -> str:
    if isinstance(fakta.isi, Predikat) and fakta.isi.nilai is not None:
        return format_angka(fakta.isi.nilai, desimal=fakta.desimal)
    return fakta.tertulis
