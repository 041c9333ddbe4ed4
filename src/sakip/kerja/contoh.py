"""The sample offices: inside the installed package, or in the repository's ``contoh/`` when working on the code."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from sakip.kernel.galat import SakipError

FOLDER_PAKET = "contoh_data"
FOLDER_REPOSITORI = "contoh"
# The workbook first: the samples are printed from what an office would fill in.
BERKAS = ("buku_kerja.xlsx", "tahun.json")


class ContohTiada(SakipError):
    """The samples are not where they should be."""


@dataclass(frozen=True, slots=True)
class Contoh:
    """One sample office: the name of its folder and the file to load."""

    nama: str
    letak: Path


def folder_contoh() -> Path:
    """The folder of the samples."""
    paket = Path(str(files("sakip")))
    calon = (paket / FOLDER_PAKET, paket.parents[1] / FOLDER_REPOSITORI)
    for folder in calon:
        if folder.is_dir():
            return folder
    raise ContohTiada("Folder contoh tidak ada dalam pemasangan ini. Pasang ulang sakip.")


def daftar_contoh(*, folder: Path | None = None) -> tuple[Contoh, ...]:
    """All sample offices by name."""
    akar = folder or folder_contoh()
    contoh = []
    for kantor in sorted(p for p in akar.iterdir() if p.is_dir()):
        letak = next((kantor / b for b in BERKAS if (kantor / b).is_file()), None)
        if letak is not None:
            contoh.append(Contoh(kantor.name, letak))
    if not contoh:
        raise ContohTiada(f"Folder {akar} tidak memuat kantor contoh. Jalankan: make contoh.")
    return tuple(contoh)
