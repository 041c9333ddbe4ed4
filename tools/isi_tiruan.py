"""What an invented report tells: indicators with their years and quarters, a budget, the people of the office.

All names are invented; all figures follow from each other, so that a finding in such a report is a false alarm.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from random import Random

TAHUN = 2024
_BENTUK = (
    ("Persentase {} yang memenuhi standar", "%"),
    ("Jumlah {} yang dibina", "unit"),
    ("Indeks kepuasan atas {}", "indeks"),
    ("Cakupan {} dalam kondisi baik", "%"),
    ("Banyaknya {} yang terdata", "dokumen"),
)
_BENDA = (
    "jembatan gantung", "kolam benih", "perpustakaan keliling", "pasar rakyat", "taman bacaan", "lumbung pangan",
    "irigasi tersier", "bank sampah", "rumah produksi",
)  # fmt: skip
_HASIL = ("Meningkatnya mutu layanan", "Terwujudnya tata kelola", "Berkembangnya usaha warga", "Terjaganya lingkungan")
_PROGRAM = ("Penunjang Urusan Pemerintahan", "Pengelolaan Sarana", "Pembinaan Kelompok", "Pengawasan Mutu", "Pelatihan")
_KEGIATAN = ("Penyusunan Rencana", "Pemeliharaan Gedung", "Pendampingan Lapangan", "Pendataan", "Uji Contoh", "Rapat")
_INSTANSI = ("DINAS PERIKANAN", "BADAN PERENCANAAN", "DINAS PERPUSTAKAAN", "BADAN KEUANGAN", "DINAS PERDAGANGAN")
_JENJANG = ("SMA", "Diploma III", "Sarjana", "Magister")


@dataclass(frozen=True, slots=True)
class Indikator:
    """One indicator; ``tahun`` has target and realisasi of the last years, ``triwulan`` what was reached by each."""

    sasaran: str
    nama: str
    satuan: str
    desimal: int
    tahun: tuple[tuple[Decimal, Decimal], ...]
    triwulan: tuple[tuple[Decimal, Decimal], ...]
    akhir: Decimal
    standar: Decimal

    @property
    def target(self) -> Decimal:
        """Of this year."""
        return self.tahun[-1][0]

    @property
    def realisasi(self) -> Decimal:
        """Of this year."""
        return self.tahun[-1][1]


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """A part of a program with its money."""

    nama: str
    pagu: Decimal
    belanja: Decimal


@dataclass(frozen=True, slots=True)
class Isi:
    """All of it."""

    instansi: str
    indikator: tuple[Indikator, ...]
    program: tuple[tuple[str, tuple[Kegiatan, ...]], ...]
    pegawai: tuple[tuple[str, int, int], ...]


def bulat(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Half up, as the reports do.

    >>> bulat(Decimal("1.005"))
    Decimal('1.01')
    """
    return nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)


def jumlah(semua: Iterable[Decimal]) -> Decimal:
    """The sum, of nothing zero."""
    return sum(semua, Decimal(0))


def buat_isi(*, acak: Random) -> Isi:
    """The content of one report, of a small office or a large one."""
    banyak = acak.choice((3, 5, 8, 12, 20, 40))
    nama = acak.sample(list(product(_BENTUK, _BENDA)), banyak)
    sasaran = acak.sample(_HASIL, min(len(_HASIL), 1 + banyak // 4))
    per = -(-banyak // len(sasaran))
    indikator = tuple(
        _indikator(acak, sasaran[n // per], bentuk.format(benda), satuan)
        for n, ((bentuk, satuan), benda) in enumerate(nama)
    )
    program = tuple((f"Program {p}", _kegiatan(acak)) for p in acak.sample(_PROGRAM, acak.randint(2, 5)))
    pegawai = tuple((j, acak.randint(2, 19), acak.randint(2, 19)) for j in _JENJANG)
    return Isi(acak.choice(_INSTANSI), indikator, program, pegawai)


def _indikator(acak: Random, sasaran: str, nama: str, satuan: str) -> Indikator:
    cacah = satuan in ("unit", "dokumen")
    desimal = 0 if cacah else 2
    pangkal = Decimal(acak.randint(20, 600)) if cacah else Decimal(acak.randint(5000, 8200)) / 100
    tahun = tuple((target := _kali(acak, pangkal, desimal), _kali(acak, target, desimal)) for _ in range(3))
    target, realisasi = tahun[-1]
    bagian = [(bulat(target * n / 4, desimal), bulat(realisasi * n / 4, desimal)) for n in range(1, 5)]
    # A standard of a count would be of the same few units again; nobody sets one.
    standar = _kali(acak, pangkal, desimal)
    return Indikator(sasaran, nama, satuan, desimal, tahun, tuple(bagian), _kali(acak, target, desimal), standar)


def _kali(acak: Random, nilai: Decimal, desimal: int) -> Decimal:
    return bulat(nilai * acak.randint(900, 1150) / 1000, desimal)


def _kegiatan(acak: Random) -> tuple[Kegiatan, ...]:
    hasil = []
    for nama in acak.sample(_KEGIATAN, acak.randint(2, 4)):
        pagu = Decimal(acak.randint(4_000, 900_000) * 1000)
        hasil.append(Kegiatan(nama, pagu, bulat(pagu * acak.randint(8500, 9990) / 10000 / 500, 0) * 500))
    return tuple(hasil)
