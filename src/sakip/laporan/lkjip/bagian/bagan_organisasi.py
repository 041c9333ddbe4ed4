"""The structure as a chart (G-STRUKTUR-ORGANISASI), drawn from the tree of positions, with its legal source.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2). ``pemegang: true`` writes the holders on the day of the
report into the boxes; ``pelaksana: true`` draws executors too.
"""

from __future__ import annotations

from sakip.data.berlaku import bawahan, kepala
from sakip.data.organisasi import Jabatan
from sakip.dokumen.node import Blok, GayaParagraf, Keterangan, Paragraf, Pohon, SimpulPohon
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.pejabat import BELUM, pemegang_jabatan, sebutan_pejabat, tanggal_laporan
from sakip.laporan.struktur import BUKAN_STRUKTURAL
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The chart and its source line; nothing while no head is recorded."""
    organisasi = hasil.data.organisasi
    puncak = kepala(organisasi=organisasi)
    if puncak is None:
        return []
    judul = isi_teks(opsi.teks("judul_gambar", "Struktur Organisasi {instansi}"), hasil=hasil)
    akar = _simpul(hasil, opsi, puncak, frozenset({puncak.id}))
    pohon = Pohon(akar, alt=f"Bagan {judul}", keterangan=Keterangan("Gambar", judul))
    if not organisasi.dasar_struktur:
        return [pohon]
    return [pohon, Paragraf((Teks(f"Sumber: {organisasi.dasar_struktur}"),), GayaParagraf.SUMBER)]


def _simpul(hasil: Hasil, opsi: Opsi, jabatan: Jabatan, terlihat: frozenset[str]) -> SimpulPohon:
    bawah = [
        j
        for j in bawahan(organisasi=hasil.data.organisasi, jabatan=jabatan.id)
        if j.id not in terlihat and (opsi.ya("pelaksana") or j.jenjang not in BUKAN_STRUKTURAL)
    ]
    anak = tuple(_simpul(hasil, opsi, j, terlihat | {j.id}) for j in bawah)
    if not opsi.ya("pemegang"):
        return SimpulPohon(jabatan.nama, anak=anak)
    tanggal = tanggal_laporan(hasil)
    pemegang = pemegang_jabatan(hasil=hasil, jabatan=jabatan.id, tanggal=tanggal)
    sebutan = sebutan_pejabat(hasil=hasil, jabatan=jabatan.id, tanggal=tanggal)
    return SimpulPohon(pemegang.nama if pemegang else BELUM, judul=sebutan, anak=anak)
