"""What the parts of the DOCX writer share while one document is written: looks, counters, lists, sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from sakip.dokumen.gaya import KERTAS, Gaya, Kertas
from sakip.dokumen.node import JenisDaftar
from sakip.renderers.docx_kerangka import Kerangka, Tajuk
from sakip.renderers.docx_paket import Paket


class JenisBagian(Enum):
    """The kinds of section: cover, upright, landscape. The value names the parts of header and footer."""

    SAMPUL = "sampul"
    TEGAK = "tegak"
    MENDATAR = "mendatar"


class BentukNomor(Enum):
    """How the pages of a section are counted, in Word's words; a cover before the first number has none."""

    ROMAWI = "lowerRoman"
    ANGKA = "decimal"


@dataclass(slots=True)
class Bagian:
    """A section: its kind, its body (ready XML), the form of its page numbers; ``dari_satu`` counts anew."""

    jenis: JenisBagian
    isi: list[str] = field(default_factory=list)
    bentuk: BentukNomor | None = None
    dari_satu: bool = False


@dataclass(slots=True)
class NomorDaftar:
    """The list instances of a document: one per list, so that each counts from its start.

    ``instansi`` holds (kind, depth) of number 2, 3, …; number 1 is the numbering of headings.
    """

    instansi: list[tuple[JenisDaftar, int]] = field(default_factory=list)

    def baru(self, *, jenis: JenisDaftar, kedalaman: int) -> int:
        """The number of a new list."""
        self.instansi.append((jenis, kedalaman))
        return len(self.instansi) + 1


@dataclass(slots=True)
class Konteks:
    """The state of one writing; ``geser`` is 1 in a volume, where "Heading 1" is the title of a part."""

    gaya: Gaya
    kerangka: Kerangka
    halaman: Mapping[str, int]
    paket: Paket
    daftar: NomorDaftar = field(default_factory=NomorDaftar)
    bagian: list[Bagian] = field(default_factory=lambda: [Bagian(JenisBagian.TEGAK)])
    sifat_khusus: dict[str, str] = field(default_factory=dict)
    antrean: Iterator[Tajuk] = field(init=False)
    terpakai: set[str] = field(default_factory=set)
    jumlah_id: int = 0
    geser: int = 0

    def __post_init__(self) -> None:
        self.antrean = iter(self.kerangka.tajuk)

    def tingkat(self, tingkat: int) -> int:
        """The level of a heading in Word's terms, where none is above 1 or below 6."""
        return min(max(tingkat + self.geser, 1), 6)

    def id_baru(self) -> int:
        """A number used once in the document: for bookmarks, drawings and controls."""
        self.jumlah_id += 1
        return self.jumlah_id

    def tulis(self, xml: str) -> None:
        """Add ready XML to the current section."""
        self.bagian[-1].isi.append(xml)

    def mulai_bagian(self, *, jenis: JenisBagian, baru: bool = False) -> None:
        """What follows stands in a section of this kind (``baru``: of its own); an empty section is taken over."""
        kini = self.bagian[-1]
        if not kini.isi:
            kini.jenis = jenis
        elif baru or kini.jenis is not jenis:
            self.bagian.append(Bagian(jenis, bentuk=kini.bentuk))

    def mulai_nomor(self, *, bentuk: BentukNomor) -> None:
        """What follows stands in a section of its own, whose first page is number 1."""
        if self.bagian[-1].isi:
            self.bagian.append(Bagian(JenisBagian.TEGAK))
        self.bagian[-1].bentuk, self.bagian[-1].dari_satu = bentuk, True

    @property
    def lebar(self) -> int:
        """The width of the text of the current section."""
        return lebar_teks(gaya=self.gaya, jenis=self.bagian[-1].jenis)

    @property
    def tinggi(self) -> int:
        """The height of the text of the current section."""
        return tinggi_teks(gaya=self.gaya, jenis=self.bagian[-1].jenis)


def ukuran_kertas(*, gaya: Gaya, jenis: JenisBagian) -> Kertas:
    """The paper as it lies in a section of this kind; an unknown name is A4."""
    kertas = KERTAS.get(gaya.kertas, KERTAS["A4"])
    return Kertas(kertas.tinggi, kertas.lebar) if jenis is JenisBagian.MENDATAR else kertas


def lebar_teks(*, gaya: Gaya, jenis: JenisBagian = JenisBagian.TEGAK) -> int:
    """The width of the text in a section of this kind, in millimetres."""
    return ukuran_kertas(gaya=gaya, jenis=jenis).lebar - gaya.margin_kiri - gaya.margin_kanan


def tinggi_teks(*, gaya: Gaya, jenis: JenisBagian = JenisBagian.TEGAK) -> int:
    """The height of the text in a section of this kind, in millimetres."""
    return ukuran_kertas(gaya=gaya, jenis=jenis).tinggi - gaya.margin_atas - gaya.margin_bawah
