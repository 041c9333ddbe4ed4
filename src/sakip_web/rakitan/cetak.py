"""Building and rendering one paper, in this process or in one of its own.

Knows nothing of Django, so that the process that sets a PDF starts quickly; typst keeps the memory of what it set until
its process ends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from sakip.dokumen.node import Dokumen, Gambar, GayaParagraf, Judul, Paragraf, Tercetak
from sakip.dokumen.sebaris import Teks
from sakip.dokumen.tata import beri_nomor
from sakip.hasil.dasar import Hasil
from sakip.kerja.banyak import Batas, kerjakan
from sakip.kerja.cetak import NAMA_LAMPIRAN, Tahap, isi_lampiran, render
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.jenis_dokumen import LKJIP
from sakip.kerja.kertas import hasil_periode, muatan_periode
from sakip.kerja.muatan import Muatan
from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode

BATAS: Final = Batas(
    per_proses=100,
    detik=120,
    mati="Mesin cetak berhenti sendiri, mungkin karena memori habis. Ulangi; bila terulang, beri tahu pengelola.",
    lewat="Mesin cetak belum selesai dalam dua menit, jadi dihentikan. Ulangi; bila terulang, beri tahu pengelola.",
)


class CetakGagal(SakipError):
    """A paper that could not be printed; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """What a final paper says about itself: ``kaki`` below every page, and a closing sheet with text and a picture."""

    kaki: str = ""
    lembar: tuple[str, ...] = ()
    gambar_svg: str = ""


@dataclass(frozen=True, slots=True)
class Permintaan:
    """One paper: of which kind, whose, on which period; ``pada`` is the day whose agreement counts."""

    muatan: Muatan
    jenis: str
    jabatan: str
    periode: Periode
    pada: date | None = None
    sah: Pengesahan = Pengesahan()


def hasil_kertas(*, muatan: Muatan, periode: Periode, pada: date | None) -> Hasil:
    """The figures of a paper: as known at the end of its quarter, else the year under what is in force on a day."""
    if periode.triwulan or pada is None:
        return hasil_periode(muatan=muatan, periode=periode, per_tanggal=pada)
    return hasil_dari(muatan=muatan, per_tanggal=pada)


def susun(*, permintaan: Permintaan, hasil: Hasil | None = None) -> Dokumen:
    """The document of a paper, with what makes it final."""
    p = permintaan
    muatan = muatan_periode(muatan=p.muatan, periode=p.periode)
    angka = hasil or hasil_kertas(muatan=p.muatan, periode=p.periode, pada=p.pada)
    milik = angka.untuk(jabatan=p.jabatan, periode=p.periode)
    return _sahkan(dokumen_dari(muatan=muatan, hasil=milik, jenis=p.jenis), p.sah)


def _sahkan(dokumen: Dokumen, sah: Pengesahan) -> Dokumen:
    if not sah.kaki:
        return dokumen
    meta = replace(dokumen.meta, kaki=" · ".join(x for x in (dokumen.meta.kaki, sah.kaki) if x))
    if not sah.lembar:
        return replace(dokumen, meta=meta)
    penutup = (
        Judul("LEMBAR PENGESAHAN", 1, Tercetak()),
        *((Gambar("Kode QR halaman pemeriksaan keaslian", svg=sah.gambar_svg, lebar=35),) if sah.gambar_svg else ()),
        *(Paragraf((Teks(x),), GayaParagraf.TENGAH) for x in sah.lembar),
    )
    return beri_nomor(dokumen=replace(dokumen, meta=meta, isi=(*dokumen.isi, *penutup)))


def cetak(*, permintaan: Permintaan, format: Sequence[str]) -> Mapping[str, bytes]:
    """The paper in some formats; raises CetakGagal. A PDF is set in a process of its own."""
    return cetak_banyak(permintaan=(permintaan,), format=format)[0]


def cetak_banyak(*, permintaan: Sequence[Permintaan], format: Sequence[str]) -> tuple[Mapping[str, bytes], ...]:
    """Several papers in their order; raises CetakGagal when one of them cannot be printed."""
    siapkan = partial(_siapkan, tuple(format))
    bersih = [replace(p, muatan=replace(p.muatan, asal={})) for p in permintaan]
    pekerja = 1 if "pdf" in format else 0
    hasil: dict[int, Mapping[str, bytes]] = {}
    for satu in kerjakan(tugas=bersih, siapkan=siapkan, pekerja=pekerja, batas=BATAS):
        if satu.hasil is None:
            raise CetakGagal(satu.galat)
        hasil[satu.urut] = satu.hasil
    return tuple(hasil[n] for n in range(len(bersih)))


def _siapkan(format: Sequence[str]) -> partial[dict[str, bytes]]:
    return partial(_cetak_satu, format)


def _cetak_satu(format: Sequence[str], permintaan: Permintaan) -> dict[str, bytes]:
    dokumen = susun(permintaan=permintaan)
    # Data is published with the report of the office alone.
    berlampiran = permintaan.jenis == LKJIP and "pdf" in format
    lampiran = {NAMA_LAMPIRAN: isi_lampiran(muatan=permintaan.muatan)} if berlampiran else {}
    return render(dokumen=dokumen, format=format, lampiran=lampiran, jam=Tahap())[0]
