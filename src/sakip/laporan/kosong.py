"""Data that a section prints in words and that is not there yet: a visible placeholder, counted among the gaps."""

from __future__ import annotations

from sakip.dokumen.node import Paragraf, TeksPenulis
from sakip.dokumen.sebaris import Teks


def belum_ada(*, kunci: str, judul: str, cara: str) -> TeksPenulis:
    """A placeholder: ``kunci`` names the part of the data ("acuan.visi"), ``cara`` says what to fill in and where."""
    pesan = f"[{judul} belum diisi. {cara}]"
    return TeksPenulis(f"data:{kunci}", judul, (Paragraf((Teks(pesan),)),), kosong=True)
