"""Papers of positions: ``python -m bench.kertas SUMBER KELUAR``; one process, one Hasil, cold then warm.

Cold is the first round in a fresh process, libraries and source included; warm is the second. ``--banyak`` goes on
until so many papers are printed through recycled processes, and tells the memory of the largest of them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

from sakip.data.perencanaan import CaraUkur
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.banyak import kerjakan
from sakip.kerja.cetak_jabatan import KERTAS_PER_PROSES
from sakip.kerja.kertas import Kertas, Pencetak, hasil_periode, semua_kertas, siapkan_pencetak
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.pilih import penyusun
from sakip.kernel.periode import Periode

JENIS = ("lkj_triwulan", "pk")
FORMAT = ("docx", "pdf")
JABATAN = 12


def daftar(*, muatan: Muatan) -> tuple[Kertas, ...]:
    """The report and the agreement of twelve positions (or as many as there are) for the second quarter."""
    semua, _ = semua_kertas(muatan=muatan, periode=Periode(muatan.wajib().tahun, 2))
    milik = list(dict.fromkeys(k.jabatan for k in semua))[:JABATAN]
    return tuple(k for k in semua if k.jenis in JENIS and k.jabatan in milik)


def ukur_kertas(*, sumber: str, folder: Path, mulai: float) -> dict[str, float]:
    """Seconds of the papers cold (from ``mulai``) and warm, and how many they are."""
    muatan = muat(sumber=sumber)
    kertas = daftar(muatan=muatan)
    pencetak = Pencetak(muatan=muatan, folder=folder, format=FORMAT, per_tanggal=None, berfolder=True)
    waktu = {"kertas": float(len(kertas))}
    for nama in ("dingin", "hangat"):
        for k in kertas:
            pencetak(k)
        waktu[nama] = perf_counter() - mulai
        mulai = perf_counter()
    return waktu


def ukur_banyak(*, sumber: str, folder: Path, banyak: int, pekerja: int) -> dict[str, float]:
    """Seconds of so many papers in several processes, and the peak memory in MB of the largest process."""
    import resource

    kertas = daftar(muatan=muat(sumber=sumber))
    tugas = (kertas * (banyak // max(1, len(kertas)) + 1))[:banyak]
    siapkan = partial(siapkan_pencetak, sumber, folder, FORMAT, None, None, True)
    mulai = perf_counter()
    for satu in kerjakan(tugas=tugas, siapkan=siapkan, pekerja=pekerja, per_proses=KERTAS_PER_PROSES):
        if satu.hasil is None:
            raise SystemExit(satu.galat)
    satuan = 1024 * 1024 if sys.platform == "darwin" else 1024
    memori = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / satuan
    return {"kertas": float(len(tugas)), "detik": perf_counter() - mulai, "memori": memori}


def ukur_tumbuh(*, sumber: str, jabatan: int) -> dict[str, float]:
    """Seconds to compute an office of so many positions and to build the report of every hundredth of them."""
    from sakip.laporan.susun import build_dokumen

    muatan = muat(sumber=sumber)
    muatan = replace(muatan, tahun=perbanyak_jabatan(tahun=muatan.wajib(), banyak=jabatan))
    mulai = perf_counter()
    kertas, _ = semua_kertas(muatan=muatan, periode=Periode(muatan.wajib().tahun, 2))
    hasil = hasil_periode(muatan=muatan, periode=kertas[0].periode)
    hitung = perf_counter() - mulai
    cuplikan = [k for k in kertas if k.jenis == JENIS[0]][:: max(1, jabatan // JABATAN)]
    mulai = perf_counter()
    for k in cuplikan:
        build_dokumen(hasil=hasil.untuk(jabatan=k.jabatan, periode=k.periode), jenis=k.jenis)
    return {"jabatan": float(jabatan), "hitung": hitung, "susun": (perf_counter() - mulai) / max(1, len(cuplikan))}


def perbanyak_jabatan(*, tahun: TahunKinerja, banyak: int) -> TahunKinerja:
    """The year with so many reporting positions: those below the head are copied with their sasaran and indicators."""
    o, p = tahun.organisasi, tahun.perencanaan
    asal = penyusun(tahun=tahun)[1:]
    jabatan, pemegang = list(o.jabatan), list(o.pemegang)
    sasaran, indikator = list(p.sasaran_jabatan), list(p.indikator)
    for n in range(banyak - len(asal) - 1):
        j, ke = asal[n % len(asal)], n // len(asal) + 1
        id_baru = f"{j.id}-x{ke}"
        jabatan.append(replace(j, id=id_baru, nama=f"{j.nama} {ke}"))
        pemegang += [replace(x, jabatan=id_baru) for x in o.pemegang if x.jabatan == j.id]
        milik = [s for s in p.sasaran_jabatan if s.jabatan == j.id]
        sasaran += [replace(s, id=f"{s.id}-x{ke}", jabatan=id_baru) for s in milik]
        id_milik = {s.id for s in milik}
        indikator += [
            replace(
                i,
                id=f"{i.id}-x{ke}",
                milik=f"{i.milik}-x{ke}",
                nama=f"{i.nama} {ke}",
                sebutan="",
                mendukung="",
                cara_ukur=CaraUkur.SENDIRI,
            )
            for i in p.indikator
            if i.milik in id_milik
        ]
    return replace(
        tahun,
        organisasi=replace(o, jabatan=tuple(jabatan), pemegang=tuple(pemegang)),
        perencanaan=replace(p, sasaran_jabatan=tuple(sasaran), indikator=tuple(indikator)),
    )


def main(argv: Sequence[str] | None = None) -> None:
    """Measure and write the figures as JSON."""
    mulai = perf_counter()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sumber")
    parser.add_argument("keluar", type=Path)
    parser.add_argument("--banyak", type=int, default=500)
    parser.add_argument("--pekerja", type=int, default=2)
    parser.add_argument("--jabatan", type=int, nargs="+", default=[12, 120, 1200])
    p = parser.parse_args(argv)
    folder = p.keluar.parent / "kertas"
    hasil = {
        "satu": ukur_kertas(sumber=p.sumber, folder=folder, mulai=mulai),
        "banyak": ukur_banyak(sumber=p.sumber, folder=folder, banyak=p.banyak, pekerja=p.pekerja),
        "tumbuh": [ukur_tumbuh(sumber=p.sumber, jabatan=n) for n in p.jabatan],
    }
    p.keluar.write_text(json.dumps(hasil), encoding="utf-8")


if __name__ == "__main__":
    main()
