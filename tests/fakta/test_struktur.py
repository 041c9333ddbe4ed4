"""The outline of a report: chapters, contents, captions, numbers of columns, items and rows."""

from sakip.fakta.model import Fakta, JenisFakta
from tests.fakta.naskah_uji import berkas

PANJANG = (
    "Laporan ini disusun sebagai pertanggungjawaban atas pelaksanaan tugas dan fungsi kantor contoh selama satu "
    "tahun anggaran berjalan dan memuat seluruh capaian sasaran yang diperjanjikan."
)


def nomor(teks: str, *rincian: str) -> list[Fakta]:
    return [f for f in berkas(teks).semua(JenisFakta.NOMOR) if f.rincian in rincian]


def test_judul_bab_di_baris_berikut_dan_bab_sistematika_tidak_dihitung() -> None:
    teks = f"""
    LAPORAN KINERJA TAHUN 2024

    **BAB I**

    **PENDAHULUAN**

    {PANJANG}

    Bab I Pendahuluan

    Bab II Penutup

    **BAB II**

    **PENUTUP**

    M. Contoh Nama, S.Sos

    NIP 19700101
    """
    assert [(f.versi, f.nama) for f in nomor(teks, "bab")] == [("BAB I", "PENDAHULUAN"), ("BAB II", "PENUTUP")]
    assert nomor(teks, "subbab huruf") == []


def test_daftar_isi_berupa_tabel_dengan_halaman() -> None:
    daftar = "KATA PENGANTAR\ti\nBAB I PENDAHULUAN\t1\n1.1 Latar Belakang....\t\nLAMPIRAN :\t\n1. Matriks Renstra\t\n"
    isi = f"KATA PENGANTAR\n\nBAB I PENDAHULUAN\n\n1.1 Latar Belakang\n\n{PANJANG}"
    teks = f"LAPORAN KINERJA TAHUN 2024\n\nDAFTAR ISI\n\n{daftar}\n{isi}"
    assert [f.tertulis for f in nomor(teks, "daftar isi")] == ["KATA PENGANTAR", "1.1 Latar Belakang"]
    assert [f.nama for f in nomor(teks, "daftar bab", "lampiran disebut")] == ["PENDAHULUAN", "Matriks Renstra"]
    assert [f.tertulis for f in nomor(teks, "subbab angka")] == ["1.1 Latar Belakang"]


def test_nomor_kolom_dan_rumusnya() -> None:
    teks = """
    Tabel 2.1 Capaian Kinerja Tahun 2024

    | No | Indikator | Target | Realisasi | Capaian |
    | 1 | 2 | 3 | 4 | 5=4/3 |
    | 1 | Nilai survei | 80 | 80 | 100 |
    """
    kolom = nomor(teks, "kolom")
    assert [f.tertulis for f in kolom] == ["1", "2", "3", "4", "5"]
    assert (kolom[-1].versi, kolom[-1].induk) == ("5=4/3", "capaian")


def test_nomor_baris_dan_butir() -> None:
    teks = """
    1. Rapat dinas

    2. Kunjungan lapangan

    | No | Program | Pagu |
    | 1. | Program Contoh | 10.000 |
    | . | Program Lain | 20.000 |
    """
    assert [f.nilai for f in nomor(teks, "butir")] == [1, 2]
    assert [f.nilai for f in nomor(teks, "nomor baris")] == [1, None]


def test_daftar_gambar_berakhir_pada_bab_pertama() -> None:
    daftar = (
        "DAFTAR ISI\n\nBAB I Pendahuluan 4\n\n1.1 Latar Belakang 4\n\nDAFTAR GAMBAR\n\nGambar 1.1 Struktur organisasi 5"
    )
    isi = f"BAB I Pendahuluan\n\n1.1 Latar Belakang\n\n{PANJANG}"
    teks = f"LAPORAN KINERJA TAHUN 2024\n\n{daftar}\n\n{isi}"
    assert [f.versi for f in nomor(teks, "bab")] == ["BAB I"]
    assert [f.tertulis for f in nomor(teks, "subbab angka")] == ["1.1 Latar Belakang"]


TABEL = "| No | Sasaran | Indikator | Target |\n| 1 | Jalan baik | Panjang jalan | 10 km |\n"


def test_lampiran_tanpa_tajuk_di_belakang_penutup() -> None:
    lampiran = "\n".join(f"RENCANA KERJA TAHUN 202{n}\n\n{TABEL}\nTabel 2.{n} Rencana\n" for n in range(3, 6))
    teks = (
        f"LAPORAN KINERJA TAHUN 2024\n\nDAFTAR ISI\n\nBAB I PENDAHULUAN ..... 1\n\nBAB II PENUTUP ..... 2\n\n"
        f"LAMPIRAN LAMPIRAN\n\nBAB I\n\nPENDAHULUAN\n\n{PANJANG}\n\nBAB II\n\nPENUTUP\n\n{PANJANG}\n\n{lampiran}"
    )
    assert nomor(teks, "bagian lampiran") == []
    assert [f.nama for f in nomor(teks, "bab")] == ["PENDAHULUAN", "PENUTUP"]


def test_subbab_berhuruf_kecil_yang_terdaftar_adalah_subbab() -> None:
    teks = (
        "LAPORAN KINERJA TAHUN 2024\n\nDAFTAR ISI\n\nBAB I PENDAHULUAN ..... 1\n\n1.1 Perjanjian Kinerja ..... 2\n\n"
        f"KATA PENGANTAR\n\n{PANJANG}\n\nBAB I\n\nPENDAHULUAN\n\n{PANJANG}\n\n"
        f"1.1 Perjanjian kinerja tahun 2024\n\n{PANJANG}\n"
    )
    assert [(f.versi, f.nama) for f in nomor(teks, "subbab angka")] == [("1.1", "Perjanjian kinerja tahun 2024")]
