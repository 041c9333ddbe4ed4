"""The form in which the direct superior responds to the report (F-TANGGAPAN-ATASAN).

Dasar: local law; PermenPANRB 53/2014 knows no form (SEED 000, 003, 004). The boxes are a set of the profil
(``tanggapan``): the one that ``pilihan`` names, else that of the position by id, of its level, or ``struktural``. A box
is ticked only when the response is recorded; otherwise it is left to the pen.
"""

from __future__ import annotations

import re

from sakip.data.organisasi import Jabatan
from sakip.dokumen.node import Blok, FormCentang, GayaParagraf, Paragraf, Pilihan
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.laporan.tanggapan import blok_tanggal, garis_kosong, tanggapan_periode
from sakip.peraturan.profil import Opsi, ProfilSalah

_LAIN = re.compile(r"lain\s*-\s*lain", re.IGNORECASE)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Boxes, then the note of the superior or ``baris`` dotted lines for it."""
    jabatan = jabatan_dokumen(hasil)
    if jabatan is None:
        return []
    tanggapan = tanggapan_periode(hasil=hasil, jabatan=jabatan)
    tertulis = tanggapan.pilihan if tanggapan else ()
    pilihan = _set(hasil, opsi, jabatan)
    asing = tuple(t for t in tertulis if _baku(t) not in {_baku(p) for p in pilihan})
    blok: list[Blok] = [FormCentang((*_kotak(pilihan, tertulis), *(Pilihan(t, dipilih=True) for t in asing)))]
    if asing:
        sebut = ", ".join(f"“{t}”" for t in asing)
        kata = f"Catatan: pilihan {sebut} tidak ada pada formulir {hasil.profil.nama}; dicetak seperti tertulis."
        blok.append(Paragraf((Teks(kata),), GayaParagraf.CATATAN))
    if tanggapan is None:
        return [*blok, *garis_kosong(opsi.bilangan("baris", 0))]
    if tanggapan.catatan:
        blok.append(Paragraf((Teks(f"Catatan atasan: {tanggapan.catatan}"),)))
    return [*blok, *blok_tanggal(tanggapan)]


def _kotak(pilihan: tuple[str, ...], tertulis: tuple[str, ...]) -> list[Pilihan]:
    """Boxes with what was ticked; all are open (None) while nothing is recorded."""
    dicentang = {_baku(t) for t in tertulis}
    return [
        Pilihan(p, dipilih=_baku(p) in dicentang if dicentang else None, isian=_LAIN.fullmatch(p) is not None)
        for p in pilihan
    ]


def _set(hasil: Hasil, opsi: Opsi, jabatan: Jabatan) -> tuple[str, ...]:
    ada = hasil.profil.tanggapan
    diminta = opsi.teks("pilihan")
    calon = (diminta,) if diminta else (jabatan.id, jabatan.jenjang.name.lower(), "struktural")
    for nama in calon:
        if nama in ada:
            return ada[nama]
    raise ProfilSalah(
        f'{opsi.tempat}: kelompok tanggapan "{calon[-1]}" tidak ada dalam profil {hasil.profil.kode}. '
        f"Yang ada: {', '.join(sorted(ada)) or 'tidak ada'}. Tambahkan pada kunci tanggapan."
    )


def _baku(teks: str) -> str:
    return re.sub(r"\W+", "", teks).casefold()
