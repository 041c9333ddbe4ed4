"""The table of ranks as it is loaded."""

from sakip.peraturan.model import Keyakinan
from sakip.peraturan.pangkat import muat_pangkat


def test_setiap_golongan_satu_pangkat() -> None:
    tabel = muat_pangkat()
    assert len(tabel.golongan) == 17
    assert len(set(tabel.golongan.values())) == 17
    assert tabel.dasar.keyakinan is Keyakinan.INGATAN


def test_golongan_dari_pangkat() -> None:
    assert muat_pangkat().golongan_dari("PENATA") == "III/c"
    assert muat_pangkat().golongan_dari("Penata Kehormatan") == ""
