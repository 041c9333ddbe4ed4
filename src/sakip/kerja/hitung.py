"""Figures with their explanations: those that the annual report shows, or those asked for by id or by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.tampil import teks_sebaris
from sakip.dokumen.walk import iter_figur
from sakip.hasil.dasar import AngkaTiada, Hasil
from sakip.hasil.sebutan import SebutanTiada, build_kamus
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.jenis_dokumen import LKJIP
from sakip.kerja.muatan import Muatan
from sakip.kernel.galat import SakipError
from sakip.kernel.hitungan import Hitungan, telusuri
from sakip.laporan.figur import bersatuan


class AngkaDiminta(SakipError):
    """A figure was asked for that does not exist."""


@dataclass(frozen=True, slots=True)
class HasilHitung:
    """``angka`` are the figures asked for; ``graf`` are these and all that they rest on, each once, nearest first."""

    tahun: TahunKinerja
    per_tanggal: date
    angka: tuple[Hitungan, ...]
    graf: tuple[Hitungan, ...]


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A name that authors may write in braces, and its present value; ``nilai`` says why when there is none."""

    nama: str
    id: str
    nilai: str


def hitung(*, muatan: Muatan, angka: Sequence[str] = (), per_tanggal: date | None = None) -> HasilHitung:
    """The figures asked for, or without any all that the annual report shows."""
    hasil = hasil_dari(muatan=muatan, per_tanggal=per_tanggal)
    diminta = tuple(_ambil(hasil, a) for a in angka) if angka else _semua(muatan, hasil)
    urut: dict[str, Hitungan] = {}
    for figur in diminta:
        for satu in telusuri(hasil.graf, figur.id):
            urut.setdefault(satu.id, satu)
    return HasilHitung(hasil.data, hasil.pada, diminta, tuple(urut.values()))


def daftar_sebutan(*, muatan: Muatan, per_tanggal: date | None = None) -> tuple[Sebutan, ...]:
    """All names for authors with their present values."""
    hasil = hasil_dari(muatan=muatan, per_tanggal=per_tanggal)
    daftar = []
    for nama in sorted(build_kamus(hasil.indeks).id_menurut_nama):
        try:
            figur = hasil.sebutan(nama)
        except SebutanTiada as sebab:
            daftar.append(Sebutan(nama, "", str(sebab)))
        else:
            daftar.append(Sebutan(nama, figur.id, teks_angka(figur=figur)))
    return tuple(daftar)


def teks_angka(*, figur: Hitungan) -> str:
    """A figure as a report writes it, with its unit."""
    return teks_sebaris(bersatuan(figur))


def _semua(muatan: Muatan, hasil: Hasil) -> tuple[Hitungan, ...]:
    dokumen = dokumen_dari(muatan=muatan, hasil=hasil, jenis=LKJIP)
    return tuple({f.hitungan.id: f.hitungan for f in iter_figur(isi=dokumen.isi)}.values())


def _ambil(hasil: Hasil, diminta: str) -> Hitungan:
    """By id (``capaian/skm/2024``), or by the name that authors use, with or without braces."""
    nama = diminta.strip().removeprefix("{").removesuffix("}")
    if "/" not in nama:
        return hasil.sebutan(nama)
    try:
        return hasil[nama]
    except AngkaTiada:
        raise
    except (KeyError, IndexError, ValueError, TypeError, AttributeError) as sebab:
        # The first part names a maker, the rest is not what it takes.
        raise AngkaDiminta(f'Tidak ada angka bernama "{diminta}". Lihat daftarnya: sakip hitung SUMBER.') from sebab
