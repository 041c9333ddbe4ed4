"""The frame of the report of a position: cover, tasks, texts, response of the superior, signatures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.data.desa import Binwas, Desa, KegiatanBinwas
from sakip.data.evaluasi import Tanggapan
from sakip.data.narasi import TeksNarasi
from sakip.data.organisasi import JenisTugas, TanggalLaporan, TugasFungsi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.node import FormCentang, Judul, Sampul, Tabel, TandaTangan
from sakip.dokumen.sebaris import Teks
from sakip.dokumen.walk import iter_blok, iter_sebaris
from sakip.hasil.dasar import AngkaTiada, Hasil
from sakip.kernel.nilai import BELUM_DIISI, Angka
from sakip.kernel.periode import Periode
from sakip.laporan.susun import build_dokumen
from sakip.peraturan.profil import ProfilSalah
from tests.bagian_laporan import bagian, teks_bagian, ubah
from tests.kantor import hitung, kantor

TW2 = Periode(kantor().tahun, 2)


def milik(jabatan: str, tahun: TahunKinerja | None = None, periode: Periode = TW2, profil: str = "lumajang") -> Hasil:
    """The figures as the report of a position on a period sees them."""
    data = (tahun or kantor()).sampai(periode)
    return hitung(data, profil=profil, pada=periode.akhir).untuk(jabatan=jabatan, periode=periode)


def tanpa(*tanggapan: Tanggapan) -> TahunKinerja:
    """The office with only these responses and no recorded days of reports."""
    return ubah("evaluasi", ubah("organisasi", tanggal_laporan=()), tanggapan=tanggapan)


def test_sampul_menyebut_pemegang_pada_hari_laporan() -> None:
    teks = teks_bagian("sampul_jabatan", hasil=milik("sekretaris", tanpa()))
    assert "SEKRETARIS KECAMATAN" in teks
    assert "Contoh Tiga, S.Sos." in teks
    assert f"TRIWULAN II TAHUN {TW2.tahun}" in teks
    akhir = teks_bagian("sampul_jabatan", hasil=milik("sekretaris", tanpa(), Periode(TW2.tahun)))
    assert "PLT. SEKRETARIS KECAMATAN" in akhir
    assert "Contoh Enam, S.Sos." in akhir


def test_sampul_tanpa_nip_tidak_menyisakan_baris() -> None:
    o = kantor().organisasi
    tahun = ubah("organisasi", pemegang=tuple(replace(p, nip="") for p in o.pemegang))
    assert "NIP" not in teks_bagian("sampul_jabatan", hasil=milik("sekretaris", tahun))


def test_tugas_menurut_jenis_dan_kekurangan() -> None:
    tugas = (
        TugasFungsi("sekretaris", JenisTugas.FUNGSI, "Penyusunan rencana.", "Peraturan Contoh"),
        TugasFungsi("sekretaris", JenisTugas.TUGAS, "Memimpin sekretariat.", "Peraturan Contoh"),
    )
    hasil = milik("sekretaris", ubah("organisasi", tugas=tugas))
    teks = teks_bagian("tugas_jabatan", hasil=hasil)
    assert "Berdasarkan Peraturan Contoh, Sekretaris Kecamatan mempunyai tugas memimpin sekretariat." in teks
    assert "penyusunan rencana" not in teks_bagian("tugas_jabatan", hasil=hasil, jenis=["tugas"])
    kosong = milik("camat", ubah("organisasi", tugas=tugas))
    assert "belum diisi" in teks_bagian("tugas_jabatan", hasil=kosong)
    assert bagian("tugas_jabatan", hasil=kosong, wajib=False) == []


def test_struktur_unit_sendiri() -> None:
    teks = teks_bagian("struktur_jabatan", hasil=milik("sekretaris"))
    assert "Kepala Subbagian Perencanaan dan Keuangan" in teks
    assert "Kepala Seksi Pemerintahan" not in teks
    assert bagian("struktur_jabatan", hasil=milik("pengelola-keuangan")) == []


def test_teks_triwulan_mendahului_teks_semua_periode() -> None:
    kunci = "jabatan_permasalahan"
    semua = TeksNarasi(kunci, "Masalah sepanjang tahun.", "sekretaris")
    sendiri = TeksNarasi(kunci, "Masalah triwulan kedua.", "sekretaris", periode=TW2)
    tahun = ubah("narasi", teks=(semua, sendiri))
    teks = teks_bagian("narasi_jabatan", hasil=milik("sekretaris", tahun), kunci=kunci)
    assert f"<narasi:{kunci}:sekretaris:{TW2.kode}>" in teks
    assert "kedua" in teks
    assert "sepanjang" not in teks
    lain = teks_bagian("narasi_jabatan", hasil=milik("sekretaris", tahun, Periode(TW2.tahun, 3)), kunci=kunci)
    assert "sepanjang" in lain


def test_teks_jabatan_yang_tidak_ada_menjadi_kekurangan_bila_wajib() -> None:
    hasil = milik("sekretaris", ubah("narasi", teks=()))
    teks = teks_bagian("narasi_jabatan", hasil=hasil, kunci="jabatan_upaya")
    assert f"narasi:jabatan_upaya:sekretaris:{TW2.kode}" in teks
    assert "belum diisi" in teks
    assert bagian("narasi_jabatan", hasil=hasil, kunci="jabatan_upaya", wajib=False) == []


def test_kotak_tanggapan_dibiarkan_bagi_pena() -> None:
    (form,) = bagian("tanggapan_atasan", hasil=milik("sekretaris", tanpa()))
    assert isinstance(form, FormCentang)
    assert {p.dipilih for p in form.pilihan} == {None}
    assert [p.teks for p in form.pilihan if p.isian] == ["Lain-lain"]


def test_tanggapan_yang_tercatat_dicentang() -> None:
    t = Tanggapan("sekretaris", TW2, ("Laporan sudah baik", "Pilihan sendiri"), "Teruskan.", date(TW2.tahun, 7, 5))
    teks = teks_bagian("tanggapan_atasan", hasil=milik("sekretaris", tanpa(t)))
    assert "[x] Laporan sudah baik" in teks
    assert "[-] Laporan kurang baik" in teks
    assert "[x] Pilihan sendiri" in teks
    assert "“Pilihan sendiri” tidak ada pada formulir" in teks
    assert "Catatan atasan: Teruskan." in teks
    lain = teks_bagian("tanggapan_atasan", hasil=milik("sekretaris", tanpa(t), Periode(TW2.tahun, 3)))
    assert "[x]" not in lain


def test_kelompok_tanggapan_yang_tidak_ada_ditolak() -> None:
    with pytest.raises(ProfilSalah, match="kelompok tanggapan"):
        bagian("tanggapan_atasan", hasil=milik("sekretaris"), pilihan="asing")


def test_tanggapan_bebas() -> None:
    kosong = milik("sekretaris", tanpa())
    assert len(bagian("tanggapan_bebas", hasil=kosong, baris=2)) == 2
    t = Tanggapan("sekretaris", TW2, catatan="Lanjutkan pendampingan.")
    assert "Lanjutkan" in teks_bagian("tanggapan_bebas", hasil=milik("sekretaris", tanpa(t)))


def test_dua_tanda_tangan_dengan_tanggal_kosong_atau_tercatat() -> None:
    (ttd,) = bagian("tanda_tangan_jabatan", hasil=milik("kasubbag-umum", tanpa()), bentuk="dua")
    assert isinstance(ttd, TandaTangan)
    kiri, kanan = ttd.blok
    assert kiri.atas == ("Mengetahui,", "Atasan Langsung,")
    assert (kiri.jabatan, kiri.nama) == (("Sekretaris Kecamatan",), "Contoh Tiga, S.Sos.")
    assert "…" in kanan.atas[0]
    hari = (TanggalLaporan(TW2, date(TW2.tahun, 9, 3)),)
    hasil = milik("kasubbag-umum", ubah("organisasi", tanggal_laporan=hari))
    (ttd,) = bagian("tanda_tangan_jabatan", hasil=hasil, bentuk="dua")
    assert isinstance(ttd, TandaTangan)
    assert ttd.blok[0].jabatan == ("Plt. Sekretaris Kecamatan",)
    assert f"3 September {TW2.tahun}" in ttd.blok[1].atas[0]
    (satu,) = bagian("tanda_tangan_jabatan", hasil=hasil)
    assert isinstance(satu, TandaTangan)
    assert len(satu.blok) == 1


def test_penutup_memuat_langkah_yang_ditulis() -> None:
    langkah = TeksNarasi("jabatan_langkah_perbaikan", "Laporan desa diminta tiap tanggal lima.", "sekretaris")
    teks = teks_bagian("penutup_jabatan", hasil=milik("sekretaris", ubah("narasi", teks=(langkah,))))
    assert "tiap tanggal lima" in teks
    assert "Sekretaris Kecamatan" in teks


def test_binwas_menghitung_sampai_triwulan_dan_tidak_mengarang_nol() -> None:
    desa = kantor().desa.desa
    satu, dua = desa[0].nama, desa[1].nama
    kegiatan = (KegiatanBinwas("a", "Perdes APBDesa"), KegiatanBinwas("b", "Perdes RKPDesa"))
    catatan = (
        Binwas("a", Periode(TW2.tahun, 1), (satu,), "Tahap pertama"),
        Binwas("a", TW2, (satu, dua)),
        Binwas("b", Periode(TW2.tahun, 3), (satu,)),
    )
    tahun = ubah("desa", kegiatan_binwas=kegiatan, binwas=catatan)
    hasil = milik("camat", tahun)
    sekarang = f"{TW2.tahun}/TW2"
    a, rasio = hasil[f"binwas/a/{sekarang}"], hasil[f"rasio_binwas/a/{sekarang}"]
    assert (a.nilai, a.uraian) == (Angka(Decimal(2)), f"{satu}, {dua}")
    assert (rasio.nilai, rasio.uraian) == (Angka(Decimal(2) / len(desa)), f"2 ÷ {len(desa)}")
    assert hasil[f"binwas/b/{sekarang}"].nilai == hasil[f"rasio_binwas/b/{sekarang}"].nilai == BELUM_DIISI
    assert hasil.sebutan("rasio binwas perdes apbdesa").nilai == rasio.nilai
    with pytest.raises(AngkaTiada, match="tiada"):
        hasil[f"binwas/tiada/{sekarang}"]
    teks = teks_bagian("binwas", hasil=milik("camat", tahun))
    assert "✓" in teks
    assert "| ‹2› |" in teks
    assert "Tahap pertama" in teks
    assert "belum diisi" in teks


def test_binwas_banyak_desa_memakai_nomor_dan_keterangan() -> None:
    desa = tuple(Desa(f"Desa Contoh {n}") for n in range(1, 31))
    tahun = ubah("desa", desa=desa, kegiatan_binwas=(KegiatanBinwas("a", "Perdes"),), binwas=(Binwas("a", TW2),))
    teks = teks_bagian("binwas", hasil=milik("camat", tahun))
    assert "30. Desa Contoh 30." in teks
    assert "0,00" in teks
    assert teks.count("T-BINWAS-MATRIKS") == 2
    assert teks.count("‹0,00›") == 1
    kosong = milik("camat", ubah("desa", kegiatan_binwas=(), binwas=()))
    assert "belum diisi" in teks_bagian("binwas", hasil=kosong)
    assert bagian("binwas", hasil=kosong, wajib=False) == []


@pytest.mark.parametrize("banyak", [0, 1, 3, 14, 15, 25, 26, 40, 76])
def test_binwas_berapa_pun_desanya_setiap_desa_sekali(banyak: int) -> None:
    nama = tuple(f"Desa {n}" for n in range(1, banyak + 1))
    catatan = (Binwas("a", TW2, nama),)
    isi = ubah("desa", desa=tuple(map(Desa, nama)), kegiatan_binwas=(KegiatanBinwas("a", "Perdes"),), binwas=catatan)
    tabel = [b for b in bagian("binwas", hasil=milik("camat", isi)) if isinstance(b, Tabel)]
    assert all(len(t.kolom) <= 30 for t in tabel)
    assert sum(isinstance(b, Teks) and b.isi == "✓" for b in iter_sebaris(isi=tabel)) == banyak


TATA = [
    (profil, jenis, tw)
    for profil in ("umum", "ponorogo", "lumajang", "klakah")
    for jenis, tw in (("lkj_triwulan", 2), ("lkj_tahunan", None))
]


@pytest.mark.parametrize(("profil", "jenis", "tw"), TATA)
def test_setiap_jenjang_mempunyai_laporan(profil: str, jenis: str, tw: int | None) -> None:
    periode = Periode(TW2.tahun, tw)
    hasil = milik("camat", periode=periode, profil=profil)
    for jabatan in ("camat", "sekretaris", "kasubbag-umum", "kasi-pelayanan", "pengelola-keuangan"):
        dokumen = build_dokumen(hasil=hasil.untuk(jabatan=jabatan, periode=periode), jenis=jenis)
        judul = [b.teks for b in iter_blok(isi=dokumen.isi) if isinstance(b, Judul) and b.tingkat == 1]
        assert {"PENDAHULUAN", "PENUTUP"} <= set(judul), jabatan
        ttd = [b for b in iter_blok(isi=dokumen.isi) if isinstance(b, TandaTangan)]
        assert ttd, jabatan
        sampul = any(isinstance(b, Sampul) for b in iter_blok(isi=dokumen.isi))
        assert sampul or jabatan.startswith("pengelola"), jabatan
