"""Figures of a position: the mean and the counts over what it agreed on."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.hasil.dasar import Hasil, Pembuat
from sakip.hasil.hitungan_capaian import banyak_indikator
from sakip.hasil.kinerja import id_capaian, rata_capaian_indikator
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.periode import Periode


def nama_jabatan(h: Hasil, jabatan: str) -> str:
    """The name of a position; its id while it is not known."""
    return next((j.nama for j in h.data.organisasi.jabatan if j.id == jabatan), jabatan)


def rata_capaian_jabatan(h: Hasil, jabatan: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The mean over the indicators of a position, as the profil computes it (domain capaian 3.5)."""
    anggota = h.indeks.indikator_jabatan.get(jabatan, ())
    ekor = "/".join((tahun, triwulan)).rstrip("/")
    return rata_capaian_indikator(
        h=h,
        anggota=anggota,
        ekor=ekor,
        id_hitungan=f"rata_capaian_jabatan/{jabatan}/{ekor}",
        nama=f"Rata-rata capaian {nama_jabatan(h, jabatan)} {_masa(tahun, triwulan)}",
    )


def banyak_capaian_jabatan(h: Hasil, jabatan: str, kelompok: str, tahun: str, triwulan: str = "") -> Hitungan:
    """How many indicators of a position are in a group: ``banyak_capaian_jabatan/kasi/tercapai/2024/TW2``."""
    ekor = "/".join((tahun, triwulan)).rstrip("/")
    milik = h.indeks.indikator_jabatan.get(jabatan, ())
    return banyak_indikator(
        h=h,
        id_hitungan=f"banyak_capaian_jabatan/{jabatan}/{kelompok}/{ekor}",
        sebutan=f"Banyaknya indikator {nama_jabatan(h, jabatan)}",
        kelompok=kelompok,
        capaian={i.id: id_capaian(i.id, tahun, triwulan) for i in milik},
    )


def _masa(tahun: str, triwulan: str) -> str:
    periode = Periode(int(tahun), int(triwulan[2:])) if triwulan else Periode(int(tahun))
    return f"sampai dengan {periode.sebutan}" if triwulan else periode.sebutan


PEMBUAT: Mapping[str, Pembuat] = {
    "rata_capaian_jabatan": rata_capaian_jabatan,
    "banyak_capaian_jabatan": banyak_capaian_jabatan,
}
