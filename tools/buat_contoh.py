"""Rebuild the sample workbooks from the samples' JSON: ``make contoh``.

The JSON of a sample is what people review and correct; the workbook beside it is what the demo prints from. The same
JSON gives the same bytes, so that a commit shows a change only where there is one.

    python -m tools.buat_contoh [FOLDER]
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from sakip.kerja.buku import buat_dari
from sakip.kerja.contoh import BERKAS, folder_contoh
from sakip.kernel.galat import SakipError

BUKU_KERJA, JSON = BERKAS


def main(argv: Sequence[str] | None = None) -> int:
    """Write every workbook; 1 when a sample has a mistake."""
    argumen = sys.argv[1:] if argv is None else argv
    akar = Path(argumen[0]) if argumen else folder_contoh()
    salah = 0
    for json in sorted(akar.glob(f"*/{JSON}")):
        buku = json.with_name(BUKU_KERJA)
        lama = buku.read_bytes() if buku.is_file() else b""
        try:
            muatan = buat_dari(sumber=str(json), keluar=buku, timpa=True)
        except SakipError as galat:
            print(f"{json.parent.name}: {galat}")
            salah += 1
            continue
        keadaan = "tidak berubah" if buku.read_bytes() == lama else "ditulis"
        print(f"{json.parent.name}: {keadaan}" + (f", {len(muatan.salah)} kesalahan" if muatan.salah else ""))
        salah += bool(muatan.salah)
    return int(salah > 0)


if __name__ == "__main__":
    sys.exit(main())
