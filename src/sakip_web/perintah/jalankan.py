"""``sakip jalankan``: folder, tables, worker and server; ends cleanly with Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sakip.cli.layar import kabar, tulis
from sakip.kernel.galat import SakipError
from sakip_web.perintah.django_siap import siapkan
from sakip_web.perintah.kunci_folder import pegang

_TUNGGU_PORT: Final = 4
_TUNGGU_SIAP: Final = 60
_TUNGGU_HENTI: Final = 25
_UMUM: Final = ("0.0.0.0", "::")


class AlamatSalah(SakipError):
    """An address that cannot be served."""


@dataclass(frozen=True, slots=True)
class Alamat:
    """Where pages are served."""

    inang: str
    port: int

    @property
    def tautan(self) -> str:
        """What one types into a browser on this machine."""
        inang = "127.0.0.1" if self.inang in _UMUM else self.inang
        return f"http://{f'[{inang}]' if ':' in inang else inang}:{self.port}/"


def baca_alamat(*, teks: str) -> Alamat:
    """``host:port``; raises AlamatSalah."""
    cocok = re.fullmatch(r"(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+):([0-9]{1,5})", teks)
    if not cocok or not 1 <= int(cocok[2]) <= 65535:
        raise AlamatSalah(f'--alamat "{teks}" tidak dapat dipakai. Tulis inang dan port, misalnya 127.0.0.1:8000.')
    return Alamat(cocok[1].strip("[]"), int(cocok[2]))


def bebas(*, alamat: Alamat) -> str:
    """Empty when the port can be taken, else why not."""
    keluarga = socket.AF_INET6 if ":" in alamat.inang else socket.AF_INET
    try:
        with socket.socket(keluarga, socket.SOCK_STREAM) as soket:
            if os.name == "posix":
                soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            soket.bind((alamat.inang, alamat.port))
    except OSError as sebab:
        return sebab.strerror or str(sebab)
    return ""


def _pastikan_bebas(alamat: Alamat) -> None:
    batas = time.monotonic() + _TUNGGU_PORT
    # What ran here a moment ago may still be closing.
    while sebab := bebas(alamat=alamat):
        if time.monotonic() > batas:
            raise AlamatSalah(
                f"Alamat {alamat.inang}:{alamat.port} tidak dapat dipakai ({sebab}); mungkin program lain memakainya. "
                f"Pilih port lain, misalnya: sakip jalankan --alamat {alamat.inang}:{alamat.port + 1}"
            )
        time.sleep(0.2)


def jalankan(*, data: Path | None, alamat: str, umumkan: Callable[[Alamat], None] | None = None) -> int:
    """Serve until Ctrl-C; ``umumkan`` is called when pages can be opened."""
    tujuan = baca_alamat(teks=alamat)
    _izinkan_inang(tujuan)
    folder = siapkan(data=data, baru=True)
    # Looked for by whitenoise; empty, for the files are served straight out of the package.
    (folder / "statis").mkdir(exist_ok=True)
    with pegang(folder=folder, keterangan=tujuan.tautan):
        _pastikan_bebas(tujuan)
        with _berhenti_bila_diminta() as berhenti:
            layani(tujuan, berhenti=berhenti, umumkan=umumkan or (lambda a: _umumkan(a, folder)))
    kabar("\nBerhenti. Semua yang sudah disimpan tetap ada.")
    return 0


def _izinkan_inang(alamat: Alamat) -> None:
    """Let the names and numbers of this machine be typed when the whole office is served."""
    if "SAKIP_INANG" in os.environ or alamat.inang in ("127.0.0.1", "localhost", "::1"):
        return
    nama = ["localhost", "127.0.0.1", "[::1]", socket.gethostname()]
    nama += _nomor_mesin() if alamat.inang in _UMUM else [alamat.inang]
    os.environ["SAKIP_INANG"] = ",".join(dict.fromkeys(nama))


def _nomor_mesin() -> list[str]:
    hasil = set()
    with suppress(OSError):
        hasil |= {str(a[4][0]) for a in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as soket:
        # Nothing is sent; the system only says from which of its addresses it would be.
        soket.connect(("10.255.255.255", 9))
        hasil.add(str(soket.getsockname()[0]))
    return sorted(hasil)


@contextmanager
def _berhenti_bila_diminta() -> Iterator[threading.Event]:
    berhenti = threading.Event()
    lama = {s: signal.signal(s, lambda *_: berhenti.set()) for s in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield berhenti
    finally:
        for tanda, penangan in lama.items():
            signal.signal(tanda, penangan)


def layani(alamat: Alamat, /, *, berhenti: threading.Event, umumkan: Callable[[Alamat], None]) -> None:
    """Start both processes, start the worker again when it dies, and end them together."""
    peladen = _mulai("proses_peladen", alamat.inang, str(alamat.port))
    pekerja = _mulai("proses_pekerja")
    try:
        _tunggu_siap(alamat, peladen, berhenti)
        if not berhenti.is_set():
            umumkan(alamat)
        while not berhenti.wait(0.5):
            if peladen.poll() is not None:
                raise AlamatSalah("Peladen halaman berhenti sendiri; sebabnya di atas. Jalankan lagi.")
            if pekerja.poll() is not None:
                kabar("Pekerja latar berhenti sendiri dan dimulai lagi; pekerjaannya diulang.")
                time.sleep(1)
                pekerja = _mulai("proses_pekerja")
    finally:
        _akhiri(peladen, pekerja)


def _mulai(modul: str, *isi: str) -> subprocess.Popen[bytes]:
    # Of a session of its own: Ctrl-C reaches us alone, and we tell them to finish what they are at.
    return subprocess.Popen(
        [sys.executable, "-m", f"sakip_web.perintah.{modul}", *isi],
        stdin=subprocess.PIPE,
        start_new_session=os.name == "posix",
    )


def _tunggu_siap(alamat: Alamat, peladen: subprocess.Popen[bytes], berhenti: threading.Event) -> None:
    inang = "127.0.0.1" if alamat.inang in _UMUM else alamat.inang
    batas = time.monotonic() + _TUNGGU_SIAP
    while not berhenti.wait(0.1) and time.monotonic() < batas and peladen.poll() is None:
        with suppress(OSError), socket.create_connection((inang, alamat.port), timeout=1):
            return


def _akhiri(*proses: subprocess.Popen[bytes]) -> None:
    for satu in proses:
        # The pipe that closes is the sign to stop; it also works on Windows.
        with suppress(OSError):
            assert satu.stdin is not None
            satu.stdin.close()
        if os.name == "posix":
            with suppress(OSError):
                satu.terminate()
    for satu in proses:
        try:
            satu.wait(_TUNGGU_HENTI)
        except subprocess.TimeoutExpired:
            satu.kill()
            satu.wait()


def _umumkan(alamat: Alamat, folder: Path) -> None:
    from django.db import connection

    from sakip_web.akun.models import Pengguna

    tulis(f"sakip berjalan di {alamat.tautan}   (data: {folder}; berhenti dengan Ctrl-C)")
    if not Pengguna.objects.exists():
        tulis("Belum ada pengguna. Di jendela lain, buat kantor lalu penggunanya:")
        tulis("   sakip kantor 35.02.11 buku_kerja.xlsx")
        tulis('   sakip pengguna baru ani --nama "Ani Contoh"')
        tulis("   sakip pengguna peran ani perencana --kantor 35.02.11")
    connection.close()
    sys.stdout.flush()
