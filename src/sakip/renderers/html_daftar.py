"""Contents and lists of tables and figures, as navigation."""

from __future__ import annotations

from collections.abc import Iterable

from sakip.dokumen.node import Blok, Gambar, Judul, Keterangan, Nomor, Pohon, Tabel
from sakip.dokumen.walk import geser_tingkat, iter_blok
from sakip.renderers.html_teks import Jangkar, aman


def teks_bernomor(nomor: Nomor, teks: str) -> str:
    """A heading or caption with its number as HTML."""
    return f'<span class="nomor">{aman(nomor.teks)}</span> {aman(teks)}' if nomor.teks else aman(teks)


def tulis_daftar_isi(*, isi: Iterable[Blok], sampai: int, jangkar: Jangkar) -> str:
    """The table of contents: nested lists that follow the levels of the headings."""
    isi = tuple(isi)
    geser = geser_tingkat(isi=isi)
    hasil, tingkat = ['<nav class="daftar-isi" id="daftar-isi" aria-label="Daftar isi">'], 0
    for judul in (b for b in iter_blok(isi=isi) if isinstance(b, Judul) and b.tingkat <= sampai):
        # A skipped level opens one list only: a list may not stand directly in a list.
        tuju = min(judul.tingkat + geser, tingkat + 1)
        if tuju > tingkat:
            hasil.append("<ol>")
        else:
            hasil.append("</li>" + "</ol></li>" * (tingkat - tuju))
        tingkat = tuju
        tautan = jangkar.nama("b", judul.label)
        hasil.append(f'<li><a href="#{tautan}">{teks_bernomor(judul.nomor, judul.teks)}</a>')
    if tingkat:
        hasil.append("</li></ol>" * tingkat)
    return "".join([*hasil, "</nav>"])


def tulis_daftar_keterangan(*, isi: Iterable[Blok], jenis: str, jangkar: Jangkar) -> str:
    """The list of captions of one kind."""
    butir = "".join(
        f'<li><a href="#{jangkar.nama("b", k.label)}">{teks_bernomor(k.nomor, k.teks)}</a></li>'
        for k in _keterangan(isi)
        if k.jenis == jenis
    )
    if not butir:
        return ""
    return f'<nav class="daftar-isi" aria-label="Daftar {aman(jenis.lower())}"><ol>{butir}</ol></nav>'


def _keterangan(isi: Iterable[Blok]) -> Iterable[Keterangan]:
    for blok in iter_blok(isi=isi):
        if isinstance(blok, Tabel | Gambar | Pohon) and blok.keterangan is not None:
            yield blok.keterangan
