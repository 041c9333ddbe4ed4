"""Letterhead (F-KOP-SURAT): pemda and office, then address and ways to reach it, as far as they are recorded.

Dasar: rules on official letters (Permendagri on tata naskah dinas; MEMORY); SEED 000, 004.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Kop
from sakip.hasil.dasar import Hasil
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:  # noqa: ARG001 - every section has this form
    """The letterhead."""
    pemda, i = hasil.data.acuan.pemda, hasil.data.organisasi.instansi
    alamat = f"{i.alamat}, Kode Pos {i.kode_pos}" if i.alamat and i.kode_pos else i.alamat
    hubungi = _gabung(("Telepon", i.telepon), ("Faksimile", i.faksimile))
    daring = _gabung(("Laman:", i.laman), ("Surel:", i.surel))
    nama = (f"PEMERINTAH {pemda.sebutan} {pemda.nama}".upper(), i.nama.upper())
    return [Kop(nama, tuple(b for b in (alamat, hubungi, daring) if b))]


def _gabung(*bagian: tuple[str, str]) -> str:
    return ", ".join(f"{sebutan} {isi}" for sebutan, isi in bagian if isi)
