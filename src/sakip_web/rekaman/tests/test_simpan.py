"""Saving records: versions, conflicts, the log, and what stays untouched."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from sakip.data.realisasi import RealisasiKinerja
from sakip.data.sumber_daya import Sarpras
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode
from sakip_web.jejak.models import Jejak
from sakip_web.jejak.rantai import Pelaku
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman import selectors
from sakip_web.rekaman.beda import banding
from sakip_web.rekaman.himpunan import KUNCI_TERPANJANG
from sakip_web.rekaman.mapping import kunci_baru, rakit, urai
from sakip_web.rekaman.selectors import ambil
from sakip_web.rekaman.services import RekamanKembar, buat_tahun, simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import contoh_nusa

KAPAN = datetime(2024, 7, 2, 3, 42, tzinfo=UTC)
ANI, EKA = Pelaku(1, "Ani Contoh"), Pelaku(2, "Eka Contoh")
HIMPUNAN, KUNCI = "realisasi.kinerja", "SKM:2024-TW2"


def skm(angka: str) -> RealisasiKinerja:
    return RealisasiKinerja("SKM", Periode(2024, 2), Angka(Decimal(angka)), sumber="Laporan SKM triwulan")


def ubah(angka: str, versi: int) -> Ubah:
    return Ubah(HIMPUNAN, KUNCI, skm(angka), versi)


def test_setiap_tahun_kembali_utuh_dari_rekamannya() -> None:
    per_himpunan: dict[str, list[object]] = {}
    for b in urai(contoh_nusa()):
        per_himpunan.setdefault(b.himpunan, []).append(b.objek)
    assert rakit(per_himpunan) == contoh_nusa()


def test_tersimpan_dan_terakit(pemeran) -> None:
    hasil = simpan(tahun=pemeran.tahun, ubah=[ubah("90", 1)], oleh=ANI, waktu=KAPAN)
    assert [u.versi for u in hasil.tersimpan] == [2]
    pemeran.tahun.refresh_from_db()
    kinerja = tahun_kinerja(tahun=pemeran.tahun).realisasi.kinerja
    assert [r.nilai for r in kinerja if r.indikator == "SKM" and r.periode == Periode(2024, 2)] == [Angka(Decimal(90))]


def test_yang_berubah_sesudah_dibaca_bentrok_dan_tidak_hilang(pemeran) -> None:
    simpan(tahun=pemeran.tahun, ubah=[ubah("90", 1)], oleh=EKA, waktu=KAPAN)
    hasil = simpan(tahun=pemeran.tahun, ubah=[ubah("91", 1)], oleh=ANI, waktu=KAPAN)
    (bentrok,) = hasil.bentrok
    assert hasil.tersimpan == ()
    assert (bentrok.tersimpan, bentrok.oleh, bentrok.versi) == (skm("90"), "Eka Contoh", 2)
    ada = ambil(tahun=pemeran.tahun, himpunan=HIMPUNAN, kunci=KUNCI)
    assert ada is not None
    assert ada.butir.objek == skm("90")


def test_isi_yang_sama_bukan_bentrok_dan_tidak_dicatat(pemeran) -> None:
    simpan(tahun=pemeran.tahun, ubah=[ubah("90", 1)], oleh=EKA, waktu=KAPAN)
    sebelum = Jejak.objects.count()
    hasil = simpan(tahun=pemeran.tahun, ubah=[ubah("90", 1)], oleh=ANI, waktu=KAPAN)
    assert [u.versi for u in hasil.tersimpan] == [2]
    assert Jejak.objects.count() == sebelum


@pytest.mark.parametrize(("utuh", "versi"), [(True, 1), (False, 2)])
def test_utuh_menahan_semua_bila_satu_bentrok(pemeran, utuh: bool, versi: int) -> None:
    simpan(tahun=pemeran.tahun, ubah=[ubah("90", 1)], oleh=EKA, waktu=KAPAN)
    lain = Ubah(HIMPUNAN, "SKM:2024-TW3", replace(skm("92"), periode=Periode(2024, 3)), 1)
    hasil = simpan(tahun=pemeran.tahun, ubah=[ubah("91", 1), lain], oleh=ANI, waktu=KAPAN, utuh=utuh)
    assert len(hasil.bentrok) == 1
    ada = ambil(tahun=pemeran.tahun, himpunan=HIMPUNAN, kunci="SKM:2024-TW3")
    assert ada is not None
    assert ada.versi == versi


def test_yang_ditarik_dapat_ditulis_lagi(pemeran) -> None:
    simpan(tahun=pemeran.tahun, ubah=[Ubah(HIMPUNAN, KUNCI, None, 1)], oleh=ANI, waktu=KAPAN)
    assert ambil(tahun=pemeran.tahun, himpunan=HIMPUNAN, kunci=KUNCI) is None
    hasil = simpan(tahun=pemeran.tahun, ubah=[ubah("88", 0)], oleh=ANI, waktu=KAPAN)
    assert [u.versi for u in hasil.tersimpan] == [3]


def ganti_isi(tahun, baru) -> tuple[Ubah, ...]:
    lama = selectors.daftar(tahun=tahun)
    versi = {(t.butir.himpunan, t.butir.kunci): t.versi for t in lama}
    beda = banding(lama=[t.butir for t in lama], baru=tuple(urai(baru)))
    diubah = [Ubah(b.himpunan, b.kunci, b.baru, versi.get((b.himpunan, b.kunci), 0), b.urut) for b in beda]
    tersimpan = simpan(tahun=tahun, ubah=diubah, oleh=ANI, waktu=KAPAN).tersimpan
    tahun.refresh_from_db()
    return tersimpan


@pytest.mark.parametrize("di", [0, 1, 5, 28])
def test_yang_baru_dari_luar_berdiri_di_tempatnya(pemeran, di: int) -> None:
    nusa = contoh_nusa()
    ada = nusa.perencanaan.indikator
    baru = tuple(replace(ada[0], id=f"BARU{n}") for n in range(3))
    diubah = (*ada[:di], *baru, *ada[di:])[:-1]
    tahun = replace(nusa, perencanaan=replace(nusa.perencanaan, indikator=diubah))
    ganti_isi(pemeran.tahun, tahun)
    assert tahun_kinerja(tahun=pemeran.tahun).perencanaan.indikator == diubah


def test_yang_tak_berkunci_juga_berdiri_di_tempatnya(pemeran) -> None:
    nusa = contoh_nusa()
    ada = nusa.register.catatan
    catatan = (ada[0], replace(ada[5], uraian="sisipan"), *ada[1:])
    ganti_isi(pemeran.tahun, replace(nusa, register=replace(nusa.register, catatan=catatan)))
    assert tahun_kinerja(tahun=pemeran.tahun).register.catatan == catatan


def test_fakta_yang_tertulis_dua_kali_disebut(pemeran) -> None:
    nusa = contoh_nusa()
    dobel = (*nusa.realisasi.kinerja, nusa.realisasi.kinerja[0])
    with pytest.raises(RekamanKembar, match=r"realisasi\.kinerja"):
        buat_tahun(
            instansi=pemeran.tahun.instansi,
            isi=replace(nusa, realisasi=replace(nusa.realisasi, kinerja=dobel)),
            oleh=ANI,
            waktu=KAPAN,
        )


def test_isi_dari_luar_menjadi_perubahan_sekecil_mungkin(pemeran) -> None:
    nusa = contoh_nusa()
    kinerja = tuple(
        skm("91") if r.indikator == "SKM" and r.periode == Periode(2024, 2) else r for r in nusa.realisasi.kinerja
    )
    register = nusa.register.catatan[1:]
    baru = replace(
        nusa, realisasi=replace(nusa.realisasi, kinerja=kinerja), register=replace(nusa.register, catatan=register)
    )
    assert len(ganti_isi(pemeran.tahun, baru)) == 2
    pemeran.tahun.refresh_from_db()
    assert tahun_kinerja(tahun=pemeran.tahun) == baru


def test_rantai_jejak_utuh_dan_perubahan_terlihat(pemeran) -> None:
    simpan(tahun=pemeran.tahun, ubah=[ubah("90", 1)], oleh=EKA, waktu=KAPAN)
    assert list(periksa_rantai()) == []
    mata = Jejak.objects.filter(rantai__nama=pemeran.tahun.rantai).order_by("nomor").last()
    assert mata is not None
    assert mata.sebelum is not None
    assert mata.sesudah is not None
    assert (mata.sebelum["nilai"], mata.sesudah["nilai"]) == ({"angka": "86.90"}, {"angka": "90"})
    Jejak.objects.filter(pk=mata.pk).update(pelaku="Orang Lain")
    assert [p.nomor for p in periksa_rantai()] == [mata.nomor]


def test_nama_sepanjang_kalimat_tersimpan_di_kedua_basis_data(pemeran) -> None:
    panjang = "Kursi rapat " * 40
    orang = Pelaku(1, "Ani Contoh", atas_nama="Pejabat bernama panjang " * 20)
    for akhir in ("A", "B"):
        objek = Sarpras(panjang + akhir, None, None)
        kunci = kunci_baru(himpunan="sumber_daya.sarpras", objek=objek)
        assert len(kunci) == KUNCI_TERPANJANG
        simpan(tahun=pemeran.tahun, ubah=[Ubah("sumber_daya.sarpras", kunci, objek, 0)], oleh=orang, waktu=KAPAN)
    pemeran.tahun.refresh_from_db()
    nama = [s.nama for s in tahun_kinerja(tahun=pemeran.tahun).sumber_daya.sarpras]
    assert nama[-2:] == [panjang + "A", panjang + "B"]
    assert list(periksa_rantai()) == []
