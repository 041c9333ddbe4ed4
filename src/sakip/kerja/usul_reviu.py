"""The proposals for the review form of one review, and the facts of its document that they rest on."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.evaluasi.jawaban import Usul
from sakip.evaluasi.muat_instrumen import FORMULIR_REVIU, muat_instrumen
from sakip.fakta.berkas import Berkas
from sakip.kerja.periksa import HasilReviu
from sakip.reviu.usul_formulir import usulkan


def berkas_hasil(*, hasil: HasilReviu) -> Berkas | None:
    """The facts of the reviewed document; None when data were reviewed."""
    from sakip.fakta.dari_dokumen import build_berkas_dokumen

    if hasil.dokumen is None:
        return None
    return build_berkas_dokumen(dokumen=hasil.dokumen, sumber=hasil.nama)


def usul_hasil(*, hasil: HasilReviu, berkas: Berkas | None = None) -> Mapping[str, Usul]:
    """The proposal for every question by its code; ``berkas`` where the facts have been read already."""
    return usulkan(
        instrumen=muat_instrumen(nama=FORMULIR_REVIU),
        temuan=hasil.temuan,
        berkas=berkas or berkas_hasil(hasil=hasil),
        tidak_diperiksa=hasil.tidak_diperiksa,
    )
