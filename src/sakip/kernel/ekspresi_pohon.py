"""The tree of a formula, and how it is written: in words, or with the numbers of one calculation.

A report must show how a figure came about ("jumlah desa tepat waktu ÷ jumlah desa × 100"). Sums and products are
kept as flat rows of terms, not as nested pairs, so that the tree is no deeper than the brackets a person typed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.angka_tulis import format_angka


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A number written in the formula."""

    nilai: Decimal


@dataclass(frozen=True, slots=True)
class Nama:
    """A variable."""

    nama: str


@dataclass(frozen=True, slots=True)
class Jumlah:
    """The count of entries of one kind in the register, or of those with a property: `jumlah(rapat; selesai)`."""

    jenis: str
    sifat: str = ""

    @property
    def tertulis(self) -> str:
        """The term as it is typed."""
        return f"jumlah({self.jenis}; {self.sifat})" if self.sifat else f"jumlah({self.jenis})"


@dataclass(frozen=True, slots=True)
class Negatif:
    """The opposite of a term."""

    isi: "Simpul"


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of terms joined by + and -, or by * and /; `lanjutan` holds each further term behind its operator."""

    awal: "Simpul"
    lanjutan: tuple[tuple[str, "Simpul"], ...]


@dataclass(frozen=True, slots=True)
class Fungsi:
    """`rata_rata`, `min` or `maks` of some terms."""

    nama: str
    isi: tuple["Simpul", ...]


Simpul = Bilangan | Nama | Jumlah | Negatif | Baris | Fungsi

_LAMBANG = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_SEBUTAN_FUNGSI = {"rata_rata": "rata-rata", "min": "nilai terkecil dari", "maks": "nilai terbesar dari"}


def list_simpul(simpul: Simpul) -> Iterator[Simpul]:
    """Yield the node and all below it."""
    yield simpul
    match simpul:
        case Negatif(isi=isi):
            yield from list_simpul(isi)
        case Baris(awal=awal, lanjutan=lanjutan):
            for anak in (awal, *(s for _, s in lanjutan)):
                yield from list_simpul(anak)
        case Fungsi(isi=semua):
            for anak in semua:
                yield from list_simpul(anak)
        case _:
            pass


def split_pecahan(simpul: Simpul) -> tuple[Simpul, Simpul] | None:
    """Split a product that divides into what is divided and what divides; None for anything else."""
    if not isinstance(simpul, Baris) or "/" not in {operator for operator, _ in simpul.lanjutan}:
        return None
    kali = [simpul.awal, *(s for operator, s in simpul.lanjutan if operator == "*")]
    bagi = [s for operator, s in simpul.lanjutan if operator == "/"]
    return _hasil_kali(kali), _hasil_kali(bagi)


def _hasil_kali(suku: list[Simpul]) -> Simpul:
    awal, *lain = suku
    return Baris(awal, tuple(("*", s) for s in lain)) if lain else awal


def write_simpul(simpul: Simpul, *, daun: Callable[[Nama | Jumlah], str]) -> str:
    """Write the formula with × and ÷; `daun` gives the text of a variable or of a count."""
    match simpul:
        case Bilangan(nilai=nilai):
            return format_angka(nilai)
        case Nama() | Jumlah():
            return daun(simpul)
        case Negatif(isi=isi):
            return f"−{_write_suku(isi, daun=daun, jumlahan=False, pertama=False)}"
        case Baris(awal=awal, lanjutan=lanjutan):
            jumlahan = lanjutan[0][0] in "+-"
            hasil = _write_suku(awal, daun=daun, jumlahan=jumlahan, pertama=True)
            for operator, suku in lanjutan:
                hasil += f" {_LAMBANG[operator]} {_write_suku(suku, daun=daun, jumlahan=jumlahan, pertama=False)}"
            return hasil
        case _:
            isian = "; ".join(write_simpul(s, daun=daun) for s in simpul.isi)
            return f"{_SEBUTAN_FUNGSI[simpul.nama]} ({isian})"


def _write_suku(simpul: Simpul, *, daun: Callable[[Nama | Jumlah], str], jumlahan: bool, pertama: bool) -> str:
    """Write a term with the brackets it needs: none for a product in a sum, nor for a sign at the very beginning."""
    teks = write_simpul(simpul, daun=daun)
    hasil_kali = isinstance(simpul, Baris) and simpul.lanjutan[0][0] in "*/"
    majemuk = isinstance(simpul, Baris) and not (jumlahan and hasil_kali)
    return f"({teks})" if majemuk or (teks.startswith(("-", "−")) and not pertama) else teks
