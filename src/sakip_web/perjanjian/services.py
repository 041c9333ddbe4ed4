"""Drawing up agreements, changing their targets, replacing a version by another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from sakip.data.kanonik_nilai import Polos
from sakip.data.perjanjian import AlasanPerubahan, ButirPerjanjian, JenisPerjanjian, VersiPerjanjian
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip.kernel.tanggal import format_tanggal
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat
from sakip_web.perjanjian.isian import TargetTerketik, baca_butir, tulis_butir
from sakip_web.perjanjian.penjaga import HIMPUNAN
from sakip_web.perjanjian.selectors import Versi
from sakip_web.perjanjian.usul import butir_jabatan, pemilik, usul_butir, usul_pihak
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import ambil, versi
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah


class PerjanjianSalah(SakipError):
    """An agreement that cannot be drawn up or changed so; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Waktu:
    """When a version comes into force, the day on which it is signed (None: left to the pen), and whose budget."""

    berlaku_sejak: date
    tanggal: date | None = None
    versi_anggaran: str = ""


@dataclass(frozen=True, slots=True)
class Sebab:
    """Why a version replaces another; ``jabatan`` empty is the whole chain."""

    alasan: AlasanPerubahan
    uraian: str
    jabatan: str = ""


@dataclass(frozen=True, slots=True)
class TargetDiubah:
    """A row of the grid: the texts as they were read and as they are typed now.

    ``dibuang``: after a clash the person chose what is stored; what was typed goes into the log alone.
    """

    indikator: str
    dibaca: TargetTerketik
    diketik: TargetTerketik
    dibuang: bool = False


@dataclass(frozen=True, slots=True)
class TargetBentrok:
    """A row that somebody else changed meanwhile: what is typed here and what is stored."""

    indikator: str
    diketik: TargetTerketik
    tersimpan: TargetTerketik
    oleh: str


def susun_murni(*, tahun: Tahun, waktu_berlaku: Waktu, oleh: Pelaku, waktu: datetime) -> str:
    """The first version, of all positions at once; returns its key. Raises PerjanjianSalah where there is one."""
    data = tahun_kinerja(tahun=tahun)
    if data.perjanjian.versi:
        raise PerjanjianSalah("Perjanjian tahun ini sudah disusun. Ubah targetnya, atau buat perubahan perjanjian.")
    butir = usul_butir(data=data)
    if not butir:
        raise PerjanjianSalah(
            "Belum ada indikator yang dipunyai sebuah jabatan. Lengkapi sasaran, indikator dan penanggung jawab "
            "di Rencana."
        )
    pertama, kedua = usul_pihak(data=data)
    baru = VersiPerjanjian(
        jenis=JenisPerjanjian.MURNI,
        berlaku_sejak=waktu_berlaku.berlaku_sejak,
        butir=butir,
        tanggal=waktu_berlaku.tanggal,
        versi_anggaran=waktu_berlaku.versi_anggaran,
        pihak_pertama=pertama,
        pihak_kedua=kedua,
    )
    return _tambah(tahun, baru, oleh, waktu, "menyusun perjanjian", "")


def buat_perubahan(*, tahun: Tahun, sebab: Sebab, waktu_berlaku: Waktu, oleh: Pelaku, waktu: datetime) -> str:
    """A new version with its reason, filled with the targets now in force; returns its key."""
    data = tahun_kinerja(tahun=tahun)
    lama = _dasar(data, sebab.jabatan)
    _periksa_urutan(data, sebab.jabatan, waktu_berlaku.berlaku_sejak)
    if not sebab.uraian.strip():
        raise PerjanjianSalah("Uraian alasan belum ditulis. Sebutkan apa yang berubah dan sejak kapan.")
    milik = pemilik(data=data)
    butir = lama.butir
    if sebab.jabatan:
        butir = butir_jabatan(versi=lama, milik=milik, jabatan=sebab.jabatan)
    else:
        ada = {b.indikator for b in butir}
        butir = (*butir, *(b for b in usul_butir(data=data) if b.indikator not in ada))
    baru = replace(
        lama,
        jenis=JenisPerjanjian.PERUBAHAN,
        berlaku_sejak=waktu_berlaku.berlaku_sejak,
        tanggal=waktu_berlaku.tanggal,
        versi_anggaran=waktu_berlaku.versi_anggaran or lama.versi_anggaran,
        butir=butir,
        alasan=sebab.alasan,
        uraian_alasan=sebab.uraian.strip(),
        jabatan=(sebab.jabatan,) if sebab.jabatan else (),
    )
    if sebab.jabatan and sebab.jabatan != lama.pihak_pertama:
        baru = replace(baru, pihak_pertama="", pihak_kedua="")
    return _tambah(tahun, baru, oleh, waktu, "membuat perubahan perjanjian", sebab.uraian.strip())


def ubah_target(
    *, tahun: Tahun, versi_diubah: Versi, baris: Sequence[TargetDiubah], oleh: Pelaku, waktu: datetime
) -> tuple[TargetBentrok, ...]:
    """Save what was typed in the grid; rows that somebody else changed meanwhile come back with both texts.

    A version is one record for all positions, so two people at two positions do not stand in each other's way: only a
    row that both changed is a clash.
    """
    berubah = [b for b in baris if b.dibaca != b.diketik and not b.dibuang]
    _catat_dibuang(tahun, versi_diubah, [b for b in baris if b.dibuang], oleh, waktu)
    for _ in range(5):
        kini = ambil(tahun=tahun, himpunan=HIMPUNAN, kunci=versi_diubah.kunci)
        if kini is None:
            raise PerjanjianSalah("Versi perjanjian ini sudah dihapus. Buka lagi daftar perjanjian.")
        objek = kini.butir.objek
        assert isinstance(objek, VersiPerjanjian)
        tersimpan = {b.indikator: tulis_butir(butir=b) for b in objek.butir}
        bentrok = [b for b in berubah if tersimpan.get(b.indikator) not in (b.dibaca, b.diketik)]
        bersih = {b.indikator: b.diketik for b in berubah if b not in bentrok}
        ubah = Ubah(HIMPUNAN, versi_diubah.kunci, replace(objek, butir=_terapkan(objek.butir, bersih)), kini.versi)
        if not simpan(tahun=tahun, ubah=(ubah,), oleh=oleh, waktu=waktu).bentrok:
            kosong = TargetTerketik("", ("", "", "", ""))
            return tuple(
                TargetBentrok(b.indikator, b.diketik, tersimpan.get(b.indikator, kosong), kini.oleh) for b in bentrok
            )
    raise PerjanjianSalah("Perjanjian ini sedang disimpan orang lain. Simpan sekali lagi.")


def _catat_dibuang(
    tahun: Tahun, versi_diubah: Versi, dibuang: Sequence[TargetDiubah], oleh: Pelaku, waktu: datetime
) -> None:
    entri = [
        Entri("memakai yang tersimpan", HIMPUNAN, versi_diubah.kunci, b.indikator, sebelum=_polos(b.diketik),
              sesudah=_polos(b.dibaca))
        for b in dibuang
    ]  # fmt: skip
    if entri:
        with transaction.atomic():
            catat(rantai=tahun.rantai, entri=entri, oleh=oleh, waktu=waktu)


def _polos(isi: TargetTerketik) -> Polos:
    return [isi.setahun, *isi.triwulan]


def _terapkan(butir: tuple[ButirPerjanjian, ...], diketik: Mapping[str, TargetTerketik]) -> tuple[ButirPerjanjian, ...]:
    return tuple(
        baca_butir(indikator=b.indikator, isi=diketik[b.indikator]) if b.indikator in diketik else b for b in butir
    )


def _dasar(data: TahunKinerja, jabatan: str) -> VersiPerjanjian:
    calon = [v for v in data.perjanjian.versi if not v.jabatan or jabatan in v.jabatan]
    if not calon:
        raise PerjanjianSalah("Belum ada perjanjian yang dapat diubah. Susun dulu perjanjiannya.")
    return calon[-1]


def _periksa_urutan(data: TahunKinerja, jabatan: str, sejak: date) -> None:
    """A version comes into force after every one that it could replace."""
    terkait = [v for v in data.perjanjian.versi if not jabatan or not v.jabatan or jabatan in v.jabatan]
    akhir = max((v.berlaku_sejak for v in terkait), default=date.min)
    if sejak <= akhir:
        raise PerjanjianSalah(
            f"Perubahan berlaku {format_tanggal(sejak)}, tidak sesudah perjanjian sebelumnya "
            f"({format_tanggal(akhir)}). Tulis tanggal sesudahnya."
        )


def _tambah(tahun: Tahun, baru: VersiPerjanjian, oleh: Pelaku, waktu: datetime, tindakan: str, alasan: str) -> str:
    # The number is the key: of two people who draw up the same version at the same moment one is told.
    terpakai = versi(tahun=tahun, himpunan=(HIMPUNAN,))
    nomor = len(terpakai) + 1
    kunci = f"{baru.jenis.value}-{nomor}"
    ubah = Ubah(HIMPUNAN, kunci, baru, terpakai.get((HIMPUNAN, kunci), 0))
    if simpan(tahun=tahun, ubah=(ubah,), oleh=oleh, waktu=waktu, tindakan=tindakan, alasan=alasan).bentrok:
        raise PerjanjianSalah("Orang lain baru saja membuat versi perjanjian. Muat ulang halaman ini.")
    return kunci
