"""Fixtures of the commands."""

import pytest

from tests.kerja.kantor import dokumen_kecil


@pytest.fixture
def _laporan_kecil(monkeypatch) -> None:
    """A small document in place of the whole report: these tests are about files, not about its content."""
    monkeypatch.setattr("sakip.laporan.susun.build_dokumen", dokumen_kecil)
