"""Each kind of block as HTML."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from typing import assert_never

from sakip.dokumen.node import (
    Blok,
    BlokTtd,
    Daftar,
    DaftarIsi,
    DaftarKeterangan,
    Dokumen,
    FormCentang,
    Gambar,
    GantiHalaman,
    GayaParagraf,
    JenisDaftar,
    Judul,
    Keterangan,
    Kop,
    Mendatar,
    Paragraf,
    Pilihan,
    Pohon,
    Sampul,
    SimpulPohon,
    Tabel,
    TandaTangan,
    TeksPenulis,
)
from sakip.dokumen.pohon import gambar_pohon
from sakip.dokumen.walk import geser_tingkat
from sakip.renderers.html_daftar import teks_bernomor, tulis_daftar_isi, tulis_daftar_keterangan
from sakip.renderers.html_tabel import PenulisTabel
from sakip.renderers.html_teks import Jangkar, PenulisSebaris, aman

TANDA_DAFTAR = {JenisDaftar.ANGKA: "1", JenisDaftar.HURUF: "a", JenisDaftar.ROMAWI: "i"}


@dataclass(slots=True)
class PenulisBlok:
    """Writes the blocks of one document."""

    dokumen: Dokumen
    sebaris: PenulisSebaris
    jangkar: Jangkar
    ada_daftar_isi: bool = field(default=False, init=False)

    def tulis(self, isi: tuple[Blok, ...]) -> str:
        """Blocks as HTML."""
        return "\n".join(t for t in (self._blok(b) for b in isi) if t)

    def _blok(self, blok: Blok) -> str:
        match blok:
            case Judul():
                return self._judul(blok)
            case Paragraf():
                return self._paragraf(blok)
            case Daftar():
                return self._daftar(blok)
            case TeksPenulis(judul=judul, blok=dalam, kosong=kosong):
                tulisan = self.tulis(dalam)
                if not kosong:
                    return tulisan
                return f'<div class="belum"><p class="label">Belum ditulis: {aman(judul)}</p>{tulisan}</div>'
            case Tabel():
                return self._tabel(blok)
            case Gambar():
                return self._figur(_gambar(blok), blok.keterangan)
            case Pohon():
                return self._pohon(blok)
            case TandaTangan(blok=ttd):
                kelas = "ttd dua" if len(ttd) > 1 else "ttd"
                return f'<div class="{kelas}">{"".join(_ttd(t) for t in ttd)}</div>'
            case FormCentang(pilihan=pilihan):
                return f'<ul class="centang">{"".join(_pilihan(p) for p in pilihan)}</ul>'
            case Sampul():
                return _sampul(blok)
            case Kop():
                return _kop(blok)
            case GantiHalaman():
                return '<div class="ganti-halaman"></div>'
            case Mendatar(blok=dalam):
                return f'<div class="mendatar">{self.tulis(dalam)}</div>'
            case DaftarIsi(sampai=sampai):
                return self.daftar_isi(sampai)
            case DaftarKeterangan(jenis=jenis):
                return tulis_daftar_keterangan(isi=self.dokumen.isi, jenis=jenis, jangkar=self.jangkar)
            case _ as tak_mungkin:
                assert_never(tak_mungkin)

    def daftar_isi(self, sampai: int) -> str:
        """The contents; only once, since the page links to it."""
        if self.ada_daftar_isi:
            return ""
        self.ada_daftar_isi = True
        return tulis_daftar_isi(isi=self.dokumen.isi, sampai=sampai, jangkar=self.jangkar)

    def _judul(self, judul: Judul) -> str:
        # The page has one h1, its title; chapters are h2.
        tingkat = min(judul.tingkat + 1 + geser_tingkat(isi=self.dokumen.isi), 6)
        jangkar = self.jangkar.nama("b", judul.label)
        return f'<h{tingkat} id="{jangkar}">{teks_bernomor(judul.nomor, judul.teks)}</h{tingkat}>'

    def _paragraf(self, paragraf: Paragraf) -> str:
        kelas = "" if paragraf.gaya is GayaParagraf.BIASA else f' class="p-{paragraf.gaya.value}"'
        return f"<p{kelas}>{self.sebaris.tulis(paragraf.isi, paragraf.lokasi)}</p>"

    def _tabel(self, tabel: Tabel) -> str:
        judul, polos = _keterangan(tabel.keterangan)
        return PenulisTabel(tabel, self.sebaris).tulis(judul, polos, self._id(tabel.keterangan))

    def _daftar(self, daftar: Daftar) -> str:
        butir = "".join(
            f"<li>{self.sebaris.tulis(b.isi)}{self._daftar(b.anak) if b.anak is not None else ''}</li>"
            for b in daftar.butir
        )
        if daftar.jenis is JenisDaftar.BULIR:
            return f"<ul>{butir}</ul>"
        return f'<ol type="{TANDA_DAFTAR[daftar.jenis]}">{butir}</ol>'

    def _pohon(self, pohon: Pohon) -> str:
        gambar = "".join(
            f'<div class="bingkai" tabindex="0" role="region" aria-label="{aman(g.alt)}">'
            f'<div class="svg" role="img" aria-label="{aman(g.alt)}">{g.svg}</div></div>'
            for g in gambar_pohon(pohon=pohon)
        )
        senarai = f"<details><summary>Baca bagan sebagai daftar</summary><ul>{_simpul(pohon.akar)}</ul></details>"
        return self._figur(gambar, pohon.keterangan, senarai)

    def _figur(self, gambar: str, keterangan: Keterangan | None, tambahan: str = "") -> str:
        judul, _ = _keterangan(keterangan)
        bawah = f"<figcaption>{judul}</figcaption>" if judul else ""
        return f"<figure{self._id(keterangan)}>{gambar}{bawah}{tambahan}</figure>"

    def _id(self, keterangan: Keterangan | None) -> str:
        return "" if keterangan is None else f' id="{self.jangkar.nama("b", keterangan.label)}"'


def data_gambar(isi: bytes, jenis: str = "") -> str:
    """A picture inside the page. A picture in ``img`` runs no script and shares no names with the page."""
    jenis = jenis or ("image/jpeg" if isi.startswith(b"\xff\xd8") else "image/png")
    return f"data:{jenis};base64,{b64encode(isi).decode()}"


def _gambar(gambar: Gambar) -> str:
    sumber = data_gambar(gambar.svg.encode(), "image/svg+xml") if gambar.svg else data_gambar(gambar.raster)
    return f'<img src="{sumber}" alt="{aman(gambar.alt)}" style="width:{gambar.lebar}mm">'


def _simpul(simpul: SimpulPohon) -> str:
    judul = f"<small>{aman(simpul.judul)}</small> " if simpul.judul else ""
    anak = f"<ul>{''.join(_simpul(a) for a in simpul.anak)}</ul>" if simpul.anak else ""
    return f"<li>{judul}{aman(simpul.teks)}{anak}</li>"


def _keterangan(keterangan: Keterangan | None) -> tuple[str, str]:
    """A caption as HTML and as plain text."""
    if keterangan is None:
        return "", ""
    polos = f"{keterangan.nomor.teks} {keterangan.teks}".strip()
    return teks_bernomor(keterangan.nomor, keterangan.teks), polos


def _baris(isi: tuple[str, ...]) -> str:
    return "<br>".join(aman(b) for b in isi)


def _ttd(ttd: BlokTtd) -> str:
    atas = f"<p>{_baris(ttd.atas)}</p>" if ttd.atas else ""
    bawah = f"<br>{_baris(ttd.bawah)}" if ttd.bawah else ""
    return f'<div>{atas}<p>{_baris(ttd.jabatan)}</p><p class="nama"><strong>{aman(ttd.nama)}</strong>{bawah}</p></div>'


def _pilihan(pilihan: Pilihan) -> str:
    kotak, bunyi = ("☑", "dipilih") if pilihan.dipilih else ("☐", "tidak dipilih")
    isian = '<span class="isian"></span>' if pilihan.isian and not pilihan.dipilih else ""
    return (
        f'<li><span aria-hidden="true">{kotak}</span><span class="tersembunyi">{bunyi}: </span>'
        f"<span>{aman(pilihan.teks)}</span>{isian}</li>"
    )


def _logo(logo: bytes) -> str:
    return f'<img class="logo" src="{data_gambar(logo)}" alt="Lambang daerah">' if logo else ""


def _sampul(sampul: Sampul) -> str:
    baris = []
    for b in sampul.baris:
        tebal = "font-weight:600;" if b.tebal else ""
        baris.append(f'<p style="font-size:{aman(b.ukuran)}em;{tebal}margin-top:{b.jarak_atas}mm">{aman(b.teks)}</p>')
    return f'<div class="sampul">{_logo(sampul.logo)}{"".join(baris)}</div>'


def _kop(kop: Kop) -> str:
    return (
        f'<div class="kop">{_logo(kop.logo)}<div><p class="nama">{_baris(kop.nama)}</p>'
        f"<p>{_baris(kop.alamat)}</p></div></div>"
    )
