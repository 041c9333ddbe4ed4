"""The page of a review: what was reviewed, its findings, and the report with the findings at their place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sakip.dokumen.node import Blok, Dokumen, Judul, Paragraf, Tabel
from sakip.dokumen.walk import iter_blok, iter_sel
from sakip.kerja.periksa import HasilReviu
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.tanggal import format_tanggal
from sakip.renderers.html_reviu import render_html_reviu
from sakip.renderers.html_reviu_model import KeteranganReviu, TemuanBerdiri


def tulis_halaman_reviu(
    *, hasil: HasilReviu, tanggal: date, tautan: tuple[tuple[str, str], ...] = (), kecualikan: str = ""
) -> bytes:
    """The page as HTML; data that has no document gets its findings alone.

    ``tautan`` (words, address) and ``kecualikan`` (address with ``{sidik}``) join it to the pages of a system.
    """
    keterangan = KeteranganReviu(
        nama=hasil.nama,
        ringkasan=_ringkasan(hasil.dokumen),
        acuan=(*(f"GAGAL: {g}" for g in hasil.acuan_gagal), *hasil.banding),
        angka=hasil.cacah.angka,
        dihitung=hasil.cacah.dihitung,
        tanggal=format_tanggal(tanggal),
        dikecualikan=tuple(
            TemuanBerdiri(d.temuan, d.pengecualian.nama, d.pengecualian.alasan, format_tanggal(d.pengecualian.tanggal))
            for d in hasil.dikecualikan
        ),
        tak_terpakai=tuple((p.sidik, f"{apa}. {p.nama}: {p.alasan}") for p, apa in hasil.tak_cocok),
        kekurangan=hasil.kekurangan,
        tak_tercetak=hasil.tak_tercetak,
        tautan=tautan,
        kecualikan=kecualikan,
    )
    return render_html_reviu(
        dokumen=hasil.dokumen, temuan=hasil.temuan, tidak_diperiksa=hasil.tidak_diperiksa, keterangan=keterangan
    )


def _ringkasan(dokumen: Dokumen | None) -> str:
    """How long the report is: pages, sheets or lines, whichever its format knows, and tables."""
    if dokumen is None:
        return ""
    blok = tuple(iter_blok(isi=dokumen.isi))
    tempat = [t for b in blok for t in _tempat(b) if t is not None]
    panjang = _banyak("halaman", (t.halaman for t in tempat)) or _lembar(tempat)
    panjang = panjang or _banyak("baris", (t.baris for t in tempat))
    tabel = sum(isinstance(b, Tabel) for b in blok)
    return ", ".join(k for k in (panjang, f"{_ribuan(tabel)} tabel" if tabel else "") if k)


def _tempat(blok: Blok) -> Iterable[Lokasi | None]:
    if isinstance(blok, Tabel):
        return (s.lokasi for s in iter_sel(tabel=blok))
    return (blok.lokasi,) if isinstance(blok, Judul | Paragraf) else ()


def _lembar(tempat: Iterable[Lokasi]) -> str:
    lembar = {t.lembar for t in tempat if t.lembar}
    return f"{_ribuan(len(lembar))} lembar" if lembar else ""


def _banyak(kata: str, nomor: Iterable[int | None]) -> str:
    terakhir = max((n for n in nomor if n is not None), default=0)
    return f"{_ribuan(terakhir)} {kata}" if terakhir else ""


def _ribuan(banyak: int) -> str:
    return f"{banyak:,}".replace(",", ".")
