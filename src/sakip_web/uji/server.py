"""The system behind a real HTTP server, in a thread of this process: what tests set is what it sees.

One server serves all tests of a process, each with its database of that moment. It counts the requests that are under
way, so that no database is emptied below one.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.core.wsgi import get_wsgi_application
from waitress.server import create_server

BATAS_TUNGGU = 30


class Server:
    """Started when it is made; ends with the process."""

    def __init__(self) -> None:
        self._aplikasi: WSGIApplication = get_wsgi_application()
        self._berjalan = 0
        self._kunci = threading.Lock()
        self._waitress = create_server(
            self._layani, host="127.0.0.1", port=0, threads=8, clear_untrusted_proxy_headers=True
        )
        threading.Thread(target=self._waitress.run, daemon=True, name="server-uji").start()

    @property
    def alamat(self) -> str:
        """Where it answers, without a slash at the end."""
        return f"http://127.0.0.1:{self._waitress.effective_port}"

    def _layani(self, lingkungan: WSGIEnvironment, mulai: StartResponse) -> Iterable[bytes]:
        with self._kunci:
            self._berjalan += 1
        try:
            jawaban = self._aplikasi(lingkungan, mulai)
            # Read here: a stream that is read later would still use the database.
            try:
                return [*jawaban]
            finally:
                tutup = getattr(jawaban, "close", None)
                if tutup is not None:
                    tutup()
        finally:
            with self._kunci:
                self._berjalan -= 1

    def tunggu_sepi(self) -> None:
        """Wait until no request is under way."""
        batas = time.monotonic() + BATAS_TUNGGU
        while self._berjalan:
            if time.monotonic() > batas:
                raise TimeoutError(f"masih ada permintaan yang berjalan setelah {BATAS_TUNGGU} detik")
            time.sleep(0.01)
