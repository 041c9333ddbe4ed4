"""The examples in the docstrings of the kernel run."""

import doctest
import importlib

import pytest

MODUL = (
    "angka_baca angka_deret angka_tulis pembulatan terbilang satuan periode tanggal tempat hari_kerja ekspresi".split()
)


@pytest.mark.parametrize("nama", MODUL)
def test_contoh(nama):
    hasil = doctest.testmod(importlib.import_module(f"sakip.kernel.{nama}"))
    assert hasil.attempted > 0
    assert hasil.failed == 0
