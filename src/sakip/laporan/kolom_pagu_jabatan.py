"""The nodes whose money a position answers for, as rows, with their columns and total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.uang_jabatan import hanya_bagian, simpul_jabatan
from sakip.laporan.figur import angka
from sakip.laporan.kalimat import sebut
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_jabatan import id_jabatan
from sakip.laporan.tabel import BarisRingkas

UANG = ("pagu", "belanja", "serapan")


@dataclass(frozen=True, slots=True)
class BarisPagu:
    """A node of the program tree; ``bersama`` tells that not all of its money is the position's."""

    hasil: Hasil
    nomor: int
    jabatan: str
    simpul: str
    bersama: bool


def baris_pagu(hasil: Hasil, jenjang: JenjangSimpul | None = None) -> list[BarisPagu]:
    """The highest nodes of the position of the document, or those of a level, in the order of the program tree."""
    jabatan = id_jabatan(hasil)
    simpul = simpul_jabatan(hasil, jabatan, jenjang) if jabatan else ()
    return [BarisPagu(hasil, n, jabatan, s, hanya_bagian(hasil, jabatan, s)) for n, s in enumerate(simpul, 1)]


def catatan_bersama(baris: Sequence[BarisPagu]) -> tuple[tuple[Sebaris, ...], ...]:
    """The line below a table that names the nodes of which only a share is counted."""
    nama = [b.hasil.indeks.pohon.simpul[b.simpul].nama for b in baris if b.bersama]
    return (teks(f"Hanya bagian jabatan ini dari yang dilaksanakan bersama: {sebut(nama)}."),) if nama else ()


def ringkas_pagu(hasil: Hasil) -> BarisRingkas:
    """The total row: sums, and the percentage of the sums."""
    jabatan = id_jabatan(hasil)
    return BarisRingkas("Jumlah", {k: angka(hasil[f"{k}_jabatan/{jabatan}/total"]) for k in UANG})


def _uang(judul: str, jenis: str, lebar: int) -> KolomLaporan[BarisPagu]:
    return KolomLaporan(judul, lambda b: angka(b.hasil[f"{jenis}_jabatan/{b.jabatan}/{b.simpul}"]), lebar, Rata.KANAN)


KOLOM_PAGU: Mapping[str, KolomLaporan[BarisPagu]] = MappingProxyType(
    {
        "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 5, Rata.TENGAH),
        "kode": KolomLaporan("Kode", lambda b: teks(b.hasil.indeks.pohon.simpul[b.simpul].kode), 16),
        "jenjang": KolomLaporan("Jenjang", lambda b: teks(b.hasil.indeks.pohon.simpul[b.simpul].jenjang.value), 12),
        "uraian": KolomLaporan(
            "Program/Kegiatan/Sub Kegiatan", lambda b: teks(b.hasil.indeks.pohon.simpul[b.simpul].nama), 40
        ),
        "pagu": _uang("Anggaran (Rp)", "pagu", 17),
        "belanja": _uang("Realisasi (Rp)", "belanja", 17),
        "serapan": _uang("%", "serapan", 9),
    }
)
