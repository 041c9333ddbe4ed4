"""The commands that the web adds to ``sakip``: jalankan, periksa, cadangkan, pulihkan, pengguna."""

from __future__ import annotations

import argparse

from sakip.cli.pengurai import Pengurai


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add them."""
