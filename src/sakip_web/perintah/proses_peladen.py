"""The process that serves pages: gunicorn with threads; waitress where there is no fork. Ends with its parent."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from typing import Any, Final

PROSES: Final = 2
# More of them only take turns on the same processor: with 8 the slowest page in twenty took half as long again.
UTAS: Final = 3
BATAS_DETIK: Final = 120


def main() -> None:
    """Serve ``host port`` of the arguments."""
    inang, port = sys.argv[1], int(sys.argv[2])
    threading.Thread(target=_tunggu_induk, daemon=True).start()
    if sys.platform == "win32":
        _waitress(inang, port)
    else:
        _gunicorn(inang, port)


def tenangkan_pengumpul() -> None:
    """Let the collector of garbage leave alone what stays: programs, and the years that are kept in the process.

    It would walk through all of it again and again, and no page is served while it does.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _tunggu_induk() -> None:
    # Unbuffered: a process that ends must not wait for the lock of a buffer.
    while os.read(0, 1):
        pass
    if sys.platform == "win32":
        os._exit(0)
    os.kill(os.getpid(), signal.SIGTERM)


def _waitress(inang: str, port: int) -> None:
    from waitress import serve

    from sakip_web.config.wsgi import application

    tenangkan_pengumpul()
    serve(application, host=inang, port=port, threads=PROSES * UTAS, ident="sakip")


def _gunicorn(inang: str, port: int) -> None:
    from gunicorn.app.base import BaseApplication

    class Peladen(BaseApplication):  # type: ignore[misc]
        """gunicorn with settings of ours and without a file of them."""

        def load_config(self) -> None:
            """Two processes with threads: a page that computes does not keep the others waiting."""
            for nama, nilai in {
                "bind": f"[{inang}]:{port}" if ":" in inang else f"{inang}:{port}",
                "worker_class": "gthread",
                "workers": PROSES,
                "threads": UTAS,
                "timeout": BATAS_DETIK,
                "graceful_timeout": 10,
                "keepalive": 15,
                # What was imported is shared by the processes.
                "preload_app": True,
                "loglevel": "warning",
                "control_socket_disable": True,
            }.items():
                if nama in self.cfg.settings:
                    self.cfg.set(nama, nilai)

        def load(self) -> Any:
            """The application, with every page imported before the first is asked for."""
            from django.urls import reverse

            from sakip_web.config.wsgi import application

            reverse("akun:masuk")
            tenangkan_pengumpul()
            return application

    Peladen().run()


if __name__ == "__main__":
    main()
