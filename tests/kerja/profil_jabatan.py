"""A profil with small layouts for the papers of positions, for tests of printing many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

import pytest

from sakip.peraturan.profil import BagianTata, Opsi, Profil, TataDokumen
from sakip.peraturan.profil_muat import muat_profil

JENIS = ("pk", "rencana_aksi", "lkj_triwulan", "lkj_tahunan", "lkjip")
_ISI = (("TABEL SKALA", "skala"), ("DAFTAR ISI", "daftar_isi"))


def tata_kecil(jenis: str, *, untuk: tuple[str, ...] = ()) -> TataDokumen:
    """A layout of two headings; its title names whose paper it is."""
    return TataDokumen(
        jenis=jenis,
        judul=jenis.upper() + ("" if jenis == "lkjip" else " {nama_jabatan} {periode}"),
        kepala="",
        kaki="",
        nomor_judul=("BAB {1:I}", "{1}.{2}"),
        nomor_keterangan=MappingProxyType({"Tabel": "Tabel {1}.{n}"}),
        susunan=tuple(
            BagianTata(
                judul=judul,
                bernomor=bagian != "daftar_isi",
                bagian=bagian,
                opsi=Opsi(MappingProxyType({}), "uji"),
                isi=(),
                mendatar=False,
            )
            for judul, bagian in _ISI
        ),
        untuk=untuk,
    )


def pakai_profil(monkeypatch: pytest.MonkeyPatch, *tata: TataDokumen) -> Callable[[str], Profil]:
    """Let use cases of this process see these layouts and no others."""

    def muat(kode: str, /) -> Profil:
        isi = {f"{t.jenis}{n}": t for n, t in enumerate(tata or [tata_kecil(j) for j in JENIS])}
        return replace(muat_profil(kode), dokumen=MappingProxyType(isi))

    for modul in ("kertas", "hasil_muatan", "siapa_belum"):
        monkeypatch.setattr(f"sakip.kerja.{modul}.muat_profil", muat, raising=False)
    return muat
