"""What the writer must know before it writes: every heading and caption, in order, with number and bookmark.

Contents, lists of tables and cross-references stand before what they name; this pass is what they look up.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sakip.dokumen.node import (
    Blok,
    Gambar,
    Judul,
    Keterangan,
    Mendatar,
    Otomatis,
    Penomoran,
    Tabel,
    TeksPenulis,
)
from sakip.renderers.docx_pola import HitungJudul, HitungKeterangan, NomorSeq, tingkat_word


@dataclass(frozen=True, slots=True)
class Tajuk:
    """A heading (``jenis`` empty) or a caption as it is printed.

    ``otomatis``: Word numbers the heading itself; ``ulang``: the instructions of the sequences that restart at it;
    ``seq``: the parts of a caption number around its field; ``depan``: its page has a Roman number.
    """

    jenis: str
    tingkat: int
    teks: str
    nomor: str
    label: str
    penanda: str
    otomatis: bool = False
    seq: NomorSeq | None = None
    ulang: tuple[str, ...] = ()
    depan: bool = False

    @property
    def gabungan(self) -> str:
        """Number and text, as one line."""
        return f"{self.nomor} {self.teks}".strip()


@dataclass(frozen=True, slots=True)
class Kerangka:
    """All headings and captions in order, and by label."""

    tajuk: tuple[Tajuk, ...]
    label: Mapping[str, Tajuk]


def nama_penanda(*, label: str) -> str:
    """A bookmark name for a label: ASCII, at most 40 characters, different for different labels."""
    baca = re.sub(r"[^A-Za-z0-9]+", "_", label)[:22]
    return f"_Ref_{baca}_{hashlib.sha256(label.encode('utf-8', 'replace')).hexdigest()[:8]}"


def susun_kerangka(*, isi: tuple[Blok, ...], penomoran: Penomoran, depan: int) -> Kerangka:
    """One pass over the document; its first ``depan`` blocks are front matter."""
    judul, keterangan = HitungJudul(tingkat_word(penomoran=penomoran)), HitungKeterangan(penomoran)
    tajuk: list[Tajuk] = []
    for nomor, simpul in enumerate(_telusur(isi), 1):
        penanda = nama_penanda(label=simpul.label) if simpul.label else f"_Toc{100000000 + nomor}"
        if isinstance(simpul, Judul):
            ulang = keterangan.judul(tingkat=simpul.tingkat)
            tajuk.append(_judul(simpul, judul, penanda, ulang))
        else:
            seq = keterangan.nomor(jenis=simpul.jenis, teks=simpul.nomor.teks) if simpul.nomor.teks else None
            tajuk.append(Tajuk(simpul.jenis, 0, simpul.teks, simpul.nomor.teks, simpul.label, penanda, seq=seq))
    banyak = sum(1 for _ in _telusur(isi[:depan]))
    tajuk[:banyak] = [replace(t, depan=True) for t in tajuk[:banyak]]
    return Kerangka(tuple(tajuk), {t.label: t for t in reversed(tajuk) if t.label})


def _judul(judul: Judul, hitung: HitungJudul, penanda: str, ulang: tuple[str, ...]) -> Tajuk:
    nomor, otomatis = judul.nomor.teks, False
    if isinstance(judul.nomor, Otomatis):
        sendiri = hitung.coba(tingkat=judul.tingkat, harapan=nomor)
        nomor, otomatis = (sendiri, True) if sendiri is not None else (nomor, False)
    return Tajuk("", judul.tingkat, judul.teks, nomor, judul.label, penanda, otomatis, ulang=ulang)


def _telusur(isi: Iterable[Blok]) -> Iterator[Judul | Keterangan]:
    for blok in isi:
        match blok:
            case Judul():
                yield blok
            case Tabel(keterangan=Keterangan() as keterangan) | Gambar(keterangan=Keterangan() as keterangan):
                yield keterangan
            case Mendatar(blok=anak) | TeksPenulis(blok=anak):
                yield from _telusur(anak)
            case _:
                pass
