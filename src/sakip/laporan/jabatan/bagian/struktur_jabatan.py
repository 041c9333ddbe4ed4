"""The chart of the unit that a position leads (G-STRUKTUR-ORGANISASI), from the tree of positions.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2). ``pelaksana: false`` leaves executors out.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, GayaParagraf, Keterangan, Paragraf, Pohon, SimpulPohon
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.laporan.struktur import SimpulJabatan, pohon_unit
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The chart and its source; nothing for a position to which no other reports."""
    jabatan, organisasi = jabatan_dokumen(hasil), hasil.data.organisasi
    if jabatan is None:
        return []
    akar = pohon_unit(organisasi=organisasi, jabatan=jabatan, pelaksana=opsi.ya("pelaksana", bawaan=True))
    if not akar.anak:
        return []
    judul = isi_teks(opsi.teks("judul_gambar", "Struktur {unit}"), hasil=hasil)
    pohon = Pohon(_simpul(akar), alt=f"Bagan: {judul}", keterangan=Keterangan("Gambar", judul))
    if not organisasi.dasar_struktur:
        return [pohon]
    return [pohon, Paragraf((Teks(f"Sumber: {organisasi.dasar_struktur}"),), GayaParagraf.SUMBER)]


def _simpul(simpul: SimpulJabatan) -> SimpulPohon:
    return SimpulPohon(simpul.jabatan.nama, anak=tuple(_simpul(s) for s in simpul.anak))
