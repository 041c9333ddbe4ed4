"""What frame sections do where data is missing, changed or wrong, and what they refuse in a layout."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.data.desa import BagianDesa, IndeksDesa, Penduduk, Wilayah
from sakip.data.organisasi import Jabatan, Jenjang, Pemegang, StatusPemegang
from sakip.data.perjanjian import Perjanjian
from sakip.data.sumber_daya import Dimensi, KelompokPegawai
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.node import Tabel, TandaTangan, TeksPenulis
from sakip.hasil.dasar import Hasil
from sakip.laporan.perjanjian import pilih_versi
from sakip.laporan.pilihan import daftar_teks, lebarkan_kolom, satu_dari
from sakip.laporan.tabel_fakta import baris_teks
from sakip.peraturan.profil import BagianTata, Opsi, ProfilSalah, TataDokumen
from tests.bagian_laporan import bagian, opsi, teks_bagian, ubah
from tests.kantor import hitung, kantor

KOSONG = ("acuan.visi", "acuan.misi", "acuan.dasar_hukum", "perencanaan.tujuan", "perencanaan.sasaran")


def tanpa(nama: str) -> TahunKinerja:
    """The office without one thing: ``acuan.visi``."""
    bagian_data, medan = nama.split(".")
    asal = getattr(getattr(kantor(), bagian_data), medan)
    return ubah(bagian_data, **{medan: type(asal)()})


@pytest.mark.parametrize("nama", KOSONG)
def test_data_yang_belum_ada_tampak_dan_terhitung(nama: str) -> None:
    blok = bagian(nama.split(".")[1], hasil=hitung(tanpa(nama)))
    assert [b.tag for b in blok if isinstance(b, TeksPenulis) and b.kosong] == [f"data:{nama}"]


@pytest.mark.parametrize(
    ("nama", "data"),
    [
        ("tugas_fungsi", "organisasi.tugas"),
        ("susunan_organisasi", "organisasi.jabatan"),
        ("penduduk_ringkas", "desa.penduduk"),
        ("pegawai", "sumber_daya.pegawai"),
        ("pk_pernyataan", "perjanjian.versi"),
        ("pk_sasaran", "perjanjian.versi"),
    ],
)
def test_bagian_tanpa_data_menyebut_yang_kurang(nama: str, data: str) -> None:
    (blok,) = bagian(nama, hasil=hitung(tanpa(data)))
    assert isinstance(blok, TeksPenulis)
    assert blok.kosong


@pytest.mark.parametrize(
    ("nama", "data", "pilihan"),
    [
        ("wilayah_desa", "desa.desa", {}),
        ("penduduk_desa", "desa.penduduk", {}),
        ("penduduk_tahun", "desa.penduduk", {}),
        ("indeks_desa_banding", "desa.indeks", {}),
        ("bagan_organisasi", "organisasi.jabatan", {}),
        ("pk_sasaran", "perjanjian.versi", {"versi": "perubahan"}),
        ("pk_pernyataan", "perjanjian.versi", {"versi": "perubahan"}),
        ("renstra_tujuan", "perencanaan.indikator", {}),
    ],
)
def test_bagian_yang_tidak_perlu_dicetak_kosong(nama: str, data: str, pilihan: dict[str, object]) -> None:
    assert bagian(nama, pilihan, hasil=hitung(tanpa(data))) == []


# ------------------------------------------------------------ who signs


def ttd(hasil: Hasil) -> str:
    (blok,) = [b for b in bagian("tanda_tangan", hasil=hasil) if isinstance(b, TandaTangan)]
    satu = blok.blok[0]
    return " / ".join((*satu.atas, *satu.jabatan, satu.nama, *satu.bawah))


def test_penandatangan_adalah_yang_menjabat_pada_tanggal_laporan() -> None:
    pemegang = (
        Pemegang("camat", "Lama", nip="1", selesai=date(2025, 1, 1)),
        Pemegang("camat", "Baru", pangkat="Penata", status=StatusPemegang.PJ, mulai=date(2025, 1, 2)),
    )
    assert (
        ttd(hitung(ubah("organisasi", pemegang=pemegang)))
        == "Tanjung Contoh, 24 Januari 2025 / Pj. Camat Tanjung Contoh / Baru / Penata"
    )


def test_tanpa_tanggal_laporan_akhir_tahun_dan_tanpa_tempat() -> None:
    instansi = replace(kantor().organisasi.instansi, tanggal_laporan=None, tempat="")
    hasil = hitung(ubah("organisasi", instansi=instansi, pemegang=()))
    assert ttd(hasil) == "31 Desember 2024 / Camat Tanjung Contoh / (belum diisi)"


def test_tanpa_kepala_nama_dan_jabatan_belum_diisi() -> None:
    assert ttd(hitung(ubah("organisasi", jabatan=()))).endswith("(belum diisi) / (belum diisi)")


def test_jabatan_asing_ditolak() -> None:
    with pytest.raises(ProfilSalah, match='jabatan "lurah" tidak ada'):
        bagian("tanda_tangan", {"jabatan": "lurah"})


def test_para_pihak_tanpa_catatan_adalah_kepala_dan_kepala_daerah() -> None:
    versi = tuple(replace(v, pihak_pertama="", pihak_kedua="", tanggal=None) for v in kantor().perjanjian.versi)
    teks = teks_bagian("pk_pernyataan", hasil=hitung(replace(kantor(), perjanjian=Perjanjian(versi))))
    assert "Jabatan: Camat Tanjung Contoh" in teks
    assert "Jabatan: Bupati Nusa Contoh" in teks
    # The day of validity tells who held the position; the day of signing is left to the pen.
    assert "1 Oktober 2024" not in teks
    assert "…………" in teks


def test_kalimat_baku_asing_ditolak() -> None:
    with pytest.raises(ProfilSalah, match="pk_tutup tidak dikenal"):
        bagian("pk_pernyataan", {"kalimat": {"pk_tutup": "x"}})


# ------------------------------------------------------------ versions of the agreement


@pytest.mark.parametrize(
    ("pilihan", "urutan"), [("berlaku", [1]), ("murni", [0]), ("perubahan", [1]), ("semua", [0, 1])]
)
def test_versi_menurut_pilihan(pilihan: str, urutan: list[int]) -> None:
    assert [v.urutan for v in pilih_versi(hasil=hitung(kantor()), opsi=opsi(versi=pilihan))] == urutan


def test_sebelum_perubahan_hanya_versi_murni_yang_ada() -> None:
    hasil = hitung(kantor(), pada=date(2024, 6, 30))
    assert "Perjanjian Kinerja Tahun 2024" in teks_bagian("pk_sasaran", hasil=hasil)
    assert "‹86,00›" in teks_bagian("pk_sasaran", hasil=hasil)
    assert bagian("pk_sasaran", {"versi": "perubahan"}, hasil=hasil) == []


def test_anggaran_mengikuti_versi_yang_disebut_perjanjian() -> None:
    murni, perubahan = (
        teks_bagian("pk_program", {"versi": v}, hasil=hitung(kantor(), profil="ponorogo"))
        for v in ("murni", "perubahan")
    )
    assert "Perjanjian Kinerja Tahun 2024" in murni
    assert "‹975.000.000›" in murni
    assert "Reviu Perjanjian Kinerja Tahun 2024" in perubahan
    assert "‹1.030.000.000›" in perubahan
    assert "P-APBD" in perubahan


def test_versi_asing_ditolak() -> None:
    with pytest.raises(ProfilSalah, match='"versi" tertulis "akhir"'):
        bagian("pk_sasaran", {"versi": "akhir"})


# ------------------------------------------------------------ area, people, staff


def test_fakta_yang_tidak_dicatat_tidak_disebut_kecuali_luas() -> None:
    hasil = hitung(replace(kantor(), desa=BagianDesa(wilayah=Wilayah(jumlah_desa=3, jumlah_rt=9))))
    assert teks_bagian("geografi", hasil=hasil) == (
        "p: Luas wilayah Kecamatan Tanjung Contoh ‹belum diisi› yang terbagi atas ‹3› desa dan ‹9› RT.\n"
    )
    assert "Luas wilayah | ‹belum diisi›" in teks_bagian("geografi", {"bentuk": "tabel"}, hasil=hasil)


def test_luas_dalam_hektare_dihitung() -> None:
    teks = teks_bagian("geografi", hasil=hitung(ubah("desa", wilayah=Wilayah(luas_km2=Decimal("57.485")), desa=())))
    assert teks == "p: Luas wilayah Kecamatan Tanjung Contoh ‹57,485› km² atau ‹5.748,50› ha.\n"


def test_penduduk_tahun_terakhir_yang_ada() -> None:
    hasil = hitung(ubah("desa", penduduk=(Penduduk(2022, 10, 12), Penduduk(2030, 1, 1))))
    assert "tahun 2022" in teks_bagian("penduduk_ringkas", hasil=hasil)
    assert bagian("penduduk_desa", hasil=hasil) == []
    assert "Tahun 2022" in teks_bagian("penduduk_tahun", hasil=hasil)


def test_jumlah_pegawai_yang_berbeda_diberi_catatan() -> None:
    pegawai = (
        KelompokPegawai(Dimensi.ESELON, "Staf", 3),
        KelompokPegawai(Dimensi.USIA, "di bawah 40", 2),
        KelompokPegawai(Dimensi.GOLONGAN, "III", 2),
    )
    teks = teks_bagian("pegawai", hasil=hitung(ubah("sumber_daya", pegawai=pegawai)))
    assert "menurut eselon ‹3› orang; menurut golongan dan usia ‹2› orang" in teks
    assert "perlu dicocokkan" in teks


def test_dimensi_asing_ditolak() -> None:
    with pytest.raises(ProfilSalah, match="'agama' yang tidak dikenal"):
        bagian("pegawai", {"dimensi": ["agama"]})


def test_jabatan_yang_saling_membawahi_tidak_berputar() -> None:
    jabatan = (
        Jabatan("camat", "Camat", Jenjang.KEPALA, atasan="seksi"),
        Jabatan("seksi", "Kepala Seksi", Jenjang.KASI, atasan="camat", unit="Seksi"),
    )
    hasil = hitung(ubah("organisasi", jabatan=jabatan, dasar_struktur=""))
    assert teks_bagian("bagan_organisasi", hasil=hasil).count("- ") == 2
    assert "Kecamatan Tanjung Contoh terdiri atas:" in teks_bagian("susunan_organisasi", hasil=hasil)


# ------------------------------------------------------------ villages


def indeks(*baris: tuple[str, int, str, str]) -> Hasil:
    tahun = max(t for _, t, _, _ in baris)
    data = tuple(IndeksDesa(d, t, Decimal(s), status) for d, t, s, status in baris)
    t = ubah("desa", indeks=data, sumber_indeks="")
    return hitung(replace(t, acuan=replace(t.acuan, tahun=tahun)))


def test_skor_yang_sama_disebut_semua() -> None:
    hasil = indeks(("A", 2024, "0.7", "Maju"), ("B", 2024, "0.7", "Maju"), ("C", 2024, "0.6", ""))
    teks = teks_bagian("narasi_indeks_desa", hasil=hasil)
    assert "Skor tertinggi ‹0,7000› (A, B) dan terendah ‹0,6000› (C)." in teks
    assert "Dibandingkan" not in teks
    assert "belum ditetapkan" in teks_bagian("indeks_desa", hasil=hasil)


def test_nama_dan_status_desa_boleh_bergaris_miring() -> None:
    hasil = indeks(("A/B", 2023, "0.7", "Maju"), ("A/B", 2024, "0.6", "Maju/Mandiri"))
    kolom = {"kolom": ["desa", "perubahan"]}
    assert "| A/B | ‹-0,1000›" in teks_bagian("indeks_desa_banding", {"tabel": kolom}, hasil=hasil)
    assert hasil["banyak_status/2024/Maju/Mandiri"].uraian == "A/B"


def test_desa_tanpa_skor_lama_tidak_dibandingkan() -> None:
    hasil = indeks(("A", 2023, "0.7", "Maju"), ("A", 2024, "0.6", "Maju"), ("B", 2024, "0.5", "Maju"))
    teks = teks_bagian("narasi_indeks_desa", hasil=hasil)
    assert "‹0› desa naik, ‹0› desa tetap, dan ‹1› desa turun (A). Skor ‹1› desa tidak dapat dibandingkan (B)." in teks
    kolom = {"kolom": ["desa", "indeks_n1", "indeks", "perubahan", "status_n1"]}
    banding = teks_bagian("indeks_desa_banding", {"tabel": kolom}, hasil=hasil)
    assert "| A | ‹0,7000› | ‹0,6000› | ‹-0,1000› | Maju" in banding
    assert "| B | tidak ada | ‹0,5000› | ‹tidak berlaku› | tidak ada" in banding


def test_idm_dan_indeks_desa_tidak_dibandingkan() -> None:
    hasil = indeks(("A", 2024, "0.7", "Maju"), ("A", 2025, "71.20", "Maju"))
    assert bagian("indeks_desa_banding", hasil=hasil) == []
    assert "Rekapitulasi Indeks Desa Tahun 2025" in teks_bagian("indeks_desa", hasil=hasil)
    assert "Dibandingkan" not in teks_bagian("narasi_indeks_desa", hasil=hasil)


# ------------------------------------------------------------ quarters and years


def test_ukuran_tahunan_tidak_punya_celah_triwulan() -> None:
    hasil = hitung(kantor())
    assert "(diukur sekali setahun)" in teks_bagian("pengukuran_tw", hasil=hasil)
    tanpa_triwulan = ubah("perencanaan", indikator=tuple(replace(i, rumus="") for i in kantor().perencanaan.indikator))
    tanpa_triwulan = ubah("realisasi", tanpa_triwulan, kinerja=(), variabel=())
    teks = teks_bagian("pengukuran_tw", hasil=hitung(tanpa_triwulan))
    assert "catatan" not in teks
    assert "belum diisi" in teks


def test_indikator_lebih_sedikit_daripada_strategi() -> None:
    hasil = hitung(ubah("perencanaan", indikator=tuple(i for i in kantor().perencanaan.indikator if i.id != "AKIP")))
    (tabel,) = [b for b in bagian("renstra_matriks", {"kepala": False}, hasil=hasil) if isinstance(b, Tabel)]
    assert len(tabel.badan) == 4
    assert tabel.badan[2].sel[1].rentang_baris == 2


def test_sasaran_tanpa_strategi() -> None:
    assert "belum ditetapkan" in teks_bagian("renstra_matriks", hasil=hitung(ubah("perencanaan", strategi=())))


# ------------------------------------------------------------ the layout speaks of itself


def tata(*susunan: BagianTata) -> Hasil:
    dokumen = TataDokumen("lkjip", "J", "", "", ("BAB {1:I}",), {}, susunan)
    hasil = hitung(kantor())
    hasil.profil = replace(hasil.profil, dokumen={"lkjip": dokumen})
    return hasil


def judul(teks: str, bagian: str = "", *isi: BagianTata, bernomor: bool = True) -> BagianTata:
    return BagianTata(teks, bernomor, bagian, opsi(), isi)


def test_sistematika_memuat_bab_dengan_nomornya() -> None:
    hasil = tata(judul("Kata", bernomor=False), judul("PENDAHULUAN {tahun}"), judul("PENUTUP"))
    uraian = {"PENDAHULUAN {tahun}": "tentang {instansi}.", "PENUTUP": "akhir."}
    teks = teks_bagian("sistematika", {"uraian": uraian}, hasil=hasil)
    assert "*BAB I PENDAHULUAN 2024: *tentang Kecamatan Tanjung Contoh." in teks
    assert "*BAB II PENUTUP: *akhir." in teks


def test_sistematika_menolak_bab_tanpa_kalimat_dan_kalimat_tanpa_bab() -> None:
    with pytest.raises(ProfilSalah, match="Tanpa kalimat: PENUTUP; bukan judul bab: ISI"):
        bagian("sistematika", {"uraian": {"ISI": "x"}}, hasil=tata(judul("PENUTUP")))


def test_daftar_lampiran_hanya_yang_ada() -> None:
    lampiran = (judul("RKT {tahun}", "rkt"), judul("Tanpa isi"), BagianTata("", False, "rkt", opsi()))
    teks = teks_bagian("daftar_lampiran", hasil=tata(judul("LAMPIRAN", "", *lampiran)))
    assert teks == "p: Laporan ini dilengkapi lampiran:\ndaftar angka\n  - RKT 2024\n"


def test_daftar_lampiran_tanpa_lampiran() -> None:
    assert bagian("daftar_lampiran", hasil=tata(judul("LAMPIRAN"))) == []
    with pytest.raises(ProfilSalah, match='tidak ada judul "LAIN"'):
        bagian("daftar_lampiran", {"dari": "LAIN"}, hasil=tata(judul("LAMPIRAN")))


# ------------------------------------------------------------ small pieces


def test_sampul_menolak_baris_yang_bukan_kelompok_dan_membuang_provinsi_kosong() -> None:
    with pytest.raises(ProfilSalah, match="baris sampul"):
        bagian("sampul", {"baris": ["LKj"]})
    pemda = replace(kantor().acuan.pemda, provinsi="")
    assert "PROVINSI" not in teks_bagian("sampul", hasil=hitung(ubah("acuan", pemda=pemda)))


def test_pilihan_yang_bukan_teks_ditolak() -> None:
    with pytest.raises(ProfilSalah, match="Tulis teks"):
        daftar_teks(opsi(a=[1]), "a")
    with pytest.raises(ProfilSalah, match="salah satu dari x, y"):
        satu_dari(opsi(a="z"), "a", ("x", "y"))


def test_kolom_kumpulan_dilebarkan_juga_di_dalam_kelompok() -> None:
    asal = opsi(tabel={"kolom": ["a", "semua", {"judul": "K", "kolom": ["semua"]}, {"isi": "b"}]})
    kolom = lebarkan_kolom(asal, {"semua": ("x", "y")}).anak("tabel").daftar("kolom")
    assert kolom[:3] == ("a", "x", "y")
    assert Opsi(kolom[3], "uji").daftar("kolom") == ("x", "y")  # type: ignore[arg-type]
    assert lebarkan_kolom(opsi(), {}) == opsi()


def test_beberapa_teks_dalam_satu_sel_bernomor() -> None:
    assert baris_teks(["a"]) != baris_teks(["a", "b"])
    assert len(baris_teks(["a", "b"])) == 3
