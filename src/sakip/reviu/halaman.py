"""The manual pages of the rules: one per rule from its docstring and data, and the list of all.

Examples of whole documents are added by whoever has the cases of the rules; they are not part of the package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import fill

from sakip.kernel.temuan import Tingkat
from sakip.peraturan.katalog import Katalog
from sakip.reviu.dasar import sebut_dasar, sebut_keyakinan
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
BAGIAN = ("Mengapa", "Contoh salah", "Contoh benar", "Keterbatasan")
ARTI = {
    Tingkat.SALAH: "harus diperbaiki, atau dijelaskan bila ternyata benar",
    Tingkat.PERINGATAN: "perlu dilihat; mungkin ada sebabnya",
    Tingkat.CATATAN: "baik diketahui",
}
_AWAL_BAGIAN = re.compile(rf"^({'|'.join(BAGIAN)}):\s*", re.MULTILINE)
_LEBAR = 100
_PEMBUKA = """\
# Aturan reviu

Halaman-halaman ini dibuat dari berkas aturan dan kasus ujinya; jangan disunting di sini. Setiap aturan memeriksa buku
kerja, data, dan dokumen dengan cara yang sama. Angka tercetak dibandingkan sebagai selang: 95,0 berarti 94,95 sampai
95,05. `sakip aturan HT001` menampilkan satu halaman di layar.

*Tingkat* adalah yang tertinggi: salah (harus diperbaiki, atau dijelaskan bila ternyata benar), peringatan (perlu
dilihat; mungkin ada sebabnya), catatan (baik diketahui). Temuan yang bertumpu pada parameter hukum yang naskahnya belum
dibaca paling tinggi berupa peringatan; yang bertingkat salah bertumpu pada hitungan, kalender, atau dua pernyataan
dokumen itu sendiri. Aturan dengan kode lain (KL001–KL199 dan SJ001–SJ099) adalah pemeriksaan isian buku kerja dan
susunan data.
"""


@dataclass(frozen=True, slots=True)
class Peraga:
    """Two small documents on a page, as Markdown: one with its finding, and one without any."""

    salah: str = ""
    benar: str = ""


def bagian_halaman(*, aturan: Aturan) -> Mapping[str, str]:
    """The parts of a page by their headings, each in one line."""
    _, *potong = _AWAL_BAGIAN.split(aturan.halaman)
    rapi = ((nama, " ".join(isi.split())) for nama, isi in zip(potong[::2], potong[1::2], strict=True))
    return {nama: f"{isi[:1].upper()}{isi[1:]}" for nama, isi in rapi}


def tulis_indeks(*, aturan: Sequence[Aturan]) -> str:
    """The list of all rules as Markdown, each with the link to its page."""
    return "\n".join((_PEMBUKA, *_daftar(aturan)))


def tulis_halaman(*, aturan: Aturan, katalog: Katalog, peraga: Peraga) -> str:
    """The page of one rule as Markdown."""
    isi = bagian_halaman(aturan=aturan)
    baris = (
        f"# {aturan.kode}: {aturan.judul}",
        "<!-- Dibuat dari berkas aturan dan kasus ujinya; jangan disunting di sini. -->",
        f"*Mengapa:* {isi['Mengapa']}",
        "\n".join(f"- {nama}: {teks}" for nama, teks in _data(aturan, katalog)),
        "## Contoh salah",
        isi["Contoh salah"],
        peraga.salah,
        "## Contoh benar",
        isi["Contoh benar"],
        peraga.benar,
        "## Keterbatasan",
        isi["Keterbatasan"],
        "[Semua aturan](README.md)",
    )
    return "\n\n".join(b for b in baris if b) + "\n"


def teks_halaman(*, aturan: Aturan, katalog: Katalog) -> str:
    """The page of one rule for a screen."""
    isi = bagian_halaman(aturan=aturan)
    bagian = (fill(f"{b}: {isi[b]}", _LEBAR) for b in BAGIAN)
    data = (fill(f"{nama}: {teks}", _LEBAR, subsequent_indent="  ") for nama, teks in _data(aturan, katalog))
    return "\n\n".join((f"{aturan.kode}  {aturan.judul}", *bagian, "\n".join(data)))


def urut_aturan(*, aturan: Sequence[Aturan]) -> list[Aturan]:
    """By group as in the manual, then by code."""
    urutan = list(KELOMPOK)
    return sorted(aturan, key=lambda a: (urutan.index(a.kode[:2]), a.kode))


def _daftar(aturan: Sequence[Aturan]) -> Iterator[str]:
    for awalan, judul in KELOMPOK.items():
        milik = [a for a in urut_aturan(aturan=aturan) if a.kode.startswith(awalan)]
        if milik:
            yield f"## {judul}\n"
            yield "| kode | yang ditemukan | tingkat |\n| --- | --- | --- |"
            yield from (f"| [{a.kode}]({a.kode}.md) | {a.judul} | {a.tingkat.value} |" for a in milik)
            yield ""


def _data(a: Aturan, katalog: Katalog) -> Iterator[tuple[str, str]]:
    yield "Tingkat tertinggi", f"{a.tingkat.value} ({ARTI[a.tingkat]})"
    yield "Kelas", a.kelas.value.replace("_", " ")
    yield "Kelompok", KELOMPOK[a.kode[:2]]
    yield "Yang dibaca", ", ".join(j.value for j in a.butuh)
    yield "Untuk laporan tahun", f"{a.sejak} dan sesudahnya" if a.sampai is None else f"{a.sejak} sampai {a.sampai}"
    for d in a.dasar_hukum:
        yield "Dasar", f"{sebut_dasar(d, katalog=katalog)} ({sebut_keyakinan(d)})"
