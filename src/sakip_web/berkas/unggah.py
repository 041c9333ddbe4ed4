"""What is sent to us: too much is read and dropped, never kept; a full disk is told and not a crash.

The view asks ``halangan``: what stands there is why a file that was sent is not in ``request.FILES``.
"""

from __future__ import annotations

from typing import Any, Final

from django.core.files.uploadhandler import FileUploadHandler, SkipFile, TemporaryFileUploadHandler
from django.http import HttpRequest

from sakip.kernel.galat import SakipError
from sakip_web.berkas.gudang import kalimat_penuh
from sakip_web.berkas.kenali import BerkasDitolak
from sakip_web.rupa.unggahan import RUAS, terhalang

# One request. Evidence comes in several files of 20 MB; a report to be examined may be 200 MB.
BATAS: Final = 64 * 1024 * 1024
BATAS_PERIKSA: Final = 201 * 1024 * 1024


class BatasUnggah(FileUploadHandler):
    """Stands first: of a request that is too large no file is kept, neither in memory nor on the disk."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *lain: Any, **bernama: Any) -> None:  # noqa: ARG002, N803
        """Learn how large the request is, before anything is read."""
        assert self.request is not None
        batas = BATAS_PERIKSA if self.request.path.startswith("/periksa") else BATAS
        if content_length > batas:
            setattr(self.request, RUAS, _terlalu_besar(content_length, batas))

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Drop it when the request is too large."""
        super().new_file(*args, **kwargs)
        if hasattr(self.request, RUAS):
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002
        """Leave it to the next."""
        return raw_data

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002
        """Leave it to the next."""
        return


class UnggahKeCakram(TemporaryFileUploadHandler):
    """Django's own, but a disk that is full drops the file and says so."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write a piece."""
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError as sebab:
            setattr(self.request, RUAS, kalimat_penuh(sebab=sebab))
            raise SkipFile from sebab


def halangan(*, request: HttpRequest) -> SakipError | None:
    """Why what was sent did not arrive, to be shown at the field."""
    sebab = terhalang(request=request)
    return BerkasDitolak(sebab) if sebab else None


def _terlalu_besar(ukuran: int, batas: int) -> str:
    return (
        f"Yang diunggah {-(-ukuran >> 20)} MB; batasnya {batas >> 20} MB sekali kirim. Perkecil pindaian "
        "menjadi hitam putih 200 dpi, atau bagi menjadi beberapa berkas."
    )
