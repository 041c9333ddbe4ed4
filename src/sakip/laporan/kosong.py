"""Data that a section prints in words and that is not there yet: a visible placeholder, counted among the gaps."""

from __future__ import annotations

from sakip.dokumen.node import Blok, Paragraf, TeksPenulis
from sakip.dokumen.sebaris import Teks
from sakip.peraturan.profil import Opsi


def belum_ada(*, kunci: str, judul: str, cara: str) -> TeksPenulis:
    """A placeholder: ``kunci`` names the part of the data ("acuan.visi"), ``cara`` says what to fill in and where."""
    pesan = f"[{judul} belum diisi. {cara}]"
    return TeksPenulis(f"data:{kunci}", judul, (Paragraf((Teks(pesan),)),), kosong=True)


def bila_wajib(*, opsi: Opsi, kunci: str, judul: str, cara: str) -> list[Blok]:
    """The same for a section, unless the layout says ``wajib: false``: then nothing, and its heading goes too."""
    return [belum_ada(kunci=kunci, judul=judul, cara=cara)] if opsi.ya("wajib", bawaan=True) else []
