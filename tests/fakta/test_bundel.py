"""A file may hold many reports: each begins at its cover, with its own period."""

from sakip.kernel.periode import Periode
from tests.fakta.naskah_uji import naskah

ISI = "Laporan ini disusun untuk menggambarkan capaian kinerja yang telah diperjanjikan pada awal tahun berjalan. "


def laporan(nama: str, periode: str, *, sampul: bool = True) -> str:
    kepala = f"LAPORAN KINERJA\n\n{nama}\n\n{periode}\n\n" if sampul else ""
    return (
        f"{kepala}## BAB I PENDAHULUAN\n\n{ISI * 3}\n\n## BAB II AKUNTABILITAS KINERJA\n\n"
        f"| No | Indikator | Target |\n| 1 | Contoh {nama} | 5 |\n\n"
        f"## BAB III PENUTUP\n\n{ISI * 2}\n\nNusa, 1 Juli 2024\n\nContoh Satu\n\n"
    )


def test_setiap_laporan_satu_bagian() -> None:
    teks = laporan("KEPALA SEKSI SATU", "TRIWULAN II\n\nTAHUN 2024") + laporan("KEPALA SEKSI DUA", "TAHUN 2024")
    bagian = naskah(teks).bagian
    assert [b.id for b in bagian] == ["b1", "b2"]
    assert [b.periode for b in bagian] == [Periode(2024, 2), Periode(2024)]
    assert [a.teks for a in bagian[1].bagian.judul] == ["LAPORAN KINERJA", "KEPALA SEKSI DUA", "TAHUN 2024"]
    assert [len(b.tabel) for b in bagian] == [1, 1]


def test_laporan_tanpa_sampul_mulai_di_bab_satu() -> None:
    bagian = naskah(laporan("SATU", "TAHUN 2024") + laporan("DUA", "", sampul=False)).bagian
    assert len(bagian) == 2
    assert bagian[1].alinea[0].teks == "BAB I PENDAHULUAN"


def test_daftar_isi_dan_sistematika_bukan_laporan() -> None:
    isi = "LAPORAN KINERJA\n\nTAHUN 2024\n\nBAB I PENDAHULUAN\n\nBAB II PERENCANAAN\n\nBAB III PENUTUP\n\n"
    assert len(naskah(isi + laporan("SATU", "TAHUN 2024", sampul=False)).bagian) == 1


def test_uraian_sistematika_di_dalam_bab_satu_bukan_laporan() -> None:
    urai = f"BAB I : PENDAHULUAN\n\n{ISI * 2}\n\nBAB II : AKUNTABILITAS KINERJA\n\nUraian capaian.\n\n"
    teks = laporan("SATU", "TAHUN 2024").replace("## BAB II", f"1.2 Sistematika Penyusunan\n\n{urai}## BAB II", 1)
    assert len(naskah(teks).bagian) == 1


def test_naskah_tanpa_bab_adalah_satu_bagian() -> None:
    (satu,) = naskah("Perjanjian Kinerja Tahun 2025\n\n| No | Indikator | Target |\n| 1 | Contoh | 5 |\n").bagian
    assert satu.periode == Periode(2025)
    (kosong,) = naskah("Hanya satu baris.\n").bagian
    assert kosong.periode is None


def test_rentang_rencana_dan_tahun_peraturan_bukan_tahun_laporan() -> None:
    teks = (
        "Peraturan Bupati Nomor 9 Tahun 2019 tentang Contoh\n\nSesuai Renstra Tahun 2021-2026\n\n"
        "Renstra Tahun 2021-2026\n\nLaporan Kinerja Tahun 2024 disusun sebagai pertanggungjawaban.\n"
    )
    assert naskah(teks).bagian[0].periode == Periode(2024)


def test_sampul_yang_berbeda_dari_isinya_kalah_suara() -> None:
    laju = "Capaian selama triwulan II tahun 2024 menurut rencana.\n\nDalam kurun waktu 1 April s.d 30 Juni 2024.\n\n"
    teks = laporan("SATU", "TRIWULAN II\n\nTAHUN 2024") + laporan("DUA", "TRIWULAN II\n\nTAHUN 2024")
    teks += laporan("TIGA", "TRIWULAN III\n\nTAHUN 2024").replace("## BAB II ", laju + "## BAB II ")
    assert [b.periode for b in naskah(teks).bagian] == [Periode(2024, 2)] * 3
