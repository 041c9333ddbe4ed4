"""A fact: one statement with its kind, what it is about, its value as written, and its place.

A rule of the review reads facts and does not know whether they came from a page, a workbook or the database. Whatever
a rule must know therefore stands in the facts: even the direction of an indicator and the method of its capaian.

How facts belong together: ``kelompok`` is the table (or list, or form) that a fact stands in; the facts of one
``kelompok`` with the same ``objek`` and ``periode`` are one row; ``induk`` is the objek of the row that sums or
averages this one in the same table.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Kosong, Nilai, angka_dari
from sakip.kernel.periode import Periode

# The objek of the row that stands for everything in a table.
TOTAL = "total"
# The table of a year's data whose rows are sums, per sasaran, of what another table says of programs.
PER_SASARAN = "anggaran_sasaran"


class JenisFakta(Enum):
    """What kind of statement a fact is; the value is its word in messages and cases."""

    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    PREDIKAT = "predikat"
    RUMUS = "nilai menurut rumus"
    KEMAJUAN = "kemajuan"
    STANDAR = "standar"
    BANDING = "banding"
    PERUBAHAN = "perubahan"
    PAGU = "pagu"
    BELANJA = "realisasi anggaran"
    SERAPAN = "serapan"
    SISA = "sisa"
    PORSI = "porsi"
    EFISIENSI = "efisiensi"
    RATA_RATA = "rata-rata"
    JUMLAH = "jumlah"
    BANYAK = "banyaknya"
    NILAI = "nilai"
    BOBOT = "bobot"
    PERSEN = "persentase"
    KEBUTUHAN = "kebutuhan"
    TERSEDIA = "tersedia"
    KETERSEDIAAN = "ketersediaan"
    TANGGAL = "tanggal"
    NAMA = "nama"
    PENANDA_TANGAN = "penanda tangan"
    ALASAN = "alasan"
    DUKUNGAN = "dukungan"
    ARAH = "arah"
    METODE = "metode"
    ORANG = "nama orang"
    NIP = "NIP"
    JABATAN = "jabatan"
    UNIT = "unit kerja"
    PANGKAT = "pangkat"
    TEMPAT = "nama wilayah"
    WAKTU = "waktu yang disebut"
    SEBUTAN = "sebutan"
    TERBILANG = "terbilang"
    CACAH = "banyaknya yang disebut"
    KLAIM = "pernyataan"
    NOMOR = "penomoran"
    SUSUNAN = "susunan tabel"
    TULISAN = "tulisan angka"
    SKALA = "skala"
    UANG = "jumlah uang dalam daftar"
    PERINGKAT = "yang disebut paling tinggi atau rendah"
    SELURUH = "pernyataan tentang semua"
    BARIS = "nilai menurut tabel"
    LUAS = "luas"
    HITUNGAN = "hitungan dalam kalimat"
    SUKU = "angka yang dihitung dalam kalimat"
    DOKUMEN = "dokumen yang dibandingkan"


class Cara(Enum):
    """How a figure follows from others; the value is its word in messages."""

    PERSEN = "persentase"
    JUMLAH = "jumlah"
    SELISIH = "selisih"


class Asal(Enum):
    """The document of the cycle that makes a statement; the value is its name in messages."""

    RENSTRA = "Renstra"
    RENJA = "Renja"
    RKT = "RKT"
    IKU = "IKU"
    PK = "PK"
    RENCANA_AKSI = "Rencana Aksi"
    PENGUKURAN = "pengukuran kinerja"
    DPA = "DPA"
    LKJ = "Laporan Kinerja"
    LHE = "LHE"
    LAIN = "dokumen lain"


@dataclass(frozen=True, slots=True)
class Fakta:
    """One statement.

    jenis     what kind of statement
    objek     what it is about: a normalised key (id of an indicator, node or sasaran; ``TOTAL``; ``pk/0``)
    isi       the value; None for a statement in words only
    tertulis  as written; of a computed figure as it is printed
    periode   the year or quarter it speaks of, None where it speaks of none
    asal      the document of the cycle that states it
    nama      what it is about, in words for messages
    satuan    the unit as written
    desimal   decimals of a printed figure; None for an exact value (entered, or computed and not rounded)
    lokasi    where it stands; empty while only ``kunci`` is known
    kunci     stable path of the thing judged, as in the workbook: ``realisasi/SKM/2024``
    induk     objek of the row above in the same table
    kelompok  id of the table, list or form
    versi     version of an agreement or a budget
    rincian   what the kind leaves open: the scale of a predicate ("akip"), whose standard it is ("kabupaten")
    atas      the kind of figure that a mean, sum, change, share or predicate is made of
    resmi     fixed by another body
    bagian    id of the report within a file that holds several; empty for data
    """

    jenis: JenisFakta
    objek: str
    isi: Nilai | None = None
    tertulis: str = ""
    periode: Periode | None = None
    asal: Asal = Asal.LAIN
    nama: str = ""
    satuan: str = ""
    desimal: int | None = None
    lokasi: Lokasi = Lokasi()
    kunci: str = ""
    induk: str = ""
    kelompok: str = ""
    versi: str = ""
    rincian: str = ""
    atas: JenisFakta | None = None
    resmi: bool = False
    bagian: str = ""

    @property
    def nilai(self) -> Decimal | None:
        """The number, or the one behind a class or yes/no; None where there is none. A range has none."""
        return None if self.isi is None else angka_dari(self.isi)

    @property
    def sebutan(self) -> str:
        """What it is about, for messages; a row of a document without a name by its first words, never by its id."""
        if self.nama or not self.bagian or "/" not in self.objek or not self.objek.startswith(self.bagian):
            return self.nama or self.objek
        return self.lokasi.awal.strip("“”") or "baris tanpa nama"

    @property
    def jejak(self) -> str:
        """The path of the thing judged: ``kunci``, else one made of what the fact is about, never of its place."""
        if self.kunci:
            return self.kunci
        bagian = (self.jenis.name.lower(), self.objek, self.periode.kode if self.periode else "", self.versi)
        return "/".join(b for b in bagian if b)

    @property
    def alasan_kosong(self) -> str:
        """Why it has no number, in words."""
        if isinstance(self.isi, Kosong):
            return ": ".join(b for b in (self.isi.keadaan.value, self.isi.alasan) if b)
        return "bukan angka"


@dataclass(frozen=True, slots=True)
class Hubungan:
    """A figure of a document and those it follows from, in the order of the computation.

    dasar   what says so, in words: "rumus kolom 6=5/4"
    pasti   the document itself states it; else it is what nearly all rows of the table do
    eksak   its figures are whole numbers, not rounded: nearly all rows obey it to the last digit
    """

    cara: Cara
    hasil: Fakta
    masukan: tuple[Fakta, ...]
    dasar: str
    pasti: bool
    eksak: bool = False
