"""Part *perencanaan*: tujuan, sasaran, indicators with their definition and targets, and the program tree."""

from __future__ import annotations

from dataclasses import dataclass
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
class Indikator:
    """An indicator and its definition (LKE 2.a-2; VERIFIED-2).

    milik          id of the tujuan, sasaran or program node it measures
    sebutan        short name for use in texts: ``{capaian SKM}``
    rumus          formula over variables in the safe language (``kernel.ekspresi``); empty when the value is entered
    rumus_kata     formula in words as the IKU sheet prints it
    penanggung_jawab  id of a position, or a name that is not a position of the office
    dasar          value in the base year of the Renstra
    metode         method of capaian; empty takes the one of the profil
    bobot          weight within its sasaran, None when the mean is unweighted
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
