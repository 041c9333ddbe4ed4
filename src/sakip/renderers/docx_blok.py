"""The blocks of a document, one after the other: dispatch, paragraphs, lists, authors' texts, page breaks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from sakip.dokumen.node import (
    Blok,
    Daftar,
    DaftarIsi,
    DaftarKeterangan,
    FormCentang,
    Gambar,
    GantiHalaman,
    GayaParagraf,
    Judul,
    Kop,
    Mendatar,
    Paragraf,
    Pohon,
    Sampul,
    Tabel,
    TandaTangan,
    TeksPenulis,
)
from sakip.renderers.docx_formulir import tulis_form, tulis_kop, tulis_sampul, tulis_tanda_tangan
from sakip.renderers.docx_gambar import tulis_gambar
from sakip.renderers.docx_konteks import JenisBagian, Konteks
from sakip.renderers.docx_sebaris import KOSONG, ajakan, bungkus, tulis_sebaris
from sakip.renderers.docx_tabel import tulis_tabel
from sakip.renderers.docx_tajuk import tulis_daftar_isi, tulis_daftar_keterangan, tulis_judul
from sakip.renderers.docx_xml import POLOS, Alinea, Huruf, alinea, larik
from sakip.renderers.pembuka import membuka

_GAYA = {
    GayaParagraf.BIASA: "",
    GayaParagraf.TENGAH: "Tengah",
    GayaParagraf.SUMBER: "Sumber",
    GayaParagraf.CATATAN: "Catatan",
    GayaParagraf.KUTIPAN: "Quote",
}
_HALAMAN_BARU = alinea("", Alinea("Jarak", halaman_baru=True))
_KEDALAMAN_MAKS = 8


def tulis_isi(*, isi: Iterable[Blok], konteks: Konteks, jenis: JenisBagian = JenisBagian.TEGAK) -> None:
    """Write blocks into sections of a kind; covers and landscape blocks get sections of their own."""
    isi = tuple(isi)
    for sebelum, blok, berikut in zip((None, *isi), isi, (*isi[1:], None), strict=False):
        match blok:
            case Sampul():
                konteks.mulai_bagian(jenis=JenisBagian.SAMPUL, baru=True)
                konteks.tulis(tulis_sampul(sampul=blok, konteks=konteks))
            case Mendatar(blok=anak):
                konteks.mulai_bagian(jenis=JenisBagian.MENDATAR, baru=True)
                tulis_isi(isi=anak, konteks=konteks, jenis=JenisBagian.MENDATAR)
            case GantiHalaman():
                pass  # a property of what follows
            case _:
                konteks.mulai_bagian(jenis=jenis)
                konteks.tulis(_berhalaman(sebelum, blok, konteks, lanjut=membuka(blok=blok, berikut=berikut)))


def _berhalaman(sebelum: Blok | None, blok: Blok, konteks: Konteks, *, lanjut: bool) -> str:
    """A block with the page break it needs: chapters begin a page, but not below their letterhead."""
    di_awal = not konteks.bagian[-1].isi
    if isinstance(blok, Judul) and blok.tingkat <= 1:
        return tulis_judul(
            judul=blok, konteks=konteks, halaman_baru=False if di_awal or isinstance(sebelum, Kop) else None
        )
    ganti = isinstance(sebelum, GantiHalaman) and not di_awal
    return (_HALAMAN_BARU if ganti else "") + _blok(blok, konteks, POLOS, lanjut=lanjut)


def _blok(blok: Blok, konteks: Konteks, huruf: Huruf, penulis: bool = False, *, lanjut: bool = False) -> str:
    match blok:
        case Paragraf(isi=isi, gaya=gaya):
            runs = tulis_sebaris(isi=isi, konteks=konteks, huruf=huruf, penulis=penulis)
            return alinea(runs, Alinea(_GAYA[gaya], lanjut=lanjut or None))
        case Tabel():
            return tulis_tabel(tabel=blok, konteks=konteks)
        case Judul():
            return tulis_judul(judul=blok, konteks=konteks)
        case Daftar():
            return _daftar(blok, konteks, huruf, penulis, 0)
        case TeksPenulis():
            return _teks_penulis(blok, konteks)
        case Gambar():
            return tulis_gambar(gambar=blok, konteks=konteks)
        case TandaTangan():
            return tulis_tanda_tangan(tanda_tangan=blok, konteks=konteks)
        case FormCentang():
            return tulis_form(form=blok, konteks=konteks)
        case Kop():
            return tulis_kop(kop=blok, konteks=konteks)
        case DaftarIsi():
            return tulis_daftar_isi(daftar=blok, konteks=konteks)
        case DaftarKeterangan():
            return tulis_daftar_keterangan(daftar=blok, konteks=konteks)
        case Mendatar(blok=anak):  # inside an author's text, where Word allows no section
            return "".join(_blok(b, konteks, huruf, penulis) for b in anak)
        case Sampul():
            return tulis_sampul(sampul=blok, konteks=konteks)
        case GantiHalaman():
            return _HALAMAN_BARU
        case Pohon():
            raise AssertionError("Pohon digambar sebelum ditulis; lihat docx.render_docx")
        case _ as tak_mungkin:
            assert_never(tak_mungkin)


def _daftar(daftar: Daftar, konteks: Konteks, huruf: Huruf, penulis: bool, kedalaman: int) -> str:
    kedalaman = min(kedalaman, _KEDALAMAN_MAKS)
    instansi = konteks.daftar.baru(jenis=daftar.jenis, kedalaman=kedalaman)
    nomor = f'<w:numPr><w:ilvl w:val="{kedalaman}"/><w:numId w:val="{instansi}"/></w:numPr>'
    xml = ""
    for butir in daftar.butir:
        runs = tulis_sebaris(isi=butir.isi, konteks=konteks, huruf=huruf, penulis=penulis)
        xml += alinea(runs, Alinea("ListParagraph", nomor=nomor))
        if butir.anak is not None:
            xml += _daftar(butir.anak, konteks, huruf, penulis, kedalaman + 1)
    return xml


def _teks_penulis(teks: TeksPenulis, konteks: Konteks) -> str:
    huruf = KOSONG if teks.kosong else POLOS
    isi = "".join(_blok(b, konteks, huruf, penulis=True) for b in teks.blok)
    kosong = teks.kosong or not isi
    isi = isi or alinea(larik(ajakan(teks.judul), KOSONG), Alinea())
    return bungkus(isi=isi, tag=teks.tag, judul=teks.judul, konteks=konteks, kosong=kosong)
