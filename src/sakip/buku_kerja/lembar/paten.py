"""Sheet *PATEN*: services with target and realisasi in percent (Permendagri 4/2010; VERIFIED-2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.layanan import LayananPaten
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import BELUM_DIISI

KOLOM = (
    Kolom("kelompok", "Kelompok layanan", lebar=24, contoh="Non perizinan"),
    Kolom("nama", "Layanan", Jenis.PARAGRAF, 70, Wajib.MUTLAK, contoh="Surat keterangan pindah"),
    Kolom("target", "Target (%)", Jenis.NILAI, 14, contoh="100"),
    Kolom("realisasi", "Realisasi (%)", Jenis.NILAI, 14, contoh="100"),
)


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for p in tahun.layanan.paten:
        yield {"kelompok": p.kelompok, "nama": p.nama, "target": p.target, "realisasi": p.realisasi}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"paten/{n}", b)
        target, realisasi = b.nilai("target") or BELUM_DIISI, b.nilai("realisasi") or BELUM_DIISI
        yield LayananPaten(b.teks("kelompok"), b.teks("nama"), target, realisasi)


LEMBAR = Lembar(
    "PATEN",
    "Pelayanan administrasi terpadu kecamatan, satu baris satu layanan.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
)
