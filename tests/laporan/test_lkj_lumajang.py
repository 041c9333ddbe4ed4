"""The quarterly reports of officials in Lumajang: the parts and tables that each level prints, complete and empty."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from sakip.data.organisasi import Pemegang, StatusPemegang
from sakip.dokumen.dump import dump
from sakip.dokumen.node import Dokumen, FormCentang, Judul, Mendatar, Tabel, TandaTangan
from sakip.dokumen.walk import iter_blok
from sakip.kernel.periode import Periode
from sakip.laporan.susun import build_dokumen
from tests.kantor import hitung, kantor

RWK, KLK = "lumajang_rowokangkung_2024", "lumajang_klakah_2024"
TW2 = Periode(2024, 2)
STRUKTURAL = ("sekretaris", "kasi-pemerintahan", "kasi-pemas", "kasi-pelayanan", "kasubag-keu", "kasubag-umpeg")
STAF = ("bendahara", "adm-pemerintahan", "adm-pemas", "adm-umpeg", "adm-sarpras")
SEMUA = ((KLK, "camat"), *((RWK, j) for j in ("camat", *STRUKTURAL, *STAF)))


@cache
def laporan(kantor_contoh: str, jabatan: str, triwulan: int = 2) -> Dokumen:
    periode = Periode(2024, triwulan)
    hasil = hitung(kantor(kantor_contoh).sampai(periode), pada=periode.akhir)
    return build_dokumen(hasil=hasil.untuk(jabatan=jabatan, periode=periode), jenis="lkj_triwulan")


def teks(dokumen: Dokumen) -> str:
    return dump(dokumen=dokumen).replace("\u00a0", " ")


def tabel(dokumen: Dokumen, jenis: str) -> Tabel:
    return next(b for b in iter_blok(isi=dokumen.isi) if isinstance(b, Tabel) and b.jenis == jenis)


@pytest.mark.parametrize(("contoh", "jabatan"), SEMUA)
def test_contoh_tercetak_tanpa_kekosongan_dan_ditandatangani(contoh: str, jabatan: str) -> None:
    dokumen = laporan(contoh, jabatan)
    assert not dokumen.draf
    akhir = [b for b in iter_blok(isi=dokumen.isi) if isinstance(b, TandaTangan)][-1]
    assert len(akhir.blok) == (1 if jabatan == "camat" else 2)
    ada_kotak = any(isinstance(b, FormCentang) for b in iter_blok(isi=dokumen.isi))
    assert ada_kotak == ((contoh, jabatan) != (RWK, "camat"))


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
@pytest.mark.parametrize(("contoh", "jabatan"), SEMUA)
def test_kalimat_setiap_triwulan(contoh: str, jabatan: str, triwulan: int) -> None:
    dokumen = laporan(contoh, jabatan, triwulan)
    isi = teks(dokumen)
    assert not re.search(r"[^\s|:]  +[^\s|]", isi)
    assert not re.search(r"Triwulan Triwulan|31 (Juni|September)|\bNone\b|\.\.|, ,| ,|, dan \.", isi)
    assert ("belum diisi" in isi) == dokumen.draf


BENTUK = {
    "camat": ("Anggaran Program", "Sasaran Strategis"),
    "sekretaris": ("Sasaran Program", "Sasaran"),
    "kasi-pemas": ("Anggaran Sub Kegiatan", "Sasaran Kegiatan"),
    "kasubag-keu": ("Anggaran Sub Kegiatan", "Sasaran Kegiatan"),
    "kasubag-umpeg": ("Efisiensi (%)", "Sasaran Kegiatan"),
    "adm-umpeg": ("Sasaran Sub Kegiatan", "Sasaran Sub Kegiatan"),
}


@pytest.mark.parametrize("jabatan", BENTUK)
def test_tabel_biaya_dan_perjanjian_menurut_jenjang(jabatan: str) -> None:
    dokumen = laporan(RWK, jabatan)
    biaya, sasaran = BENTUK[jabatan]
    isi = teks(dokumen)
    assert f"*{biaya}*" in isi
    assert sasaran in teks_kepala(tabel(dokumen, "T-PK-INDIVIDU"))
    lebar = [t for b in dokumen.isi if isinstance(b, Mendatar) for t in iter_blok(isi=b.blok) if isinstance(t, Tabel)]
    assert (tabel(dokumen, "T-COST-PER-OUTCOME") in lebar) == (jabatan not in STAF)


def teks_kepala(satu: Tabel) -> list[str]:
    return ["".join(getattr(b, "isi", "") for b in s.isi) for r in satu.kepala for s in r.sel]


def test_kasubbag_keuangan_hanya_anggaran_dan_sekretaris_menurut_kegiatan() -> None:
    keuangan = tabel(laporan(RWK, "kasubag-keu"), "T-COST-PER-OUTCOME")
    assert len(keuangan.badan) == 2 + 1 + 7
    # Fourteen kegiatan and their total; what no kegiatan carries stands in the table before.
    assert len(tabel(laporan(RWK, "sekretaris"), "T-COST-PER-OUTCOME").badan) == 14 + 1
    # Five kegiatan once each, with the indicators of the position alone.
    assert len(tabel(laporan(RWK, "kasubag-umpeg"), "T-COST-PER-OUTCOME").badan) == 5 + 1


def test_langkah_yang_sama_sekali_saja_dan_yang_nanti_menyebut_indikatornya() -> None:
    strategi = tabel(laporan(RWK, "sekretaris"), "T-STRATEGI")
    for baris in strategi.badan:
        langkah = [b.isi[3:] for b in baris.sel[2].isi if hasattr(b, "isi")]
        assert len(langkah) == len(set(langkah))
    isi = teks(laporan(RWK, "kasubag-umpeg"))
    assert "Pekerjaan yang dijadwalkan sesudah Triwulan II Tahun 2024:" in isi
    assert "Persentase pengadaan barang milik daerah: Menganggarkan belanja (keluaran: 1 dokumen anggaran); " in isi
    assert "Melaporkan penggunaan dana (keluaran: 3 laporan), Oktober s.d. Desember 2024" in isi
    assert "‹0› unit | ‹0,00› | dijadwalkan bulan Oktober" in teks(laporan(RWK, "adm-sarpras"))


def test_triwulan_kosong_tidak_memakai_angka_lama_diam_diam() -> None:
    isi = teks(laporan(RWK, "kasi-pelayanan", 3))
    assert "realisasi ‹2› laporan (triwulan III ‹belum diisi›)" in isi
    assert "; belanja triwulan III ‹belum diisi›." in isi
    assert "Realisasi anggaran triwulan III belum diisi; yang tercetak sampai triwulan sebelumnya." in isi
    assert "belanja triwulan" not in teks(laporan(RWK, "kasi-pelayanan"))


def test_triwulan_yang_tidak_berlaku_tidak_disebut_dalam_keterangan() -> None:
    sekretaris = teks(laporan(RWK, "sekretaris"))
    assert "TW I: ‹27,76%›; TW II: ‹55,52%›" in sekretaris
    # Desa adopt their plans in September: the first quarter was not scheduled.
    assert "RKPDes tepat waktu | ‹100,00%› | ‹0,00%› | ‹0,00› | \n" in sekretaris
    assert "TW I: ‹37,84%›; TW II: ‹17,00%›" in teks(laporan(KLK, "camat"))


def test_efisiensi_yang_sama_satu_catatan() -> None:
    isi = teks(laporan(RWK, "adm-umpeg"))
    assert isi.count("tidak ada anggaran jabatan ini yang dikaitkan") == 1
    assert "Capaian dikurangi penyerapan" not in isi
    assert "Efisiensi seluruh baris: belum efektif." in teks(laporan(RWK, "camat"))


def test_lampiran_klakah() -> None:
    dokumen = laporan(KLK, "camat")
    judul = [b.teks for b in iter_blok(isi=dokumen.isi) if isinstance(b, Judul)]
    assert judul[judul.index("LAMPIRAN") + 1 :] == [
        "Pengukuran Kinerja Triwulan II Tahun 2024",
        "Program dan Anggaran Triwulan II Tahun 2024",
        "Pembinaan dan Pengawasan Desa",
    ]
    jenis = [b.jenis for b in iter_blok(isi=dokumen.isi) if isinstance(b, Tabel)]
    assert jenis[-3:] == ["T-PENGUKURAN-TW-CAPAIAN", "T-PROGRAM-TW", "T-BINWAS-MATRIKS"]
    assert "‹100%›" in teks(dokumen) or "‹100›%" in teks(dokumen)


def test_jabatan_kosong_plt_dan_tanpa_indikator() -> None:
    tahun = kantor(RWK)
    o, v = tahun.organisasi, tahun.perjanjian.versi[0]
    pemegang = [p for p in o.pemegang if p.jabatan not in ("adm-umpeg", "kasi-pemas", "kasi-pelayanan")]
    satu = next(p for p in pemegang if p.jabatan == "kasi-pemerintahan")
    dua = (
        replace(satu, jabatan="kasi-pemas", status=StatusPemegang.PLT),
        Pemegang("kasi-pelayanan", "Contoh Lama", selesai=date(2024, 5, 14)),
        Pemegang("kasi-pelayanan", "Contoh Baru", mulai=date(2024, 5, 15)),
    )
    butir = tuple(b for b in v.butir if not b.indikator.startswith("adm-pemas"))
    ubahan = replace(
        tahun,
        organisasi=replace(o, pemegang=(*pemegang, *dua)),
        perjanjian=replace(tahun.perjanjian, versi=(replace(v, butir=butir),)),
    )
    hasil = hitung(ubahan.sampai(TW2), pada=TW2.akhir)

    def cetak(jabatan: str) -> Dokumen:
        return build_dokumen(hasil=hasil.untuk(jabatan=jabatan, periode=TW2), jenis="lkj_triwulan")

    kosong = cetak("adm-umpeg")
    assert kosong.draf
    assert "belum diisi." in teks(kosong).splitlines()[-1]
    plt = teks(cetak("kasi-pemas"))
    assert f"Plt. Kepala Seksi Pemberdayaan Masyarakat / ({satu.nama})" in plt
    baru = teks(cetak("kasi-pelayanan"))
    assert "Contoh Baru" in baru
    assert "Contoh Lama" not in baru
    tanpa = cetak("adm-pemas")
    assert not tanpa.draf
    assert teks(tanpa).count("belum mempunyai indikator") == 2
    assert not any(isinstance(b, Tabel) for b in iter_blok(isi=tanpa.isi))


def test_daftar_kekurangan_menyebut_triwulan_uangnya() -> None:
    daftar = teks(laporan(KLK, "camat", 4)).split("DAFTAR YANG BELUM LENGKAP")[1].splitlines()
    uang = [b for b in daftar if "Realisasi anggaran" in b]
    assert len(uang) == len(set(uang)) == 12
    assert all(
        b.endswith(("triwulan III tahun 2024 belum diisi.", "triwulan IV tahun 2024 belum diisi.")) for b in uang
    )


def test_lampiran_klakah_triwulan_sendiri_dan_sampai_periode() -> None:
    isi = teks(laporan(KLK, "camat"))
    assert "| ‹37,84› | ‹39,64› | ‹17,00› | ‹17,81› |  |  |  |  | ‹54,84› | ‹57,45›" in isi
    assert "*s.d. Triwulan II Tahun 2024*" in isi
    assert "‹520.584.681› | ‹27,16› |  |  |  |  | ‹1.019.314.452› | ‹53,17›" in isi
    akhir = teks(laporan(KLK, "camat", 4))
    assert "‹17,81› | ‹belum diisi› | ‹belum diisi› | ‹belum diisi› | ‹belum diisi› | ‹54,84› | ‹57,45›" in akhir
