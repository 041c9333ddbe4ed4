"""Electronic signatures of PDFs: whole, changed, added to, unknown issuer, none."""

from pathlib import Path

import pytest

from sakip_web.berkas.tanda_tangan import FOLDER_AKAR, TteDitolak, periksa_tte
from sakip_web.uji.penanda import pdf_polos, sertifikat_penanda, tanda_tangani


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings) -> None:
    settings.FOLDER_DATA = tmp_path


def percaya(tmp_path: Path, nama: str) -> None:
    (tmp_path / FOLDER_AKAR).mkdir()
    (tmp_path / FOLDER_AKAR / "akar.pem").write_bytes(sertifikat_penanda(nama=nama))


def test_tanda_tangan_utuh_menyebut_penandanya() -> None:
    (satu,) = periksa_tte(isi=tanda_tangani(isi=pdf_polos()))
    assert satu.nama == "Contoh Dua"
    assert satu.waktu is not None
    assert not satu.dipercaya


def test_penerbit_yang_dipercaya_diakui(tmp_path) -> None:
    percaya(tmp_path, "Contoh Dua")
    assert periksa_tte(isi=tanda_tangani(isi=pdf_polos()))[0].dipercaya


def test_penerbit_lain_ditolak_bila_ada_daftar(tmp_path) -> None:
    percaya(tmp_path, "Contoh Lain")
    with pytest.raises(TteDitolak, match="tidak termasuk yang dipercaya"):
        periksa_tte(isi=tanda_tangani(isi=pdf_polos()))


def test_isi_yang_berubah_ditolak() -> None:
    isi = bytearray(tanda_tangani(isi=pdf_polos()))
    isi[isi.find(b"MediaBox") + 11] ^= 1
    with pytest.raises(TteDitolak, match="berubah sesudah ditandatangani Contoh Dua"):
        periksa_tte(isi=bytes(isi))


def test_isi_yang_ditambah_ditolak() -> None:
    with pytest.raises(TteDitolak, match="ditambah isinya"):
        periksa_tte(isi=tanda_tangani(isi=pdf_polos()) + b"\n% tambahan\n")


@pytest.mark.parametrize(("isi", "kata"), [(pdf_polos(), "tidak memuat"), (b"%PDF-1.7 rusak", "rusak")])
def test_tanpa_tanda_tangan_atau_rusak(isi: bytes, kata: str) -> None:
    with pytest.raises(TteDitolak, match=kata):
        periksa_tte(isi=isi)
