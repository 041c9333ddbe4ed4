"""The goals of the Renstra with their indicators (N-TUJUAN).

Dasar: PermenPANRB 53/2014, Lampiran II, Bab II (VERIFIED-2); Permendagri 86/2017 for what a goal is (MEMORY).
"""

from __future__ import annotations

from sakip.data.perencanaan import Tujuan
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.isian import isi_teks
from sakip.laporan.kalimat import kalimat
from sakip.laporan.kosong import bila_wajib
from sakip.peraturan.profil import Opsi

_PENGANTAR = "Tujuan {instansi} dalam Renstra {renstra_awal}–{renstra_akhir}:"


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A sentence and the goals; below each its indicators with the Renstra target of the year."""
    tujuan = hasil.data.perencanaan.tujuan
    if not tujuan:
        cara = "Isi tujuan pada data perencanaan."
        return bila_wajib(opsi=opsi, kunci="perencanaan.tujuan", judul="Tujuan", cara=cara)
    pembuka = isi_teks(opsi.teks("pengantar", _PENGANTAR), hasil=hasil)
    return [Paragraf((Teks(pembuka),)), Daftar(tuple(_butir(hasil, t) for t in tujuan))]


def _butir(hasil: Hasil, tujuan: Tujuan) -> Butir:
    anak = tuple(
        Butir(
            kalimat(f"Indikator: {i.nama}; target {hasil.tahun}: ", hasil[f"target_renstra/{i.id}/{hasil.tahun}"], ".")
        )
        for i in hasil.indeks.milik.get(tujuan.id, ())
    )
    return Butir((Teks(tujuan.teks),), Daftar(anak, JenisDaftar.BULIR) if anak else None)
