"""One process that runs the stages of printing and tells their milliseconds: ``python -m bench.tahap --help``.

A fresh process is cold: libraries are loaded and parameters read for the first time, each in the stage that needs them.
The runs after it are warm; a warm PDF is flattered, for typst remembers the pages that it has set before.
"""

from __future__ import annotations

import argparse
import gc
import json
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any

Waktu = dict[str, float]


def pakai(letak: str) -> Any:
    """A function by its full name, loaded now and not before."""
    modul, _, nama = letak.rpartition(".")
    return getattr(import_module(modul), nama)


def ukur(waktu: Waktu, nama: str, fungsi: Callable[[], Any]) -> Any:
    """Run one stage and keep its milliseconds."""
    gc.collect()
    mulai = perf_counter()
    hasil = fungsi()
    waktu[nama] = (perf_counter() - mulai) * 1000
    return hasil


def jalankan(*, sumber: str, kali: int, render: bool) -> Waktu:
    """The stages once; ``kali`` multiplies the office after reading."""
    waktu: Waktu = {}
    muatan = ukur(waktu, "baca", lambda: pakai("sakip.kerja.muat.muat")(sumber=sumber))
    if kali > 1:
        tahun = pakai("bench.kantor.perbanyak")(tahun=muatan.wajib(), kali=kali)
        muatan = replace(muatan, tahun=tahun)
    hasil = ukur(waktu, "hitung", lambda: _hitung(muatan))
    susun = "sakip.kerja.hasil_muatan.dokumen_dari"
    dokumen = ukur(waktu, "susun", lambda: pakai(susun)(muatan=muatan, hasil=hasil, jenis="lkjip"))
    tabel, baris = pakai("bench.kantor.besar")(dokumen=dokumen)
    waktu |= {"indikator": len(hasil.indeks.indikator), "tabel": tabel, "baris": baris}
    if render:
        cetak = ukur(waktu, "pdf", lambda: _pdf(dokumen, muatan))
        waktu["halaman"] = cetak.jumlah_halaman
        docx = "sakip.renderers.docx.render_docx"
        ukur(waktu, "docx", lambda: pakai(docx)(dokumen=dokumen, halaman=cetak.halaman))
        ukur(waktu, "html", lambda: pakai("sakip.renderers.html.render_html")(dokumen=dokumen))
    return waktu


def _hitung(muatan: Any) -> Any:
    """What ``sakip hitung`` needs of an office-year: capaian and class of every indicator, mean, absorption."""
    hasil = pakai("sakip.kerja.hasil_muatan.hasil_dari")(muatan=muatan)
    angka = [f"predikat/capaian/{i}/{hasil.tahun}" for i in hasil.indeks.indikator]
    for satu in (*angka, f"rata_capaian/pk/{hasil.tahun}", "serapan/total", "efisiensi/total/pk"):
        hasil[satu]
    return hasil


def _pdf(dokumen: Any, muatan: Any) -> Any:
    lampiran = {"data.json": pakai("sakip.kerja.cetak.isi_lampiran")(muatan=muatan)}
    return pakai("sakip.renderers.pdf.render_pdf")(dokumen=dokumen, lampiran=lampiran)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sumber")
    parser.add_argument("keluar", type=Path)
    parser.add_argument("--kali", type=int, default=1)
    parser.add_argument("--ulang", type=int, default=1)
    parser.add_argument("--tanpa-render", action="store_true")
    p = parser.parse_args()
    semua = [jalankan(sumber=p.sumber, kali=p.kali, render=not p.tanpa_render) for _ in range(p.ulang)]
    p.keluar.write_text(json.dumps(semua), encoding="utf-8")
