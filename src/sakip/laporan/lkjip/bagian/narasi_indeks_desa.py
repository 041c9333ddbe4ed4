"""The village index in words: how many of each status, highest and lowest with all ties, how many rose, stayed, fell.

Dasar: as ``indeks_desa``. Generated, because the typed words of SEED 000 name a wrong highest village and one status
for all.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka
from sakip.laporan.kalimat import kalimat
from sakip.laporan.kolom_desa import nama_indeks
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A paragraph for the year ``mundur`` years back; the comparison only where the year before is known."""
    tahun = hasil.tahun - opsi.bilangan("mundur", 0)
    if not any(i.tahun == tahun for i in hasil.data.desa.indeks):
        return []
    isi = (*_status(hasil, tahun), *_ekstrem(hasil, tahun))
    if opsi.ya("banding", bawaan=True):
        isi += _banding(hasil, tahun)
    return [Paragraf(isi)]


def _status(hasil: Hasil, tahun: int) -> tuple[Sebaris, ...]:
    baris = sorted((i for i in hasil.data.desa.indeks if i.tahun == tahun), key=lambda i: i.skor, reverse=True)
    status = dict.fromkeys(i.status for i in baris if i.status)
    isi: list[Sebaris] = [*kalimat(f"Menurut {nama_indeks(tahun)} tahun {tahun}, rata-rata skor desa ")]
    isi += kalimat(hasil[f"rata_indeks/{tahun}"])
    for n, s in enumerate(status):
        figur = hasil[f"banyak_status/{tahun}/{s}"]
        isi += kalimat("; " if n else ". ", figur, f" berstatus {s} ({figur.uraian})")
    return (*isi, Teks(". "))


def _ekstrem(hasil: Hasil, tahun: int) -> tuple[Sebaris, ...]:
    atas, bawah = hasil[f"ekstrem_indeks/{tahun}/tertinggi"], hasil[f"ekstrem_indeks/{tahun}/terendah"]
    return kalimat("Skor tertinggi ", atas, f" ({atas.uraian}) dan terendah ", bawah, f" ({bawah.uraian}).")


def _banding(hasil: Hasil, tahun: int) -> tuple[Sebaris, ...]:
    figur = [hasil[f"banyak_indeks/{tahun}/{k}"] for k in ("naik", "tetap", "turun", "tanpa_pembanding")]
    naik, tetap, turun, tanpa = figur
    dibanding = sum(f.nilai.nilai for f in figur[:3] if isinstance(f.nilai, Angka))
    if not dibanding:
        return ()
    isi = kalimat(f" Dibandingkan dengan tahun {tahun - 1}, skor ", naik, " naik, ", tetap, " tetap, dan ", turun)
    isi += kalimat(f" turun{f' ({turun.uraian})' if turun.uraian else ''}.")
    if tanpa.uraian:
        isi += kalimat(" Skor ", tanpa, f" tidak dapat dibandingkan ({tanpa.uraian}).")
    return isi
