"""Paths of entered values: the one place that knows how the workbook names the cell of a fact.

A path is the key of a finding and the key under which ``buku_kerja`` notes the cell, so both must say the same; a test
in ``tests/fakta`` reads a workbook back and looks for the cell of every entered fact. Records without an id are counted
from 1, as their rows are.
"""

from __future__ import annotations

from sakip.kernel.periode import Periode

TANGGAL_LAPORAN = "instansi/tanggal_laporan"


def realisasi(indikator: str, periode: Periode) -> str:
    """The value of an indicator in a period."""
    return f"realisasi/{indikator}/{periode.kode}"


def target(dokumen: str, indikator: str, tahun: int) -> str:
    """A target of the Renstra or the RKT."""
    return f"target_{dokumen}/{indikator}/{tahun}"


def butir_pk(urutan: int, indikator: str) -> str:
    """A target of a version of the agreement, counted from 0."""
    return f"perjanjian/{urutan + 1}/butir/{indikator}/target"


def versi_pk(urutan: int, kolom: str) -> str:
    """What a version of the agreement says about itself."""
    return f"perjanjian/{urutan + 1}/{kolom}"


def versi_anggaran(versi: str, kolom: str) -> str:
    """What a version of the budget says about itself."""
    return f"anggaran/versi/{versi}/{kolom}"


def pagu(simpul: str, versi: str) -> str:
    """The ceiling of a node in a version."""
    return f"pagu/{simpul}/{versi}"


def belanja(simpul: str, periode: Periode) -> str:
    """What was spent on a node."""
    return f"belanja/{simpul}/{periode.kode}/jumlah"


def riwayat(indikator: str, tahun: int | str, kolom: str) -> str:
    """An earlier year of an indicator."""
    return f"riwayat/{indikator}/{tahun}/{kolom}"


def pegawai(dimensi: str, kategori: str) -> str:
    """How many of the staff belong to a class."""
    return f"pegawai/{dimensi}/{kategori}/jumlah"


def kebutuhan(sasaran: str, kolom: str) -> str:
    """Staff needed and in post for a sasaran."""
    return f"kebutuhan/{sasaran}/{kolom}"


def sarpras(urutan: int, kolom: str) -> str:
    """A kind of asset, counted from 0."""
    return f"sarpras/{urutan + 1}/{kolom}"


def indeks(desa: str, tahun: int, kolom: str) -> str:
    """The index of a village."""
    return f"indeks/{desa}/{tahun}/{kolom}"


def penduduk(desa: str, tahun: int, kolom: str) -> str:
    """The people of a village."""
    return f"penduduk/{desa}/{tahun}/{kolom}"


def komponen_lhe(urutan: int, kolom: str) -> str:
    """A component of the evaluation, counted from 0."""
    return f"lhe/{urutan + 1}/{kolom}"


def register(urutan: int, kolom: str) -> str:
    """A thing done, counted from 0."""
    return f"register/{urutan + 1}/{kolom}"


def anggaran_lalu(tahun: int, kolom: str) -> str:
    """Budget and spending of an earlier year."""
    return f"anggaran_lalu/{tahun}/{kolom}"


def paten(urutan: int, kolom: str) -> str:
    """A service, counted from 0."""
    return f"paten/{urutan + 1}/{kolom}"
