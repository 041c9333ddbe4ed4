"""What the report of a position says on performance: values, counts, and the period alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sakip.data.perencanaan import Polaritas
from sakip.dokumen.dump import dump_blok
from sakip.dokumen.node import Tabel
from sakip.dokumen.walk import iter_figur
from sakip.hasil.dasar import Hasil
from sakip.kernel.periode import Periode
from sakip.laporan.figur_periode import capaian_periode, kelompok_capaian
from sakip.laporan.kolom_jabatan import indikator_dokumen
from tests.bagian_laporan import bagian, teks_bagian, ubah
from tests.laporan.kantor_jabatan import hasil_jabatan, kantor_jabatan
from tests.snapshot import cocok

SETAHUN = Periode(2024)
BERTABEL = ("pk_jabatan", "capaian_jabatan", "strategi_jabatan", "pagu_jabatan")
SEMUA = (*BERTABEL, "pekerjaan_jabatan", "kalimat_jabatan", "analisis_jabatan", "perhitungan_jabatan",
         "kesimpulan_jabatan")  # fmt: skip


def tabel(nama: str, hasil: Hasil, **pilihan: object) -> Tabel:
    satu = bagian(nama, pilihan, hasil=hasil)[0]
    assert isinstance(satu, Tabel)
    return satu


def test_laporan_kepala_seksi_seperti_potretnya() -> None:
    hasil = hasil_jabatan("kasi")
    pilihan = {"capaian_jabatan": {"triwulan": True, "predikat": True}}
    cocok("jabatan/kasi_tw2", "\n".join(f"## {n}\n{teks_bagian(n, pilihan.get(n), hasil=hasil)}" for n in SEMUA))


@pytest.mark.parametrize("jabatan", ["camat", "sekretaris", "kasi", "pelaksana"])
@pytest.mark.parametrize("periode", [Periode(2024, 1), Periode(2024, 2), SETAHUN], ids=str)
def test_hitungan_dalam_kalimat_sama_dengan_baris_tabel(jabatan: str, periode: Periode) -> None:
    hasil = hasil_jabatan(jabatan, periode)
    baris = len(tabel("capaian_jabatan", hasil).badan)
    kelompok = [kelompok_capaian(capaian_periode(hasil=hasil, indikator=i)) for i in indikator_dokumen(hasil)]
    tercapai = sum(k in ("melebihi", "sesuai") for k in kelompok)
    kalimat = teks_bagian("kalimat_jabatan", hasil=hasil)
    assert len(kelompok) == baris
    assert f"dari ‹{baris}› indikator yang diperjanjikan, ‹{tercapai}› indikator mencapai" in kalimat
    for nama, sebutan in (("tidak_mencapai", "mencapai target"), ("belum_terukur", "belum terukur")):
        banyak = kelompok.count(nama)
        assert (f"‹{banyak}› indikator" in kalimat and sebutan in kalimat) if banyak else True


def test_triwulan_kumulatif_terhadap_target_setahun() -> None:
    isi = teks_bagian("capaian_jabatan", hasil=hasil_jabatan("kasi"))
    assert "sampai dengan Triwulan II Tahun 2024, terhadap Target Setahun" in isi
    assert "‹100› layanan | ‹51› layanan | ‹51,00› | TW I: ‹24› layanan; TW II: ‹27› layanan" in isi
    assert "dijadwalkan bulan Agustus dan Oktober" in isi


def test_yang_terjadi_kemudian_tidak_masuk_laporan_triwulan() -> None:
    isi = "".join(teks_bagian(n, hasil=hasil_jabatan("kasi", Periode(2024, 1))) for n in SEMUA)
    assert "‹27›" not in isi
    assert "Triwulan II" not in isi
    assert "Mendampingi kunjungan" not in isi
    assert "Menjadi panitia" in isi
    assert "Maret 2024" in isi


def test_setahun_memakai_capaian_setahun() -> None:
    isi = teks_bagian("capaian_jabatan", hasil=hasil_jabatan("kasi", SETAHUN))
    assert "T-CAPAIAN-INDIVIDU" in isi
    assert "terhadap" not in isi
    assert "‹100› layanan | ‹81› layanan | ‹81,00›" in isi
    assert "tidak mencapai target" in teks_bagian("analisis_jabatan", hasil=hasil_jabatan("kasi", SETAHUN))


def test_langkah_yang_menyentuh_periode_saja() -> None:
    isi = teks_bagian("strategi_jabatan", hasil=hasil_jabatan("kasi"))
    assert "Membuka loket" in isi
    assert "Menata arsip" not in isi
    assert "Membimbing" not in isi


def test_langkah_tanpa_bulan_berlaku_setahun() -> None:
    tahun = kantor_jabatan()
    langkah = tuple(type(a)(a.indikator, a.uraian) for a in tahun.perencanaan.rencana_aksi)
    isi = teks_bagian(
        "strategi_jabatan", hasil=hasil_jabatan("kasi", tahun=ubah("perencanaan", tahun, rencana_aksi=langkah))
    )
    assert "a. Membuka loket tambahan" in isi
    assert "b. Menata arsip loket" in isi
    assert "Januari s.d. Desember 2024" in isi


@pytest.mark.parametrize("nama", SEMUA)
def test_jabatan_tanpa_indikator_dan_anggaran_tidak_mencetak_tabel_kosong(nama: str) -> None:
    blok = bagian(nama, hasil=hasil_jabatan("arsiparis"))
    assert not any(isinstance(b, Tabel) for b in blok)
    if nama in BERTABEL:
        assert bagian(nama, hasil=hasil_jabatan("arsiparis"), kosong=False) == []


@pytest.mark.parametrize("nama", BERTABEL)
@pytest.mark.parametrize("jabatan", ["camat", "sekretaris", "kasi", "pelaksana"])
def test_setiap_angka_tabel_ada_dalam_graf(nama: str, jabatan: str) -> None:
    hasil = hasil_jabatan(jabatan)
    blok = bagian(nama, hasil=hasil)
    for figur in iter_figur(isi=tuple(blok)):
        assert hasil.graf[figur.hitungan.id] is figur.hitungan


def test_bagian_bersama_hanya_bagian_jabatan_itu() -> None:
    isi = teks_bagian("pagu_jabatan", hasil=hasil_jabatan("kasi"))
    assert "Pembinaan Desa | ‹5.000› | ‹1.000› | ‹20,00›" in isi
    assert "*‹15.000›* | *: *‹6.000›* | *: *‹40,00›*" in isi
    assert "dilaksanakan bersama: Pembinaan Desa." in isi


def test_teks_penulis_yang_wajib_tampak_sebagai_kekosongan() -> None:
    hasil = hasil_jabatan("camat")
    assert "jabatan_kesimpulan" not in teks_bagian("kesimpulan_jabatan", hasil=hasil)
    isi = teks_bagian("analisis_jabatan", {"narasi": ["jabatan_penyebab"], "wajib": True}, hasil=hasil)
    assert "belum diisi" in isi
    assert dump_blok(isi=tuple(bagian("kesimpulan_jabatan", hasil=hasil, wajib=True)))


def test_cacah_yang_makin_rendah_makin_baik_disebut_sementara() -> None:
    tahun = kantor_jabatan()
    indikator = tuple(replace(i, polaritas=Polaritas.TURUN) for i in tahun.perencanaan.indikator)
    turun = ubah("perencanaan", tahun, indikator=indikator)
    assert "capaian sementara" in teks_bagian("capaian_jabatan", hasil=hasil_jabatan("kasi", tahun=turun))
    assert "capaian sementara" not in teks_bagian("capaian_jabatan", hasil=hasil_jabatan("kasi", SETAHUN, tahun=turun))


def test_langkah_yang_dikerjakan_bawahan_tidak_disangkal() -> None:
    """The table of strategies lists steps that others carry out; the sentence on own work must not deny them."""
    tahun = kantor_jabatan()
    langkah = tuple(replace(a, penanggung_jawab="") for a in tahun.perencanaan.rencana_aksi)
    sendiri = replace(tahun, perencanaan=replace(tahun.perencanaan, rencana_aksi=langkah))
    jabatan = "kasi"
    assert "yang dikerjakan jabatan ini sendiri" not in teks_bagian(
        "pekerjaan_jabatan", hasil=hasil_jabatan(jabatan, SETAHUN, tahun=sendiri)
    )
    langkah = tuple(replace(a, penanggung_jawab="staf") for a in langkah)
    lain = replace(tahun, perencanaan=replace(tahun.perencanaan, rencana_aksi=langkah))
    hasil = hasil_jabatan(jabatan, SETAHUN, tahun=lain)
    assert "T-STRATEGI" in teks_bagian("strategi_jabatan", hasil=hasil)
    assert "yang dikerjakan jabatan ini sendiri" in teks_bagian("pekerjaan_jabatan", hasil=hasil)
