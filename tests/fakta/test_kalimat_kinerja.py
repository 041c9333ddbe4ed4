"""Target, realisasi and capaian stated in sentences become facts about the rows of the tables."""

import pytest

from sakip.fakta.ekstraksi.kalimat_angka import cari_penyebutan
from sakip.fakta.ekstraksi.kalimat_fakta import fakta_kalimat
from sakip.fakta.model import JenisFakta
from sakip.kernel.periode import Periode
from tests.fakta.naskah_uji import naskah

TABEL = (
    "Laporan Kinerja Tahun 2024\n\n"
    "| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian |\n"
    "| 1 | Meningkatnya mutu layanan warga | Indeks kepuasan warga pesisir | 80 | 76 | 95 |\n"
    "| 2 | Tertibnya arsip kantor | Jumlah dokumen arsip yang ditata | 12 | 9 | 75 |\n\n"
)


def fakta(kalimat: str) -> list[tuple[str, str, str]]:
    semua = fakta_kalimat(naskah(TABEL + kalimat))
    return [(f.jenis.name, f.objek, f.tertulis) for f in semua if f.jenis is not JenisFakta.RATA_RATA]


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("Layanan A dengan target 12 dokumen terealisasi 9 dokumen sehingga capaiannya sebesar 75%.", "TRC"),
        ("Indikator itu ditargetkan sebesar 80%, realisasinya 75,5%.", "TR"),
        ("Dari 4 kegiatan yang direncanakan, sudah tercapai 3 kegiatan.", "TR"),
        ("Kegiatan itu tercapai 5 dokumen dari target 8 dokumen.", "RT"),
        ("Tingkat kemajuannya sebesar 88,4%.", "K"),
        ("Capaian indikator kepuasan warga naik sebesar 3%.", ""),
        ("Dari dua indikator itu belum ada yang tercapai 100%.", ""),
        ("Realisasi melebihi target yaitu sebesar 100%.", ""),
        ("3.1 Capaian Kinerja Sasaran 2", ""),
        ("Efisiensi adalah seratus dikurangi serapan (100 - serapan anggaran).", ""),
        ("Capaiannya 104,1 dengan serapan anggaran 97,3%.", "CS"),
        ("Realisasi anggaran sebesar Rp 4.500.000.", ""),
    ],
)
def test_angka_yang_diumumkan_kata_di_depannya(teks: str, jenis: str) -> None:
    assert "".join(p.jenis.name[0] for p in cari_penyebutan(teks)) == jenis


def test_nama_dalam_kalimat_adalah_baris_tabel() -> None:
    hasil = fakta(
        "1. Indikator kinerja Jumlah dokumen arsip yang ditata, dengan target 12 dokumen terealisasi 9 dokumen."
    )
    assert hasil == [
        ("TARGET", "jumlah dokumen arsip ditata", "12 dokumen"),
        ("REALISASI", "jumlah dokumen arsip ditata", "9 dokumen"),
    ]


def test_sasaran_berindikator_tunggal_adalah_indikatornya() -> None:
    hasil = fakta("Capaian kinerja pada sasaran Meningkatnya mutu layanan warga sebesar 100%.")
    assert hasil == [("CAPAIAN", "indeks kepuasan warga pesisir", "100%")]


def test_indikator_yang_diumumkan_berlaku_bagi_kalimat_sesudahnya() -> None:
    hasil = fakta("Indikator kinerja Indeks kepuasan warga pesisir\n\nCapaiannya sebesar 95%.")
    assert hasil == [("CAPAIAN", "indeks kepuasan warga pesisir", "95%")]


def test_kalimat_terpotong_halaman_tetap_satu_dengan_barisnya_sendiri() -> None:
    teks = "Target Indeks kepuasan warga pesisir sebesar 80, terealisasi 76. Persentase\n\n17\n\ncapaiannya 95%."
    baris = [(f.tertulis, f.lokasi.baris) for f in fakta_kalimat(naskah(TABEL + teks))]
    assert baris == [("80", 7), ("76", 7), ("95%", 11)]


def test_tahun_dalam_kalimat_adalah_periodenya() -> None:
    teks = "Realisasi Indeks kepuasan warga pesisir tahun 2023 sebesar 74,1."
    assert [f.periode for f in fakta_kalimat(naskah(TABEL + teks))] == [Periode(2023)]


def test_angka_di_depan_terealisasi_adalah_targetnya() -> None:
    hasil = fakta("Indikator kinerja Jumlah dokumen arsip yang ditata 12 dokumen, terealisasi sejumlah 9 dokumen.")
    assert [h[0] for h in hasil] == ["TARGET", "REALISASI"]


def test_nama_lain_tidak_dipertautkan() -> None:
    hasil = fakta("2. Jumlah laporan kegiatan pelatihan dengan target 5 laporan terealisasi 4 laporan.")
    assert {h[1] for h in hasil} == {"b1/kalimat1"}


@pytest.mark.parametrize(
    "kalimat",
    [
        "Rata-rata capaian kinerja sebesar 98,5%.",
        "Capaian kinerja Kecamatan Contoh sebesar 100%.",
        "Realisasi nasional sebesar 71,2.",
        "Capaian kinerja tahun sebelumnya sebesar 90%.",
        "Capaian sebesar 90% untuk indikator Persentase taman yang terawat.",
    ],
)
def test_yang_bukan_tentang_indikator_terakhir(kalimat: str) -> None:
    assert fakta(f"Indikator kinerja Indeks kepuasan warga pesisir\n\n{kalimat}") == []


def test_nama_di_belakang_angka() -> None:
    hasil = fakta("Capaian sebesar 95% untuk indikator Indeks kepuasan warga pesisir.")
    assert hasil == [("CAPAIAN", "indeks kepuasan warga pesisir", "95%")]


def test_indikator_lain_mengakhiri_yang_sebelumnya() -> None:
    teks = "Indikator kinerja Indeks kepuasan warga pesisir\n\nIndikator kinerja Persentase taman terawat\n\n"
    assert fakta(teks + "Capaiannya sebesar 95%.") == []


def test_target_tahun_depan_bukan_target_tahun_ini() -> None:
    teks = "Target 2025 Indeks kepuasan warga pesisir sebesar 82."
    assert [f.periode for f in fakta_kalimat(naskah(TABEL + teks))] == [Periode(2025)]


@pytest.mark.parametrize(
    ("kalimat", "tertulis"),
    [
        (
            "Indeks kepuasan warga pesisir tahun 2024 sebesar 76,5 dengan target 80, jadi capaiannya adalah 95,63%.",
            ["76,5", "80", "95,63%"],
        ),
        ("Indeks kepuasan warga pesisir mencapai 76,5 dari target 80.", ["76,5", "80"]),
        ("Indeks kepuasan warga pesisir terealisasi 76,5 poin dari target 80 poin atau sebesar 95,63%.", None),
        ("Indeks kepuasan warga pesisir tercapai 76,5% dari target yang ditetapkan sebesar 80%.", ["76,5%", "80%"]),
        ("Indeks kepuasan warga pesisir mencapai 95% dari target 80 dokumen.", ["80 dokumen"]),
    ],
)
def test_hasil_di_depan_targetnya(kalimat: str, tertulis: list[str] | None) -> None:
    hasil = fakta(kalimat)
    assert {h[1] for h in hasil} == {"indeks kepuasan warga pesisir"}
    assert [h[2] for h in hasil] == (tertulis or ["76,5", "80", "95,63%"])
    assert [h[0] for h in hasil][-len(hasil) :] in (
        ["REALISASI", "TARGET", "CAPAIAN"],
        ["REALISASI", "TARGET"],
        ["TARGET"],
    )


def test_tahun_bukan_target() -> None:
    hasil = fakta("Pada tahun 2024 terealisasi Indeks kepuasan warga pesisir sebesar 76.")
    assert [h[0] for h in hasil] == ["REALISASI"]


def test_baris_yang_hanya_nama_indikator_adalah_judulnya() -> None:
    hasil = fakta("2. Indeks kepuasan warga pesisir\n\nPada tahun 2024 terealisasi sebesar 76 dari target 80.")
    assert {h[1] for h in hasil} == {"indeks kepuasan warga pesisir"}


def test_rumus_tidak_menyebut_target() -> None:
    assert cari_penyebutan("Capaian = realisasi ÷ target × 100 = 76 ÷ 80 × 100 = 95,00%.") == ()


def test_yang_dihitung_bukan_persentase_yang_diumumkan() -> None:
    teks = (
        "| No | Indikator Kinerja | Target | Realisasi |\n| 1 | Persentase taman kota yang terawat | 98 | 90 |\n\n"
        "Indikator Persentase taman kota yang terawat\n\nPembinaan baru diikuti dengan target 45 orang."
    )
    assert [h[1] for h in fakta(teks)] == ["b1/kalimat1"]
