"""The column *Periode*: a quarter of the year of the workbook, or the whole year."""

from __future__ import annotations

from enum import Enum

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.kolom import Jenis, Kolom, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.kernel.periode import Periode


class Masa(Enum):
    """What a person picks."""

    TW1 = "TW I"
    TW2 = "TW II"
    TW3 = "TW III"
    TW4 = "TW IV"
    SETAHUN = "Setahun"


_URUT = (Masa.TW1, Masa.TW2, Masa.TW3, Masa.TW4)


def kolom_masa(*, wajib: Wajib = Wajib.MUTLAK, bantuan: str = "", boleh_tiada: bool = False) -> Kolom:
    """The column; its key is ``periode``."""
    return Kolom("periode", "Periode", Jenis.PILIHAN, 12, wajib, bantuan, pilihan=pilihan_dari(Masa),
        contoh=None if wajib is Wajib.TIDAK else "TW I", boleh_tiada=boleh_tiada)  # fmt: skip


def masa(periode: Periode | None) -> Masa | None:
    """The word for a period."""
    if periode is None:
        return None
    return _URUT[periode.triwulan - 1] if periode.triwulan else Masa.SETAHUN


def read_masa(b: Baris, konteks: Konteks) -> Periode | None:
    """The period of a row; None when it names none."""
    pilih = b.pilihan("periode", Masa)
    if pilih is None:
        return None
    return Periode(konteks.tahun_periode, None if pilih is Masa.SETAHUN else _URUT.index(pilih) + 1)
