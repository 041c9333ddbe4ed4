"""Tables by meaning: headings of several rows, cut tables, kinds of rows, the convention of numbers."""

from decimal import Decimal

import pytest

from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.tabel import JenisBaris
from sakip.kernel.angka_baca import Konvensi
from tests.fakta.naskah_uji import naskah, tabel


def peran(teks: str) -> list[str]:
    return [k.peran.name for k in tabel(teks).kolom]


@pytest.mark.parametrize(
    ("judul", "harapan"),
    [
        ("| No | Sasaran Strategis | Indikator Kinerja | Target | Realisasi | Capaian (%) |",
         ["NOMOR", "SASARAN", "INDIKATOR", "TARGET", "REALISASI", "CAPAIAN"]),
        ("| No | Program/Kegiatan | Pagu (Rp) | Realisasi | % |", ["NOMOR", "PROGRAM", "PAGU", "BELANJA", "SERAPAN"]),
        ("| No | Indikator | Satuan | Target 2023 | Target 2024 | Keterangan |",
         ["NOMOR", "INDIKATOR", "SATUAN", "TARGET", "TARGET", "URAIAN"]),
        ("| Desa | Laki-laki | Perempuan | Jumlah |", ["NAMA", "URAIAN", "URAIAN", "JUMLAH"]),
        ("| No | Indikator | Realisasi 2024 | Target Akhir Renstra | Tingkat Kemajuan |",
         ["NOMOR", "INDIKATOR", "REALISASI", "TARGET", "KEMAJUAN"]),
    ],
)  # fmt: skip
def test_peran_kolom(judul: str, harapan: list[str]) -> None:
    lebar = judul.count("|") - 1
    assert peran(f"{judul}\n| 1 | Nama Contoh |{' 5 |' * (lebar - 2)}\n") == harapan


def test_judul_bertingkat_dan_kelompok_ke_kanan() -> None:
    t = tabel("""
        | No | Sasaran | Indikator | Kinerja | | | Anggaran | | |
        | | | | Target | Realisasi | % Capaian | Pagu (Rp) | Realisasi (Rp) | % Capaian |
        | 1 | 2 | 3 | 4 | 5 | 6=5/4 | 7 | 8 | 9=8/7 |
        | 1 | Contoh | Nilai contoh | 80 | 76 | 95 | 1.000.000 | 900.000 | 90 |
    """)
    assert [k.peran for k in t.kolom[3:]] == [
        Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN,
    ]  # fmt: skip
    assert [k.rumus for k in t.kolom if k.rumus] == ["5/4", "8/7"]
    assert len(t.baris) == 1


def test_tahun_dan_triwulan_kolom() -> None:
    t = tabel("""
        | No | Indikator | Target 2024 | Realisasi | | | |
        | | | | TW I | TW II | TW III | 2023 |
        | 1 | Contoh indikator | 80 | 10 | 20 | 30 | 40 |
    """)
    assert [(k.tahun, k.triwulan) for k in t.kolom[2:]] == [(2024, None), (None, 1), (None, 2), (None, 3), (2023, None)]


def test_tabel_terpotong_disambung_dan_kepala_ulang_dibuang() -> None:
    t = tabel("""
        Tabel 2.3 Capaian Tahun 2024

        | No | Indikator | Target | Realisasi |
        | 1 | Contoh satu | 5 | 5 |
        | 2 | Persentase | | |

        12

        | No | Indikator | Target | Realisasi |
        | | contoh dua | 6 | 6 |
        | 3 | Contoh tiga | 7 | 7 |
    """)
    assert [b.sel[1].teks for b in t.baris] == ["Contoh satu", "Persentase contoh dua", "Contoh tiga"]
    # The place of a joined cell is where its figure stands.
    assert t.baris[1].sel[2].lokasi.baris == 11
    assert (t.nomor, t.keterangan) == ("2.3", "Tabel 2.3 Capaian Tahun 2024")


def test_lanjutan_tanpa_kepala_disambung_tetapi_tabel_lain_tidak() -> None:
    n = naskah("""
        | No | Program | Pagu |
        | 1 | Program A | 100.000 |

        | 2 | Program B | 200.000 |

        Teks di antaranya.

        | 3 | Program C | 300.000 |
    """)
    assert [len(t.baris) for t in n.bagian[0].tabel] == [2, 1]


def test_jenis_baris() -> None:
    t = tabel("""
        | No | Program | Pagu (Rp) |
        | | Kelompok Satu | |
        | 1 | Jumlah dokumen yang disusun | 100.000 |
        | 2 | Program B | 200.000 |
        | | Jumlah Total | 300.000 |
        | | Rata-rata | 150.000 |
        | | | 300.000 |
    """)
    assert [b.jenis for b in t.baris] == [
        JenisBaris.KELOMPOK, JenisBaris.BIASA, JenisBaris.BIASA, JenisBaris.JUMLAH, JenisBaris.RATA_RATA,
        JenisBaris.JUMLAH,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("angka", "konvensi", "nilai"),
    [
        (("1.063", "2.115"), Konvensi.INDONESIA, Decimal(1063)),
        (("1.063", "92.5"), Konvensi.INGGRIS, Decimal("1.063")),
        (("1.063", "92,5"), Konvensi.INDONESIA, Decimal(1063)),
        (("1.063", "5"), Konvensi.INDONESIA, Decimal(1063)),
        (("0.753", "0.6"), Konvensi.INGGRIS, Decimal("0.753")),
    ],
)
def test_konvensi_angka_menurut_tabelnya(angka: tuple[str, str], konvensi: Konvensi, nilai: Decimal) -> None:
    t = tabel(f"| No | Uraian | Jumlah |\n| 1 | a | {angka[0]} |\n| 2 | b | {angka[1]} |\n")
    assert t.konvensi is konvensi
    assert t.baris[0].sel[2].angka.nilai == nilai


def test_tabel_tanpa_kepala_tetap_terbaca() -> None:
    t = tabel("| ➤ | Golongan III | : | 8 | orang |\n| | JUMLAH | : | 8 | orang |\n")
    assert [b.jenis for b in t.baris] == [JenisBaris.BIASA, JenisBaris.JUMLAH]


def test_kepala_yang_berulang_di_tengah_memulai_tabel_baru() -> None:
    n = naskah("""
        | Sasaran Satu | | | |
        | Indikator | Target | Realisasi | Capaian |
        | Contoh satu | 80 | 76 | 95 |
        | Sasaran Dua | | | |
        | Indikator | Target | Realisasi | Capaian |
        | Contoh dua | 90 | 90 | 100 |
    """)
    tabel = [t for t in n.bagian[0].tabel if t.cari(Peran.CAPAIAN)]
    assert [[b.sel[0].teks for b in t.baris if b.angka(1)] for t in tabel] == [["Contoh satu"], ["Contoh dua"]]


def test_uang_punya_kebiasaan_sendiri() -> None:
    """Percentages written in two ways do not make the money of the table unreadable."""
    isi = tabel(
        """
        | No | Kegiatan | Pagu (Rp) | Realisasi (Rp) | Capaian (%) |
        | 1 | Rapat | 12.400.000 | 31.000 | 0,3 % |
        | 2 | Cetak | 1.234.567 | 654.321 | 53.0 |
        """
    )
    assert [b.sel[3].angka.nilai for b in isi.baris] == [31000, 654321]


def test_kepala_yang_diulang_dengan_kata_lain_tetap_satu_tabel() -> None:
    satu = tabel("""
    | No | Program | Indikator | Anggaran | Realisasi | % Capaian |
    | 1 | 2 | 3 | 4 | 5 | 6 |
    | a | Program Jalan | Panjang jalan | 5.000.000 | 4.000.000 | 80,00 |

    | No | Pro gram | Indikator | Target | Realisasi | % Capaian |
    | 1 | 2 | 3 | 4 | 5 | 6 |
    | b | Program Air | Sambungan air | 2.000.000 | 1.000.000 | 50,00 |
    """)
    assert [k.peran for k in satu.kolom][3:] == [Peran.PAGU, Peran.BELANJA, Peran.SERAPAN]
    assert len(satu.baris) == 2


def test_capaian_bersatuan_rupiah_di_samping_penyerapan_tetap_capaian() -> None:
    judul = "| Sasaran | Indikator | Capaian (Rp.) | Penyerapan Anggaran (%) | Tingkat Efisiensi (%) |"
    assert peran(f"{judul}\n| Jalan baik | Panjang jalan | 100 | 88,53 | 11,47 |\n")[2:4] == ["CAPAIAN", "SERAPAN"]


def test_tabel_kedua_tanpa_judul_nomor_mulai_lagi_dari_satu() -> None:
    """An agreement prints its indicators and, right below, its programs over a column of numbers without a word."""
    teks = """
    NO\tSASARAN\tINDIKATOR\tTARGET
    1\tMeningkatnya pelayanan pasar\tNilai kepuasan\t92,5
    2\tMeningkatnya tata kelola\tPersentase kios\t90

    \tProgram\tAnggaran\tKeterangan
    1.\tProgram Penataan Pasar\tRp. 90.000.000\tP-APBD
    2.\tProgram Kios\tRp. 30.000.000\tP-APBD
    """
    semua = [t for b in naskah(teks).bagian for t in b.tabel]
    assert [[k.peran.name for k in t.kolom] for t in semua] == [
        ["NOMOR", "SASARAN", "INDIKATOR", "TARGET"],
        ["NOMOR", "PROGRAM", "PAGU", "URAIAN"],
    ]


def test_lanjutan_tanpa_nomor_tetap_sambungan() -> None:
    teks = """
    NO\tSASARAN\tINDIKATOR\tTARGET
    1\tMeningkatnya pelayanan pasar\tNilai kepuasan\t92,5

    \tdan kios\tpedagang\t
    2\tMeningkatnya tata kelola\tPersentase kios\t90
    """
    (satu,) = [t for b in naskah(teks).bagian for t in b.tabel]
    assert len(satu.baris) == 2


def test_capaian_yang_nilainya_serapan() -> None:
    """Its heading speaks of performance, its figures are what was spent of the ceiling."""
    isi = tabel(
        """
        Tabel 3.7 Anggaran

        | No | Program | Pagu (Rp) | Realisasi (Rp) | Capaian Kinerja (%) |
        | 1 | Program Contoh Satu | 4.000.000 | 3.000.000 | 75,00 |
        | 2 | Program Contoh Dua | 8.000.000 | 7.000.000 | 87,50 |
        | 3 | Program Contoh Tiga | 5.000.000 | 4.000.000 | 90,00 |
        """
    )
    assert isi.kolom[4].peran is Peran.SERAPAN


def test_capaian_di_samping_serapan_tetap_capaian() -> None:
    isi = tabel(
        """
        Tabel 3.8 Efisiensi

        | No | Sasaran | Capaian (%) | Pagu (Rp) | Realisasi (Rp) | Serapan (%) |
        | 1 | Layanan contoh membaik | 90,00 | 4.000.000 | 3.000.000 | 75,00 |
        """
    )
    assert [k.peran for k in isi.kolom[2:]] == [Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN]


def test_kepala_hampir_sama_dengan_arti_lain_tidak_disambung() -> None:
    """A table of progress, then one of a standard: most of their headings are the same words."""
    (bagian,) = naskah(
        """
        Tabel 3.3 Kemajuan

        | No | Sasaran | Indikator | Satuan | Realisasi 2024 | Target Akhir Renstra | Kemajuan (%) |
        | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
        | 1 | Layanan membaik | Nilai contoh | indeks | 80,00 | 90,00 | 88,89 |

        | No | Sasaran | Indikator | Satuan | Realisasi 2024 | Standar Nasional | Perbandingan (%) |
        | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
        | 1 | Layanan membaik | Nilai contoh | indeks | 80,00 | 75,00 | 106,67 |
        """
    ).bagian
    assert [len(t.baris) for t in bagian.tabel] == [1, 1]


def test_judul_dengan_kata_apa_pun_di_atas_nomor_satu() -> None:
    assert peran("No\tGol.\tPria\tWanita\tTotal\n1\tIV\t1\t2\t3\n2\tIII\t4\t1\t5\n")[-1] == "JUMLAH"
    assert peran("Nomor\tMawar\tMelati\n2\t3\t4\n3\t5\t6\n")[0] != "NOMOR"
