"""Papers of positions: ``python -m bench.kertas SUMBER KELUAR``.

Cold is the first round in a fresh process, libraries and source included; warm is the second, with one ``Hasil``. Then
many papers through recycled processes, with the memory at each mark; then an office of more and more positions. Wall
and processor seconds are told both: on a machine that others use only the second says what the work costs.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from bench.proses import Jam, memori_kini
from sakip.data.perencanaan import CaraUkur
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.dasar import Hasil
from sakip.kerja.banyak import Batas, kerjakan
from sakip.kerja.cetak_jabatan import KERTAS_PER_PROSES
from sakip.kerja.kertas import Kertas, Pencetak, hasil_periode, semua_kertas
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.pilih import penyusun
from sakip.kernel.periode import Periode

JENIS = ("lkj_triwulan", "pk")
FORMAT = ("docx", "pdf")
JABATAN = 12
TANDA = 100
Waktu = dict[str, Any]


def daftar(*, muatan: Muatan) -> tuple[Kertas, ...]:
    """The report and the agreement of twelve positions (or as many as there are) for the second quarter."""
    semua, _ = semua_kertas(muatan=muatan, periode=Periode(muatan.wajib().tahun, 2))
    milik = list(dict.fromkeys(k.jabatan for k in semua))[:JABATAN]
    return tuple(k for k in semua if k.jenis in JENIS and k.jabatan in milik)


def ukur_kertas(*, sumber: str, folder: Path, mulai: Jam) -> list[Waktu]:
    """The papers in this process, cold (from ``mulai``) and warm."""
    muatan = muat(sumber=sumber)
    kertas = daftar(muatan=muatan)
    pencetak = Pencetak(muatan=muatan, folder=folder, format=FORMAT, per_tanggal=None, berfolder=True)
    waktu = []
    for nama in ("satu proses, dingin", "satu proses, hangat"):
        for k in kertas:
            pencetak(k)
        waktu.append({"nama": nama, "dokumen": len(kertas), **mulai.sampai_kini()})
        mulai = Jam()
    return waktu


def ukur_proses(*, sumber: str, folder: Path, pekerja: int, banyak: int = 0) -> Waktu:
    """The papers, or ``banyak`` of them in rounds, in several fresh processes, with the memory at every hundred.

    ``memori`` are MB of this process and its workers together, the most since the mark before.
    """
    mulai = Jam()
    muatan = muat(sumber=sumber)
    kertas = daftar(muatan=muatan)
    tugas = (kertas * (banyak // len(kertas) + 1))[:banyak] if banyak else kertas
    siapkan = partial(
        Pencetak, muatan=replace(muatan, asal={}), folder=folder, format=FORMAT, per_tanggal=None, berfolder=True
    )
    tanda: dict[int, float] = {}
    jalan = kerjakan(tugas=tugas, siapkan=siapkan, pekerja=pekerja, batas=Batas(per_proses=KERTAS_PER_PROSES))
    for n, satu in enumerate(jalan, 1):
        if satu.hasil is None:
            raise SystemExit(satu.galat)
        sampai = -(-n // TANDA) * TANDA
        tanda[sampai] = max(tanda.get(sampai, 0), memori_kini())
    return {"nama": f"{pekerja} proses", "dokumen": len(tugas), "memori": tanda, **mulai.sampai_kini()}


def ukur_tumbuh(*, sumber: str, jabatan: int) -> Waktu:
    """Milliseconds of the processor for an office of so many positions, by position or document.

    ``hitung`` is every capaian and class of the quarter, ``susun`` the reports and agreements of twelve positions.
    """
    muatan = muat(sumber=sumber)
    muatan = replace(muatan, tahun=perbanyak_jabatan(tahun=muatan.wajib(), banyak=jabatan))
    jam = Jam()
    kertas, _ = semua_kertas(muatan=muatan, periode=Periode(muatan.wajib().tahun, 2))
    hasil = hasil_periode(muatan=muatan, periode=kertas[0].periode)
    for i in hasil.indeks.indikator:
        hasil[f"predikat/capaian/{i}/{hasil.lingkup.ekor}"]
    hitung = jam.sampai_kini()["cpu"]
    susun = {}
    for jenis in JENIS:
        cuplikan = [k for k in kertas if k.jenis == jenis][:: max(1, jabatan // JABATAN)]
        # The first paper pays for what all share.
        _susun(hasil, cuplikan[:1])
        jam = Jam()
        _susun(hasil, cuplikan)
        susun[jenis] = 1000 * jam.sampai_kini()["cpu"] / len(cuplikan)
    return {"jabatan": jabatan, "kertas": len(kertas), "hitung": 1000 * hitung, **susun}


def _susun(hasil: Hasil, kertas: Sequence[Kertas]) -> None:
    from sakip.laporan.susun import build_dokumen

    for k in kertas:
        build_dokumen(hasil=hasil.untuk(jabatan=k.jabatan, periode=k.periode), jenis=k.jenis)


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
    mulai = Jam(sejak_awal=True)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sumber")
    parser.add_argument("keluar", type=Path)
    parser.add_argument("--banyak", type=int, default=500)
    parser.add_argument("--pekerja", type=int, default=2)
    parser.add_argument("--jabatan", type=int, nargs="+", default=[12, 120, 1200])
    p = parser.parse_args(argv)
    folder = p.keluar.parent / "kertas"
    waktu = ukur_kertas(sumber=p.sumber, folder=folder, mulai=mulai)
    waktu.append(ukur_proses(sumber=p.sumber, folder=folder, pekerja=p.pekerja))
    if p.banyak:
        waktu.append(ukur_proses(sumber=p.sumber, folder=folder, pekerja=p.pekerja, banyak=p.banyak))
    hasil = {"kertas": waktu, "tumbuh": [ukur_tumbuh(sumber=p.sumber, jabatan=n) for n in p.jabatan]}
    p.keluar.write_text(json.dumps(hasil), encoding="utf-8")


if __name__ == "__main__":
    main()
