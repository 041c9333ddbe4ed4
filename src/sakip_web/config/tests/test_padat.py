"""Pages go out compressed, downloads as they are."""

from __future__ import annotations

import gzip

from django.test import Client


def test_halaman_dan_gaya_terkirim_padat(pemeran, masuk) -> None:
    for alamat in ("/35.99.01/2024/", "/statis/rupa/halaman.js"):
        klien: Client = masuk(pemeran.ani)
        biasa = klien.get(alamat)
        padat = klien.get(alamat, headers={"accept-encoding": "gzip"})
        assert padat.headers["Content-Encoding"] == "gzip"
        assert "Accept-Encoding" in padat.headers["Vary"]
        isi = b"".join(padat) if padat.streaming else padat.content
        assert "Content-Encoding" not in biasa.headers
        utuh = b"".join(biasa) if biasa.streaming else biasa.content
        assert len(gzip.decompress(isi)) == len(utuh)
        assert len(isi) < len(utuh) * 0.6


def test_yang_sudah_padat_tidak_dipadatkan_lagi(pemeran, masuk) -> None:
    jawaban = masuk(pemeran.ani).get("/35.99.01/2024/keluar/salinan.xlsx", headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in jawaban.headers
