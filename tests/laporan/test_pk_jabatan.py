"""Agreement, individual indicators, action plan and working paper of targets of one position."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.data.organisasi import Pemegang, StatusPemegang
from sakip.data.perencanaan import BeritaAcara
from sakip.data.perjanjian import AlasanPerubahan, JenisPerjanjian, VersiPerjanjian
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.dump import dump, dump_blok
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka, Nilai, Tanggal, YaTidak
from sakip.laporan.susun import build_dokumen
from tests.bagian_laporan import teks_bagian, ubah
from tests.kantor import hitung, kantor

SEMUA = ("pk", "iki", "rencana_aksi", "kertas_kerja_target")
JABATAN = ("camat", "sekretaris", "kasubbag-keuangan", "kasi-trantib", "pengelola-desa")


def untuk(jabatan: str, tahun: TahunKinerja | None = None, *, pada: date | None = None) -> Hasil:
    return hitung(tahun or kantor(), pada=pada).untuk(jabatan=jabatan)


def naskah(jenis: str, jabatan: str, tahun: TahunKinerja | None = None) -> str:
    dokumen = build_dokumen(hasil=untuk(jabatan, tahun), jenis=jenis)
    return "\n".join(dump_blok(isi=dokumen.isi)).replace("\u00a0", " ")


def dengan_versi(versi: VersiPerjanjian) -> TahunKinerja:
    return ubah("perjanjian", versi=(*kantor().perjanjian.versi, versi))


def target_baru(indikator: str, nilai: str) -> TahunKinerja:
    """The year with another target in the last version."""
    murni, akhir = kantor().perjanjian.versi
    butir = tuple(replace(b, target=Angka(Decimal(nilai))) if b.indikator == indikator else b for b in akhir.butir)
    return ubah("perjanjian", versi=(murni, replace(akhir, butir=butir)))


@pytest.mark.parametrize("jenis", SEMUA)
@pytest.mark.parametrize("jabatan", JABATAN)
def test_setiap_jabatan_punya_naskah_yang_lengkap(jenis: str, jabatan: str) -> None:
    assert not build_dokumen(hasil=untuk(jabatan), jenis=jenis).draf


def test_pihak_adalah_pemegang_dan_atasannya_pada_hari_perjanjian() -> None:
    murni = teks_bagian("pk_pernyataan", {"versi": "murni"}, hasil=untuk("kasubbag-keuangan"))
    akhir = teks_bagian("pk_pernyataan", hasil=untuk("kasubbag-keuangan"))
    assert "Nama: *Contoh Lima, S.E.* ⏎ Jabatan: Kepala Subbagian Perencanaan dan Keuangan" in murni
    assert "*Contoh Tiga, S.Sos.* ⏎ Jabatan: Sekretaris Kecamatan" in murni
    assert "*Contoh Enam, S.Sos.* ⏎ Jabatan: Plt. Sekretaris Kecamatan" in akhir


def test_pelaksana_tugas_menandatangani_sebagai_pihak_pertama() -> None:
    pemegang = tuple(
        replace(p, status=StatusPemegang.PLT) if p.jabatan == "kasi-trantib" else p
        for p in kantor().organisasi.pemegang
    )
    isi = teks_bagian("pk_tanda_tangan", hasil=untuk("kasi-trantib", ubah("organisasi", pemegang=pemegang)))
    assert "Pihak Pertama, / Plt. Kepala Seksi Ketenteraman dan Ketertiban" in isi


def test_kepala_berjanji_kepada_kepala_daerah() -> None:
    isi = teks_bagian("pk_pernyataan", hasil=untuk("camat"))
    assert "Jabatan: Camat Tanjung Contoh" in isi
    assert "Jabatan: Bupati Nusa Contoh" in isi


def test_lampiran_memuat_milik_jabatan_saja() -> None:
    hasil = untuk("sekretaris")
    isi = teks_bagian("pk_sasaran", hasil=hasil)
    lain = [i.nama for i in hasil.indeks.indikator.values() if hasil.indeks.pemilik.get(i.id) != "sekretaris"]
    milik = hasil.indeks.indikator_jabatan["sekretaris"]
    assert milik
    assert all(i.nama in isi for i in milik)
    assert not [n for n in lain if f"| {n} |" in isi]
    assert "Sasaran Kinerja" in isi
    assert "Sasaran Strategis" not in isi
    assert "Sasaran Strategis" in teks_bagian("pk_sasaran", hasil=untuk("camat"))


@pytest.mark.parametrize(
    ("jabatan", "jenjang", "jumlah"),
    [
        ("camat", "Program", "1.030.000.000"),
        ("sekretaris", "Kegiatan", "960.000.000"),
        # Of a sub kegiatan that two positions carry out, each agrees on its share.
        ("kasubbag-keuangan", "Sub Kegiatan", "958.500.000"),
        ("kasubbag-umum", "Sub Kegiatan", "1.500.000"),
        ("kasi-trantib", "Kegiatan", "9.000.000"),
        # Who leads a program answers for all of it, also for the kegiatan that another section carries out.
        ("kasi-pelayanan", "Kegiatan", "50.000.000"),
    ],
)
def test_anggaran_menurut_jenjang_dan_bagian(jabatan: str, jenjang: str, jumlah: str) -> None:
    isi = teks_bagian("pk_program", hasil=untuk(jabatan))
    assert f"*{jenjang}*" in isi
    assert f"*‹{jumlah}›*" in isi


def test_anggaran_mengikuti_versi_perjanjian() -> None:
    isi = teks_bagian("pk_program", {"versi": "murni"}, hasil=untuk("kasubbag-keuangan"))
    assert "*‹908.500.000›*" in isi


def test_pelaksana_tanpa_anggaran_tidak_bertabel_anggaran() -> None:
    assert teks_bagian("pk_program", hasil=untuk("pengelola-desa")).strip() == ""


def test_perbandingan_menyebut_yang_berubah_dan_alasannya() -> None:
    isi = teks_bagian("perbandingan_pk", hasil=untuk("kasubbag-keuangan", target_baru("KEU-DOKUMEN", "30")))
    assert "| ‹24› dokumen | ‹30› dokumen | diubah" in isi
    assert "| tetap" in isi
    assert "Perjanjian kinerja diubah karena perubahan strategi" in isi
    assert "| Penyediaan Gaji dan Tunjangan ASN | ‹900.000.000› | ‹950.000.000› | diubah" in isi


def test_perbandingan_menyebut_yang_ditambah_dan_dihapus() -> None:
    murni, akhir = kantor().perjanjian.versi
    tanpa = tuple(b for b in murni.butir if b.indikator != "KEU-DOKUMEN")
    tambah = ubah("perjanjian", versi=(replace(murni, butir=tanpa), akhir))
    hapus = ubah("perjanjian", versi=(murni, replace(akhir, butir=tanpa)))
    isi_tambah, isi_hapus = (
        teks_bagian("perbandingan_pk", hasil=untuk("kasubbag-keuangan", t)) for t in (tambah, hapus)
    )
    assert "| tidak ada | ‹24› dokumen | ditambahkan" in isi_tambah
    assert "| ‹24› dokumen | tidak ada | dihapus" in isi_hapus


def test_perbandingan_menyebut_pejabat_lama_dan_baru() -> None:
    """Who came on 15 May signs only the agreement since then; the comparison names both."""
    pemegang = [
        replace(p, selesai=date(2024, 5, 14)) if p.jabatan == "kasi-kesra" else p for p in kantor().organisasi.pemegang
    ]
    baru = Pemegang("kasi-kesra", "Contoh Pengganti", mulai=date(2024, 5, 15), status=StatusPemegang.PLT)
    murni, akhir = kantor().perjanjian.versi
    milik = hitung(kantor()).indeks.pemilik
    reviu = replace(
        murni,
        jenis=JenisPerjanjian.REVIU,
        berlaku_sejak=date(2024, 5, 15),
        tanggal=None,
        butir=tuple(b for b in murni.butir if milik.get(b.indikator) == "kasi-kesra"),
        jabatan=("kasi-kesra",),
        alasan=AlasanPerubahan.PEJABAT,
    )
    tahun = ubah("perjanjian", ubah("organisasi", pemegang=(*pemegang, baru)), versi=(murni, reviu, akhir))
    isi = teks_bagian("perbandingan_pk", hasil=untuk("kasi-kesra", tahun, pada=date(2024, 6, 30)))
    assert (
        "| Pihak Pertama | Contoh Sebelas, S.Sos., Kepala Seksi Kesejahteraan Sosial "
        "| Contoh Pengganti, Plt. Kepala Seksi Kesejahteraan Sosial | diganti"
    ) in isi
    awal = teks_bagian("pk_pernyataan", hasil=untuk("kasi-kesra", tahun, pada=date(2024, 3, 31)))
    assert "Contoh Pengganti" not in awal
    assert "T-PK-PIHAK-VERSI" not in teks_bagian("perbandingan_pk", hasil=untuk("kasi-kesra", tahun))


def test_pihak_yang_lowong_menjadi_kekurangan() -> None:
    pemegang = tuple(p for p in kantor().organisasi.pemegang if p.jabatan != "sekretaris")
    dokumen = build_dokumen(hasil=untuk("kasubbag-umum", ubah("organisasi", pemegang=pemegang)), jenis="pk")
    assert dokumen.draf
    assert "Teks “Pemegang jabatan Sekretaris Kecamatan” belum ditulis." in "\n".join(dump_blok(isi=dokumen.isi))


def test_target_tanggal_dan_ya_tidak_tanpa_satuan() -> None:
    murni, akhir = kantor().perjanjian.versi
    ganti: dict[str, Nilai] = {"KEU-DOKUMEN": Tanggal(date(2024, 12, 31)), "KEU-SPJ": YaTidak(ya=True)}
    butir = tuple(replace(b, target=ganti.get(b.indikator, b.target)) for b in akhir.butir)
    tahun = ubah("perjanjian", versi=(murni, replace(akhir, butir=butir)))
    assert "‹31 Desember 2024›\n" in teks_bagian("pk_sasaran", hasil=untuk("kasubbag-keuangan", tahun))


def test_satu_versi_tidak_dibandingkan() -> None:
    tahun = ubah("perjanjian", versi=kantor().perjanjian.versi[:1])
    assert "Perbandingan" not in naskah("pk", "sekretaris", tahun)
    assert "PERJANJIAN KINERJA TAHUN 2024" in naskah("pk", "sekretaris", tahun)


def test_reviu_satu_jabatan_bukan_perjanjian_kantor() -> None:
    akhir = kantor().perjanjian.versi[-1]
    hasil = hitung(kantor())
    milik = tuple(b for b in akhir.butir if hasil.indeks.pemilik.get(b.indikator) == "kasi-kesra")
    tahun = dengan_versi(
        replace(
            akhir,
            jenis=JenisPerjanjian.REVIU,
            berlaku_sejak=date(2024, 11, 1),
            tanggal=date(2024, 11, 1),
            butir=milik,
            jabatan=("kasi-kesra",),
            alasan=AlasanPerubahan.PEJABAT,
            uraian_alasan="",
        )
    )
    isi = naskah("pk", "kasi-kesra", tahun)
    assert "*REVIU PERJANJIAN KINERJA TAHUN 2024*" in isi
    assert "Perjanjian kinerja diubah karena pergantian atau mutasi pejabat." in isi
    assert "Tanjung Contoh, 1 November 2024" in isi
    assert "PERUBAHAN PERJANJIAN KINERJA" in naskah("pk", "kasi-trantib", tahun)
    kantornya = teks_bagian("pk_versi", hasil=hitung(tahun))
    assert kantornya == teks_bagian("pk_versi", hasil=hitung(kantor()))


def test_jabatan_tanpa_indikator_menyebut_apa_yang_kurang() -> None:
    """There is an agreement of the office; what lacks is this position's part in it."""
    p = kantor().perencanaan
    milik = {s.id for s in p.sasaran_jabatan if s.jabatan == "pengelola-desa"}
    tahun = ubah("perencanaan", indikator=tuple(i for i in p.indikator if i.milik not in milik))
    dokumen = build_dokumen(hasil=untuk("pengelola-desa", tahun), jenis="pk")
    assert dokumen.draf
    isi = "\n".join(dump_blok(isi=dokumen.isi))
    assert "Indikator dan target jabatan ini dalam perjanjian kinerja belum diisi" in isi
    assert "versi perjanjian" not in isi


def test_reviu_tanpa_butir_tidak_mencetak_tabel_kosong() -> None:
    versi = replace(kantor().perjanjian.versi[-1], berlaku_sejak=date(2024, 11, 1), butir=(), jabatan=("kasi-kesra",))
    isi = teks_bagian("pk_sasaran", hasil=untuk("kasi-kesra", dengan_versi(versi)))
    assert "T-PK-LAMPIRAN" not in isi
    assert "belum diisi" in isi


def test_rencana_aksi_tanpa_langkah_menjadi_draf() -> None:
    dokumen = build_dokumen(hasil=untuk("sekretaris", ubah("perencanaan", rencana_aksi=())), jenis="rencana_aksi")
    assert dokumen.draf
    assert "belum disusun" in "\n".join(dump_blok(isi=dokumen.isi))


def test_langkah_tahun_lalu_menjadikan_rencana_aksi_draf_sampai_diperbarui() -> None:
    langkah = tuple(replace(a, perbarui=True) for a in kantor().perencanaan.rencana_aksi)
    dokumen = build_dokumen(hasil=untuk("sekretaris", ubah("perencanaan", rencana_aksi=langkah)), jenis="rencana_aksi")
    assert dokumen.draf
    assert "Teks “Rencana aksi” masih dari tahun lalu dan belum diperbarui." in dump(dokumen=dokumen)
    assert not build_dokumen(hasil=untuk("sekretaris", kantor()), jenis="rencana_aksi").draf


def test_rencana_aksi_menandai_bulan_dan_bagian_pagu() -> None:
    isi = teks_bagian("rencana_aksi", hasil=untuk("kasubbag-keuangan"))
    assert "‹6› | ‹6› | ‹6› | ‹6›" in isi
    assert " | ".join("✓" * 12) in isi
    assert "‹4.500.000›" in isi


def test_berita_acara_menulis_hari_dengan_kata() -> None:
    isi = teks_bagian("berita_acara", hasil=untuk("sekretaris"))
    assert "Kamis tanggal sebelas bulan Januari tahun dua ribu dua puluh empat (11 Januari 2024)" in isi
    assert "Nomor: 050/01/2024" in isi


def test_berita_acara_yang_kosong_dinyatakan_belum_diisi() -> None:
    tahun = ubah("perencanaan", berita_acara=BeritaAcara())
    assert "belum diisi" in teks_bagian("berita_acara", hasil=untuk("sekretaris", tahun))
    pena = ubah("perencanaan", berita_acara=BeritaAcara(peserta=("Contoh Tamu",)))
    isi = teks_bagian("berita_acara", hasil=untuk("sekretaris", pena))
    assert "Nomor: …" in isi
    assert "| 1 | Contoh Tamu |" in isi


def test_kertas_kerja_memuat_usulan_dasar_dan_target() -> None:
    isi = teks_bagian("kertas_kerja_target", hasil=untuk("sekretaris"))
    assert "Jumlah target kedua subbagian." in isi
    assert "Target yang Disepakati" in isi


def test_iki_memuat_tugas_rumus_dan_sumber() -> None:
    isi = teks_bagian("iki", hasil=untuk("kasubbag-keuangan"))
    assert "Atasan Langsung | Sekretaris Kecamatan" in isi
    assert "pertanggungjawaban tepat waktu ÷ seluruh pertanggungjawaban × 100" in isi
    assert "Register pertanggungjawaban" in isi
