"""What the log says of the plan: the history of a record, and what changed between two moments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime

from django.db.models import Q

from sakip.data.kanonik_nilai import Polos
from sakip_web.isian.judul import JUDUL
from sakip_web.isian.kolom_himpunan import cari_kolom
from sakip_web.jejak.models import Jejak
from sakip_web.perencanaan.selectors.isian import tulis_nilai
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import RekamanRusak, baca
from sakip_web.rekaman.models import Tahun


@dataclass(frozen=True, slots=True)
class BedaBidang:
    """A field before and after; an empty side was not there."""

    judul: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One record that changed, who changed it last, when and why."""

    himpunan: str
    kunci: str
    nama: str
    jenis: str
    oleh: str
    waktu: datetime
    alasan: str
    beda: tuple[BedaBidang, ...]


def riwayat(*, tahun: Tahun, himpunan: Iterable[str], kunci: str, paling: int = 20) -> tuple[Perubahan, ...]:
    """The last changes of a record and of those whose key begins with it, newest first."""
    milik = Q(kunci=kunci) | Q(kunci__startswith=f"{kunci}:")
    mata = Jejak.objects.filter(milik, rantai__nama=tahun.rantai, himpunan__in=tuple(himpunan)).order_by("-nomor")
    # The page is about that record: its name need not stand in each line.
    return tuple(_perubahan(m, m.sebelum, m.sesudah, {kunci: ""}) for m in mata[:paling])


def banding_versi(*, tahun: Tahun, dari: datetime, sampai: datetime, nama: Mapping[str, str]) -> tuple[Perubahan, ...]:
    """The records of the plan that are not at ``sampai`` what they were at ``dari``; ``nama`` are names by id."""
    mata = Jejak.objects.filter(rantai__nama=tahun.rantai, himpunan__startswith="perencanaan")
    pertama: dict[tuple[str, str], Polos] = {}
    terakhir: dict[tuple[str, str], Jejak] = {}
    for m in mata.filter(waktu__gt=dari, waktu__lte=sampai).order_by("nomor"):
        pertama.setdefault((m.himpunan, m.kunci), m.sebelum)
        terakhir[m.himpunan, m.kunci] = m
    hasil = (_perubahan(m, pertama[x], m.sesudah, nama) for x, m in terakhir.items() if pertama[x] != m.sesudah)
    urutan = [*semua_himpunan()]
    return tuple(sorted(hasil, key=lambda p: (urutan.index(p.himpunan), p.kunci)))


def _perubahan(m: Jejak, sebelum: Polos, sesudah: Polos, nama: Mapping[str, str]) -> Perubahan:
    lama, baru = _objek(m.himpunan, sebelum, m.kunci), _objek(m.himpunan, sesudah, m.kunci)
    jenis = "ditambah" if lama is None else "dihapus" if baru is None else "diubah"
    oleh = f"{m.pelaku} atas nama {m.atas_nama}" if m.atas_nama else m.pelaku
    return Perubahan(
        himpunan=m.himpunan,
        kunci=m.kunci,
        nama=_nama(m, baru if baru is not None else lama, nama),
        jenis=jenis,
        oleh=oleh,
        waktu=m.waktu,
        alasan=m.alasan,
        beda=tuple(_beda(m.himpunan, lama, baru)),
    )


def _objek(himpunan: str, isi: Polos, kunci: str) -> object | None:
    if isi is None or himpunan not in semua_himpunan():
        return None
    try:
        return baca(semua_himpunan()[himpunan], isi, kunci)
    except RekamanRusak:
        # Written by an earlier version of the data: what it said then cannot be told field by field.
        return None


def _nama(m: Jejak, objek: object, nama: Mapping[str, str]) -> str:
    """The kind of the record and what it is called, ids replaced by names."""
    calon = (getattr(objek, n, "") for n in ("nama", "teks", "uraian"))
    dari_kunci = ", ".join(n for bagian in m.kunci.split(":") if (n := nama.get(bagian, bagian)))
    sebut = next((str(c) for c in calon if c), dari_kunci)
    jenis = JUDUL.get(m.himpunan, m.himpunan)
    return f"{jenis}: {sebut}" if sebut else jenis


def _beda(himpunan: str, lama: object | None, baru: object | None) -> Iterable[BedaBidang]:
    for f in fields(semua_himpunan()[himpunan].jenis):
        a = tulis_nilai(nilai=getattr(lama, f.name, None))
        b = tulis_nilai(nilai=getattr(baru, f.name, None))
        if a != b and f.name != "id":
            yield BedaBidang(cari_kolom(himpunan=himpunan, jalur=f.name).judul or f.name, a, b)
