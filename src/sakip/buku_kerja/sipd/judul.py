"""What the columns of an export mean, by the words of their headings, wherever they stand.

Headings seen (public programs that read such exports; kutipan). DPA: KODE PROGRAM, KODE KEGIATAN, KODE SUB KEGIATAN,
NAMA SUB KEGIATAN, KODE AKUN, NILAI; or KODE SUB UNIT, KODE SUB KEGIATAN, KODE SUMBER DANA, PAGU; or Nilai Rincian
beside Bulan 1 to Bulan 12. Realisasi per document: Kode SKPD … Kode Sub Kegiatan, Kode Rekening, Nomor Dokumen, Tanggal
Dokumen, Nilai Realisasi, Nilai Setoran. Names inside SIPD: kode_sub_giat, nama_sub_giat. Printed forms have one column
of codes and two rows of headings (ingatan).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sakip.buku_kerja.sipd.kisi import Baris, Kisi, Sel

_BARIS_JUDUL_TERJAUH = 60
_BARIS_JUDUL_TERBANYAK = 4
_TERPANJANG = 160


class Peran(Enum):
    """What a column holds."""

    KODE = "kode"
    NAMA = "nama"
    CAMPURAN = "kode dan nama"
    REKENING = "kode rekening"
    NAMA_REKENING = "nama rekening"
    KODE_UNIT = "kode SKPD"
    UNIT = "nama SKPD"
    SUB_UNIT = "nama sub unit"
    ANGGARAN = "anggaran"
    REALISASI = "realisasi"
    LAIN = ""


JUMLAH = (Peran.ANGGARAN, Peran.REALISASI)
# SIPD keeps the name of a sub kegiatan with its code before it.
_BERKODE = (Peran.KODE, Peran.CAMPURAN, Peran.NAMA, Peran.REKENING)
_TINGKAT = ("subkegiatan", "kegiatan", "program", "bidang", "urusan")
_UNIT = {"skpd", "opd", "unit", "organisasi", "satker"}
# A column with one of these words is no amount of the budget or of spending.
_BUKAN_UANG = set(
    "persen fisik sisa selisih bertambah berkurang setoran volume vol harga satuan tanggal nomor no spd spp spm sp2d "
    "kas rak capaian kinerja tahapan lalu penyerapan serapan prognosis kode nama sumber keterangan koefisien lokasi "
    "output indikator target bulan".split()
)
_ANGGARAN = {"anggaran", "pagu", "dpa", "dppa", "apbd", "alokasi"}
_UMUM = {"nilai", "rincian", "jumlah", "total", "rp", "rupiah"}


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its place from 0, its heading as printed, what it holds, and for which level (``""``: any)."""

    letak: int
    judul: str
    peran: Peran
    tingkat: str = ""

    @property
    def kata(self) -> str:
        """The heading reduced to its words."""
        return rapikan_judul(teks=self.judul)


@dataclass(frozen=True, slots=True)
class Judul:
    """The headings of a table: its columns, how many rows stand above them, and above the first row of data."""

    kolom: tuple[Kolom, ...]
    awal: int
    baris: int

    def list_kolom(self, *peran: Peran) -> tuple[Kolom, ...]:
        """The columns that hold one of some things."""
        return tuple(k for k in self.kolom if k.peran in peran)

    @property
    def berkode(self) -> bool:
        """Whether codes can be found."""
        return bool(self.list_kolom(*_BERKODE))

    @property
    def berjumlah(self) -> bool:
        """Whether amounts can be found."""
        return bool(self.list_kolom(*JUMLAH))


def rapikan_judul(*, teks: str) -> str:
    """The words of a heading in one spelling.

    >>> rapikan_judul(teks="KODE_SUB_GIAT"), rapikan_judul(teks="Realisasi s/d TW II (Rp)")
    ('kode subkegiatan', 'realisasi sd triwulan ii rp')
    """
    rapi = re.sub(r"s\s*[./]\s*d\b\.?|sampai dengan", " sd ", teks.casefold()).replace("%", " persen ")
    rapi = " ".join(re.findall(r"[^\W_]+", rapi))
    rapi = re.sub(r"\b(giat|keg)\b", "kegiatan", rapi)
    rapi = re.sub(r"\bsub ?kegiatan\b", "subkegiatan", rapi)
    rapi = re.sub(r"\b(tribulan|tw)\b", "triwulan", re.sub(r"\bkd\b", "kode", rapi))
    return rapi.replace("perangkat daerah", "skpd")


def build_kolom(*, letak: int, judul: str) -> Kolom:
    """What a column holds by its heading."""
    kata = rapikan_judul(teks=judul).split()
    peran, tingkat = _peran(set(kata))
    return Kolom(letak, judul, peran, tingkat)


def _peran(kata: set[str]) -> tuple[Peran, str]:
    tingkat = [t for t in _TINGKAT if t in kata]
    satu = tingkat[0] if len(tingkat) == 1 or tingkat == ["bidang", "urusan"] else ""
    if not kata or (kata & {"fungsi", "dana", "standar", "komponen", "daerah", "dokumen", "dpt"} and "kode" in kata):
        return Peran.LAIN, ""
    if "kode" in kata or kata & {"norek", "nomenklatur"} or (kata >= {"rekening"} and not kata & {"nama", "uraian"}):
        return _peran_kode(kata, tingkat, satu)
    if kata & _UNIT and not kata & _ANGGARAN and "realisasi" not in kata:
        return (Peran.SUB_UNIT if "sub" in kata else Peran.UNIT), ""
    if kata & {"nama", "uraian"}:
        return _peran_nama(kata, satu)
    if tingkat and kata <= {*_TINGKAT, "dan", "atau", "belanja"}:
        return Peran.CAMPURAN, satu
    return _peran_uang(kata), ""


def _peran_kode(kata: set[str], tingkat: list[str], satu: str) -> tuple[Peran, str]:
    if kata & _UNIT and not tingkat:
        return Peran.KODE_UNIT, ""
    if kata & {"nama", "uraian"}:
        return Peran.CAMPURAN, satu
    if kata & {"rekening", "akun", "norek"} and not tingkat:
        return Peran.REKENING, ""
    return Peran.KODE, satu


def _peran_nama(kata: set[str], satu: str) -> tuple[Peran, str]:
    if kata & {"rekening", "akun", "belanja"}:
        return Peran.NAMA_REKENING, ""
    if kata & {"nama"} and kata & {"pegawai", "fungsi", "dana", "daerah", "komponen", "paket", "tahapan"}:
        return Peran.LAIN, ""
    return (Peran.NAMA if satu else Peran.CAMPURAN), satu


def _peran_uang(kata: set[str]) -> Peran:
    if kata & _BUKAN_UANG - ({"bulan"} if "realisasi" in kata else set()):
        return Peran.LAIN
    if "realisasi" in kata:
        return Peran.REALISASI
    return Peran.ANGGARAN if kata & _ANGGARAN or kata <= _UMUM else Peran.LAIN


def find_judul(*, kisi: Kisi) -> Judul | None:
    """The headings of a sheet: the one to four rows near its top whose columns mean most; None when none mean enough.

    Of a sheet without codes or without amounts the best there is comes back, so that what is missing can be named.
    """
    terbaik: tuple[tuple[bool, int, int, int, int], Judul] | None = None
    for awal in range(min(_BARIS_JUDUL_TERJAUH, len(kisi.baris))):
        for banyak in range(1, _BARIS_JUDUL_TERBANYAK + 1):
            bagian = kisi.baris[awal : awal + banyak]
            if len(bagian) < banyak or not _is_judul(bagian[-1]) or (banyak > 1 and _is_keterangan(bagian[0])):
                break
            judul = Judul(_susun(bagian), awal, awal + banyak)
            dikenal = len({k.judul for k in judul.kolom if k.peran is not Peran.LAIN})
            berbeda = len({k.judul for k in judul.kolom})
            nilai = (judul.berkode and judul.berjumlah, dikenal, berbeda, -banyak, -awal)
            if dikenal > 1 and (terbaik is None or nilai > terbaik[0]):
                terbaik = nilai, judul
    return terbaik[1] if terbaik else None


def _is_judul(baris: Baris) -> bool:
    """A row of headings: short texts, no code, no amount."""
    isi = [s for s in baris if s is not None]
    if not isi or not all(isinstance(s, str) and len(s) <= _TERPANJANG for s in isi):
        return False
    return not any(re.match(r"\s*(rp\.?\s*)?-?\d", str(s), re.IGNORECASE) for s in isi)


def _is_keterangan(baris: Baris) -> bool:
    """A title or a line such as "SKPD: Kecamatan …" above the table: it does not head two columns."""
    judul = {str(s) for s in baris if s is not None}
    return sum(build_kolom(letak=0, judul=j).peran is not Peran.LAIN for j in judul) < 2


def _susun(bagian: Sequence[Baris]) -> tuple[Kolom, ...]:
    lebar = max(len(b) for b in bagian)
    atas = [
        _sambung(b, lebar) if n < len(bagian) - 1 else [*b, *[None] * (lebar - len(b))] for n, b in enumerate(bagian)
    ]
    hasil = []
    for k in range(lebar):
        teks = list(dict.fromkeys(str(b[k]).strip() for b in atas if b[k] is not None))
        hasil.append(build_kolom(letak=k, judul=" ".join(" ".join(teks).split())))
    return tuple(hasil)


def _sambung(baris: Baris, lebar: int) -> list[Sel]:
    """A heading over several columns reaches to the next one, in text files too, where no cells are merged."""
    hasil: list[Sel] = []
    for isi in [*baris, *[None] * (lebar - len(baris))]:
        hasil.append(isi if isi is not None or not hasil else hasil[-1])
    return hasil
