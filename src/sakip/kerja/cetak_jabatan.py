"""Printing many papers: all of an office for a period, or one kind for one position or for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from sakip.kerja.banyak import Batas, kerjakan
from sakip.kerja.cetak import Lapor, diam
from sakip.kerja.jenis_dokumen import JenisDokumen, periksa_format, periksa_masa
from sakip.kerja.kertas import Kertas, KertasTercetak, Pencetak, kertas_jenis, semua_kertas
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.pilih import penyusun, pilih_jabatan, pilih_periode, tanpa_pemegang
from sakip.kerja.tulis import periksa_folder
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Temuan

# Papers of one position are small: 276 different ones in one process stay below 150 MB, and a new process costs as much
# as ten of them.
KERTAS_PER_PROSES: Final = 100


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What to print from where to where. ``format`` empty: those of each kind. ``pekerja`` 0 is this process.

    ``hari`` is the day of the check."""

    sumber: str
    folder: Path
    periode: Periode | None = None
    jabatan: str = ""
    format: Sequence[str] = ()
    per_tanggal: date | None = None
    hari: date | None = None
    pekerja: int = 0


@dataclass(frozen=True, slots=True)
class HasilBanyak:
    """``gagal`` are papers that could not be printed, with why; ``catatan`` what was skipped and what to look at."""

    tercetak: tuple[KertasTercetak, ...]
    gagal: tuple[tuple[Kertas, str], ...]
    catatan: tuple[str, ...]
    temuan: tuple[Temuan, ...]


def cetak_semua(*, permintaan: Permintaan, lapor: Lapor = diam) -> HasilBanyak:
    """Print all papers of the office, or of one position, for a period; one folder for each position."""
    muatan, periode = _muat(permintaan, lapor)
    kertas, catatan = semua_kertas(muatan=muatan, periode=periode)
    if permintaan.jabatan:
        milik = pilih_jabatan(tahun=muatan.wajib(), diminta=permintaan.jabatan).id
        kertas = tuple(k for k in kertas if k.jabatan == milik)
    return _cetak(permintaan, muatan, kertas, catatan, berfolder=True, lapor=lapor)


def cetak_jenis(*, jenis: JenisDokumen, permintaan: Permintaan, lapor: Lapor = diam) -> HasilBanyak:
    """Print one kind of document: the office's, that of one position, or those of all positions."""
    muatan, periode = _muat(permintaan, lapor)
    periksa_masa(jenis=jenis, periode=periode)
    tahun = muatan.wajib()
    jabatan = penyusun(tahun=tahun)
    if permintaan.jabatan:
        jabatan = (pilih_jabatan(tahun=tahun, diminta=permintaan.jabatan),)
    kertas = kertas_jenis(jenis=jenis, jabatan=jabatan, periode=periode)
    return _cetak(permintaan, muatan, kertas, (), berfolder=False, lapor=lapor)


def _muat(permintaan: Permintaan, lapor: Lapor) -> tuple[Muatan, Periode]:
    if permintaan.format:
        periksa_format(diminta=permintaan.format)
    lapor(f"Membaca {permintaan.sumber}")
    muatan = muat(sumber=permintaan.sumber, hari=permintaan.hari)
    return muatan, pilih_periode(tahun=muatan.wajib(), diminta=permintaan.periode)


def _cetak(
    permintaan: Permintaan,
    muatan: Muatan,
    kertas: tuple[Kertas, ...],
    catatan: tuple[str, ...],
    *,
    berfolder: bool,
    lapor: Lapor,
) -> HasilBanyak:
    periksa_folder(folder=permintaan.folder)
    p = permintaan
    format = periksa_format(diminta=p.format) if p.format else ()
    # What was read travels to the processes, so that all print the same source and none reads it again. The cells that
    # it came from stay behind: only the findings, which have them, need them.
    siapkan = partial(
        Pencetak,
        muatan=replace(muatan, asal={}),
        folder=p.folder,
        format=format,
        per_tanggal=p.per_tanggal,
        berfolder=berfolder,
    )
    tercetak: dict[int, KertasTercetak] = {}
    gagal: dict[int, tuple[Kertas, str]] = {}
    for satu in kerjakan(tugas=kertas, siapkan=siapkan, pekerja=p.pekerja, batas=Batas(per_proses=KERTAS_PER_PROSES)):
        k = kertas[satu.urut]
        if satu.hasil is None:
            gagal[satu.urut] = (k, satu.galat)
        else:
            tercetak[satu.urut] = satu.hasil
        lapor(f"{len(tercetak) + len(gagal)} dari {len(kertas)}: {k.sebutan}{' belum tercetak' * (not satu.hasil)}")
    milik = {k.jabatan for k in kertas}
    jabatan = tuple(j for j in penyusun(tahun=muatan.wajib()) if j.id in milik)
    kosong = () if not kertas else tanpa_pemegang(tahun=muatan.wajib(), jabatan=jabatan, periode=kertas[0].periode)
    return HasilBanyak(
        tercetak=tuple(tercetak[n] for n in sorted(tercetak)),
        gagal=tuple(gagal[n] for n in sorted(gagal)),
        catatan=(*catatan, *kosong),
        temuan=muatan.temuan,
    )
