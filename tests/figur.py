"""Small makers of figures for tests."""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai


def figur(nama: str, angka: str | None, satuan: str = "", *, desimal: int | None = None) -> Hitungan:
    """An entered figure; None is not entered."""
    nilai: Nilai = BELUM_DIISI if angka is None else Angka(Decimal(angka))
    return Hitungan(id=nama, nama=nama, nilai=nilai, satuan=satuan, desimal=desimal)


def kosong(nama: str, keadaan: Keadaan, alasan: str = "") -> Hitungan:
    """A figure without a number."""
    return Hitungan(id=nama, nama=nama, nilai=Kosong(keadaan, alasan))


def angka(figur: Hitungan) -> Decimal:
    """The number of a figure that must have one."""
    assert isinstance(figur.nilai, Angka), figur.nilai
    return figur.nilai.nilai
