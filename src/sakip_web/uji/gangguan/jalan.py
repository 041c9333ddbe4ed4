"""Two editors at one grid, a server that is killed again and again, and the reckoning afterwards."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sakip_web.uji.gangguan.penyunting import Penyunting, Simpanan, penghitung
from sakip_web.uji.gangguan.proses import Peladen, alat, perintah

# The planner and the camat of the cast both fill it.
GRID: Final = "/35.99.01/2024/triwulan/2/camat/"
# A page after a start may take as long on a machine that is busy.
DINGIN: Final = 30.0
BERSAMAAN: Final = "mengisi bersamaan"


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a run was, and what is wrong after it (nothing, or the run failed)."""

    diterima: int
    bentrok: int
    tanpa_jawaban: int
    dibunuh: int
    detik: float
    masalah: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"{self.diterima + self.bentrok} simpanan dijawab ({self.diterima} diterima, {self.bentrok} bentrok), "
            f"{self.tanpa_jawaban} tanpa jawaban, {self.dibunuh} kali dibunuh, {self.detik:.0f} detik: "
            + ("; ".join(self.masalah) or "tidak ada yang hilang")
        )


def jalan(
    *,
    folder: Path,
    banyak: int,
    benih: int,
    basis: str = "",
    hidup: float = 15.0,
    pukulan: int = 1000,
    kabar: Callable[[str], None] = lambda _: None,
) -> Hasil:
    """Run until ``banyak`` saves were answered.

    The server is killed within ``hidup`` seconds of an answer, ``pukulan`` times at most.
    """
    awal, acak = time.monotonic(), random.Random(benih)
    sesi = alat(folder, "siap", basis)
    peladen = Peladen(folder, basis)
    penyunting: list[Penyunting] = []

    def dijawab() -> int:
        return sum(len(p.hasil) for p in penyunting)

    ambil = penghitung(banyak, dijawab)
    for siapa in ("ani", "budi"):
        milik = random.Random(acak.random())
        penyunting.append(Penyunting(siapa, sesi[siapa], peladen.port, GRID, ambil, milik))
    dibunuh = _pukul(peladen, penyunting, acak, (hidup, pukulan), lambda: kabar(f"{dijawab()} dari {banyak}"))
    hasil = [s for p in penyunting for s in p.hasil]
    masalah = [m for p in penyunting for m in p.aneh]
    masalah += periksa(hasil, alat(folder, "isi", basis))
    akhir = perintah(folder, "periksa", basis=basis)
    if akhir.returncode:
        masalah.append(f"sakip periksa: {akhir.stdout} {akhir.stderr}".strip())
    diterima = sum(s.diterima for s in hasil)
    sunyi = sum(p.tanpa_jawaban for p in penyunting)
    return Hasil(diterima, len(hasil) - diterima, sunyi, dibunuh, time.monotonic() - awal, tuple(masalah))


def _pukul(
    peladen: Peladen,
    penyunting: list[Penyunting],
    acak: random.Random,
    batas: tuple[float, int],
    lapor: Callable[[], None],
) -> int:
    """Start, let them work for a while, kill, start again; how often it was killed while they worked."""
    dibunuh = 0
    try:
        peladen.mulai()
        utas = [p.utas() for p in penyunting]
        while dibunuh < batas[1] and _tunggu(utas, penyunting, acak, batas[0]):
            peladen.bunuh()
            dibunuh += 1
            lapor()
            peladen.mulai()
        for satu in utas:
            satu.join()
    finally:
        peladen.bunuh()
    return dibunuh


def _tunggu(utas: list[threading.Thread], penyunting: list[Penyunting], acak: random.Random, hidup: float) -> bool:
    """Until the moment of the next blow; False when the editors are done.

    Mostly some time after the first answer, for a server that just started is slow; now and then before any.
    """
    awal, mulai = sum(len(p.hasil) for p in penyunting), time.monotonic()
    jeda, sabar = acak.uniform(0, hidup), DINGIN if acak.random() < 0.85 else 0.0
    while any(u.is_alive() for u in utas):
        if sum(len(p.hasil) for p in penyunting) > awal or time.monotonic() > mulai + sabar:
            break
        time.sleep(0.002)
    sampai = time.monotonic() + jeda
    while time.monotonic() < sampai and any(u.is_alive() for u in utas):
        time.sleep(0.002)
    return any(u.is_alive() for u in utas)


def periksa(simpanan: list[Simpanan], isi: dict[str, Any]) -> Iterator[str]:
    """What an answer promised and the database does not hold, and what the database says twice."""
    yield from isi["putus"]
    tercatat = {(_angka(s), t == BERSAMAAN) for _, _, t, s, _ in isi["jejak"]}
    for s in simpanan:
        if (str(s.angka), not s.diterima) not in tercatat:
            yield f"{s.siapa}: {s.sel}={s.angka} dijawab {'diterima' if s.diterima else 'bentrok'}, tetapi tidak ada"
        if s.diterima and (str(s.angka), True) in tercatat:
            yield f"{s.siapa}: {s.sel}={s.angka} diterima dan sekaligus bentrok"
    berlaku: dict[tuple[str, str], list[Any]] = {}
    for himpunan, kunci, tindakan, sesudah, _ in isi["jejak"]:
        if tindakan != BERSAMAAN:
            berlaku.setdefault((himpunan, kunci), []).append(sesudah)
    for himpunan, kunci, nilai, versi in isi["rekaman"]:
        riwayat = berlaku.get((himpunan, kunci), [])
        if len(riwayat) != versi or riwayat[-1] != nilai:
            yield f"{himpunan} {kunci}: versi {versi}, tercatat {len(riwayat)} kali; isi terakhir tidak sama"


def _angka(sesudah: Any) -> str:
    nilai = sesudah.get("nilai") if isinstance(sesudah, dict) else None
    return str(nilai.get("angka", "")) if isinstance(nilai, dict) else ""
