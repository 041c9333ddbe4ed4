"""How a document looks: paper, margins, type. Values only; each renderer maps them to its format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kertas:
    """A paper size in millimetres, upright."""

    lebar: int
    tinggi: int


KERTAS = {"A4": Kertas(210, 297), "F4": Kertas(215, 330), "Letter": Kertas(216, 279), "Legal": Kertas(216, 356)}


@dataclass(frozen=True, slots=True)
class Gaya:
    """The looks of a document.

    Lengths in millimetres, type sizes in points. ``huruf`` is the name Word shows; the PDF uses the metric-compatible
    free face (Arial is set in Arimo).
    """

    kertas: str = "A4"
    margin_atas: int = 25
    margin_bawah: int = 25
    margin_kiri: int = 30
    margin_kanan: int = 25
    huruf: str = "Arial"
    ukuran: int = 11
    ukuran_tabel: int = 9
    spasi: str = "1.15"
    warna_kepala: str = "D9E2F3"
