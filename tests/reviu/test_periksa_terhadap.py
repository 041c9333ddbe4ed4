"""Review against other documents: only what two files say differently, at its place in the report."""

from textwrap import dedent

from sakip.fakta.antar_berkas import Bahan
from sakip.fakta.ekstraksi.naskah import baca_naskah
from sakip.kernel.temuan import Tingkat
from sakip.readers.teks import read_teks
from sakip.reviu.engine import HasilPeriksa
from sakip.reviu.periksa_dokumen import periksa_dokumen
from sakip.reviu.periksa_terhadap import periksa_terhadap

LAPORAN = """
LAPORAN KINERJA KECAMATAN CONTOH SATU TAHUN 2024

Tabel 3.1 Capaian Kinerja Tahun 2024

| No | Indikator | Target | Realisasi | Capaian |
| 1 | Nilai kepuasan pelayanan pasar | {satu} | 85 | {capaian} |
| 2 | Persentase lapak tertata | 90 | 90 | 100 |

Tabel 3.2 Analisis Capaian Tahun 2024

| No | Indikator | Target | Realisasi |
| 1 | Nilai kepuasan pelayanan pasar | {dua} | 85 |
| 2 | Persentase lapak tertata | 90 | 90 |
"""
PK = """
PERJANJIAN KINERJA KECAMATAN CONTOH SATU TAHUN 2024

| No | Indikator | Target |
| 1 | Nilai kepuasan pelayanan pasar | 85 |
| 2 | Persentase lapak tertata | 90 |
"""
RENSTRA = """
RENCANA STRATEGIS KECAMATAN CONTOH SATU

| No | Indikator | Target 2023 | Target 2024 | Target 2025 |
| 1 | Nilai kepuasan pelayanan pasar | 84 | 86 | 87 |
"""


def bahan(nama: str, teks: str) -> Bahan:
    return Bahan(nama, baca_naskah(dokumen=read_teks(isi=dedent(teks).encode(), nama=nama), sumber=nama))


def periksa(laporan: str, **acuan: str) -> HasilPeriksa:
    sendiri = periksa_dokumen(dokumen=read_teks(isi=dedent(laporan).encode(), nama="lkj.md"), sumber="lkj.md")
    lain = [bahan(f"{nama}.md", teks) for nama, teks in acuan.items()]
    return periksa_terhadap(sendiri=sendiri, laporan=bahan("lkj.md", laporan), acuan=lain).periksa


def laporan(*, satu: str = "85", dua: str = "85", capaian: str = "100") -> str:
    return LAPORAN.format(satu=satu, dua=dua, capaian=capaian)


def test_yang_sama_tanpa_temuan() -> None:
    hasil = periksa(laporan(), pk=PK)
    assert (hasil.temuan, hasil.tidak_diperiksa) == ((), ())
    assert hasil.cacah.angka


def test_target_lain_ditunjuk_di_laporan_dan_menyebut_kedua_berkas() -> None:
    (t,) = periksa(laporan(satu="84", dua="84", capaian="101,19"), pk=PK).temuan
    assert (t.kode, t.tertulis, t.seharusnya) == ("SR004", "84", "85")
    assert [x.berkas for x in t.lokasi] == ["lkj.md", "pk.md", "lkj.md"]
    assert "lkj.md, baris 7, tabel 3.1" in t.pesan
    assert "PK (pk.md)" in t.pesan


def test_temuan_laporan_sendiri_dilipat_di_bawahnya() -> None:
    (t,) = periksa(laporan(satu="84", capaian="101,19"), pk=PK).temuan
    assert t.kode == "SR004"
    assert [x.kode for x in t.turunan] == ["SL001"]


def test_temuan_yang_tak_bersangkutan_tetap() -> None:
    semua = periksa(laporan(capaian="90"), pk=PK).temuan
    assert [t.kode for t in semua] == ["HT001"]


def test_dua_acuan_berbeda_hanya_catatan() -> None:
    (t,) = periksa(laporan(), pk=PK, renstra=RENSTRA).temuan
    assert (t.tingkat, t.tertulis, t.seharusnya) == (Tingkat.CATATAN, "85", "86")
    assert [x.berkas for x in t.lokasi] == ["pk.md", "renstra.md"]


def test_realisasi_dua_laporan() -> None:
    lalu = LAPORAN.format(satu="85", dua="85", capaian="95,29").replace("| 85 | 85 |", "| 85 | 81 |")
    semua = periksa(laporan(), lkj_lain=lalu).temuan
    assert {t.kode for t in semua} == {"SL001"}
    assert "lkj_lain.md" in semua[0].pesan
    assert semua[0].lokasi[0].berkas == "lkj.md"


def test_sidik_bukan_sidik_laporan_sendiri() -> None:
    (t,) = periksa(laporan(satu="84", dua="84", capaian="101,19"), pk=PK).temuan
    assert t.kunci.endswith("/antarberkas")


def test_pk_tahun_lain_satu_peringatan_saja() -> None:
    lama = PK.replace("2024", "2022").replace("85", "70").replace("90", "75")
    (t,) = periksa(laporan(), pk=lama).temuan
    assert (t.kode, t.tingkat) == ("SR009", Tingkat.PERINGATAN)
    assert "tahun 2022" in t.pesan


def test_target_triwulan_tidak_dibandingkan_dengan_setahun() -> None:
    triwulan = """
    LAPORAN KINERJA TRIWULAN II KECAMATAN CONTOH SATU TAHUN 2024

    Tabel 3.1 Capaian Kinerja Triwulan II Tahun 2024

    | No | Indikator | Target | Realisasi |
    | 1 | Nilai kepuasan pelayanan pasar | 40 | 40 |
    | 2 | Persentase lapak tertata | 50 | 45 |
    """
    assert periksa(triwulan, pk=PK).temuan == ()


def test_kutipan_pk_dalam_laporan_triwulan_setahun() -> None:
    triwulan = """
    LAPORAN KINERJA TRIWULAN II KECAMATAN CONTOH SATU TAHUN 2024

    Tabel 2.1 Perjanjian Kinerja Tahun 2024

    | No | Indikator | Target |
    | 1 | Nilai kepuasan pelayanan pasar | 85 |
    | 2 | Persentase lapak tertata | 95 |
    """
    (t,) = [t for t in periksa(triwulan, pk=PK).temuan if t.kode == "SR004"]
    assert (t.tertulis, t.seharusnya) == ("95", "90")


def test_yang_dibandingkan_disebut_dengan_banyaknya() -> None:
    lain = [bahan("pk.md", PK.replace("PERJANJIAN", "PERUBAHAN PERJANJIAN")), bahan("kosong.md", "Catatan rapat.\n")]
    semua = periksa_terhadap(sendiri=HasilPeriksa(), laporan=bahan("lkj.md", laporan(satu="84")), acuan=lain)
    assert [b.kalimat for b in semua.banding] == [
        "Dibandingkan dengan pk.md (PK perubahan 2024): 2 target, 1 temuan menyebutnya.",
        "Dibandingkan dengan kosong.md: tidak ada angka yang sama-sama dimuat.",
    ]
