"""One thing changed in the data of the invented office is found, and nothing else is said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.data.anggaran import Pagu, RealisasiAnggaran
from sakip.data.bentuk import periksa_bentuk
from sakip.data.desa import Penduduk
from sakip.data.perjanjian import JenisPerjanjian
from sakip.data.realisasi import RealisasiKinerja
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode
from sakip.reviu.periksa import periksa_tahun
from tests.kantor import hitung, kantor

D = Decimal
SETAHUN = Periode(2024)
Ubah = Callable[[TahunKinerja], TahunKinerja]


def lhe(**isi: object) -> Ubah:
    return lambda t: replace(t, evaluasi=replace(t.evaluasi, lhe=replace(t.evaluasi.lhe, **isi)))  # type: ignore[type-var]


def komponen(urutan: int, **isi: object) -> Ubah:
    def ubah(t: TahunKinerja) -> TahunKinerja:
        assert t.evaluasi.lhe is not None
        semua = list(t.evaluasi.lhe.komponen)
        semua[urutan] = replace(semua[urutan], **isi)  # type: ignore[arg-type]
        return lhe(komponen=tuple(semua))(t)

    return ubah


def instansi(**isi: object) -> Ubah:
    def ubah(t: TahunKinerja) -> TahunKinerja:
        baru = replace(t.organisasi.instansi, **isi)  # type: ignore[arg-type]
        return replace(t, organisasi=replace(t.organisasi, instansi=baru))

    return ubah


def wilayah(**isi: object) -> Ubah:
    def ubah(t: TahunKinerja) -> TahunKinerja:
        return replace(t, desa=replace(t.desa, wilayah=replace(t.desa.wilayah, **isi)))  # type: ignore[arg-type]

    return ubah


def penduduk_kecamatan(t: TahunKinerja) -> TahunKinerja:
    seluruh = Penduduk(2024, 4385, 4379 + 1)
    return replace(t, desa=replace(t.desa, penduduk=(*t.desa.penduduk, seluruh)))


def pegawai_lain(t: TahunKinerja) -> TahunKinerja:
    satu, *lain = t.sumber_daya.pegawai
    return replace(t, sumber_daya=replace(t.sumber_daya, pegawai=(replace(satu, jumlah=satu.jumlah + 3), *lain)))


def sdm_berlebih(t: TahunKinerja) -> TahunKinerja:
    satu, *lain = t.sumber_daya.kebutuhan
    return replace(t, sumber_daya=replace(t.sumber_daya, kebutuhan=(replace(satu, tersedia=10), *lain)))


def pk(urutan: int, **isi: object) -> Ubah:
    def ubah(t: TahunKinerja) -> TahunKinerja:
        versi = list(t.perjanjian.versi)
        versi[urutan] = replace(versi[urutan], **isi)  # type: ignore[arg-type]
        return replace(t, perjanjian=replace(t.perjanjian, versi=tuple(versi)))

    return ubah


def target_rkt(t: TahunKinerja) -> TahunKinerja:
    p = t.perencanaan
    rkt = tuple(replace(x, nilai=Angka(D("85.00"))) if x.indikator == "SKM" else x for x in p.target_rkt)
    return replace(t, perencanaan=replace(p, target_rkt=rkt))


def tanpa_renstra(t: TahunKinerja) -> TahunKinerja:
    p = t.perencanaan
    return replace(t, perencanaan=replace(p, target_renstra=tuple(x for x in p.target_renstra if x.indikator != "SKM")))


def program_tanpa_sasaran(t: TahunKinerja) -> TahunKinerja:
    p = t.perencanaan
    simpul = tuple(replace(s, sasaran="") if s.id == "p2" else s for s in p.simpul)
    return replace(t, perencanaan=replace(p, simpul=simpul))


def realisasi_lalu(t: TahunKinerja) -> TahunKinerja:
    r = t.riwayat
    lalu = tuple(
        replace(k, realisasi=Angka(D("87.00"))) if (k.indikator, k.tahun) == ("SKM", 2023) else k for k in r.kinerja
    )
    return replace(t, riwayat=replace(r, kinerja=lalu))


def realisasi(indikator: str, angka: str, *, resmi: bool = True) -> Ubah:
    def ubah(t: TahunKinerja) -> TahunKinerja:
        lain = tuple(r for r in t.realisasi.kinerja if (r.indikator, r.periode) != (indikator, SETAHUN))
        baru = RealisasiKinerja(indikator, SETAHUN, Angka(D(angka)), resmi=resmi)
        return replace(t, realisasi=replace(t.realisasi, kinerja=(*lain, baru)))

    return ubah


def pagu_kegiatan(t: TahunKinerja) -> TahunKinerja:
    a = t.anggaran
    return replace(t, anggaran=replace(a, pagu=(*a.pagu, Pagu("p1.k1", "perubahan", D(9000000)))))


def belanja_lebih(t: TahunKinerja) -> TahunKinerja:
    a = t.anggaran
    lain = tuple(r for r in a.realisasi if r.simpul != "p2.k2.s1")
    return replace(t, anggaran=replace(a, realisasi=(*lain, RealisasiAnggaran("p2.k2.s1", SETAHUN, D(5500000)))))


def belanja_program(t: TahunKinerja) -> TahunKinerja:
    a = t.anggaran
    return replace(t, anggaran=replace(a, realisasi=(*a.realisasi, RealisasiAnggaran("p1", Periode(2024, 1), D(1)))))


def pagu_program_cocok(t: TahunKinerja) -> TahunKinerja:
    a = t.anggaran
    return replace(t, anggaran=replace(a, pagu=(*a.pagu, Pagu("p1", "murni", D(910000000)))))


def dpa(urutan: int, hari: date) -> Ubah:
    def ubah(t: TahunKinerja) -> TahunKinerja:
        versi = list(t.anggaran.versi)
        versi[urutan] = replace(versi[urutan], berlaku_sejak=hari)
        return replace(t, anggaran=replace(t.anggaran, versi=tuple(versi)))

    return ubah


def pegang_kosong(t: TahunKinerja) -> TahunKinerja:
    baru = tuple(replace(p, mulai=date(2024, 3, 1)) if p.jabatan == "camat" else p for p in t.organisasi.pemegang)
    return replace(t, organisasi=replace(t.organisasi, pemegang=baru))


def register_lalu(t: TahunKinerja) -> TahunKinerja:
    satu, *lain = t.register.catatan
    return replace(t, register=replace(t.register, catatan=(replace(satu, tanggal=date(2023, 2, 10)), *lain)))


MUTASI: dict[str, tuple[Ubah, list[str]]] = {
    "nilai LHE salah salin": (lhe(nilai=D("73.02")), ["SL001", "HT010"]),
    "predikat LHE": (lhe(predikat="A"), ["HT009"]),
    "tanggal LHE tahun lalu": (lhe(tanggal=date(2023, 8, 12)), ["KL201"]),
    "bobot komponen": (komponen(0, bobot=D(25)), ["HT010"]),
    "komponen melebihi bobot": (komponen(2, nilai=D("15.25")), ["HT010", "HT010"]),
    "komponen negatif": (komponen(2, nilai=D("-1")), ["HT010", "HT010"]),
    "laporan ditandatangani Desember": (instansi(tanggal_laporan=date(2024, 12, 31)), ["KL202"]),
    "laporan salah tahun": (instansi(tanggal_laporan=date(2026, 1, 24)), ["KL201"]),
    "jumlah desa": (wilayah(jumlah_desa=5), ["SL001"]),
    "jumlah RT": (wilayah(jumlah_rt=50), ["HT003"]),
    "penduduk kecamatan": (penduduk_kecamatan, ["HT003"]),
    "pegawai menurut eselon": (pegawai_lain, ["SL001"]),
    "pegawai melebihi kebutuhan": (sdm_berlebih, ["HT011"]),
    "PK terlambat": (pk(0, tanggal=date(2024, 3, 15), berlaku_sejak=date(2024, 3, 15)), ["AN003"]),
    "PK ditandatangani sesudah berlaku": (pk(1, tanggal=date(2024, 10, 2)), ["KL201"]),
    "PK berlaku tahun depan": (pk(1, berlaku_sejak=date(2025, 10, 1)), ["KL201", "SR001"]),
    "PK salah tahun": (pk(0, tanggal=date(2023, 1, 15)), ["KL201"]),
    "PK perubahan tanpa alasan": (pk(1, alasan=None), ["KL203"]),
    # A reviu is a change: it needs a reason, and its day does not count from the first budget.
    "reviu tanpa alasan": (pk(1, jenis=JenisPerjanjian.REVIU, alasan=None), ["KL203"]),
    "reviu beralasan": (pk(1, jenis=JenisPerjanjian.REVIU), []),
    "PK perubahan memakai pagu murni": (pk(1, versi_anggaran="murni"), ["SL002"] * 3),
    "camat belum menjabat": (pegang_kosong, ["KL204"]),
    "target RKT": (target_rkt, ["SR001"]),
    "indikator tidak ada dalam Renstra": (tanpa_renstra, ["SR002"]),
    "program tanpa sasaran": (program_tanpa_sasaran, ["SR002", "SR002"]),
    "target di bawah realisasi lalu": (realisasi_lalu, ["SR003"]),
    "skala keliru": (realisasi("P1-LAPORAN", "1.00"), ["SJ101"]),
    "realisasi resmi lain dari rumus": (realisasi("DOKUMEN", "96.67"), ["HT004"]),
    "isian lain dari rumus": (realisasi("DOKUMEN", "96.67", resmi=False), ["HT004"]),
    "DPA tahun lalu": (dpa(0, date(2023, 1, 2)), ["AN003", "KL201"]),
    # Dated before the other, it is the first budget of the year, and what was promised and spent later exceeds it.
    "DPA perubahan sebelum DPA murni": (dpa(1, date(2023, 12, 20)), ["AN001", "AN001", *["SL002"] * 3]),
    "DPA perubahan tahun lalu": (dpa(1, date(2023, 11, 20)), ["AN001", "AN001", "AN003", "KL201", *["SL002"] * 3]),
    "program lain dari rinciannya": (belanja_program, ["AN002"]),
    "program sama dengan rinciannya": (pagu_program_cocok, []),
    "kegiatan lain dari rinciannya": (pagu_kegiatan, ["AN001", "AN002"]),
    "realisasi melebihi pagu": (belanja_lebih, ["AN001"]),
    "register tahun lalu": (register_lalu, ["KL201"]),
}


@pytest.mark.parametrize("nama", MUTASI)
def test_satu_perubahan_ditemukan(nama: str) -> None:
    """By the rules, and by them alone: the check of the shape does not say it a second time."""
    ubah, kode = MUTASI[nama]
    asal = kantor()
    tahun = ubah(asal)
    assert tahun != asal
    assert sorted(t.kode for t in periksa_tahun(hasil=hitung(tahun)).temuan) == sorted(kode)
    assert periksa_bentuk(tahun=tahun) == ()
