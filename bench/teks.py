"""How long the review of a text takes, and how it grows with the text; ``python -m bench.teks`` prints a table.

The text is our own report of the sample office, as a reader of files sees it, laid one behind the other. Each figure is
processor time of a process that has reviewed another text before, so that rules and parameters are loaded.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from time import process_time

from sakip.fakta.ekstraksi.alur import buat_alur
from sakip.kerja.contoh import daftar_contoh
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.muat import muat
from sakip.readers.teks import read_teks
from sakip.reviu.periksa_dokumen import periksa_dokumen
from tools.teks_laporan import tulis_teks

KB = (55, 110, 220, 440)


def main(argv: Sequence[str] | None = None) -> int:
    """Review texts of growing length."""
    parser = argparse.ArgumentParser(prog="python -m bench.teks", description="Mengukur reviu teks.")
    parser.add_argument("--kb", type=int, nargs="+", default=KB, help="panjang teks (bawaan: 55 110 220 440)")
    parser.add_argument("--ulang", type=int, default=5, help="banyaknya putaran; yang tercepat dicetak (bawaan: 5)")
    pilihan = parser.parse_args(argv)
    asal = _teks()
    print("| teks, kB | temuan | tercepat, s | per kB, ms |\n|--:|--:|--:|--:|")
    for kb in pilihan.kb:
        isi = _sepanjang(asal, kb * 1000)
        detik, temuan = min(_ukur(isi) for _ in range(pilihan.ulang))
        print(f"| {len(isi) / 1000:.0f} | {temuan} | {detik:.2f} | {1e6 * detik / len(isi):.2f} |", flush=True)
    return 0


def _teks() -> bytes:
    contoh = {c.nama: c.letak for c in daftar_contoh()}
    muatan = muat(sumber=str(contoh.get("kabupaten_nusa") or next(iter(contoh.values()))))
    dokumen = dokumen_dari(muatan=muatan, hasil=hasil_dari(muatan=muatan), jenis="lkjip")
    return tulis_teks(alur=buat_alur(dokumen=dokumen)).encode()


def _sepanjang(asal: bytes, banyak: int) -> bytes:
    """The text again and again, cut at the end of a line."""
    isi = asal * (banyak // len(asal) + 1)
    return isi[: isi.find(b"\n", banyak)]


def _ukur(isi: bytes) -> tuple[float, int]:
    mulai = process_time()
    hasil = periksa_dokumen(dokumen=read_teks(isi=isi, nama="laporan.txt"), sumber="laporan.txt")
    return process_time() - mulai, len(hasil.temuan)


if __name__ == "__main__":
    sys.exit(main())
