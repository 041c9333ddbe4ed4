"""Authors' texts in a document: tagged, with figures by name, and a visible placeholder where a text is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sakip.data.narasi import TeksNarasi
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf, TeksPenulis
from sakip.dokumen.sebaris import GantiBaris, KontrolTeks, Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.sebutan import SebutanTiada
from sakip.kernel.periode import Periode
from sakip.laporan.figur import bersatuan
from sakip.peraturan.narasi import Bentuk, KunciNarasi, muat_narasi

_ANGKA = re.compile(r"\{([^{}\n]+)\}")


def tag_narasi(kunci: str, untuk: str = "", periode: Periode | None = None) -> str:
    """The tag of an author's text, by which it is read back from Word; a text of a period carries its code too."""
    return f"narasi:{kunci}:{untuk}:{periode.kode}" if periode else f"narasi:{kunci}:{untuk}"


def tag_teks(*, hasil: Hasil, kunci: str, untuk: str = "") -> str:
    """The tag of what stands in this document: the period of its texts, or of the quarter that waits for one."""
    isi, periode = teks_untuk(hasil, kunci, untuk), hasil.lingkup.periode
    if isi:
        return tag_narasi(kunci, untuk, isi[0].periode)
    return tag_narasi(kunci, untuk, periode if periode.triwulan else None)


def blok_narasi(
    *, hasil: Hasil, kunci: str, untuk: str = "", jenis: JenisDaftar = JenisDaftar.ANGKA, daftar: bool | None = None
) -> list[Blok]:
    """The texts of a key as paragraphs or as a list, as the catalogue says unless ``daftar`` decides."""
    tentang = _kunci(kunci)
    isi = teks_untuk(hasil, kunci, untuk)
    tag = tag_teks(hasil=hasil, kunci=kunci, untuk=untuk)
    judul = judul_narasi(hasil=hasil, kunci=kunci, untuk=untuk)
    if not isi:
        return [
            TeksPenulis(tag, judul, (Paragraf((Teks(f"[{judul} belum diisi. {tentang.petunjuk}]"),)),), kosong=True)
        ]
    sebagai_daftar = tentang.bentuk is Bentuk.DAFTAR if daftar is None else daftar
    blok: tuple[Blok, ...]
    if sebagai_daftar and len(isi) > 1:
        blok = (Daftar(tuple(Butir(isi_narasi(hasil, t.teks)) for t in isi), jenis),)
    else:
        baris = [b for t in isi for b in t.teks.split("\n") if b.strip()]
        blok = tuple(Paragraf(isi_narasi(hasil, b)) for b in baris)
    return [TeksPenulis(tag, judul, blok, perbarui=any(t.perbarui for t in isi))]


def sel_narasi(*, hasil: Hasil, kunci: str, untuk: str) -> tuple[Sebaris, ...]:
    """The texts of a key inside a cell; several become numbered lines."""
    tentang = _kunci(kunci)
    isi = teks_untuk(hasil, kunci, untuk)
    tag = tag_teks(hasil=hasil, kunci=kunci, untuk=untuk)
    judul = judul_narasi(hasil=hasil, kunci=kunci, untuk=untuk)
    if not isi:
        return (KontrolTeks(tag, judul, (Teks(f"[{tentang.judul} belum diisi]"),), kosong=True),)
    bagian: list[Sebaris] = []
    for n, t in enumerate(isi, 1):
        bagian += [GantiBaris()] if n > 1 else []
        bagian += [Teks(f"{n}. ")] if len(isi) > 1 else []
        bagian += isi_narasi(hasil, t.teks)
    return (KontrolTeks(tag, judul, tuple(bagian), perbarui=any(t.perbarui for t in isi)),)


def teks_untuk(hasil: Hasil, kunci: str, untuk: str = "") -> Sequence[TeksNarasi]:
    """The texts of a key for a thing, in order: those of the period of the document, else those of every period.

    Empty texts do not count.
    """
    semua = hasil.indeks.narasi.get((kunci, untuk), ())
    return [t for t in semua if t.periode == hasil.lingkup.periode] or [t for t in semua if t.periode is None]


def isi_narasi(hasil: Hasil, teks: str) -> tuple[Sebaris, ...]:
    """A text with its figures; a name that is not known stays as written, marked, and is listed among the gaps."""
    bagian: list[Sebaris] = []
    akhir = 0
    for cocok in _ANGKA.finditer(teks):
        if cocok.start() > akhir:
            bagian.append(Teks(teks[akhir : cocok.start()]))
        bagian += _figur(hasil, cocok.group(1))
        akhir = cocok.end()
    if akhir < len(teks):
        bagian.append(Teks(teks[akhir:]))
    return tuple(bagian)


def _figur(hasil: Hasil, sebutan: str) -> tuple[Sebaris, ...]:
    try:
        figur = hasil.sebutan(sebutan)
    except SebutanTiada as galat:
        return (KontrolTeks(f"sebutan:{sebutan}", str(galat), (Teks(f"{{{sebutan}}}"),), kosong=True),)
    return bersatuan(figur, sebutan=sebutan)


def _kunci(kunci: str) -> KunciNarasi:
    return muat_narasi()[kunci]


def judul_narasi(*, hasil: Hasil, kunci: str, untuk: str = "") -> str:
    """What a text is about: "Solusi untuk “Nilai SKM”"; a key that is not in the catalogue is its own title."""
    tentang, nama = muat_narasi().get(kunci), _nama(hasil, untuk)
    judul = tentang.judul if tentang else kunci
    return f"{judul} untuk “{nama}”" if nama else judul


def _nama(hasil: Hasil, untuk: str) -> str:
    x = hasil.indeks
    if untuk in x.sasaran:
        return x.sasaran[untuk].teks
    if untuk in x.indikator:
        return x.indikator[untuk].nama
    jabatan = next((j.nama for j in hasil.data.organisasi.jabatan if j.id == untuk), "")
    if jabatan:
        return jabatan
    return x.pohon.simpul[untuk].nama if untuk in x.pohon.simpul else untuk
