"""The process of the worker: jobs, and the daily seal. Ends when its parent closes the pipe, or dies."""

from __future__ import annotations

import logging
import os
import signal
import threading
from pathlib import Path

log = logging.getLogger(__name__)
SEGEL_TIAP = 900


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

    threading.Thread(target=_segel_terus, args=(berhenti, Path(settings.FOLDER_DATA)), daemon=True).start()
    jalankan(berhenti=berhenti)


def _tunggu_induk(berhenti: threading.Event) -> None:
    # Unbuffered: a process that ends must not wait for the lock of a buffer.
    while os.read(0, 1):
        pass
    berhenti.set()


def _segel_terus(berhenti: threading.Event, folder: Path) -> None:
    from django.db import connection
    from django.utils import timezone

    from sakip_web.perintah.segel import segel_hari

    while not berhenti.is_set():
        try:
            segel_hari(folder=folder, tanggal=timezone.localdate())
        except Exception:
            log.exception("Segel harian belum tertulis; dicoba lagi")
        finally:
            connection.close()
        berhenti.wait(SEGEL_TIAP)


if __name__ == "__main__":
    main()
