"""Shows that the cases of every review rule bite: they hold, and those that expect something fail without the rule.

    make uji-aturan

A rule whose cases still hold after it was emptied is not tested. One line per rule; exit code 1 when one is at fault.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sakip.reviu.registry import Aturan, daftar_aturan
from tests.reviu.kasus_aturan import Kasus, baca_kasus, beda


@dataclass(frozen=True, slots=True)
class Hasil:
    """How the cases of one rule fared: those that do not hold, and those that do not notice an empty rule."""

    kode: str
    banyak: int
    gagal: tuple[str, ...]
    tumpul: tuple[str, ...]

    @property
    def baik(self) -> bool:
        """Whether nothing is at fault."""
        return self.banyak > 0 and not self.gagal and not self.tumpul

    def __str__(self) -> str:
        if not self.banyak:
            return f"{self.kode}  SALAH  tidak punya kasus"
        catatan = [f"tidak sesuai: {', '.join(self.gagal)}"] if self.gagal else []
        catatan += [f"tetap lulus tanpa aturan: {', '.join(self.tumpul)}"] if self.tumpul else []
        return f"{self.kode}  {'SALAH' if catatan else 'baik'}  {self.banyak} kasus  {'; '.join(catatan)}".rstrip()


def kosongkan(aturan: Aturan) -> Aturan:
    """The rule with nothing in it."""
    return replace(aturan, periksa=lambda berkas, konteks: iter(()))  # noqa: ARG005


def uji(*, aturan: Aturan, kasus: Sequence[Kasus]) -> Hasil:
    """Run the cases of a rule with it and with it emptied."""
    milik = [k for k in kasus if k.kode == aturan.kode]
    kosong = kosongkan(aturan)
    return Hasil(
        aturan.kode,
        len(milik),
        tuple(k.nama for k in milik if beda(k, aturan)),
        tuple(k.nama for k in milik if not k.lulus and not beda(k, kosong)),
    )


def main() -> int:
    """Print a line for every rule."""
    kasus = baca_kasus()
    hasil = [uji(aturan=a, kasus=kasus) for a in daftar_aturan()]
    for h in hasil:
        print(h)
    salah = sum(1 for h in hasil if not h.baik)
    print(f"{len(hasil)} aturan, {len(kasus)} kasus, {salah} aturan bermasalah")
    return 1 if salah else 0


if __name__ == "__main__":
    sys.exit(main())
