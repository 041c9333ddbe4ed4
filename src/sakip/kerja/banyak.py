"""Many pieces of work in several processes: recycled, in order, one failure does not stop the rest.

A process of ours receives one piece at a time through a pipe and ends after ``per_proses`` pieces, for typst keeps the
memory of each document until its process ends. The pools of the standard library are not used: that of
``concurrent.futures`` may stall when its processes are recycled (Python 3.11), that of ``multiprocessing`` waits for
ever when one is killed.
"""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic
from typing import Final, Generic, NoReturn, TypeVar

from sakip.kernel.galat import SakipError

T = TypeVar("T")
R = TypeVar("R")

# Pieces of work of the size of an annual report that one process does before it ends.
TUGAS_PER_PROSES: Final = 8
PEKERJA_TERBANYAK: Final = 4
# A process of ours ends by itself when its pipe is closed. One that does not (a long piece after Ctrl-C) is asked to
# stop after the first number of seconds, which leaves no half files, and ended after the second.
_TUNGGU: Final = (2, 10)
# The folder of the program; what fails in a library was asked for somewhere below it.
_PROGRAM: Final = Path(__file__).resolve().parents[1]
_MATI: Final = "Proses pencetak berhenti sendiri, mungkin karena memori habis. Ulangi dengan --pekerja 1."


@dataclass(frozen=True, slots=True)
class Batas:
    """What a process may do: pieces before it ends, seconds for one piece (None: any), and what is said of a breach.

    A piece that takes too long is ended with its process, so it must not write files itself.
    """

    per_proses: int = TUGAS_PER_PROSES
    detik: int | None = None
    mati: str = _MATI
    lewat: str = "Belum selesai dalam batas waktu, jadi dihentikan."


@dataclass(frozen=True, slots=True)
class Selesai(Generic[R]):
    """The result of the piece with number ``urut``, or the sentence that says why there is none."""

    urut: int
    hasil: R | None
    galat: str = ""


def kerjakan(
    *,
    tugas: Sequence[T],
    siapkan: Callable[[], Callable[[T], R]],
    pekerja: int,
    batas: Batas | None = None,
) -> Generator[Selesai[R], None, None]:
    """Do all pieces and yield each as it is done; ``pekerja`` 0 works in this process.

    ``siapkan`` is called once in each process and gives the function that does one piece; it must travel to other
    processes (a function of a module, or a ``partial`` of one). In this process no time limit holds.
    """
    if not tugas:
        return
    if pekerja < 1:
        kerja = siapkan()
        for urut, satu in enumerate(tugas):
            yield _satu(kerja, urut, satu)
        return
    kolam: _Kolam[T, R] = _Kolam(tugas, siapkan, min(pekerja, len(tugas)), batas or Batas())
    try:
        yield from kolam.jalankan()
    finally:
        kolam.tutup()


def banyak_pekerja(*, banyak: int, inti: int) -> int:
    """How many processes help: a new one loads every library again, which costs more than a few documents gain.

    Measured on 2 cores: 4 annual reports take 4,0 s in one process (257 MB) and 5,1 s in two.
    """
    return 0 if banyak <= TUGAS_PER_PROSES else min(inti, PEKERJA_TERBANYAK)


def _satu(kerja: Callable[[T], R], urut: int, tugas: T) -> Selesai[R]:
    try:
        return Selesai(urut, kerja(tugas))
    except SakipError as sebab:
        return Selesai(urut, None, str(sebab))
    except Exception as sebab:
        # On the day of the deadline a bug in one document must not take the others with it; it is told, not hidden.
        return Selesai(urut, None, pesan_bug(sebab=sebab))


def pesan_bug(*, sebab: Exception) -> str:
    """A mistake of the program in one sentence, with the last line of ours before it happened."""
    semua = traceback.extract_tb(sebab.__traceback__)
    jejak = next((j for j in reversed(semua) if Path(j.filename).is_relative_to(_PROGRAM)), semua[-1])
    letak = f"{Path(jejak.filename).name} baris {jejak.lineno}"
    return f"Kesalahan program ({type(sebab).__name__}: {sebab}; {letak}). Laporkan kalimat ini kepada pengembang."


@dataclass(slots=True)
class _Pekerja:
    """One process: its end of the pipe, the piece it is at, and how many it was given."""

    proses: BaseProcess
    pipa: Connection
    urut: int = -1
    diberi: int = 0
    sejak: float = 0.0


class _Kolam(Generic[T, R]):
    """The processes of one call."""

    def __init__(self, tugas: Sequence[T], siapkan: Callable[[], Callable[[T], R]], pekerja: int, batas: Batas) -> None:
        self._tugas, self._siapkan, self._batas = tugas, siapkan, batas
        self._antre = list(range(len(tugas) - 1, -1, -1))
        # Not fork: the same on every system, and a child must not inherit typst's memory.
        self._konteks = get_context("spawn")
        self._pekerja: dict[Connection, _Pekerja] = {}
        self._banyak = pekerja

    def jalankan(self) -> Generator[Selesai[R], None, None]:
        for _ in range(self._banyak):
            self._mulai()
        while self._pekerja:
            for pipa in wait(list(self._pekerja), self._sisa()):
                assert isinstance(pipa, Connection)
                yield self._terima(self._pekerja[pipa])
            yield from self._hentikan_yang_lewat()

    def _sisa(self) -> float | None:
        """Seconds until the first process has taken too long."""
        if self._batas.detik is None:
            return None
        return max(0, min(p.sejak for p in self._pekerja.values()) + self._batas.detik - monotonic())

    def _hentikan_yang_lewat(self) -> Generator[Selesai[R], None, None]:
        if self._batas.detik is None:
            return
        for pekerja in list(self._pekerja.values()):
            # An answer that lies ready is taken.
            if monotonic() - pekerja.sejak >= self._batas.detik and not pekerja.pipa.poll():
                pekerja.proses.kill()
                self._akhiri(pekerja)
                self._mulai()
                yield Selesai(pekerja.urut, None, self._batas.lewat)

    def _mulai(self) -> None:
        """A new process, when there is work for it."""
        if not self._antre:
            return
        kita, mereka = self._konteks.Pipe()
        proses = self._konteks.Process(target=_layani, args=(mereka, self._siapkan), daemon=True)
        with _tahan_henti():
            proses.start()
        mereka.close()
        pekerja = _Pekerja(proses, kita)
        self._pekerja[kita] = pekerja
        self._beri(pekerja)

    def _beri(self, pekerja: _Pekerja) -> None:
        pekerja.urut = self._antre.pop()
        pekerja.diberi += 1
        pekerja.sejak = monotonic()
        # A process that is dead already shows when we wait for its answer.
        with suppress(OSError):
            pekerja.pipa.send((pekerja.urut, self._tugas[pekerja.urut]))

    def _terima(self, pekerja: _Pekerja) -> Selesai[R]:
        try:
            selesai = pekerja.pipa.recv()
        except (EOFError, OSError):
            mati: Selesai[R] = Selesai(pekerja.urut, None, self._batas.mati)
            self._akhiri(pekerja)
            self._mulai()
            return mati
        assert isinstance(selesai, Selesai)
        if self._antre and pekerja.diberi < self._batas.per_proses:
            self._beri(pekerja)
        else:
            self._akhiri(pekerja)
            self._mulai()
        return selesai

    def _akhiri(self, pekerja: _Pekerja) -> None:
        self._pekerja.pop(pekerja.pipa)
        pekerja.pipa.close()
        for tunggu, akhiri in zip(_TUNGGU, (pekerja.proses.terminate, pekerja.proses.kill), strict=True):
            pekerja.proses.join(tunggu)
            if pekerja.proses.is_alive():
                akhiri()

    def tutup(self) -> None:
        """End what is still running; all are told before the first is waited for."""
        for pipa in self._pekerja:
            pipa.close()
        for pekerja in list(self._pekerja.values()):
            self._akhiri(pekerja)


def _layani(pipa: Connection, siapkan: Callable[[], Callable[[T], R]]) -> None:
    """The life of a process: prepare once, then one piece after another until the pipe closes."""
    abaikan_henti()
    kerja: Callable[[T], R] | None = None
    while True:
        try:
            urut, tugas = pipa.recv()
        except (EOFError, OSError):
            return
        try:
            if kerja is None:
                kerja = siapkan()
            jawab = _satu(kerja, urut, tugas)
        except SakipError as sebab:
            jawab = Selesai(urut, None, str(sebab))
        with suppress(OSError):
            pipa.send(jawab)


def abaikan_henti() -> None:
    """Leave Ctrl-C to the parent: it reaches every process of a terminal. What the parent asks us to stop cleans up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _berhenti)


def _berhenti(*_: object) -> NoReturn:
    sys.exit(0)


@contextmanager
def _tahan_henti() -> Iterator[None]:
    """Hold Ctrl-C back while a process starts: it inherits this, for it cannot ignore anything before it has begun."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # It lets Ctrl-C through again when it starts, so it must have started.
    resource_tracker.ensure_running()
    lama = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, lama)
