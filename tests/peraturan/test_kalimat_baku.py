"""Prescribed sentences: each has its regulation, place and confidence; a broken file is told apart line by line."""

from __future__ import annotations

import pytest

from sakip.peraturan.kalimat_baku import muat_kalimat_baku, read_kalimat_baku
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.model import Keyakinan
from sakip.peraturan.muat import ParameterSalah, baca_yaml


def test_setiap_kalimat_menyebut_peraturan_dan_keyakinannya() -> None:
    peraturan = muat_katalog().isi_peraturan
    for kalimat in muat_kalimat_baku().values():
        assert kalimat.peraturan in peraturan
        assert kalimat.letak
        # The text of the regulation was not read, so nobody may take these for it.
        assert kalimat.keyakinan is Keyakinan.KUTIPAN


def test_pernyataan_perjanjian_lengkap() -> None:
    kunci = {"pk_pembuka", "pk_sebutan_pertama", "pk_sebutan_kedua", "pk_janji_pertama", "pk_janji_kedua"}
    assert kunci <= muat_kalimat_baku().keys()


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("a: {peraturan: uu-0-0, letak: x, keyakinan: kutipan, teks: y}", "salah satu dari inpres-7-1999"),
        ("a: {peraturan: uu-28-1999, letak: x, keyakinan: yakin, teks: y}", "salah satu dari teks, kutipan, ingatan"),
        ("a: {peraturan: uu-28-1999, letak: x, keyakinan: teks}", 'ada kunci "teks"'),
    ],
)
def test_berkas_yang_salah_ditolak(isi: str, pesan: str) -> None:
    simpul = baca_yaml(isi=isi.encode(), berkas="baku.yaml")
    read_kalimat_baku(simpul)
    with pytest.raises(ParameterSalah, match=pesan):
        simpul.tuntas()
