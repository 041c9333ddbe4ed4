"""Facts of a document: one family that fails keeps no other away, and is told."""

from collections.abc import Iterator

import pytest

from sakip.fakta import dari_dokumen
from sakip.fakta.berkas import BERHENTI
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.model import Fakta, JenisFakta
from tests.fakta.naskah_uji import berkas


def gagal(naskah: Naskah) -> Iterator[Fakta]:
    raise KeyError(naskah.sumber)


def test_keluarga_yang_gagal_disebut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dari_dokumen, "PENGEKSTRAK", (gagal,))
    b = berkas("| No | Indikator | Target |\n| 1 | Contoh satu | 5 |\n")
    assert [f.nilai for f in b.semua(JenisFakta.TARGET)] == [5]
    (alasan,) = b.tak_terbaca
    assert f"Pembacaan gagal {BERHENTI} (KeyError: 'uji.md')" in alasan


def test_biasanya_tidak_ada_yang_gagal() -> None:
    assert berkas("Laporan Kinerja Tahun 2024\n\nCapaian 95%.\n").tak_terbaca == ()
