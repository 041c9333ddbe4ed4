"""A reviewed document as HTML: page by page or line by line as it stands, with the marks of the findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sakip.dokumen.node import Baris, Blok, Dokumen, GantiHalaman, JenisBaris, Judul, Kolom, Paragraf, Sel, Tabel
from sakip.dokumen.sebaris import teks
from sakip.dokumen.tampil import teks_sebaris
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.tempat import sebut_tempat
from sakip.renderers.html_blok import PenulisBlok
from sakip.renderers.html_reviu_tanda import PetaTanda
from sakip.renderers.html_tabel import PenulisTabel
from sakip.renderers.html_teks import Jangkar, PenulisSebaris, aman

# The page itself has h1, the document its heading h2.
TINGKAT_JUDUL = 3
# A document without pages is cut into pieces of this many blocks, so that a browser can leave out what is not seen.
_POTONGAN = 60
_ANGKA = re.compile(r"[(+-]?\s*(?:Rp\.?\s*)?[\d.,]+\s*%?\)?")


def tulis_naskah(*, dokumen: Dokumen, peta: PetaTanda) -> str:
    """The pages of the document."""
    jangkar = Jangkar()
    penulis = PenulisNaskah(dokumen, PenulisSebaris(jangkar, frozenset(), peta), jangkar)
    halaman = list(_halaman(dokumen.isi))
    terakhir = max((h.nomor or 0 for h in halaman), default=0)
    return "\n".join(_tulis_halaman(h, penulis, terakhir) for h in halaman)


@dataclass(slots=True)
class _Halaman:
    """Blocks that stand together; ``lembar`` is the sheet of a workbook."""

    nomor: int | None = None
    lembar: str = ""
    blok: list[Blok] = field(default_factory=list)
    baris: list[int] = field(default_factory=list)


def _halaman(isi: Iterable[Blok]) -> Iterator[_Halaman]:
    kini = _Halaman()
    for blok in isi:
        lokasi = lokasi_blok(blok)
        nomor = lokasi.halaman if lokasi is not None else None
        lembar = lokasi.lembar if lokasi is not None else ""
        pindah = (nomor is not None and nomor != kini.nomor) or (lembar and lembar != kini.lembar)
        penuh = kini.nomor is None and len(kini.blok) >= _POTONGAN
        if kini.blok and (pindah or penuh or (kini.nomor is None and isinstance(blok, GantiHalaman))):
            yield kini
            kini = _Halaman(kini.nomor, kini.lembar)
        kini.nomor = nomor if nomor is not None else kini.nomor
        kini.lembar = lembar or kini.lembar
        if isinstance(blok, GantiHalaman):
            continue
        kini.blok.append(blok)
        kini.baris += [t.baris for t in (lokasi, _akhir(blok)) if t is not None and t.baris is not None]
    if kini.blok:
        yield kini


def lokasi_blok(blok: Blok) -> Lokasi | None:
    """Where a block begins; of a table the first cell that knows its page or line."""
    if isinstance(blok, Tabel):
        sel = (s.lokasi for b in (*blok.kepala[:1], *blok.badan[:1]) for s in b.sel)
        return next((t for t in sel if t is not None), blok.lokasi)
    return blok.lokasi if isinstance(blok, Judul | Paragraf) else None


def _akhir(blok: Blok) -> Lokasi | None:
    """Where a table ends."""
    if isinstance(blok, Tabel):
        return next((s.lokasi for b in blok.badan[-1:] for s in b.sel), None)
    return None


def _tulis_halaman(halaman: _Halaman, penulis: PenulisNaskah, terakhir: int) -> str:
    kiri = f"Lembar {halaman.lembar}" if halaman.lembar else ""
    if halaman.nomor is not None:
        kiri = f"Halaman {halaman.nomor} dari {terakhir}"
    baris = halaman.baris
    kanan = f"baris {baris[0]}–{baris[-1]}" if len(baris) > 1 else ""
    kepala = f'<p class="nomor-hal"><span>{aman(kiri)}</span><span>{kanan}</span></p>' if kiri or kanan else ""
    return f'<div class="halaman">{kepala}\n{penulis.tulis(tuple(halaman.blok))}\n</div>'


class PenulisNaskah(PenulisBlok):
    """Writes the blocks of a stranger's document: headings in an order that can be heard, lines with their numbers."""

    tingkat = TINGKAT_JUDUL - 1

    def _judul(self, judul: Judul) -> str:
        # A stranger's headings may skip levels; those of a page may not.
        self.tingkat = min(judul.tingkat + TINGKAT_JUDUL - 1, self.tingkat + 1, 6)
        isi = teks(f"{judul.nomor.teks} {judul.teks}".strip())
        return f"<h{self.tingkat}{_baris(judul.lokasi)}>{self.sebaris.tulis(isi, judul.lokasi)}</h{self.tingkat}>"

    def _paragraf(self, paragraf: Paragraf) -> str:
        return f"<p{_baris(paragraf.lokasi)}>{self.sebaris.tulis(paragraf.isi, paragraf.lokasi)}</p>"

    def _tabel(self, tabel: Tabel) -> str:
        penanda = self.sebaris.penanda
        lencana = penanda.lencana(tabel.lokasi) if isinstance(penanda, PetaTanda) else ""
        tempat = sebut_tempat(tempat=tabel.lokasi, berkas=tabel.lokasi.berkas) if tabel.lokasi else ""
        nama = tempat if tempat.startswith("tabel") else f"tabel, {tempat}".rstrip(", ")
        return lencana + _PenulisTabel(tabel, self.sebaris).tulis("", nama[:1].upper() + nama[1:], "")


class _PenulisTabel(PenulisTabel):
    """A table whose columns are as wide as their content needs, with the line number of each row."""

    # A long report has hundreds of tables: too many for a list of landmarks.
    peran = "group"

    def _kolom(self) -> str:
        return ""

    def _baris(self, baris: Baris, *, kepala: bool) -> str:
        lokasi = baris.sel[0].lokasi if baris.sel else None
        return f"<tr{_baris(lokasi)}{super()._baris(baris, kepala=kepala)[3:]}"

    def _kelas(self, sel: Sel, kolom: Kolom, jenis: JenisBaris) -> str:
        return "angka kanan" if _ANGKA.fullmatch(teks_sebaris(sel.isi).strip()) else super()._kelas(sel, kolom, jenis)


def _baris(lokasi: Lokasi | None) -> str:
    return f' data-b="{lokasi.baris}"' if lokasi is not None and lokasi.baris is not None else ""
