"""What the engine proposes for the questions of the review form. It proposes; a person answers.

"Tidak" when an open finding of one of the named rules exists; "ya" only when all that the question needs was seen, and
for a question of agreement only when its rules could examine everything; else nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from sakip.evaluasi.instrumen_model import Instrumen, SumberUsul
from sakip.evaluasi.jawaban import Jawab, Usul
from sakip.fakta.berkas import Berkas
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.tempat import sebut_tempat
from sakip.kernel.temuan import Temuan, TidakDiperiksa, Tingkat
from sakip.reviu.tanda_naskah import TANDA, lihat_tanda

TEMPAT_TERBANYAK: Final = 3
_TAK_DINILAI = "Tidak dapat dinilai dari naskah"


def usulkan(
    *,
    instrumen: Instrumen,
    temuan: Sequence[Temuan],
    berkas: Berkas | None,
    tidak_diperiksa: Sequence[TidakDiperiksa] = (),
) -> Mapping[str, Usul]:
    """The proposal for every question by its code; ``temuan`` are the open ones, those that matter most first."""
    terlihat = {} if berkas is None else _terlihat(instrumen, berkas)
    terbuka = [t for t in temuan if t.tingkat is not Tingkat.CATATAN]
    nama = "" if berkas is None else berkas.sumber
    return {k.kode: _usul(k.usul, terbuka, tidak_diperiksa, terlihat, nama) for k in instrumen.kriteria}


def _terlihat(instrumen: Instrumen, berkas: Berkas) -> Mapping[str, Fakta]:
    nama = dict.fromkeys(n for k in instrumen.kriteria for n in k.usul.perlu)
    return {n: f for n in nama if (f := lihat_tanda(nama=n, berkas=berkas)) is not None}


def _usul(
    sumber: SumberUsul,
    terbuka: Sequence[Temuan],
    tidak_diperiksa: Sequence[TidakDiperiksa],
    terlihat: Mapping[str, Fakta],
    nama: str,
) -> Usul:
    if sumber.alasan:
        return Usul(None, sumber.alasan)
    milik = [t for t in terbuka if {t.kode, *(x.kode for x in t.turunan)} & set(sumber.aturan)]
    if milik:
        return Usul(Jawab.TIDAK, _sebut_temuan(milik, nama))
    kurang = [TANDA[n].sebutan for n in sumber.perlu if n not in terlihat]
    if kurang:
        return Usul(None, f"{_TAK_DINILAI}: {_sambung(kurang)} tidak terbaca di dalamnya.")
    lewat = sum(t.kode in sumber.aturan for t in tidak_diperiksa)
    if lewat and (sumber.tuntas or not sumber.perlu):
        return Usul(None, f"{_TAK_DINILAI}: {lewat} hal tidak dapat diperiksa mesin.")
    if not sumber.perlu:
        return Usul(None, "Mesin tidak menemukan kesalahan; selebihnya dinilai pereviu.")
    return Usul(Jawab.YA, _sebut_tanda(sumber, terlihat, lewat))


def _sebut_temuan(milik: Sequence[Temuan], nama: str) -> str:
    """How many findings, of which rules, and where the worst stand."""
    kode = ", ".join(sorted({t.kode for t in milik}))
    tempat = dict.fromkeys(s for t in milik for p in t.lokasi[:1] if (s := sebut_tempat(tempat=p, berkas=nama)))
    utama = list(tempat)[:TEMPAT_TERBANYAK]
    di = f", terutama {'; '.join(utama)}" if utama else ""
    return f"{len(milik)} temuan terbuka ({kode}){di}."


def _sebut_tanda(sumber: SumberUsul, terlihat: Mapping[str, Fakta], lewat: int) -> str:
    bagian = []
    for nama in sumber.perlu:
        fakta = terlihat[nama]
        kutipan = f"“{' '.join(fakta.nama.split())}”" if fakta.jenis is JenisFakta.NOMOR else ""
        lokasi = replace(fakta.lokasi, kolom="", baris_tabel=None)
        tempat = ", ".join(t for t in (kutipan, sebut_tempat(tempat=lokasi, berkas=lokasi.berkas)) if t)
        bagian.append(f"{TANDA[nama].sebutan} ({tempat})" if tempat else TANDA[nama].sebutan)
    tanpa = "; tidak ada temuan tentangnya" if sumber.aturan else ""
    sisa = f", tetapi {lewat} hal tidak dapat diperiksa mesin" if lewat else ""
    return f"Terlihat {_sambung(bagian)}{tanpa}{sisa}."


def _sambung(kata: Sequence[str]) -> str:
    """A list in a sentence."""
    *awal, akhir = kata
    return f"{', '.join(awal)} dan {akhir}" if awal else akhir
