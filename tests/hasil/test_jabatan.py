"""Figures of a position: who owns what, what a superior's figure is made of, whose money it is, as of which day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.data.acuan import Acuan, Pemda
from sakip.data.anggaran import Anggaran, BagianBelanja, BagianPagu, Pagu, RealisasiAnggaran, VersiAnggaran
from sakip.data.berlaku import pemilik_indikator, pemilik_simpul
from sakip.data.organisasi import Instansi, Jabatan, Jenjang, Organisasi
from sakip.data.perencanaan import (
    Agregasi,
    CaraUkur,
    Indikator,
    JenjangSimpul,
    Perencanaan,
    Renstra,
    Sasaran,
    SasaranJabatan,
    Simpul,
    Variabel,
)
from sakip.data.perjanjian import ButirPerjanjian, JenisPerjanjian, Perjanjian, VersiPerjanjian
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.dasar import Hasil
from sakip.hasil.uang_jabatan import simpul_jabatan
from sakip.kernel.nilai import Angka, Kosong
from sakip.kernel.periode import Periode
from tests.kantor import hitung

TW1, TW2, TW3 = Periode(2024, 1), Periode(2024, 2), Periode(2024, 3)


def angka(teks: str) -> Angka:
    return Angka(Decimal(teks))


def _perencanaan() -> Perencanaan:
    return Perencanaan(
        Renstra(2021, 2026),
        sasaran=(Sasaran("S1", "Meningkatnya layanan"),),
        indikator=(
            Indikator("utama", "S1", "Layanan", "dokumen", cara_ukur=CaraUkur.JUMLAH),
            Indikator("gabung", "S1", "Tepat waktu", "%", cara_ukur=CaraUkur.GABUNGAN),
            Indikator("p1", "P1", "Hasil program", "%"),
            Indikator("a", "SA", "Layanan A", "dokumen", agregasi=Agregasi.KUMULATIF, mendukung="utama"),
            Indikator("b", "SB", "Layanan B", "dokumen", agregasi=Agregasi.KUMULATIF, mendukung="utama"),
            Indikator("pa", "SA", "Tepat A", "%", rumus="tepat_a / semua_a * 100", mendukung="gabung"),
            Indikator("pb", "SB", "Tepat B", "%", rumus="tepat_b / semua_b * 100", mendukung="gabung"),
        ),
        simpul=(
            Simpul("P1", JenjangSimpul.PROGRAM, "Program", penanggung_jawab="kasi-a"),
            Simpul("K1", JenjangSimpul.KEGIATAN, "Kegiatan", induk="P1"),
            Simpul("X1", JenjangSimpul.SUB_KEGIATAN, "Sub 1", induk="K1"),
            Simpul("X2", JenjangSimpul.SUB_KEGIATAN, "Sub 2", induk="K1", penanggung_jawab="kasi-b"),
        ),
        variabel=tuple(Variabel(v, v) for v in ("tepat_a", "semua_a", "tepat_b", "semua_b")),
        sasaran_jabatan=(SasaranJabatan("SA", "kasi-a", "Terlayani A", "S1"), SasaranJabatan("SB", "kasi-b", "B")),
    )


def kantor_kecil() -> TahunKinerja:
    """A head, two sections and a staff member: sums, pooled fractions, a shared sub kegiatan, two versions."""
    murni = VersiPerjanjian(
        JenisPerjanjian.MURNI,
        date(2024, 1, 2),
        tuple(ButirPerjanjian(i, angka("80")) for i in ("utama", "gabung", "a", "b", "pa", "pb", "p1")),
        versi_anggaran="murni",
    )
    perubahan = replace(
        murni,
        jenis=JenisPerjanjian.PERUBAHAN,
        berlaku_sejak=date(2024, 10, 1),
        butir=(ButirPerjanjian("a", angka("90")),),
    )
    return TahunKinerja(
        acuan=Acuan(2024, "umum", Pemda("Nusa")),
        organisasi=Organisasi(
            Instansi("Kecamatan Uji"),
            (
                Jabatan("camat", "Camat", Jenjang.KEPALA),
                Jabatan("kasi-a", "Kepala Seksi A", Jenjang.KASI, "camat"),
                Jabatan("kasi-b", "Kepala Seksi B", Jenjang.KASI, "camat"),
                Jabatan("staf", "Pengelola", Jenjang.PELAKSANA, "kasi-a"),
            ),
        ),
        perencanaan=_perencanaan(),
        perjanjian=Perjanjian((murni, perubahan)),
        anggaran=Anggaran(
            (VersiAnggaran("murni", "DPA", date(2024, 1, 1)),),
            (Pagu("X1", "murni", Decimal(1000)), Pagu("X2", "murni", Decimal(500))),
            (RealisasiAnggaran("X1", TW1, Decimal(100)), RealisasiAnggaran("X2", TW3, Decimal(50))),
            (BagianPagu("X1", "kasi-b", "murni", Decimal(300)),),
            (BagianBelanja("X1", "kasi-b", TW1, Decimal(30)), BagianBelanja("X1", "kasi-b", TW3, Decimal(60))),
        ),
        realisasi=Realisasi(
            (
                RealisasiKinerja("a", TW1, angka("10")),
                RealisasiKinerja("a", TW2, angka("20")),
                RealisasiKinerja("a", TW3, angka("30")),
                RealisasiKinerja("b", TW2, angka("5")),
                RealisasiKinerja("p1", Periode(2024), angka("40")),
            ),
            (
                NilaiVariabel("tepat_a", TW2, angka("1")),
                NilaiVariabel("semua_a", TW2, angka("2")),
                NilaiVariabel("tepat_b", TW2, angka("9")),
                NilaiVariabel("semua_b", TW2, angka("10")),
            ),
        ),
    )


def pada(periode: Periode) -> Hasil:
    return hitung(kantor_kecil().sampai(periode), pada=periode.akhir)


def nilai(hasil: Hasil, id_hitungan: str) -> Decimal:
    isi = hasil[id_hitungan].nilai
    assert isinstance(isi, Angka), isi
    return isi.nilai


def test_pemilik_indikator_dan_simpul() -> None:
    t = kantor_kecil()
    pemilik = pemilik_indikator(organisasi=t.organisasi, perencanaan=t.perencanaan)
    assert pemilik == {
        "utama": "camat", "gabung": "camat", "p1": "kasi-a", "a": "kasi-a", "b": "kasi-b", "pa": "kasi-a",
        "pb": "kasi-b",
    }  # fmt: skip
    simpul = pemilik_simpul(organisasi=t.organisasi, perencanaan=t.perencanaan)
    assert simpul == {"P1": "kasi-a", "K1": "kasi-a", "X1": "kasi-a", "X2": "kasi-b"}


def test_penanggung_jawab_memiliki_indikator_program_bukan_indikator_sasaran() -> None:
    t = kantor_kecil()
    milik = {"p1": "kasi-b", "utama": "kasi-b", "a": "kasi-b"}
    indikator = tuple(replace(i, penanggung_jawab=milik.get(i.id, "")) for i in t.perencanaan.indikator)
    ganti = replace(t.perencanaan, indikator=indikator)
    pemilik = pemilik_indikator(organisasi=t.organisasi, perencanaan=ganti)
    # Who gathers the figures of a sasaran does not agree on it, nor on the sasaran of another position.
    assert (pemilik["p1"], pemilik["utama"], pemilik["a"]) == ("kasi-b", "camat", "kasi-a")


def test_lingkaran_simpul_berujung_dan_pemilik_tak_dikenal_tidak_ada() -> None:
    t = kantor_kecil()
    putar = (
        Simpul("P1", JenjangSimpul.PROGRAM, "Program", induk="K1"),
        Simpul("K1", JenjangSimpul.KEGIATAN, "Kegiatan", induk="P1"),
    )
    tanpa = replace(t.perencanaan, simpul=putar, sasaran_jabatan=(SasaranJabatan("SA", "tiada", "A"),))
    assert pemilik_simpul(organisasi=t.organisasi, perencanaan=tanpa) == {"P1": "", "K1": ""}
    assert "a" not in pemilik_indikator(organisasi=t.organisasi, perencanaan=tanpa)
    kosong = replace(t.organisasi, jabatan=())
    assert pemilik_indikator(organisasi=kosong, perencanaan=t.perencanaan) == {}


def test_angka_atasan_dari_bawahan() -> None:
    h = pada(TW2)
    assert nilai(h, "realisasi_kumulatif/utama/2024/TW2") == 35
    # Pooled: (1 + 9) / (2 + 10), not the mean of 50 and 90.
    assert round(nilai(h, "realisasi_kumulatif/gabung/2024/TW2"), 4) == Decimal("83.3333")
    assert h["realisasi_kumulatif/gabung/2024/TW2"].masukan == (
        "realisasi_kumulatif/pa/2024/TW2",
        "realisasi_kumulatif/pb/2024/TW2",
    )


@pytest.mark.parametrize(("cara", "harapan"), [(CaraUkur.RATA_RATA, "17.5"), (CaraUkur.JUMLAH, "35")])
def test_cara_ukur(cara: CaraUkur, harapan: str) -> None:
    t = kantor_kecil()
    ganti = tuple(replace(i, cara_ukur=cara) if i.id == "utama" else i for i in t.perencanaan.indikator)
    h = hitung(replace(t, perencanaan=replace(t.perencanaan, indikator=ganti)).sampai(TW2), pada=TW2.akhir)
    assert nilai(h, "realisasi_kumulatif/utama/2024/TW2") == Decimal(harapan)


def test_angka_dari_bawahan_bersatuan_dan_berdesimal_seperti_indikatornya() -> None:
    t = kantor_kecil()
    rinci = {
        "utama": {"cara_ukur": CaraUkur.RATA_RATA, "satuan": "berkas"},
        "gabung": {"desimal": 1, "satuan": "persen"},
    }
    ganti = tuple(replace(i, **rinci.get(i.id, {})) for i in t.perencanaan.indikator)  # type: ignore[arg-type]
    h = hitung(replace(t, perencanaan=replace(t.perencanaan, indikator=ganti)))
    assert h["realisasi/utama/2024"].satuan == "berkas"
    gabung = h["realisasi/gabung/2024"]
    assert (gabung.satuan, gabung.desimal, gabung.uraian) == ("persen", 1, "1.000 ÷ 12")
    assert pada(TW2)["realisasi/gabung/2024"].desimal == 2


def test_gabungan_sampai_triwulan_memakai_semua_triwulan_sejak_januari() -> None:
    t = kantor_kecil()
    awal = (NilaiVariabel("tepat_a", TW1, angka("2")), NilaiVariabel("semua_a", TW1, angka("8")))
    h = hitung(replace(t, realisasi=replace(t.realisasi, variabel=(*t.realisasi.variabel, *awal))))
    # (1 + 2 + 9) of (2 + 8 + 10); the quarter alone is (1 + 9) of (2 + 10).
    assert nilai(h, "realisasi_kumulatif/gabung/2024/TW2") == 60
    assert round(nilai(h, "realisasi/gabung/2024/TW2"), 4) == Decimal("83.3333")


def test_gabungan_menghitung_register_menurut_sifatnya() -> None:
    t = kantor_kecil()
    rumus = dict.fromkeys(("pa", "pb"), "jumlah(surat; dengan_tindak_lanjut) / jumlah(surat) * 100")
    indikator = tuple(replace(i, rumus=rumus.get(i.id, i.rumus)) for i in t.perencanaan.indikator)
    catatan = tuple(
        Catatan("surat", date(2024, bulan, 1), "Surat", tindak_lanjut=lanjut)
        for bulan, lanjut in ((1, "Selesai"), (2, ""), (5, "Selesai"), (5, "Selesai"))
    )
    t = replace(t, perencanaan=replace(t.perencanaan, indikator=indikator), register=Register(catatan))
    h = hitung(t)
    assert nilai(h, "realisasi_kumulatif/gabung/2024/TW2") == 75
    assert nilai(h, "realisasi/gabung/2024/TW1") == 50


def test_tanpa_bawahan_tak_terdefinisi_bukan_nol() -> None:
    t = kantor_kecil()
    lepas = tuple(replace(i, mendukung="") for i in t.perencanaan.indikator)
    h = hitung(replace(t, perencanaan=replace(t.perencanaan, indikator=lepas)))
    assert isinstance(h["realisasi/utama/2024"].nilai, Kosong)


def test_gabungan_menyebut_yang_tidak_ikut() -> None:
    t = kantor_kecil()
    tanpa = tuple(v for v in t.realisasi.variabel if v.variabel != "semua_b")
    h = hitung(replace(t, realisasi=replace(t.realisasi, variabel=tanpa)))
    figur = h["realisasi/gabung/2024"]
    assert nilai(h, "realisasi/gabung/2024") == 50
    assert len(figur.catatan) == 1
    assert "Tepat B" in figur.catatan[0]
    kosong = hitung(replace(t, realisasi=replace(t.realisasi, variabel=())))["realisasi/gabung/2024"]
    assert isinstance(kosong.nilai, Kosong)


def test_penyebut_gabungan_nol() -> None:
    t = kantor_kecil()
    nol = tuple(replace(v, nilai=angka("0")) for v in t.realisasi.variabel)
    figur = hitung(replace(t, realisasi=replace(t.realisasi, variabel=nol)))["realisasi/gabung/2024"]
    assert isinstance(figur.nilai, Kosong)
    assert "nol" in figur.nilai.alasan


def test_perjanjian_yang_berlaku_pada_periode() -> None:
    assert nilai(pada(TW2), "target/a/2024") == 80
    h = pada(Periode(2024, 4))
    assert nilai(h, "target/a/2024") == 90
    # The change was of Kasi A alone: Kasi B's agreement of January still holds.
    assert nilai(h, "target/b/2024") == 80
    assert [i.id for i in h.indeks.indikator_jabatan["kasi-b"]] == ["b", "pb"]
    assert [v.jenis for v in h.indeks.versi_jabatan["kasi-a"]] == [JenisPerjanjian.MURNI, JenisPerjanjian.PERUBAHAN]


def test_versi_satu_jabatan_tidak_mengubah_yang_lain() -> None:
    t = kantor_kecil()
    baru = VersiPerjanjian(
        JenisPerjanjian.REVIU, date(2024, 5, 15), (ButirPerjanjian("b", angka("70")),), jabatan=("kasi-b",)
    )
    versi = (t.perjanjian.versi[0], baru, t.perjanjian.versi[1])
    h = hitung(replace(t, perjanjian=Perjanjian(versi)), pada=TW2.akhir)
    assert nilai(h, "target/b/2024") == 70
    assert nilai(h, "target/a/2024") == 80
    assert h.indeks.pk is t.perjanjian.versi[0]


def test_triwulan_tidak_tahu_yang_kemudian() -> None:
    h = pada(TW2)
    assert nilai(h, "realisasi_kumulatif/a/2024/TW2") == 30
    assert isinstance(h["realisasi/a/2024/TW3"].nilai, Kosong)
    assert isinstance(h["realisasi/p1/2024"].nilai, Kosong)
    assert nilai(pada(Periode(2024, 4)), "realisasi_kumulatif/p1/2024/TW4") == 40


def test_hitungan_per_jabatan() -> None:
    h = pada(TW2)
    assert nilai(h, "capaian_tahunan/a/2024/TW2") == Decimal("37.5")
    assert nilai(h, "banyak_capaian_jabatan/kasi-a/semua/2024/TW2") == 3
    assert nilai(h, "banyak_capaian_jabatan/kasi-a/tidak_mencapai/2024/TW2") == 2
    assert nilai(h, "banyak_capaian_jabatan/kasi-a/belum_terukur/2024/TW2") == 1
    assert nilai(h, "rata_capaian_jabatan/kasi-a/2024/TW2") == (Decimal("37.5") + Decimal("62.5")) / 2
    assert nilai(h, "banyak_capaian_jabatan/staf/semua/2024") == 0


def test_hitungan_sampai_triwulan_bukan_hitungan_setahun() -> None:
    t = kantor_kecil()
    tambah = tuple(RealisasiKinerja("a", Periode(2024, n), angka("70")) for n in (3, 4))
    kinerja = (*(r for r in t.realisasi.kinerja if (r.indikator, r.periode) != ("a", TW3)), *tambah)
    h = hitung(replace(t, realisasi=replace(t.realisasi, kinerja=kinerja)))
    # 30 of 90 in June under the year's target in force in December; 170 of 90 in December.
    assert nilai(h, "banyak_capaian_jabatan/kasi-a/tercapai/2024/TW2") == 0
    assert nilai(h, "banyak_capaian_jabatan/kasi-a/tercapai/2024") == 1
    tw, tahun = h["rata_capaian_jabatan/kasi-a/2024/TW2"], h["rata_capaian_jabatan/kasi-a/2024"]
    assert tw.nilai != tahun.nilai
    assert tw.nama == "Rata-rata capaian Kepala Seksi A sampai dengan triwulan II tahun 2024"
    assert tahun.nama == "Rata-rata capaian Kepala Seksi A tahun 2024"


def test_batas_dan_bobot_berlaku_pada_rata_rata_jabatan() -> None:
    t = kantor_kecil()
    bobot = {"a": Decimal(3), "pa": Decimal(1), "p1": Decimal(1)}
    indikator = tuple(replace(i, bobot=bobot.get(i.id)) for i in t.perencanaan.indikator)
    lebih = tuple(replace(r, nilai=angka("200")) if r.indikator == "a" else r for r in t.realisasi.kinerja)
    t = replace(
        t,
        perencanaan=replace(t.perencanaan, indikator=indikator),
        realisasi=replace(t.realisasi, kinerja=lebih),
    )
    h = hitung(t.sampai(TW2), pada=TW2.akhir)
    h.profil = replace(h.profil, metode=replace(h.profil.metode, rata_sasaran="rata_rata_berbobot", batas="batas_100"))
    # 400 against 80 counts as 100, three times as much as 50 against 80; p1 is not measured yet.
    harapan = (3 * 100 + Decimal("62.5")) / 4
    assert nilai(h, "capaian_tahunan/a/2024/TW2") == 500
    assert nilai(h, "capaian_terbatas/a/2024/TW2") == 100
    assert nilai(h, "rata_capaian_jabatan/kasi-a/2024/TW2") == harapan
    assert nilai(h, "capaian_milik/kasi-a/SA/2024/TW2") == harapan


def test_uang_per_jabatan() -> None:
    h = pada(TW2)
    assert simpul_jabatan(h, "camat") == ("P1",)
    assert simpul_jabatan(h, "kasi-a") == ("P1",)
    # Also what another position carries out below a node of its own.
    assert simpul_jabatan(h, "kasi-a", JenjangSimpul.SUB_KEGIATAN) == ("X1", "X2")
    assert simpul_jabatan(h, "kasi-b") == ("X1", "X2")
    assert nilai(h, "pagu_jabatan/kasi-b/X1") == 300
    assert nilai(h, "pagu_jabatan/kasi-b/total") == 800
    assert nilai(h, "belanja_jabatan/kasi-b/X1") == 30
    assert nilai(h, "belanja_jabatan/kasi-b/X1/TW1") == 30
    assert nilai(h, "serapan_jabatan/kasi-b/X1") == 10
    assert nilai(h, "belanja_jabatan/camat/total/TW1") == 100
    assert isinstance(h["pagu_jabatan/staf/total"].nilai, Kosong)


def test_bagian_yang_belum_dibelanjakan_bukan_nol() -> None:
    t = kantor_kecil()
    tanpa = replace(t, anggaran=replace(t.anggaran, bagian_belanja=()))
    assert isinstance(hitung(tanpa)["belanja_jabatan/kasi-b/X1"].nilai, Kosong)
