"""The catalogue of authors' texts: which texts a report asks for, in what form, and how to write them.

The texts themselves stand in the part *narasi* of a year, under the keys listed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from sakip.peraturan.muat import Simpul, baca_berkas


class Bentuk(Enum):
    """One running text, or items of which each is a text of its own."""

    PARAGRAF = "paragraf"
    DAFTAR = "daftar"


class Untuk(Enum):
    """What a text speaks of; ``simpul`` is a program, kegiatan or sub kegiatan, ``jabatan`` a position."""

    KANTOR = "kantor"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    SIMPUL = "simpul"
    JABATAN = "jabatan"


@dataclass(frozen=True, slots=True)
class KunciNarasi:
    """A key: its heading, form, subject, how to write it, and an invented example.

    ``wajib`` marks a text without which the report is incomplete (it is then printed as a draft).
    """

    kunci: str
    judul: str
    bentuk: Bentuk
    untuk: Untuk
    petunjuk: str
    contoh: str
    wajib: bool = False


@cache
def muat_narasi() -> Mapping[str, KunciNarasi]:
    """All keys, in the order in which a report asks for them."""
    simpul = baca_berkas(files("sakip.peraturan") / "narasi.yaml")
    hasil = read_narasi(simpul)
    simpul.tuntas()
    return MappingProxyType(hasil)


def read_narasi(simpul: Simpul) -> dict[str, KunciNarasi]:
    """The keys of a file; mistakes gather in ``simpul``."""
    contoh = '{judul: "Saran", bentuk: daftar, untuk: kantor, petunjuk: "…", contoh: "…"}'
    hasil = {}
    for kunci, entri in simpul.entri(contoh=contoh).items():
        wajib = ("judul", "bentuk", "untuk", "petunjuk", "contoh")
        isi = entri.kelompok(wajib=wajib, boleh=("wajib",), contoh=contoh)
        hasil[kunci] = KunciNarasi(
            kunci=kunci,
            judul=isi["judul"].teks(),
            bentuk=Bentuk(isi["bentuk"].pilihan([b.value for b in Bentuk], bawaan="paragraf")),
            untuk=Untuk(isi["untuk"].pilihan([u.value for u in Untuk], bawaan="kantor")),
            petunjuk=isi["petunjuk"].teks(),
            contoh=isi["contoh"].teks(),
            wajib=isi["wajib"].ya() if isi["wajib"].ada else False,
        )
    return hasil
