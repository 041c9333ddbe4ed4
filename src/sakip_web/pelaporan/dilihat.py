"""What the superior saw of a report: its state, the figures of each indicator, and its sections as they are printed."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.dokumen.node import Blok, Dokumen, FormCentang, Judul
from sakip.dokumen.walk import iter_blok
from sakip.kernel.galat import SakipError
from sakip_web.alur.aturan import Jenis
from sakip_web.alur.dilihat import Dilihat, baca_dilihat, sidik_bagian
from sakip_web.alur.selectors import satu as kedudukan_satu
from sakip_web.pelaporan.angka import baris_angka
from sakip_web.pelaporan.laporan import Laporan
from sakip_web.rakitan.naskah import naskah
from sakip_web.rekaman.models import Tahun

# More names than these nobody reads in a sentence.
_DISEBUT = 5


class BukanYangDilihat(SakipError):
    """A response to something else than what was seen; the text says what changed and what to do."""


def dilihat_kini(*, tahun: Tahun, laporan: Laporan) -> Dilihat:
    """The stamp of a report as it stands now. The section of the responses is the superior's own and not in it."""
    kini = kedudukan_satu(tahun=tahun, jenis=Jenis.LAPORAN, kunci=laporan.kunci)
    bagian: dict[str, str] = {}
    for b in baris_angka(tahun=tahun, laporan=laporan):
        nama = f"angka {b.nama}"
        isi = repr([h and (h.nilai, h.desimal) for h in (b.target, b.realisasi, b.capaian)])
        bagian[nama] = sidik_bagian(isi=bagian.get(nama, "") + isi)
    dokumen = naskah(tahun=tahun, jenis=laporan.jenis, jabatan=laporan.jabatan, periode=laporan.periode)
    for nama, blok in _bagian(dokumen):
        if not any(isinstance(b, FormCentang) for b in iter_blok(isi=blok)):
            bagian[nama] = sidik_bagian(isi=bagian.get(nama, "") + repr(blok))
    return Dilihat(kini.waktu, bagian)


def pastikan_dilihat(*, tahun: Tahun, laporan: Laporan, dilihat: str) -> None:
    """Raise BukanYangDilihat unless the report still stands as the page showed it."""
    dulu = baca_dilihat(teks=dilihat)
    if dulu is None:
        raise BukanYangDilihat(
            "Tanggapan belum tercatat: halaman ini tidak lagi membawa keadaan laporan yang Anda baca. "
            "Yang Anda ketik masih di bawah; baca laporannya, lalu kirim lagi."
        )
    kini = dilihat_kini(tahun=tahun, laporan=laporan)
    apa = list(dulu.berbeda(kini))
    if dulu.waktu != kini.waktu:
        jalan = kedudukan_satu(tahun=tahun, jenis=Jenis.LAPORAN, kunci=laporan.kunci)
        apa.insert(0, f"keadaannya sekarang {jalan.keadaan.value}" + (f" oleh {jalan.oleh}" if jalan.oleh else ""))
    if apa:
        lebih = f", dan {len(apa) - _DISEBUT} hal lain" if len(apa) > _DISEBUT else ""
        raise BukanYangDilihat(
            f"Tanggapan belum tercatat: laporan ini berubah sesudah Anda membuka halaman ini. "
            f"Yang berubah: {'; '.join(apa[:_DISEBUT])}{lebih}. "
            "Yang Anda ketik masih di bawah; baca lagi laporannya, lalu kirim lagi."
        )


def _bagian(dokumen: Dokumen) -> Iterator[tuple[str, list[Blok]]]:
    """The blocks below each heading, with its words; what comes before the first is the cover."""
    nama, blok = "bagian depan", list[Blok]()
    for b in dokumen.isi:
        if isinstance(b, Judul):
            yield nama, blok
            nama, blok = f"bagian {b.nomor.teks} {b.teks}".strip(), []
        blok.append(b)
    yield nama, blok
