"""Sheet *Penghargaan*: awards to the office or to one of its officials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.evaluasi import Penghargaan
from sakip.data.tahun_kinerja import TahunKinerja

_P = Jenis.PARAGRAF
KOLOM = (
    Kolom("nama", "Penghargaan", _P, 50, Wajib.MUTLAK, contoh="Kecamatan terbaik dalam pelayanan (rekaan)"),
    Kolom("pemberi", "Pemberi", _P, 36, Wajib.YA, contoh="Bupati"),
    Kolom("tahun", "Tahun", Jenis.TAHUN, 10, Wajib.MUTLAK, contoh=2026),
    Kolom("tingkat", "Tingkat", lebar=20, contoh="Kabupaten"),
    Kolom("keterangan", "Keterangan", _P, 50),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for x in tahun.evaluasi.penghargaan:
        yield {k.kunci: getattr(x, k.kunci) for k in KOLOM}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"penghargaan/{n}", b)
        tahun = b.bilangan("tahun")
        if tahun is not None:
            yield Penghargaan(b.teks("nama"), b.teks("pemberi"), tahun, b.teks("tingkat"), b.teks("keterangan"))


LEMBAR = Lembar(
    "Penghargaan",
    "Penghargaan bagi kantor atau pejabatnya, satu baris satu penghargaan.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    boleh_tiada=True,
)
