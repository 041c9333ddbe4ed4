"""All sample offices, printed in three formats: what a newcomer sees first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from time import perf_counter

from sakip.kerja.banyak import kerjakan
from sakip.kerja.cetak import FORMAT_BAWAAN, HasilCetak, Lapor, cetak_lkjip, diam
from sakip.kerja.contoh import Contoh
from sakip.kernel.galat import SakipError

KELOMPOK_SETELAH = "sakip.setelah_demo"


@dataclass(frozen=True, slots=True)
class HasilContoh:
    """One office: what was printed and the seconds it took, or the sentence that says why not."""

    contoh: Contoh
    cetak: HasilCetak | None
    detik: float
    galat: str = ""


def cetak_contoh(
    *, contoh: Sequence[Contoh], folder: Path, pekerja: int = 0, lapor: Lapor = diam
) -> tuple[HasilContoh, ...]:
    """Print all in ``pekerja`` processes (0 is this one). One office that fails does not keep the others."""
    hasil: dict[int, HasilContoh] = {}
    for satu in kerjakan(tugas=contoh, siapkan=partial(_siapkan, folder), pekerja=pekerja):
        nama = contoh[satu.urut]
        hasil[satu.urut] = satu.hasil or HasilContoh(nama, None, 0, satu.galat)
        lapor(f"{nama.nama} selesai ({len(hasil)} dari {len(contoh)})")
    return tuple(hasil[n] for n in range(len(contoh)))


def _siapkan(folder: Path) -> Callable[[Contoh], HasilContoh]:
    return lambda contoh: cetak_satu(contoh, folder / contoh.nama)


def cetak_satu(contoh: Contoh, folder: Path, /) -> HasilContoh:
    """Print one office; runs in a worker process."""
    mulai = perf_counter()
    try:
        hasil = cetak_lkjip(sumber=str(contoh.letak), folder=folder, format=FORMAT_BAWAAN)
    except SakipError as sebab:
        return HasilContoh(contoh, None, perf_counter() - mulai, str(sebab))
    return HasilContoh(contoh, hasil, perf_counter() - mulai)


def jalankan_setelah(*, folder: Path, lapor: Lapor = diam) -> int:
    """Call what other packages do after the demo (the web serves it); the number of those called."""
    titik = sorted(entry_points(group=KELOMPOK_SETELAH), key=lambda t: t.name)
    for satu in titik:
        lapor(f"Melanjutkan: {satu.name}")
        satu.load()(folder)
    return len(titik)
