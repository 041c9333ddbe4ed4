"""The sasaran strategis with their indicators (N-SASARAN).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab II (VERIFIED-2). One record per sasaran, so its wording never changes
between tables (SEED 000).
"""

from __future__ import annotations

from sakip.data.perencanaan import Sasaran
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.kosong import bila_wajib
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A sentence and the sasaran; below each its indicators (not with ``indikator: false``)."""
    sasaran = hasil.data.perencanaan.sasaran
    if not sasaran:
        cara = "Isi sasaran pada data perencanaan."
        return bila_wajib(opsi=opsi, kunci="perencanaan.sasaran", judul="Sasaran", cara=cara)
    pembuka = isi_teks(opsi.teks("pengantar", "Tujuan itu dijabarkan ke dalam sasaran strategis berikut."), hasil=hasil)
    dengan = opsi.ya("indikator", bawaan=True)
    return [Paragraf((Teks(pembuka),)), Daftar(tuple(_butir(hasil, s, indikator=dengan) for s in sasaran))]


def _butir(hasil: Hasil, sasaran: Sasaran, *, indikator: bool) -> Butir:
    milik = hasil.indeks.milik.get(sasaran.id, ()) if indikator else ()
    anak = tuple(Butir((Teks(f"Indikator: {i.nama}."),)) for i in milik)
    return Butir((Teks(sasaran.teks),), Daftar(anak, JenisDaftar.BULIR) if anak else None)
