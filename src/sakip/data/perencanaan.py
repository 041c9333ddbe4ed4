"""Part *perencanaan*: the cascade from tujuan to the tasks of each position, with indicators, targets and steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from sakip.kernel.nilai import Nilai


class Polaritas(Enum):
    """Whether more is better or less is better."""

    NAIK = "makin tinggi makin baik"
    TURUN = "makin rendah makin baik"


class Agregasi(Enum):
    """How quarter values make the value of the year (domain: capaian 3.5)."""

    KUMULATIF = "dijumlahkan"
    RATA_RATA = "dirata-rata"
    POSISI_AKHIR = "posisi terakhir"
    MAKSIMUM = "nilai tertinggi"
    MINIMUM = "nilai terendah"

    def gabung(self, triwulan: Sequence[Decimal], /) -> Decimal:
        """The value over quarters, at least one, given in their order."""
        match self:
            case Agregasi.KUMULATIF:
                return sum(triwulan, Decimal(0))
            case Agregasi.RATA_RATA:
                return sum(triwulan, Decimal(0)) / len(triwulan)
            case Agregasi.POSISI_AKHIR:
                return triwulan[-1]
            case Agregasi.MAKSIMUM:
                return max(triwulan)
            case _:
                return min(triwulan)


class CaraUkur(Enum):
    """How the figure of an indicator comes about from those below it (PermenPANRB 89/2021; VERIFIED-2).

    GABUNGAN pools numerators and denominators of the indicators below; percentages are never averaged in its place.
    """

    SENDIRI = "diukur sendiri"
    JUMLAH = "jumlah indikator di bawahnya"
    RATA_RATA = "rata-rata indikator di bawahnya"
    GABUNGAN = "gabungan pembilang dan penyebut di bawahnya"


class JenjangSimpul(Enum):
    """Levels of the program tree (Permendagri 90/2019)."""

    PROGRAM = "Program"
    KEGIATAN = "Kegiatan"
    SUB_KEGIATAN = "Sub kegiatan"


class Menunjang(Enum):
    """How a program or kegiatan served its sasaran (PermenPANRB 53/2014, analysis 7; labels SEED)."""

    SANGAT = "Sangat menunjang"
    MENUNJANG = "Menunjang"
    KURANG = "Kurang menunjang"
    TIDAK = "Tidak menunjang"


@dataclass(frozen=True, slots=True)
class Renstra:
    """The five-year plan that is in force."""

    tahun_awal: int
    tahun_akhir: int
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class Tujuan:
    """A goal of the Renstra."""

    id: str
    teks: str


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A sasaran strategis; ``tujuan`` is the id of the goal it serves, empty when none is stated."""

    id: str
    teks: str
    tujuan: str = ""


@dataclass(frozen=True, slots=True)
class SasaranJabatan:
    """What one position is to bring about (*sasaran kegiatan*, *sasaran sub kegiatan*, an individual task).

    ``induk`` is the id of what it serves: a sasaran strategis, a node of the program tree, or a sasaran of another
    position; empty is an orphan, which the checks report.
    """

    id: str
    jabatan: str
    teks: str
    induk: str = ""


@dataclass(frozen=True, slots=True)
class Indikator:
    """An indicator and its definition (LKE 2.a-2; VERIFIED-2).

    milik          id of the tujuan, sasaran, program node or sasaran of a position it measures
    sebutan        short name for use in texts: ``{capaian SKM}``
    rumus          formula over variables in the safe language (``kernel.ekspresi``); empty when the value is entered
    rumus_kata     formula in words as the IKU sheet prints it
    penanggung_jawab  id of a position, or a name that is not a position of the office
    dasar          value in the base year of the Renstra
    metode         method of capaian; empty takes the one of the profil
    bobot          weight within its sasaran, None when the mean is unweighted
    mendukung      id of the superior's indicator that this one serves; empty at the top
    cara_ukur      whether its realisasi is measured, or follows from the indicators that serve it
    """

    id: str
    milik: str
    nama: str
    satuan: str
    sebutan: str = ""
    polaritas: Polaritas = Polaritas.NAIK
    agregasi: Agregasi = Agregasi.POSISI_AKHIR
    iku: bool = False
    definisi: str = ""
    rumus: str = ""
    rumus_kata: str = ""
    sumber_data: str = ""
    penanggung_jawab: str = ""
    desimal: int | None = None
    dasar: Nilai | None = None
    metode: str = ""
    bobot: Decimal | None = None
    mendukung: str = ""
    cara_ukur: CaraUkur = CaraUkur.SENDIRI


@dataclass(frozen=True, slots=True)
class TargetTahunan:
    """A target of an indicator for a year."""

    indikator: str
    tahun: int
    nilai: Nilai


@dataclass(frozen=True, slots=True)
class Simpul:
    """A node of the program tree.

    induk       id of the node above; empty for a program
    sasaran     id of the sasaran strategis that the node supports; inherited from above when empty;
                empty at the top means "penunjang": shown on a line of its own
    hasil       the statement of the result ("Meningkatnya ..."), as in *sasaran program*
    analisis    the author's sentence on how it served the sasaran
    lokasi      where it is carried out, as the Renja says
    """

    id: str
    jenjang: JenjangSimpul
    nama: str
    kode: str = ""
    induk: str = ""
    sasaran: str = ""
    hasil: str = ""
    penanggung_jawab: str = ""
    menunjang: Menunjang | None = None
    analisis: str = ""
    lokasi: str = ""


@dataclass(frozen=True, slots=True)
class Strategi:
    """A row of the Renstra matrix: how a sasaran is to be reached, through which program, by whom."""

    sasaran: str
    kebijakan: str = ""
    program: str = ""
    pelaksana: str = ""


@dataclass(frozen=True, slots=True)
class ProsesBisnis:
    """A core process of the office."""

    kode: str
    nama: str
    penjelasan: str = ""


@dataclass(frozen=True, slots=True)
class Variabel:
    """A variable of formulas: ``kode`` is its name in formulas, ``nama`` its name for people."""

    kode: str
    nama: str
    satuan: str = ""
    agregasi: Agregasi = Agregasi.KUMULATIF


@dataclass(frozen=True, slots=True)
class LangkahAksi:
    """A step of the Rencana Aksi: what is done for an indicator, in which months (1 to 12), with what output.

    ``penanggung_jawab`` empty is the owner of the indicator; ``simpul`` is the sub kegiatan that pays for it.
    ``perbarui`` marks a step taken over from last year that nobody has looked at yet.
    """

    indikator: str
    uraian: str
    bulan: tuple[int, ...] = ()
    keluaran: str = ""
    penanggung_jawab: str = ""
    simpul: str = ""
    perbarui: bool = False


@dataclass(frozen=True, slots=True)
class PenetapanTarget:
    """Why a target is what it is: the ground, and what was proposed before it was agreed (kertas kerja)."""

    indikator: str
    dasar: str
    usulan: Nilai | None = None


@dataclass(frozen=True, slots=True)
class BeritaAcara:
    """The minutes in which the targets of the year were agreed; ``peserta`` are ids of positions or names."""

    nomor: str = ""
    tanggal: date | None = None
    tempat: str = ""
    peserta: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Perencanaan:
    """The part. ``target_renstra`` and ``target_rkt`` may name different indicators."""

    renstra: Renstra
    tujuan: tuple[Tujuan, ...] = ()
    sasaran: tuple[Sasaran, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    target_renstra: tuple[TargetTahunan, ...] = ()
    target_rkt: tuple[TargetTahunan, ...] = ()
    simpul: tuple[Simpul, ...] = ()
    strategi: tuple[Strategi, ...] = ()
    proses_bisnis: tuple[ProsesBisnis, ...] = ()
    variabel: tuple[Variabel, ...] = ()
    sasaran_jabatan: tuple[SasaranJabatan, ...] = ()
    rencana_aksi: tuple[LangkahAksi, ...] = ()
    penetapan_target: tuple[PenetapanTarget, ...] = ()
    berita_acara: BeritaAcara = BeritaAcara()
