"""The note of a review: what it says, what it never says, and that only people tick its boxes."""

from dataclasses import replace
from datetime import date

import pytest

from sakip.dokumen.dump import dump
from sakip.dokumen.node import GantiHalaman
from sakip.evaluasi.instrumen_model import Instrumen, Komponen, Kriteria, SumberUsul
from sakip.evaluasi.jawaban import Jawab, Jawaban, Usul
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, TidakDiperiksa, Tingkat
from sakip.laporan.catatan_reviu.formulir import build_formulir
from sakip.laporan.catatan_reviu.isi import Dibiarkan, IsiCatatan, PenandaTangan
from sakip.laporan.catatan_reviu.sebutan import sebut_jenis, sebut_kantor
from sakip.laporan.catatan_reviu.susun import susun_catatan
from sakip.peraturan.model import Dasar, Keyakinan
from tests.snapshot import cocok

HARI = date(2025, 2, 20)
DASAR = Dasar("Peraturan Contoh", "Lampiran III", Keyakinan.INGATAN)
KRITERIA = (Kriteria("I.1", "Ada target.", SumberUsul()), Kriteria("I.2", "Ada lampiran.", SumberUsul()))
INSTRUMEN = Instrumen("uji", "Formulir Uji", DASAR, (Komponen("I", "Bentuk", KRITERIA),))
USUL = {"I.1": Usul(Jawab.YA, "Terlihat target."), "I.2": Usul(None, "Tidak terbaca.")}
TEMPAT = Lokasi("a.docx", halaman=3, tabel="3.1", baris_tabel=2, kolom="Capaian")
ANAK = Temuan("HT003", Kelas.JUMLAH, Tingkat.SALAH, "Jumlah keliru.", (replace(TEMPAT, baris_tabel=9),))
LAIN = (Lokasi("b.docx", baris=4), Lokasi("b.docx", baris=5))
SALAH = Temuan(
    "HT001", Kelas.PERSEN, Tingkat.SALAH, "Capaian tertulis 97; seharusnya 95. Dasar: X. Perbaiki.",
    (TEMPAT, replace(TEMPAT, kolom="Target"), replace(TEMPAT, tabel="3.2"), *LAIN),
    "97,00", "95,00", dasar=("Peraturan Contoh",), saran="Perbaiki angkanya.", kunci="capaian/x", turunan=(ANAK,),
    judul="Capaian “Layanan” keliru", hitungan="76 ÷ 80 × 100",
)  # fmt: skip
PERINGATAN = Temuan("SJ101", Kelas.SATUAN, Tingkat.PERINGATAN, "Satuan lain. Dasar: X. Samakan.", saran="Samakan.")
CATATAN = Temuan("HT002", Kelas.PEMBULATAN, Tingkat.CATATAN, "Angka dipotong?", (Lokasi("a.docx", baris=8),))
TIDAK = tuple(TidakDiperiksa("HT001", f"Capaian {n} tidak terbaca.") for n in range(5))
ISI = IsiCatatan("a.docx", HARI, INSTRUMEN, USUL, "Laporan Kinerja", "Badan Contoh", "tahun 2024")

ADA = replace(ISI, temuan=(CATATAN,))
ADA_SISA = replace(ADA, tidak_diperiksa=TIDAK)


def teks(isi: IsiCatatan) -> str:
    return dump(dokumen=susun_catatan(isi=isi))


def jawab(*jawaban: Jawab, keterangan: str = "") -> tuple[Jawaban, ...]:
    return tuple(
        Jawaban(k.kode, j, "Pereviu Contoh", HARI, keterangan) for k, j in zip(KRITERIA, jawaban, strict=False)
    )


def test_seluruh_catatan() -> None:
    isi = replace(
        ISI, pereviu=PenandaTangan("Pereviu Contoh", "Auditor Contoh", "123", "Kota Contoh"),
        temuan=(SALAH, PERINGATAN, CATATAN), dibiarkan=(Dibiarkan(PERINGATAN, "Pereviu Contoh", "Sudah benar", HARI),),
        tidak_diperiksa=TIDAK, simpulan="Perbaiki dahulu.",
        jawaban=jawab(Jawab.YA, Jawab.TIDAK, keterangan="Lihat bab II"),
    )  # fmt: skip
    cocok("catatan_reviu/lengkap", teks(isi))


def test_laporan_bersih() -> None:
    isi = teks(ISI)
    assert "Tidak ada temuan terbuka." in isi
    for tidak in ("Yang perlu didahulukan", "Daftar temuan", "dibiarkan", "tidak dapat diperiksa", "RANCANGAN", "☑"):
        assert tidak not in isi
    assert "periksa terhadap Lampiran III sebelum dipakai resmi" in isi
    assert "0 dari 2 butir sudah dijawab" in isi
    assert isi.count("☐") == 4


def test_formulir_mulai_di_halaman_baru() -> None:
    # Behind landscape pages a page begins anyway; a break there would leave it empty.
    ganti = [any(isinstance(b, GantiHalaman) for b in build_formulir(isi=i)) for i in (ISI, ADA, ADA_SISA)]
    assert ganti == [True, False, True]


def test_instrumen_yang_pasti_tanpa_peringatan() -> None:
    pasti = replace(INSTRUMEN, dasar=replace(DASAR, keyakinan=Keyakinan.TEKS))
    assert "sebelum dipakai resmi" not in teks(replace(ISI, instrumen=pasti))


def test_temuan_lengkap() -> None:
    isi = teks(replace(ISI, temuan=(SALAH, PERINGATAN, CATATAN), tidak_diperiksa=TIDAK))
    assert "Ada 3 temuan terbuka: 1 salah, 1 peringatan, 1 catatan; 5 hal tidak dapat diperiksa." in isi
    for ada in (
        "Salah (1)", "Peringatan (1)", "Catatan (1)", "Capaian “Layanan” keliru. Hitungan: 76 ÷ 80 × 100.",
        "Perbaiki angkanya.", "Akibatnya:", "Jumlah keliru. (halaman 3, tabel 3.1 baris ke-9, kolom Capaian).",
        "halaman 3, tabel 3.1 baris ke-2, kolom Capaian; halaman 3, tabel 3.2 baris ke-2, kolom Capaian",
        "b.docx, baris 4; dan 1 tempat lagi", "keliru*: tertulis 97,00; seharusnya 95,00.", "Tanggapan / tindak lanjut",
        "Satuan lain.", "… dan 2 lagi.",
    ):  # fmt: skip
        assert ada in isi, ada
    # The level Catatan does not belong to what comes first.
    assert isi.count("Angka dipotong?") == 1


def test_saran_tidak_diulang_bila_pesannya_utuh() -> None:
    utuh = Temuan("KL101", Kelas.STRUKTUR, Tingkat.SALAH, "Sel kosong. Isi selnya.", saran="Isi selnya.")
    # Once among what comes first, once in the list.
    assert teks(replace(ISI, temuan=(utuh,))).count("Isi selnya.") == 2


def test_sepuluh_didahulukan_dan_nomornya_sama() -> None:
    temuan = tuple(replace(SALAH, kunci=f"k{n}", judul=f"Keliru nomor {n}", turunan=()) for n in range(1, 13))
    isi = teks(replace(ISI, temuan=temuan))
    assert "Nomornya nomor dalam daftar temuan" in isi
    assert (isi.count("Keliru nomor 10"), isi.count("Keliru nomor 11")) == (2, 1)


def test_dikelompokkan_menurut_laporan_dalam_berkas() -> None:
    lain = replace(SALAH, kunci="lain", turunan=())
    isi = replace(
        ISI, temuan=(SALAH, lain, PERINGATAN), laporan={"b1": "1. Laporan Badan", "b2": "2. Laporan Bidang"},
        letak={SALAH.sidik: "b2", lain.sidik: "b1"},
    )  # fmt: skip
    hasil = teks(isi)
    assert hasil.index("1. Laporan Badan") < hasil.index("2. Laporan Bidang") < hasil.index("Seluruh berkas")


def test_yang_dibiarkan_tercetak_dengan_nama_dan_alasan() -> None:
    isi = replace(
        ISI,
        dibiarkan=(Dibiarkan(SALAH, "Pereviu Contoh", "Rumus khusus", HARI), Dibiarkan(PERINGATAN, "X", "Y", HARI)),
    )  # fmt: skip
    assert "yang tanpa temuan" not in teks(isi)
    hasil = teks(replace(isi, tak_ditemukan=(("0" * 16, "Sudah tidak ada"),)))
    assert "2 temuan dibiarkan dengan alasan" in hasil
    assert "Rumus khusus" in hasil
    assert "Pereviu Contoh, 20 Februari 2025" in hasil
    assert f"Sidik {'0' * 16} Sudah tidak ada" in hasil


def test_pengecualian_usang_saja() -> None:
    assert "yang tanpa temuan" in teks(replace(ISI, tak_ditemukan=(("0" * 16, "Lama"),)))


def test_hanya_jawaban_orang_yang_dicentang() -> None:
    hasil = teks(replace(ISI, jawaban=jawab(Jawab.TIDAK, keterangan="Target belum ada")))
    assert (hasil.count("☑"), hasil.count("☐")) == (1, 3)
    assert "1 dari 2 butir sudah dijawab" in hasil
    assert "Target belum ada" in hasil
    assert "RANCANGAN" not in hasil


def test_pereviu_dan_tanda_tangan() -> None:
    hasil = teks(replace(ISI, pereviu=PenandaTangan("Pereviu Contoh", "Auditor Contoh", "123", "Kota Contoh")))
    for ada in ("Pereviu Contoh, Auditor Contoh", "Kota Contoh, 20 Februari 2025", "NIP 123"):
        assert ada in hasil
    assert "NIP …" in teks(ISI)


def test_simpulan_pereviu_atau_garis_untuk_pena() -> None:
    assert "Angka perlu diperbaiki." in teks(replace(ISI, simpulan="Angka perlu diperbaiki.\nSampaikan lagi."))
    assert teks(ISI).count("…" * 39) == 4


def test_rancangan_pernyataan_setelah_semua_dijawab() -> None:
    hasil = teks(replace(ISI, temuan=(CATATAN,), jawaban=jawab(Jawab.YA, Jawab.YA)))
    assert "RANCANGAN Pernyataan Telah Direviu" in hasil
    assert "tidak terdapat kondisi atau hal-hal" in hasil
    assert "keyakinan terbatas" in hasil


@pytest.mark.parametrize(
    ("temuan", "jawaban", "ada"),
    [
        ((SALAH,), jawab(Jawab.YA, Jawab.YA), "Temuan nomor 1 dalam daftar temuan catatan hasil reviu: 1 salah."),
        (
            (PERINGATAN,),
            jawab(Jawab.YA, Jawab.YA),
            "Temuan nomor 1 dalam daftar temuan catatan hasil reviu: 1 perin",
        ),
        ((), jawab(Jawab.YA, Jawab.TIDAK, keterangan="Belum ada."), "Formulir butir I.2 dijawab tidak: Belum ada."),
        ((), jawab(Jawab.TIDAK, Jawab.TIDAK), "Formulir butir I.1 dijawab tidak."),
    ],
)
def test_yang_terbuka_menggantikan_klausul_bersih(temuan, jawaban, ada: str) -> None:
    hasil = teks(replace(ISI, temuan=temuan, jawaban=jawaban))
    assert "RANCANGAN" in hasil
    assert ada in hasil
    assert "tidak terdapat kondisi" not in hasil


def test_daftar_terbuka_yang_panjang_dirujuk() -> None:
    temuan = tuple(replace(PERINGATAN, kunci=f"k{n}") for n in range(12))
    hasil = teks(replace(ISI, temuan=temuan, jawaban=jawab(Jawab.YA, Jawab.YA)))
    assert "Temuan nomor 1 sampai 12 dalam daftar temuan catatan hasil reviu: 12 peringatan." in hasil


@pytest.mark.parametrize("banyak", [1, 2, 3, 4, 7])
def test_sidik_di_lampiran_saja(banyak: int) -> None:
    temuan = tuple(replace(PERINGATAN, kunci=f"k{n}") for n in range(banyak))
    hasil = teks(replace(ISI, temuan=temuan))
    surat, _, lampiran = hasil.partition("Sidik temuan untuk pengecualian")
    assert all((t.sidik in surat, lampiran.count(t.sidik)) == (False, 1) for t in temuan)


def test_ruang_untuk_nomor_dan_tim() -> None:
    hasil = teks(replace(ISI, acuan=("Dibandingkan dengan pk.docx (PK 2024): 2 target, semuanya cocok.",)))
    for ada in ("Nomor surat", "Ketua tim reviu", "Anggota tim reviu", "Laporan Kinerja Badan Contoh tahun 2024"):
        assert ada in hasil
    assert "Dokumen pembanding" in hasil


@pytest.mark.parametrize(
    ("nama", "harap"),
    [
        ("KECAMATAN CONTOH SATU KABUPATEN MISAL", "Kecamatan Contoh Satu, Kabupaten Misal"),
        ("DINAS PERTANIAN DAN PMD", "Dinas Pertanian dan PMD"),
        ("RSUD CONTOH KELAS II", "RSUD Contoh Kelas II"),
        ("Badan Contoh Kabupaten Misal", "Badan Contoh, Kabupaten Misal"),
        ("", ""),
    ],
)
def test_nama_kantor_di_tengah_kalimat(nama: str, harap: str) -> None:
    assert sebut_kantor(nama=nama) == harap


@pytest.mark.parametrize(
    ("judul", "harap"),
    [
        ("PEMERINTAH KABUPATEN MISAL LKjIP TRIWULAN II", "Laporan Kinerja"),
        ("PERUBAHAN PERJANJIAN KINERJA TAHUN 2024", "Perjanjian Kinerja"),
        ("LAPORAN KINERJA ATAS RENCANA STRATEGIS", "Laporan Kinerja"),
        ("", "Laporan Kinerja"),
    ],
)
def test_jenis_dokumen(judul: str, harap: str) -> None:
    assert sebut_jenis(judul=judul) == harap


def test_catatan_ringkas_memuat_yang_harus_diperbaiki_saja() -> None:
    isi = replace(ISI, temuan=(SALAH, PERINGATAN), tidak_diperiksa=TIDAK)
    hasil = dump(dokumen=susun_catatan(isi=isi, ringkas=True))
    for ada in ("Yang harus diperbaiki", "Salah (1)", "1 salah, 1 peringatan", "Simpulan dan saran pereviu"):
        assert ada in hasil
    for tidak in ("Satuan lain.", "☐", "Sidik temuan", "Yang perlu didahulukan"):
        assert tidak not in hasil
    assert "Yang harus diperbaiki" not in dump(dokumen=susun_catatan(isi=ISI, ringkas=True))
