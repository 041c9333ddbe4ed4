"""Sheet *Penghargaan*: awards to the office or to one of its officials."""

from __future__ import annotations

from sakip.buku_kerja.kolom import Jenis, Kolom, Wajib
from sakip.buku_kerja.lembar.rekaman_tahun import lembar_rekaman
from sakip.data.evaluasi import Penghargaan

_P = Jenis.PARAGRAF
KOLOM = (
    Kolom("nama", "Penghargaan", _P, 50, Wajib.MUTLAK, contoh="Kecamatan terbaik dalam pelayanan (rekaan)"),
    Kolom("pemberi", "Pemberi", _P, 36, Wajib.YA, contoh="Bupati"),
    Kolom("tahun", "Tahun", Jenis.TAHUN, 10, Wajib.MUTLAK, contoh=2026),
    Kolom("tingkat", "Tingkat", lebar=20, contoh="Kabupaten"),
    Kolom("keterangan", "Keterangan", _P, 50),
)  # fmt: skip
LEMBAR = lembar_rekaman(
    nama="Penghargaan",
    petunjuk="Penghargaan bagi kantor atau pejabatnya, satu baris satu penghargaan.",
    kolom=KOLOM,
    rekaman=Penghargaan,
    jalur="penghargaan",
    ambil=lambda tahun: tahun.evaluasi.penghargaan,
)
