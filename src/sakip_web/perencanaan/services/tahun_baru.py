"""The next year from this one, in one act, and what that means in counts before it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.db import IntegrityError, transaction

from sakip.buku_kerja.tahun_lain import tahun_baru
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip.kernel.nilai import Angka, Kosong, Nilai
from sakip.kernel.pembulatan import round_half_up
from sakip_web.organisasi.konteks import Konteks
from sakip_web.rakitan.selectors import hasil
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import cari_tahun
from sakip_web.rekaman.services import buat_tahun

DESIMAL_CETAK: Final = 2


class SudahAda(SakipError):
    """The next year was started already."""


@dataclass(frozen=True, slots=True)
class Nasib:
    """What becomes of a kind of thing."""

    apa: str
    jumlah: int
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """What is kept, what is marked to be renewed, what becomes history, what is left behind."""

    tetap: tuple[Nasib, ...]
    ditandai: tuple[Nasib, ...]
    riwayat: tuple[Nasib, ...]
    dikosongkan: tuple[Nasib, ...]


def sudah_ada(*, k: Konteks) -> Tahun | None:
    """The next year where it was started already."""
    return cari_tahun(instansi=k.instansi.kode, tahun=k.tahun.tahun + 1)


def pratinjau(*, k: Konteks) -> Pratinjau:
    """What the next year would hold; nothing is written."""
    lama, baru = k.data, _susun(k)
    return Pratinjau(
        tuple(_tetap(baru)), tuple(_ditandai(baru)), tuple(_riwayat(lama, baru)), tuple(_dikosongkan(lama))
    )


def mulai_tahun(*, k: Konteks) -> Tahun:
    """Start the next year; raises SudahAda, also when another does it at the same moment."""
    if sudah_ada(k=k):
        raise SudahAda(f"Tahun {k.tahun.tahun + 1} sudah dimulai. Tidak ada yang diubah.")
    try:
        with transaction.atomic():
            return buat_tahun(
                instansi=k.instansi,
                isi=_susun(k),
                oleh=k.pelaku(),
                waktu=k.waktu,
                tindakan=f"memulai tahun dari {k.tahun.tahun}",
            )
    except IntegrityError as sebab:
        raise SudahAda(f"Tahun {k.tahun.tahun + 1} baru saja dimulai orang lain. Tidak ada yang diubah.") from sebab


def _susun(k: Konteks) -> TahunKinerja:
    h, setahun = hasil(tahun=k.tahun), dict[str, Nilai]()
    for i in k.data.perencanaan.indikator:
        figur = h[f"realisasi/{i.id}/{k.tahun.tahun}"]
        if not isinstance(figur.nilai, Kosong):
            setahun[i.id] = _tercetak(figur.nilai, figur.desimal)
    return tahun_baru(tahun=k.data, nilai_setahun=setahun)


def _tercetak(nilai: Nilai, desimal: int | None) -> Nilai:
    """What the report of the year said: history keeps the printed figure, not its endless decimals."""
    if not isinstance(nilai, Angka):
        return nilai
    return Angka(round_half_up(nilai.nilai, desimal=DESIMAL_CETAK if desimal is None else desimal))


def _tetap(t: TahunKinerja) -> Iterator[Nasib]:
    p = t.perencanaan
    yield Nasib("jabatan", len(t.organisasi.jabatan), "dengan pemegang yang masih menjabat")
    yield Nasib("tujuan dan sasaran", len(p.tujuan) + len(p.sasaran))
    yield Nasib("sasaran jabatan", len(p.sasaran_jabatan))
    yield Nasib("indikator", len(p.indikator), "dengan definisi, rumus, dan target Renstra")
    yield Nasib("program, kegiatan, sub kegiatan", len(p.simpul))
    yield Nasib("target RKT", len(p.target_rkt), f"usulan dari Renstra {t.tahun}")
    butir = t.perjanjian.versi[0].butir if t.perjanjian.versi else ()
    yield Nasib("baris perjanjian kinerja", len(butir), "rancangan pertama, target dari Renstra")
    yield Nasib("tindak lanjut evaluasi yang belum selesai", len(t.evaluasi.tindak_lanjut))


def _ditandai(t: TahunKinerja) -> Iterator[Nasib]:
    yield Nasib("langkah rencana aksi", sum(a.perbarui for a in t.perencanaan.rencana_aksi))
    yield Nasib("teks laporan", sum(x.perbarui for x in t.narasi.teks))


def _riwayat(lama: TahunKinerja, baru: TahunKinerja) -> Iterator[Nasib]:
    yield Nasib("realisasi dan target", len(baru.riwayat.kinerja) - len(lama.riwayat.kinerja), f"tahun {lama.tahun}")
    yield Nasib("pagu dan belanja", len(baru.riwayat.anggaran) - len(lama.riwayat.anggaran), f"tahun {lama.tahun}")


def _dikosongkan(t: TahunKinerja) -> Iterator[Nasib]:
    yield Nasib("realisasi indikator", len(t.realisasi.kinerja))
    yield Nasib("angka variabel", len(t.realisasi.variabel))
    yield Nasib("catatan register", len(t.register.catatan))
    yield Nasib("pagu dan realisasi anggaran", len(t.anggaran.pagu) + len(t.anggaran.realisasi))
    yield Nasib("tanggapan atasan", len(t.evaluasi.tanggapan))
    yield Nasib("hari libur dan cuti bersama", len(t.acuan.libur))
