"""Authors' texts sasaran by sasaran: factors, problems, efforts (N-FAKTOR, N-PERMASALAHAN, N-UPAYA).

In the layout: ``{bagian: narasi_sasaran, judul_sasaran: "Capaian Sasaran {n}", kunci: [{kunci: faktor_pendorong, judul:
"Faktor pendorong"}], capaian: true}``. With ``capaian`` each sasaran opens with a generated sentence about its capaian.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.data.perencanaan import Sasaran
from sakip.dokumen.node import Blok, Judul, Paragraf, Tercetak
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.laporan.kalimat import kalimat_capaian_sasaran
from sakip.laporan.narasi import blok_narasi
from sakip.peraturan.profil import Opsi, ProfilSalah


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A run of blocks per sasaran of the set."""
    himpunan = opsi.teks("himpunan", "pk")
    sasaran = dict.fromkeys(i.milik for i in hasil.indeks.himpunan[Himpunan(himpunan)])
    blok: list[Blok] = []
    for n, s in enumerate(sasaran, 1):
        blok += _satu(hasil, opsi, himpunan, hasil.indeks.sasaran[s], n)
    return blok


def _satu(hasil: Hasil, opsi: Opsi, himpunan: str, sasaran: Sasaran, n: int) -> list[Blok]:
    judul = opsi.teks("judul_sasaran", "Sasaran {n}").replace("{n}", str(n))
    blok: list[Blok] = [Judul(f"{judul}: {sasaran.teks}", opsi.bilangan("tingkat", 4), Tercetak())]
    if opsi.ya("capaian", bawaan=True):
        blok.append(Paragraf(kalimat_capaian_sasaran(hasil=hasil, sasaran=sasaran.id, himpunan=himpunan)))
    for butir in opsi.daftar("kunci"):
        if not isinstance(butir, Mapping):
            raise ProfilSalah(f"{opsi.tempat}: kunci harus berbentuk {{kunci: ..., judul: ...}}, tertulis {butir!r}.")
        pilihan = Opsi(butir, opsi.tempat)
        if pilihan.teks("judul"):
            blok.append(Paragraf((Teks(pilihan.teks("judul"), tebal=True),)))
        blok += blok_narasi(hasil=hasil, kunci=pilihan.teks("kunci"), untuk=sasaran.id)
    return blok
