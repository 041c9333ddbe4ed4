"""A figure on the screen: a number, or a mark with words and a reason; never a dash or a zero for what is absent.

Words and numbers come from ``sakip.dokumen.tampil``, as in print; here they only get their place and their mark.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from sakip.dokumen.sebaris import Bentuk
from sakip.dokumen.tampil import teks_nilai
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai
from sakip.kernel.tanggal import format_tanggal
from sakip_web.rupa.ikon import gambar_ikon

# The class and the mark of a state.
TANDA: Final[Mapping[Keadaan, str]] = MappingProxyType(
    {
        Keadaan.BELUM_DIISI: "belum-diisi",
        Keadaan.BELUM_DIUKUR: "belum-diukur",
        Keadaan.BELUM_DIJADWALKAN: "belum-dijadwalkan",
        Keadaan.MENUNGGU_ANGKA_RESMI: "menunggu",
        Keadaan.TIDAK_BERLAKU: "tidak-berlaku",
        Keadaan.TAK_TERDEFINISI: "tak-terdefinisi",
        Keadaan.TAK_TERBACA: "tak-terbaca",
    }
)


@dataclass(frozen=True, slots=True)
class Tingkatan:
    """The level of a capaian: ``ke`` of ``dari`` (1 the lowest), its name, and what else must stand beside it."""

    sebutan: str
    ke: int
    dari: int
    catatan: str = ""


def bentuk_dari(*, hitungan: Hitungan, bentuk: str = "") -> Bentuk:
    """How a figure is written in a cell: by name, else plainly; the unit stands in the head of the row or column."""
    if bentuk:
        return Bentuk[bentuk.upper()]
    return Bentuk.RUPIAH_POLOS if hitungan.satuan.casefold() in ("rp", "rupiah") else Bentuk.ANGKA


def sel_angka(*, hitungan: Hitungan, alamat: str = "", bentuk: str = "") -> SafeString:
    """The content of a cell: the number, linked to its explanation, or the state."""
    nilai = hitungan.nilai
    if isinstance(nilai, Kosong):
        return sel_keadaan(kosong=nilai)
    teks = teks_nilai(nilai, bentuk=bentuk_dari(hitungan=hitungan, bentuk=bentuk), desimal=hitungan.desimal)
    isi = format_html("{}", teks)
    if alamat:
        jelas = format_html('<span class="visually-hidden"> – {}: dari mana angka ini?</span>', hitungan.nama)
        isi = format_html('<a class="dari" href="{}">{}{}</a>', alamat, teks, jelas)
    return format_html("{}{}", isi, keterangan_nol(nilai=nilai))


def keterangan_nol(*, nilai: Nilai) -> SafeString:
    """Zero is a number and says so; empty for everything else."""
    if isinstance(nilai, Angka) and not nilai.nilai:
        return format_html('<span class="nol">{}</span>', "nol, terukur")
    return SafeString("")


def sel_keadaan(*, kosong: Kosong) -> SafeString:
    """Mark, words, reason."""
    tanda = TANDA[kosong.keadaan]
    alasan = alasan_keadaan(kosong=kosong)
    return format_html(
        '<span class="keadaan {}">{}<span>{}{}</span></span>',
        tanda,
        gambar_ikon(nama=tanda),
        kosong.keadaan.value,
        format_html('<span class="alasan">{}</span>', alasan) if alasan else "",
    )


def alasan_keadaan(*, kosong: Kosong) -> str:
    """Why it is not a number, as far as it is known: the reason, who owes it and since when, what was typed."""
    bagian = [
        f"tertulis “{kosong.tertulis}”" if kosong.tertulis else "",
        kosong.alasan,
        f"dari {kosong.dari}" if kosong.dari else "",
        f"sejak {format_tanggal(kosong.sejak)}" if kosong.sejak else "",
    ]
    return ", ".join(b for b in bagian if b)


def sel_capaian(*, hitungan: Hitungan, tingkatan: Tingkatan | None, alamat: str = "") -> SafeString:
    """Number, stair, name of the level; without a level the number alone."""
    if isinstance(hitungan.nilai, Kosong):
        return sel_keadaan(kosong=hitungan.nilai)
    angka = sel_angka(hitungan=hitungan, alamat=alamat)
    if tingkatan is None:
        return format_html('<span class="capaian tanpa-tingkat">{}</span>', angka)
    kata = format_html("{}", tingkatan.sebutan)
    if tingkatan.catatan:
        kata = format_html("{}<br>{}", kata, tingkatan.catatan)
    return format_html(
        '<span class="capaian"><span>{}</span>{}<span class="kata">{}</span></span>',
        angka,
        tangga(tingkatan=tingkatan),
        kata,
    )


def tangga(*, tingkatan: Tingkatan) -> SafeString:
    """The stair: one bar per level of the scale, filled up to the level."""
    lebar = 16 / tingkatan.dari
    batang = SafeString("")
    for n in range(tingkatan.dari):
        tinggi = 3 + 8 * n / max(tingkatan.dari - 1, 1)
        batang += format_html(
            '<rect{} x="{}" y="{}" width="{}" height="{}"/>',
            SafeString(' class="penuh"') if n < tingkatan.ke else "",
            f"{n * lebar + 0.5:.1f}",
            f"{11.5 - tinggi:.1f}",
            f"{max(lebar - 1.2, 0.8):.1f}",
            f"{tinggi:.1f}",
        )
    return format_html('<svg class="tangga" viewBox="0 0 16 12" aria-hidden="true" focusable="false">{}</svg>', batang)
