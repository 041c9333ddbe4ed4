"""The blocks of a document.

Builders yield blocks, readers yield blocks, renderers write blocks. A block is a value: frozen, without
behaviour, without knowledge of a format. Lengths are millimetres unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.sebaris import Sebaris
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.lokasi import Lokasi


@dataclass(frozen=True, slots=True)
class Otomatis:
    """A number given by the numbering pass; ``teks`` is empty before it ("BAB III", "3.1.2", "Tabel 3.4")."""

    teks: str = ""


@dataclass(frozen=True, slots=True)
class Tercetak:
    """A number kept as a document prints it. Empty: the heading or caption stands without a number."""

    teks: str = ""


Nomor = Otomatis | Tercetak


class Rata(Enum):
    """Horizontal alignment of a cell or paragraph."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"
    PENUH = "penuh"


class GayaParagraf(Enum):
    """The role of a paragraph; renderers map it to a style."""

    BIASA = "biasa"
    TENGAH = "tengah"
    SUMBER = "sumber"
    CATATAN = "catatan"
    KUTIPAN = "kutipan"


class JenisDaftar(Enum):
    """The marks of a list."""

    ANGKA = "angka"
    HURUF = "huruf"
    ROMAWI = "romawi"
    BULIR = "bulir"


class JenisBaris(Enum):
    """The role of a table row: ordinary, heading of a group, total, or the row of column numbers."""

    BIASA = "biasa"
    KELOMPOK = "kelompok"
    JUMLAH = "jumlah"
    NOMOR_KOLOM = "nomor_kolom"


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading of level 1 (chapter) to 6. ``label`` names it for references and page numbers.

    Level 0 is the title of a part of a bound volume, on a page of its own; its number is always ``Tercetak``.
    """

    teks: str
    tingkat: int = 1
    nomor: Nomor = Otomatis()
    label: str = ""
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph."""

    isi: tuple[Sebaris, ...]
    gaya: GayaParagraf = GayaParagraf.BIASA
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of a list, with an optional list below it."""

    isi: tuple[Sebaris, ...]
    anak: Daftar | None = None


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list."""

    butir: tuple[Butir, ...]
    jenis: JenisDaftar = JenisDaftar.ANGKA
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class TeksPenulis:
    """An author's text: a tagged content control in Word, so that it can be edited there and read back.

    ``tag`` is the key of the text in the data; ``kosong`` marks a placeholder where no text was given, ``perbarui`` a
    text of last year that was not renewed.
    """

    tag: str
    judul: str
    blok: tuple[Blok, ...]
    kosong: bool = False
    perbarui: bool = False


@dataclass(frozen=True, slots=True)
class Keterangan:
    """The caption of a table (above it) or figure (below it). ``jenis`` is "Tabel" or "Gambar"."""

    jenis: str
    teks: str
    nomor: Nomor = Otomatis()
    label: str = ""
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: relative width and the alignment of its body cells."""

    lebar: int = 10
    rata: Rata = Rata.KIRI


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell. A cell covered by a span of another is not written at all (as in HTML)."""

    isi: tuple[Sebaris, ...] = ()
    rentang_kolom: int = 1
    rentang_baris: int = 1
    rata: Rata | None = None
    tebal: bool = False
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of a table."""

    sel: tuple[Sel, ...]
    jenis: JenisBaris = JenisBaris.BIASA


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table. Heading rows repeat on every page; rows do not break across pages.

    ``catatan`` are the lines below the table (source, scale, method). ``kecil`` asks for smaller print.
    ``jenis`` is the id of the table in the inventory ("T-CAPAIAN-TAHUN"), for readers, tests and review.
    """

    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...]
    badan: tuple[Baris, ...]
    keterangan: Keterangan | None = None
    catatan: tuple[tuple[Sebaris, ...], ...] = ()
    kecil: bool = False
    jenis: str = ""
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture: SVG text, or PNG or JPEG bytes. ``alt`` is required; it is the text for those who cannot see it."""

    alt: str
    svg: str = ""
    raster: bytes = b""
    lebar: int = 160
    keterangan: Keterangan | None = None


@dataclass(frozen=True, slots=True)
class SimpulPohon:
    """A box of a tree: a small heading, its text, and the boxes below it."""

    teks: str
    judul: str = ""
    anak: tuple[SimpulPohon, ...] = ()


@dataclass(frozen=True, slots=True)
class Pohon:
    """A tree (organisation, cascade). Renderers draw it through ``dokumen.pohon`` in every format."""

    akar: SimpulPohon
    alt: str
    keterangan: Keterangan | None = None


@dataclass(frozen=True, slots=True)
class BlokTtd:
    """One signature block: lines above, the position, room to sign, the name and lines below it."""

    atas: tuple[str, ...]
    jabatan: tuple[str, ...]
    nama: str
    bawah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """One signature block (printed at the right) or two side by side (left, right). Never splits over pages."""

    blok: tuple[BlokTtd, ...]


@dataclass(frozen=True, slots=True)
class Pilihan:
    """An option of a tick form; ``dipilih`` None prints an empty box for the pen."""

    teks: str
    dipilih: bool | None = None
    isian: bool = False


@dataclass(frozen=True, slots=True)
class FormCentang:
    """A form of boxes to tick."""

    pilihan: tuple[Pilihan, ...]


@dataclass(frozen=True, slots=True)
class BarisSampul:
    """A line of a cover; ``ukuran`` is relative to the body text (2.0 is twice its size)."""

    teks: str
    ukuran: str = "1"
    tebal: bool = False
    jarak_atas: int = 0


@dataclass(frozen=True, slots=True)
class Sampul:
    """A cover page: centred lines on a page of its own, without header, footer or page number."""

    baris: tuple[BarisSampul, ...]
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Kop:
    """A letterhead: bold lines (pemda, office) and small lines (address), closed by a double rule."""

    nama: tuple[str, ...]
    alamat: tuple[str, ...]
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class GantiHalaman:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Mendatar:
    """Blocks printed on landscape pages of their own."""

    blok: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """The table of contents, with page numbers. Headings to ``sampai`` are listed."""

    sampai: int = 3


@dataclass(frozen=True, slots=True)
class DaftarKeterangan:
    """The list of tables or figures, with page numbers."""

    jenis: str


Blok = (
    Judul
    | Paragraf
    | Daftar
    | TeksPenulis
    | Tabel
    | Gambar
    | Pohon
    | TandaTangan
    | FormCentang
    | Sampul
    | Kop
    | GantiHalaman
    | Mendatar
    | DaftarIsi
    | DaftarKeterangan
)


@dataclass(frozen=True, slots=True)
class Penomoran:
    """How headings and captions are numbered.

    ``judul``: one pattern per level; ``{1}`` is the running number of level 1, ``{2}`` of level 2, and so on;
    ``{1:I}`` writes it in Roman, ``{1:A}`` and ``{1:a}`` as a letter: ``("BAB {1:I}", "{1}.{2}", "{1}.{2}.{3}")``.
    ``keterangan``: one pattern per kind of caption; ``{n}`` runs within the deepest level the pattern names:
    ``{"Tabel": "Tabel {1}.{n}"}``.
    """

    judul: tuple[str, ...] = ("BAB {1:I}", "{1}.{2}", "{1}.{2}.{3}", "{4:A}.", "{5:a}.", "{6}.")
    keterangan: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({"Tabel": "Tabel {1}.{n}", "Gambar": "Gambar {1}.{n}"})
    )


@dataclass(frozen=True, slots=True)
class Meta:
    """What the file says about itself. ``tanggal`` is the date of the document, never the clock."""

    judul: str
    penulis: str
    tanggal: date
    subjek: str = ""
    kepala: str = ""
    kaki: str = ""


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A document: its blocks, its looks, its numbering, and the graph of the figures it shows.

    ``draf`` prints DRAF on every page; the list of gaps is part of ``isi``.
    """

    meta: Meta
    isi: tuple[Blok, ...]
    gaya: Gaya = Gaya()
    penomoran: Penomoran = field(default_factory=Penomoran)
    graf: Mapping[str, Hitungan] = field(default_factory=lambda: MappingProxyType({}))
    draf: bool = False
