"""What the API answers with: names of the field, numbers as text so that no digit is lost."""

from __future__ import annotations

from ninja import Schema

from sakip.data.kanonik_nilai import polos_nilai
from sakip.dokumen.sebaris import Figur
from sakip.dokumen.tampil import teks_figur
from sakip.kernel.hitungan import Hitungan


class KantorTahun(Schema):
    """An office in a year."""

    instansi: str
    nama: str
    tahun: int
    nomor: int


class Angka(Schema):
    """A figure with its explanation. ``nilai`` is the canonical form, ``tampil`` as a report prints it."""

    id: str
    nama: str
    nilai: dict[str, object]
    tampil: str
    satuan: str
    rumus: str
    uraian: str
    masukan: list[str]
    parameter: list[str]
    sumber: str
    catatan: list[str]

    @classmethod
    def dari(cls, h: Hitungan) -> Angka:
        """Of a figure."""
        return cls(
            id=h.id,
            nama=h.nama,
            nilai=dict(polos_nilai(h.nilai)),
            tampil=teks_figur(Figur(h)),
            satuan=h.satuan,
            rumus=h.rumus,
            uraian=h.uraian,
            masukan=list(h.masukan),
            parameter=list(h.parameter),
            sumber=h.sumber,
            catatan=list(h.catatan),
        )


class Penjelasan(Schema):
    """A figure and all it rests on, nearest first."""

    angka: Angka
    graf: list[Angka]


class CapaianIndikator(Schema):
    """An indicator of the office in a period."""

    indikator: str
    nama: str
    satuan: str
    target: Angka
    realisasi: Angka
    capaian: Angka


class RekamanTerbaca(Schema):
    """A stored record."""

    kunci: str
    versi: int
    oleh: str
    isi: object
