"""Innovations of the office, an annex.

Dasar: practice of reports (SEED); shown only when an innovation is recorded.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.daftar_tahun import susun_terbaru
from sakip.laporan.kolom import KolomLaporan
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, newest first; nothing, and no heading, without an innovation."""
    return susun_terbaru(
        hasil=hasil,
        opsi=opsi,
        jenis="T-INOVASI",
        judul="Inovasi {instansi}",
        isi=hasil.data.layanan.inovasi,
        kolom={
            "nama": KolomLaporan("Inovasi", lambda i: teks(i.nama), 20),
            "uraian": KolomLaporan("Uraian", lambda i: teks(i.uraian), 32),
            "tahun": KolomLaporan("Sejak Tahun", lambda i: teks(str(i.tahun)), 8, Rata.TENGAH),
            "manfaat": KolomLaporan("Manfaat", lambda i: teks(i.manfaat), 26),
            "dasar": KolomLaporan("Dasar", lambda i: teks(i.dasar), 16),
        },
    )
