"""The table of variables: what formulas count with, by quarter, and which indicators use each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db import transaction

from sakip.data.perencanaan import Variabel
from sakip.data.realisasi import NilaiVariabel
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Nilai
from sakip.kernel.periode import Periode
from sakip_web.isian.baca_isian import baca_isian
from sakip_web.isian.bidang_isian import BidangIsian, bidang_ringkas
from sakip_web.isian.services import kesampingkan
from sakip_web.isian.teks_isi import teks_isian
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import daftar
from sakip_web.rekaman.selectors import versi as baca_versi
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Bentrok, Ubah
from sakip_web.rupa.terbaca import versi_terbaca
from sakip_web.sumber.penjaga import triwulan_terkunci
from sakip_web.sumber.selectors import baca_rumus

VARIABEL: Final = "realisasi.variabel"


@dataclass(frozen=True, slots=True)
class Petak:
    """A cell: its name in the form, what it shows, at which version, whether it is closed, what is wrong with it.

    ``bentrok`` is what somebody else saved meanwhile, by whom and when.
    """

    nama: str
    judul: str
    pendek: str
    isi: str
    versi: int
    nilai: Nilai | None
    terkunci: bool
    salah: str = ""
    bentrok: Bentrok | None = None
    tersimpan: str = ""


@dataclass(frozen=True, slots=True)
class BarisVariabel:
    """A variable with its cells, its source, and the indicators whose formula takes it."""

    variabel: Variabel
    petak: tuple[Petak, ...]
    sumber: str
    pemakai: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kiriman:
    """What was posted: cells, versions, sources by name; ``pilihan`` decides one conflict (``nama=tersimpan``)."""

    isi: Mapping[str, str]
    pilihan: str = ""


@dataclass(frozen=True, slots=True)
class HasilTabel:
    """What came of saving: how many cells were saved, what is wrong, what clashed, how something was read."""

    tersimpan: int
    salah: Mapping[str, str]
    bentrok: Mapping[str, Bentrok]
    catatan: tuple[str, ...]


def susun_tabel(
    *, tahun: Tahun, data: TahunKinerja, kiriman: Kiriman | None = None, hasil: HasilTabel | None = None
) -> tuple[BarisVariabel, ...]:
    """The table as stored; with ``kiriman`` what was typed stands in its cells."""
    ada = {t.butir.kunci: t for t in daftar(tahun=tahun, himpunan=(VARIABEL,))}
    versi = baca_versi(tahun=tahun, himpunan=(VARIABEL,))
    terkunci = triwulan_terkunci(tahun=tahun)
    bidang = _bidang_nilai()
    pemakai = _pemakai(data)

    def petak(v: Variabel, p: Periode) -> Petak:
        kunci = f"{v.kode}:{p.kode}"
        objek = ada[kunci].butir.objek if kunci in ada else None
        nilai = objek.nilai if isinstance(objek, NilaiVariabel) else None
        tampak = str(teks_isian(bidang, nilai))
        bentrok = hasil.bentrok.get(kunci) if hasil else None
        return Petak(
            kunci,
            f"{v.nama}, {p.sebutan}",
            _pendek(p),
            kiriman.isi.get(f"n:{kunci}", tampak) if kiriman else tampak,
            bentrok.versi if bentrok else versi.get((VARIABEL, kunci), 0),
            nilai,
            (p.triwulan or 4) in terkunci,
            hasil.salah.get(kunci, "") if hasil else "",
            bentrok,
            tampak,
        )

    return tuple(
        BarisVariabel(
            v,
            tuple(petak(v, p) for p in _periode(data)),
            (kiriman.isi.get(f"s:{v.kode}") if kiriman else None) or _sumber(data, v.kode),
            pemakai.get(v.kode, ()),
        )
        for v in data.perencanaan.variabel
    )


def simpan_tabel(*, tahun: Tahun, data: TahunKinerja, kiriman: Kiriman, oleh: Pelaku, waktu: datetime) -> HasilTabel:
    """Save every cell that can be read and that nobody changed meanwhile. Raises ``penjaga.Terkunci``.

    A cell that was emptied takes its value back. Cells of closed quarters are not looked at.
    """
    lama = {t.butir.kunci: t.butir.objek for t in daftar(tahun=tahun, himpunan=(VARIABEL,))}
    terkunci = triwulan_terkunci(tahun=tahun)
    dibuang = kiriman.pilihan.removesuffix("=tersimpan") if kiriman.pilihan.endswith("=tersimpan") else ""
    ubah, salah, catatan = [], dict[str, str](), list[str]()
    for v in data.perencanaan.variabel:
        for p in _periode(data):
            kunci = f"{v.kode}:{p.kode}"
            if (p.triwulan or 4) in terkunci or f"n:{kunci}" not in kiriman.isi:
                continue
            bacaan = baca_isian(_bidang_nilai(), kiriman.isi[f"n:{kunci}"])
            if bacaan.salah:
                salah[kunci] = bacaan.salah
                continue
            if bacaan.catatan:
                catatan.append(f"{v.nama}, {p.sebutan}: {bacaan.catatan}")
            u = _ubah(kunci, v, p, bacaan.isi, kiriman, lama.get(kunci))
            if kunci == dibuang:
                _sisihkan(tahun, u, oleh, waktu)
            elif u is not None:
                ubah.append(u)
    hasil = simpan(tahun=tahun, ubah=ubah, oleh=oleh, waktu=waktu, utuh=False)
    return HasilTabel(len(hasil.tersimpan), salah, {b.ubah.kunci: b for b in hasil.bentrok}, tuple(catatan))


def _sisihkan(tahun: Tahun, u: Ubah | None, oleh: Pelaku, waktu: datetime) -> None:
    if u is None or u.isi is None:
        return
    with transaction.atomic():
        kesampingkan(tahun=tahun, himpunan=VARIABEL, kunci=u.kunci, isian=u.isi, oleh=oleh, waktu=waktu)


def _ubah(kunci: str, v: Variabel, p: Periode, isi: object, kiriman: Kiriman, lama: object) -> Ubah | None:
    """The change of a cell; None where it stays as it was when the page was made."""
    pasti = versi_terbaca(kiriman.isi.get(f"v:{kunci}", ""))
    dulu = lama if isinstance(lama, NilaiVariabel) else None
    # What was not touched must not clash with what somebody else wrote meanwhile.
    if kiriman.isi.get(f"a:{kunci}", "") == kiriman.isi[f"n:{kunci}"]:
        sama_sumber = kiriman.isi.get(f"s:{v.kode}", "") == kiriman.isi.get(f"t:{v.kode}", "")
        if sama_sumber or dulu is None:
            return None
        return Ubah(VARIABEL, kunci, replace(dulu, sumber=kiriman.isi.get(f"s:{v.kode}", "").strip()), pasti)
    if isi is None:
        return Ubah(VARIABEL, kunci, None, pasti) if pasti else None
    sumber = kiriman.isi.get(f"s:{v.kode}", "").strip() or (dulu.sumber if dulu else "")
    return Ubah(VARIABEL, kunci, NilaiVariabel(v.kode, p, isi, sumber), pasti)  # type: ignore[arg-type]


def _bidang_nilai() -> BidangIsian:
    return next(b for b in bidang_ringkas(VARIABEL) if b.nama == "nilai")


def _periode(data: TahunKinerja) -> tuple[Periode, ...]:
    """The quarters, and the whole year where a value of it stands."""
    tahun = Periode(data.tahun)
    setahun = (tahun,) if any(n.periode == tahun for n in data.realisasi.variabel) else ()
    return (*(Periode(data.tahun, n) for n in (1, 2, 3, 4)), *setahun)


def _sumber(data: TahunKinerja, kode: str) -> str:
    """The source of a variable, empty where its values have several."""
    semua = {n.sumber for n in data.realisasi.variabel if n.variabel == kode}
    return semua.pop() if len(semua) == 1 else ""


def _pemakai(data: TahunKinerja) -> dict[str, tuple[str, ...]]:
    hasil: dict[str, list[str]] = {}
    for i in data.perencanaan.indikator:
        for kode in rumus.variabel if (rumus := baca_rumus(i.rumus)) else ():
            hasil.setdefault(kode, []).append(i.nama)
    return {k: tuple(v) for k, v in hasil.items()}


def sebutan_periode(*, data: TahunKinerja) -> tuple[str, ...]:
    """The headings of the table."""
    return tuple(_pendek(p) for p in _periode(data))


def _pendek(p: Periode) -> str:
    return f"TW {p.triwulan_romawi}" if p.triwulan else "Setahun"
