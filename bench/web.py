"""The web under users: ``python -m bench.web``. Offices of a kabupaten, the server of ``sakip jalankan``, fifty people.

Everything runs on one machine, the users too: their part of the processor is missing to the server. Figures are the
median of the rounds, with the lowest beside it. Nothing is asserted but that no save was lost.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any

from bench.tabel import tabel, tulis_angka
from bench.web_beban import HALAMAN, SIMPAN
from bench.web_bobot import bobot
from bench.web_peladen import Peladen, lingkungan, memori, peladen, postgres, prosesor

Hasil = dict[str, Any]
CARA = (("kerja kantor, jeda 2 detik", 2.0), ("tanpa jeda", 0.0))


def main(argv: Sequence[str] | None = None) -> int:
    """Run it on the databases that were asked for; 1 when a save was lost."""
    p = argparse.ArgumentParser(prog="python -m bench.web", description="Mengukur sistem web di bawah beban.")
    p.add_argument("--kantor", type=int, default=60)
    p.add_argument("--tahun", type=int, default=3)
    p.add_argument("--pengguna", type=int, default=50)
    p.add_argument("--detik", type=float, default=20)
    p.add_argument("--ulang", type=int, default=3)
    p.add_argument("--basis", nargs="+", choices=("sqlite", "pg"), default=["sqlite", "pg"])
    p.add_argument("--simpan", type=Path, help="folder basis data, dipakai lagi bila sudah ada")
    pilihan = p.parse_args(argv)
    hilang = 0
    for basis in pilihan.basis:
        with TemporaryDirectory(prefix="sakip-bench-") as nama, _basis(basis, pilihan.simpan or Path(nama)) as tempat:
            hilang += _ukur(basis, *tempat, pilihan)
    return 1 if hilang else 0


@contextmanager
def _basis(basis: str, akar: Path) -> Iterator[tuple[Path, str]]:
    folder = akar / basis
    folder.mkdir(parents=True, exist_ok=True)
    if basis == "sqlite":
        yield folder, ""
        return
    with postgres(folder=akar / "postgres") as alamat:
        yield folder, alamat


def _ukur(basis: str, folder: Path, alamat: str, pilihan: argparse.Namespace) -> int:
    env = lingkungan(folder=folder, basis=alamat)
    isi = _siapkan(folder, env, pilihan)
    sebutan = "PostgreSQL" if alamat else "SQLite"
    print(
        f"\n### {sebutan}: {pilihan.kantor} kantor × {pilihan.tahun} tahun, {pilihan.pengguna} pengguna\n\n"
        f"Memasukkan datanya: {isi['membuat']['detik']:.0f} detik, {isi['membuat']['cpu']:.0f} detik prosesor.\n"
    )
    simpanan: list[list[str]] = []
    with peladen(folder=folder, env=env) as p:
        sebelum = memori(pid=p.pid)
        dingin = _beban(p, folder, env, isi, jeda=0.0, detik=0.0)["waktu"]["beranda"]
        print(f"Halaman pertama tiap kantor, satu demi satu: {_sebaran(dingin)}\n")
        for judul, jeda in CARA:
            awal, lama, ulang = prosesor(pid=p.pid), pilihan.detik, range(pilihan.ulang)
            semua = [_beban(p, folder, env, isi, jeda=jeda, detik=lama, putaran=n) for n in ulang]
            simpanan += [s for h in semua for s in h["simpanan"]]
            print(f"**{judul}**, {pilihan.ulang} putaran × {tulis_angka(pilihan.detik)} detik\n")
            _cetak(semua, prosesor(pid=p.pid) - awal)
        sesudah = memori(pid=p.pid)
        if basis == "sqlite":
            print("Muatan pertama halaman (HTML, gaya, skrip), bita\n")
            tabel(*bobot(port=p.port, kode=isi["orang"][0]["kode"], kuki=isi["orang"][0]["kuki"]))
    print(
        "Memori semua proses `sakip jalankan`, MB (PSS; halaman bersama dibagi): "
        f"{tulis_angka(sebelum['pss'])} saat mulai, {tulis_angka(sesudah['pss'])} sesudah; "
        f"RSS dijumlah {tulis_angka(sebelum['rss'])} dan {tulis_angka(sesudah['rss'])}.\n"
    )
    hasil = _jalankan("bench.web_isi", "periksa", folder=folder, env=env, masukan={"simpanan": simpanan})
    print(
        f"Simpanan yang dijawab tersimpan: {len(simpanan)}; hilang: {len(hasil['hilang'])}; "
        f"rantai jejak yang putus: {len(hasil['putus'])}.\n",
        *hasil["hilang"][:5],
        *hasil["putus"][:5],
        flush=True,
    )
    return len(hasil["hilang"]) + len(hasil["putus"])


def _siapkan(folder: Path, env: dict[str, str], pilihan: argparse.Namespace) -> Hasil:
    """The users of a filled database; a database that was kept is taken as it is."""
    from sakip_web.perintah.django_siap import buat_folder

    ada = folder / "orang.json"
    if not ada.is_file():
        buat_folder(folder=folder)
        masukan = {"kantor": pilihan.kantor, "tahun": pilihan.tahun, "pengguna": pilihan.pengguna}
        isi = _jalankan("bench.web_isi", "isi", folder=folder, env=env, masukan=masukan)
        ada.write_text(json.dumps(isi), encoding="utf-8")
    hasil: Hasil = json.loads(ada.read_text(encoding="utf-8"))
    return hasil


def _beban(
    p: Peladen, folder: Path, env: dict[str, str], isi: Hasil, *, jeda: float, detik: float, putaran: int = 0
) -> Hasil:
    # Texts of another way or run are other texts, or nothing would be saved.
    nomor = f"{p.port}{int(jeda)}{putaran}"
    masukan = {"port": p.port, "orang": isi["orang"], "tahun": isi["tahun"], "jeda": jeda, "detik": detik}
    return _jalankan("bench.web_beban", folder=folder, env=env, masukan={**masukan, "putaran": int(nomor)})


def _jalankan(modul: str, *argumen: str, folder: Path, env: dict[str, str], masukan: Hasil) -> Hasil:
    masuk, keluar = folder / "masukan.json", folder / "keluaran.json"
    masuk.write_text(json.dumps(masukan), encoding="utf-8")
    subprocess.run([sys.executable, "-m", modul, *argumen, str(masuk), str(keluar)], env=env, check=True)
    hasil: Hasil = json.loads(keluar.read_text(encoding="utf-8"))
    return hasil


def _cetak(semua: Sequence[Hasil], cpu: float) -> None:
    baris = []
    for nama in (*HALAMAN, SIMPAN):
        deret = [h["waktu"][nama] for h in semua if len(h["waktu"].get(nama, ())) > 1]
        if not deret:
            continue
        p50, p95, p99 = (sorted(persentil(d)[n] for d in deret) for n in range(3))
        banyak = median(len(h["waktu"].get(nama, ())) for h in semua)
        baris.append(
            (nama, tulis_angka(banyak), *(f"{tulis_angka(median(x))} ({tulis_angka(x[0])})" for x in (p50, p95, p99)))
        )
    tabel(("", "permintaan", "p50 ms", "p95 ms", "p99 ms"), baris)
    laju = sorted(sum(map(len, h["waktu"].values())) / h["lama"] for h in semua)
    galat = [g for h in semua for g in h["galat"]]
    banyak_semua = max(1, sum(len(d) for h in semua for d in h["waktu"].values()))
    sebab = "; ".join(sorted(set(galat))[:5])
    print(
        f"Permintaan per detik: {tulis_angka(median(laju), 1)} (tertinggi {tulis_angka(laju[-1], 1)}); "
        f"prosesor peladen per permintaan {tulis_angka(1000 * cpu / banyak_semua)} ms; "
        f"galat: {len(galat)}{f' ({sebab})' if sebab else ''}.\n",
        flush=True,
    )


def persentil(deret: Sequence[float]) -> tuple[float, float, float]:
    """p50, p95 and p99."""
    q = quantiles(deret, n=100, method="inclusive")
    return q[49], q[94], q[98]


def _sebaran(deret: Sequence[float]) -> str:
    return f"median {tulis_angka(median(deret))} ms, terlama {tulis_angka(max(deret))} ms"


if __name__ == "__main__":
    sys.exit(main())
