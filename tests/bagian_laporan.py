"""Sections and documents for tests: options as a layout writes them, blocks as text, data with one thing changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.dump import dump_blok
from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.susun import semua_bagian
from sakip.peraturan.profil import Opsi, OpsiNilai
from tests.kantor import hitung, kantor


def opsi(isi: Mapping[str, object] | None = None, /, **lain: object) -> Opsi:
    """Options of a section; lists become what the reader of the profil makes of them."""
    dasar = _opsi({**(isi or {}), **lain})
    assert isinstance(dasar, Mapping)
    return Opsi(dasar, "uji")


def _opsi(nilai: object) -> OpsiNilai:
    if isinstance(nilai, Mapping):
        return MappingProxyType({str(k): _opsi(n) for k, n in nilai.items()})
    if isinstance(nilai, list | tuple):
        return tuple(_opsi(n) for n in nilai)
    assert isinstance(nilai, str | bool | int), nilai
    return nilai


def bagian(
    nama: str,
    pilihan: Mapping[str, object] | None = None,
    /,
    *,
    hasil: Hasil | None = None,
    **lain: object,
) -> list[Blok]:
    """The blocks of a section on the invented office; options as one mapping, or one by one."""
    return semua_bagian()[nama](hasil=hasil or hitung(kantor()), opsi=opsi(pilihan, **lain))


def teks_bagian(
    nama: str,
    pilihan: Mapping[str, object] | None = None,
    /,
    *,
    hasil: Hasil | None = None,
    **lain: object,
) -> str:
    """The section as the text of a snapshot; no-break spaces are written as spaces."""
    baris = dump_blok(isi=tuple(bagian(nama, pilihan, hasil=hasil, **lain)))
    return "\n".join([*baris, ""]).replace("\u00a0", " ")


def ubah(bagian_data: str, tahun: TahunKinerja | None = None, **isi: Any) -> TahunKinerja:
    """A year with fields of one part replaced: ``ubah("acuan", visi="")``."""
    t = tahun or kantor()
    return replace(t, **{bagian_data: replace(getattr(t, bagian_data), **isi)})
