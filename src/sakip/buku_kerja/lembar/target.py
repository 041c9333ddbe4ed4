"""Sheet *Target*: one row an indicator with its targets in Renstra, RKT and every version of the PK."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isi, Isian, Jenis, Kolom, Letak, Pola, Ranah, Wajib, rapikan
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.petak import group_baris
from sakip.buku_kerja.lembar.versi import label_versi
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import Indikator, TargetTahunan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Nilai
from sakip.kernel.periode import Triwulan

VERSI_BIASA = ("PK murni", "PK perubahan")


@dataclass(frozen=True, slots=True)
class TargetRenstra:
    """A target of the Renstra."""

    target: TargetTahunan


@dataclass(frozen=True, slots=True)
class TargetRkt:
    """A target of the RKT."""

    target: TargetTahunan


@dataclass(frozen=True, slots=True)
class ButirVersi:
    """A target in a version of the PK; ``triwulan`` 0 is the year."""

    label: str
    indikator: str
    triwulan: int
    nilai: Nilai


def rumus_satuan(letak: Letak) -> str:
    """Show the unit of the indicator named in the row."""
    return f'=IFERROR(INDEX(kolom_satuan,MATCH({letak.sel("indikator")},kolom_indikator,0)),"")'


KOLOM_INDIKATOR = Kolom("indikator", "Indikator", Jenis.RUJUKAN, 50, Wajib.MUTLAK, ranah=(Ranah.INDIKATOR,),
    contoh="Nilai Survei Kepuasan Masyarakat (SKM)",
    bantuan="Pilih nama indikator dari daftar.")  # fmt: skip
KOLOM_SATUAN = Kolom("satuan", "Satuan", Jenis.TAMPIL, 11, rumus=rumus_satuan)


def kolom_renstra(tahun: str) -> Kolom:
    """The column of a year of the Renstra."""
    return Kolom(f"renstra:{tahun}", f"Renstra {tahun}", Jenis.NILAI, 13, kelompok="Target Renstra", bebas=True,
        bantuan="Ubah tahun pada judul ini bila periode Renstra lain.")  # fmt: skip


def kolom_rkt(tahun: str) -> Kolom:
    """The column of a year of the RKT."""
    return Kolom(f"rkt:{tahun}", f"RKT {tahun}", Jenis.NILAI, 13, kelompok="RKT",
        bantuan="Target dalam Rencana Kinerja Tahunan (Renja).")  # fmt: skip


def kolom_pk(label: str, triwulan: int) -> Kolom:
    """The column of a version of the PK: of the year (0) or of a quarter."""
    ekor = f" TW {Triwulan(triwulan).name}" if triwulan else ""
    bantuan = "" if triwulan else "Kosongkan bila indikator ini tidak ada dalam versi PK tersebut."
    return Kolom(f"pk:{label.lower()}:{triwulan}", f"{label}{ekor}", Jenis.NILAI, 13, kelompok=label, bantuan=bantuan)


def _buat_pk(cocok: re.Match[str]) -> Kolom:
    label = cocok[1].lower().replace("pk", "PK", 1)
    return kolom_pk(label, Triwulan[cocok[2].upper()] if cocok[2] else 0)


POLA_RKT = Pola(re.compile(r"RKT (\d{4})", re.IGNORECASE), lambda c: kolom_rkt(c[1]))
POLA_PK = Pola(re.compile(r"(PK (?:murni|perubahan|reviu)(?: \d+)?)(?: TW (I{1,3}|IV))?", re.IGNORECASE), _buat_pk)
POLA = (Pola(re.compile(r"Renstra (\d{4})", re.IGNORECASE), lambda c: kolom_renstra(c[1])), POLA_RKT, POLA_PK)


def list_versi(tahun: TahunKinerja) -> list[str]:
    """Labels of the versions that have columns: murni and perubahan at least."""
    ada = label_versi(tahun.perjanjian)
    return [*VERSI_BIASA, *(label for label in ada if label not in VERSI_BIASA)]


def _kolom_untuk(tahun: TahunKinerja) -> tuple[Kolom, ...]:
    p = tahun.perencanaan
    renstra = {*range(p.renstra.tahun_awal, p.renstra.tahun_akhir + 1), *(t.tahun for t in p.target_renstra)}
    rkt = {tahun.tahun, *(t.tahun for t in p.target_rkt)}
    return (
        KOLOM_INDIKATOR,
        KOLOM_SATUAN,
        *(kolom_renstra(str(t)) for t in sorted(renstra)),
        *(kolom_rkt(str(t)) for t in sorted(rkt)),
        *(kolom_pk(label, tw) for label in list_versi(tahun) for tw in range(5)),
    )


def is_ringkas(tahun: TahunKinerja, indikator: Indikator) -> bool:
    """Tell whether the indicator is of a program node or of a position.

    Its targets of the year then stand in *Indikator Program* or *Indikator Jabatan*.
    """
    return is_jabatan(tahun, indikator) or any(s.id == indikator.milik for s in tahun.perencanaan.simpul)


def is_jabatan(tahun: TahunKinerja, indikator: Indikator) -> bool:
    """Tell whether the indicator is of a position: its sheet has room for quarter targets too."""
    p = tahun.perencanaan
    return any(s.id == indikator.milik for s in p.sasaran_jabatan) and all(s.id != indikator.milik for s in p.simpul)


def _list_isian(tahun: TahunKinerja, i: Indikator) -> Iterator[tuple[None, str, Isi]]:
    ringkas = is_ringkas(tahun, i)
    for t in tahun.perencanaan.target_renstra:
        if t.indikator == i.id:
            yield None, f"renstra:{t.tahun}", t.nilai
    for t in tahun.perencanaan.target_rkt:
        if t.indikator == i.id and not (ringkas and t.tahun == tahun.tahun):
            yield None, f"rkt:{t.tahun}", t.nilai
    if is_jabatan(tahun, i):
        return
    for label, v in zip(label_versi(tahun.perjanjian), tahun.perjanjian.versi, strict=True):
        for b in v.butir:
            if b.indikator == i.id and (b.triwulan or not ringkas):
                yield None, f"pk:{label.lower()}:0", b.target
                yield from ((None, f"pk:{label.lower()}:{n}", nilai) for n, nilai in enumerate(b.triwulan, 1))


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for i in tahun.perencanaan.indikator:
        baris = group_baris(_list_isian(tahun, i))
        if not baris and not is_ringkas(tahun, i):
            baris = [(None, {})]
        for _, isian in baris:
            yield {"indikator": kamus.label(i.id, Ranah.INDIKATOR), "satuan": i.satuan, **isian}


def read_target(b: Baris, indikator: str, konteks: Konteks) -> Iterator[object]:
    """Targets of a row, whichever sheet it stands on."""
    konteks.asal.setdefault(f"kosong_target/{indikator}", b.lokasi(""))
    for kunci in [*b.berulang("renstra"), *b.berulang("rkt")]:
        jenis, tahun = kunci.split(":")
        nilai = b.nilai(kunci)
        if nilai and konteks.daftarkan(f"target_{jenis}/{indikator}/{tahun}", b.lokasi(kunci)):
            bungkus = TargetRenstra if jenis == "renstra" else TargetRkt
            yield bungkus(TargetTahunan(indikator, int(tahun), nilai))
    for kunci in b.berulang("pk"):
        _, label, triwulan = kunci.split(":")
        nilai = b.nilai(kunci)
        nomor = konteks.versi.setdefault(rapikan(label), len(konteks.versi) + 1)
        ekor = f"triwulan/{triwulan}" if triwulan != "0" else "target"
        if nilai and konteks.daftarkan(f"perjanjian/{nomor}/butir/{indikator}/{ekor}", b.lokasi(kunci)):
            yield ButirVersi(rapikan(label), indikator, int(triwulan), nilai)


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        if indikator := konteks.rujuk(b, "indikator", Ranah.INDIKATOR):
            yield from read_target(b, indikator, konteks)
            konteks.periksa_satuan(b, indikator)


LEMBAR = Lembar(
    "Target",
    "Satu baris satu indikator. Angka, rentang (80 s.d. 90), predikat (BB (72)), atau kata keadaan.",
    Golongan.POKOK,
    (KOLOM_INDIKATOR, KOLOM_SATUAN),
    _tulis,
    _baca,
    kolom_untuk=_kolom_untuk,
    pola=POLA,
    beku=1,
)
