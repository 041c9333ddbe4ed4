"""Which files the tests of architecture look at."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
SUMBER = AKAR / "src" / "sakip"
SUMBER_WEB = AKAR / "src" / "sakip_web"
FOLDER_KODE = ("src", "tests", "tools", "bench")


def berkas_python(*folder: str) -> Iterator[Path]:
    """Python files under the named folders; a folder that does not exist has none. Django writes the migrations."""
    for nama in folder or FOLDER_KODE:
        yield from sorted(p for p in AKAR.joinpath(nama).rglob("*.py") if p.parent.name != "migrations")


def berkas_repositori() -> list[Path]:
    """Tracked files and new ones that are not ignored; without git (a source archive) all that is not hidden."""
    perintah = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, check=False)
    if hasil.returncode == 0:
        nama = hasil.stdout.decode("utf-8").split("\0")
        return [AKAR / n for n in nama if n and (AKAR / n).is_file()]
    return [p for p in AKAR.rglob("*") if p.is_file() and not any(b.startswith(".") for b in p.relative_to(AKAR).parts)]


def relatif(path: Path) -> str:
    """How a path is shown in the message of a failed test."""
    return path.relative_to(AKAR).as_posix()
