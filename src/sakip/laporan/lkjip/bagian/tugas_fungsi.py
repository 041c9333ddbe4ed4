"""Tasks and functions of positions with their legal basis (L-TUGAS-FUNGSI).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I asks for the organisation (VERIFIED-2); the tasks stand in the
regulation that each names. ``jabatan: kepala`` (default), ``semua``, or the id of a position.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sakip.data.organisasi import Jabatan, JenisTugas, TugasFungsi
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Judul, Paragraf, Tercetak
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import pilih_jabatan
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
        isi = list(_jabatan(hasil, j, penanda))
        if isi and semua:
            blok.append(Judul(j.nama, opsi.bilangan("tingkat", 4), Tercetak()))
        blok += isi
    if blok:
        return blok
    cara = "Isi tugas dan fungsi jabatan."
    return bila_wajib(opsi=opsi, kunci="organisasi.tugas", judul="Tugas dan fungsi", cara=cara)


def _jabatan(hasil: Hasil, jabatan: Jabatan, penanda: JenisDaftar) -> Iterator[Blok]:
    milik = [t for t in hasil.data.organisasi.tugas if t.jabatan == jabatan.id]
    disebut = ""
    for jenis in JenisTugas:
        for dasar, kelompok in groupby((t for t in milik if t.jenis is jenis), key=lambda t: t.dasar):
            # A basis is named once as long as it stays the same.
            pembuka = _pembuka(jabatan, jenis, dasar if dasar != disebut else "")
            disebut = dasar
            yield from _tugas(pembuka, list(kelompok), penanda)


def _pembuka(jabatan: Jabatan, jenis: JenisTugas, dasar: str) -> str:
    kata = f"{jabatan.nama} mempunyai {jenis.value}"
    return f"Berdasarkan {dasar}, {kata}" if dasar else kata


def _tugas(pembuka: str, tugas: list[TugasFungsi], penanda: JenisDaftar) -> Iterator[Blok]:
    """A list under its opening words; a single task goes on in the same sentence."""
    if len(tugas) == 1:
        satu = tugas[0].teks
        yield Paragraf((Teks(f"{pembuka} {satu[:1].lower()}{satu[1:]}"),))
        return
    yield Paragraf((Teks(f"{pembuka}:"),))
    yield Daftar(tuple(Butir((Teks(t.teks),)) for t in tugas), penanda)
