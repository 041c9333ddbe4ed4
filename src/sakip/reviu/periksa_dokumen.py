"""Review of a document: the front door for files of any format and any office."""

from __future__ import annotations

from sakip.dokumen.node import Dokumen
from sakip.fakta.dari_dokumen import build_berkas_dokumen
from sakip.fakta.konteks import Konteks
from sakip.peraturan.katalog import muat_katalog
from sakip.reviu.engine import HasilPeriksa, periksa


def periksa_dokumen(*, dokumen: Dokumen, sumber: str) -> HasilPeriksa:
    """Review a document; ``sumber`` is the name of its file as findings show it."""
    return periksa(berkas=build_berkas_dokumen(dokumen=dokumen, sumber=sumber), konteks=Konteks(muat_katalog()))
