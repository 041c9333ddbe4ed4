"""Entries of a closed quarter stay as they are: its figures were counted from them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from sakip.data.register import Catatan
from sakip.kernel.periode import Triwulan
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import semua
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import daftar
from sakip_web.rekaman.ubah import Ubah

CATATAN: Final = "register.catatan"


def jaga_register(tahun: Tahun, ubah: tuple[Ubah, ...]) -> str:
    """Forbid adding, changing or removing entries dated in a closed quarter, and moving one into or out of it."""
    terkunci = triwulan_terkunci(tahun=tahun)
    if not terkunci:
        return ""
    kunci = {u.kunci for u in ubah}
    lama = (t.butir.objek for t in daftar(tahun=tahun, himpunan=(CATATAN,)) if t.butir.kunci in kunci)
    kena = sorted(terkunci & set(_triwulan((*lama, *(u.isi for u in ubah)))))
    if not kena:
        return ""
    return (
        f"Triwulan {Triwulan(kena[0]).name} terkunci; catatan register bertanggal di dalamnya tidak dapat ditambah, "
        "diubah, atau dihapus. Minta perencana membukanya di halaman Tutup triwulan, dengan alasan."
    )


def triwulan_terkunci(*, tahun: Tahun) -> frozenset[int]:
    """The closed quarters of a year."""
    return frozenset(
        int(kunci.removeprefix("TW"))
        for (jenis, kunci), k in semua(tahun=tahun).items()
        if jenis is Jenis.TRIWULAN and k.keadaan is Keadaan.TERKUNCI
    )


def triwulan_dari(tanggal: date) -> int:
    """The quarter of a day.

    >>> triwulan_dari(date(2024, 7, 1))
    3
    """
    return (tanggal.month + 2) // 3


def _triwulan(objek: Iterable[object]) -> Iterable[int]:
    return (triwulan_dari(c.tanggal) for c in objek if isinstance(c, Catatan))
