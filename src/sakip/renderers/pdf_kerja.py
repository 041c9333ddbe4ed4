"""Many PDFs without many gigabytes: typst keeps the memory of each document until its process ends.

The source is written here, in the calling process; only the setting runs in a worker, which is ended and replaced
after eight documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from types import TracebackType

from sakip.dokumen.node import Dokumen
from sakip.renderers.pdf import _TANPA_LAMPIRAN
from sakip.renderers.pdf_naskah import susun_naskah
from sakip.renderers.pdf_susun import HasilPdf, susun_pdf

DOKUMEN_PER_PROSES = 8


class PabrikPdf:
    """Renders one document after the other; a context manager.

    ``banyak`` is the number of documents expected, None when unknown. One document is set in this process, which
    saves the start of a worker (about a third of a second).
    """

    def __init__(self, *, banyak: int | None = None) -> None:
        self._pekerja: ProcessPoolExecutor | None = None
        if banyak != 1:
            # Not fork: the caller may run threads, and a child must not inherit typst's memory.
            self._pekerja = ProcessPoolExecutor(
                max_workers=1, mp_context=get_context("spawn"), max_tasks_per_child=DOKUMEN_PER_PROSES
            )

    def __enter__(self) -> PabrikPdf:
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        if self._pekerja is not None:
            self._pekerja.shutdown(cancel_futures=True)

    def render(self, *, dokumen: Dokumen, lampiran: Mapping[str, bytes] = _TANPA_LAMPIRAN) -> HasilPdf:
        """The PDF of a document; the same bytes as ``render_pdf`` gives."""
        naskah = susun_naskah(dokumen=dokumen, lampiran=lampiran)
        if self._pekerja is None:
            return susun_pdf(naskah=naskah)
        return self._pekerja.submit(susun_pdf, naskah=naskah).result()
