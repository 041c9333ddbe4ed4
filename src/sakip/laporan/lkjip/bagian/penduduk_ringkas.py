"""How many people live here (L-PENDUDUK-RINGKAS): men, women, together.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2); the list is practice (SEED 000 L192).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kalimat import kalimat
from sakip.laporan.kolom_desa import tahun_penduduk
from sakip.laporan.kosong import bila_wajib
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A sentence and three items; with ``rasio: true`` also men per hundred women."""
    tahun = tahun_penduduk(hasil)
    if tahun is None:
        return bila_wajib(opsi=opsi, kunci="desa.penduduk", judul="Jumlah penduduk", cara="Isi data penduduk.")
    butir = [
        Butir(kalimat("Laki-laki: ", hasil[f"penduduk/{tahun}/laki_laki"])),
        Butir(kalimat("Perempuan: ", hasil[f"penduduk/{tahun}/perempuan"])),
        Butir(kalimat("Jumlah: ", hasil[f"penduduk/{tahun}/jumlah"])),
    ]
    isi: list[Blok] = [
        Paragraf(kalimat(f"Penduduk {hasil.data.organisasi.instansi.nama} pada tahun {tahun}:")),
        Daftar(tuple(butir), JenisDaftar.BULIR),
    ]
    if opsi.ya("rasio"):
        # Without the percent sign: a ratio of people, not a share.
        rasio = angka(hasil[f"rasio_jenis_kelamin/{tahun}"])
        isi.append(Paragraf((*kalimat("Terdapat "), *rasio, *kalimat(" penduduk laki-laki tiap 100 perempuan."))))
    return isi
