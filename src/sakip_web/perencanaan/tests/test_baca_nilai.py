"""What is typed into targets: a point is asked about, never taken for a comma."""

import pytest

from sakip_web.perencanaan.selectors.isian import baca_nilai


@pytest.mark.parametrize("teks", ["1.2", "86.50", "0.75"])
def test_titik_tidak_diam_diam_menjadi_koma(teks: str) -> None:
    dibaca = baca_nilai(teks=teks)
    assert dibaca.isi is None
    assert teks.replace(".", ",") in dibaca.galat


@pytest.mark.parametrize("teks", ["1,2", "86,50", "1.500.000", "85%", "BB (72)", "80 s.d. 90"])
def test_yang_jelas_terbaca(teks: str) -> None:
    dibaca = baca_nilai(teks=teks)
    assert dibaca.isi is not None
    assert dibaca.galat == ""
