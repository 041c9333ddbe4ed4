"""The grid of targets of one position: rows to show, and rows that were posted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import ButirPerjanjian
from sakip.kernel.nilai import Nilai
from sakip_web.perjanjian.isian import TargetTerketik, keluhan, tulis_butir
from sakip_web.perjanjian.services import TargetBentrok, TargetDiubah


@dataclass(frozen=True, slots=True)
class Sel:
    """One input: its name, label, text, and what is wrong with it."""

    nama: str
    label: str
    pendek: str
    teks: str
    keluhan: str


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """A row: the indicator, its inputs, what was read of it, and a clash."""

    nomor: int
    indikator: str
    nama: str
    satuan: str
    rkt: Nilai | None
    sel: tuple[Sel, ...]
    dibaca: str
    bentrok: TargetBentrok | None = None
    tersimpan: str = ""


def susun_baris(
    *,
    butir: Sequence[ButirPerjanjian],
    indikator: dict[str, Indikator],
    rkt: dict[str, Nilai],
    bentrok: Sequence[TargetBentrok] = (),
) -> tuple[BarisTarget, ...]:
    """The rows of a position; a row in conflict shows what was typed, and says what is stored."""
    tabrakan = {b.indikator: b for b in bentrok}
    hasil = []
    for nomor, b in enumerate(butir, start=1):
        tersimpan = tulis_butir(butir=b)
        bentur = tabrakan.get(b.indikator)
        isi = bentur.diketik if bentur else tersimpan
        tentang = indikator.get(b.indikator)
        nama = tentang.nama if tentang else b.indikator
        hasil.append(
            BarisTarget(
                nomor,
                b.indikator,
                nama,
                tentang.satuan if tentang else "",
                rkt.get(b.indikator),
                _sel(b.indikator, nomor, nama, isi),
                json.dumps((tersimpan.setahun, *tersimpan.triwulan)),
                bentur,
                _ringkas(tersimpan) if bentur else "",
            )
        )
    return tuple(hasil)


def baca_baris(*, kiriman: QueryDict, indikator: Sequence[str]) -> tuple[TargetDiubah, ...]:
    """The rows of a posted grid that belong to the position; a row without its inputs is left as it is.

    A row that was in conflict says whose text counts.
    """
    hasil = []
    for i in indikator:
        dibaca = _baca_asal(kiriman.get(f"dibaca-{i}", ""))
        if f"setahun-{i}" not in kiriman or dibaca is None:
            continue
        ketik = [kiriman.get(f"{n}-{i}", "").strip() for n in ("setahun", "tw1", "tw2", "tw3", "tw4")]
        baru = TargetTerketik(ketik[0], (ketik[1], ketik[2], ketik[3], ketik[4]))
        hasil.append(TargetDiubah(i, dibaca, baru, dibuang=kiriman.get(f"pilih-{i}") == "tersimpan"))
    return tuple(hasil)


def _baca_asal(teks: str) -> TargetTerketik | None:
    try:
        isi = json.loads(teks)
    except ValueError:
        return None
    if not isinstance(isi, list) or len(isi) != 5 or not all(isinstance(x, str) for x in isi):
        return None
    return TargetTerketik(isi[0], (isi[1], isi[2], isi[3], isi[4]))


def _sel(indikator: str, nomor: int, nama: str, isi: TargetTerketik) -> tuple[Sel, ...]:
    kolom = (
        ("setahun", "target setahun", "Setahun", isi.setahun),
        ("tw1", "triwulan I", "TW I", isi.triwulan[0]),
        ("tw2", "triwulan II", "TW II", isi.triwulan[1]),
        ("tw3", "triwulan III", "TW III", isi.triwulan[2]),
        ("tw4", "triwulan IV", "TW IV", isi.triwulan[3]),
    )
    return tuple(
        Sel(f"{kode}-{indikator}", f"Baris {nomor}, {nama}, {sebutan}", pendek, teks, keluhan(teks=teks))
        for kode, sebutan, pendek, teks in kolom
    )


def _ringkas(isi: TargetTerketik) -> str:
    tw = "; ".join(t or "kosong" for t in isi.triwulan) if any(isi.triwulan) else "tanpa target triwulan"
    return f"{isi.setahun or 'kosong'} ({tw})"
