"""People, staff and area stand in sentences and in totals of tables: facts about one thing."""

from sakip.fakta.ekstraksi.kalimat_fakta import fakta_kalimat
from sakip.fakta.konteks import Konteks
from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.engine import periksa
from tests.fakta.naskah_uji import berkas, naskah

GOLONGAN = (
    "Berdasarkan Golongan :\n\n"
    "| Golongan IV | 1 | orang |\n| Golongan III | 9 | orang |\n| Golongan II | 4 | orang |\n"
    "| JUMLAH | {} | orang |\n\n"
)
PENDUDUK = (
    "Tabel 1.2 Penduduk Dirinci Menurut Desa Tahun 2024\n\n"
    "| Desa | Laki-laki | Perempuan | Jumlah |\n| Telaga | 1.001 | 1.002 | 2.003 |\n| Bukit | 904 | 906 | 1.810 |\n"
    "| Jumlah | 1.905 | 1.908 | 3.813 |\n\n"
)


def nilai(teks: str) -> list[tuple[str, str]]:
    hasil = fakta_kalimat(naskah("Laporan Kinerja Tahun 2024\n\n" + teks))
    return [(f.objek, f.tertulis) for f in hasil if f.jenis.name == "BANYAK"]


def temuan(teks: str) -> list[tuple[str, str]]:
    hasil = periksa(berkas=berkas("Laporan Kinerja Tahun 2024\n\n" + teks), konteks=Konteks(muat_katalog()))
    return [(t.kode, t.tertulis) for t in hasil.temuan if t.kode in ("SL001", "SL013", "HT003")]


def test_pegawai_dalam_kalimat_dan_jumlah_tabel_adalah_satu_hal() -> None:
    teks = "Kantor didukung pegawai sebanyak 15 orang dengan rincian:\n\n" + GOLONGAN.format(14)
    assert nilai(teks) == [("pegawai b1", "15 orang"), ("pegawai b1", "14")]
    assert [k for k, _ in temuan(teks)] == ["SL013"]


def test_tabel_yang_menghitung_sebagian_pegawai_bukan_pertentangan() -> None:
    teks = "Pegawai pada tahun 2024 berjumlah 20 orang terdiri dari 14 orang PNS dan 6 orang lainnya.\n\n"
    assert nilai(teks + GOLONGAN.format(14)) == [("pegawai b1", "20 orang")]


def test_pegawai_yang_kurang_bukan_jumlah_pegawai() -> None:
    assert nilai("Kantor masih kekurangan pegawai sebanyak 3 orang.\n\n" + GOLONGAN.format(14)) == []


def test_penduduk_kalimat_sama_dengan_tabel() -> None:
    teks = "Jumlah penduduk sebanyak 3.813 jiwa, terdiri dari laki-laki 1.905 jiwa dan perempuan 1.908 jiwa.\n\n"
    assert temuan(teks + PENDUDUK) == []


def test_penduduk_yang_tidak_cocok_dengan_rinciannya() -> None:
    teks = "Jumlah penduduk sebanyak 3.831 jiwa, terdiri dari laki-laki 1.905 jiwa dan perempuan 1.908 jiwa.\n\n"
    assert sorted(k for k, _ in temuan(teks + PENDUDUK)) == ["HT003", "SL013"]


def test_penduduk_miskin_bukan_penduduk_seluruhnya() -> None:
    assert nilai("Jumlah penduduk miskin sebanyak 213 jiwa.") == []
