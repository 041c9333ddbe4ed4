"""The next year: what stays, what becomes history, what is proposed, and that nothing old looks new."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.tahun_lain import tahun_baru
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.evaluasi import StatusTindakLanjut
from sakip.data.perencanaan import Agregasi
from sakip.data.perjanjian import JenisPerjanjian, Perjanjian
from sakip.data.realisasi import RealisasiKinerja
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai, Rentang
from sakip.kernel.periode import Periode
from tests.buku_kerja.contoh_penuh import angka, build_tahun

TW = Periode(2026).bagian()


def test_yang_tetap() -> None:
    lama, baru = build_tahun(), tahun_baru(tahun=build_tahun())
    assert baru.tahun == 2027
    assert baru.acuan.misi == lama.acuan.misi
    assert baru.acuan.pembanding == lama.acuan.pembanding
    assert baru.organisasi.jabatan == lama.organisasi.jabatan
    assert baru.organisasi.tugas == lama.organisasi.tugas
    assert baru.perencanaan.indikator == lama.perencanaan.indikator
    assert baru.perencanaan.target_renstra == lama.perencanaan.target_renstra
    assert [(s.id, s.induk) for s in baru.perencanaan.simpul] == [(s.id, s.induk) for s in lama.perencanaan.simpul]
    assert (baru.desa, baru.evaluasi.lhe) == (replace(lama.desa, binwas=()), lama.evaluasi.lhe)


def test_yang_dikosongkan() -> None:
    baru = tahun_baru(tahun=build_tahun())
    assert (baru.acuan.tema, baru.acuan.libur, baru.acuan.kerja) == ("", (), ())
    assert baru.organisasi.instansi.tanggal_laporan is None
    # Contoh Satu left in August.
    assert [p.nama for p in baru.organisasi.pemegang] == ["Contoh Dua", "Contoh Tiga"]
    assert (baru.anggaran.pagu, baru.anggaran.realisasi) == ((), ())
    assert (baru.realisasi.kinerja, baru.realisasi.variabel, baru.register.catatan) == ((), (), ())
    assert {(s.menunjang, s.analisis) for s in baru.perencanaan.simpul} == {(None, "")}
    assert baru.sumber_daya.periode_rekon == ""
    assert [p.realisasi for p in baru.layanan.paten] == [BELUM_DIISI]
    assert {t.perbarui for t in baru.narasi.teks} == {True}
    assert {langkah.perbarui for langkah in baru.perencanaan.rencana_aksi} == {True}


def test_target_diusulkan_dari_renstra() -> None:
    baru = tahun_baru(tahun=build_tahun())
    usulan = Rentang(Decimal(80), Decimal(90))
    assert [(t.indikator, t.tahun, t.nilai) for t in baru.perencanaan.target_rkt] == [("skm", 2027, usulan)]
    (pk,) = baru.perjanjian.versi
    # The last version in force had one indicator, of a program, which the Renstra does not know.
    assert (pk.jenis, pk.berlaku_sejak, pk.pihak_pertama) == (JenisPerjanjian.MURNI, date(2027, 1, 1), "")
    assert [(b.indikator, b.target, b.triwulan) for b in pk.butir] == [("ip1", BELUM_DIISI, ())]
    tanpa = tahun_baru(tahun=replace(build_tahun(), perjanjian=Perjanjian()))
    assert [(b.indikator, b.target) for b in tanpa.perjanjian.versi[0].butir] == [("skm", usulan)]


def test_realisasi_menjadi_riwayat() -> None:
    riwayat = tahun_baru(tahun=build_tahun()).riwayat
    baru = {k.indikator: k for k in riwayat.kinerja if k.tahun == 2026}
    # skm is official for the year; its target is that of the Renstra because the last PK has none.
    assert (baru["skm"].realisasi, baru["skm"].sumber) == (angka("96.29"), "Bagian Organisasi")
    assert baru["kegiatan"].target == angka("12")
    assert baru["tuj"].realisasi == Kosong(Keadaan.BELUM_DIISI, "salin dari laporan kinerja 2026")
    # An indicator of a program with two of four quarters has no value of the year.
    assert "ip1" not in baru
    assert [(a.tahun, a.pagu, a.realisasi) for a in riwayat.anggaran][-1] == (
        2026, Decimal("2000000000.50"), Decimal(750_000),
    )  # fmt: skip
    dua_kali = tahun_baru(tahun=replace(build_tahun(), riwayat=riwayat)).riwayat
    assert dua_kali == riwayat


def test_nilai_yang_dihitung_di_tempat_lain_dipakai() -> None:
    riwayat = tahun_baru(tahun=build_tahun(), nilai_setahun={"tuj": angka("3.4")}).riwayat
    assert next(k for k in riwayat.kinerja if k.indikator == "tuj").realisasi == angka("3.4")


def _riwayat_dari(agregasi: Agregasi, nilai: tuple[Nilai, ...]) -> Nilai:
    tahun = build_tahun()
    indikator = tuple(replace(i, agregasi=agregasi) for i in tahun.perencanaan.indikator if i.id == "kegiatan")
    kinerja = tuple(RealisasiKinerja("kegiatan", p, n) for p, n in zip(TW, nilai, strict=False))
    tahun = replace(
        tahun,
        perencanaan=replace(tahun.perencanaan, indikator=indikator),
        realisasi=replace(tahun.realisasi, kinerja=kinerja),
    )
    return next(k.realisasi for k in tahun_baru(tahun=tahun).riwayat.kinerja if k.tahun == 2026)


@pytest.mark.parametrize(
    ("agregasi", "hasil"),
    [
        (Agregasi.KUMULATIF, "15"),
        (Agregasi.RATA_RATA, "3.75"),
        (Agregasi.MAKSIMUM, "6"),
        (Agregasi.MINIMUM, "2"),
        (Agregasi.POSISI_AKHIR, "4"),
    ],
)
def test_triwulan_menjadi_setahun(agregasi: Agregasi, hasil: str) -> None:
    nilai = tuple(angka(t) for t in ("2", "3", "6", "4"))
    assert _riwayat_dari(agregasi, nilai) == Angka(Decimal(hasil))
    # Three quarters, or a quarter that is not a number, say nothing about the year beyond doubt.
    assert isinstance(_riwayat_dari(agregasi, nilai[:3]), Kosong)


def test_rekomendasi_yang_selesai_tidak_dibawa() -> None:
    lama = build_tahun()
    selesai = replace(lama.evaluasi.tindak_lanjut[0], status=StatusTindakLanjut.SELESAI)
    baru = tahun_baru(
        tahun=replace(lama, evaluasi=replace(lama.evaluasi, tindak_lanjut=(selesai, *lama.evaluasi.tindak_lanjut)))
    )
    assert baru.evaluasi.tindak_lanjut == lama.evaluasi.tindak_lanjut


def test_tanpa_anggaran_tidak_ada_riwayat_anggaran() -> None:
    lama = build_tahun()
    kosong: TahunKinerja = replace(lama, anggaran=replace(lama.anggaran, pagu=()))
    assert tahun_baru(tahun=kosong).riwayat.anggaran == lama.riwayat.anggaran


def test_tahun_baru_dapat_ditulis_dan_dibaca() -> None:
    baru = tahun_baru(tahun=build_tahun())
    hasil = read_buku_kerja(isi=write_buku_kerja(tahun=baru), nama="2027.xlsx")
    assert hasil.tahun is not None
    assert hasil.tahun.narasi == baru.narasi
    assert hasil.temuan == ()
