"""The steps of the year in their order, each on its day."""

from __future__ import annotations

from datetime import date
from typing import Final

from sakip_web.uji.setahun.kantor import TAHUN
from sakip_web.uji.setahun.laporan import (
    betulkan_temuan,
    catat_tanggapan,
    kembalikan_laporan,
    periksa_keaslian,
    sahkan_laporan,
    tulis_laporan,
)
from sakip_web.uji.setahun.lkjip import lihat_lkjip, sahkan_lkjip, tulis_lkjip
from sakip_web.uji.setahun.rencana import lengkapi_rencana, sepakati, susun_rencana
from sakip_web.uji.setahun.triwulan_lain import (
    angka_resmi,
    angka_sama,
    dua_jendela,
    triwulan_empat,
    triwulan_tiga,
    tutup_dua,
    ubah_perjanjian,
)
from sakip_web.uji.setahun.triwulan_satu import (
    catat_register,
    isi_atas_nama,
    isi_kasi,
    kembalikan_dan_terima,
    tutup_triwulan_satu,
)

LANGKAH: Final = (
    (date(TAHUN, 1, 6), susun_rencana),
    (date(TAHUN, 1, 7), lengkapi_rencana),
    (date(TAHUN, 1, 15), sepakati),
    (date(TAHUN, 4, 2), isi_kasi),
    (date(TAHUN, 4, 3), kembalikan_dan_terima),
    (date(TAHUN, 4, 3), isi_atas_nama),
    (date(TAHUN, 4, 3), catat_register),
    (date(TAHUN, 4, 8), tutup_triwulan_satu),
    (date(TAHUN, 7, 1), angka_resmi),
    (date(TAHUN, 7, 2), dua_jendela),
    (date(TAHUN, 7, 7), tutup_dua),
    (date(TAHUN, 8, 1), ubah_perjanjian),
    (date(TAHUN, 10, 2), triwulan_tiga),
    (date(TAHUN + 1, 1, 5), triwulan_empat),
    (date(TAHUN + 1, 1, 6), angka_sama),
    (date(TAHUN + 1, 1, 12), betulkan_temuan),
    (date(TAHUN + 1, 1, 12), tulis_laporan),
    (date(TAHUN + 1, 1, 13), kembalikan_laporan),
    (date(TAHUN + 1, 1, 14), catat_tanggapan),
    (date(TAHUN + 1, 1, 15), sahkan_laporan),
    (date(TAHUN + 1, 1, 16), periksa_keaslian),
    (date(TAHUN + 1, 1, 20), tulis_lkjip),
    (date(TAHUN + 1, 1, 20), lihat_lkjip),
    (date(TAHUN + 1, 1, 21), sahkan_lkjip),
)
