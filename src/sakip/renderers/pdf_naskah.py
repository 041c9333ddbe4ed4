"""A document as a typst manuscript: its source text and the files beside it. Pure; nothing is compiled here.

A manuscript is plain text and bytes, so that it can be sent to a worker process.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from mimetypes import guess_type

from sakip.dokumen.gaya import KERTAS, Gaya, Kertas
from sakip.dokumen.node import Blok, Dokumen
from sakip.dokumen.walk import geser_tingkat
from sakip.kernel.galat import SakipError
from sakip.renderers.awal_badan import cari_batas
from sakip.renderers.huruf import HURUF_TANDA, bersihkan, garis_teks, huruf_pdf
from sakip.renderers.judul_mendatar import bawa_judul
from sakip.renderers.pdf_blok import PenulisBlok
from sakip.renderers.pdf_tabel import Ruang
from sakip.renderers.pdf_tulis import literal
from sakip.renderers.pembuka import membuka

_TINGGI_EM = 1.0  # a line of text from top edge to bottom edge, as templat.typ sets it
_WORD_EM = 1.15  # a single-spaced line of Arial in Word
_JENIS_ISI = {".json": "application/json", ".csv": "text/csv", ".yaml": "application/yaml", ".yml": "application/yaml"}


class GalatGaya(SakipError):
    """A style value that no page can be made of; the user can mend it in the profil."""


@dataclass(frozen=True, slots=True)
class Naskah:
    """``sumber`` is the typst text, ``berkas`` the files it reads, ``tanggal`` the date of the PDF."""

    sumber: str
    berkas: Mapping[str, bytes]
    tanggal: date


def susun_naskah(*, dokumen: Dokumen, lampiran: Mapping[str, bytes]) -> Naskah:
    """The manuscript of a document with files to attach."""
    gaya = dokumen.gaya
    kertas = _periksa(gaya)
    penulis = PenulisBlok(gaya, geser_tingkat(isi=dokumen.isi))
    lebar = kertas.lebar - gaya.margin_kiri - gaya.margin_kanan
    tinggi = kertas.tinggi - gaya.margin_atas - gaya.margin_bawah
    isi = _isi(dokumen.isi, penulis, Ruang(lebar, tinggi))
    berkas = dict(penulis.berkas)
    kepala = _kepala(dokumen, kertas, berkas)
    lampir = [_lampirkan(n, nama, data, berkas) for n, (nama, data) in enumerate(lampiran.items(), 1)]
    akhir = '#context [#metadata(here().page())#label("sakip:akhir")]'
    return Naskah("\n\n".join([kepala, *isi, akhir, *lampir]) + "\n", berkas, dokumen.meta.tanggal)


def _isi(isi: tuple[Blok, ...], penulis: PenulisBlok, ruang: Ruang) -> list[str]:
    """The blocks, with the changes of page numbering between cover, front matter and body."""
    isi = bawa_judul(isi=isi)
    batas = cari_batas(isi=isi)
    hasil = []
    for n, (blok, berikut) in enumerate(pairwise((*isi, None))):
        assert blok is not None
        if n in (batas.depan, batas.badan):
            penulis.awal = True
            hasil.append(f'#set page(numbering: "{"i" if n < batas.badan else "1"}")\n#counter(page).update(1)')
        sumber = penulis.tulis(blok=blok, ruang=ruang, berikut=berikut)
        hasil.append(f"#pembuka[{sumber}]" if membuka(blok=blok, berikut=berikut) else sumber)
    return hasil


def _kepala(dokumen: Dokumen, kertas: Kertas, berkas: dict[str, bytes]) -> str:
    gaya, meta = dokumen.gaya, dokumen.meta
    margin = f"top: {gaya.margin_atas}mm, bottom: {gaya.margin_bawah}mm, left: {gaya.margin_kiri}mm"
    leading = float(gaya.spasi) * _WORD_EM - _TINGGI_EM
    jilid = "true" if geser_tingkat(isi=dokumen.isi) else "false"
    latar = "none"
    if dokumen.draf:
        berkas["draf.svg"] = _svg_draf()
        latar = 'rotate(-45deg, image("draf.svg", width: 150mm))'
    return f"""#import "templat.typ": *
#let warna-kepala = rgb("{gaya.warna_kepala}")
#let warna-kelompok = warna-kepala.lighten(55%)
#let warna-jumlah = luma(242)
#show: laporan.with(
  judul: {literal(teks=_sebaris(meta.judul) or "Dokumen")}, penulis: {literal(teks=_sebaris(meta.penulis))},
  subjek: {literal(teks=_sebaris(meta.subjek))},
  tanggal: datetime(year: {meta.tanggal.year}, month: {meta.tanggal.month}, day: {meta.tanggal.day}),
  huruf: ("{huruf_pdf(nama=gaya.huruf)}", "{HURUF_TANDA}"), ukuran: {gaya.ukuran}pt, leading: {leading:g}em,
  kertas: ({kertas.lebar}mm, {kertas.tinggi}mm), margin: ({margin}, right: {gaya.margin_kanan}mm),
  kepala: {literal(teks=meta.kepala)}, jilid: {jilid}, kaki: {literal(teks=meta.kaki)}, latar: {latar},
)"""


def _lampirkan(n: int, nama: str, data: bytes, berkas: dict[str, bytes]) -> str:
    simpan = f"lampiran-{n}"
    berkas[simpan] = data
    akhiran = nama[nama.rfind(".") :].lower()
    jenis = _JENIS_ISI.get(akhiran) or guess_type(nama)[0] or "application/octet-stream"
    return (
        f'#pdf.attach({literal(teks=nama)}, read("{simpan}", encoding: none), relationship: "data", '
        f"mime-type: {literal(teks=jenis)}, description: {literal(teks=f'Data dokumen ini: {nama}')})"
    )


def _svg_draf() -> bytes:
    """The DRAF mark as outlines: light, behind the text, and no part of it when text is copied or read."""
    garis, lebar, tinggi = garis_teks(teks="DRAF")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar:g} {tinggi:g}">'
        f'<path d="{garis}" fill="#f0f0f0"/></svg>'
    ).encode()


def _sebaris(teks: str) -> str:
    return " ".join(bersihkan(teks=teks).split())


def _periksa(gaya: Gaya) -> Kertas:
    if gaya.kertas not in KERTAS:
        raise GalatGaya(f'Kertas "{gaya.kertas}" tidak dikenal. Pilih salah satu: {", ".join(KERTAS)}.')
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", gaya.warna_kepala):
        raise GalatGaya(
            f'Warna kepala tabel "{gaya.warna_kepala}" tidak terbaca. Tulis enam angka heksadesimal, misalnya D9E2F3.'
        )
    return KERTAS[gaya.kertas]
