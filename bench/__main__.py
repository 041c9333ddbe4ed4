"""Measure and print a Markdown report. Nothing is asserted: figures depend on the machine, which the report names."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.folder import main as ukur_folder
from bench.kantor import tulis_besar
from bench.pembaca import cetak
from bench.pembanding import alasan_tiada, ukur_pembanding
from bench.proses import Proses, python
from bench.tabel import tabel as _tabel
from bench.tabel import tulis_angka as _ms
from bench.tahap import Waktu
from bench.teks import main as ukur_teks
from bench.web import main as ukur_web
from sakip.kerja.contoh import daftar_contoh

TAHAP = ("baca", "hitung", "susun", "pdf", "docx", "html")
TABEL_DIMINTA = 60


def main(argv: Sequence[str] | None = None) -> int:
    """Run all measurements."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Mengukur waktu dan memori.")
    parser.add_argument("--ulang", type=int, default=4, help="banyaknya putaran; yang pertama dingin (bawaan: 4)")
    parser.add_argument(
        "--kali", type=int, nargs="+", default=[1, 10, 100], help="kelipatan indikator (bawaan: 1 10 100)"
    )
    parser.add_argument("--kertas", type=int, default=500, help="banyaknya dokumen per jabatan (bawaan: 500; 0 lewat)")
    parser.add_argument("--laporan", type=int, default=1000, help="banyaknya laporan sefolder (bawaan: 1000; 0 lewat)")
    parser.add_argument("--kantor", type=int, default=60, help="banyaknya kantor sistem web (bawaan: 60; 0 lewat)")
    pilihan = parser.parse_args(argv)
    contoh = {c.nama: c.letak for c in daftar_contoh()}
    ponorogo = contoh.get("ponorogo_sooko_2024") or next(iter(contoh.values()))
    print(_kepala(argv if argv is not None else sys.argv[1:]))
    with TemporaryDirectory(prefix="sakip-bench-") as nama:
        folder = Path(nama)
        besar = tulis_besar(sumber=ponorogo, tabel=TABEL_DIMINTA, folder=folder)
        print("## Per tahap, ms\n\nDingin: proses baru. Hangat: median putaran berikutnya atas dokumen yang sama;")
        print(
            "PDF hangat tampak lebih cepat daripada dokumen lain, sebab typst mengingat halaman yang sudah disusun.\n"
        )
        for judul, sumber in (("Ponorogo", ponorogo), ("Kantor besar", besar)):
            _tahap(judul, sumber, folder, pilihan.ulang)
        print("\n## Tumbuh menurut banyaknya indikator, hangat, ms\n")
        _tumbuh(ponorogo, folder, pilihan.kali)
        print("\n## Cetak docx + pdf + html kantor besar, perintah dingin\n")
        _perintah(besar, folder)
        if "kabupaten_nusa" in contoh and pilihan.kertas:
            print("\n## Dokumen per jabatan: laporan triwulan dan perjanjian kinerja, docx + pdf\n")
            _kertas(contoh["kabupaten_nusa"], folder, pilihan.kertas)
    print("\n## Membaca dokumen, satu proses untuk setiap berkas\n")
    cetak()
    print("\n## Reviu teks, satu proses\n")
    ukur_teks([])
    if pilihan.laporan:
        print("\n## Reviu satu folder\n", flush=True)
        ukur_folder(["--banyak", str(pilihan.laporan)])
    if pilihan.kantor:
        print("\n## Sistem web\n", flush=True)
        return ukur_web(["--kantor", str(pilihan.kantor)])
    return 0


def _kepala(argv: Sequence[str]) -> str:
    sistem = f"{platform.system()} {platform.machine()}, {os.cpu_count()} inti, Python {platform.python_version()}"
    waktu = datetime.now(UTC).strftime("%Y-%m-%d %H.%M UTC")
    return f"# Pengukuran\n\n`python -m bench {' '.join(argv)}`".rstrip(" `") + f"`  \n{waktu}; {sistem}\n"


def _jalankan(sumber: Path, folder: Path, *argumen: str) -> list[Waktu]:
    keluar = folder / "waktu.json"
    proses = python("-m", "bench.tahap", sumber, keluar, *argumen)
    if proses.kode:
        raise SystemExit(
            f"Pengukuran {sumber.name} terhenti (kode {proses.kode}). Jalankan: python -m bench.tahap --help"
        )
    hasil: list[Waktu] = json.loads(keluar.read_text(encoding="utf-8"))
    return hasil


def _tahap(judul: str, sumber: Path, folder: Path, ulang: int) -> None:
    semua = _jalankan(sumber, folder, "--ulang", str(ulang))
    dingin, hangat = semua[0], semua[1:] or semua
    print(
        f"**{judul}**: {dingin['indikator']:.0f} indikator, {dingin['tabel']:.0f} tabel, {dingin['baris']:.0f} baris, "
        f"{dingin['halaman']:.0f} halaman\n"
    )
    _tabel(("", *TAHAP, "jumlah"), [("dingin", *_deret(dingin)), ("hangat", *_deret(_median(hangat)))])
    median = _median(hangat)
    print(f"`sakip hitung` setahun, hangat (baca + hitung): {_ms(median['baca'] + median['hitung'])} ms\n")


def _tumbuh(sumber: Path, folder: Path, kali: Sequence[int]) -> None:
    baris = []
    for k in kali:
        m = _median(_jalankan(sumber, folder, "--kali", str(k), "--ulang", "3", "--tanpa-render")[1:])
        per = (m["hitung"] + m["susun"]) / m["indikator"]
        baris.append((f"{k} kali", f"{m['indikator']:.0f}", _ms(m["hitung"]), _ms(m["susun"]), _ms(per, 2)))
    _tabel(("", "indikator", "hitung", "susun", "per indikator"), baris)


def _perintah(besar: Path, folder: Path) -> None:
    argumen = ("-m", "sakip.cli.utama", "cetak", "lkjip", besar, "-o", folder / "hasil")
    kami = python(*argumen)
    print("`sakip cetak lkjip … --format docx,pdf,html`\n")
    baris = [("sakip: docx + pdf + html", *_proses(kami))]
    alasan = alasan_tiada()
    if not alasan:
        docx, pdf = ukur_pembanding(sumber=besar, folder=folder)
        baris += [("docxtpl: docx", *_proses(docx)), ("LibreOffice: pdf dari docx itu", *_proses(pdf))]
    _tabel(("", "detik", "memori puncak MB", "kode"), baris)
    if alasan:
        print(f"docxtpl dengan LibreOffice. {alasan}")
    else:
        faktor = (docx.detik + pdf.detik) / kami.detik
        print(f"docxtpl dan LibreOffice bersama: {_ms(faktor, 1)} kali waktu kami, tanpa HTML dan tanpa teks.")


def _kertas(sumber: Path, folder: Path, banyak: int) -> None:
    keluar = folder / "kertas.json"
    proses = python("-m", "bench.kertas", sumber, keluar, "--banyak", str(banyak))
    if proses.kode:
        print(f"Tidak terukur (kode {proses.kode}). Jalankan: python -m bench.kertas --help")
        return
    hasil = json.loads(keluar.read_text(encoding="utf-8"))
    print("Detik menurut jam dan menurut prosesor; bila mesin tidak lengang, hanya yang kedua dapat dibandingkan.\n")
    laju = ("detik", "detik prosesor", "berkas per detik", "per detik prosesor")
    _tabel(("", "dokumen", "berkas", *laju), [_baris_kertas(w) for w in hasil["kertas"]])
    memori = hasil["kertas"][-1]["memori"]
    print("Memori semua proses bersama (induk dan pekerja), yang terbesar sejak tanda sebelumnya, MB:\n")
    _tabel(("sampai dokumen ke-", *memori), [("memori MB", *map(_ms, memori.values()))])
    print("Pertumbuhan kantor, milidetik prosesor:\n")
    tumbuh = [
        (_ms(t["jabatan"]), _ms(t["kertas"]), _ms(t["hitung"]), _ms(t["hitung"] / t["jabatan"], 2))
        + tuple(_ms(t[j], 1) for j in ("lkj_triwulan", "pk"))
        for t in hasil["tumbuh"]
    ]
    susun = ("hitung kantor", "hitung per jabatan", "susun satu LKj", "susun satu PK")
    _tabel(("jabatan", "dokumen triwulan", *susun), tumbuh)


def _baris_kertas(w: dict[str, Any]) -> tuple[str, ...]:
    berkas = 2 * w["dokumen"]
    laju = (berkas / w["detik"], berkas / w["cpu"])
    return w["nama"], _ms(w["dokumen"]), _ms(berkas), *(_ms(n, 1) for n in (w["detik"], w["cpu"], *laju))


def _proses(proses: Proses) -> tuple[str, str, str]:
    memori = "tidak diketahui" if proses.memori is None else _ms(proses.memori)
    return _ms(proses.detik, 2), memori, str(proses.kode)


def _median(semua: Sequence[Waktu]) -> Waktu:
    return {k: statistics.median(w[k] for w in semua) for k in semua[0]}


def _deret(waktu: Waktu) -> list[str]:
    nilai = [waktu[t] for t in TAHAP]
    return [_ms(n, 1) for n in (*nilai, sum(nilai))]


if __name__ == "__main__":
    sys.exit(main())
