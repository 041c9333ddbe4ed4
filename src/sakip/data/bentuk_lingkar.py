"""Cycles in a tree that is written as "each thing names the one above it"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def cari_lingkar(atas: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield each cycle once, beginning with the first of its members in the order given.

    >>> list(cari_lingkar({"a": "b", "b": "a", "c": "a", "d": ""}))
    [('a', 'b')]
    """
    selesai: set[str] = set()
    for awal in atas:
        jalan: list[str] = []
        kini = awal
        while kini in atas and kini not in selesai and kini not in jalan:
            jalan.append(kini)
            kini = atas[kini]
        if kini in jalan:
            yield tuple(jalan[jalan.index(kini) :])
        selesai.update(jalan)
