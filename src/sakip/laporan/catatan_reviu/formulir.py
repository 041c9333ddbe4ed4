"""The checklist: the machine proposes in a column of its own, boxes are ticked only by the answer of a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sakip.dokumen.node import (
    Baris,
    Blok,
    GantiHalaman,
    GayaParagraf,
    JenisBaris,
    Judul,
    Kolom,
    Paragraf,
    Rata,
    Sel,
    Tabel,
)
from sakip.dokumen.sebaris import GantiBaris, Sebaris, Teks, teks
from sakip.evaluasi.instrumen_model import Kriteria
from sakip.evaluasi.jawaban import Jawab, Jawaban, Usul, belum_dijawab
from sakip.kernel.tanggal import format_tanggal
from sakip.laporan.catatan_reviu.daftar_temuan import kepala
from sakip.laporan.catatan_reviu.isi import IsiCatatan

KOTAK, CENTANG = "☐", "☑"
_KOLOM: Final = (
    Kolom(8, Rata.TENGAH), Kolom(34), Kolom(36), Kolom(7, Rata.TENGAH), Kolom(8, Rata.TENGAH), Kolom(22)
)  # fmt: skip
_KEPALA: Final = ("No", "Uraian", "Usul mesin", "Ya", "Tidak", "Keterangan")


def build_formulir(*, isi: IsiCatatan) -> Iterator[Blok]:
    """The form, on pages of its own."""
    jawaban = {j.kode: j for j in isi.jawaban}
    baris: list[Baris] = []
    for komponen in isi.instrumen.komponen:
        judul = teks(f"{komponen.kode}. {komponen.judul}", tebal=True)
        baris.append(Baris((Sel(judul, len(_KOLOM), rata=Rata.KIRI, tebal=True),), JenisBaris.KELOMPOK))
        baris += [_baris(k, isi.usul.get(k.kode), jawaban.get(k.kode)) for k in komponen.kriteria]
    tabel = Tabel(_KOLOM, (kepala(judul=_KEPALA),), tuple(baris), kecil=True, jenis="T-REVIU-FORMULIR")
    if not _sesudah_mendatar(isi):
        yield GantiHalaman()
    yield Judul(isi.instrumen.judul, 2)
    yield from _pengantar(isi)
    yield tabel


def _sesudah_mendatar(isi: IsiCatatan) -> bool:
    """Whether the form follows the landscape pages of the findings, behind which a page begins anyway."""
    return bool(isi.temuan) and not (isi.dibiarkan or isi.tak_ditemukan or isi.tidak_diperiksa)


def _pengantar(isi: IsiCatatan) -> Iterator[Blok]:
    yield Paragraf(teks(f"Dasar: {isi.instrumen.dasar}."), GayaParagraf.CATATAN)
    if not isi.instrumen.pasti:
        letak = isi.instrumen.dasar.letak or "naskah aslinya"
        kalimat = f"Bunyi butir belum dicocokkan; periksa terhadap {letak} sebelum dipakai resmi."
        yield Paragraf((Teks(kalimat, tebal=True),), GayaParagraf.CATATAN)
    belum = belum_dijawab(instrumen=isi.instrumen, jawaban=isi.jawaban)
    banyak = len(isi.instrumen.kode)
    sudah = f"{banyak - len(belum)} dari {banyak} butir sudah dijawab"
    yield Paragraf(
        teks(f"{sudah}. Usul mesin bukan jawaban: kotak hanya dicentang menurut jawaban pereviu."), GayaParagraf.CATATAN
    )


def _baris(kriteria: Kriteria, usul: Usul | None, jawaban: Jawaban | None) -> Baris:
    jawab = jawaban.jawab if jawaban else None
    return Baris((
        Sel(teks(kriteria.kode)),
        Sel(teks(kriteria.teks)),
        Sel(() if usul is None else _usul(usul)),
        Sel(teks(CENTANG if jawab is Jawab.YA else KOTAK)),
        Sel(teks(CENTANG if jawab is Jawab.TIDAK else KOTAK)),
        Sel(() if jawaban is None else _keterangan(jawaban)),
    ))  # fmt: skip


def _usul(usul: Usul) -> tuple[Sebaris, ...]:
    alasan = Teks(usul.keterangan, miring=usul.jawab is None)
    return (alasan,) if usul.jawab is None else (Teks(f"{usul.sebutan}. ", tebal=True), alasan)


def _keterangan(jawaban: Jawaban) -> tuple[Sebaris, ...]:
    oleh = Teks(f"{jawaban.nama}, {format_tanggal(jawaban.tanggal)}", miring=True)
    return (Teks(jawaban.keterangan), GantiBaris(), oleh) if jawaban.keterangan else (oleh,)
