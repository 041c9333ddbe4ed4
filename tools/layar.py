"""Pictures of every page, at phone and desk width, with what is wrong on them.

    python -m tools.layar [--hari 2024-07-09] [--hanya KATA] [--ke keluaran/layar]

The system runs on a database of its own with the invented office and its people. Every address is opened as somebody
who may, on a day within the year. ``index.html`` shows all pictures; beneath each stands what was found: errors in the
console, failed or foreign requests, a page wider than its window, violations that axe finds. Exit code 1 when there is
any.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import django


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 1 when anything is wrong on a page."""
    parser = argparse.ArgumentParser(prog="layar", description="Memotret semua halaman.")
    parser.add_argument("--hari", type=date.fromisoformat, default=date(2024, 7, 9), help="hari ini menurut halaman")
    parser.add_argument("--hanya", default="", help="hanya alamat yang namanya memuat kata ini, misalnya pengukuran:")
    parser.add_argument("--ke", type=Path, default=Path("keluaran") / "layar")
    pilihan = parser.parse_args(argv)
    shutil.rmtree(pilihan.ke, ignore_errors=True)
    pilihan.ke.mkdir(parents=True)
    os.environ["DJANGO_SETTINGS_MODULE"] = "sakip_web.uji.settings"
    # A database of its own, whatever the environment names.
    os.environ.pop("SAKIP_DATA", None)
    os.environ.pop("DATABASE_URL", None)
    django.setup()
    # Only now: they need the settings.
    from sakip_web.uji import jam
    from sakip_web.uji.layar import potret_semua

    with jam.pada(pilihan.hari):
        return potret_semua(folder=pilihan.ke, hanya=pilihan.hanya)


if __name__ == "__main__":
    sys.exit(main())
