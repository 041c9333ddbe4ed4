"""Reading and reviewing a report in a process of its own: a stranger's file may take its memory or never end.

Knows nothing of Django, so that the process starts quickly.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Final

from sakip.data.kanonik import to_polos
from sakip.data.kanonik_nilai import Polos
from sakip.kerja.banyak import abaikan_henti, pesan_bug
from sakip.kerja.periksa import HasilReviu, dengan_pengecualian, periksa_berkas
from sakip.kernel.galat import SakipError
from sakip.kernel.temuan import Tingkat
from sakip.reviu.kertas_kerja import KertasKerja

DETIK: Final = 600
# Told how many of how many pages are read, in words too.
Lapor = Callable[[int, int, str], None]
_HALAMAN = re.compile(r"Halaman (\d+) dari (\d+)")


class PeriksaGagal(SakipError):
    """A report that could not be reviewed; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What to review, and what to make of it: the page, or the note as DOCX.

    ``tautan`` and ``kecualikan`` join the page to ours (see ``kerja.halaman_reviu``).
    """

    letak: Path
    kertas: KertasKerja
    tanggal: date
    tautan: tuple[tuple[str, str], ...] = ()
    kecualikan: str = ""
    catatan: bool = False
    ringkas: bool = False


@dataclass(frozen=True, slots=True)
class Keluaran:
    """What came of it: the page or the note; for the page also the findings and the proposals."""

    isi: bytes
    temuan: Polos = None
    usul: Polos = None
    salah: int = 0
    peringatan: int = 0


def jalankan(*, permintaan: Permintaan, lapor: Lapor, detik: int = DETIK) -> Keluaran:
    """Do it in a child process, which ends with this call however it ends. Raises PeriksaGagal."""
    konteks = get_context("spawn")
    kita, mereka = konteks.Pipe(duplex=False)
    anak = konteks.Process(target=_layani, args=(mereka, permintaan), daemon=True)
    anak.start()
    mereka.close()
    akhir = monotonic() + detik
    try:
        return _tunggu(kita, lapor, akhir)
    finally:
        kita.close()
        anak.kill()
        anak.join()


def _tunggu(pipa: Connection, lapor: Lapor, akhir: float) -> Keluaran:
    maju, dari, kata = 0, 0, "Membaca laporan"
    while monotonic() < akhir:
        # Also without news the caller is asked, so that a cancelled job ends.
        lapor(maju, dari, kata)
        if not pipa.poll(1):
            continue
        try:
            kabar = pipa.recv()
        except EOFError:
            raise PeriksaGagal(
                "Pembacaan laporan ini terhenti, mungkin karena terlalu besar. Bagi berkasnya, lalu unggah lagi."
            ) from None
        if isinstance(kabar, Keluaran):
            return kabar
        if isinstance(kabar, SakipError):
            raise kabar
        kata = str(kabar)
        if halaman := _HALAMAN.match(kata):
            maju, dari = int(halaman[1]), int(halaman[2])
    raise PeriksaGagal(
        "Laporan ini belum selesai dibaca setelah sepuluh menit. Bagi menjadi beberapa berkas, lalu unggah lagi."
    )


def _layani(pipa: Connection, permintaan: Permintaan) -> None:
    abaikan_henti()
    with suppress(BrokenPipeError):
        try:
            pipa.send(buat(permintaan=permintaan, kabar=pipa.send))
        except SakipError as sebab:
            pipa.send(PeriksaGagal(str(sebab)))
        except MemoryError:
            pipa.send(PeriksaGagal("Laporan ini terlalu besar untuk komputer ini. Bagi menjadi beberapa berkas."))
        except Exception as sebab:
            pipa.send(PeriksaGagal(pesan_bug(sebab=sebab)))


def buat(*, permintaan: Permintaan, kabar: Callable[[str], None]) -> Keluaran:
    """Review and write; runs in the child."""
    p = permintaan
    mentah = periksa_berkas(letak=p.letak, lapor=kabar)
    hasil = dengan_pengecualian(hasil=mentah, pengecualian=p.kertas.pengecualian)
    if p.catatan:
        from sakip.kerja.catatan_reviu import tulis_catatan

        kabar("Menulis catatan")
        return Keluaran(tulis_catatan(hasil=hasil, kertas=p.kertas, tanggal=p.tanggal, ringkas=p.ringkas))
    from sakip.kerja.halaman_reviu import tulis_halaman_reviu

    halaman = tulis_halaman_reviu(hasil=hasil, tanggal=p.tanggal, tautan=p.tautan, kecualikan=p.kecualikan)
    return Keluaran(
        halaman, _temuan(mentah), _usul(hasil), _banyak(hasil, Tingkat.SALAH), _banyak(hasil, Tingkat.PERINGATAN)
    )


def _temuan(hasil: HasilReviu) -> Polos:
    return [to_polos(t) for t in hasil.temuan]


def _usul(hasil: HasilReviu) -> Polos:
    """What the engine proposes for each question of the form."""
    from sakip.kerja.usul_reviu import usul_hasil

    return {k: {"jawab": u.sebutan, "keterangan": u.keterangan} for k, u in usul_hasil(hasil=hasil).items()}


def _banyak(hasil: HasilReviu, tingkat: Tingkat) -> int:
    return sum(t.tingkat is tingkat for t in hasil.temuan)
