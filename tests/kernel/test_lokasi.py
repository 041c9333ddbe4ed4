"""Places: the same one, named by its table, leads back to the same cell."""

from sakip.kernel.lokasi import Lokasi


def test_pada_hanya_mengganti_tabel_dan_kolom() -> None:
    sel = Lokasi("laporan.docx", "", 4, "", 2, 17, "", titik=9)
    lain = sel.pada(tabel="3.1", kolom="Target")
    assert lain == Lokasi("laporan.docx", "", 4, "3.1", 2, 17, "Target")
    assert lain.titik == sel.titik
