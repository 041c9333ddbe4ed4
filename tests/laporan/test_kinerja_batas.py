"""What the sections on performance and money do where data is missing, contradicts itself or lies outside the usual."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from sakip.data.evaluasi import Evaluasi, StatusTindakLanjut, TindakLanjut
from sakip.data.narasi import TeksNarasi
from sakip.data.perencanaan import Sasaran, Tujuan
from sakip.data.perjanjian import Perjanjian
from sakip.data.riwayat import KinerjaLalu
from sakip.data.sumber_daya import KebutuhanSdm, Sarpras
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.node import Blok, Tabel, TeksPenulis
from sakip.dokumen.tampil import teks_sebaris
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.periode import Periode
from sakip.laporan.arah import arah
from sakip.peraturan.profil import ProfilSalah
from tests.bagian_laporan import bagian, teks_bagian, ubah
from tests.figur import figur
from tests.kantor import hitung, kantor

PERLU_DATA = [
    ("program_kegiatan", "perencanaan", {"simpul": ()}),
    ("cascading", "perencanaan", {"sasaran": ()}),
    ("proses_bisnis", "perencanaan", {"proses_bisnis": ()}),
    ("efisiensi_sdm", "sumber_daya", {"kebutuhan": ()}),
    ("efisiensi_sarpras", "sumber_daya", {"sarpras": ()}),
    ("lhe_ringkasan", "evaluasi", {"lhe": None}),
    ("tindak_lanjut", "evaluasi", {"tindak_lanjut": ()}),
    ("paten", "layanan", {"paten": ()}),
    ("anggaran_versi", "anggaran", {"versi": (), "pagu": ()}),
    ("pk_versi", "perjanjian", {"versi": ()}),
]


@pytest.mark.parametrize(("nama", "bagian_data", "isi"), PERLU_DATA)
def test_data_yang_belum_ada_tampak_atau_tidak_dicetak(nama: str, bagian_data: str, isi: dict[str, Any]) -> None:
    hasil = hitung(ubah(bagian_data, **isi))
    (blok,) = bagian(nama, hasil=hasil)
    assert isinstance(blok, TeksPenulis)
    assert blok.kosong
    assert bagian(nama, hasil=hasil, wajib=False) == []


@pytest.mark.parametrize("nama", ["perbandingan_tahun", "kemajuan_kalimat"])
def test_tanpa_indikator_tidak_ada_kalimat(nama: str) -> None:
    assert bagian(nama, hasil=hitung(replace(kantor(), perjanjian=Perjanjian()))) == []


def test_tanpa_komponen_lhe_tidak_ada_tabel() -> None:
    assert bagian("lhe_komponen", hasil=hitung(ubah("evaluasi", lhe=None))) == []


def badan(blok: list[Blok]) -> list[list[str]]:
    """The cells of the first table as text."""
    tabel = next(b for b in blok if isinstance(b, Tabel))
    return [[teks_sebaris(s.isi) for s in baris.sel] for baris in tabel.badan]


# ------------------------------------------------------------ evaluation


def lhe(**isi: Any) -> TahunKinerja:
    """The office with another evaluation report."""
    asal = kantor().evaluasi.lhe
    assert asal is not None
    return ubah("evaluasi", lhe=replace(asal, **isi))


def test_nilai_resmi_yang_berbeda_dari_jumlah_komponen_disebut() -> None:
    teks = teks_bagian("lhe_ringkasan", hasil=hitung(lhe(nilai=Decimal("73.30"))))
    assert "berbeda ‹0,10› dari nilai resmi" in teks


def test_predikat_resmi_yang_lain_dari_skala_disebut() -> None:
    teks = teks_bagian("lhe_ringkasan", hasil=hitung(lhe(predikat="A")))
    assert "predikat A; menurut skala, nilai itu termasuk ‹BB› (‹Sangat Baik›)" in teks


def test_lhe_tanpa_predikat_tanggal_dan_komponen() -> None:
    teks = teks_bagian("lhe_ringkasan", hasil=hitung(lhe(predikat="", tanggal=None, perihal="", komponen=())))
    kelas = "menurut skala termasuk ‹BB› (‹Sangat Baik›)"
    assert teks == f"p: Laporan Hasil Evaluasi Nomor 700/01/2024 memberi nilai ‹73,20›, {kelas}.\n"


def test_tindak_lanjut_menghitung_setiap_status() -> None:
    baris = tuple(TindakLanjut("r", status=s) for s in (*StatusTindakLanjut, None))
    teks = teks_bagian("tindak_lanjut", hasil=hitung(replace(kantor(), evaluasi=Evaluasi(tindak_lanjut=baris))))
    awal = "p: Dari ‹4› rekomendasi, ‹1› rekomendasi selesai ditindaklanjuti (‹25,00%›)"
    sisa = "‹1› rekomendasi dalam proses, ‹1› rekomendasi belum dikerjakan, ‹1› rekomendasi belum berstatus."
    assert teks.startswith(f"{awal}, {sisa}")
    assert "| belum diisi | belum diisi | belum diisi | Status belum diisi" in teks


def test_lhe_tanpa_skala_tidak_menyebut_kelas() -> None:
    hasil = hitung(kantor())
    metode = replace(hasil.profil.metode, skala={})
    hasil.profil = replace(hasil.profil, metode=metode)
    assert "dengan predikat BB." in teks_bagian("lhe_ringkasan", hasil=hasil)
    assert "Predikat dihitung" not in teks_bagian("lhe_komponen", hasil=hasil)


# ------------------------------------------------------------ staff and facilities


def test_pegawai_sasaran_lain_dan_tanpa_sasaran_ikut_dalam_jumlah() -> None:
    kebutuhan = (KebutuhanSdm("S1", 4, 6), KebutuhanSdm("", 2, 1))
    baris = badan(bagian("efisiensi_sdm", hasil=hitung(ubah("sumber_daya", kebutuhan=kebutuhan))))
    assert baris[0][-4:] == ["4", "6", "150,00", "-50,00"]
    assert baris[2][-4:] == ["belum diisi"] * 4
    assert baris[-3] == ["Pegawai lainnya", "2", "1", "50,00", "50,00"]
    assert baris[-1][1:] == ["6", "7", "116,67", "-16,67"]


def test_kekurangan_pegawai_pada_capaian_rendah_bukan_efisiensi() -> None:
    teks = teks_bagian("efisiensi_sdm", hasil=hitung(dengan_realisasi("WAKTU", "60")))
    assert "tidak dibaca sebagai efisiensi: “Meningkatnya kualitas pelayanan publik kecamatan”" in teks


def dengan_realisasi(indikator: str, angka: str) -> TahunKinerja:
    """The office with another realisasi of the year."""
    lain = tuple(r for r in kantor().realisasi.kinerja if r.indikator != indikator)
    satu = next(r for r in kantor().realisasi.kinerja if r.indikator == indikator)
    baru = replace(satu, periode=Periode(2024), nilai=Angka(Decimal(angka)))
    return ubah("realisasi", kinerja=(*lain, baru))


def test_sarpras_berlebih_ditandai_dan_dibatasi_dalam_rata_rata() -> None:
    sarpras = (
        Sarpras("Kursi", Decimal(15), Decimal(10)),
        Sarpras("Meja", Decimal(5), Decimal(10), pengadaan_rkbmd=Decimal(0)),
        Sarpras("Genset", Decimal(1), Decimal(0)),
    )
    blok = bagian("efisiensi_sarpras", hasil=hitung(ubah("sumber_daya", sarpras=sarpras, periode_rkbmd="")))
    baris = badan(blok)
    assert [b[-1] for b in baris] == ["lebih", "kurang", "tidak dihitung", ""]
    assert baris[0][3] == "tidak ada"
    assert baris[-1][1:3] == ["75,00", "25,00"]
    assert "Ketersediaan Kursi melebihi kebutuhan, dihitung 100%." in teks_bagian(
        "efisiensi_sarpras", hasil=hitung(ubah("sumber_daya", sarpras=sarpras))
    )


# ------------------------------------------------------------ capaian


def test_sasaran_dan_indikator_di_bawah_target_disebut() -> None:
    teks = teks_bagian("sasaran_rekap", hasil=hitung(dengan_realisasi("SKM", "43.25")))
    assert "‹1› sasaran tidak mencapai target." in teks
    assert "Indikator yang belum mencapai target: Nilai Survei Kepuasan Masyarakat." in teks


def test_sasaran_yang_belum_terukur_punya_baris_sendiri() -> None:
    tahun = ubah("realisasi", kinerja=(), variabel=())
    teks = teks_bagian("sasaran_rekap", hasil=hitung(tahun))
    assert "| 4 | Belum dapat diukur | ‹2› sasaran" in teks
    assert teks.startswith("p: Dari ‹2› sasaran strategis: ‹0› sasaran melebihi target")


def test_indikator_yang_belum_ada_tahun_lalu() -> None:
    tiada = Kosong(Keadaan.TIDAK_BERLAKU, "belum ada pada tahun itu")
    lalu = tuple(
        replace(k, realisasi=tiada) if (k.indikator, k.tahun) == ("SKM", 2023) else k for k in kantor().riwayat.kinerja
    )
    teks = teks_bagian("perbandingan_tahun", hasil=hitung(ubah("riwayat", kinerja=lalu)))
    assert "tahun 2023 tidak ada (belum ada pada tahun itu), tahun 2024 ‹88,40›.\n" in teks


def test_kenaikan_indikator_turun_berarti_memburuk() -> None:
    lalu = (KinerjaLalu("WAKTU", 2023, Angka(Decimal(20))), KinerjaLalu("WAKTU", 2022, Angka(Decimal(20))))
    teks = teks_bagian("perbandingan_tahun", hasil=hitung(ubah("riwayat", kinerja=lalu)))
    assert "Tahun 2023 tetap dari tahun 2022." in teks
    assert "(memburuk, karena makin rendah makin baik)" in teks


def test_target_akhir_yang_belum_ada() -> None:
    teks = teks_bagian("kemajuan_kalimat", hasil=hitung(ubah("perencanaan", target_renstra=())))
    assert teks.startswith("p: Dari ‹0› indikator yang dapat dibandingkan")
    assert teks.count("belum dapat dibandingkan.") == 4


@pytest.mark.parametrize(
    ("angka", "satuan", "desimal", "kata"),
    [
        ("0.004", "%", 2, "tetap"),
        ("0.005", "%", 2, "naik"),
        ("-1", "Rp", None, "turun"),
        ("0.4", "Rp", None, "tetap"),
        ("-0.001", "indeks", None, "turun"),
        (None, "Rp", None, ""),
    ],
)
def test_arah_menurut_desimal_yang_tercetak(angka: str | None, satuan: str, desimal: int | None, kata: str) -> None:
    assert arah(figur("x", angka, satuan, desimal=desimal)) == kata


def test_pembanding_yang_tidak_dicatat_belum_diisi_bukan_tidak_ada() -> None:
    hasil = hitung(ubah("acuan", pembanding=()))
    teks = teks_bagian("banding", hasil=hasil)
    assert teks.count("‹belum diisi› | ‹belum diisi›") == 4
    assert "tidak ada" not in teks


def test_selisih_dan_keterangan_pembanding() -> None:
    pembanding = tuple(replace(p, keterangan="sementara") for p in kantor().acuan.pembanding)
    hasil = hitung(ubah("acuan", pembanding=pembanding))
    hasil.profil = replace(hasil.profil, metode=replace(hasil.profil.metode, banding="selisih"))
    teks = teks_bagian("banding", hasil=hasil)
    assert "‹88,40› | ‹88,10› | ‹+0,30› | sementara" in teks


# ------------------------------------------------------------ programs and money


def lepas(*program: str) -> TahunKinerja:
    """The office with programs that serve no sasaran."""
    return ubah(
        "perencanaan",
        simpul=tuple(replace(s, sasaran="") if s.id in program else s for s in kantor().perencanaan.simpul),
    )


@pytest.mark.parametrize("menurut", ["sasaran", "sasaran_program"])
def test_program_tanpa_sasaran_tetap_masuk_jumlah(menurut: str) -> None:
    baris = badan(bagian("cost_per_outcome", hasil=hitung(lepas("p3")), menurut=menurut))
    sendiri = next(b for b in baris if b[0] == "Program yang tidak dikaitkan dengan sasaran")
    assert sendiri[-3:] == ["20.000.000", "19.750.000", "98,75"]
    assert baris[-1][-3:] == ["1.030.000.000", "1.003.450.000", "97,42"]


def test_bentuk_biaya_yang_tidak_dikenal_ditolak() -> None:
    with pytest.raises(ProfilSalah, match="sasaran_program"):
        bagian("cost_per_outcome", menurut="kegiatan")


def test_sasaran_tanpa_program_disebut() -> None:
    teks = teks_bagian("program_penunjang", hasil=hitung(lepas("p2")))
    assert "| tidak ada program yang dikaitkan |" in teks


def test_analisis_program_dari_simpul_atau_permintaan() -> None:
    perencanaan = kantor().perencanaan
    tanpa = replace(perencanaan, simpul=tuple(replace(s, analisis="") for s in perencanaan.simpul))
    tahun = replace(kantor(), perencanaan=tanpa, narasi=replace(kantor().narasi, teks=()))
    assert "belum diisi" in teks_bagian("program_penunjang", hasil=hitung(tahun))
    assert teks_bagian("narasi_program", hasil=hitung(tahun)).count("<narasi:analisis_program:") == 3
    assert "narasi:" not in teks_bagian("narasi_program", hasil=hitung(tahun), wajib=False)
    dari_simpul = replace(kantor(), narasi=replace(kantor().narasi, teks=()))
    assert "p: Loket tambahan memperpendek antrean" in teks_bagian("narasi_program", hasil=hitung(dari_simpul))


def test_cascading_dengan_beberapa_tujuan() -> None:
    p = kantor().perencanaan
    tujuan = (*p.tujuan, Tujuan("T2", "Tujuan kedua"))
    sasaran = (p.sasaran[0], replace(p.sasaran[1], tujuan="T2"), Sasaran("S3", "Sasaran lepas"))
    tahun = replace(lepas("p3"), perencanaan=replace(lepas("p3").perencanaan, tujuan=tujuan, sasaran=sasaran))
    teks = teks_bagian("cascading", hasil=hitung(tahun), sampai="program", indikator=False)
    assert [b.strip() for b in teks.splitlines()[1:-1]] == [
        "- Kecamatan Tanjung Contoh",
        "- Tujuan: Meningkatnya kualitas tata kelola dan pelayanan kecamatan",
        "- Sasaran: Meningkatnya kualitas pelayanan publik kecamatan",
        "- Program: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
        "- Tujuan: Tujuan kedua",
        "- Sasaran: Meningkatnya akuntabilitas kecamatan dan tertib pemerintahan desa",
        "- Program: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        "- Tujuan: Sasaran yang belum dikaitkan dengan tujuan",
        "- Sasaran: Sasaran lepas",
        "- Penunjang: Program yang tidak dikaitkan dengan sasaran",
        "- Program: Program Pembinaan dan Pengawasan Pemerintahan Desa",
    ]
    banyak = bagian("cascading", hasil=hitung(tahun), per_sasaran=True)
    assert len(banyak) == 4


def test_anggaran_yang_tidak_berubah() -> None:
    a = kantor().anggaran
    satu = ubah("anggaran", versi=a.versi[:1], pagu=tuple(p for p in a.pagu if p.versi == "murni"))
    teks = teks_bagian("anggaran_versi", hasil=hitung(satu))
    assert "[Tabel] Anggaran per Program Tahun 2024" in teks
    assert "Anggaran tidak berubah sejak DPA Tahun Anggaran 2024." in teks


def test_perjanjian_yang_tidak_berubah() -> None:
    satu = ubah("perjanjian", versi=kantor().perjanjian.versi[:1])
    assert teks_bagian("pk_versi", hasil=hitung(satu)) == "p: Perjanjian kinerja tahun 2024 tidak diubah.\n"


def test_butir_perjanjian_yang_ditambah_dan_dihapus() -> None:
    awal, akhir = kantor().perjanjian.versi
    versi = (replace(awal, butir=awal.butir[1:]), replace(akhir, butir=akhir.butir[:1], alasan=None))
    teks = teks_bagian("pk_versi", hasil=hitung(ubah("perjanjian", versi=versi)))
    assert "| Nilai Survei Kepuasan Masyarakat | tidak ada | ‹86,50› | ditambahkan" in teks
    assert "‹20,0–30,0› menit | tidak ada | dihapus" in teks
    assert "diubah karena" not in teks


def test_realisasi_anggaran_tanpa_riwayat_dan_tanpa_versi() -> None:
    hasil = hitung(replace(ubah("riwayat", anggaran=()), anggaran=replace(kantor().anggaran, versi=(), pagu=())))
    teks = teks_bagian("realisasi_anggaran", hasil=hasil)
    assert "Dibandingkan" not in teks
    assert "‹8› sub kegiatan.\n" in teks


def test_upaya_perbaikan_bagi_indikator_program() -> None:
    teks_baru = (*kantor().narasi.teks, TeksNarasi("perbaikan_kinerja", "Meja pengaduan.", "P2-PENGADUAN"))
    teks = teks_bagian("perbaikan_kinerja", hasil=hitung(ubah("narasi", teks=teks_baru)), capaian=False)
    assert "p: *5. Jumlah pengaduan layanan*" in teks


def test_layanan_tanpa_kelompok() -> None:
    layanan = tuple(replace(x, kelompok="") for x in kantor().layanan.paten)
    baris = badan(bagian("paten", hasil=hitung(ubah("layanan", paten=layanan))))
    assert [b[0] for b in baris[:-1]] == ["1", "2", "3", "4"]


def test_proses_bisnis_tanpa_penjelasan() -> None:
    proses = tuple(replace(x, penjelasan="") for x in kantor().perencanaan.proses_bisnis)
    teks = teks_bagian("proses_bisnis", hasil=hitung(ubah("perencanaan", proses_bisnis=proses)), bagan=False)
    assert teks == "daftar bulir\n  - P.1 Pelayanan administrasi terpadu\n  - P.2 Pembinaan pemerintahan desa\n"
