"""Pages and texts go out compressed; what is compressed already (PDF, pictures, archives) goes out as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

Lanjut = Callable[[HttpRequest], HttpResponseBase]
JENIS: Final = frozenset(
    ("text/html", "text/css", "text/javascript", "application/json", "text/csv", "text/plain", "image/svg+xml")
)


def padatkan(lanjut: Lanjut) -> Lanjut:
    """Compress where the browser takes it. Django masks its token anew in every page and pads at random, so that the
    length of an answer tells nothing of what is secret in it."""
    gzip = GZipMiddleware(lanjut)

    def layani(request: HttpRequest) -> HttpResponseBase:
        jawaban = lanjut(request)
        jenis = jawaban.headers.get("Content-Type", "").partition(";")[0].strip()
        if jenis not in JENIS or jawaban.status_code != 200:
            return jawaban
        return gzip.process_response(request, jawaban)

    return layani
