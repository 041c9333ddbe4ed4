"""Sheet *Anggaran Lalu*: budget and spending of the whole office in earlier years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.riwayat import AnggaranLalu
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("tahun", "Tahun", Jenis.TAHUN, 9, Wajib.MUTLAK, contoh=2025),
    Kolom("pagu", "Pagu (Rp)", Jenis.RUPIAH, 20, Wajib.MUTLAK, contoh=Decimal(2_100_000_000)),
    Kolom("realisasi", "Realisasi (Rp)", Jenis.RUPIAH, 20, Wajib.MUTLAK, contoh=Decimal(2_050_000_000)),
)


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for a in tahun.riwayat.anggaran:
        yield {"tahun": a.tahun, "pagu": a.pagu, "realisasi": a.realisasi}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        tahun, pagu, realisasi = b.bilangan("tahun"), b.angka("pagu"), b.angka("realisasi")
        if tahun is not None and pagu is not None and realisasi is not None:
            konteks.catat(f"riwayat/anggaran/{tahun}", b)
            yield AnggaranLalu(tahun, pagu, realisasi)


LEMBAR = Lembar(
    "Anggaran Lalu",
    "Jumlah anggaran dan realisasi kantor tahun-tahun lalu.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    mendatar=False,
)
