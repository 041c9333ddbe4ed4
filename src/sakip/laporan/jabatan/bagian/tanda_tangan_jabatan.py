"""The signatures under the report of a position (F-TTD-TUNGGAL, F-TTD-DUA).

Dasar: PermenPANRB 53/2014: who agreed on a performance answers for it (VERIFIED-2). Signers are those who hold the
positions on the day of the report, with Plt. or Plh. before it; a day that is not recorded is left to the pen.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, BlokTtd, TandaTangan
from sakip.hasil.dasar import Hasil
from sakip.laporan.pejabat import (
    BELUM,
    blok_ttd,
    hari_penandatangan,
    jabatan_dokumen,
    tanggal_periode,
    tempat_tanggal,
)
from sakip.laporan.pilihan import daftar_teks, satu_dari
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """One block, or with ``bentuk: dua`` the superior left and the maker right with place and date.

    ``mengetahui`` are the lines over the superior, ``pembuat`` those over the maker below place and date;
    ``pangkat: false`` leaves the ranks out.
    """
    jabatan = jabatan_dokumen(hasil)
    tempat = tempat_tanggal(hasil=hasil, tanggal=tanggal_periode(hasil))
    pembuat = _blok(hasil, opsi, jabatan.id if jabatan else "", (tempat, *daftar_teks(opsi, "pembuat")))
    if satu_dari(opsi, "bentuk", ("tunggal", "dua")) == "tunggal":
        return [TandaTangan((pembuat,))]
    atas = daftar_teks(opsi, "mengetahui", ("Mengetahui,", "Atasan Langsung,"))
    return [TandaTangan((_blok(hasil, opsi, jabatan.atasan if jabatan else "", atas), pembuat))]


def _blok(hasil: Hasil, opsi: Opsi, jabatan: str, atas: tuple[str, ...]) -> BlokTtd:
    if not jabatan:
        return BlokTtd(atas=atas, jabatan=(BELUM,), nama=BELUM)
    hari, pangkat = hari_penandatangan(hasil), opsi.ya("pangkat", bawaan=True)
    return blok_ttd(hasil=hasil, jabatan=jabatan, tanggal=hari, atas=atas, pangkat=pangkat)
