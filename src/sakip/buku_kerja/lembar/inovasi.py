"""Sheet *Inovasi*: what the office does anew, since when, and what came of it."""

from __future__ import annotations

from sakip.buku_kerja.kolom import Jenis, Kolom, Wajib
from sakip.buku_kerja.lembar.rekaman_tahun import lembar_rekaman
from sakip.data.layanan import Inovasi

_P = Jenis.PARAGRAF
KOLOM = (
    Kolom("nama", "Inovasi", _P, 36, Wajib.MUTLAK, contoh="Layanan keliling (rekaan)"),
    Kolom("uraian", "Uraian", _P, 60, Wajib.YA, contoh="Petugas datang ke desa setiap Rabu"),
    Kolom("tahun", "Sejak tahun", Jenis.TAHUN, 12, Wajib.MUTLAK, contoh=2026),
    Kolom("manfaat", "Manfaat", _P, 50),
    Kolom("dasar", "Dasar", _P, 36, bantuan="Keputusan atau surat yang menetapkannya."),
)  # fmt: skip
LEMBAR = lembar_rekaman(
    nama="Inovasi",
    petunjuk="Inovasi kantor, satu baris satu inovasi.",
    kolom=KOLOM,
    rekaman=Inovasi,
    jalur="inovasi",
    ambil=lambda tahun: tahun.layanan.inovasi,
)
