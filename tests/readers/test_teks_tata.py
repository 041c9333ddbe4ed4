"""Text laid out by spaces: tables by blanks that go down through lines, running text joined, edges of pages dropped."""

import pytest

from sakip.dokumen.node import Dokumen, GantiHalaman, Paragraf, Tabel
from sakip.dokumen.tampil import teks_sebaris
from sakip.readers.teks import read_teks

PENGISI = """\
                              KATA PENGANTAR

          Laporan ini disusun untuk   memenuhi  kewajiban kepala dinas dalam

melaporkan kinerja   yang   telah diperjanjikan pada awal tahun dan dibi-

ayai anggaran daerah.

          Laporan ini memuat capaian  kinerja  selama satu tahun anggaran dan

analisis atas keberhasilan   maupun   kegagalan yang dialami dinas selama

tahun itu, beserta usul perbaikannya.

          Semoga laporan ini berguna.

"""


def baca(teks: str) -> Dokumen:
    return read_teks(isi=(PENGISI + teks).encode(), nama="uji.txt")


def tabel(dokumen: Dokumen) -> list[Tabel]:
    return [b for b in dokumen.isi if isinstance(b, Tabel)]


def isi(satu: Tabel) -> list[list[str]]:
    return [[teks_sebaris(s.isi) for s in b.sel] for b in satu.badan]


def kepala(satu: Tabel) -> list[list[str]]:
    return [[teks_sebaris(s.isi) for s in b.sel] for b in satu.kepala]


def paragraf(dokumen: Dokumen) -> list[str]:
    return [teks_sebaris(b.isi) for b in dokumen.isi if isinstance(b, Paragraf)]


def test_kalimat_yang_diratakan_menjadi_satu_paragraf() -> None:
    dokumen = baca("")
    assert paragraf(dokumen)[1:3] == [
        "Laporan ini disusun untuk memenuhi kewajiban kepala dinas dalam melaporkan kinerja yang telah diperjanjikan"
        " pada awal tahun dan dibiayai anggaran daerah.",
        "Laporan ini memuat capaian kinerja selama satu tahun anggaran dan analisis atas keberhasilan maupun kegagalan"
        " yang dialami dinas selama tahun itu, beserta usul perbaikannya.",
    ]
    satu = dokumen.isi[1]
    assert isinstance(satu, Paragraf)
    assert satu.lokasi
    assert (satu.lokasi.baris, satu.lokasi.halaman) == (3, 1)


def test_sel_bersambung_dan_kepala_bersambung() -> None:
    dokumen = baca("""\
                              Tabel 3.1
                    Capaian Kinerja Dinas Tahun 2023

   No        Sasaran Strategis        Indikator        Target    Realisasi    Capaian
                                       Kinerja                                  (%)

   1.   Meningkatnya mutu          Persentase jalan     80 %       76 %        95,00
        jalan kabupaten            dalam kondisi
                                   mantap
   2.   Meningkatnya mutu          Persentase air       50 %       55 %       110,00
        air                        baku

Dari tabel di atas terlihat bahwa dua indikator itu telah diukur pada akhir
tahun.
""")
    (satu,) = tabel(dokumen)
    assert kepala(satu) == [["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]]
    assert isi(satu) == [
        ["1.", "Meningkatnya mutu jalan kabupaten", "Persentase jalan dalam kondisi mantap", "80 %", "76 %", "95,00"],
        ["2.", "Meningkatnya mutu air", "Persentase air baku", "50 %", "55 %", "110,00"],
    ]
    assert paragraf(dokumen)[-1].startswith("Dari tabel di atas")
    lokasi = satu.badan[1].sel[5].lokasi
    assert lokasi
    assert lokasi.baris == 26


def test_kelompok_kolom_diulang_di_atas_kolomnya() -> None:
    (satu,) = tabel(
        baca("""\
                               Kinerja                       Anggaran
     SASARAN
                     Target Realisasi Capaian       Pagu       Realisasi   Serapan

Jalan mantap          80%     76%       95%      900.000.000  450.000.000    50,00
Air baku              50%     55%      110%      100.000.000   75.000.000    75,00
                JUMLAH                         1.000.000.000  525.000.000    52,50
""")
    )
    assert kepala(satu)[0] == ["SASARAN", *["Kinerja"] * 3, *["Anggaran"] * 3]
    assert kepala(satu)[1][1:] == ["Target", "Realisasi", "Capaian", "Pagu", "Realisasi", "Serapan"]
    assert [s for s in isi(satu)[2] if s] == ["JUMLAH", "1.000.000.000", "525.000.000", "52,50"]


def test_tabel_berlanjut_di_halaman_berikut_dengan_kolom_yang_sama() -> None:
    kaki = "\n                       Laporan Kinerja Dinas Contoh          {}\n"
    dokumen = baca(
        "No    Program                      2021             2022\n\n"
        "1.    Program Jalan              10.000.000       20.000.000\n"
        "2.    Program Air                        -        30.000.000\n"
        + kaki.format(1)
        + "\f3.    Program Sungai                              40.000.000\n"
        "4.    Program Waduk                               50.000.000\n"
        + kaki.format(2)
        + "\fPenutup laporan ini.\n"
        + kaki.format(3)
    )
    satu, dua = tabel(dokumen)
    assert isi(satu)[1] == ["2.", "Program Air", "-", "30.000.000"]
    assert isi(dua) == [["3.", "Program Sungai", "", "40.000.000"], ["4.", "Program Waduk", "", "50.000.000"]]
    assert dua.lokasi
    assert dua.lokasi.halaman == 2
    assert not any("Laporan Kinerja Dinas Contoh" in p for p in paragraf(dokumen))
    assert sum(isinstance(b, GantiHalaman) for b in dokumen.isi) == 2


def test_kalimat_berlanjut_di_halaman_berikut() -> None:
    dokumen = baca(
        "Kinerja dinas pada tahun ini dinilai dari indikator utama yang telah\n\n   1\n\fdiperjanjikan.\n   2\n"
    )
    assert (
        paragraf(dokumen)[-1] == "Kinerja dinas pada tahun ini dinilai dari indikator utama yang telah diperjanjikan."
    )


@pytest.mark.parametrize(
    "teks",
    [
        # Justified text.
        "Dinas    mempunyai   tugas membantu bupati melaksanakan urusan\n"
        "pemerintahan   yang   menjadi kewenangan  daerah dan    tugas\n"
        "pembantuan yang diberikan   kepada    kabupaten selama tahun 2023.\n",
        # Contents.
        "1.1   Latar Belakang .......................................     1\n"
        "1.2   Dasar Hukum ..........................................     2\n",
        # Labels with values.
        "Nama          :   Contoh Satu\nJabatan       :   Kepala Dinas\nTahun         :   2023\n",
        # A list.
        "1.    Program Jalan\n2.    Program Air\n3.    Program Sungai 2023\n",
        # Signatures.
        "          PIHAK KEDUA,                              PIHAK PERTAMA,\n\n\n\n"
        "          CONTOH SATU                               CONTOH DUA\n"
        "     NIP. 999901019999011001                  NIP. 999901019999011002\n",
    ],
)
def test_yang_bukan_tabel(teks: str) -> None:
    assert tabel(baca(teks)) == []


def test_dua_tanda_tangan_bukan_satu_nama() -> None:
    dokumen = baca("          CONTOH SATU                               CONTOH DUA\n")
    assert paragraf(dokumen)[-2:] == ["CONTOH SATU", "CONTOH DUA"]


def test_angka_di_tengah_barisnya() -> None:
    (satu,) = tabel(
        baca("""\
NO         URAIAN                     SATUAN        TARGET

     Persentase warga yang
1    memiliki kartu tanda              Persen         98,50
     penduduk
     Jumlah warga yang
2    dilayani dalam satu               Orang          1.250
     tahun
""")
    )
    assert isi(satu)[0][3] == "98,50"
    assert [b[3] for b in isi(satu)] == ["98,50", "1.250"]


def test_dua_tabel_berurutan_tetap_dua() -> None:
    dokumen = baca("""\
NO   URAIAN           INDIKATOR               TARGET
1    Jalan mantap     Persentase jalan           80%
2    Air baku         Persentase air             50%


NO   PROGRAM          ANGGARAN         REALISASI
1    Jalan            10.000.000       9.000.000
2    Air              20.000.000       8.000.000
""")
    assert [len(t.badan) for t in tabel(dokumen)] == [2, 2]


def test_nama_kelompok_di_antara_baris() -> None:
    (satu,) = tabel(
        baca("""\
NO   INDIKATOR               TARGET     REALISASI    CAPAIAN
Sasaran pertama: meningkatnya mutu jalan kabupaten
1    Persentase jalan          80%        76%          95,00
2    Panjang jalan             10 km      10 km       100,00
Sasaran kedua: meningkatnya mutu air baku kabupaten
3    Persentase air            50%        55%         110,00
""")
    )
    assert [b[0] for b in isi(satu)][-1] == "3"
    assert [s for s in isi(satu)[-1] if s][-1] == "110,00"


def test_kolom_angka_yang_bersentuhan_dan_kata_di_sampingnya() -> None:
    (satu,) = tabel(
        baca("""\
  No                    Program                            Anggaran (Rp)             Keterangan
   1    Program Jalan dan Jembatan                              960.000.000 P-APBD
        Kabupaten
   2    Program Air                                              50.000.000 P-APBD
                        Jumlah                                1.010.000.000
""")
    )
    assert [b[2:] for b in isi(satu)[:2]] == [["960.000.000", "P-APBD"], ["50.000.000", "P-APBD"]]
    assert [s for s in isi(satu)[2] if s] == ["Jumlah", "1.010.000.000"]


def test_dua_angka_bersatuan_dalam_satu_potong() -> None:
    (satu,) = tabel(
        baca("""\
 SASARAN            Indikator            Target Realisasi Capaian
                                           (%)    (%)       (%)
Jalan mantap        Panjang jalan         100%   100%      100%
Air baku            Sambungan air         12 12 Bulan      100%
                    terpasang            Bulan
Taman kota          Luas taman           2 Keg  2 Keg      100%
""")
    )
    assert next(b[2:4] for b in isi(satu)) == ["100%", "100%"]
    assert [b[2:4] for b in isi(satu)][2] == ["2 Keg", "2 Keg"]


def test_nomor_untuk_sel_yang_meliputi_beberapa_baris() -> None:
    (satu,) = tabel(
        baca("""\
 No    Sasaran              Indikator                       Target    Realisasi
 1     Meningkatnya         Indeks Kepuasan                  81,00      75,00
       Pelayanan            Persentase Kebutuhan            100,00     100,00
       Kesekretariatan      Perkantoran
 2     Meningkatnya mutu    Persentase Kepuasan              81,00      82,00
       Pelayanan Umum       Persentase Perizinan             81,00     100,00
                            Persentase Rekomendasi           80,00      90,00
""")
    )
    assert [b[1] for b in isi(satu)] == [
        "Meningkatnya Pelayanan Kesekretariatan", "", "Meningkatnya mutu Pelayanan Umum", "", "",
    ]  # fmt: skip


def test_kepala_yang_diulang_di_halaman_berikut_dibaca_sama() -> None:
    kepala_tabel = "No    Program            Anggaran (Rp)    Realisasi (Rp)     Keterangan\n"
    dokumen = baca(
        kepala_tabel
        + "1     Program Jalan        10.000.000       9.000.000      lancar\n"
        + "2     Program Air          20.000.000       8.000.000      lambat\n\f"
        + kepala_tabel
        + "3     Program Taman        30.000.000       7.000.000\n"
        + "             Jumlah        60.000.000      24.000.000\n"
    )
    satu, dua = tabel(dokumen)
    assert kepala(satu) == kepala(dua)
    assert [s for s in isi(dua)[1] if s] == ["Jumlah", "60.000.000", "24.000.000"]


def test_tanda_tangan_di_bawah_tabel_bukan_isinya() -> None:
    dokumen = baca("""\
No    Program                     Anggaran (Rp)
1     Program Jalan                10.000.000
2     Program Air                  20.000.000
             Jumlah                30.000.000

                                   Contoh, 2 Januari 2024
          Pihak Kedua,                       Pihak Pertama,
          Contoh Satu                        Contoh Dua
""")
    (satu,) = tabel(dokumen)
    assert len(satu.badan) == 3
    assert "Contoh Dua" in paragraf(dokumen)
