"""The catalogue of columns over villages: area, people, village index. A row is a village in a year of data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sakip.data.desa import IndeksDesa
from sakip.dokumen.node import Rata
from sakip.dokumen.sebaris import Bentuk, Figur, Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan

# What stands where a village has no score in that year; not a gap, since villages come and go.
TANPA_INDEKS = "tidak ada"


@dataclass(frozen=True, slots=True)
class BarisDesa:
    """One village; ``urutan`` is its place in the records that the table is made of, counted from 0."""

    hasil: Hasil
    nama: str
    urutan: int
    tahun: int

    def indeks(self, mundur: int = 0) -> tuple[int, IndeksDesa] | None:
        """The record of its index in the year, or some years before, with its place among the records of that year."""
        tahun = self.tahun - mundur
        baris = [i for i in self.hasil.data.desa.indeks if i.tahun == tahun]
        return next(((n, i) for n, i in enumerate(baris) if i.desa == self.nama), None)


Kolom = KolomLaporan[BarisDesa]


def baris_wilayah(hasil: Hasil) -> list[BarisDesa]:
    """The villages of the kecamatan."""
    return _baris(hasil, [d.nama for d in hasil.data.desa.desa], hasil.tahun)


def baris_penduduk(hasil: Hasil, tahun: int) -> list[BarisDesa]:
    """The villages whose people were counted in a year."""
    return _baris(hasil, [p.desa for p in hasil.data.desa.penduduk if p.tahun == tahun and p.desa], tahun)


def baris_indeks(hasil: Hasil, tahun: int) -> list[BarisDesa]:
    """The villages that have an index in a year."""
    return _baris(hasil, [i.desa for i in hasil.data.desa.indeks if i.tahun == tahun], tahun)


def tahun_penduduk(hasil: Hasil) -> int | None:
    """The latest year, this one included, for which people are counted."""
    return max((p.tahun for p in hasil.data.desa.penduduk if p.tahun <= hasil.tahun), default=None)


def nama_indeks(tahun: int) -> str:
    """What the village index of a year is called (PermendesaPDTT 2/2016; PermendesPDT 9/2024)."""
    return "Indeks Desa Membangun (IDM)" if tahun < 2025 else "Indeks Desa"


def _baris(hasil: Hasil, nama: Sequence[str], tahun: int) -> list[BarisDesa]:
    return [BarisDesa(hasil, n, urutan, tahun) for urutan, n in enumerate(nama)]


def _wilayah(judul: str, unsur: str) -> Kolom:
    return KolomLaporan(judul, lambda b: angka(b.hasil[f"wilayah/{unsur}/{b.urutan}"]), 12, Rata.KANAN)


def _penduduk(judul: str, jenis: str) -> Kolom:
    return KolomLaporan(judul, lambda b: angka(b.hasil[f"penduduk/{b.tahun}/{jenis}/{b.urutan}"]), 13, Rata.KANAN)


def _indeks(judul: str, mundur: int) -> Kolom:
    def isi(b: BarisDesa) -> tuple[Sebaris, ...]:
        ada = b.indeks(mundur)
        return angka(b.hasil[f"indeks_desa/{b.tahun - mundur}/{ada[0]}"]) if ada else teks(TANPA_INDEKS)

    return KolomLaporan(judul, isi, 13, Rata.KANAN)


def _status(judul: str, mundur: int) -> Kolom:
    def isi(b: BarisDesa) -> tuple[Sebaris, ...]:
        ada = b.indeks(mundur)
        return teks(ada[1].status or "belum ditetapkan") if ada else teks(TANPA_INDEKS)

    return KolomLaporan(judul, isi, 18, Rata.TENGAH)


def _perubahan(b: BarisDesa) -> tuple[Sebaris, ...]:
    return (Figur(b.hasil[f"selisih_indeks/{b.tahun}/{b.nama}"], Bentuk.SELISIH),)


KOLOM_DESA: Mapping[str, Kolom] = MappingProxyType(
    {
        "no": KolomLaporan("No", lambda b: teks(str(b.urutan + 1)), 5, Rata.TENGAH),
        "desa": KolomLaporan("Desa", lambda b: teks(b.nama), 24),
        "rt": _wilayah("Rukun Tetangga (RT)", "rt"),
        "rw": _wilayah("Rukun Warga (RW)", "rw"),
        "dusun": _wilayah("{dusun}", "dusun"),
        "laki_laki": _penduduk("Laki-laki", "laki_laki"),
        "perempuan": _penduduk("Perempuan", "perempuan"),
        "jumlah": _penduduk("Jumlah", "jumlah"),
        "indeks": _indeks("Skor", 0),
        "indeks_n1": _indeks("Skor Tahun Sebelumnya", 1),
        "status": _status("Status", 0),
        "status_n1": _status("Status Tahun Sebelumnya", 1),
        "perubahan": KolomLaporan("Perubahan", _perubahan, 12, Rata.KANAN),
    }
)
