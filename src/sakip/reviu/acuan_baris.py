"""Which rows of an agreement or plan a report measures: those it has, those it lacks, and those it words otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.asal import MURNI, PERUBAHAN
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.reviu.acuan import RENCANA, beda_kata, menurut_tabel, nama_laporan

_TERUKUR = (JenisFakta.CAPAIAN, JenisFakta.REALISASI, JenisFakta.TARGET)


@dataclass(frozen=True, slots=True)
class Padanan:
    """A table of another document beside the table of the report that measures most of its rows.

    baris    the rows of the other document
    ada      those of them that the report measures
    hilang   those it does not; ``lebih`` rows of its table that the other document lacks
    berganti pairs of such rows (other document, report) whose names differ in a word or two
    """

    baris: tuple[Fakta, ...]
    ada: tuple[Fakta, ...]
    hilang: tuple[Fakta, ...]
    lebih: tuple[Fakta, ...]
    berganti: tuple[tuple[Fakta, Fakta], ...]


def terukur(berkas: Berkas) -> Mapping[str, Fakta]:
    """What the report measures, each thing once; tables that quote a plan measure nothing."""
    nama = nama_laporan(berkas)
    hasil: dict[str, Fakta] = {}
    for f in berkas.semua(*_TERUKUR):
        if nama and f.lokasi.berkas == nama and f.objek != TOTAL and f.asal not in RENCANA:
            hasil.setdefault(f.objek.partition("~")[0], f)
    return hasil


def padankan(berkas: Berkas, *asal: Asal) -> Iterator[Padanan]:
    """Every table of targets of the other documents of some kinds, where the report measures half of it or more."""
    milik = terukur(berkas)
    isi: dict[str, list[Fakta]] = defaultdict(list)
    for f in milik.values():
        isi[f.kelompok].append(f)
    for baris in tabel_rencana(berkas, *asal):
        ada = tuple(milik[f.objek] for f in baris if f.objek in milik)
        if not ada or 2 * len(ada) < len(baris):
            continue
        hilang = [f for f in baris if f.objek not in milik]
        (utama, _), *_ = Counter(f.kelompok for f in ada).most_common()
        dikenal = {f.objek for f in baris}
        lain = (f for f in isi[utama] if f.objek.partition("~")[0] not in dikenal)
        # A row without a target is a mean or a remark.
        lebih = [f for f in lain if berkas.sebaris(f, JenisFakta.TARGET)]
        berganti = tuple(_berganti(hilang, lebih))
        sudah = {id(f) for pasangan in berganti for f in pasangan}
        yield Padanan(
            tuple(baris),
            ada,
            tuple(f for f in hilang if id(f) not in sudah),
            tuple(f for f in lebih if id(f) not in sudah),
            berganti,
        )


def tabel_rencana(berkas: Berkas, *asal: Asal) -> Iterator[Sequence[Fakta]]:
    """The rows of the tables of targets of other documents; of an agreement only those of its last version."""
    nama = nama_laporan(berkas)
    semua = [f for f in berkas.semua(JenisFakta.TARGET) if nama and f.lokasi.berkas != nama and f.asal in asal]
    berubah = {f.asal for f in semua if f.versi == PERUBAHAN}
    berlaku = [f for f in semua if f.objek != TOTAL and f.versi != MURNI and (f.versi or f.asal not in berubah)]
    for baris in menurut_tabel(berlaku).values():
        yield list({f.objek.partition("~")[0]: f for f in baris}.values())


def _berganti(hilang: Sequence[Fakta], lebih: Sequence[Fakta]) -> Iterator[tuple[Fakta, Fakta]]:
    sisa = list(lebih)
    for h in hilang:
        pasangan = next((x for x in sisa if beda_kata(h.nama, x.nama) is not None), None)
        if pasangan is not None:
            sisa.remove(pasangan)
            yield h, pasangan
