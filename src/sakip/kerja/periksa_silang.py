"""Review of a report against other documents or data: each file is read once, and one that cannot be read is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from sakip.fakta.antar_berkas import Bahan
from sakip.fakta.dari_data import build_berkas
from sakip.fakta.ekstraksi.naskah import baca_naskah
from sakip.kerja.baca_dokumen import baca_dokumen, is_dokumen
from sakip.kerja.banyak import pesan_bug
from sakip.kerja.hasil_muatan import hasil_dari
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.pastikan_laporan import pastikan_laporan
from sakip.kerja.periksa import HasilReviu, periksa, periksa_berkas
from sakip.kernel.galat import SakipError
from sakip.kernel.temuan import TidakDiperiksa
from sakip.reviu.engine import HasilPeriksa
from sakip.reviu.periksa_terhadap import periksa_terhadap as periksa_antar
from sakip.reviu.urutan import urutkan


def periksa_terhadap(
    *, sumber: str, acuan: Sequence[str], hari: date | None = None, per_tanggal: date | None = None
) -> HasilReviu:
    """Review a report, or data, against others; raises only when the report itself cannot be read."""
    hasil, laporan = _laporan(sumber, hari, per_tanggal)
    baca = _baca_acuan(sumber, acuan, hari, per_tanggal)
    tidak = (*hasil.tidak_diperiksa, *(TidakDiperiksa("", kalimat) for kalimat in (*baca.gagal, *baca.ulang)))
    hasil = replace(hasil, tidak_diperiksa=tidak, acuan_gagal=tuple(baca.gagal))
    if laporan is None or not baca.bahan:
        return hasil
    sendiri = HasilPeriksa(hasil.temuan, tidak, hasil.cacah)
    antar = periksa_antar(sendiri=sendiri, laporan=laporan, acuan=baca.bahan)
    return replace(
        hasil,
        temuan=urutkan(temuan=antar.periksa.temuan),
        tidak_diperiksa=antar.periksa.tidak_diperiksa,
        banding=tuple(b.kalimat for b in antar.banding),
    )


def pilih_laporan(*, sumber: Sequence[str], acuan: Sequence[str]) -> tuple[list[str], list[str]]:
    """Which files are reviewed and which they are held against; without a report of its own the last file is it."""
    if sumber or len(acuan) < 2:
        return list(sumber), list(acuan)
    return [acuan[-1]], list(acuan[:-1])


def _laporan(sumber: str, hari: date | None, per_tanggal: date | None) -> tuple[HasilReviu, Bahan | None]:
    """The review of the report alone, and its content; none of a year that could not be read."""
    letak = Path(sumber)
    if is_dokumen(letak):
        hasil = periksa_berkas(letak=letak)
        assert hasil.dokumen is not None
        return hasil, Bahan(letak.name, baca_naskah(dokumen=hasil.dokumen, sumber=letak.name))
    muatan = muat(sumber=sumber, hari=hari)
    hasil = periksa(muatan=muatan, per_tanggal=per_tanggal)
    return hasil, None if muatan.tahun is None else _bahan_data(muatan, muatan.nama, per_tanggal)


@dataclass(frozen=True, slots=True)
class _Acuan:
    """The documents that could be read, and a sentence for each that could not, or was named twice."""

    bahan: list[Bahan] = field(default_factory=list)
    gagal: list[str] = field(default_factory=list)
    ulang: list[str] = field(default_factory=list)


def _baca_acuan(sumber: str, acuan: Sequence[str], hari: date | None, per_tanggal: date | None) -> _Acuan:
    """Each document once."""
    hasil = _Acuan()
    sudah, nama = {_kenali(sumber)}, {Path(sumber).name}
    for a in acuan:
        if (kenal := _kenali(a)) in sudah:
            sendiri = kenal == _kenali(sumber)
            hasil.ulang.append(
                f"{Path(a).name} {'adalah laporan ini' if sendiri else 'sudah disebut'}; dibaca sekali saja."
            )
            continue
        sudah.add(kenal)
        sebutan = _nama_lain(a, nama)
        try:
            hasil.bahan.append(_bahan(a, sebutan, hari, per_tanggal))
        except SakipError as galat:
            hasil.gagal.append(f"{sebutan} tidak dibandingkan. {' '.join(str(galat).split())}")
        except Exception as sebab:
            # A stranger's file may hold what nobody thought of; the report is reviewed all the same.
            hasil.gagal.append(f"{sebutan} tidak dibandingkan. {pesan_bug(sebab=sebab)}")
        nama.add(sebutan)
    return hasil


def _kenali(sumber: str) -> object:
    """What tells one source from another: the file itself where there is one."""
    letak = Path(sumber)
    return letak.resolve() if letak.exists() else sumber


def _nama_lain(sumber: str, sudah: set[str]) -> str:
    """The name that findings show; with its folder where another file has the same."""
    letak = Path(sumber)
    if letak.name not in sudah:
        return letak.name
    berfolder = f"{letak.resolve().parent.name}/{letak.name}"
    return berfolder if berfolder not in sudah else sumber


def _bahan(sumber: str, nama: str, hari: date | None, per_tanggal: date | None) -> Bahan:
    pastikan_laporan(sumber=sumber)
    letak = Path(sumber)
    if is_dokumen(letak):
        return Bahan(nama, baca_naskah(dokumen=baca_dokumen(letak=letak), sumber=letak.name))
    muatan = muat(sumber=sumber, hari=hari)
    muatan.wajib()
    return _bahan_data(muatan, nama, per_tanggal)


def _bahan_data(muatan: Muatan, nama: str, per_tanggal: date | None) -> Bahan:
    return Bahan(nama, build_berkas(hasil=hasil_dari(muatan=muatan, per_tanggal=per_tanggal), asal=muatan.asal))
