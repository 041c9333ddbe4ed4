"""What one position fills in for a period, and the facts of a year that this makes its own.

A fact is known by its path; what it says is its rows of words (``rincian``), by which the value that was sent, the
present one and the returned one are compared and shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sakip.buku_kerja.nilai_sel import teks_nilai
from sakip.buku_kerja.sel_baca import bersihkan
from sakip.data.narasi import Narasi, TeksNarasi
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal

Rekaman = RealisasiKinerja | NilaiVariabel | TeksNarasi
# What a fact says: the name of each filled cell with its text. Nothing at all is a fact that is not filled.
Rincian = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Jatah:
    """``indikator`` are those the position agreed on, ``variabel`` what their formulas count with."""

    jabatan: str
    periode: Periode
    indikator: tuple[str, ...] = ()
    variabel: tuple[str, ...] = ()

    @property
    def masa(self) -> tuple[Periode, ...]:
        """The periods whose values are filled in: a quarter alone, or all of the year."""
        return (self.periode,) if self.periode.triwulan else (*self.periode.bagian(), self.periode)

    @property
    def masa_teks(self) -> tuple[Periode | None, ...]:
        """The periods of its texts, that of new ones first: a text for the whole year needs none."""
        return (self.periode,) if self.periode.triwulan else (None, self.periode)

    def memuat(self, rekaman: Rekaman) -> bool:
        """Tell whether a record is the position's to fill in."""
        match rekaman:
            case RealisasiKinerja():
                return rekaman.indikator in self.indikator and rekaman.periode in self.masa
            case NilaiVariabel():
                return rekaman.variabel in self.variabel and rekaman.periode in self.masa
            case TeksNarasi():
                return rekaman.untuk in (self.jabatan, *self.indikator) and rekaman.periode in self.masa_teks

    def memuat_catatan(self, catatan: Catatan) -> bool:
        """Tell whether an entry of the register is the position's, of this period."""
        return catatan.petugas == self.jabatan and self.periode.awal <= catatan.tanggal <= self.periode.akhir


@dataclass(frozen=True, slots=True)
class Bekal:
    """What helps to fill in.

    isian       the indicators whose value is entered; of the others it is counted
    teks        texts that are still missing, by key and what they speak of
    jenis       kinds of register entries that formulas count or that are in use
    register    whether the register is part of the workbook
    target      the target of the period by indicator, as text
    cara        how the value of an indicator comes about, as a sentence
    pemegang    the name of the official; empty while there is none
    kepada      whom the workbook is returned to
    """

    isian: tuple[str, ...] = ()
    teks: tuple[tuple[str, str], ...] = ()
    jenis: tuple[str, ...] = ()
    register: bool = True
    target: Mapping[str, str] = field(default_factory=dict)
    cara: Mapping[str, str] = field(default_factory=dict)
    pemegang: str = ""
    kepada: str = "yang mengirim berkas ini"


def jalur(rekaman: Rekaman) -> str:
    """The path of the fact that a record belongs to; several texts of one key are one fact."""
    match rekaman:
        case RealisasiKinerja():
            return f"realisasi/{rekaman.indikator}/{rekaman.periode.kode}"
        case NilaiVariabel():
            return f"nilai_variabel/{rekaman.variabel}/{rekaman.periode.kode}"
        case TeksNarasi():
            return jalur_teks(kunci=rekaman.kunci, untuk=rekaman.untuk, periode=rekaman.periode)


def jalur_teks(*, kunci: str, untuk: str, periode: Periode | None) -> str:
    """The path of the texts of a key for a thing in a period."""
    return f"narasi/{kunci}/{untuk}/{periode.kode if periode else ''}"


def kelompokkan(*, rekaman: Iterable[Rekaman]) -> dict[str, tuple[Rekaman, ...]]:
    """Records by the path of their fact, in order."""
    hasil: dict[str, tuple[Rekaman, ...]] = {}
    for r in rekaman:
        hasil[jalur(r)] = (*hasil.get(jalur(r), ()), r)
    return hasil


def list_rekaman(*, tahun: TahunKinerja) -> Iterator[Rekaman]:
    """All records of a year that some position fills in, but for the register."""
    yield from tahun.realisasi.kinerja
    yield from tahun.realisasi.variabel
    yield from tahun.narasi.teks


def batasi(*, tahun: TahunKinerja, jatah: Jatah) -> TahunKinerja:
    """The year with only what the position fills in."""
    p = tahun.perencanaan
    return replace(
        tahun,
        perencanaan=replace(p, variabel=tuple(v for v in p.variabel if v.kode in jatah.variabel)),
        realisasi=Realisasi(
            tuple(r for r in tahun.realisasi.kinerja if jatah.memuat(r)),
            tuple(n for n in tahun.realisasi.variabel if jatah.memuat(n)),
        ),
        register=Register(tuple(c for c in tahun.register.catatan if jatah.memuat_catatan(c))),
        narasi=Narasi(tuple(t for t in tahun.narasi.teks if jatah.memuat(t))),
    )


def rincian(*, rekaman: tuple[Rekaman, ...]) -> Rincian:
    """What the records of one fact say; whether a text waits to be renewed is not part of it."""
    pasangan: list[tuple[str, str]] = []
    for r in rekaman:
        match r:
            case RealisasiKinerja():
                pasangan += [("Realisasi", teks_nilai(r.nilai)), ("Angka resmi", "ya" if r.resmi else "")]
                pasangan += [("Sumber", r.sumber), ("Bukti", r.bukti)]
            case NilaiVariabel():
                pasangan += [("Nilai", teks_nilai(r.nilai)), ("Sumber", r.sumber)]
            case TeksNarasi():
                pasangan.append(("Teks", r.teks))
    return _rapi(pasangan)


def rincian_catatan(*, catatan: Catatan) -> Rincian:
    """What an entry of the register says."""
    c = catatan
    return _rapi(
        [
            ("Jenis", c.jenis),
            ("Tanggal", format_tanggal(c.tanggal)),
            ("Uraian", c.uraian),
            ("Desa", c.desa),
            ("Tindak lanjut", c.tindak_lanjut),
            ("Bukti", c.bukti),
            ("Tugas tambahan", "ya" if c.tambahan else ""),
        ]
    )


def _rapi(pasangan: Iterable[tuple[str, str]]) -> Rincian:
    return tuple((nama, isi) for nama, teks in pasangan if (isi := bersihkan(teks)))
