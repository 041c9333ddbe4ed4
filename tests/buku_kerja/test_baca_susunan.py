"""Sheets and columns that are missing, moved or strange; rows that repeat, refer wrongly, or are not rows at all."""

import io

import openpyxl
import pytest

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.kosong import buku_kerja_kosong
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.bentuk import periksa_bentuk
from sakip.data.organisasi import Jenjang
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Tingkat
from tests.buku_kerja.buku_kecil import INDIKATOR, KANTOR, SASARAN, Baris, baca, buat_buku, temuan
from tests.buku_kerja.contoh_penuh import build_tahun

PEJABAT: Baris = ("Jabatan", "Jenjang", "Atasan langsung", "Unit kerja", "Nama pejabat")


def test_lembar_tanpa_nama_yang_benar() -> None:
    hasil = baca({"Targett": [("Indikator",)], "Catatan saya": [("bebas",)]})
    (target,) = [t for t in hasil.temuan if t.kode == "KL005" and t.lokasi[0].lembar == "Target"]
    assert 'Yang terdekat: "Targett"' in target.pesan
    assert {t.lokasi[0].lembar for t in temuan(hasil, "KL017")} == {"Targett", "Catatan saya"}


def test_tanpa_kantor_tidak_ada_tahun_tetapi_kesalahan_lain_tetap_dilaporkan() -> None:
    isi = buat_buku({"Pegawai": [("Menurut", "Kelompok", "Jumlah pegawai"), ("tinggi badan", "x", 1)]})
    hasil = read_buku_kerja(isi=isi, nama="uji.xlsx")
    assert hasil.tahun is None
    assert {"KL005", "SJ009"} <= {t.kode for t in hasil.temuan}


@pytest.mark.parametrize("tahun", [None, "dua ribu", 20266])
def test_tahun_yang_tidak_terbaca(tahun: str | int | None) -> None:
    kantor = [("Tahun anggaran", tahun), *KANTOR[1:]]
    versi = [("Versi", "Berlaku sejak"), ("PK murni", None)]
    isi = buat_buku(
        {
            "Kantor": kantor,
            "Sasaran": SASARAN,
            "Indikator": INDIKATOR,
            "Versi": versi,
        }
    )
    hasil = read_buku_kerja(isi=isi, nama="uji.xlsx")
    assert hasil.tahun is None
    assert [t for t in hasil.temuan if t.lokasi[0].kolom == "Tahun anggaran"]


def test_kolom_boleh_bertukar_berbeda_huruf_dan_berspasi() -> None:
    isi = [
        (None, None),
        ("SATUAN ", "  indikator*", "sasaran  atau tujuan"),
        ("nilai", "Nilai SKM", "meningkatnya PELAYANAN"),
    ]
    hasil = baca({"Sasaran": SASARAN, "Indikator": isi})
    assert hasil.tahun is not None
    (i,) = hasil.tahun.perencanaan.indikator
    assert (i.id, i.nama, i.satuan, i.milik) == ("nilai-skm", "Nilai SKM", "nilai", "meningkatnya-pelayanan")
    assert hasil.asal["indikator/nilai-skm/satuan"] == Lokasi("uji.xlsx", "Indikator", baris=3, kolom="Satuan")


def test_kolom_yang_hilang_asing_dan_berulang() -> None:
    hasil = baca({"Tugas Fungsi": [("Jabatan", "Jenis", "Urayan", "Jenis", "Catatan"), ("", "tugas", "x", "", "y")]})
    pesan = [t.pesan for t in temuan(hasil, "KL006") if t.lokasi[0].lembar == "Tugas Fungsi"]
    assert any('"Uraian" tidak ada. Yang terdekat: "Urayan"' in p for p in pesan)
    assert {t.lokasi[0].kolom for t in temuan(hasil, "KL007")} == {"Jenis", "Urayan", "Catatan"}


def test_lembar_tanpa_baris_judul() -> None:
    hasil = baca({"Tugas Fungsi": [("apa", "ini"), (1, 2)]})
    assert any("judul kolom tidak ditemukan" in t.pesan for t in temuan(hasil, "KL006"))


def test_baris_isian_formulir_yang_hilang() -> None:
    hasil = read_buku_kerja(isi=buat_buku({"Kantor": KANTOR[:3]}), nama="uji.xlsx")
    assert any('"Tahun awal Renstra" tidak ada' in t.pesan for t in temuan(hasil, "KL006"))
    assert hasil.tahun is not None
    assert hasil.tahun.perencanaan.renstra.tahun_awal == 2026


def test_sel_gabungan() -> None:
    buku = openpyxl.Workbook()
    buku.active.title = "Kantor"
    for baris in KANTOR:
        buku["Kantor"].append(baris)
    tujuan = buku.create_sheet("Tujuan")
    for baris in ("Tujuan", "Satu", "Dua"):
        tujuan.append([baris])
    tujuan.merge_cells("A2:A3")
    keluaran = io.BytesIO()
    buku.save(keluaran)
    (satu,) = temuan(read_buku_kerja(isi=keluaran.getvalue(), nama="uji.xlsx"), "KL016")
    assert (satu.lokasi[0].baris, "A2:A3" in satu.pesan) == (2, True)


def test_rujukan_ke_nama_yang_tidak_ada_menyebut_yang_terdekat() -> None:
    hasil = baca(
        {"Sasaran": SASARAN, "Indikator": [INDIKATOR[0], ("sasaran", "Meningkatnya pelayaan", "SKM", "nilai")]}
    )
    (satu,) = temuan(hasil, "KL009")
    assert 'Maksudnya "Meningkatnya pelayanan"?' in satu.pesan
    assert hasil.tahun is not None
    assert hasil.tahun.perencanaan.indikator[0].milik == ""


def test_rujukan_longgar_menyimpan_teksnya() -> None:
    isi = [(*INDIKATOR[0], "Penanggung jawab"), (*INDIKATOR[1], "Camatt"), (*INDIKATOR[2], "Dinas Lain")]
    hasil = baca({"Pejabat": [PEJABAT, ("Camat", "kepala perangkat daerah")], "Sasaran": SASARAN, "Indikator": isi})
    assert hasil.tahun is not None
    assert [i.penanggung_jawab for i in hasil.tahun.perencanaan.indikator] == ["Camatt", "Dinas Lain"]
    (satu,) = temuan(hasil, "KL009")
    assert (satu.tingkat, satu.seharusnya) == (Tingkat.PERINGATAN, '"Camat"')


def test_nama_kembar_perlu_dibedakan() -> None:
    isi = [
        PEJABAT,
        ("Camat", "kepala perangkat daerah", None, None, "Contoh Satu"),
        ("Staf", "pelaksana", "Camat", "Seksi A", "Contoh Dua"),
        ("Staf", "pelaksana", "Camat", "Seksi B", "Contoh Tiga"),
        ("Magang", "pelaksana", "Staf", None, None),
        ("Magang 2", "pelaksana", "staf (seksi b)", None, None),
    ]
    hasil = baca({"Pejabat": isi})
    (satu,) = temuan(hasil, "KL010")
    assert satu.seharusnya == '"Staf (Seksi A)" atau "Staf (Seksi B)"'
    assert hasil.tahun is not None
    jabatan = {j.id: j for j in hasil.tahun.organisasi.jabatan}
    assert jabatan["magang-2"].atasan == "staf-2"
    assert jabatan["magang"].atasan == ""


def test_pejabat_kedua_pada_jabatan_yang_sama() -> None:
    isi = [
        PEJABAT,
        ("Camat", "kepala perangkat daerah", None, "Kecamatan", "Contoh Satu"),
        ("camat", None, None, None, "Contoh Dua"),
        ("Lurah", None, None, None, "Contoh Tiga"),
    ]
    hasil = baca({"Pejabat": isi})
    assert hasil.tahun is not None
    assert [(j.id, j.jenjang) for j in hasil.tahun.organisasi.jabatan] == [
        ("camat", Jenjang.KEPALA),
        ("lurah", Jenjang.PELAKSANA),
    ]
    assert [p.jabatan for p in hasil.tahun.organisasi.pemegang] == ["camat", "camat", "lurah"]
    (satu,) = temuan(hasil)
    assert (satu.kode, satu.lokasi[0].baris) == ("KL008", 4)


def test_indikator_kembar_diberitahukan() -> None:
    hasil = baca({"Sasaran": SASARAN, "Indikator": [*INDIKATOR, INDIKATOR[1]]})
    (satu,) = temuan(hasil, "KL011")
    assert [t.baris for t in satu.lokasi] == [2, 4]


def test_hal_yang_sama_diisi_dua_kali() -> None:
    isi: list[Baris] = [("Indikator", "RKT 2026"), ("Nilai SKM", 90), ("nilai skm", 91)]
    hasil = baca({"Sasaran": SASARAN, "Indikator": INDIKATOR, "Target": isi})
    (satu,) = temuan(hasil, "KL012")
    assert [t.baris for t in satu.lokasi] == [2, 3]
    assert hasil.tahun is not None
    assert len(hasil.tahun.perencanaan.target_rkt) == 1


def test_versi_yang_belum_didaftarkan() -> None:
    hasil = baca(
        {
            "Sasaran": SASARAN,
            "Indikator": INDIKATOR,
            "Versi": [("Versi", "Berlaku sejak"), ("PK bayangan", "1 Juli 2026"), ("Perjanjian", "1 Juli 2026")],
            "Target": [("Indikator", "PK Perubahan", "pk murni TW II"), ("Nilai SKM", 90, 45)],
            "Program Anggaran": [("Tingkat", "Uraian", "Pagu Murni"), ("Program", "Program A", 1000)],
        }
    )
    assert [t.tertulis for t in temuan(hasil, "SJ009")] == ["PK bayangan", "Perjanjian"]
    assert {t.lokasi[0].kolom for t in temuan(hasil, "KL022")} == {"PK perubahan", "PK murni TW II", "Pagu murni"}
    assert hasil.tahun is not None
    versi = {(v.jenis.value, str(v.berlaku_sejak)) for v in hasil.tahun.perjanjian.versi}
    assert versi == {("perubahan", "2026-12-31"), ("murni", "2026-01-01")}
    assert [v.id for v in hasil.tahun.anggaran.versi] == ["murni"]


def test_pohon_program_menurut_urutan_baris() -> None:
    isi = [
        ("Tingkat", "Uraian"), ("Program", "P1"), ("Kegiatan", "K1"), ("Sub kegiatan", "S1"), ("Sub kegiatan", "S2"),
        ("Kegiatan", "K2"), ("Program", "P2"), ("Sub kegiatan", "S3"),
    ]  # fmt: skip
    hasil = baca({"Program Anggaran": isi})
    assert hasil.tahun is not None
    assert [s.induk for s in hasil.tahun.perencanaan.simpul] == ["", "p1", "k1", "k1", "p1", "", "p2"]
    # The jump of level is found by the check of the shape and leads to the cell.
    (loncat,) = [t for t in periksa_bentuk(tahun=hasil.tahun) if t.kode == "KL113"]
    assert hasil.asal[loncat.kunci] == Lokasi("uji.xlsx", "Program Anggaran", baris=8, kolom="Tingkat")


def test_rantai_atasan_melingkar_menunjuk_selnya() -> None:
    isi = [PEJABAT, ("A", "sekretaris", "B"), ("B", "pelaksana", "A")]
    hasil = baca({"Pejabat": isi})
    assert hasil.tahun is not None
    (lingkar,) = [t for t in periksa_bentuk(tahun=hasil.tahun) if t.kode == "KL112"]
    assert hasil.asal[lingkar.kunci].kolom == "Atasan langsung"


def test_semua_letak_yang_disebut_pemeriksa_bentuk_ada() -> None:
    hasil = read_buku_kerja(isi=write_buku_kerja(tahun=build_tahun()), nama="penuh.xlsx")
    wajib = (
        "instansi/nama", "renstra/tahun_awal", "jabatan/camat/atasan", "pemegang/2/mulai", "tugas/1/jabatan",
        "tujuan/t1/teks", "sasaran/s1/tujuan", "indikator/skm/satuan", "indikator/ip2/milik", "simpul/p1k1/induk",
        "perjanjian/2/alasan", "perjanjian/1/butir/skm/target", "perjanjian/1/butir/skm/triwulan/2",
        "anggaran/versi/perubahan/berlaku_sejak", "pagu/murni/p1k1s1/jumlah", "pagu/p1k1s1/murni",
        "belanja/p1k1s1/2026-TW1/jumlah", "target_renstra/skm/2025", "target_rkt/ip1/2026", "realisasi/skm/2026-TW2",
        "nilai_variabel/a/2026", "riwayat/skm/2025/tahun", "riwayat/anggaran/2025/tahun", "pengganti/ikm-lama/baru",
        "pembanding/1/indikator", "register/1/tanggal", "penduduk/Sumberejo/2026/laki_laki",
        "indeks/Sumberejo/2026/skor",
        "pegawai/pendidikan/S-1/jumlah", "kebutuhan/s1/tersedia", "lhe/1/nilai", "strategi/1/sasaran", "narasi/2/untuk",
    )  # fmt: skip
    assert [jalur for jalur in wajib if jalur not in hasil.asal] == []


def test_baris_contoh_yang_diubah_dibaca_dan_diberitahukan() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(buku_kerja_kosong(tahun=2026, profil="umum", kantor="A", kabupaten="B")))
    buku["Tujuan"]["B5"] = "Tujuan sungguhan"
    keluaran = io.BytesIO()
    buku.save(keluaran)
    hasil = read_buku_kerja(isi=keluaran.getvalue(), nama="uji.xlsx")
    assert hasil.tahun is not None
    assert [t.teks for t in hasil.tahun.perencanaan.tujuan] == ["Tujuan sungguhan"]
    assert [t.kode for t in hasil.temuan] == ["KL019"]


def test_sepuluh_ribu_baris_kosong_tidak_berarti() -> None:
    isi = [*INDIKATOR, *[(None,)] * 10_000, ("sasaran", "Meningkatnya pelayanan", "Yang terakhir", "nilai")]
    hasil = baca({"Sasaran": SASARAN, "Indikator": isi})
    assert hasil.tahun is not None
    assert len(hasil.tahun.perencanaan.indikator) == 3


def test_isian_jauh_di_luar_tabel_tidak_memakan_memori() -> None:
    buku = openpyxl.Workbook()
    buku.active.title = "Kantor"
    for baris in KANTOR:
        buku["Kantor"].append(baris)
    buku.create_sheet("Tujuan")["XFD1048576"] = "jauh"
    keluaran = io.BytesIO()
    buku.save(keluaran)
    hasil = read_buku_kerja(isi=keluaran.getvalue(), nama="uji.xlsx")
    assert hasil.tahun is not None
    assert any("jauh di luar tabel" in t.pesan for t in temuan(hasil, "KL003"))
