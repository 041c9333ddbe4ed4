"""Innovations of the office, an annex.

Dasar: practice of reports (SEED); shown only when an innovation is recorded.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, newest first; nothing, and no heading, without an innovation."""
    baris = sorted(hasil.data.layanan.inovasi, key=lambda i: -i.tahun)
    nomor = {id(i): n for n, i in enumerate(baris, 1)}
    isi = Isi(
        jenis="T-INOVASI",
        judul="Inovasi {instansi}",
        kolom={
            "no": KolomLaporan("No", lambda i: teks(str(nomor[id(i)])), 5, Rata.TENGAH),
            "nama": KolomLaporan("Inovasi", lambda i: teks(i.nama), 20),
            "uraian": KolomLaporan("Uraian", lambda i: teks(i.uraian), 32),
            "tahun": KolomLaporan("Sejak Tahun", lambda i: teks(str(i.tahun)), 8, Rata.TENGAH),
            "manfaat": KolomLaporan("Manfaat", lambda i: teks(i.manfaat), 26),
            "dasar": KolomLaporan("Dasar", lambda i: teks(i.dasar), 16),
        },
        bawaan=("no", "nama", "uraian", "tahun", "manfaat", "dasar"),
        baris=baris,
    )
    return [susun_tabel(hasil=hasil, opsi=opsi, isi=isi)] if baris else []
