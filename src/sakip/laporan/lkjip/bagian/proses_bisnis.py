"""The core processes of the office as a figure and a list (G-PROSES-BISNIS).

Dasar: PermenPANRB 19/2018 on peta proses bisnis (MEMORY); in the report it is practice (SEED 001). In the layout:
``bagan: false`` prints the list alone.
"""

from __future__ import annotations

from sakip.data.perencanaan import ProsesBisnis
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Keterangan, Pohon, SimpulPohon
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.kosong import bila_wajib
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The figure with one box for each process, then what each process is."""
    proses = hasil.data.perencanaan.proses_bisnis
    if not proses:
        cara = "Isi proses inti (kode, nama, penjelasan) dalam perencanaan."
        return bila_wajib(opsi=opsi, kunci="perencanaan.proses_bisnis", judul="Peta proses bisnis", cara=cara)
    blok: list[Blok] = []
    if opsi.ya("bagan", bawaan=True):
        judul = isi_teks(opsi.teks("judul_gambar", "Peta Proses Bisnis {instansi}"), hasil=hasil)
        kotak = tuple(SimpulPohon(p.nama, p.kode) for p in proses)
        akar = SimpulPohon(hasil.data.organisasi.instansi.nama, "Proses inti", kotak)
        blok.append(Pohon(akar, alt=judul, keterangan=Keterangan("Gambar", judul)))
    return [*blok, Daftar(tuple(_butir(p) for p in proses), JenisDaftar.BULIR)]


def _butir(proses: ProsesBisnis) -> Butir:
    nama = f"{proses.kode} {proses.nama}".strip()
    return Butir((Teks(nama, tebal=True), Teks(f": {proses.penjelasan}")) if proses.penjelasan else (Teks(nama),))
