"""Tasks, functions and delegated authority of the position of the report, with their legal basis (L-TUGAS-FUNGSI).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2); the tasks stand in the regulation that each names.
``jenis: [tugas, fungsi, wewenang]`` chooses and orders the lists.
"""

from __future__ import annotations

from sakip.data.organisasi import JenisTugas
from sakip.dokumen.node import Blok, JenisDaftar
from sakip.hasil.dasar import Hasil
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.laporan.pilihan import daftar_teks
from sakip.laporan.tugas import blok_tugas
from sakip.peraturan.profil import Opsi

_JENIS = tuple(j.name.lower() for j in JenisTugas)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The lists; a gap while none is recorded, or nothing with ``wajib: false``."""
    jabatan = jabatan_dokumen(hasil)
    penanda = JenisDaftar(opsi.teks("penanda", JenisDaftar.HURUF.value))
    jenis = tuple(JenisTugas[j.upper()] for j in daftar_teks(opsi, "jenis", _JENIS, boleh=_JENIS))
    if jabatan and (blok := list(blok_tugas(hasil=hasil, jabatan=jabatan, penanda=penanda, jenis=jenis))):
        return blok
    nama = f" {jabatan.nama}" if jabatan else ""
    cara = f"Isi tugas dan fungsi{nama or ' jabatan'} beserta peraturannya."
    kunci = f"organisasi.tugas/{jabatan.id if jabatan else ''}"
    return bila_wajib(opsi=opsi, kunci=kunci, judul=f"Tugas dan fungsi{nama}", cara=cara)
