"""A column that a table of the reports may have: what it is called, what stands in its cells, when cells merge."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sakip.dokumen.node import Rata
from sakip.dokumen.sebaris import Sebaris

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class KolomLaporan(Generic[R]):
    """A column over rows of type R.

    ``judul`` is its heading unless the layout gives another; ``gabung`` is a key: consecutive rows with the same key
    share one cell (a sasaran over its indicators).
    """

    judul: str
    isi: Callable[[R], tuple[Sebaris, ...]]
    lebar: int = 10
    rata: Rata = Rata.KIRI
    gabung: Callable[[R], Hashable] | None = None
