"""What the chapters hold (L-SISTEMATIKA): the chapters of the layout, with a sentence that it gives for each.

Dasar: PermenPANRB 53/2014, Lampiran II, outline of the report (VERIFIED-2). In the layout: ``{bagian: sistematika,
uraian: {PENDAHULUAN: "...", PENUTUP: "..."}}``; a chapter without a sentence, or a sentence without its chapter, is a
mistake.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.pola_nomor import baca_pola
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.tata_kini import bab_bernomor, tata_dokumen
from sakip.peraturan.profil import Opsi, ProfilSalah

_PENGANTAR = "Laporan ini disusun dengan sistematika sebagai berikut."


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """An opening sentence (``pengantar``) and the chapters with their sentences."""
    tata = tata_dokumen(hasil, "lkjip")
    bab = bab_bernomor(tata)
    uraian = opsi.anak("uraian")
    lebih = sorted(uraian.isi.keys() - {b.judul for b in bab})
    kurang = [b.judul for b in bab if not uraian.teks(b.judul)]
    if lebih or kurang:
        raise ProfilSalah(
            f"{uraian.tempat}: setiap bab perlu satu kalimat. Tanpa kalimat: {', '.join(kurang) or 'tidak ada'}; "
            f"bukan judul bab: {', '.join(lebih) or 'tidak ada'}."
        )
    pola = baca_pola(tata.nomor_judul[0])
    butir = []
    for n, satu in enumerate(bab, 1):
        judul = f"{pola.tulis(nomor={1: n})} {isi_teks(satu.judul, hasil=hasil)}"
        isi = isi_teks(uraian.teks(satu.judul), hasil=hasil)
        butir.append(Butir((Teks(f"{judul}: ", tebal=True), Teks(isi))))
    return [Paragraf((Teks(opsi.teks("pengantar", _PENGANTAR)),)), Daftar(tuple(butir), JenisDaftar.BULIR)]
