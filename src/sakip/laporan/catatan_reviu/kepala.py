"""The first page of the note: what was reviewed, by whom and when, the result in one sentence, and what comes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sakip.dokumen.node import (
    Baris,
    Blok,
    Butir,
    Daftar,
    GayaParagraf,
    Judul,
    Kolom,
    Paragraf,
    Sel,
    Tabel,
    Tercetak,
)
from sakip.dokumen.sebaris import Sebaris, Teks, teks
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Temuan, Tingkat
from sakip.laporan.catatan_reviu.isi import IsiCatatan
from sakip.laporan.catatan_reviu.kalimat import TITIK, nilai_temuan, pokok_temuan

DAHULU: Final = 10
_POKOK: Final = 180
_SEBUTAN: Final = {Tingkat.SALAH: "salah", Tingkat.PERINGATAN: "peringatan", Tingkat.CATATAN: "catatan"}


def build_kepala(*, isi: IsiCatatan) -> Iterator[Blok]:
    """Heading and identity."""
    yield Judul("Catatan Hasil Reviu", 1, Tercetak())
    yield Paragraf(teks(isi.sebutan, tebal=True), GayaParagraf.TENGAH)
    pereviu = ", ".join(b for b in (isi.pereviu.nama, isi.pereviu.jabatan) if b)
    baris = (
        ("Nomor surat", TITIK),
        ("Instansi", isi.instansi or TITIK),
        ("Masa yang dilaporkan", isi.masa or TITIK),
        ("Berkas yang direviu", isi.berkas),
        ("Tanggal reviu", format_tanggal(isi.tanggal)),
        ("Ketua tim reviu", pereviu or TITIK),
        ("Anggota tim reviu", TITIK),
        *(("Dokumen pembanding", a) for a in isi.acuan),
    )
    yield Tabel(
        (Kolom(28), Kolom(72)),
        (),
        tuple(Baris((Sel(teks(a, tebal=True), tebal=True), Sel(teks(b)))) for a, b in baris),
        jenis="T-REVIU-IDENTITAS",
    )


def build_ringkasan(*, isi: IsiCatatan) -> Iterator[Blok]:
    """The result in one sentence, and what this paper is not."""
    yield Judul("Ringkasan", 2)
    yield Paragraf((Teks(_kalimat(isi), tebal=True),))
    yield Paragraf(
        teks(
            "Temuan disusun mesin dari naskahnya sendiri; data sumber tidak ditelusuri. Simpulan reviu, "
            "jawaban formulir dan pernyataan telah direviu tetap dibuat pereviu."
        ),
        GayaParagraf.CATATAN,
    )


def build_dahulu(*, isi: IsiCatatan) -> Iterator[Blok]:
    """The findings that matter first."""
    if not isi.terbuka:
        return
    yield Judul("Yang perlu didahulukan", 2)
    yield Daftar(tuple(Butir(_butir(t)) for _, t in isi.terbuka[:DAHULU]))
    yield Paragraf(
        teks("Nomornya nomor dalam daftar temuan, yang memuat tempat, hitungan, dan saran semuanya."),
        GayaParagraf.CATATAN,
    )


def sebut_banyak(*, isi: IsiCatatan, tingkat: Iterable[Tingkat] = Tingkat) -> str:
    """How many findings of each level: "3 salah, 2 peringatan"."""
    banyak = {t: len(isi.bernomor(t)) for t in tingkat}
    return ", ".join(f"{n} {_SEBUTAN[t]}" for t, n in banyak.items() if n)


def _kalimat(isi: IsiCatatan) -> str:
    lain = []
    if isi.dibiarkan:
        lain.append(f"{len(isi.dibiarkan)} temuan dibiarkan dengan alasan")
    if isi.tidak_diperiksa:
        lain.append(f"{len(isi.tidak_diperiksa)} hal tidak dapat diperiksa")
    ekor = f"; {', '.join(lain)}" if lain else ""
    if not isi.temuan:
        return f"Tidak ada temuan terbuka{ekor}."
    return f"Ada {len(isi.temuan)} temuan terbuka: {sebut_banyak(isi=isi)}{ekor}."


def _butir(temuan: Temuan) -> tuple[Sebaris, ...]:
    """One line: what it is, and both values; a heading that is a whole message has said them."""
    nilai = nilai_temuan(temuan=temuan)
    pokok = pokok_temuan(temuan=temuan, panjang=_POKOK).rstrip(".")
    return (Teks(pokok, tebal=True), Teks(f": {nilai}.")) if nilai else (Teks(f"{pokok}.", tebal=True),)
