"""Every indicator in sentences (N-ANALISIS-INDIKATOR): figures generated, meaning by the author.

Dasar: PermenPANRB 53/2014, Lampiran II, analyses 1 to 5 (VERIFIED-2). ``kalimat`` chooses what is said: capaian,
perubahan (last year), kemajuan (Renstra), standar (of the kabupaten). The author's text follows where there is one;
``wajib: true`` asks for it.
"""

from __future__ import annotations

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Blok, Judul, Paragraf, Tercetak
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.laporan.kalimat import kalimat_indikator
from sakip.laporan.kalimat_banding import kalimat_kemajuan, kalimat_perubahan, kalimat_standar
from sakip.laporan.narasi import blok_narasi, teks_untuk
from sakip.laporan.pilihan import daftar_teks
from sakip.peraturan.profil import Opsi

_KALIMAT = ("capaian", "perubahan", "kemajuan", "standar")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A heading per indicator (level ``tingkat``), its sentences in one paragraph, and the author's text."""
    himpunan = opsi.teks("himpunan", "pk")
    blok: list[Blok] = []
    for i in hasil.indeks.himpunan[Himpunan(himpunan)]:
        blok.append(Judul(i.nama, opsi.bilangan("tingkat", 4), Tercetak()))
        blok.append(Paragraf(_isi(hasil, i, daftar_teks(opsi, "kalimat", _KALIMAT, boleh=_KALIMAT))))
        if opsi.ya("wajib") or teks_untuk(hasil, "analisis_capaian", i.id):
            blok += blok_narasi(hasil=hasil, kunci="analisis_capaian", untuk=i.id)
    return blok


def _isi(hasil: Hasil, indikator: Indikator, pilihan: tuple[str, ...]) -> tuple[Sebaris, ...]:
    isi: list[Sebaris] = []
    for satu in pilihan:
        baru = _kalimat(hasil, indikator, satu)
        isi += [Teks(" "), *baru] if isi and baru else baru
    return tuple(isi)


def _kalimat(hasil: Hasil, indikator: Indikator, pilihan: str) -> tuple[Sebaris, ...]:
    match pilihan:
        case "perubahan":
            return kalimat_perubahan(hasil=hasil, indikator=indikator)
        case "kemajuan":
            return kalimat_kemajuan(hasil=hasil, indikator=indikator)
        case "standar":
            return kalimat_standar(hasil=hasil, indikator=indikator)
    return kalimat_indikator(hasil=hasil, indikator=indikator)
