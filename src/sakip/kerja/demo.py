"""The sample offices, printed: what a newcomer sees first.

Each office prints the annual report of its year; one whose data end with a quarter prints the papers of all officials
for that quarter instead, and one office prints both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from time import perf_counter
from typing import Final

from sakip.kerja.banyak import kerjakan
from sakip.kerja.cetak import Lapor, diam
from sakip.kerja.contoh import Contoh
from sakip.kerja.jenis_dokumen import LKJIP
from sakip.kerja.kertas import KertasTercetak, Pencetak, semua_kertas
from sakip.kerja.muat import muat
from sakip.kerja.pilih import periode_terakhir
from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode

KELOMPOK_SETELAH = "sakip.setelah_demo"
# The invented office shows the papers of its officials too; those of every office would take a minute.
KANTOR_LENGKAP: Final = "kabupaten_nusa"


@dataclass(frozen=True, slots=True)
class CetakContoh:
    """What was printed of one office."""

    instansi: str
    periode: Periode
    kertas: tuple[KertasTercetak, ...]

    @property
    def banyak_berkas(self) -> int:
        """The number of files."""
        return sum(len(k.berkas) for k in self.kertas)


@dataclass(frozen=True, slots=True)
class HasilContoh:
    """One office: what was printed and the seconds it took, or the sentence that says why not."""

    contoh: Contoh
    cetak: CetakContoh | None
    detik: float
    galat: str = ""


def cetak_contoh(
    *, contoh: Sequence[Contoh], folder: Path, pekerja: int = 0, lapor: Lapor = diam
) -> tuple[HasilContoh, ...]:
    """Print all in ``pekerja`` processes (0 is this one). One office that fails does not keep the others."""
    # The office with the most papers first, so that no process waits for it at the end.
    antre = sorted(range(len(contoh)), key=lambda n: contoh[n].nama != KANTOR_LENGKAP)
    hasil: dict[int, HasilContoh] = {}
    for satu in kerjakan(tugas=[contoh[n] for n in antre], siapkan=partial(_siapkan, folder), pekerja=pekerja):
        urut = antre[satu.urut]
        hasil[urut] = satu.hasil or HasilContoh(contoh[urut], None, 0, satu.galat)
        lapor(f"{contoh[urut].nama} selesai ({len(hasil)} dari {len(contoh)})")
    return tuple(hasil[n] for n in range(len(contoh)))


def _siapkan(folder: Path) -> Callable[[Contoh], HasilContoh]:
    return lambda contoh: cetak_satu(contoh, folder / contoh.nama)


def cetak_satu(contoh: Contoh, folder: Path, /) -> HasilContoh:
    """Print one office; runs in a worker process."""
    mulai = perf_counter()
    try:
        hasil = _cetak(contoh, folder)
    except SakipError as sebab:
        return HasilContoh(contoh, None, perf_counter() - mulai, str(sebab))
    return HasilContoh(contoh, hasil, perf_counter() - mulai)


def _cetak(contoh: Contoh, folder: Path) -> CetakContoh:
    muatan = muat(sumber=str(contoh.letak))
    tahun = muatan.wajib()
    periode = periode_terakhir(tahun=tahun)
    kertas, _ = semua_kertas(muatan=muatan, periode=periode)
    if not periode.triwulan and contoh.nama != KANTOR_LENGKAP:
        kertas = tuple(k for k in kertas if k.jenis == LKJIP)
    pencetak = Pencetak(muatan=muatan, folder=folder, format=(), per_tanggal=None, berfolder=True)
    return CetakContoh(tahun.organisasi.instansi.nama, periode, tuple(pencetak(k) for k in kertas))


def jalankan_setelah(*, folder: Path, lapor: Lapor = diam) -> int:
    """Call what other packages do after the demo (the web serves it); the number of those called."""
    titik = sorted(entry_points(group=KELOMPOK_SETELAH), key=lambda t: t.name)
    for satu in titik:
        lapor(f"Melanjutkan: {satu.name}")
        satu.load()(folder)
    return len(titik)
