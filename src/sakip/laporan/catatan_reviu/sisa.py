"""What else belongs into the note: findings that a person lets stand, and what could not be examined."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from sakip.dokumen.node import Baris, Blok, Butir, Daftar, JenisDaftar, Judul, Kolom, Paragraf, Rata, Sel, Tabel
from sakip.dokumen.sebaris import GantiBaris, Sebaris, Teks, teks
from sakip.kernel.tanggal import format_tanggal
from sakip.laporan.catatan_reviu.daftar_temuan import dasar, kepala
from sakip.laporan.catatan_reviu.isi import Dibiarkan, IsiCatatan
from sakip.laporan.catatan_reviu.kalimat import nilai_temuan, pokok_temuan, ringkas, tempat_temuan

_CONTOH: Final = 3


def build_dibiarkan(*, isi: IsiCatatan) -> Iterator[Blok]:
    """Waived findings with name, reason and date; and waivers that no finding needs any more."""
    if not isi.dibiarkan and not isi.tak_ditemukan:
        return
    yield Judul("Temuan yang dibiarkan", 2)
    if isi.dibiarkan:
        yield Tabel(
            (Kolom(6, Rata.TENGAH), Kolom(40), Kolom(34), Kolom(24)),
            (kepala(judul=("No", "Temuan", "Alasan, oleh, tanggal", "Dasar dan kode")),),
            tuple(_baris(n, d, isi.berkas) for n, d in enumerate(isi.dibiarkan, 1)),
            jenis="T-REVIU-DIBIARKAN",
        )
    if isi.tak_ditemukan:
        yield Paragraf(teks("Pengecualian di kertas kerja yang tanpa temuan:"))
        yield Daftar(tuple(Butir(teks(f"Sidik {sidik} {apa}")) for sidik, apa in isi.tak_ditemukan), JenisDaftar.BULIR)


def _baris(nomor: int, satu: Dibiarkan, berkas: str) -> Baris:
    t = satu.temuan
    uraian: list[Sebaris] = [Teks(pokok_temuan(temuan=t))]
    for b in (tempat_temuan(temuan=t, berkas=berkas), nilai_temuan(temuan=t)):
        uraian += [GantiBaris(), Teks(b, miring=True)] if b else []
    alasan = (Teks(satu.alasan), GantiBaris(), Teks(f"{satu.nama}, {format_tanggal(satu.tanggal)}", miring=True))
    return Baris((Sel(teks(str(nomor))), Sel(tuple(uraian)), Sel(alasan), Sel(dasar(temuan=t))))


def build_tidak_diperiksa(*, isi: IsiCatatan) -> Iterator[Blok]:
    """What could not be examined, by rule: a report is not free of mistakes where nobody could look."""
    if not isi.tidak_diperiksa:
        return
    yield Judul("Yang tidak dapat diperiksa", 2)
    yield Paragraf(
        teks("Hal berikut perlu diperiksa pereviu sendiri, sebab mesin tidak dapat membaca yang diperlukannya.")
    )
    menurut = sorted(isi.tidak_diperiksa, key=lambda t: t.kode)
    baris = []
    for kode, kelompok in groupby(menurut, key=lambda t: t.kode):
        alasan = [ringkas(t.alasan) for t in kelompok]
        baris.append(Baris((Sel(teks(kode or "–")), Sel(teks(str(len(alasan)))), Sel(_alasan(alasan)))))
    yield Tabel(
        (Kolom(10, Rata.TENGAH), Kolom(10, Rata.TENGAH), Kolom(80)),
        (kepala(judul=("Kode", "Banyak", "Sebab")),),
        tuple(baris),
        jenis="T-REVIU-TIDAK-DIPERIKSA",
    )


def _alasan(alasan: list[str]) -> tuple[Sebaris, ...]:
    contoh = list(dict.fromkeys(alasan))[:_CONTOH]
    sisa = [a for a in alasan if a not in contoh]
    hasil: list[Sebaris] = []
    for a in (*contoh, *([f"… dan {len(sisa)} lagi."] if sisa else [])):
        hasil += [GantiBaris(), Teks(a)] if hasil else [Teks(a)]
    return tuple(hasil)
