"""How long the readers take, and how much memory: ``python -m bench.pembaca`` prints a Markdown table.

The documents are our own print, laid one behind the other until they have as many tables or pages as asked for.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pypdfium2

from sakip.dokumen.node import Blok, Dokumen, Tabel
from sakip.kerja.contoh import daftar_contoh
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.muat import muat
from sakip.renderers.docx import render_docx
from sakip.renderers.pdf import render_pdf

TABEL_DOCX = 60
HALAMAN_PDF = (60, 1000)


def main() -> int:
    """Write the files, then read each in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m bench.pembaca", description="Mengukur para pembaca.")
    parser.add_argument("--berkas", help="baca satu berkas saja, untuk proses anak")
    pilihan = parser.parse_args()
    if pilihan.berkas:
        print(_ukur(Path(pilihan.berkas)))
        return 0
    cetak()
    return 0


def cetak() -> None:
    """Print the table."""
    print("| berkas | ukuran, kB | blok | tabel | blok pertama, s | semua, s | memori, MB |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    with TemporaryDirectory(prefix="sakip-bench-") as nama:
        for letak in _tulis(Path(nama)):
            perintah = [sys.executable, "-m", "bench.pembaca", "--berkas", str(letak)]
            print(subprocess.run(perintah, check=True, capture_output=True, text=True).stdout.strip(), flush=True)


def _tulis(folder: Path) -> list[Path]:
    contoh = {c.nama: c.letak for c in daftar_contoh()}
    muatan = muat(sumber=str(contoh.get("kabupaten_nusa") or next(iter(contoh.values()))))
    dokumen = dokumen_dari(muatan=muatan, hasil=hasil_dari(muatan=muatan), jenis="lkjip")
    docx = folder / f"{TABEL_DOCX}_tabel.docx"
    docx.write_bytes(render_docx(dokumen=_perbanyak(dokumen)))
    hasil = [docx]
    sumber = pypdfium2.PdfDocument(render_pdf(dokumen=dokumen).isi)
    for banyak in HALAMAN_PDF:
        hasil.append(folder / f"{banyak}_halaman.pdf")
        hasil[-1].write_bytes(_jilid(sumber, banyak))
    return hasil


def _perbanyak(dokumen: Dokumen) -> Dokumen:
    tabel = tuple(b for b in dokumen.isi if isinstance(b, Tabel))
    kurang = max(0, TABEL_DOCX - len(tabel))
    tambah = (replace(tabel[n % len(tabel)], keterangan=None) for n in range(kurang))
    return replace(dokumen, isi=(*dokumen.isi, *tambah))


def _jilid(sumber: pypdfium2.PdfDocument, banyak: int) -> bytes:
    pdf, hasil = pypdfium2.PdfDocument.new(), BytesIO()
    while len(pdf) < banyak:
        pdf.import_pages(sumber, list(range(min(len(sumber), banyak - len(pdf)))))
    pdf.save(hasil)
    return hasil.getvalue()


def _ukur(letak: Path) -> str:
    """Read one file; a row of the table."""
    isi = letak.read_bytes()
    mulai = perf_counter()
    pertama, banyak, tabel = 0.0, 0, 0
    for blok in _baca(letak, isi):
        pertama = pertama or perf_counter() - mulai
        banyak += 1
        tabel += isinstance(blok, Tabel)
    semua = perf_counter() - mulai
    angka = f"{len(isi) >> 10} | {banyak} | {tabel} | {pertama:.2f} | {semua:.2f} | {_memori_mb()}"
    return f"| {letak.name} | {angka} |"


def _baca(letak: Path, isi: bytes) -> Iterable[Blok]:
    if letak.suffix == ".docx":
        from sakip.readers.docx import read_docx

        return read_docx(isi=isi, nama=letak.name).isi
    from sakip.readers.pdf import iter_pdf

    return (b for halaman in iter_pdf(isi=isi, nama=letak.name) for b in halaman)


def _memori_mb() -> int:
    """The most that the process has held; 0 where the system does not tell."""
    keadaan = Path("/proc/self/status")
    for baris in keadaan.read_text(encoding="ascii").splitlines() if keadaan.exists() else ():
        if baris.startswith("VmHWM"):
            return int(baris.split()[1]) >> 10
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
