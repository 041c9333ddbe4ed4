"""The engine proposes answers to the review form only from what it saw, and says where."""

import pytest

from sakip.evaluasi.instrumen_model import Instrumen, Komponen, Kriteria, SumberUsul
from sakip.evaluasi.jawaban import Jawab
from sakip.evaluasi.muat_instrumen import FORMULIR_REVIU, muat_instrumen
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, TidakDiperiksa, Tingkat
from sakip.peraturan.model import Dasar, Keyakinan
from sakip.reviu.registry import daftar_aturan
from sakip.reviu.tanda_naskah import TANDA, lihat_tanda
from sakip.reviu.usul_formulir import usulkan
from tests.fakta.naskah_uji import berkas

LAPORAN = """
    LAPORAN KINERJA BADAN CONTOH TAHUN 2024

    BAB I PENDAHULUAN

    Badan Contoh membantu bupati dalam urusan contoh, dan menyusun laporan ini menurut peraturan yang berlaku di sini.
    Laporan ini memuat hasil kerja satu tahun, dan disampaikan kepada bupati paling lambat dua bulan kemudian hari.

    BAB II PERENCANAAN KINERJA

    2.1 Rencana Strategis

    2.2 Perjanjian Kinerja

    2.3 Indikator Kinerja Utama

    BAB III AKUNTABILITAS KINERJA

    | No | Indikator | Target 2024 | Realisasi 2024 | Capaian 2024 | Realisasi 2023 | Standar Nasional |
    | 1 | Nilai layanan contoh | 80 | 76 | 95 | 70 | 75 |

    | No | Program | Anggaran | Realisasi | % |
    | 1 | Program contoh | 200.000.000 | 100.000.000 | 50 |

    BAB IV PENUTUP

    4.1 Rencana Tindak Lanjut

    LAMPIRAN

    Perjanjian Kinerja Tahun 2024
"""
POLOS = "LAPORAN KINERJA BADAN CONTOH TAHUN 2024\n\nTidak ada apa-apa.\n"
TEMPAT = Lokasi(berkas="uji.md", baris=7, tabel="3.1", baris_tabel=2, kolom="Target")
SALAH = Temuan("HT001", Kelas.PERSEN, Tingkat.SALAH, "Keliru.", (TEMPAT,))
CATATAN = Temuan("HT001", Kelas.PERSEN, Tingkat.CATATAN, "Terpotong.", (TEMPAT,))
INDUK = Temuan("SL001", Kelas.SILANG_NILAI, Tingkat.SALAH, "Beda.", turunan=(SALAH,))
FORMULIR = muat_instrumen(nama=FORMULIR_REVIU)


def usul(sumber: SumberUsul, *, teks: str | None = LAPORAN, temuan=(), lewat=()):
    kriteria = Kriteria("I.1", "Uji", sumber)
    dasar = Dasar("Uji", "", Keyakinan.INGATAN)
    instrumen = Instrumen("uji", "Uji", dasar, (Komponen("I", "Uji", (kriteria,)),))
    naskah = None if teks is None else berkas(teks)
    return usulkan(instrumen=instrumen, temuan=temuan, berkas=naskah, tidak_diperiksa=lewat)["I.1"]


@pytest.mark.parametrize("nama", TANDA)
def test_setiap_tanda_terlihat_di_laporan_lengkap(nama: str) -> None:
    assert lihat_tanda(nama=nama, berkas=berkas(LAPORAN)) is not None
    assert lihat_tanda(nama=nama, berkas=berkas(POLOS)) is None


def test_formulir_hanya_menyebut_tanda_dan_aturan_yang_ada() -> None:
    sumber = [k.usul for k in FORMULIR.kriteria]
    assert {n for s in sumber for n in s.perlu} <= set(TANDA)
    assert {a for s in sumber for a in s.aturan} <= {a.kode for a in daftar_aturan()}


def test_setiap_butir_mendapat_usul_atau_alasan() -> None:
    semua = usulkan(instrumen=FORMULIR, temuan=(), berkas=berkas(LAPORAN))
    assert tuple(semua) == FORMULIR.kode
    assert all(u.keterangan for u in semua.values())
    assert semua["I.5"].keterangan.startswith("Terlihat upaya perbaikan (“Rencana Tindak Lanjut”, baris ")
    assert semua["II.1"].jawab is None


def test_ya_bila_semua_terlihat() -> None:
    hasil = usul(SumberUsul(("HT001",), ("target", "realisasi")))
    assert hasil.jawab is Jawab.YA
    assert "target kinerja (baris " in hasil.keterangan
    assert hasil.keterangan.endswith("; tidak ada temuan tentangnya.")


@pytest.mark.parametrize("temuan", [SALAH, INDUK])
def test_tidak_bila_ada_temuan_juga_yang_terlipat(temuan: Temuan) -> None:
    hasil = usul(SumberUsul(("HT001",), ("target",)), temuan=[temuan])
    assert hasil.jawab is Jawab.TIDAK
    assert hasil.keterangan.startswith(f"1 temuan terbuka ({temuan.kode})")


def test_tempat_terburuk_disebut() -> None:
    hasil = usul(SumberUsul(("HT001",)), temuan=[SALAH])
    assert hasil.keterangan == "1 temuan terbuka (HT001), terutama baris 7, tabel 3.1, kolom Target."


def test_catatan_tidak_berarti_tidak() -> None:
    assert usul(SumberUsul(("HT001",), ("target",)), temuan=[CATATAN]).jawab is Jawab.YA


def test_tanpa_usul_bila_tidak_terlihat() -> None:
    hasil = usul(SumberUsul((), ("target", "standar")), teks=POLOS)
    assert hasil.jawab is None
    assert hasil.keterangan.endswith("target kinerja dan pembanding standar tidak terbaca di dalamnya.")
    assert usul(SumberUsul((), ("target",)), teks=None).jawab is None


def test_tanpa_usul_bila_aturannya_tidak_dapat_memeriksa() -> None:
    lewat = [TidakDiperiksa("HT001", "Tidak terbaca."), TidakDiperiksa("HT002", "Tidak terbaca.")]
    for sumber in (SumberUsul(("HT001",), ("target",), tuntas=True), SumberUsul(("HT001",))):
        hasil = usul(sumber, lewat=lewat)
        assert (hasil.jawab, "1 hal tidak dapat diperiksa" in hasil.keterangan) == (None, True)
    ada = usul(SumberUsul(("HT001",), ("target",)), lewat=lewat)
    assert ada.jawab is Jawab.YA
    assert ada.keterangan.endswith("tidak ada temuan tentangnya, tetapi 1 hal tidak dapat diperiksa mesin.")


def test_tanpa_tanda_tidak_pernah_ya() -> None:
    assert usul(SumberUsul(("HT001",))).jawab is None
    assert usul(SumberUsul(alasan="Tanyakan."), temuan=[SALAH]).keterangan == "Tanyakan."
