"""Tasks and functions of positions with their legal basis (L-TUGAS-FUNGSI).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I asks for the organisation (VERIFIED-2); the tasks stand in the
regulation that each names. ``jabatan: kepala`` (default), ``semua``, or the id of a position.
"""

from __future__ import annotations

from sakip.data.organisasi import Jabatan
from sakip.dokumen.node import Blok, JenisDaftar, Judul, Tercetak
from sakip.hasil.dasar import Hasil
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import pilih_jabatan
from sakip.laporan.tugas import blok_tugas
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Per position: a sentence naming the basis and a list, for tasks and then for functions.

    With several positions each has a heading of level ``tingkat``.
    """
    semua = opsi.teks("jabatan", "kepala") == "semua"
    dipilih: list[Jabatan] = list(hasil.data.organisasi.jabatan)
    if not semua:
        satu = pilih_jabatan(hasil=hasil, opsi=opsi)
        dipilih = [satu] if satu else []
    penanda = JenisDaftar(opsi.teks("penanda", JenisDaftar.HURUF.value))
    blok: list[Blok] = []
    for j in dipilih:
        isi = list(blok_tugas(hasil=hasil, jabatan=j, penanda=penanda))
        if isi and semua:
            blok.append(Judul(j.nama, opsi.bilangan("tingkat", 4), Tercetak()))
        blok += isi
    if blok:
        return blok
    cara = "Isi tugas dan fungsi jabatan."
    return bila_wajib(opsi=opsi, kunci="organisasi.tugas", judul="Tugas dan fungsi", cara=cara)
