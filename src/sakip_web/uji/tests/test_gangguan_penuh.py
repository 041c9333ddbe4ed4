"""A database that takes nothing more, or that others hold: a page that says what is safe, and nothing half."""

from __future__ import annotations

import errno

import pytest
from django.db import OperationalError

from sakip_web.rekaman.models import Tahun
from sakip_web.uji.orang_asing import keadaan

ALAMAT = "/35.99.01/2024/triwulan/2/kasi-pelayanan/"
ISI = {"isi:k.PEL-SURAT": "205", "asal:k.PEL-SURAT": "198", "versi:k.PEL-SURAT": "1", "pasti:k.PEL-SURAT": "1"}


@pytest.mark.parametrize(
    ("galat", "status", "kata"),
    [
        (OperationalError("database or disk is full"), 507, "Penyimpanan komputer yang menjalankan sakip penuh"),
        (OperationalError("attempt to write a readonly database"), 507, "penuh"),
        (OSError(errno.ENOSPC, "No space left on device"), 507, "penuh"),
        (OperationalError("database is locked"), 503, "kirim lagi"),
        (ValueError("bug"), 500, "Ada yang rusak"),
    ],
)
def test_basis_data_tidak_menerima(galat, status, kata, pemeran, masuk, monkeypatch):
    def tolak(*_: object, **__: object) -> None:
        raise galat

    sebelum = keadaan()
    ani = masuk(pemeran.ani)
    ani.raise_request_exception = False
    with monkeypatch.context() as m:
        # The last write of a save: the rows and the log before it must go too.
        m.setattr("sakip_web.rekaman.services.catat", tolak)
        jawaban = ani.post(ALAMAT, ISI)
    teks = jawaban.content.decode()
    assert jawaban.status_code == status
    assert kata in teks
    assert "tetap utuh" in teks or "tetap aman" in teks
    assert "Traceback" not in teks
    assert keadaan() == sebelum
    assert Tahun.objects.get(pk=pemeran.tahun.pk).nomor == pemeran.tahun.nomor
    assert ani.post(ALAMAT, ISI).status_code == 302


def test_tanda_nol_ditolak(pemeran, masuk):
    ani = masuk(pemeran.ani)
    assert ani.get(f"{ALAMAT}%00").status_code == 404
    assert ani.get("/35.99.01/2024/isian/perencanaan.indikator/?cari=a%00b").status_code == 400
    jawaban = ani.post(ALAMAT, ISI | {"isi:k.PEL-SURAT": "a\x00b"})
    assert jawaban.status_code == 400
    assert "Belum ada yang disimpan" in jawaban.content.decode()
