"""What a note of a review is made of, as plain values: whoever makes it need not know how the review was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from sakip.evaluasi.instrumen_model import Instrumen
from sakip.evaluasi.jawaban import Jawab, Jawaban, Usul
from sakip.kernel.temuan import Temuan, TidakDiperiksa, Tingkat


@dataclass(frozen=True, slots=True)
class PenandaTangan:
    """The reviewer, as far as named."""

    nama: str = ""
    jabatan: str = ""
    nip: str = ""
    tempat: str = ""


@dataclass(frozen=True, slots=True)
class Dibiarkan:
    """A finding that a person lets stand."""

    temuan: Temuan
    nama: str
    alasan: str
    tanggal: date


@dataclass(frozen=True, slots=True)
class IsiCatatan:
    """A note.

    berkas     name of the reviewed file; ``jenis`` of document, ``instansi``, ``masa`` as it names itself,
               empty when not
    acuan      what it was compared with, a sentence for each other file
    tanggal    the day of the note
    temuan     open findings, those that matter most first: the place in this order is the number of a finding
    laporan    titles of the reports in the file by their id, in order; ``letak`` the id by the signature of a finding
    simpulan   what the reviewer concludes; empty: lines for the pen
    tak_ditemukan  signatures of waivers without a finding, with what to do about them
    """

    berkas: str
    tanggal: date
    instrumen: Instrumen
    usul: Mapping[str, Usul]
    jenis: str = "Laporan Kinerja"
    instansi: str = ""
    masa: str = ""
    acuan: tuple[str, ...] = ()
    pereviu: PenandaTangan = PenandaTangan()
    temuan: tuple[Temuan, ...] = ()
    laporan: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    letak: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    dibiarkan: tuple[Dibiarkan, ...] = ()
    tak_ditemukan: tuple[tuple[str, str], ...] = ()
    tidak_diperiksa: tuple[TidakDiperiksa, ...] = ()
    jawaban: tuple[Jawaban, ...] = ()
    simpulan: str = ""

    def bernomor(self, *tingkat: Tingkat) -> Sequence[tuple[int, Temuan]]:
        """The findings of some levels with their numbers."""
        return [(n, t) for n, t in enumerate(self.temuan, 1) if t.tingkat in tingkat]

    @property
    def sebutan(self) -> str:
        """Kind, office and period in one line."""
        return " ".join(b for b in (self.jenis, self.instansi, self.masa) if b)

    @property
    def terbuka(self) -> Sequence[tuple[int, Temuan]]:
        """What casts doubt on the report: findings that are wrong or must be looked at."""
        return self.bernomor(Tingkat.SALAH, Tingkat.PERINGATAN)

    @property
    def dijawab_tidak(self) -> tuple[Jawaban, ...]:
        """The answers that say no."""
        return tuple(j for j in self.jawaban if j.jawab is Jawab.TIDAK)
