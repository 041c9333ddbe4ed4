"""Figures of the invented kecamatan, by id: values by hand, sources, versions in force, names for authors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.data.evaluasi import Evaluasi
from sakip.data.perencanaan import Indikator, JenjangSimpul, Polaritas
from sakip.data.realisasi import NilaiVariabel
from sakip.data.riwayat import Pengganti
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.tampil import teks_nilai
from sakip.hasil.dasar import AngkaTiada, Hasil
from sakip.hasil.indeks import Himpunan
from sakip.hasil.sebutan import SebutanTiada
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.periode import Periode
from tests.kantor import ganti_pagu, hitung, kantor

NUSA = hitung(kantor())


def teks(h: Hasil, id_hitungan: str) -> str:
    figur = h[id_hitungan]
    return teks_nilai(figur.nilai, desimal=figur.desimal)


@pytest.mark.parametrize(
    ("id_hitungan", "tercetak"),
    [
        ("target/SKM/2024", "86,50"),
        ("target/SKM/2024/TW2", "85,50"),
        ("target/AKIP/2024/TW2", "tidak berlaku"),
        ("target_pk/SKM/0", "86,00"),
        ("target_pk/TUJUAN-IPP/0", "tidak berlaku"),
        ("target_renstra/SKM/2025", "87,00"),
        ("target_rkt/DOKUMEN/2024", "90,00"),
        ("target_akhir/SKM", "88,00"),
        ("nilai_dasar/SKM", "82,10"),
        ("realisasi/SKM/2024", "88,40"),
        ("realisasi/WAKTU/2024", "28,0"),
        ("realisasi_kumulatif/WAKTU/2024/TW2", "29,0"),
        ("realisasi/DOKUMEN/2024", "91,67"),
        ("realisasi/DOKUMEN/2024/TW1", "66,67"),
        ("variabel/tepat_waktu/2024", "11"),
        ("variabel/tidak_ada/2024", "belum diisi"),
        ("capaian/SKM/2024", "102,20"),
        ("capaian/SKM/2024/TW2", "101,64"),
        ("capaian_tahunan/DOKUMEN/2024/TW2", "92,59"),
        ("capaian_terbatas/SKM/2024", "102,20"),
        ("predikat/capaian/SKM/2024", "Sangat Tinggi"),
        ("capaian_sasaran/S1/2024/pk", "101,10"),
        ("rata_capaian/pk/2024", "101,43"),
        ("rata_kemajuan/pk/2024", "97,75"),
        ("pagu/total", "1030000000"),
        ("pagu_versi/murni/total", "975000000"),
        ("pagu/simpul/p1", "960000000"),
        ("belanja/simpul/p1.k1.s1", "5900000"),
        ("belanja/simpul/p1.k1/TW2", "3500000"),
        ("serapan/simpul/p1.k1.s1", "98,33"),
        ("porsi/sasaran/S1", "4,85"),
        ("jumlah_simpul/sub_kegiatan", "8"),
        ("banyak_capaian/pk/melebihi", "3"),
        ("banyak_capaian/pk/sesuai", "1"),
        ("banyak_capaian/pk/tidak_mencapai", "0"),
        ("banyak_sasaran/pk/melebihi", "2"),
    ],
)
def test_angka(id_hitungan: str, tercetak: str) -> None:
    assert teks(NUSA, id_hitungan).replace(".", "") == tercetak


def test_target_menyebut_perjanjian_yang_berlaku() -> None:
    assert NUSA["target/SKM/2024"].sumber == "Perjanjian Kinerja perubahan tahun 2024, 1 Oktober 2024"
    lama = hitung(kantor(), pada=date(2024, 7, 5))
    assert teks(lama, "target/SKM/2024") == "86,00"
    assert teks(lama, "pagu/total").replace(".", "") == "975000000"


def test_setiap_masukan_ada_dalam_graf() -> None:
    for figur in list(NUSA.graf.values()):
        for masukan in figur.masukan:
            assert NUSA[masukan].id == masukan


def test_angka_yang_tidak_ada_disebut_dengan_jalan_keluar() -> None:
    with pytest.raises(AngkaTiada, match="sakip hitung"):
        NUSA["khayal/x"]
    with pytest.raises(AngkaTiada, match="indikator"):
        NUSA["target/khayal/2024"]
    with pytest.raises(AngkaTiada, match="baris ke-99"):
        NUSA["indeks_desa/2024/98"]


@pytest.mark.parametrize(
    ("sebutan", "id_hitungan"),
    [
        ("capaian SKM", "capaian/SKM/2024"),
        ("  Capaian   skm ", "capaian/SKM/2024"),
        ("realisasi SKM 2023", "realisasi/SKM/2023"),
        ("serapan total", "serapan/total"),
        ("pagu 7.01.01", "pagu/simpul/p1"),
        ("capaian sasaran 1", "capaian_sasaran/S1/2024/pk"),
        ("jumlah program", "jumlah_simpul/program"),
    ],
)
def test_sebutan(sebutan: str, id_hitungan: str) -> None:
    assert NUSA.sebutan(sebutan).id == id_hitungan


def test_sebutan_asing_menyebut_yang_terdekat() -> None:
    with pytest.raises(SebutanTiada, match=r"\{capaian skm\}"):
        NUSA.sebutan("capayan SKM")


def test_sebutan_milik_dua_indikator_tidak_diberikan() -> None:
    p = kantor().perencanaan
    kembar = replace(p.indikator[1], id="KEMBAR", nama="Nilai lain")
    h = hitung(replace(kantor(), perencanaan=replace(p, indikator=(*p.indikator, kembar))))
    with pytest.raises(SebutanTiada):
        h.sebutan("capaian SKM")


def test_himpunan() -> None:
    assert [i.id for i in NUSA.indeks.himpunan[Himpunan.PK]] == ["SKM", "WAKTU", "AKIP", "DOKUMEN"]
    assert [i.id for i in NUSA.indeks.himpunan[Himpunan.TUJUAN]] == ["TUJUAN-IPP"]
    tanpa_pk = replace(kantor(), perjanjian=replace(kantor().perjanjian, versi=()))
    h = hitung(tanpa_pk)
    assert h.indeks.himpunan[Himpunan.PK] == ()
    assert h["target/SKM/2024"].sumber == "Renstra 2021–2026"
    assert isinstance(h["rata_capaian/pk/2024"].nilai, Kosong)


def test_rkt_menjadi_target_bila_yang_lain_tidak_ada() -> None:
    t = kantor()
    h = hitung(
        replace(t, perjanjian=replace(t.perjanjian, versi=()), perencanaan=replace(t.perencanaan, target_renstra=()))
    )
    assert h["target/SKM/2024"].sumber == "Rencana Kinerja Tahunan 2024"


def dengan_indikator(rumus: str, **ubah: object) -> TahunKinerja:
    t = kantor()
    baru = Indikator("uji", "S1", "Indikator uji", "%", rumus=rumus, **ubah)  # type: ignore[arg-type]
    return replace(t, perencanaan=replace(t.perencanaan, indikator=(*t.perencanaan.indikator, baru)))


def test_rumus_membagi_nol_tak_terdefinisi() -> None:
    h = hitung(dengan_indikator("tepat_waktu / (wajib - wajib) * 100"))
    nilai = h["realisasi/uji/2024"].nilai
    assert isinstance(nilai, Kosong)
    assert nilai.keadaan is Keadaan.TAK_TERDEFINISI


def test_rumus_dengan_variabel_kosong_ikut_kosong() -> None:
    nilai = hitung(dengan_indikator("tepat_waktu / hilang * 100"))["realisasi/uji/2024"].nilai
    assert isinstance(nilai, Kosong)
    assert nilai.keadaan is Keadaan.BELUM_DIISI
    assert "hilang" in nilai.alasan


def test_variabel_tanpa_nama_dan_tanpa_isian() -> None:
    assert isinstance(hitung(dengan_indikator("hilang"))["realisasi_rumus/uji/2024"].nilai, Kosong)


def test_pecahan_dua_belas_dari_tiga_puluh_enam() -> None:
    """12 of 36 against a target of 97,22 is 34,29: the fraction is kept, not its rounded print."""
    t = dengan_indikator("a / b * 100")
    variabel = (
        NilaiVariabel("a", Periode(2024), Angka(Decimal(12))),
        NilaiVariabel("b", Periode(2024), Angka(Decimal(36))),
    )
    versi = t.perjanjian.versi[-1]
    butir = (*versi.butir, replace(versi.butir[0], indikator="uji", target=Angka(Decimal("97.22"))))
    t = replace(
        t,
        realisasi=replace(t.realisasi, variabel=(*t.realisasi.variabel, *variabel)),
        perjanjian=replace(t.perjanjian, versi=(*t.perjanjian.versi[:-1], replace(versi, butir=butir))),
    )
    assert teks(hitung(t), "realisasi/uji/2024") == "33,33"
    assert teks(hitung(t), "capaian/uji/2024") == "34,29"


def test_penerus_indikator_memakai_riwayat_pendahulunya() -> None:
    t = dengan_indikator("")
    t = replace(t, riwayat=replace(t.riwayat, pengganti=(Pengganti("SKM", "uji"),)))
    h = hitung(t)
    assert h["realisasi/uji/2023"].nilai == h["realisasi/SKM/2023"].nilai


def test_menambah_pagu_satu_sub_kegiatan_mengubah_hanya_yang_bergantung() -> None:
    lama, baru = hitung(kantor()), hitung(ganti_pagu(kantor(), "p2.k2.s2", Decimal(1_000_000), versi="perubahan"))
    ids = [
        f"{jenis}/{cakupan}"
        for jenis in ("pagu", "belanja", "serapan", "sisa", "porsi")
        for cakupan in (
            "total",
            "sasaran/S1",
            "sasaran/S2",
            *(f"simpul/{s.id}" for s in kantor().perencanaan.simpul),
        )
    ]
    ids += ["efisiensi/sasaran/S1/pk", "efisiensi/sasaran/S2/pk", "efisiensi/total/pk", "capaian_sasaran/S1/2024/pk"]
    berubah = {i for i in ids if lama[i].nilai != baru[i].nilai}
    naik = {"simpul/p2.k2.s2", "simpul/p2.k2", "simpul/p2", "sasaran/S1", "total"}
    harus = {f"{j}/{c}" for j in ("pagu", "serapan", "sisa") for c in naik}
    harus |= {i for i in ids if i.startswith("porsi/") and i != "porsi/total"}
    harus |= {"efisiensi/sasaran/S1/pk", "efisiensi/total/pk"}
    assert berubah == harus


def test_rata_rata_sasaran_dan_berbobot() -> None:
    t = kantor()
    indikator = tuple(
        replace(i, bobot=Decimal(3)) if i.id == "SKM" else replace(i, bobot=Decimal(1)) for i in t.perencanaan.indikator
    )
    h = hitung(replace(t, perencanaan=replace(t.perencanaan, indikator=indikator)))
    h.profil = replace(
        h.profil,
        metode=replace(h.profil.metode, rata_sasaran="rata_rata_berbobot", rata_kantor="rata_rata_sasaran"),
    )
    assert teks(h, "capaian_sasaran/S1/2024/pk") == "101,65"
    assert teks(h, "rata_capaian/pk/2024") == "101,70"


def test_batas_untuk_predikat_dan_untuk_rata() -> None:
    h = hitung(kantor())
    h.profil = replace(h.profil, metode=replace(h.profil.metode, batas="batas_100_predikat"))
    assert h["predikat/capaian/SKM/2024"].masukan == ("capaian_terbatas/SKM/2024",)
    assert teks(h, "rata_capaian/pk/2024") == "101,43"
    h = hitung(kantor())
    h.profil = replace(h.profil, metode=replace(h.profil.metode, batas="batas_100"))
    assert teks(h, "rata_capaian/pk/2024") == "100,00"


def test_tanpa_skala_predikat_tidak_berlaku() -> None:
    h = hitung(kantor(), profil="mojokerto")
    nilai = h["predikat/capaian/SKM/2024"].nilai
    assert isinstance(nilai, Kosong)
    assert nilai.keadaan is Keadaan.TIDAK_BERLAKU


def test_kosong_dan_nol_berbeda_sampai_tercetak() -> None:
    t = kantor()

    def dengan(nilai: Angka | None) -> Hasil:
        sisa = tuple(r for r in t.realisasi.kinerja if r.indikator != "WAKTU")
        contoh = next(r for r in t.realisasi.kinerja if r.indikator == "WAKTU")
        tambah = (replace(contoh, periode=Periode(2024), nilai=nilai),) if nilai else ()
        return hitung(replace(t, realisasi=replace(t.realisasi, kinerja=(*sisa, *tambah))))

    nol, kosong = dengan(Angka(Decimal(0))), dengan(None)
    assert teks(nol, "realisasi/WAKTU/2024") == "0,0"
    assert teks(kosong, "realisasi/WAKTU/2024") == "belum diisi"
    assert isinstance(nol["capaian/WAKTU/2024"].nilai, Angka)
    assert isinstance(kosong["capaian/WAKTU/2024"].nilai, Kosong)
    assert teks(nol, "capaian_sasaran/S1/2024/pk") != teks(kosong, "capaian_sasaran/S1/2024/pk")
    assert teks(kosong, "capaian_sasaran/S1/2024/pk") == teks(kosong, "capaian/SKM/2024")


def test_tanpa_lhe_nilainya_belum_diisi() -> None:
    h = hitung(replace(kantor(), evaluasi=Evaluasi()))
    assert teks(h, "lhe/nilai") == "belum diisi"


def test_uang_yang_tidak_dikaitkan_berdiri_sendiri() -> None:
    t = kantor()
    simpul = tuple(replace(s, sasaran="") if s.id == "p1" else s for s in t.perencanaan.simpul)
    h = hitung(replace(t, perencanaan=replace(t.perencanaan, simpul=simpul)))
    assert h["pagu/sasaran/penunjang"].nilai == h["pagu/simpul/p1"].nilai
    assert teks(hitung(t), "pagu/sasaran/penunjang") == "tidak berlaku"


def test_kegiatan_dengan_sasaran_lain_pindah_sendiri() -> None:
    t = kantor()
    simpul = tuple(replace(s, sasaran="S2") if s.id == "p2.k2" else s for s in t.perencanaan.simpul)
    h = hitung(replace(t, perencanaan=replace(t.perencanaan, simpul=simpul)))
    assert h["pagu/sasaran/S1"].masukan == ("pagu/simpul/p2.k1",)
    assert "pagu/simpul/p2.k2" in h["pagu/sasaran/S2"].masukan


def test_urutan_dan_jenjang() -> None:
    assert {s.jenjang for s in NUSA.indeks.pohon.simpul.values()} == set(JenjangSimpul)
    assert NUSA.indikator("WAKTU").polaritas is Polaritas.TURUN
