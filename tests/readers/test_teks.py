"""Plain text and Markdown become blocks that keep their lines; what is not text is refused with a sentence."""

import pytest

from sakip.dokumen.node import GantiHalaman, Judul, Paragraf, Tabel
from sakip.dokumen.tampil import teks_sebaris
from sakip.readers.hias import bersihkan
from sakip.readers.teks import BATAS_BITA, read_teks
from sakip.readers.tolak import BerkasTakTerbaca


def baca(teks: str) -> tuple[object, ...]:
    return read_teks(isi=teks.encode(), nama="uji.txt").isi


def sel(tabel: object) -> list[list[str]]:
    assert isinstance(tabel, Tabel)
    return [[teks_sebaris(s.isi) for s in b.sel] for b in tabel.badan]


def test_baris_bertab_menjadi_tabel_dengan_nomor_barisnya() -> None:
    isi = baca("Judul tabel\n\nNo\tNama\n1\tSatu\n\nSesudahnya.\n")
    assert [type(b) for b in isi] == [Paragraf, Tabel, Paragraf]
    assert sel(isi[1]) == [["No", "Nama"], ["1", "Satu"]]
    tabel = isi[1]
    assert isinstance(tabel, Tabel)
    assert [b.sel[0].lokasi.baris for b in tabel.badan if b.sel[0].lokasi] == [3, 4]


def test_tabel_markdown_tanpa_garisnya() -> None:
    assert sel(baca("| No | Nama |\n|----|:----:|\n| 1 | Satu |\n")[0]) == [["No", "Nama"], ["1", "Satu"]]


def test_sel_yang_berlanjut_di_baris_berikut() -> None:
    assert sel(baca("1\tNama yang\npanjang sekali\n2\tDua\n")[0]) == [["1", "Nama yang panjang sekali"], ["2", "Dua"]]


def test_teks_sebelum_tabel_tanpa_baris_kosong_bukan_isi_sel() -> None:
    isi = baca("1\tSatu\nTabel 2 Lain\n2\tDua\n")
    assert [type(b) for b in isi] == [Tabel, Paragraf, Tabel]


def test_judul_markdown_dan_tebal() -> None:
    isi = baca("## BAB I\n**LAPORAN KINERJA**\n\fHalaman baru\n")
    judul, tebal, ganti, biasa = isi
    assert isinstance(judul, Judul)
    assert (judul.teks, judul.tingkat) == ("BAB I", 2)
    assert isinstance(tebal, Paragraf)
    assert [getattr(s, "tebal", None) for s in tebal.isi] == [True]
    assert isinstance(ganti, GantiHalaman)
    assert isinstance(biasa, Paragraf)


@pytest.mark.parametrize(
    ("mentah", "bersih"),
    [
        ("**Rp 5.000**", "Rp 5.000"),
        ("**“BAIK", "“BAIK"),
        ("<b>Satu</b><br/>dua", "Satu dua"),
        ("a &amp; b", "a & b"),
        (r"$\frac{3}{4} \times 100\%$", "(3)/(4) × 100%"),
        (r"$\text{Jumlah desa}$", "Jumlah desa"),
        ("2 * 3 = 6", "2 * 3 = 6"),
        ("nilai < 5 dan > 3", "nilai < 5 dan > 3"),
        ("*miring* biasa", "miring biasa"),
    ],
)
def test_hias_dilepas_teksnya_tetap(mentah: str, bersih: str) -> None:
    assert bersihkan(teks=mentah) == bersih


def test_sandi_lain_terbaca() -> None:
    assert read_teks(isi="Anggaran – Rp".encode("cp1252"), nama="a.txt").isi
    assert sel(read_teks(isi="a\tb\n".encode("utf-16"), nama="a.txt").isi[0]) == [["a", "b"]]


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"", "kosong"),
        (b"  \n\n", "kosong"),
        (b"%PDF-1.7\0\0\0biner", "bukan berkas teks"),
        (b"a" * (BATAS_BITA + 1), "batasnya"),
    ],
)
def test_yang_bukan_teks_ditolak_dengan_kalimat(isi: bytes, kalimat: str) -> None:
    with pytest.raises(BerkasTakTerbaca, match=kalimat):
        read_teks(isi=isi, nama="foto.txt")
