"""What tables call one thing: the names of sasaran, program and indikator in every row, and what ties them together.

All are ``SEBUTAN``. ``rincian`` "nama …" gives a name as written: ``objek`` is what ties it to other names (the
indicator of its row, the money of its row), ``tertulis`` the name, ``versi`` the indicator of a sasaran. ``rincian``
"capaian" gives the capaian that a row states under a name reduced to its stem, so that the kegiatan of a superior meets
the sasaran of a subordinate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.figur_tabel import desimal_tertulis
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, TabelBaca
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Angka
from sakip.kernel.periode import Periode

NAMA_SASARAN, NAMA_PROGRAM, NAMA_TEKS, CAPAIAN = "nama sasaran", "nama program", "sasaran dalam teks", "capaian"
_NAMA = (Peran.SASARAN, Peran.PROGRAM, Peran.INDIKATOR)
_KEADAAN = re.compile(
    r"(?:meningkat|menurun|terlaksana|tersedia|tersusun|terpenuhi|tercapai|terselenggara|terwujud|tertib|terkelola|"
    r"optimal)\w*|persentase|jumlah|rata-rata|rata|nilai|indeks|cakupan|tingkat"
)
_DALAM_TEKS = re.compile(
    r"\bsasaran\s+(?:strategis\s+)?(?:\d\s*[:.]?\s*)?(?P<nama>(?:Meningkat|Terwujud|Terselenggara|Terlaksana)\w*\s[^.:;“”\"]+?)"
    r"(?=\s+(?:adalah|yaitu|dengan|digunakan|sebesar|maupun|tercapai|telah|dapat|akan|didukung|dicapai|diukur|melalui|berdasarkan|serta)\b|[.:;“”\"]|$)",
    re.IGNORECASE,
)
_KATA_TERSEDIKIT = 3


def ekstrak_sebutan(naskah: Naskah) -> Iterator[Fakta]:
    """The names in the tables and sentences of every report of a file."""
    for b in naskah.bagian:
        for t in b.tabel:
            yield from _capaian(b, t, naskah.kunci)
            yield from _nama(b, t, naskah.kunci)
        yield from _teks(b)


@lru_cache(maxsize=4096)
def pokok(nama: str) -> tuple[str, ...]:
    """The words of a name without the verb or measure that opens it.

    >>> pokok("Terlaksananya koordinasi pembangunan desa"), pokok("Persentase koordinasi pembangunan desa")
    (('koordinasi', 'pembangunan', 'desa'), ('koordinasi', 'pembangunan', 'desa'))
    """
    kata = kata_pokok(nama)
    while kata and _KEADAAN.fullmatch(kata[0]):
        kata = kata[1:]
    return kata


def _capaian(b: NaskahBagian, t: TabelBaca, kunci: Mapping[str, str]) -> Iterator[Fakta]:
    kolom = t.cari(Peran.CAPAIAN)
    if len(kolom) != 1 or not t.cari(Peran.TARGET) or t.cari(Peran.STANDAR, Peran.KEMAJUAN):
        return
    for baris in t.baris:
        angka = baris.angka(kolom[0])
        if baris.jenis is not JenisBaris.BIASA or angka is None or angka.nilai is None:
            continue
        sel = baris.sel[kolom[0]]
        for n in (k for p in _NAMA for k in t.cari(p)[:1]):
            kata = pokok(baris.sel[n].teks)
            if len(kata) >= _KATA_TERSEDIKIT:
                yield Fakta(
                    JenisFakta.SEBUTAN, " ".join(sorted(set(kata))), Angka(Decimal(angka.nilai)), sel.teks,
                    periode=_periode(t, kolom[0], b.periode), asal=Asal.LKJ, nama=baris.sel[n].teks, satuan="%",
                    desimal=desimal_tertulis(sel.teks), lokasi=sel.lokasi, induk=_subjek(t, baris, kunci),
                    kelompok=f"{b.id}/{t.id}/{n}", rincian=CAPAIAN, bagian=b.id,
                )  # fmt: skip


def _periode(t: TabelBaca, n: int, periode: Periode | None) -> Periode | None:
    return Periode(t.kolom[n].tahun or 0, t.kolom[n].triwulan) if t.kolom[n].tahun else periode


def _subjek(t: TabelBaca, baris: BarisBaca, kunci: Mapping[str, str]) -> str:
    teks = (baris.sel[n].teks for p in (Peran.INDIKATOR, Peran.PROGRAM, Peran.SASARAN) for n in t.cari(p))
    nama = next((x for x in teks if len(x) > 1), "")
    return kunci.get(nama, nama)


def _nama(b: NaskahBagian, t: TabelBaca, kunci: Mapping[str, str]) -> Iterator[Fakta]:
    """Names with what ties them: of a sasaran the indicator of its row, of a program the money of its row."""
    sasaran, indikator, program = (t.cari(p) for p in (Peran.SASARAN, Peran.INDIKATOR, Peran.PROGRAM))
    pagu = t.cari(Peran.PAGU)
    for baris in t.baris:
        if baris.jenis is not JenisBaris.BIASA:
            continue
        if sasaran and indikator and baris.sel[sasaran[0]].teks and baris.sel[indikator[0]].teks:
            teks = baris.sel[indikator[0]].teks
            yield _satu(b, t, baris, sasaran[0], NAMA_SASARAN, f"{b.id}/{kunci.get(teks, teks)}", teks)
        angka = baris.angka(pagu[0]) if pagu else None
        if program and angka and angka.nilai and baris.sel[program[0]].teks:
            yield _satu(b, t, baris, program[0], NAMA_PROGRAM, str(angka.nilai))


def _satu(b: NaskahBagian, t: TabelBaca, baris: BarisBaca, n: int, rincian: str, objek: str, untuk: str = "") -> Fakta:
    sel = baris.sel[n]
    return Fakta(
        JenisFakta.SEBUTAN, objek, None, sel.teks, asal=Asal.LKJ, nama=sel.teks, lokasi=sel.lokasi,
        kelompok=f"{b.id}/{t.id}", versi=untuk, rincian=rincian, bagian=b.id,
    )  # fmt: skip


def _teks(b: NaskahBagian) -> Iterator[Fakta]:
    for a in (a for a in b.alinea if "sasaran" in a.teks.lower()):
        yield from (_kutip(b, a, c["nama"].strip()) for c in _DALAM_TEKS.finditer(a.teks))


def _kutip(b: NaskahBagian, a: Alinea, nama: str) -> Fakta:
    return Fakta(
        JenisFakta.SEBUTAN, b.id, None, nama, asal=Asal.LKJ, nama=nama, lokasi=a.lokasi, kelompok=f"{b.id}/teks",
        rincian=NAMA_TEKS, bagian=b.id,
    )  # fmt: skip
