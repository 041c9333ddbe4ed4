"""What a name given for review can be: nothing there, one of our outputs, or a kind that nothing reads."""

import pytest

from sakip.kerja.pastikan_laporan import pastikan_laporan
from sakip.kernel.galat import SakipError


@pytest.mark.parametrize(
    ("nama", "pesan"),
    [
        ("tiada/", r"Folder .*tiada tidak ada\. .*\.docx, \.pdf, \.xlsx, \.txt, \.md"),
        ("tiada", r"Berkas tiada tidak ada di .*folder berisi laporan"),
        ("lkj", r"Mungkin maksudnya lkj\.docx\."),
        ("acak.dat", r"acak\.dat tidak dikenal jenisnya\. Yang dapat direviu: laporan"),
        ("lkj.reviu.docx", r"adalah hasil reviu, bukan laporan\. Mungkin maksudnya lkj\.docx\."),
        ("lkj.reviu.ringkas.docx", r"adalah hasil reviu, bukan laporan\. Mungkin maksudnya lkj\.docx\."),
        ("lain.reviu.txt", r"adalah hasil reviu, bukan laporan\. Sebutkan laporan asalnya\."),
        ("lkj.reviu.yaml", r"adalah kertas kerja reviu, bukan laporan"),
    ],
)
def test_sebabnya_disebut(tmp_path, nama: str, pesan: str) -> None:
    for ada in ("lkj.docx", "acak.dat"):
        (tmp_path / ada).write_bytes(b"x")
    with pytest.raises(SakipError, match=pesan):
        pastikan_laporan(sumber=f"{tmp_path}/{nama}")


@pytest.mark.parametrize("nama", ["lkj.docx", "tahun.json", "buku.xlsx", ""])
def test_diserahkan_kepada_pembacanya(tmp_path, nama: str) -> None:
    # A file of a known kind that is not there is told by its reader, with the names that are near.
    pastikan_laporan(sumber=f"{tmp_path}/{nama}")


def test_skema_dibiarkan() -> None:
    pastikan_laporan(sumber="db:35.02.11/2024")
