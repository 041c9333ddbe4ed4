"""Findings of a year: those of reading it, of its shape, and of the review rules over its data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sakip.kerja.hasil_muatan import hasil_dari
from sakip.kerja.muatan import Muatan
from sakip.kernel.temuan import Temuan, TidakDiperiksa, Tingkat

_URUTAN = {t: n for n, t in enumerate(Tingkat)}


@dataclass(frozen=True, slots=True)
class HasilReviu:
    """The findings of one source, gravest first, and what could not be examined."""

    nama: str
    temuan: tuple[Temuan, ...]
    tidak_diperiksa: tuple[TidakDiperiksa, ...]

    @property
    def salah(self) -> bool:
        """Whether anything must be mended."""
        return any(t.tingkat is Tingkat.SALAH for t in self.temuan)


def periksa(*, muatan: Muatan, per_tanggal: date | None = None) -> HasilReviu:
    """Review a loaded year."""
    if muatan.tahun is None:
        tidak: tuple[TidakDiperiksa, ...] = (
            TidakDiperiksa("", "Isinya tidak diperiksa, sebab sumbernya belum dapat dibaca."),
        )
        aturan: tuple[Temuan, ...] = ()
    else:
        aturan, tidak = _periksa_aturan(muatan, per_tanggal)
    semua = sorted((*muatan.temuan, *aturan), key=lambda t: _URUTAN[t.tingkat])
    return HasilReviu(muatan.nama, tuple(semua), tidak)


def _periksa_aturan(muatan: Muatan, per_tanggal: date | None) -> tuple[tuple[Temuan, ...], tuple[TidakDiperiksa, ...]]:
    """The rules over data: the one place that knows the review."""
    from sakip.reviu.periksa import periksa_tahun

    hasil = periksa_tahun(hasil=hasil_dari(muatan=muatan, per_tanggal=per_tanggal), asal=muatan.asal)
    return hasil.temuan, hasil.tidak_diperiksa
