"""Under which names the server answers when the whole office is served."""

from __future__ import annotations

import os
import socket

import pytest

from sakip_web.perintah.jalankan import Alamat, _izinkan_inang


def test_seluruh_kantor_mengenal_nama_dan_nomor_komputer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_INANG", "")
    monkeypatch.delenv("SAKIP_INANG")
    _izinkan_inang(Alamat("0.0.0.0", 8000))
    nama = os.environ["SAKIP_INANG"].split(",")
    assert {"localhost", "127.0.0.1", "[::1]", socket.gethostname()} <= set(nama)
    assert len(nama) == len(set(nama))
    assert "0.0.0.0" not in nama


def test_satu_nomor_yang_disebut_ikut_dikenal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_INANG", "")
    monkeypatch.delenv("SAKIP_INANG")
    _izinkan_inang(Alamat("192.0.2.7", 8000))
    assert "192.0.2.7" in os.environ["SAKIP_INANG"].split(",")


@pytest.mark.parametrize(("inang", "tertulis"), [("127.0.0.1", ""), ("0.0.0.0", "sakip.contoh.go.id")])
def test_yang_sudah_ditetapkan_tidak_ditambah(monkeypatch: pytest.MonkeyPatch, inang: str, tertulis: str) -> None:
    monkeypatch.setenv("SAKIP_INANG", tertulis)
    if not tertulis:
        monkeypatch.delenv("SAKIP_INANG")
    _izinkan_inang(Alamat(inang, 8000))
    assert os.environ.get("SAKIP_INANG", "") == tertulis
