"""Which page numbers a list shows: the first, the last, those around the present one."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page


def rentang_halaman(*, halaman: Page[Any]) -> tuple[int | None, ...]:
    """The numbers; None is a gap."""
    dekat = {1, halaman.paginator.num_pages, *range(halaman.number - 1, halaman.number + 2)}
    ada = sorted(n for n in dekat if 1 <= n <= halaman.paginator.num_pages)
    hasil: list[int | None] = []
    for n in ada:
        if hasil and hasil[-1] is not None and n > hasil[-1] + 1:
            hasil.append(None)
        hasil.append(n)
    return tuple(hasil)
