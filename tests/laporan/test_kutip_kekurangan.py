"""The sentence about a missing text: a title that has quotation marks of its own is quoted with single ones inside."""

from __future__ import annotations

from datetime import date

from sakip.dokumen.node import Dokumen, Meta, TeksPenulis
from sakip.laporan.kekurangan import daftar_kekurangan


def test_kutipan_dalam_kutipan() -> None:
    teks = TeksPenulis("narasi:x", "Solusi untuk “Nilai SKM”", (), kosong=True)
    dokumen = Dokumen(Meta("X", "Kecamatan", date(2024, 1, 1)), (teks,))
    assert [k.pesan for k in daftar_kekurangan(dokumen)] == ["Teks “Solusi untuk ‘Nilai SKM’” belum ditulis."]
