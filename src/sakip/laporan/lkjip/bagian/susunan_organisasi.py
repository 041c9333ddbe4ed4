"""The structure in words (L-STRUKTUR): a nested list of units, from the tree of positions.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2); the structure stands in the regulation that the data names.
``sebut: jabatan`` lists positions instead of units; ``pelaksana: true`` lists executors too.
"""

from __future__ import annotations

from sakip.data.berlaku import bawahan, kepala
from sakip.data.organisasi import Jabatan
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kosong import belum_ada
from sakip.laporan.pilihan import satu_dari
from sakip.laporan.struktur import BUKAN_STRUKTURAL
from sakip.peraturan.profil import Opsi

_JENIS = (JenisDaftar.ANGKA, JenisDaftar.HURUF, JenisDaftar.ANGKA)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A sentence with the basis, and the list."""
    organisasi = hasil.data.organisasi
    puncak = kepala(organisasi=organisasi)
    if puncak is None:
        return [belum_ada(kunci="organisasi.jabatan", judul="Susunan organisasi", cara="Isi jabatan dan atasannya.")]
    dasar = f" menurut {organisasi.dasar_struktur}" if organisasi.dasar_struktur else ""
    pembuka = f"Susunan organisasi {organisasi.instansi.nama}{dasar} terdiri atas:"
    unit = satu_dari(opsi, "sebut", ("unit", "jabatan")) == "unit"
    # The head is named by the position: its unit is the whole office.
    butir = Butir((Teks(puncak.nama),))
    anak = _anak(hasil, puncak, unit=unit, pelaksana=opsi.ya("pelaksana"), dalam=0)
    isi = (butir, *(anak.butir if anak else ()))
    return [Paragraf((Teks(pembuka),)), Daftar(isi, _JENIS[0])]


def _anak(hasil: Hasil, jabatan: Jabatan, *, unit: bool, pelaksana: bool, dalam: int) -> Daftar | None:
    butir: dict[str, Butir] = {}
    for j in bawahan(organisasi=hasil.data.organisasi, jabatan=jabatan.id):
        if j.jenjang in BUKAN_STRUKTURAL and not pelaksana:
            continue
        nama = j.unit if unit and j.unit and j.jenjang not in BUKAN_STRUKTURAL else j.nama
        bawah = _anak(hasil, j, unit=unit, pelaksana=pelaksana, dalam=dalam + 1)
        butir.setdefault(nama, Butir((Teks(nama),), bawah))
    return Daftar(tuple(butir.values()), _JENIS[min(dalam, 2)]) if butir else None
