"""The measurement of sentences: which figures are changed, how, and that wrong ones are found."""

from tools.mutasi_kalimat import angka_kalimat, tukar_angka, ukur_kalimat

LAPORAN = (
    "Laporan Kinerja Tahun 2024",
    "",
    "Menurut Pasal 10 dan Nomor 23 kinerja dihitung sendiri.",
    "Mutu taman tahun 2023 sebesar 80,10% dan tahun 2024 sebesar 82,40%. Dibanding tahun 2023 naik 2,30 poin persen.",
    "Warga menyampaikan 17 usulan dalam rapat.",
    "1\t2,30",
    "Capaian: realisasi ÷ target × 100.",
)


def test_angka_kalimat() -> None:
    assert [LAPORAN[n][a:b] for n, a, b in angka_kalimat(baris=LAPORAN)] == ["80,10", "82,40", "2,30", "17"]


def test_tukar_angka() -> None:
    assert [tukar_angka(t) for t in ("6,38", "10", "4", "99", "0,05", "Rp5.000")] == [
        "6,83", "20", "5", "89", "0,50", "Rp6.000",
    ]  # fmt: skip


def test_angka_salah_ditemukan_di_barisnya() -> None:
    hasil = ukur_kalimat(laporan=[("contoh", LAPORAN)])
    assert (hasil.ditemukan, hasil.banyak) == (3, 4)
    assert "17 → 71" in hasil.lolos[0]


def test_sebagian_saja() -> None:
    satu, dua = (ukur_kalimat(laporan=[("contoh", LAPORAN)], per_laporan=2) for _ in range(2))
    assert satu.banyak == 2
    assert satu == dua
