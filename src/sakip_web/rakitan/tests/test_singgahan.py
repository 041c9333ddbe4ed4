"""What is kept of a year in the process: never what a transaction took back, and what is asked for stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from sakip_web.alur.aturan import Jenis
from sakip_web.alur.services import langkah
from sakip_web.berkas.kenali import BerkasDitolak
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rakitan import singgahan
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rakitan.singgahan import Singgahan
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import ambil
from sakip_web.rekaman.services import buat_tahun, simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.sumber.resmi import Menunggu, beri_angka, minta_angka
from sakip_web.uji.pemeran import Pemeran, contoh_nusa

ANI, KAPAN = Pelaku(1, "Ani Contoh"), datetime(2024, 7, 2, 3, 42, tzinfo=UTC)
NAMA = "perencanaan.tujuan"


def ganti_tujuan(tahun: Tahun, teks: str) -> None:
    kunci = tahun_kinerja(tahun=tahun).perencanaan.tujuan[0].id
    ada = ambil(tahun=tahun, himpunan=NAMA, kunci=kunci)
    assert ada is not None
    ubah = Ubah(NAMA, kunci, replace(ada.butir.objek, teks=teks), ada.versi)  # type: ignore[type-var]
    simpan(tahun=tahun, ubah=(ubah,), oleh=ANI, waktu=KAPAN)
    tahun.refresh_from_db()


def test_yang_dibatalkan_tidak_pernah_terlihat(pemeran: Pemeran) -> None:
    asli = tahun_kinerja(tahun=pemeran.tahun).perencanaan.tujuan[0].teks
    with transaction.atomic():
        ganti_tujuan(pemeran.tahun, "Tidak jadi")
        assert tahun_kinerja(tahun=pemeran.tahun).perencanaan.tujuan[0].teks == "Tidak jadi"
        transaction.set_rollback(True)
    pemeran.tahun.refresh_from_db()
    assert tahun_kinerja(tahun=pemeran.tahun).perencanaan.tujuan[0].teks == asli


def test_angka_resmi_yang_buktinya_ditolak_tidak_tampil(pemeran: Pemeran) -> None:
    tahun = pemeran.tahun
    # Somebody has handed in, so the guards look at the year while the figure is not yet certain.
    langkah(tahun=tahun, jenis=Jenis.PENGUKURAN, kunci="x:TW1", tindakan="mengajukan", oleh=ANI, waktu=KAPAN)
    data = tahun_kinerja(tahun=tahun)
    dipakai = {r.indikator for r in data.realisasi.kinerja}
    indikator = next(i for i in data.perencanaan.indikator if i.id not in dipakai)
    periode = data.realisasi.kinerja[0].periode
    minta_angka(
        tahun=tahun, indikator=indikator.id, periode=periode, dari="Bagian", hari=KAPAN.date(), oleh=ANI, waktu=KAPAN
    )
    tahun.refresh_from_db()
    dulu = tahun_kinerja(tahun=tahun).realisasi
    berkas = [SimpleUploadedFile("a.pdf", b"%PDF-1.4 isi"), SimpleUploadedFile("b.pdf", b"bukan")]
    menunggu = Menunggu(f"{indikator.id}:{periode.kode}", 1, indikator.nama, "", periode, "Bagian", None, "")
    with pytest.raises(BerkasDitolak):
        beri_angka(tahun=tahun, menunggu=menunggu, teks="88", sumber="", versi=1, berkas=berkas, oleh=ANI, waktu=KAPAN)
    tahun.refresh_from_db()
    assert tahun_kinerja(tahun=tahun).realisasi == dulu


def test_yang_paling_lama_tidak_ditanyakan_pergi_dulu(pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(singgahan, "TERBANYAK", 2)
    singgah = Singgahan()
    nusa = contoh_nusa()
    isi = replace(nusa, acuan=replace(nusa.acuan, tahun=2031))
    tiga = buat_tahun(instansi=pemeran.tahun.instansi, isi=isi, oleh=ANI, waktu=KAPAN)
    sering = singgah.ambil(pemeran.tahun)
    singgah.ambil(pemeran.tahun_dedi)
    assert singgah.ambil(pemeran.tahun) is sering
    singgah.ambil(tiga)
    assert singgah.ambil(pemeran.tahun) is sering
