"""The vision of the pemda and the meaning of its elements (N-VISI).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab II (VERIFIED-2). One record, so that it is printed in one wording
everywhere (SEED 000 prints three).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, GayaParagraf, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.kosong import bila_wajib
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """An opening sentence, the vision, its elements (not with ``unsur: false``)."""
    acuan = hasil.data.acuan
    if not acuan.visi:
        return bila_wajib(opsi=opsi, kunci="acuan.visi", judul="Visi", cara="Isi visi pada data acuan.")
    pembuka = isi_teks(opsi.teks("pengantar", "Visi {pemda} yang menjadi arah {instansi}:"), hasil=hasil)
    blok: list[Blok] = [Paragraf((Teks(pembuka),)), Paragraf((Teks(f"“{acuan.visi}”"),), GayaParagraf.KUTIPAN)]
    if acuan.unsur_visi and opsi.ya("unsur", bawaan=True):
        butir = tuple(Butir((Teks(f"{u.nama}: ", tebal=True), Teks(u.penjelasan))) for u in acuan.unsur_visi)
        blok += [Paragraf((Teks("Unsur visi itu dijelaskan sebagai berikut."),)), Daftar(butir, JenisDaftar.BULIR)]
    return blok
