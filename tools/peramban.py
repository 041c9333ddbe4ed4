"""The browser that tests drive: found on this machine, or installed where that can be done without asking.

    python -m tools.peramban

Debian's Chromium is taken rather than a download of Playwright: it comes with the system's updates, and a machine
without a way out still has it. Exit code 1 with what to do where there is none.
"""

import os
import shutil
import subprocess
import sys

from sakip_web.uji.chromium import SAKELAR, letak

PAKET = ("chromium", "fonts-liberation")


def hak_pasang() -> list[str] | None:
    """What to put before apt-get: nothing as root, sudo where it asks for no password; None where neither is."""
    if shutil.which("apt-get") is None:
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _diam(["sudo", "-n", "true"]).returncode == 0:
        return ["sudo", "-n"]
    return None


def _diam(perintah: list[str]) -> subprocess.CompletedProcess[str]:
    lingkungan = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(perintah, capture_output=True, text=True, check=False, env=lingkungan)


def pasang(hak: list[str]) -> str:
    """Install it; what apt-get said where that failed, else nothing."""
    _diam([*hak, "apt-get", "update", "-qq"])
    hasil = _diam([*hak, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *PAKET])
    return "" if hasil.returncode == 0 else hasil.stderr.strip()


def main() -> int:
    """Exit code 1 when there is no browser in the end."""
    if letak():
        return 0
    hak, sebab = hak_pasang(), ""
    if hak is not None:
        print("Memasang Chromium untuk uji peramban (sekali saja) ...", flush=True)
        sebab = pasang(hak)
        if not sebab and letak():
            return 0
    print(f"Uji peramban memerlukan Chromium, dan di mesin ini tidak ada. {sebab}".strip(), file=sys.stderr)
    print(f"Pasang misalnya dengan: sudo apt install chromium; atau setel {SAKELAR}=/letak/chromium.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
