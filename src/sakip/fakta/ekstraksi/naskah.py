"""What is read out of a file once and serves every extractor: reports, tables, names that mean one thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sakip.dokumen.node import Dokumen
from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, buat_alur
from sakip.fakta.ekstraksi.belah_kepala import belah_tabel
from sakip.fakta.ekstraksi.bundel import Bagian, pisah_bundel
from sakip.fakta.ekstraksi.figur_tabel import urut_nama
from sakip.fakta.ekstraksi.kalimat import Alenia, baca_alenia
from sakip.fakta.ekstraksi.nama import kelompokkan_nama
from sakip.fakta.ekstraksi.sambung import sambung_tabel
from sakip.fakta.ekstraksi.tabel import TabelBaca, baca_tabel
from sakip.kernel.periode import Periode


@dataclass(frozen=True, slots=True)
class NaskahBagian:
    """One report of the file.

    bagian  its stream
    tabel   its tables as read
    alinea  its lines of text, without those of its tables
    alenia  its running text as paragraphs, read once for all extractors
    """

    bagian: Bagian
    tabel: tuple[TabelBaca, ...]
    alinea: tuple[Alinea, ...] = field(init=False)
    alenia: tuple[Alenia, ...] = field(init=False)

    def __post_init__(self) -> None:
        alur = self.bagian.alur
        object.__setattr__(self, "alinea", tuple(u for u in alur if not isinstance(u, TabelMentah)))
        object.__setattr__(self, "alenia", baca_alenia(alur=alur))

    @property
    def id(self) -> str:
        """The id of the report within the file: "b1"."""
        return self.bagian.id

    @property
    def periode(self) -> Periode | None:
        """What the report is about."""
        return self.bagian.periode


@dataclass(frozen=True, slots=True)
class Naskah:
    """A file as read. ``kunci`` gives, for the name in every row of a table, the key of the thing that it means."""

    sumber: str
    bagian: tuple[NaskahBagian, ...]
    kunci: Mapping[str, str]


def baca_naskah(*, dokumen: Dokumen, sumber: str) -> Naskah:
    """Read a document: join its cut tables, split it into reports, understand its tables, link its names."""
    alur = belah_tabel(alur=sambung_tabel(alur=buat_alur(dokumen=dokumen)))
    bagian = tuple(NaskahBagian(b, baca_tabel(alur=b.alur)) for b in pisah_bundel(alur=alur))
    kunci = kelompokkan_nama(n for b in bagian for n in urut_nama(b.tabel))
    return Naskah(sumber, bagian, kunci)
