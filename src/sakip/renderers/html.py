"""A document as one HTML page: no request to anywhere, no script, readable on a phone and on paper.

Each computed figure is a link to its explanation at the end of the page. The same document always gives the
same bytes.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sakip.dokumen.node import Blok, DaftarIsi, Dokumen, Gambar, Judul, Pohon, Sampul, Tabel
from sakip.dokumen.tata import beri_nomor, iter_label
from sakip.dokumen.walk import iter_blok
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.tanggal import format_tanggal
from sakip.renderers.html_asal import tulis_asal
from sakip.renderers.html_blok import PenulisBlok
from sakip.renderers.html_teks import Jangkar, PenulisSebaris, aman

# A figure in one of these states is still owed by somebody.
BELUM_ADA = frozenset({Keadaan.BELUM_DIISI, Keadaan.MENUNGGU_ANGKA_RESMI, Keadaan.TAK_TERBACA})


def render_html(*, dokumen: Dokumen) -> bytes:
    """The page. A document that was not numbered yet is numbered first."""
    if any(_tanpa_label(b) for b in iter_blok(isi=dokumen.isi)):
        dokumen = beri_nomor(dokumen=dokumen)
    jangkar = Jangkar()
    sebaris = PenulisSebaris(jangkar, frozenset(iter_label(dokumen=dokumen)))
    blok = PenulisBlok(dokumen, sebaris, jangkar)
    isi = blok.tulis(dokumen.isi)
    if not any(isinstance(b, DaftarIsi) for b in iter_blok(isi=dokumen.isi)) and _perlu_daftar_isi(dokumen):
        isi = f"{blok.daftar_isi(2)}\n{isi}"
    asal = tulis_asal(tampil=sebaris.tampil, graf=dokumen.graf, jangkar=jangkar)
    kelas = ' class="berdraf"' if dokumen.draf else ""
    halaman = (
        f'<!DOCTYPE html>\n<html lang="id">\n<head>\n{_kepala(dokumen)}\n</head>\n<body{kelas}>\n'
        f"{_atas(dokumen, sebaris.tampil, ada_isi=blok.ada_daftar_isi, ada_asal=bool(asal))}\n"
        f'<main id="isi" tabindex="-1">\n{isi}\n</main>\n{asal}\n{_kaki(dokumen)}\n</body>\n</html>\n'
    )
    return halaman.encode()


def _tanpa_label(blok: Blok) -> bool:
    if isinstance(blok, Judul):
        return not blok.label
    return isinstance(blok, Tabel | Gambar | Pohon) and blok.keterangan is not None and not blok.keterangan.label


def _perlu_daftar_isi(dokumen: Dokumen) -> bool:
    return sum(isinstance(b, Judul) for b in iter_blok(isi=dokumen.isi)) > 2


@cache
def _gaya() -> str:
    return files("sakip.renderers").joinpath("html.css").read_text(encoding="utf-8")


def _kepala(dokumen: Dokumen) -> str:
    meta = dokumen.meta
    subjek = f'<meta name="description" content="{aman(meta.subjek)}">\n' if meta.subjek else ""
    return (
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{'DRAF · ' if dokumen.draf else ''}{aman(meta.judul)} · {aman(meta.penulis)}</title>\n{subjek}"
        f'<meta name="author" content="{aman(meta.penulis)}">\n'
        f'<meta name="dcterms.date" content="{meta.tanggal.isoformat()}">\n'
        '<meta name="color-scheme" content="light dark">\n<link rel="icon" href="data:,">\n'
        f"<style>\n{_gaya()}</style>"
    )


def _atas(dokumen: Dokumen, tampil: dict[str, Hitungan], *, ada_isi: bool, ada_asal: bool) -> str:
    """The head of the page: title, draft banner, and where to go from here."""
    meta = dokumen.meta
    # A cover says the title in its own way; the page's heading is then for those who hear it.
    kelas = ' class="tersembunyi"' if dokumen.isi and isinstance(dokumen.isi[0], Sampul) else ""
    tautan = '<a href="#daftar-isi">Daftar isi</a>' if ada_isi else ""
    tautan += '<a href="#asal">Dari mana angka ini?</a>' if ada_asal else ""
    petunjuk = '<p class="petunjuk">Angka bergaris titik dapat dibuka asalnya.</p>' if ada_asal else ""
    draf = ""
    if dokumen.draf:
        belum = sum(isinstance(h.nilai, Kosong) and h.nilai.keadaan in BELUM_ADA for h in tampil.values())
        kurang = f" {belum} angka belum ada." if belum else ""
        draf = f'<p class="draf" role="note"><strong>DRAF</strong> Dokumen ini belum disahkan.{kurang}</p>\n'
    nav = f'<nav aria-label="Halaman ini">{tautan}</nav>' if tautan else ""
    return (
        '<a class="lewati" href="#isi">Langsung ke isi</a>\n'
        f'<header class="atas"><p class="merek">{aman(meta.penulis)}<small>{format_tanggal(meta.tanggal)}</small></p>'
        f'{nav}</header>\n{draf}<div class="judul-halaman"><h1{kelas}>{aman(meta.judul)}</h1>{petunjuk}</div>'
    )


def _kaki(dokumen: Dokumen) -> str:
    meta = dokumen.meta
    kaki = f"<p>{aman(meta.kaki)}</p>" if meta.kaki else ""
    return f"<footer>{kaki}<p>{aman(meta.judul)}, {format_tanggal(meta.tanggal)}</p></footer>"
