"""A little of the fuzzing in every run; ``fuzz_pembaca`` does it for as long as wanted."""

import random

import pytest

from tests.readers.fuzz_pembaca import BACA, benih, coba, ubah

BANYAK = 120


@pytest.mark.parametrize("jenis", BACA)
def test_berkas_rusak_dibaca_atau_ditolak_dengan_kalimat(jenis: str) -> None:
    semua = benih(jenis)
    for n in range(BANYAK):
        acak = random.Random(n)
        coba(jenis, ubah(acak, acak.choice(semua)))


# What broke a reader once, as small as it goes.
TEMUAN = {
    "baris_tata_mulai_di_bawah_angkanya": ("teks", b"l\nl\nut   2\nR\n 1:X   2\nl\n99.    2\nRtb6"),
}


@pytest.mark.parametrize(("jenis", "isi"), TEMUAN.values(), ids=TEMUAN)
def test_yang_pernah_merusak_pembaca(jenis: str, isi: bytes) -> None:
    coba(jenis, isi)
