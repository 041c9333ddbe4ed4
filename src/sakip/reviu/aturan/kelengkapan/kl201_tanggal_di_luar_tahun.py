"""Tanggal di luar masa yang mungkin bagi dokumennya.

Mengapa: tanggal tahun lain adalah tanda paling jelas bahwa dokumen disalin dari tahun lalu.

Contoh salah: PK tahun 2024 ditandatangani 15 Januari 2023.

Contoh benar: PK tahun 2024 ditandatangani 15 Januari 2024, atau 29 Desember 2023.

Keterbatasan: masa yang mungkin ditetapkan longgar: PK dan DPA murni sejak Desember tahun sebelumnya, laporan dan LHE
sampai akhir tahun berikutnya. Laporan yang terlalu awal diperiksa KL202.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Kosong, Tanggal
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

Masa = Callable[[int], tuple[date, date]]


def _sejak_desember(tahun: int) -> tuple[date, date]:
    return date(tahun - 1, 12, 1), date(tahun, 12, 31)


def _setahun(tahun: int) -> tuple[date, date]:
    return date(tahun, 1, 1), date(tahun, 12, 31)


def _sampai_tahun_depan(tahun: int) -> tuple[date, date]:
    return date(tahun, 1, 1), date(tahun + 1, 12, 31)


_MASA: Mapping[str, Masa] = MappingProxyType(
    {
        "pk murni": _sejak_desember,
        "pk murni/berlaku": _sejak_desember,
        "pk perubahan": _setahun,
        "pk perubahan/berlaku": _setahun,
        "dpa": _sejak_desember,
        "register": _setahun,
        "lhe": _sampai_tahun_depan,
        "laporan": _sampai_tahun_depan,
    }
)


@aturan(
    kode="KL201",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.TANGGAL,),
)
def tanggal_dalam_masa(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every day against the time in which its document can lie."""
    del konteks
    for f in berkas.semua(JenisFakta.TANGGAL):
        if isinstance(f.isi, Kosong):
            yield Lewat(f"Tanggal {f.sebutan} tidak diperiksa: “{f.tertulis}” tidak terbaca.", (f,))
        elif isinstance(f.isi, Tanggal) and f.rincian in _MASA:
            yield from _periksa(f, f.isi.tanggal, *_MASA[f.rincian](berkas.tahun))


def _periksa(f: Fakta, hari: date, awal: date, akhir: date) -> Iterator[Konsep]:
    if not awal <= hari <= akhir:
        yield Konsep(
            fakta=(f,),
            pokok=f"Tanggal {f.sebutan}",
            tertulis=format_tanggal(hari),
            seharusnya=f"antara {format_tanggal(awal)} dan {format_tanggal(akhir)}",
            sebutan="seharusnya",
            saran="Periksa tahunnya.",
        )
