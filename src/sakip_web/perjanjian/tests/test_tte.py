"""An agreement that was signed electronically is taken only with a signature that holds."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sakip_web.berkas.models import Naskah
from sakip_web.uji.pemeran import KODE
from sakip_web.uji.penanda import pdf_polos, tanda_tangani


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings) -> None:
    settings.FOLDER_DATA = tmp_path


def kirim(klien, isi: bytes):
    berkas = SimpleUploadedFile("pk.pdf", isi, content_type="application/pdf")
    isian = {"jabatan": ["kasi-pelayanan"], "cara": "TTE", "tanggal": "2024-10-01", "berkas": berkas}
    return klien.post(reverse("perjanjian:sah", args=[KODE, 2024]), isian, follow=True)


def test_pdf_bertanda_tangan_utuh_dibekukan_apa_adanya(pemeran, masuk) -> None:
    isi = tanda_tangani(isi=pdf_polos())
    kirim(masuk(pemeran.ani), isi)
    naskah = Naskah.objects.get()
    assert naskah.cara == "tte"
    assert naskah.isi.get(format="pdf").berkas.ukuran == len(isi)


@pytest.mark.parametrize("isi", [pdf_polos(), b"%PDF-1.7 rusak", b"bukan pdf"])
def test_tanpa_tanda_tangan_yang_sah_tidak_ada_yang_dibekukan(pemeran, masuk, isi: bytes) -> None:
    jawab = kirim(masuk(pemeran.ani), isi)
    assert "PDF" in jawab.content.decode()
    assert not Naskah.objects.exists()
