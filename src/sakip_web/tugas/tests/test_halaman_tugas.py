"""The page of a job: one's own, with and without a script."""

from __future__ import annotations

from sakip_web.tugas.models import Keadaan, Pekerjaan
from sakip_web.tugas.services import ajukan


def minta(orang) -> Pekerjaan:
    return ajukan(jenis="uji", masukan={}, oleh=orang, judul="Cetak semua <b>dokumen</b>")


def test_pemilik_melihat_kemajuan(pemeran, masuk) -> None:
    satu = minta(pemeran.ani)
    alamat = f"/pekerjaan/{satu.pk}"
    isi = masuk(pemeran.ani).get(alamat).content.decode()
    assert "Menunggu giliran" in isi
    # A job outside an office has no office to name; the mark leads home.
    assert '<a class="merek" href="/">SAKIP<small>Akuntabilitas kinerja</small></a>' in isi
    assert "&lt;b&gt;" in isi
    Pekerjaan.objects.filter(pk=satu.pk).update(keadaan="berjalan", maju=31, dari=84, pesan="Mencetak berkas.")
    potongan = masuk(pemeran.ani).get(alamat, headers={"HX-Request": "true"}).content.decode()
    assert "31 dari 84" in potongan
    assert "<html" not in potongan
    assert "every 2s" in potongan
    Pekerjaan.objects.filter(pk=satu.pk).update(keadaan="selesai", hasil={"alamat": "/x", "sebutan": "Buka Dokumen"})
    selesai = masuk(pemeran.ani).get(alamat).content.decode()
    assert 'href="/x">Buka Dokumen' in selesai
    assert "every 2s" not in selesai


def test_orang_lain_tidak_melihat_dan_tidak_membatalkan(pemeran, masuk, client) -> None:
    satu = minta(pemeran.ani)
    for orang in (pemeran.dedi, pemeran.budi):
        assert masuk(orang).get(f"/pekerjaan/{satu.pk}").status_code == 404
        assert masuk(orang).post(f"/pekerjaan/{satu.pk}/batal").status_code == 404
    assert client.get(f"/pekerjaan/{satu.pk}").status_code == 302
    satu.refresh_from_db()
    assert satu.keadaan == Keadaan.MENUNGGU


def test_batal(pemeran, masuk) -> None:
    satu = minta(pemeran.ani)
    klien = masuk(pemeran.ani)
    assert klien.get(f"/pekerjaan/{satu.pk}/batal").status_code == 405
    for kata in ("dibatalkan. Yang sudah tersimpan", "sudah berakhir"):
        jawaban = klien.post(f"/pekerjaan/{satu.pk}/batal", follow=True)
        assert kata in jawaban.content.decode()
    satu.refresh_from_db()
    assert satu.keadaan == Keadaan.DIBATALKAN


def test_alamat_hasil_hanya_milik_sendiri(pemeran, masuk) -> None:
    satu = minta(pemeran.ani)
    for jahat in ("//jahat.contoh/", "https://jahat.contoh/", "javascript:alert(1)"):
        Pekerjaan.objects.filter(pk=satu.pk).update(keadaan="selesai", hasil={"alamat": jahat})
        assert jahat not in masuk(pemeran.ani).get(f"/pekerjaan/{satu.pk}").content.decode()
