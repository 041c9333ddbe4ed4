"""The structure as a chart (G-STRUKTUR-ORGANISASI), drawn from the tree of positions, with its legal source.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2). ``pemegang: true`` writes the holders on the day of the
report into the boxes; ``pelaksana: true`` draws executors too.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, GayaParagraf, Keterangan, Paragraf, Pohon, SimpulPohon
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.pejabat import BELUM, pemegang_jabatan, sebutan_pejabat, tanggal_laporan
from sakip.laporan.struktur import SimpulJabatan, pohon_jabatan
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The chart and its source line; nothing while no head is recorded."""
    organisasi = hasil.data.organisasi
    akar = pohon_jabatan(organisasi=organisasi, pelaksana=opsi.ya("pelaksana"))
    if akar is None:
        return []
    judul = isi_teks(opsi.teks("judul_gambar", "Struktur Organisasi {instansi}"), hasil=hasil)
    simpul = _simpul(hasil, akar, pemegang=opsi.ya("pemegang"))
    pohon = Pohon(simpul, alt=f"Bagan: {judul}", keterangan=Keterangan("Gambar", judul))
    if not organisasi.dasar_struktur:
        return [pohon]
    return [pohon, Paragraf((Teks(f"Sumber: {organisasi.dasar_struktur}"),), GayaParagraf.SUMBER)]


def _simpul(hasil: Hasil, simpul: SimpulJabatan, *, pemegang: bool) -> SimpulPohon:
    jabatan = simpul.jabatan
    anak = tuple(_simpul(hasil, s, pemegang=pemegang) for s in simpul.anak)
    if not pemegang:
        return SimpulPohon(jabatan.nama, anak=anak)
    tanggal = tanggal_laporan(hasil)
    orang = pemegang_jabatan(hasil=hasil, jabatan=jabatan.id, tanggal=tanggal)
    sebutan = sebutan_pejabat(hasil=hasil, jabatan=jabatan.id, tanggal=tanggal)
    return SimpulPohon(orang.nama if orang else BELUM, judul=sebutan, anak=anak)
