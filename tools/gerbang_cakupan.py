"""Coverage gate: each package of the library and each app of the web against its own threshold.

`coverage report --fail-under` knows one number for everything; a core that must be covered branch by branch would hide
behind its neighbours. This reads the report of `coverage json`, adds up lines and branches per top-level package and
fails when a package is under its threshold or is not measured at all. Packages that do not exist yet are named, not
failed.

    python -m tools.gerbang_cakupan coverage.json [--src src/sakip src/sakip_web]
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypedDict

# The packages whose figures end up in official documents.
PENUH = ("kernel", "peraturan", "data", "kinerja", "anggaran", "analisis")
AMBANG_PENUH = 100
AMBANG_LAIN = 90
AKAR = "sakip"  # modules that stand directly in the package
AKAR_WEB = "sakip_web"  # its apps are named with it: sakip_web.akun
# What only tests use is not measured (pyproject.toml, tool.coverage.run.omit).
TAK_DIUKUR = frozenset({"sakip_web.uji"})


class Ringkasan(TypedDict):
    """The part of a file's summary in the JSON report that the gate reads."""

    covered_lines: int
    num_statements: int
    covered_branches: int
    num_branches: int


@dataclass(frozen=True, slots=True)
class Cakupan:
    """Lines and branches of one package."""

    ada: int = 0
    tercakup: int = 0
    bolong: tuple[str, ...] = ()

    def tambah(self, *, berkas: str, ringkasan: Ringkasan) -> "Cakupan":
        """The same with one more file; a file with gaps is remembered by name."""
        ada = ringkasan["num_statements"] + ringkasan["num_branches"]
        tercakup = ringkasan["covered_lines"] + ringkasan["covered_branches"]
        bolong = self.bolong if tercakup == ada else (*self.bolong, berkas)
        return Cakupan(ada=self.ada + ada, tercakup=self.tercakup + tercakup, bolong=bolong)

    def cukup(self, *, ambang: int) -> bool:
        """Whether the threshold in percent is reached; in whole numbers, so that 99.96 is never 100."""
        return self.tercakup * 100 >= ambang * self.ada

    @property
    def persen(self) -> str:
        """For reading, rounded down for the same reason."""
        seperseratus = self.tercakup * 10000 // self.ada if self.ada else 10000
        return f"{seperseratus // 100}.{seperseratus % 100:02d}"


def paket_dari(*, berkas: str) -> str | None:
    """Top-level package of a measured file: `src/sakip/kernel/angka.py` gives `kernel`, `src/sakip_web/akun/views.py`
    `sakip_web.akun`; None outside both."""
    bagian = PurePosixPath(berkas.replace("\\", "/")).parts
    akar = next((a for a in (AKAR, AKAR_WEB) if a in bagian), None)
    if akar is None:
        return None
    sisa = bagian[bagian.index(akar) + 1 :]
    return _nama(akar, sisa[0]) if len(sisa) > 1 else akar


def _nama(akar: str, paket: str) -> str:
    return paket if akar == AKAR else f"{akar}.{paket}"


def jumlahkan(*, laporan: Mapping[str, Ringkasan]) -> dict[str, Cakupan]:
    """Coverage per package from the summaries per file."""
    per_paket: dict[str, Cakupan] = defaultdict(Cakupan)
    for berkas, ringkasan in sorted(laporan.items()):
        paket = paket_dari(berkas=berkas)
        if paket is not None:
            per_paket[paket] = per_paket[paket].tambah(berkas=berkas, ringkasan=ringkasan)
    return dict(per_paket)


def paket_di_folder(*, folder: Path) -> frozenset[str]:
    """Packages that exist on disk, so that one that no test imports cannot slip through."""
    akar = AKAR_WEB if folder.name == AKAR_WEB else AKAR
    return frozenset(_nama(akar, p.parent.name) for p in folder.glob("*/__init__.py")) - TAK_DIUKUR


def nilai(*, cakupan: Mapping[str, Cakupan], ada: Iterable[str]) -> tuple[list[str], bool]:
    """Lines to print, and whether everything is as it should be."""
    baris: list[str] = []
    lulus = True
    for paket in sorted({*cakupan, *ada, *PENUH}):
        ambang = AMBANG_PENUH if paket in PENUH else AMBANG_LAIN
        if paket in cakupan:
            hasil = cakupan[paket]
            cukup = hasil.cukup(ambang=ambang)
            baris.append(f"{'ok   ' if cukup else 'GAGAL'} {paket:<22} {hasil.persen:>6} % (ambang {ambang} %)")
            baris += [] if cukup else [f"        {berkas}" for berkas in hasil.bolong]
        elif paket in ada:
            cukup = False
            baris.append(f"GAGAL {paket:<22} tidak terukur: tidak ada uji yang memuatnya")
        else:
            cukup = True
            baris.append(f"-     {paket:<22} belum ada")
        lulus = lulus and cukup
    return baris, lulus


def baca_laporan(*, path: Path) -> dict[str, Ringkasan]:
    """The summaries per file of a JSON report made with branches."""
    isi = json.loads(path.read_text(encoding="utf-8"))
    if not isi["meta"]["branch_coverage"]:
        raise SystemExit(f"{path}: laporan dibuat tanpa cabang; setel branch = true.")
    return {berkas: rincian["summary"] for berkas, rincian in isi["files"].items()}


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 1 when any package is under its threshold."""
    parser = argparse.ArgumentParser(prog="gerbang_cakupan", description="Menilai cakupan uji per paket.")
    parser.add_argument("laporan", type=Path, help="berkas hasil `coverage json`")
    bawaan = [Path("src") / AKAR, Path("src") / AKAR_WEB]
    parser.add_argument("--src", type=Path, nargs="+", default=bawaan, help="folder paket yang diukur")
    pilihan = parser.parse_args(argv)
    cakupan = jumlahkan(laporan=baca_laporan(path=pilihan.laporan))
    baris, lulus = nilai(cakupan=cakupan, ada=frozenset().union(*(paket_di_folder(folder=f) for f in pilihan.src)))
    print("\n".join(baris))
    return 0 if lulus else 1


if __name__ == "__main__":
    sys.exit(main())
