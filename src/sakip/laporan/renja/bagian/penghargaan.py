"""Awards that the office or its officials received, an annex.

Dasar: practice of reports (SEED); shown only when an award is recorded.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.daftar_tahun import susun_terbaru
from sakip.laporan.kolom import KolomLaporan
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, newest first; nothing, and no heading, without an award."""
    return susun_terbaru(
        hasil=hasil,
        opsi=opsi,
        jenis="T-PENGHARGAAN",
        judul="Penghargaan yang Diterima",
        isi=hasil.data.evaluasi.penghargaan,
        kolom={
            "nama": KolomLaporan("Penghargaan", lambda p: teks(p.nama), 30),
            "pemberi": KolomLaporan("Pemberi", lambda p: teks(p.pemberi), 22),
            "tahun": KolomLaporan("Tahun", lambda p: teks(str(p.tahun)), 8, Rata.TENGAH),
            "tingkat": KolomLaporan("Tingkat", lambda p: teks(p.tingkat), 14),
            "keterangan": KolomLaporan("Keterangan", lambda p: teks(p.keterangan), 22),
        },
    )
