"""One process that runs the stages of printing and tells their milliseconds: ``python -m bench.tahap --help``.

A fresh process is cold: libraries are loaded and parameters read for the first time. The runs after it are warm.
"""

from __future__ import annotations

import argparse
import gc
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from sakip.dokumen.node import Dokumen
    from sakip.hasil.dasar import Hasil
    from sakip.kerja.muatan import Muatan
    from sakip.renderers.pdf import HasilPdf

T = TypeVar("T")
Waktu = dict[str, float]


def ukur(waktu: Waktu, nama: str, fungsi: Callable[[], T]) -> T:
    """Run one stage and keep its milliseconds."""
    gc.collect()
    mulai = perf_counter()
    hasil = fungsi()
    waktu[nama] = (perf_counter() - mulai) * 1000
    return hasil


def jalankan(*, sumber: str, kali: int, sampai: str) -> Waktu:
    """The stages once; ``kali`` multiplies the office after reading, ``sampai`` names the last stage."""
    waktu: Waktu = {}
    muatan = ukur(waktu, "baca", lambda: _baca(sumber))
    if kali > 1:
        from bench.kantor import perbanyak

        muatan = replace(muatan, tahun=perbanyak(tahun=muatan.wajib(), kali=kali))
    hasil = ukur(waktu, "hitung", lambda: _hitung(muatan))
    waktu["indikator"] = len(hasil.indeks.indikator)
    if sampai == "hitung":
        return waktu
    dokumen = ukur(waktu, "susun", lambda: _susun(muatan, hasil))
    waktu |= _besar(dokumen)
    if sampai == "susun":
        return waktu
    cetak = ukur(waktu, "pdf", lambda: _pdf(dokumen, muatan))
    waktu["halaman"] = cetak.jumlah_halaman
    ukur(waktu, "docx", lambda: _docx(dokumen, cetak))
    ukur(waktu, "html", lambda: _html(dokumen))
    return waktu


def _baca(sumber: str) -> Muatan:
    from sakip.kerja.muat import muat

    return muat(sumber=sumber)


def _hitung(muatan: Muatan) -> Hasil:
    """What ``sakip hitung`` needs of an office-year: capaian and class of every indicator, means and absorption."""
    from sakip.kerja.hasil_muatan import hasil_dari

    hasil = hasil_dari(muatan=muatan)
    angka = [f"predikat/capaian/{i}/{hasil.tahun}" for i in hasil.indeks.indikator]
    for satu in (*angka, f"rata_capaian/pk/{hasil.tahun}", "serapan/total", "efisiensi/total/pk"):
        hasil[satu]
    return hasil


def _susun(muatan: Muatan, hasil: Hasil) -> Dokumen:
    from sakip.kerja.hasil_muatan import dokumen_dari

    return dokumen_dari(muatan=muatan, hasil=hasil, jenis="lkjip")


def _besar(dokumen: Dokumen) -> Waktu:
    from sakip.dokumen.node import Tabel
    from sakip.dokumen.walk import iter_blok

    tabel = [b for b in iter_blok(isi=dokumen.isi) if isinstance(b, Tabel)]
    return {"tabel": len(tabel), "baris": sum(len(t.badan) for t in tabel)}


def _pdf(dokumen: Dokumen, muatan: Muatan) -> HasilPdf:
    from sakip.kerja.cetak import NAMA_LAMPIRAN, isi_lampiran
    from sakip.renderers.pdf import render_pdf

    return render_pdf(dokumen=dokumen, lampiran={NAMA_LAMPIRAN: isi_lampiran(muatan=muatan)})


def _docx(dokumen: Dokumen, cetak: HasilPdf) -> bytes:
    from sakip.renderers.docx import render_docx

    return render_docx(dokumen=dokumen, halaman=cetak.halaman)


def _html(dokumen: Dokumen) -> bytes:
    from sakip.renderers.html import render_html

    return render_html(dokumen=dokumen)


def main() -> None:
    """Run and write the list of runs, the cold one first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sumber")
    parser.add_argument("keluar", type=Path)
    parser.add_argument("--kali", type=int, default=1)
    parser.add_argument("--ulang", type=int, default=1)
    parser.add_argument("--sampai", choices=("hitung", "susun", "html"), default="html")
    p = parser.parse_args()
    semua = [jalankan(sumber=p.sumber, kali=p.kali, sampai=p.sampai) for _ in range(p.ulang)]
    p.keluar.write_text(json.dumps(semua), encoding="utf-8")


if __name__ == "__main__":
    main()
