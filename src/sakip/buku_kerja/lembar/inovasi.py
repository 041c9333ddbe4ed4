"""Sheet *Inovasi*: what the office does anew, since when, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.layanan import Inovasi
from sakip.data.tahun_kinerja import TahunKinerja

_P = Jenis.PARAGRAF
KOLOM = (
    Kolom("nama", "Inovasi", _P, 36, Wajib.MUTLAK, contoh="Layanan keliling (rekaan)"),
    Kolom("uraian", "Uraian", _P, 60, Wajib.YA, contoh="Petugas datang ke desa setiap Rabu"),
    Kolom("tahun", "Sejak tahun", Jenis.TAHUN, 12, Wajib.MUTLAK, contoh=2026),
    Kolom("manfaat", "Manfaat", _P, 50),
    Kolom("dasar", "Dasar", _P, 36, bantuan="Keputusan atau surat yang menetapkannya."),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for x in tahun.layanan.inovasi:
        yield {k.kunci: getattr(x, k.kunci) for k in KOLOM}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"inovasi/{n}", b)
        tahun = b.bilangan("tahun")
        if tahun is not None:
            yield Inovasi(b.teks("nama"), b.teks("uraian"), tahun, b.teks("manfaat"), b.teks("dasar"))


LEMBAR = Lembar(
    "Inovasi",
    "Inovasi kantor, satu baris satu inovasi.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    boleh_tiada=True,
)
