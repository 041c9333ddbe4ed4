"""Drawing up, changing and making valid, without pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from sakip.data.perjanjian import AlasanPerubahan, JenisPerjanjian, Perjanjian
from sakip.kernel.nilai import Angka, Kosong
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import satu
from sakip_web.berkas.selectors import berkas_naskah, buka, naskah
from sakip_web.jejak.rantai import Pelaku
from sakip_web.perjanjian import pengesahan, selectors, services
from sakip_web.perjanjian.isian import TargetTerketik, tulis_butir
from sakip_web.perjanjian.pengesahan import Cara, Tanda, sahkan
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Instansi, Tahun
from sakip_web.rekaman.penjaga import Terkunci
from sakip_web.rekaman.services import TahunBerubah, buat_tahun, simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import Pemeran, contoh_nusa

ANI = Pelaku(1, "Ani Contoh")
WAKTU = datetime(2024, 1, 20, 2, 0, tzinfo=UTC)
KOSONG = TargetTerketik("", ("", "", "", ""))


@pytest.fixture
def tahun_baru(pemeran: Pemeran) -> Tahun:  # noqa: ARG001
    """The same office before it has any agreement."""
    kantor = Instansi.objects.create(kode="35.99.07", nama="Kecamatan Uji")
    isi = replace(contoh_nusa(), perjanjian=Perjanjian())
    return buat_tahun(instansi=kantor, isi=isi, oleh=ANI, waktu=WAKTU)


def _susun(tahun: Tahun) -> selectors.Versi:
    services.susun_murni(tahun=tahun, waktu_berlaku=services.Waktu(date(2024, 1, 15)), oleh=ANI, waktu=WAKTU)
    tahun.refresh_from_db()
    return selectors.daftar_versi(tahun=tahun)[-1]


def _lengkapi(tahun: Tahun, versi: selectors.Versi) -> selectors.Versi:
    """The targets of the sample, for the plan alone does not have all of them."""
    isi = replace(versi.isi, butir=contoh_nusa().perjanjian.versi[0].butir)
    simpan(tahun=tahun, ubah=(Ubah("perjanjian.versi", versi.kunci, isi, versi.versi),), oleh=ANI, waktu=WAKTU)
    tahun.refresh_from_db()
    return selectors.daftar_versi(tahun=tahun)[-1]


def test_yang_masih_draf_tidak_disahkan(tahun_baru: Tahun) -> None:
    versi = _susun(tahun_baru)
    with pytest.raises(services.PerjanjianSalah, match="masih DRAF: Target Jumlah surat"):
        sahkan(
            tahun=tahun_baru, versi=versi, jabatan=["kasi-pelayanan"], tanda=Tanda(Cara.SISTEM, date(2024, 1, 15)),
            oleh=ANI, waktu=WAKTU,
        )  # fmt: skip


def test_data_yang_salah_disebut_sebabnya(tahun_baru: Tahun) -> None:
    versi = _lengkapi(tahun_baru, _susun(tahun_baru))
    # Quarter targets that do not make the target of the year.
    butir = tuple(
        replace(b, triwulan=(Angka(Decimal(9999)),) * 4) if b.indikator == "PEL-SURAT" else b for b in versi.isi.butir
    )
    isi = replace(versi.isi, butir=butir)
    simpan(tahun=tahun_baru, ubah=(Ubah("perjanjian.versi", versi.kunci, isi, versi.versi),), oleh=ANI, waktu=WAKTU)
    tahun_baru.refresh_from_db()
    versi = selectors.daftar_versi(tahun=tahun_baru)[-1]
    tanda = Tanda(Cara.SISTEM, date(2024, 1, 15))
    with pytest.raises(services.PerjanjianSalah, match="masih DRAF: Target triwulan “Jumlah surat"):
        sahkan(tahun=tahun_baru, versi=versi, jabatan=["kasi-pelayanan"], tanda=tanda, oleh=ANI, waktu=WAKTU)


def test_disusun_dari_rencana_untuk_semua_jabatan(tahun_baru: Tahun) -> None:
    versi = _susun(tahun_baru)
    assert versi.isi.jenis is JenisPerjanjian.MURNI
    assert {b.indikator for b in versi.isi.butir} == {b.indikator for b in contoh_nusa().perjanjian.versi[0].butir}
    rkt = {t.indikator: t.nilai for t in contoh_nusa().perencanaan.target_rkt if t.tahun == 2024}
    assert all(b.target == rkt[b.indikator] for b in versi.isi.butir if b.indikator in rkt)
    assert (versi.isi.pihak_pertama, versi.isi.pihak_kedua) == ("camat", "bupati")
    with pytest.raises(services.PerjanjianSalah, match="sudah disusun"):
        _susun(tahun_baru)


def test_dua_orang_di_dua_jabatan_tidak_bentrok(tahun_baru: Tahun) -> None:
    versi = _susun(tahun_baru)
    dulu = {b.indikator: tulis_butir(butir=b) for b in versi.isi.butir}
    pertama, kedua = versi.isi.butir[0].indikator, versi.isi.butir[1].indikator
    for indikator, teks in ((pertama, "91,5"), (kedua, "1.250")):
        baru = TargetTerketik(teks, dulu[indikator].triwulan)
        baris = (services.TargetDiubah(indikator, dulu[indikator], baru),)
        assert not services.ubah_target(tahun=tahun_baru, versi_diubah=versi, baris=baris, oleh=ANI, waktu=WAKTU)
    tahun_baru.refresh_from_db()
    butir = {b.indikator: b.target for b in tahun_kinerja(tahun=tahun_baru).perjanjian.versi[0].butir}
    satu_target, taksa = butir[pertama], butir[kedua]
    assert isinstance(satu_target, Angka)
    assert str(satu_target.nilai) == "91.5"
    assert isinstance(taksa, Kosong)
    assert taksa.tertulis == "1.250"


def test_baris_yang_sama_diperlihatkan_bentrok_dan_tidak_hilang(tahun_baru: Tahun) -> None:
    versi = _susun(tahun_baru)
    indikator = versi.isi.butir[0].indikator
    dulu = tulis_butir(butir=versi.isi.butir[0])
    for teks in ("91", "92"):
        baris = (services.TargetDiubah(indikator, dulu, TargetTerketik(teks, dulu.triwulan)),)
        bentrok = services.ubah_target(tahun=tahun_baru, versi_diubah=versi, baris=baris, oleh=ANI, waktu=WAKTU)
    assert [(b.diketik.setahun, b.tersimpan.setahun, b.oleh) for b in bentrok] == [("92", "91", "Ani Contoh")]


def test_disahkan_dibekukan_dan_terkunci(tahun_baru: Tahun) -> None:
    versi = _lengkapi(tahun_baru, _susun(tahun_baru))
    tanda = Tanda(Cara.SISTEM, date(2024, 1, 15))
    nama = sahkan(
        tahun=tahun_baru, versi=versi, jabatan=["kasi-pelayanan", "camat"], tanda=tanda, oleh=ANI, waktu=WAKTU
    )
    assert len(nama) == 2
    kunci = f"{versi.kunci}:kasi-pelayanan"
    assert satu(tahun=tahun_baru, jenis=Jenis.PERJANJIAN, kunci=kunci).keadaan is Keadaan.SAH
    beku = naskah(tahun=tahun_baru, jenis="pk", kunci=kunci)
    assert beku is not None
    assert beku.cara == "sistem"
    for format, awal in (("pdf", b"%PDF-"), ("docx", b"PK"), ("data", b"{")):
        berkas = berkas_naskah(naskah=beku, format=format)
        assert berkas is not None
        with buka(berkas=berkas) as isi:
            assert isi.read(8).startswith(awal)
    tahun_baru.refresh_from_db()
    sekarang = selectors.daftar_versi(tahun=tahun_baru)[-1]
    assert sekarang.isi.tanggal == date(2024, 1, 15)
    with pytest.raises(Terkunci, match="sudah disahkan 20 Januari 2024"):
        simpan(
            tahun=tahun_baru,
            ubah=(Ubah("perjanjian.versi", sekarang.kunci, replace(sekarang.isi, butir=()), sekarang.versi),),
            oleh=ANI,
            waktu=WAKTU,
        )


def test_perubahan_berawal_dari_yang_berlaku_dan_dapat_dibandingkan(tahun_baru: Tahun) -> None:
    lama = _susun(tahun_baru)
    sebab = services.Sebab(AlasanPerubahan.PEJABAT, "Pejabat berganti.", "kasi-pelayanan")
    with pytest.raises(services.PerjanjianSalah, match="tidak sesudah"):
        _ubah(tahun_baru, sebab, date(2024, 1, 15))
    _ubah(tahun_baru, sebab, date(2024, 7, 1))
    tahun_baru.refresh_from_db()
    baru = selectors.daftar_versi(tahun=tahun_baru)[-1]
    assert baru.isi.jabatan == ("kasi-pelayanan",)
    assert baru.isi.alasan is AlasanPerubahan.PEJABAT
    assert selectors.banding(tahun=tahun_baru, lama=lama, baru=baru) == ()
    butir = baru.isi.butir[0]
    dulu = tulis_butir(butir=butir)
    baris = (services.TargetDiubah(butir.indikator, dulu, TargetTerketik("77", KOSONG.triwulan)),)
    services.ubah_target(tahun=tahun_baru, versi_diubah=baru, baris=baris, oleh=ANI, waktu=WAKTU)
    tahun_baru.refresh_from_db()
    baru = selectors.daftar_versi(tahun=tahun_baru)[-1]
    assert [b.indikator for b in selectors.banding(tahun=tahun_baru, lama=lama, baru=baru)] == [butir.indikator]


def _ubah(tahun: Tahun, sebab: services.Sebab, sejak: date) -> None:
    services.buat_perubahan(tahun=tahun, sebab=sebab, waktu_berlaku=services.Waktu(sejak), oleh=ANI, waktu=WAKTU)


def test_pindaian_wajib_untuk_tinta_basah(tahun_baru: Tahun) -> None:
    versi = _susun(tahun_baru)
    with pytest.raises(services.PerjanjianSalah, match="Pindaian"):
        sahkan(
            tahun=tahun_baru, versi=versi, jabatan=["camat"], tanda=Tanda(Cara.BASAH, date(2024, 1, 15)),
            oleh=ANI, waktu=WAKTU,
        )  # fmt: skip


def test_yang_berubah_selagi_dicetak_tidak_disahkan(tahun_baru: Tahun, monkeypatch: pytest.MonkeyPatch) -> None:
    versi = _lengkapi(tahun_baru, _susun(tahun_baru))

    def cetak_lambat(**isi: Any) -> tuple[dict[str, bytes], ...]:
        tujuan = tahun_kinerja(tahun=tahun_baru).perencanaan.tujuan[0]
        ubah = Ubah("perencanaan.tujuan", tujuan.id, replace(tujuan, teks="Diubah selagi dicetak"), 1)
        simpan(tahun=tahun_baru, ubah=(ubah,), oleh=Pelaku(2, "Eka Contoh"), waktu=WAKTU)
        return tuple({"pdf": b"%PDF-", "docx": b"PK"} for _ in isi["permintaan"])

    monkeypatch.setattr(pengesahan, "cetak_banyak", cetak_lambat)
    with pytest.raises(TahunBerubah, match="Eka Contoh menyimpan perubahan"):
        sahkan(
            tahun=tahun_baru, versi=versi, jabatan=["kasi-pelayanan"], tanda=Tanda(Cara.SISTEM, date(2024, 1, 15)),
            oleh=ANI, waktu=WAKTU,
        )  # fmt: skip
    kunci = f"{versi.kunci}:kasi-pelayanan"
    assert naskah(tahun=tahun_baru, jenis="pk", kunci=kunci) is None
    assert satu(tahun=tahun_baru, jenis=Jenis.PERJANJIAN, kunci=kunci).keadaan is Keadaan.DRAF
