"""The missions of the pemda, and which of them the office serves (N-MISI).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab II (VERIFIED-2).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.kalimat import sebut
from sakip.laporan.kosong import bila_wajib
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The list, then the pointer to the missions served."""
    misi = hasil.data.acuan.misi
    if not misi:
        return bila_wajib(opsi=opsi, kunci="acuan.misi", judul="Misi", cara="Isi misi pada data acuan.")
    pembuka = isi_teks(opsi.teks("pengantar", "Visi itu diwujudkan melalui misi berikut."), hasil=hasil)
    blok: list[Blok] = [Paragraf((Teks(pembuka),)), Daftar(tuple(Butir((Teks(m.teks),)) for m in misi))]
    didukung = [n for n, m in enumerate(misi, 1) if m.didukung]
    if didukung:
        instansi = hasil.data.organisasi.instansi.nama
        blok.append(Paragraf((Teks(f"{instansi} mendukung {sebut([f'misi ke-{n}' for n in didukung])}."),)))
    return blok
