"""Changing positions and their holders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from sakip.buku_kerja.tanda import make_id
from sakip.data.organisasi import Jabatan, Pemegang
from sakip.kernel.galat import SakipError
from sakip.kernel.tanggal import format_tanggal
from sakip_web.jejak.rantai import Pelaku
from sakip_web.organisasi.selectors import JABATAN, PEMEGANG, JabatanTercatat, PemegangTercatat
from sakip_web.rekaman.mapping import kunci_baru
from sakip_web.rekaman.models import Rekaman, Tahun
from sakip_web.rekaman.selectors import versi as semua_versi
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import HasilSimpan, Ubah


class TakDapatDiubah(SakipError):
    """A change of the structure that would leave it wrong; the text says what to do instead."""


def simpan_jabatan(*, tahun: Tahun, jabatan: Jabatan, versi: int, oleh: Pelaku, waktu: datetime) -> HasilSimpan:
    """Add a position (its id empty) or change one."""
    if not jabatan.id:
        jabatan = replace(jabatan, id=id_jabatan(tahun=tahun, nama=jabatan.nama))
    return simpan(tahun=tahun, ubah=[Ubah(JABATAN, jabatan.id, jabatan, versi)], oleh=oleh, waktu=waktu)


def id_jabatan(*, tahun: Tahun, nama: str) -> str:
    """The id of a new position: its name, with a number where another has it already."""
    ada = {k for _, k in semua_versi(tahun=tahun, himpunan=(JABATAN,))}
    return make_id(nama, ada)


def hapus_jabatan(
    *, tahun: Tahun, jabatan: JabatanTercatat, versi: int, alasan: str, oleh: Pelaku, waktu: datetime
) -> HasilSimpan:
    """Take back a position that nothing speaks of; raises TakDapatDiubah else."""
    if banyak := _rujukan(tahun, jabatan.isi.id):
        raise TakDapatDiubah(
            f"{jabatan.isi.nama} masih disebut {banyak} data lain (pejabat, bawahan, sasaran atau laporan). "
            "Pindahkan atau hapus data itu dulu. Belum ada yang dihapus."
        )
    ubah = Ubah(JABATAN, jabatan.kunci, None, versi)
    return simpan(tahun=tahun, ubah=[ubah], oleh=oleh, waktu=waktu, alasan=alasan)


def _rujukan(tahun: Tahun, jabatan: str) -> int:
    """How many other records name a position anywhere in them."""
    isi = Rekaman.objects.filter(tahun=tahun, isi__isnull=False).exclude(himpunan=JABATAN, kunci=jabatan)
    return sum(_menyebut(i, jabatan) for i in isi.values_list("isi", flat=True).iterator())


def _menyebut(isi: object, kata: str) -> bool:
    match isi:
        case str():
            return isi == kata
        case dict():
            return any(_menyebut(i, kata) for i in isi.values())
        case list():
            return any(_menyebut(i, kata) for i in isi)
    return False


def ganti_pemegang(
    *,
    tahun: Tahun,
    jabatan: JabatanTercatat,
    baru: Pemegang,
    versi: Mapping[str, int],
    oleh: Pelaku,
    waktu: datetime,
) -> HasilSimpan:
    """A new holder; who holds the position then ends the day before, in the same act.

    ``versi`` are the versions of the holders as the page showed them. Raises TakDapatDiubah for days that overlap.
    """
    ubah = [
        Ubah(PEMEGANG, p.kunci, replace(p.isi, selesai=_sehari_sebelum(baru.mulai)), versi.get(p.kunci, 0))
        for p in jabatan.pemegang
        if _terpotong(p, baru)
    ]
    ubah.append(Ubah(PEMEGANG, kunci_baru(himpunan=PEMEGANG, objek=baru), baru, 0))
    return simpan(tahun=tahun, ubah=ubah, oleh=oleh, waktu=waktu)


def _sehari_sebelum(hari: date | None) -> date | None:
    return hari - timedelta(days=1) if hari else None


def _terpotong(lama: PemegangTercatat, baru: Pemegang) -> bool:
    """Whether the new one begins within the time of the old one."""
    p = lama.isi
    mulai, selesai = p.mulai or date.min, p.selesai or date.max
    if baru.mulai is None or selesai < baru.mulai or (baru.selesai or date.max) < mulai:
        return False
    if mulai >= baru.mulai:
        raise TakDapatDiubah(
            f"{p.nama} tercatat menjabat sejak {format_tanggal(mulai)}, bukan sebelum {format_tanggal(baru.mulai)}. "
            "Isi tanggal selesai pejabat baru sebelum hari itu, atau betulkan tanggal pejabat itu dulu."
        )
    return True


def simpan_pemegang(
    *, tahun: Tahun, kunci: str, pemegang: Pemegang | None, versi: int, oleh: Pelaku, waktu: datetime, alasan: str = ""
) -> HasilSimpan:
    """Correct what is said of a holder, or take it back (None)."""
    ubah = Ubah(PEMEGANG, kunci, pemegang, versi)
    return simpan(tahun=tahun, ubah=[ubah], oleh=oleh, waktu=waktu, alasan=alasan)
