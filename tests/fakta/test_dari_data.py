"""Facts of the invented office: what must be there, and that every entered one knows its cell."""

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.organisasi import Jenjang
from sakip.data.perencanaan import CaraUkur
from sakip.data.realisasi import RealisasiKinerja
from sakip.fakta.berkas import Berkas
from sakip.fakta.dari_data import build_berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.profil_muat import muat_profil
from tests.kantor import hitung, kantor

NUSA = kantor()
BERKAS = build_berkas(hasil=hitung(NUSA))
# Figures that were computed: nobody entered them, so they have no cell.
DIHITUNG = {
    JenisFakta.CAPAIAN, JenisFakta.KEMAJUAN, JenisFakta.PERUBAHAN, JenisFakta.BANDING, JenisFakta.RATA_RATA,
    JenisFakta.EFISIENSI, JenisFakta.SERAPAN, JenisFakta.SISA, JenisFakta.PORSI, JenisFakta.PERSEN,
    JenisFakta.KETERSEDIAAN,
}  # fmt: skip


# The kinds behind METODE are those that only documents can get wrong: in data each is one record, or a number.
DARI_DATA = set(list(JenisFakta)[: list(JenisFakta).index(JenisFakta.METODE) + 1]) - {JenisFakta.JUMLAH}


def satu(berkas: Berkas, jenis: JenisFakta, objek: str, kelompok: str) -> Fakta:
    (hasil,) = [f for f in berkas.tentang(jenis, objek) if f.kelompok == kelompok]
    return hasil


def test_keterangan_berkas() -> None:
    assert (BERKAS.tahun, BERKAS.jenis, BERKAS.instansi) == (2024, "data", "Kecamatan Tanjung Contoh")


def test_jenis_yang_dinyatakan_data() -> None:
    ada = Counter(f.jenis for f in BERKAS.fakta)
    # No recorded value of the sample has a formula beside it, no indicator a method of its own.
    assert DARI_DATA - set(ada) == {JenisFakta.RUMUS, JenisFakta.METODE}
    assert set(ada) <= DARI_DATA


def test_baris_pengukuran() -> None:
    tabel = "pengukuran/2024"
    capaian = satu(BERKAS, JenisFakta.CAPAIAN, "SKM", tabel)
    assert (capaian.tertulis, capaian.satuan, capaian.induk) == ("102,20", "%", "S1")
    masukan = [BERKAS.sebaris(capaian, j) for j in (JenisFakta.TARGET, JenisFakta.REALISASI)]
    assert [f.tertulis for f in masukan if f] == ["86,50", "88,40"]
    assert satu(BERKAS, JenisFakta.RATA_RATA, "S1", tabel).tertulis == "101,10"
    assert {f.objek for f in BERKAS.setabel(capaian, JenisFakta.CAPAIAN)} == {"SKM", "WAKTU", "AKIP", "DOKUMEN"}


def test_predikat_target_dan_realisasi_punya_skala() -> None:
    (kelas,) = [f for f in BERKAS.tentang(JenisFakta.PREDIKAT, "AKIP") if f.rincian == "akip"]
    assert (kelas.tertulis, kelas.atas) == ("BB", JenisFakta.REALISASI)


def test_nilai_lhe_dan_indikator_adalah_satu_besaran() -> None:
    assert [(f.asal, f.tertulis) for f in BERKAS.tentang(JenisFakta.NILAI, "besaran/akip")] == [
        (Asal.PENGUKURAN, "BB (73,20)"),
        (Asal.LHE, "73,20"),
    ]


def test_target_tiap_dokumen_dan_versi() -> None:
    target = [f for f in BERKAS.tentang(JenisFakta.TARGET, "SKM") if f.periode == Periode(2024)]
    per_asal = {(f.asal, f.versi): f.tertulis for f in target if f.asal is not Asal.PENGUKURAN}
    assert per_asal == {
        (Asal.RENSTRA, ""): "86,50",
        (Asal.RKT, ""): "86,50",
        (Asal.PK, "pk/0"): "86,00",
        (Asal.PK, "pk/1"): "86,50",
    }


def test_uang_menurut_versi() -> None:
    total = [f for f in BERKAS.tentang(JenisFakta.PAGU, TOTAL) if f.asal in (Asal.DPA, Asal.PK)]
    assert {(f.asal, f.versi): f.nilai for f in total} == {
        (Asal.DPA, "dpa/perubahan"): Decimal(1030000000),
        (Asal.DPA, "dpa/murni"): Decimal(975000000),
        (Asal.PK, "pk/0"): Decimal(975000000),
        (Asal.PK, "pk/1"): Decimal(1030000000),
    }


def test_penanda_tangan_pada_harinya() -> None:
    nama = {f.objek: f.tertulis for f in BERKAS.semua(JenisFakta.PENANDA_TANGAN)}
    assert nama["pk/0/pihak_pertama"] == nama["laporan/kepala"] == "Contoh Dua, S.STP., M.Si."
    assert nama["pk/0/pihak_kedua"] == "Contoh Satu, M.Si."


def test_angka_persis_kecuali_kata() -> None:
    assert all(f.desimal is None for f in BERKAS.fakta)


def test_isian_dan_rumus_berdampingan() -> None:
    lama = NUSA.realisasi
    catatan = RealisasiKinerja("DOKUMEN", Periode(2024), Angka(Decimal("96.67")), "Seksi Pemerintahan")
    tahun = replace(NUSA, realisasi=replace(lama, kinerja=(*lama.kinerja, catatan)))
    berkas = build_berkas(hasil=hitung(tahun))
    rumus = satu(berkas, JenisFakta.RUMUS, "DOKUMEN", "rumus/2024")
    assert (rumus.tertulis, rumus.rincian) == ("91,67", "11 ÷ 12 × 100")
    assert satu(berkas, JenisFakta.REALISASI, "DOKUMEN", "rumus/2024").tertulis == "96,67"
    assert satu(berkas, JenisFakta.REALISASI, "DOKUMEN", "pengukuran/2024").tertulis == "91,67"


def test_bobot_dan_metode_indikator() -> None:
    p = NUSA.perencanaan
    indikator = tuple(replace(i, bobot=Decimal(40), metode="turun_c") if i.id == "SKM" else i for i in p.indikator)
    berkas = build_berkas(hasil=hitung(replace(NUSA, perencanaan=replace(p, indikator=indikator))))
    assert satu(berkas, JenisFakta.BOBOT, "SKM", "pengukuran/2024").nilai == 40
    assert berkas.teks(JenisFakta.METODE, "SKM") == "turun_c"


def test_tanpa_lhe_tanpa_hari_tanpa_versi() -> None:
    tahun = replace(
        NUSA,
        evaluasi=replace(NUSA.evaluasi, lhe=None),
        organisasi=replace(
            NUSA.organisasi,
            instansi=replace(NUSA.organisasi.instansi, tanggal_laporan=None),
            jabatan=tuple(j for j in NUSA.organisasi.jabatan if j.jenjang is not Jenjang.KEPALA),
        ),
        perjanjian=replace(
            NUSA.perjanjian, versi=tuple(replace(v, versi_anggaran="tidak ada") for v in NUSA.perjanjian.versi)
        ),
    )
    berkas = build_berkas(hasil=hitung(tahun))
    assert berkas.tentang(JenisFakta.NILAI, "lhe") == ()
    assert berkas.tanggal("laporan") is None
    assert berkas.dari(Asal.PK, JenisFakta.PAGU) == ()
    assert "pk/0/pihak_pertama" not in {f.objek for f in berkas.semua(JenisFakta.PENANDA_TANGAN)}


def test_rumus_tanpa_isian_menyebut_sebabnya() -> None:
    r = NUSA.realisasi
    kosong = tuple(v for v in r.variabel if v.variabel != "wajib")
    tercatat = RealisasiKinerja("DOKUMEN", Periode(2024), Angka(Decimal("91.67")), resmi=True)
    baru = replace(r, variabel=kosong, kinerja=(*r.kinerja, tercatat))
    berkas = build_berkas(hasil=hitung(replace(NUSA, realisasi=baru)))
    rumus = satu(berkas, JenisFakta.RUMUS, "DOKUMEN", "rumus/2024")
    assert rumus.nilai is None
    assert "belum diisi" in rumus.alasan_kosong


DIHITUNG_BUKAN_DIISI = {i.id for i in NUSA.perencanaan.indikator if i.rumus or i.cara_ukur is not CaraUkur.SENDIRI}


def test_setiap_isian_tahu_selnya() -> None:
    """The paths of facts are those of the workbook; see ``fakta.jalur``."""
    buku = read_buku_kerja(isi=write_buku_kerja(tahun=NUSA), nama="nusa.xlsx")
    assert buku.tahun is not None
    berkas = build_berkas(hasil=hitung(buku.tahun), asal=buku.asal)
    hilang = {
        f.kunci
        for f in berkas.fakta
        if not f.lokasi.lembar and f.jenis not in DIHITUNG and not f.objek.startswith(TOTAL) and not _gabungan(f)
    }
    assert hilang == set()


def _gabungan(f: Fakta) -> bool:
    """Figures made of several cells: sums per sasaran, realisasi by formula, targets of quarters, standards, counts."""
    awal = f.kunci.split("/")[0]
    sasaran = f.kelompok == "anggaran_sasaran"
    rumus = f.jenis is JenisFakta.REALISASI and f.objek in DIHITUNG_BUKAN_DIISI
    triwulan = f.periode is not None and f.periode.triwulan is not None
    return sasaran or rumus or triwulan or awal in ("standar", "predikat", "desa", "sdm")


def test_sel_kosong_menunjuk_baris_catatannya() -> None:
    asal = {"riwayat/SKM/2023/realisasi": Lokasi("a.xlsx", "Riwayat", baris=9, kolom="Nilai")}
    berkas = build_berkas(hasil=hitung(NUSA), asal=asal)
    tempat = {f.jenis: f.lokasi for f in berkas.fakta if f.kunci.startswith("riwayat/SKM/2023/")}
    assert str(tempat[JenisFakta.REALISASI]) == "a.xlsx, lembar Riwayat, baris 9, kolom Nilai"
    assert str(tempat[JenisFakta.TARGET]) == "a.xlsx, lembar Riwayat, baris 9"


def test_versi_yang_belum_berlaku_tetap_dikenal_menurut_barisnya() -> None:
    murni, perubahan = NUSA.perjanjian.versi
    versi = (replace(murni, berlaku_sejak=date(2025, 1, 15)), perubahan)
    berkas = build_berkas(hasil=hitung(replace(NUSA, perjanjian=replace(NUSA.perjanjian, versi=versi))))
    assert berkas.tanggal("pk/0/berlaku") == date(2025, 1, 15)
    assert {f.versi for f in berkas.dari(Asal.PK, JenisFakta.TARGET)} == {"pk/1"}
    assert satu(berkas, JenisFakta.TARGET, "SKM", "pengukuran/2024").kunci == "perjanjian/2/butir/SKM/target"


def test_simpul_yang_berputar_dilewati() -> None:
    p = NUSA.perencanaan
    simpul = tuple(replace(s, induk="p1.k1.s1") if s.id == "p1" else s for s in p.simpul)
    berkas = build_berkas(hasil=hitung(replace(NUSA, perencanaan=replace(p, simpul=simpul))))
    objek = {f.objek for f in berkas.semua(JenisFakta.DUKUNGAN, JenisFakta.PAGU)}
    assert "p2" in objek
    assert objek.isdisjoint({"p1", "p1.k1", "p1.k1.s1"})


def test_konteks_tanpa_profil_hanya_skala_nasional() -> None:
    asing, kenal = Konteks(muat_katalog()), Konteks(muat_katalog(), muat_profil("jombang"))
    pada = date(2024, 12, 31)
    assert asing.metode is None
    assert asing.skala("capaian", pada=pada) is None
    assert asing.skala("akip", pada=pada) == kenal.skala("akip", pada=pada)
    assert Konteks(muat_katalog(), None, kenal.metode).skala("capaian", pada=pada) == kenal.skala("capaian", pada=pada)
