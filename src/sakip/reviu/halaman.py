"""The manual page of all rules, made from their docstrings: what is checked, why, examples, limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.peraturan.katalog import Katalog
from sakip.reviu.dasar import sebut_dasar
from sakip.reviu.registry import Aturan

KELOMPOK = {
    "HT": "Perhitungan",
    "SL": "Silang: satu besaran di dua tempat",
    "SR": "Keselarasan rencana",
    "AN": "Anggaran",
    "KL": "Kelengkapan",
    "SJ": "Penyajian",
    "SN": "Salinan",
}
_PEMBUKA = """\
# Aturan reviu

Halaman ini dibuat dari berkas aturan; jangan disunting di sini. Setiap aturan memeriksa buku kerja, data, dan dokumen
dengan cara yang sama. Angka tercetak dibandingkan sebagai selang: 95,0 berarti 94,95 sampai 95,05.

*Tingkat* di bawah adalah yang tertinggi. Temuan yang bertumpu pada parameter hukum yang naskahnya belum dibaca paling
tinggi berupa peringatan. Aturan dengan kode lain (KL001–KL199 dan SJ001–SJ099) adalah pemeriksaan isian buku kerja dan
susunan data.
"""


def tulis_halaman(*, aturan: Sequence[Aturan], katalog: Katalog) -> str:
    """The whole page as Markdown."""
    return "\n".join((_PEMBUKA, *_daftar(aturan), *(b for a in _urut(aturan) for b in _satu(a, katalog))))


def _urut(aturan: Sequence[Aturan]) -> list[Aturan]:
    urutan = list(KELOMPOK)
    return sorted(aturan, key=lambda a: (urutan.index(a.kode[:2]), a.kode))


def _daftar(aturan: Sequence[Aturan]) -> Iterator[str]:
    for awalan, judul in KELOMPOK.items():
        milik = [a for a in _urut(aturan) if a.kode.startswith(awalan)]
        if milik:
            yield f"**{judul}**\n"
            yield "| kode | yang diperiksa | tingkat |\n| --- | --- | --- |"
            yield from (f"| [{a.kode}](#{a.kode.lower()}) | {a.judul} | {a.tingkat.value} |" for a in milik)
            yield ""


def _satu(a: Aturan, katalog: Katalog) -> Iterator[str]:
    _, _, isi = a.halaman.strip().partition("\n")
    dasar = "; ".join(sebut_dasar(d, katalog=katalog) for d in a.dasar_hukum)
    masa = f"sejak {a.sejak}" if a.sampai is None else f"{a.sejak} sampai {a.sampai}"
    yield f"## {a.kode}\n"
    yield f"**{a.judul}.**\n"
    yield f"{_tebalkan(isi.strip())}\n"
    yield f"Tingkat: {a.tingkat.value}. Kelas: {a.kelas.value}. Untuk laporan tahun: {masa}. Dasar: {dasar}.\n"


def _tebalkan(isi: str) -> str:
    """The words that open the parts of a page, in italics."""
    for kata in ("Mengapa", "Contoh salah", "Contoh benar", "Keterbatasan"):
        isi = isi.replace(f"{kata}:", f"*{kata}:*")
    return isi
