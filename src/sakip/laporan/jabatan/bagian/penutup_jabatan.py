"""The closing chapter of the report of a position: what it was made for, and the steps its holder will take.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab IV: conclusion and steps to improve (VERIFIED-2). ``teks`` replaces the
closing sentence; the texts ``jabatan_kesimpulan`` and ``jabatan_langkah_perbaikan`` stand before it if written.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.narasi import blok_narasi, teks_untuk
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.laporan.pilihan import daftar_teks
from sakip.peraturan.profil import Opsi

_KUNCI = ("jabatan_kesimpulan", "jabatan_langkah_perbaikan")
_PEMBUKA = {"jabatan_langkah_perbaikan": "Langkah perbaikan yang akan dilaksanakan:"}
_TEKS = (
    "Laporan ini menjadi pertanggungjawaban {jabatan} atas perjanjian kinerjanya dan bahan bagi atasan langsung untuk "
    "menilai serta memperbaiki kinerja periode berikutnya."
)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The texts of ``kunci`` that were written, and the closing sentence."""
    jabatan = jabatan_dokumen(hasil)
    blok: list[Blok] = []
    for kunci in daftar_teks(opsi, "kunci", _KUNCI):
        if jabatan and teks_untuk(hasil, kunci, jabatan.id):
            blok += [Paragraf((Teks(_PEMBUKA[kunci]),))] if kunci in _PEMBUKA else []
            blok += blok_narasi(hasil=hasil, kunci=kunci, untuk=jabatan.id)
    return [*blok, Paragraf((Teks(isi_teks(opsi.teks("teks", _TEKS), hasil=hasil)),))]
