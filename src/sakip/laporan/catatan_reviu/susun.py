"""The whole note, numbered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import Blok, Dokumen, Meta, Penomoran
from sakip.dokumen.tata import beri_nomor
from sakip.laporan.catatan_reviu.daftar_temuan import build_salah, build_temuan
from sakip.laporan.catatan_reviu.formulir import build_formulir
from sakip.laporan.catatan_reviu.isi import IsiCatatan
from sakip.laporan.catatan_reviu.kepala import build_dahulu, build_kepala, build_ringkasan
from sakip.laporan.catatan_reviu.pernyataan import build_pernyataan
from sakip.laporan.catatan_reviu.sidik import build_sidik
from sakip.laporan.catatan_reviu.simpulan import build_simpulan
from sakip.laporan.catatan_reviu.sisa import build_dibiarkan, build_tidak_diperiksa

_SUSUNAN: Final[tuple[Callable[..., Iterator[Blok]], ...]] = (
    build_kepala,
    build_ringkasan,
    build_dahulu,
    build_temuan,
    build_dibiarkan,
    build_tidak_diperiksa,
    build_formulir,
    build_simpulan,
    build_pernyataan,
    build_sidik,
)
# For those who only mend: no warnings, no form, no annex.
_RINGKAS: Final[tuple[Callable[..., Iterator[Blok]], ...]] = (
    build_kepala,
    build_ringkasan,
    build_salah,
    build_simpulan,
)
_NOMOR: Final = ("", "{2:A}.", "{2:A}.{3}", "", "", "")


def susun_catatan(*, isi: IsiCatatan, ringkas: bool = False) -> Dokumen:
    """The note as a document; ``ringkas`` keeps only the result, what must be mended, and the conclusion."""
    dokumen = Dokumen(
        meta=Meta(
            judul="Catatan Hasil Reviu",
            penulis=isi.pereviu.nama,
            tanggal=isi.tanggal,
            subjek=isi.sebutan,
            kepala=f"Catatan Hasil Reviu – {isi.berkas}",
        ),
        isi=tuple(b for bagian in (_RINGKAS if ringkas else _SUSUNAN) for b in bagian(isi=isi)),
        gaya=Gaya(kertas="F4"),
        penomoran=Penomoran(_NOMOR, MappingProxyType({})),
    )
    return beri_nomor(dokumen=dokumen)
