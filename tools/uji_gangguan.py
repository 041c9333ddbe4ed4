"""Five hundred saves of two editors at one grid while the server is killed at random moments.

    python -m tools.uji_gangguan [--banyak 500] [--benih 1] [--basis postgres://…]

Every save that was answered must be there afterwards, every clash must have been told as one, the chains of the log and
``sakip periksa`` must find nothing. Exit code 1 when anything is wrong.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sakip_web.uji.gangguan.jalan import jalan


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 1 when anything was lost."""
    parser = argparse.ArgumentParser(prog="uji_gangguan", description="Menyimpan sambil peladen dibunuh.")
    parser.add_argument("--banyak", type=int, default=500, help="berapa simpanan yang dijawab")
    parser.add_argument("--benih", type=int, default=1, help="benih bilangan acak")
    parser.add_argument("--basis", default="", help="DATABASE_URL sebuah basis data kosong; tanpa ini SQLite")
    pilihan = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="sakip-gangguan-") as folder:
        hasil = jalan(
            folder=Path(folder) / "data",
            banyak=pilihan.banyak,
            benih=pilihan.benih,
            basis=pilihan.basis,
            kabar=lambda k: print(k, file=sys.stderr, flush=True),
        )
    print(hasil)
    return 1 if hasil.masalah else 0


if __name__ == "__main__":
    sys.exit(main())
