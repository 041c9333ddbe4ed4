"""All sample offices, printed in three formats: what a newcomer sees first."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from importlib.metadata import entry_points
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from sakip.kerja.cetak import FORMAT_BAWAAN, HasilCetak, Lapor, cetak_lkjip, diam
from sakip.kerja.contoh import Contoh
from sakip.kernel.galat import SakipError

KELOMPOK_SETELAH = "sakip.setelah_demo"
# typst keeps the memory of each document until its process ends.
DOKUMEN_PER_PROSES = 8
PEKERJA_TERBANYAK = 4


@dataclass(frozen=True, slots=True)
class HasilContoh:
    """One office: what was printed and the seconds it took, or the sentence that says why not."""

    contoh: Contoh
    cetak: HasilCetak | None
    detik: float
    galat: str = ""


def cetak_contoh(
    *, contoh: Sequence[Contoh], folder: Path, pekerja: int = 1, lapor: Lapor = diam
) -> tuple[HasilContoh, ...]:
    """Print all; ``pekerja`` processes share the work. One office that fails does not keep the others."""
    hasil: dict[str, HasilContoh] = {}
    for satu in _kerjakan(contoh, folder, min(pekerja, len(contoh))):
        hasil[satu.contoh.nama] = satu
        lapor(f"{satu.contoh.nama} selesai ({len(hasil)} dari {len(contoh)})")
    return tuple(hasil[c.nama] for c in contoh)


def banyak_pekerja(*, banyak: int, inti: int) -> int:
    """How many processes help: a new one loads every library again, which costs more than a few documents gain.

    Measured on 2 cores: 4 offices take 4,0 s in one process (257 MB) and 5,1 s in two.
    """
    return 1 if banyak <= DOKUMEN_PER_PROSES else min(inti, PEKERJA_TERBANYAK)


def _kerjakan(contoh: Sequence[Contoh], folder: Path, pekerja: int) -> Iterator[HasilContoh]:
    if pekerja <= 1:
        for satu in contoh:
            yield cetak_satu(satu, folder / satu.nama)
        return
    kolam = ProcessPoolExecutor(
        max_workers=pekerja,
        # Not fork: the same on every system, and a child must not inherit typst's memory.
        mp_context=get_context("spawn"),
        initializer=_abaikan_henti,
        max_tasks_per_child=DOKUMEN_PER_PROSES,
    )
    try:
        tugas: list[Future[HasilContoh]] = [kolam.submit(cetak_satu, c, folder / c.nama) for c in contoh]
        for selesai in as_completed(tugas):
            yield selesai.result()
    finally:
        kolam.shutdown(cancel_futures=True)


def cetak_satu(contoh: Contoh, folder: Path, /) -> HasilContoh:
    """Print one office; runs in a worker process."""
    mulai = perf_counter()
    try:
        hasil = cetak_lkjip(sumber=str(contoh.letak), folder=folder, format=FORMAT_BAWAAN)
    except SakipError as sebab:
        return HasilContoh(contoh, None, perf_counter() - mulai, str(sebab))
    return HasilContoh(contoh, hasil, perf_counter() - mulai)


def _abaikan_henti() -> None:
    # Ctrl-C reaches every process of the terminal; the parent alone answers, workers finish the file they are at.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def jalankan_setelah(*, folder: Path, lapor: Lapor = diam) -> int:
    """Call what other packages do after the demo (the web serves it); the number of those called."""
    titik = sorted(entry_points(group=KELOMPOK_SETELAH), key=lambda t: t.name)
    for satu in titik:
        lapor(f"Melanjutkan: {satu.name}")
        satu.load()(folder)
    return len(titik)
