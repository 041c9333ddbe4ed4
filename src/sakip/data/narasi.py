"""Part *narasi*: the authors' texts, by key.

A key names what the text is about (``latar_belakang``, ``permasalahan``); keys are described in
``peraturan/narasi.yaml``. Several texts of one key in order are the items of a list.
"""

from __future__ import annotations

from dataclasses import dataclass

from sakip.kernel.periode import Periode


@dataclass(frozen=True, slots=True)
class TeksNarasi:
    """One text. ``untuk`` is the id of the sasaran, indicator, node or position it speaks of, empty for the office.

    ``periode`` is the quarter it was written for; a text without one stands in every report that asks for its key.

    The text may name figures in braces: ``{capaian SKM}``. ``perbarui`` marks a text taken over from last year
    that the author has not yet renewed.
    """

    kunci: str
    teks: str
    untuk: str = ""
    perbarui: bool = False
    periode: Periode | None = None


@dataclass(frozen=True, slots=True)
class Narasi:
    """The part."""

    teks: tuple[TeksNarasi, ...] = ()
