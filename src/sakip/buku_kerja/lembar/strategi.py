"""Sheet *Strategi*: rows of the Renstra matrix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import Strategi
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("sasaran", "Sasaran", Jenis.RUJUKAN, 50, Wajib.YA, ranah=(Ranah.SASARAN,),
        contoh="Meningkatnya kualitas pelayanan kepada masyarakat"),
    Kolom("kebijakan", "Strategi atau kebijakan", Jenis.PARAGRAF, 50, contoh="Mendekatkan layanan ke desa"),
    Kolom("program", "Program", lebar=40, daftar="daftar_simpul",
        bantuan="Pilih program, atau tulis nama program lama."),
    Kolom("pelaksana", "Pelaksana", lebar=30, daftar="daftar_jabatan"),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for s in tahun.perencanaan.strategi:
        yield {
            "sasaran": kamus.label(s.sasaran, Ranah.SASARAN),
            "kebijakan": s.kebijakan,
            "program": s.program,
            "pelaksana": s.pelaksana,
        }


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"strategi/{n}", b)
        yield Strategi(
            konteks.rujuk(b, "sasaran", Ranah.SASARAN),
            b.teks("kebijakan"),
            b.teks("program"),
            b.teks("pelaksana"),
        )


LEMBAR = Lembar(
    "Strategi",
    "Matriks Renstra: cara mencapai sasaran, lewat program apa, oleh siapa.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
)
