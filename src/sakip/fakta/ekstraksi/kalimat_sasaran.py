"""The capaian that a sentence gives a sasaran: "capaian sasaran ini 101,10%, dari 2 indikator".

Which sasaran is meant stands in the sentence, or in the last heading above. It is held against the rows of that sasaran
in the tables; a figure that any of them gives as it stands is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sakip.fakta.ekstraksi.cacah_pola import Hal
from sakip.fakta.ekstraksi.figur_tabel import desimal_tertulis
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka, cari_angka
from sakip.fakta.ekstraksi.kalimat_bacaan import BacaanBagian
from sakip.fakta.ekstraksi.kalimat_kinerja import KALIMAT
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.tabel import JenisBaris, SelBaca, TabelBaca
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Angka as NilaiAngka

RATA_SASARAN = "rata sasaran"
_CAPAIAN = re.compile(
    r"\b(?:rata\W?rata\s+)?capaian(?:\s+kinerja)?(?:\s+(?:untuk|pada|atas))?"
    r"(?P<ini>\s+sasaran(?:\s+strategis)?\s+(?:ini|tersebut))?\s*(?:adalah|yaitu|mencapai)?\s*(?:sebesar|:)?\s*(?=\d)",
    re.IGNORECASE,
)
_SASARAN = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?sasaran\b", re.IGNORECASE)
_INDIKATOR = re.compile(r"[^.;\d]{0,60}\bdari\s+(?P<semua>(?P<n>\d{1,2})\s+indikator)\b(?!\s+yang)", re.IGNORECASE)
_KURUNG = re.compile(r"\s*\([^)]{0,60}\)")
_DEKAT, _KATA, _TERSEDIKIT = 12, 45, 12
_NYARIS = Decimal("0.011")


@dataclass(frozen=True, slots=True)
class _Sasaran:
    """The rows of a sasaran in one table: the cells of their capaian."""

    nama: str
    sel: tuple[SelBaca, ...]

    @property
    def nilai(self) -> tuple[Decimal, ...]:
        return tuple(s.angka.nilai for s in self.sel if s.angka.nilai is not None)


def baca_sasaran(bacaan: BacaanBagian) -> Iterator[Fakta]:
    """The capaian of sasaran in the sentences of a report."""
    semua = [s for t in bacaan.bagian.tabel for s in _per_sasaran(t)]
    ke = 0
    for n, a in enumerate(bacaan.alenia if semua else ()):
        if not (a.memuat("sasaran") and a.memuat("capaian")):
            continue
        for c in _CAPAIAN.finditer(a.teks):
            awal = a.awal_kalimat(c.start())
            if not c["ini"] and not _SASARAN.match(a.teks, awal):
                continue
            # A heading that ends like an open line is one with the sentence below it.
            atas = [a.teks[: c.start()], *(x.teks for x in reversed(bacaan.alenia[max(0, n - _DEKAT) : n]))]
            atas = atas if c["ini"] else [a.teks[awal : c.start()]]
            baris = _cocok(atas, semua)
            x = next((x for x in cari_angka(a.teks[c.end() : c.end() + 20], konvensi=bacaan.konvensi)), None)
            if baris and x is not None and x.persen:
                ke += 1
                x = replace(x, awal=x.awal + c.end(), akhir=x.akhir + c.end())
                yield from _fakta(bacaan, a, x, baris, f"{bacaan.bagian.id}/sasaran{ke}")


def _fakta(bacaan: BacaanBagian, a: Alenia, x: Angka, baris: Sequence[_Sasaran], kelompok: str) -> Iterator[Fakta]:
    dasar = Fakta(
        JenisFakta.HITUNGAN, kelompok, asal=Asal.LKJ, periode=bacaan.bagian.periode, nama=baris[0].nama,
        kelompok=kelompok, versi=KALIMAT, rincian=RATA_SASARAN, bagian=bacaan.bagian.id, lokasi=a.lokasi(x.awal),
    )  # fmt: skip
    nilai = x.bacaan.nilai
    if nilai is not None and not any(_sama(nilai, b) for b in baris):
        yield _angka(replace(dasar, satuan="%"), a.teks[x.awal : x.akhir].strip(), nilai)
        for s in baris[0].sel:
            if s.angka.nilai is not None:
                suku = replace(dasar, jenis=JenisFakta.SUKU, lokasi=s.lokasi, rincian="")
                yield _angka(suku, s.teks, s.angka.nilai)
    sejauh = _KURUNG.match(a.teks, x.akhir)
    c = _INDIKATOR.match(a.teks, sejauh.end() if sejauh else x.akhir)
    if c:
        cacah = replace(dasar, jenis=JenisFakta.CACAH, objek=Hal.INDIKATOR.name, kelompok=f"{kelompok}/n")
        yield replace(_angka(cacah, c["semua"], Decimal(c["n"])), nama=c["semua"], rincian="disebut")
        for b in baris:
            satu = replace(cacah, lokasi=b.sel[0].lokasi, rincian="termuat")
            yield replace(_angka(satu, str(len(b.sel)), Decimal(len(b.sel))), nama="indikator sasaran itu di tabel")


def _angka(fakta: Fakta, teks: str, nilai: Decimal) -> Fakta:
    return replace(fakta, isi=NilaiAngka(nilai), tertulis=teks, desimal=desimal_tertulis(teks))


def _sama(nilai: Decimal, b: _Sasaran) -> bool:
    """Whether the rows of a table give a figure: as their mean, capped at 100 or not, or as one of them."""
    semua = b.nilai
    rata = [sum(v, Decimal(0)) / len(v) for v in (semua, [min(n, Decimal(100)) for n in semua]) if v]
    return any(abs(n - nilai) <= _NYARIS for n in (*rata, *semua))


def _cocok(teks: Sequence[str], semua: Sequence[_Sasaran]) -> list[_Sasaran]:
    """The rows of the sasaran that the nearest text names."""
    for satu in teks:
        polos = _polos(satu)
        nama = {_polos(s.nama) for s in semua if _polos(s.nama) in polos} if len(satu.split()) <= _KATA else set()
        if nama:
            panjang = max(nama, key=len)
            return [s for s in semua if _polos(s.nama) == panjang]
    return []


def _per_sasaran(t: TabelBaca) -> Iterator[_Sasaran]:
    sasaran, capaian = t.cari(Peran.SASARAN), t.cari(Peran.CAPAIAN)
    if len(capaian) != 1 or not sasaran or not t.cari(Peran.INDIKATOR):
        return
    kumpul: dict[str, list[SelBaca]] = {}
    kini = ""
    for b in t.baris:
        if b.jenis is JenisBaris.BIASA:
            kini = b.sel[sasaran[0]].teks or kini
            kumpul.setdefault(kini, []).append(b.sel[capaian[0]])
    for nama, sel in kumpul.items():
        if len(_polos(nama)) >= _TERSEDIKIT and all(s.angka.nilai is not None for s in sel):
            yield _Sasaran(nama, tuple(sel))


def _polos(teks: str) -> str:
    return re.sub(r"\W+", "", teks.casefold())
