"""Sheet *Visi Misi*: elements of the vision and missions of the kabupaten; the vision itself stands in Kantor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.acuan import Misi, UnsurVisi
from sakip.data.tahun_kinerja import TahunKinerja


class Butir(Enum):
    """What a row is."""

    UNSUR = "unsur visi"
    MISI = "misi"


KOLOM = (
    Kolom("jenis", "Jenis", Jenis.PILIHAN, 14, Wajib.MUTLAK, pilihan=pilihan_dari(Butir), contoh="misi"),
    Kolom("teks", "Teks", Jenis.PARAGRAF, 60, Wajib.YA, contoh="Mewujudkan tata kelola pemerintahan yang melayani"),
    Kolom("penjelasan", "Penjelasan", Jenis.PARAGRAF, 60, bantuan="Arti unsur visi."),
    Kolom(
        "didukung", "Didukung kantor ini", Jenis.YA, 18, contoh=True, bantuan="ya pada misi yang didukung kantor ini."
    ),
)


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for u in tahun.acuan.unsur_visi:
        yield {"jenis": Butir.UNSUR, "teks": u.nama, "penjelasan": u.penjelasan}
    for m in tahun.acuan.misi:
        yield {"jenis": Butir.MISI, "teks": m.teks, "didukung": m.didukung or None}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"visi_misi/{n}", b)
        if b.pilihan("jenis", Butir) is Butir.MISI:
            yield Misi(b.teks("teks"), b.ya("didukung"))
        else:
            yield UnsurVisi(b.teks("teks"), b.teks("penjelasan"))


LEMBAR = Lembar(
    "Visi Misi", "Unsur visi dan misi daerah. Teks visi diisi di lembar Kantor.", Golongan.KINERJA, KOLOM, _tulis, _baca
)
