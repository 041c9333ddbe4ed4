"""All sheets in the order in which a planner fills them: the order of the tabs and of reading."""

from __future__ import annotations

from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.lembar import (
    anggaran_lalu,
    bagian_anggaran,
    binwas,
    dasar_hukum,
    desa,
    indeks_desa,
    indikator,
    indikator_jabatan,
    indikator_program,
    inovasi,
    kalender,
    kantor,
    kebutuhan_sdm,
    lhe,
    narasi,
    paten,
    pegawai,
    pejabat,
    penduduk,
    penetapan_target,
    pengganti,
    penghargaan,
    program_anggaran,
    proses_bisnis,
    realisasi,
    register,
    rencana_aksi,
    riwayat,
    sarpras,
    sasaran,
    sasaran_jabatan,
    strategi,
    tanggal_laporan,
    tanggapan,
    target,
    tindak_lanjut,
    tugas_fungsi,
    tujuan,
    variabel,
    versi,
    visi_misi,
)

_MODUL = (
    kantor, pejabat, tujuan, sasaran, indikator, versi, target, program_anggaran, realisasi,
    indikator_program, narasi, riwayat, tugas_fungsi, dasar_hukum, visi_misi, lhe, tindak_lanjut,
    sasaran_jabatan, indikator_jabatan, rencana_aksi, penetapan_target, bagian_anggaran, tanggapan, tanggal_laporan,
    penghargaan, inovasi, binwas,
    desa, penduduk, indeks_desa, pegawai, kebutuhan_sdm, sarpras, paten, variabel, register,
    anggaran_lalu, pengganti, strategi, proses_bisnis, kalender,
)  # fmt: skip

SEMUA: tuple[Lembar, ...] = tuple(m.LEMBAR for m in _MODUL)
