"""The signed copy of a final report stays beside it."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from sakip_web.berkas.models import Lampiran
from sakip_web.jejak.models import Jejak
from sakip_web.uji.pemeran import KODE
from sakip_web.uji.penanda import pdf_polos, tanda_tangani

SAH = f"/{KODE}/2024/laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/sah/"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings) -> None:
    settings.FOLDER_DATA = tmp_path


def kirim(klien, isi: bytes):
    return klien.post(f"{SAH}bertanda/", {"berkas": SimpleUploadedFile("lkj.pdf", isi)}, follow=True)


def test_pindaian_tersimpan_di_sisi_naskah(pemeran, masuk) -> None:
    ani = masuk(pemeran.ani)
    ani.post(SAH, {"cara": "tinta basah"})
    assert "lkj.pdf" in kirim(ani, pdf_polos()).content.decode()
    assert "belum dipilih" in ani.post(f"{SAH}bertanda/").content.decode()


def test_tanda_tangan_elektronik_diperiksa(pemeran, masuk) -> None:
    ani = masuk(pemeran.ani)
    ani.post(SAH, {"cara": "tte"})
    assert "tidak memuat tanda tangan" in kirim(ani, pdf_polos()).content.decode()
    assert not Lampiran.objects.exists()
    assert "ditandatangani Contoh Dua" in kirim(ani, tanda_tangani(isi=pdf_polos())).content.decode()


def test_sebelum_sah_dan_oleh_orang_lain_tidak_ada(pemeran, masuk) -> None:
    assert kirim(masuk(pemeran.ani), pdf_polos()).status_code == 404
    masuk(pemeran.ani).post(SAH, {"cara": "sistem"})
    sebelum = Jejak.objects.count()
    for orang in (pemeran.dedi, pemeran.gita, pemeran.citra, pemeran.budi):
        assert kirim(masuk(orang), pdf_polos()).status_code == 404
    assert Jejak.objects.count() == sebelum
