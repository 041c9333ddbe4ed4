"""The structure in words (L-STRUKTUR): a nested list of units, from the tree of positions.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2); the structure stands in the regulation that the data names.
``sebut: jabatan`` lists positions instead of units; ``pelaksana: true`` lists executors too.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pilihan import satu_dari
from sakip.laporan.struktur import SimpulJabatan, pohon_jabatan
from sakip.peraturan.profil import Opsi

_JENIS = (JenisDaftar.HURUF, JenisDaftar.ANGKA)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A sentence with the basis, and the list: the head, then what reports to it."""
    organisasi = hasil.data.organisasi
    akar = pohon_jabatan(organisasi=organisasi, pelaksana=opsi.ya("pelaksana"))
    if akar is None:
        cara = "Isi jabatan dan atasannya."
        return bila_wajib(opsi=opsi, kunci="organisasi.jabatan", judul="Susunan organisasi", cara=cara)
    dasar = f" menurut {organisasi.dasar_struktur}" if organisasi.dasar_struktur else ""
    pembuka = f"Susunan organisasi {organisasi.instansi.nama}{dasar} terdiri atas:"
    unit = satu_dari(opsi, "sebut", ("unit", "jabatan")) == "unit"
    # The head is named by the position: its unit is the whole office.
    butir = (Butir((Teks(akar.jabatan.nama),)), *_butir(akar.anak, unit=unit, dalam=0))
    return [Paragraf((Teks(pembuka),)), Daftar(butir)]


def _butir(simpul: tuple[SimpulJabatan, ...], *, unit: bool, dalam: int) -> tuple[Butir, ...]:
    """Items by name, each once."""
    butir: dict[str, Butir] = {}
    for s in simpul:
        nama = s.jabatan.unit if unit and s.jabatan.unit and s.struktural else s.jabatan.nama
        anak = _butir(s.anak, unit=unit, dalam=dalam + 1)
        butir.setdefault(nama, Butir((Teks(nama),), Daftar(anak, _JENIS[dalam % 2]) if anak else None))
    return tuple(butir.values())
