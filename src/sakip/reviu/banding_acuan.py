"""What a report was held against: which document each file is, and how many of its figures stand in the report too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sakip.fakta.antar_berkas import ACUAN
from sakip.fakta.berkas import Berkas
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.temuan import Temuan

# What documents of the cycle state about one thing, with the word for it.
_DIBANDING: Final = (
    (JenisFakta.TARGET, "target"),
    (JenisFakta.REALISASI, "realisasi"),
    (JenisFakta.PAGU, "pagu"),
    (JenisFakta.BELANJA, "realisasi anggaran"),
)


@dataclass(frozen=True, slots=True)
class Banding:
    """One file: its name and kind, how many figures of each sort both state, and how many findings name it."""

    nama: str
    jenis: str
    cacah: tuple[tuple[str, int], ...]
    beda: int

    @property
    def kalimat(self) -> str:
        """It in one sentence."""
        awal = f"Dibandingkan dengan {self.nama}" + (f" ({self.jenis})" if self.jenis else "")
        if not self.cacah:
            lagi = f"; {self.beda} temuan menyebutnya" if self.beda else ""
            return f"{awal}: tidak ada angka yang sama-sama dimuat{lagi}."
        isi = ", ".join(f"{n} {kata}" for kata, n in self.cacah)
        return f"{awal}: {isi}, {f'{self.beda} temuan menyebutnya' if self.beda else 'semuanya cocok'}."


def banding_acuan(*, bersama: Berkas, temuan: Iterable[Temuan]) -> tuple[Banding, ...]:
    """Each of the other files, in their order; ``temuan`` are those across files."""
    semua = list(temuan)
    return tuple(
        Banding(
            d.objek,
            _sebut_jenis(d),
            tuple(_cacah(bersama, d)),
            sum(any(x.berkas == d.objek for x in t.lokasi) for t in semua),
        )
        for d in bersama.semua(JenisFakta.DOKUMEN)
        if d.rincian == ACUAN
    )


def _sebut_jenis(dokumen: Fakta) -> str:
    asal = "" if dokumen.asal is Asal.LAIN else dokumen.asal.value
    tahun = str(dokumen.periode.tahun) if dokumen.periode else ""
    return " ".join(k for k in (asal, dokumen.versi, tahun) if k)


def _cacah(bersama: Berkas, dokumen: Fakta) -> Iterator[tuple[str, int]]:
    for jenis, kata in _DIBANDING:
        berisi = [f for f in bersama.semua(jenis) if f.isi is not None]
        laporan = {_hal(f) for f in berisi if f.bagian.startswith("d1/")}
        lain = {_hal(f) for f in berisi if f.bagian.startswith(f"{dokumen.kelompok}/")}
        if sama := len(laporan & lain):
            yield kata, sama


def _hal(fakta: Fakta) -> tuple[object, ...]:
    return fakta.objek, fakta.periode
