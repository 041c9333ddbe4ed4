"""Paragraphs: which lines are one, where sentences end, and where each character stands."""

import pytest

from sakip.fakta.ekstraksi.alur import Alinea, SelMentah, TabelMentah
from sakip.fakta.ekstraksi.kalimat import alenia_sel, baca_alenia
from sakip.kernel.lokasi import Lokasi


def _teks(*baris: str) -> list[str]:
    return [a.teks for a in baca_alenia(alur=tuple(Alinea(b) for b in baris))]


@pytest.mark.parametrize(
    "baris",
    [
        ("Capaian kegiatan tersebut", "masih di bawah target"),
        ("Pagu kegiatan tersebut sebesar", "Rp. 4.500.000,00 untuk setahun"),
        ("Laporan ini disusun menurut peraturan tentang", "Pelaporan Kinerja"),
        ("Dalam pasal tersebut ditetapkan bahwa tugas", "Kepala Seksi Umum adalah membina"),
        ("Bidang Umum yang diatur dalam Pasal 7 ayat", "(2) huruf b mempunyai tugas"),
    ],
)
def test_baris_yang_satu_kalimat(baris: tuple[str, str]) -> None:
    assert _teks(*baris) == [" ".join(baris)]


@pytest.mark.parametrize(
    "baris",
    [
        ("Capaian kegiatan sudah baik.", "dan seterusnya"),
        ("Melaksanakan tugas lain; dan", "9. Melaporkan hasil kerja"),
        ("PELAYANAN YANG", "Meningkat"),
        ("Pagu Rp. 4.500.000,00", "Rp. 3.000.000,00"),
        ("Tugas lain yang diberikan atas", "NAMA KEPALA"),
    ],
)
def test_baris_yang_bukan_satu_kalimat(baris: tuple[str, str]) -> None:
    assert _teks(*baris) == list(baris)


def test_nomor_halaman_dilewati_dan_tabel_memisahkan() -> None:
    alur = (Alinea("Capaian"), Alinea("12"), Alinea("masih kurang"), TabelMentah(()), Alinea("dan lainnya"))
    assert [(a.teks, a.ke) for a in baca_alenia(alur=alur)] == [("Capaian masih kurang", 0), ("dan lainnya", 4)]


def test_kalimat_dan_tempatnya() -> None:
    alur = (Alinea("Kegiatan selesai. Sisanya", Lokasi(baris=4)), Alinea("belum; Rp. 5.000 tersisa.", Lokasi(baris=7)))
    (a,) = baca_alenia(alur=alur)
    assert [k for _, k in a.kalimat] == ["Kegiatan selesai.", " Sisanya belum;", " Rp. 5.000 tersisa."]
    di = a.teks.index("belum")
    assert a.teks[a.awal_kalimat(di) : a.akhir_kalimat(di)] == " Sisanya belum"
    assert (a.lokasi(0).baris, a.lokasi(di).baris, a.kata, a.kepala) == (4, 7, 7, False)


def test_judul_dan_sel() -> None:
    (a, _) = baca_alenia(alur=(Alinea("Gambaran Umum dan", judul=2), Alinea("keadaannya")))
    assert a.kepala
    sel = alenia_sel(sel=SelMentah("Tahun 2024", Lokasi(baris=9)))
    assert (sel.rendah, sel.lokasi(5).baris) == ("tahun 2024", 9)
