"""The worker: jobs, the daily seal, old volumes that go. Ends when its parent closes the pipe, or dies."""

from __future__ import annotations

import logging
import os
import signal
import threading
from pathlib import Path

log = logging.getLogger(__name__)
RAWAT_TIAP = 900


def main() -> None:
    """Run until told to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    berhenti = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: berhenti.set())
    threading.Thread(target=_tunggu_induk, args=(berhenti,), daemon=True).start()
    import django

    django.setup()
    from django.conf import settings

    from sakip_web.tugas.pekerja import jalankan

    threading.Thread(target=_rawat_terus, args=(berhenti, Path(settings.FOLDER_DATA)), daemon=True).start()
    jalankan(berhenti=berhenti)


def _tunggu_induk(berhenti: threading.Event) -> None:
    # Unbuffered: a process that ends must not wait for the lock of a buffer.
    while os.read(0, 1):
        pass
    berhenti.set()


def _rawat_terus(berhenti: threading.Event, folder: Path) -> None:
    from django.db import connection

    while not berhenti.is_set():
        try:
            rawat(folder=folder)
        except Exception:
            log.exception("Segel harian atau pembersihan cetakan lama belum selesai; dicoba lagi")
        finally:
            connection.close()
        berhenti.wait(RAWAT_TIAP)


def rawat(*, folder: Path) -> None:
    """Write the seal of the day, and remove volumes of prints that were kept long enough."""
    from django.utils import timezone

    from sakip_web.pelaporan.cetakan import buang_lama
    from sakip_web.perintah.segel import segel_hari

    segel_hari(folder=folder, tanggal=timezone.localdate())
    buang_lama(kini=timezone.now())


if __name__ == "__main__":
    main()
