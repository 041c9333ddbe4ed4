"""Measures the review engine: against labelled reports, by mutation of clean reports, and by the clock.

    make ukur-reviu BERBAGI=../shared

Labelled reports stand outside the project (``BERBAGI/reviu-dev``, scored by ``BERBAGI/tools/score_reviu.py``); without
them only the mutations are run. A mutation changes one figure of a clean report after its headings were renamed, its
captions deleted or its decimal marks exchanged; it is found when a finding names its line. A finding on a clean report
is a false alarm. Figures of sentences are changed too, in the yearly reports of the sample offices.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from sakip.kerja.json_reviu import tulis_json
from sakip.kerja.periksa import periksa_berkas
from tools.bahan_mutasi import bahan_sendiri, bahan_tiruan
from tools.mutasi_kalimat import laporan_contoh, ukur_kalimat
from tools.mutasi_reviu import HasilMutasi, ukur_mutasi


def main(argv: list[str] | None = None) -> int:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--berbagi", type=Path, default=Path("../shared"))
    parser.add_argument("--laporan", type=int, default=30, help="banyaknya laporan kantor tiruan")
    parser.add_argument("--bentuk", type=int, default=3, help="banyaknya bentuk untuk setiap laporan")
    parser.add_argument("--angka", type=int, default=10, help="banyaknya angka yang diubah dalam setiap bentuk")
    parser.add_argument("--kalimat", type=int, default=20, help="banyaknya angka kalimat yang diubah di tiap laporan")
    pilihan = parser.parse_args(argv)
    for baris in _berlabel(pilihan.berbagi):
        print(baris)
    sendiri, tiruan = list(bahan_sendiri()), [bahan_tiruan(benih=n) for n in range(pilihan.laporan)]
    for judul, bahan in (("laporan kabupaten contoh", sendiri), ("laporan kantor tiruan", tiruan)):
        hasil = ukur_mutasi(bahan=bahan, benih=range(pilihan.bentuk), per_bentuk=pilihan.angka)
        for baris in _mutasi(f"{len(bahan)} {judul}", hasil):
            print(baris)
    for baris in _kalimat(pilihan.kalimat):
        print(baris)
    return 0


def _berlabel(berbagi: Path) -> Iterator[str]:
    folder, nilai = berbagi / "reviu-dev", berbagi / "tools" / "score_reviu.py"
    if not nilai.exists():
        yield f"Laporan berlabel tidak ada di {berbagi}; yang diukur hanya mutasi."
        return
    for label in sorted(folder.glob("*.findings.jsonl")):
        awalan = label.name.partition(".")[0]
        (laporan,) = folder.glob(f"{awalan}_*.txt")
        mulai = perf_counter()
        hasil = periksa_berkas(letak=laporan)
        detik = perf_counter() - mulai
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as berkas:
            berkas.write(tulis_json(hasil=[hasil]))
            berkas.flush()
            perintah = [sys.executable, str(nilai), str(folder), awalan, berkas.name]
            yield subprocess.run(perintah, capture_output=True, text=True, check=True).stdout.strip()
        yield f"{awalan}: {laporan.stat().st_size / 1000:.0f} kB, {detik:.2f} detik"


def _mutasi(judul: str, hasil: HasilMutasi) -> Iterator[str]:
    yield f"Mutasi pada {judul}:"
    yield f"   temuan pada laporan bersih: {len(hasil.temuan_bersih)}; pada bentuk lainnya: {len(hasil.terduga)}"
    bagian = 100 * hasil.ditemukan / max(hasil.banyak, 1)
    yield f"   ditemukan di selnya: {hasil.ditemukan} dari {hasil.banyak} = {bagian:.1f}%"
    lepas, semua = hasil.tanpa_hubungan, hasil.angka
    bagian = 100 * lepas / max(semua, 1)
    yield f"   angka yang tidak berhubungan dengan angka lain: {lepas} dari {semua} = {bagian:.1f}%"
    yield from (f"   terduga: {pesan}" for pesan in (hasil.temuan_bersih + hasil.terduga)[:20])
    yield from (f"   lolos: {json.dumps(lolos, ensure_ascii=False)}" for lolos in hasil.lolos[:20])


def _kalimat(per_laporan: int) -> Iterator[str]:
    hasil = ukur_kalimat(laporan=laporan_contoh(), per_laporan=per_laporan)
    bagian = 100 * hasil.ditemukan / max(hasil.banyak, 1)
    yield f"Angka dalam kalimat: {hasil.ditemukan} dari {hasil.banyak} ditemukan di barisnya = {bagian:.1f}%"
    yield from (f"   lolos: {lolos}" for lolos in hasil.lolos[:20])


if __name__ == "__main__":
    raise SystemExit(main())
