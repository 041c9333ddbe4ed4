"""What a text may claim of things done: the words a ``KLAIM`` fact carries in ``rincian``."""

from __future__ import annotations

from enum import Enum


class Pernyataan(Enum):
    """One kind of claim; the value says it in words."""

    TAK_SATU_TUNTAS = "tidak ada yang tercapai seluruhnya"
    SEMUA_TUNTAS = "semuanya tercapai"
    TUNTAS = "sudah tercapai"
    BELUM_TUNTAS = "belum tercapai"
    MULAI = "sudah terlaksana"
    BELUM_MULAI = "belum terlaksana"
    AKAN = "baru akan dilaksanakan"
    ANGGARAN_TUNTAS = "anggarannya terserap seluruhnya"
    ANGGARAN_NIHIL = "anggarannya belum terealisasi"
    SEMUA_BERKATEGORI = "semua berkategori sama"
    TANPA_MASALAH = "tidak ada masalah"
    TANPA_EFISIENSI = "tidak ada efisiensi"
    MEMADAI = "memadai"
    TERISI = "jabatan terisi"
    BELUM_TERSEBUT = "belum terlaksana, seperti disebut di atas"
    DIPERJANJIKAN = "diperjanjikan"
    DIJADWALKAN = "dijadwalkan"
    DIRENCANAKAN = "direncanakan sebagai program"
    BUKTI = "bukti"
