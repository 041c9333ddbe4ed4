"""The regulations that the report rests on (N-DASAR-HUKUM), as a list.

Dasar: practice (SEED 000 L479). The list itself is a fact of the pemda and comes from the data.
"""

from __future__ import annotations

from sakip.data.acuan import DasarHukum
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kosong import bila_wajib
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The list, in the order of the data; ``penanda: huruf`` marks the items with letters."""
    daftar = hasil.data.acuan.dasar_hukum
    if not daftar:
        cara = "Isi daftar peraturan pada data acuan."
        return bila_wajib(opsi=opsi, kunci="acuan.dasar_hukum", judul="Dasar hukum", cara=cara)
    jenis = JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value))
    akhir = len(daftar) - 1
    butir = (Butir((Teks(f"{_sebut(d)}{'.' if n == akhir else ';'}"),)) for n, d in enumerate(daftar))
    return [Daftar(tuple(butir), jenis)]


def _sebut(dasar: DasarHukum) -> str:
    tahun = f" Tahun {dasar.tahun}" if dasar.tahun else ""
    nomor = f" Nomor {dasar.nomor}" if dasar.nomor else ""
    tentang = f" tentang {dasar.tentang}" if dasar.tentang else ""
    return f"{dasar.jenis}{nomor}{tahun}{tentang}"
