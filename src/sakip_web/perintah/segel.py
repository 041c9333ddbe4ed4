"""The daily seal of the log, and the file outside the database that holds all seals."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sakip_web.jejak.models import Jejak, Segel
from sakip_web.jejak.services import segel

NAMA = "segel.log"


@dataclass(frozen=True, slots=True)
class BarisSegel:
    """A line of the file: day, chain, number of the last link, its hash."""

    tanggal: str
    rantai: str
    nomor: int
    sidik: str

    def __str__(self) -> str:
        return f"{self.tanggal} {self.rantai} {self.nomor} {self.sidik}"


def segel_hari(*, folder: Path, tanggal: date) -> int:
    """Seal what grew, and append to the file every seal that it does not hold yet; how many lines were added."""
    segel(tanggal=tanggal)
    letak = folder / NAMA
    sudah = set(letak.read_text(encoding="utf-8").splitlines()) if letak.exists() else set()
    semua = Segel.objects.select_related("rantai").order_by("tanggal", "rantai__nama")
    baris = [str(BarisSegel(s.tanggal.isoformat(), s.rantai.nama, s.nomor, s.sidik)) for s in semua]
    baru = [b for b in baris if b not in sudah]
    if baru:
        with letak.open("a", encoding="utf-8", newline="\n") as berkas:
            berkas.write("".join(f"{b}\n" for b in baru))
            berkas.flush()
            os.fsync(berkas.fileno())
    return len(baru)


def periksa_segel(*, folder: Path) -> list[str]:
    """What the file says otherwise than the log, in sentences."""
    letak = folder / NAMA
    ada_segel = Segel.objects.exists()
    if not letak.exists():
        return [f"{NAMA} tidak ada, padahal jejak pernah disegel. Ambil dari cadangan."] if ada_segel else []
    hasil = []
    for nomor, teks in enumerate(letak.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
        baris = _baca(teks)
        if baris is None:
            hasil.append(f"{NAMA} baris {nomor} tidak terbaca: {teks[:80]}")
        elif not Jejak.objects.filter(rantai__nama=baris.rantai, nomor=baris.nomor, sidik=baris.sidik).exists():
            hasil.append(
                f"Jejak {baris.rantai} mata {baris.nomor} tidak sama dengan segel {baris.tanggal} ({NAMA}, {nomor})."
            )
    return hasil


def _baca(teks: str) -> BarisSegel | None:
    bagian = teks.split(" ")
    if len(bagian) != 4 or not bagian[2].isdecimal():
        return None
    return BarisSegel(bagian[0], bagian[1], int(bagian[2]), bagian[3])
