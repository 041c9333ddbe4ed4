"""Many documents: a worker that is replaced, equal bytes, errors that come back."""

from __future__ import annotations

import pytest

from sakip.dokumen.node import Gambar, Paragraf
from sakip.dokumen.sebaris import teks
from sakip.renderers.pdf import GalatGambar, render_pdf
from sakip.renderers.pdf_kerja import DOKUMEN_PER_PROSES, PabrikPdf
from tests.renderers.test_pdf import dokumen


def test_satu_dokumen_tanpa_proses_baru():
    satu = dokumen(Paragraf(teks("satu")))
    with PabrikPdf(banyak=1) as pabrik:
        assert pabrik.render(dokumen=satu) == render_pdf(dokumen=satu)


def test_banyak_dokumen_berganti_proses():
    with PabrikPdf() as pabrik:
        for n in range(DOKUMEN_PER_PROSES + 2):
            satu = dokumen(Paragraf(teks(f"dokumen {n}")))
            assert pabrik.render(dokumen=satu, lampiran={"n.json": b"{}"}) == render_pdf(
                dokumen=satu, lampiran={"n.json": b"{}"}
            )


def test_galat_sampai_ke_pemanggil_dan_pabrik_tetap_jalan():
    with PabrikPdf() as pabrik:
        with pytest.raises(GalatGambar, match="Simpan ulang"):
            pabrik.render(dokumen=dokumen(Gambar("rusak", raster=b"\xff\xd8\xffx")))
        assert pabrik.render(dokumen=dokumen(Paragraf(teks("a")))).jumlah_halaman == 1
