"""Tanggal di luar masa yang mungkin bagi dokumennya.

Mengapa: tanggal tahun lain adalah tanda paling jelas bahwa dokumen disalin dari tahun lalu.

Contoh salah: PK tahun 2024 ditandatangani 15 Januari 2023.

Contoh benar: PK tahun 2024 ditandatangani 15 Januari 2024, atau 29 Desember 2023.

Keterbatasan: masa yang mungkin ditetapkan longgar: PK dan DPA murni sejak Desember tahun sebelumnya, laporan dan LHE
sampai akhir tahun berikutnya. PK juga tidak ditandatangani sesudah mulai berlaku. Laporan yang terlalu awal diperiksa
KL202.
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
        "dpa perubahan": _setahun,
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
            if not _dalam_masa(f, berkas.tahun):
                yield _di_luar(f, *_MASA[f.rincian](berkas.tahun))
            else:
                yield from _sesudah_berlaku(f, berkas)


def _dalam_masa(f: Fakta, tahun: int) -> bool:
    awal, akhir = _MASA[f.rincian](tahun)
    return isinstance(f.isi, Tanggal) and awal <= f.isi.tanggal <= akhir


def _di_luar(f: Fakta, awal: date, akhir: date) -> Konsep:
    return Konsep(
        fakta=(f,),
        pokok=f"Tanggal {f.sebutan}",
        tertulis=_hari(f),
        seharusnya=f"antara {format_tanggal(awal)} dan {format_tanggal(akhir)}",
        sebutan="seharusnya",
        saran="Periksa tahunnya.",
    )


def _sesudah_berlaku(f: Fakta, berkas: Berkas) -> Iterator[Konsep]:
    """Signed after it came into force; a day that is out of its time itself is no measure."""
    for mulai in berkas.tentang(JenisFakta.TANGGAL, f"{f.objek}/berlaku"):
        if mulai.rincian in _MASA and _dalam_masa(mulai, berkas.tahun) and _isi(f) > _isi(mulai):
            yield Konsep(
                fakta=(f, mulai),
                pokok=f"Tanggal {f.sebutan}",
                tertulis=_hari(f),
                seharusnya=_hari(mulai),
                sebutan="paling lambat",
                uraian="hari mulai berlakunya",
                saran="Periksa kedua tanggal itu.",
            )


def _isi(f: Fakta) -> date:
    assert isinstance(f.isi, Tanggal)
    return f.isi.tanggal


def _hari(f: Fakta) -> str:
    return format_tanggal(_isi(f))
