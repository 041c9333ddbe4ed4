"""A response holds for the report that the superior saw, and for no other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import cast

from django.test import Client

from sakip.data.narasi import TeksNarasi
from sakip.data.realisasi import RealisasiKinerja
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode
from sakip_web.akun.models import Pengguna
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import satu
from sakip_web.jejak.rantai import Pelaku
from sakip_web.pelaporan.dilihat import dilihat_kini
from sakip_web.pelaporan.laporan import Laporan
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.selectors import ambil, daftar
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import AWAL, KODE, Pemeran

Masuk = Callable[[Pengguna], Client]
LAPORAN = Laporan("lkj_triwulan", "kasi-pelayanan", Periode(2024, 2))
SATU = f"/{KODE}/2024/laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/"
BAIK = {"tanggapan": "Laporan sudah baik", "catatan": "Ditulis panjang oleh camat."}


def _terlihat(klien: Client) -> dict[str, str]:
    isi = klien.get(SATU + "tanggapan/").content.decode()
    return dict(re.findall(r'type="hidden" name="(versi|dilihat)" value="([^"]*)"', isi))


def _keadaan(p: Pemeran) -> Keadaan:
    return satu(tahun=p.tahun, jenis=Jenis.LAPORAN, kunci=LAPORAN.kunci).keadaan


def _simpan(p: Pemeran, ubah: Ubah) -> None:
    simpan(tahun=p.tahun, ubah=(ubah,), oleh=Pelaku(None, "uji"), waktu=AWAL)


def _rencana(objek: object) -> bool:
    return isinstance(objek, TeksNarasi) and (objek.kunci, objek.untuk, objek.periode) == (
        "jabatan_rencana_tindak_lanjut",
        LAPORAN.jabatan,
        LAPORAN.periode,
    )


def _tolak(klien: Client, isi: dict[str, str]) -> str:
    """A response that is not recorded: what was typed is still on the page."""
    jawaban = klien.post(SATU + "tanggapan/", isi)
    teks = jawaban.content.decode()
    assert "Tanggapan belum tercatat" in teks
    assert "Ditulis panjang oleh camat." in teks
    assert re.search(r'value="Laporan sudah baik" checked', teks)
    return teks


def test_angka_berubah_sesudah_halaman_dibuka(pemeran: Pemeran, masuk: Masuk) -> None:
    eka, budi = masuk(pemeran.eka), masuk(pemeran.budi)
    eka.post(SATU + "ajukan/")
    dasar = _terlihat(budi)
    lama = ambil(tahun=pemeran.tahun, himpunan="realisasi.kinerja", kunci="PEL-SURAT:2024-TW2")
    assert lama is not None
    baru = replace(cast(RealisasiKinerja, lama.butir.objek), nilai=Angka(Decimal(777)))
    _simpan(pemeran, Ubah(lama.butir.himpunan, lama.butir.kunci, baru, lama.versi))
    teks = _tolak(budi, dasar | BAIK)
    assert "angka Jumlah surat keterangan yang diterbitkan" in teks
    assert _keadaan(pemeran) is Keadaan.DIAJUKAN
    # The page now shows what is: who looked again sends again.
    lagi = dict(re.findall(r'type="hidden" name="(versi|dilihat)" value="([^"]*)"', teks))
    assert budi.post(SATU + "tanggapan/", lagi | BAIK).status_code == 302
    assert _keadaan(pemeran) is Keadaan.DITANGGAPI


def test_teks_dan_keadaan_berubah(pemeran: Pemeran, masuk: Masuk) -> None:
    eka, budi = masuk(pemeran.eka), masuk(pemeran.budi)
    eka.post(SATU + "ajukan/")
    dasar = _terlihat(budi)
    eka.post(SATU + "ajukan/", {"tarik": "1"})
    teks = next(t for t in daftar(tahun=pemeran.tahun, himpunan=("narasi.teks",)) if _rencana(t.butir.objek))
    baru = replace(cast(TeksNarasi, teks.butir.objek), teks="Antrean dipindah ke loket dua.")
    _simpan(pemeran, Ubah(teks.butir.himpunan, teks.butir.kunci, baru, teks.versi))
    eka.post(SATU + "ajukan/")
    kata = _tolak(budi, dasar | BAIK)
    assert "keadaannya sekarang diajukan oleh Eka Contoh" in kata
    assert "bagian F. Rencana Tindak Lanjut" in kata
    # Also beside a mistake of its own, or the next page would pass what nobody saw.
    dua = budi.post(SATU + "tanggapan/", dasar | {"tanggapan": "Laporan diperbaiki"}).content.decode()
    assert "Tanggapan belum tercatat" in dua
    assert "Catatan wajib" in dua


def test_tanpa_cap_tidak_tercatat(pemeran: Pemeran, masuk: Masuk) -> None:
    eka, budi = masuk(pemeran.eka), masuk(pemeran.budi)
    eka.post(SATU + "ajukan/")
    for cap in ("", "bukan tanggal", "2024-07-05T00:00:00"):
        _tolak(budi, _terlihat(budi) | BAIK | {"dilihat": cap})
    assert _keadaan(pemeran) is Keadaan.DIAJUKAN


def test_perubahan_di_tempat_lain_tidak_menahan(pemeran: Pemeran, masuk: Masuk) -> None:
    eka, budi = masuk(pemeran.eka), masuk(pemeran.budi)
    eka.post(SATU + "ajukan/")
    dasar = _terlihat(budi)
    tujuan = tahun_kinerja(tahun=pemeran.tahun).realisasi.kinerja
    lain = next(r for r in tujuan if r.indikator == "PL-ARSIP" and r.periode == Periode(2024, 4))
    _simpan(pemeran, Ubah("realisasi.kinerja", "PL-ARSIP:2024-TW4", replace(lain, nilai=Angka(Decimal(777))), 1))
    assert budi.post(SATU + "tanggapan/", dasar | BAIK).status_code == 302


def test_cap_sama_bagi_data_yang_sama(pemeran: Pemeran) -> None:
    satu_cap = dilihat_kini(tahun=pemeran.tahun, laporan=LAPORAN)
    assert satu_cap.teks == dilihat_kini(tahun=pemeran.tahun, laporan=LAPORAN).teks
    assert not satu_cap.berbeda(satu_cap)
