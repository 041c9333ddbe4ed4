"""An empty workbook to begin with."""

from __future__ import annotations

from datetime import date

from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.acuan import Acuan, Pemda
from sakip.data.anggaran import Anggaran, VersiAnggaran
from sakip.data.organisasi import Instansi, Organisasi
from sakip.data.perencanaan import Perencanaan, Renstra
from sakip.data.perjanjian import JenisPerjanjian, Perjanjian, VersiPerjanjian
from sakip.data.tahun_kinerja import TahunKinerja

# A Renstra runs five years.
_LAMA_RENSTRA = 5


def buku_kerja_kosong(
    *, tahun: int, profil: str, kantor: str = "", kabupaten: str = "", renstra: tuple[int, int] | None = None
) -> bytes:
    """An empty workbook for a year; ``renstra`` are the first and last year of the five-year plan.

    Without it the plan is taken to begin in ``tahun``; the years can be changed in Kantor and in the
    headings of Target.
    """
    awal, akhir = renstra or (tahun, tahun + _LAMA_RENSTRA - 1)
    mulai = date(tahun, 1, 1)
    return write_buku_kerja(
        tahun=TahunKinerja(
            acuan=Acuan(tahun, profil, Pemda(kabupaten)),
            organisasi=Organisasi(Instansi(kantor)),
            perencanaan=Perencanaan(Renstra(awal, akhir)),
            perjanjian=Perjanjian((VersiPerjanjian(JenisPerjanjian.MURNI, mulai, (), versi_anggaran="murni"),)),
            anggaran=Anggaran((VersiAnggaran("murni", "", mulai),)),
        )
    )
