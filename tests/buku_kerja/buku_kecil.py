"""Workbooks made by hand for one test each: only the sheets named, only the cells given."""

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from xlsxwriter import Workbook

from sakip.buku_kerja.baca import HasilBaca, read_buku_kerja
from sakip.kernel.temuan import Temuan


class Rumus(NamedTuple):
    """A formula with its stored result."""

    rumus: str
    hasil: str | int = ""


class Persen(NamedTuple):
    """A number shown in percent format."""

    nilai: float


Sel = str | float | int | bool | date | Rumus | Persen | None
Baris = Sequence[Sel]
KANTOR: Sequence[Baris] = (
    ("Tahun anggaran", 2026),
    ("Kode profil kabupaten", "umum"),
    ("Nama kantor", "Kecamatan Tirtasari"),
    ("Nama kabupaten/kota", "Nusa"),
    ("Tahun awal Renstra", 2025),
    ("Tahun akhir Renstra", 2029),
)
SASARAN: Sequence[Baris] = (("Sasaran strategis", "Tujuan yang didukung"), ("Meningkatnya pelayanan", None))
INDIKATOR: Sequence[Baris] = (
    ("Mengukur", "Sasaran atau tujuan", "Indikator", "Satuan"),
    ("sasaran", "Meningkatnya pelayanan", "Nilai SKM", "nilai"),
    ("sasaran", "Meningkatnya pelayanan", "Desa tertib", "%"),
)


def buat_buku(lembar: Mapping[str, Sequence[Baris]]) -> bytes:
    """Write the sheets, from A1 on."""
    keluaran = io.BytesIO()
    buku = Workbook(keluaran, {"in_memory": True})
    hari = buku.add_format({"num_format": "dd/mm/yyyy"})
    persen = buku.add_format({"num_format": "0.00%"})
    for nama, isi in lembar.items():
        kertas = buku.add_worksheet(nama)
        for n, baris in enumerate(isi):
            for k, sel in enumerate(baris):
                match sel:
                    case Rumus(rumus, hasil):
                        kertas.write_formula(n, k, rumus, None, hasil)
                    case Persen(nilai):
                        kertas.write_number(n, k, nilai, persen)
                    case bool():
                        kertas.write_boolean(n, k, sel)
                    case datetime() | date():
                        kertas.write_datetime(n, k, sel, hari)
                    case str():
                        kertas.write_string(n, k, sel)
                    case int() | float():
                        kertas.write_number(n, k, sel)
    buku.close()
    return keluaran.getvalue()


def baca(lembar: Mapping[str, Sequence[Baris]]) -> HasilBaca:
    """Read sheets beside a Kantor that is in order."""
    return read_buku_kerja(isi=buat_buku({"Kantor": KANTOR, **lembar}), nama="uji.xlsx")


def baca_target(*sel: Sel, judul: str = "RKT 2026") -> HasilBaca:
    """Read these cells as targets of *Nilai SKM*, *Desa tertib* and so on."""
    nama = ("Nilai SKM", "Desa tertib")
    baris = [(nama[n], s) for n, s in enumerate(sel)]
    return baca({"Sasaran": SASARAN, "Indikator": INDIKATOR, "Target": [("Indikator", judul), *baris]})


def temuan(hasil: HasilBaca, kode: str = "") -> list[Temuan]:
    """Findings of a code; without one all but those about sheets that the test left out."""
    return [t for t in hasil.temuan if (t.kode == kode if kode else t.kode not in ("KL005", "KL006"))]
