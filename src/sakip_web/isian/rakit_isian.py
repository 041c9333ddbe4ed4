"""From the fields of a form, each read, to the record; what a filled group lacks is named."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, cast, get_args, get_origin

from sakip.data.kanonik import JENIS_NILAI, Bidang, bidang, pilahan
from sakip.kernel.nilai import Nilai
from sakip.kernel.periode import Periode
from sakip_web.isian.bidang_isian import BidangIsian
from sakip_web.rekaman.himpunan import isi_daftar, semua_himpunan

_HAMPA = (None, "", (), False)


def rakit_isian(
    *, himpunan: str, isi: Mapping[str, object], isian: Mapping[str, BidangIsian], dasar: Mapping[str, object]
) -> tuple[object, tuple[str, ...]]:
    """The record of a set, and the fields that a group cannot do without; ``dasar`` are fields that no form shows."""
    h = semua_himpunan()[himpunan]
    perakit = _Perakit(isi, isian, h.tunggal)
    objek = perakit.rakit(h.jenis, "", dasar)
    return objek, tuple(perakit.kurang)


class _Perakit:
    def __init__(self, isi: Mapping[str, object], isian: Mapping[str, BidangIsian], tunggal: bool) -> None:
        self.isi, self.isian, self.tunggal = isi, isian, tunggal
        self.kurang: list[str] = []

    def rakit(self, jenis: type, awalan: str, dasar: Mapping[str, object]) -> object:
        nilai: dict[str, Any] = dict(dasar)
        for b in bidang(jenis):
            if b.nama in nilai or (self.tunggal and not awalan and isi_daftar(b) is not None):
                continue
            nilai[b.nama] = self.satu(b, f"{awalan}{b.nama}")
        return None if self.kurang else jenis(**nilai)

    def satu(self, b: Bidang, jalur: str) -> object:
        inti, boleh_tiada = pilahan(b.tipe)
        if isi := isi_daftar(b):
            return self.deret(isi, jalur)
        if get_origin(inti) is tuple and get_args(inti)[0] == Nilai:
            deret = [self.isi.get(f"{jalur}.{n}") for n in range(4)]
            return tuple(deret) if None not in deret else self.sebagian(deret, jalur)
        if self.is_kelompok(inti):
            if boleh_tiada and not self.terisi(f"{jalur}."):
                return None
            return self.rakit(cast(type, inti), f"{jalur}.", {})
        return self.tunggal_nilai(b, jalur, inti, boleh_tiada)

    def is_kelompok(self, inti: object) -> bool:
        return (
            isinstance(inti, type)
            and dataclasses.is_dataclass(inti)
            and inti is not Periode
            and inti not in JENIS_NILAI
        )

    def sebagian(self, deret: list[object], jalur: str) -> tuple[object, ...]:
        if any(x is not None for x in deret):
            self.kurang += [f"{jalur}.{n}" for n, x in enumerate(deret) if x is None]
        return ()

    def tunggal_nilai(self, b: Bidang, jalur: str, inti: object, boleh_tiada: bool) -> object:
        nilai = self.isi.get(jalur)
        if nilai is not None:
            return nilai
        if boleh_tiada:
            return None
        if not b.wajib:
            return b.bawaan
        if inti is str:
            return ""
        self.kurang.append(jalur)
        return None

    def deret(self, jenis: type, jalur: str) -> tuple[object, ...]:
        nomor = sorted({int(b.baris.rpartition(".")[2]) for b in self.isian.values() if self._milik(b, jalur)})
        terisi = [n for n in nomor if self.terisi(f"{jalur}.{n}.")]
        return tuple(self.rakit(jenis, f"{jalur}.{n}.", {}) for n in terisi)

    def _milik(self, b: BidangIsian, jalur: str) -> bool:
        return b.baris.rpartition(".")[0] == jalur

    def terisi(self, awalan: str) -> bool:
        return any(v not in _HAMPA for k, v in self.isi.items() if k.startswith(awalan))
