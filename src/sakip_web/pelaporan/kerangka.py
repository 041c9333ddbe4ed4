"""The report with a place for every text of its layout, also for those that it leaves out while they are empty."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sakip.dokumen.node import Dokumen, Judul, TeksPenulis, Tercetak
from sakip.hasil.dasar import Hasil
from sakip.laporan.narasi import judul_narasi, tag_teks
from sakip.laporan.pejabat import jabatan_dokumen, jabatan_lingkup
from sakip.laporan.susun import build_dokumen, pilih_tata
from sakip.peraturan.profil import BagianTata, Opsi, TataDokumen
from sakip_web.pelaporan.laporan import Laporan
from sakip_web.rakitan.selectors import hasil
from sakip_web.rakitan.singgahan import SINGGAHAN
from sakip_web.rekaman.models import Tahun

# Sections that print texts where there are any and have no option to ask for them.
DAFTAR_KUNCI = ("penutup_jabatan",)


def dokumen_penuh(*, tahun: Tahun, laporan: Laporan) -> Dokumen:
    """The document in which every text has its place; built once for each number of the year."""
    kunci = (f"{laporan.jenis}+teks", laporan.jabatan, laporan.periode.kode, None)
    simpanan = SINGGAHAN.ambil(tahun).naskah
    if kunci not in simpanan:
        simpanan[kunci] = _bangun(tahun, laporan)
    return simpanan[kunci]


def _bangun(tahun: Tahun, laporan: Laporan) -> Dokumen:
    asli = hasil(tahun=tahun, periode=laporan.periode).untuk(jabatan=laporan.jabatan, periode=laporan.periode)
    angka = copy.copy(asli)
    angka.profil = replace(
        asli.profil, dokumen={k: _wajibkan(t) for k, t in asli.profil.dokumen.items() if t.jenis == laporan.jenis}
    )
    dokumen = build_dokumen(hasil=angka, jenis=laporan.jenis)
    tata = pilih_tata(profil=angka.profil, jenis=laporan.jenis, jabatan=jabatan_lingkup(angka))
    tambahan = tuple(_teks(angka, kunci) for kunci in _kunci(tata.susunan))
    return replace(dokumen, isi=(*dokumen.isi, Judul("Penutup", 1, Tercetak()), *tambahan))


def _wajibkan(tata: TataDokumen) -> TataDokumen:
    return replace(tata, susunan=tuple(_wajib(b) for b in tata.susunan))


def _wajib(b: BagianTata) -> BagianTata:
    # What is no text is not asked for anew: its placeholder would be no place for a text.
    opsi = Opsi({**b.opsi.isi, "wajib": True}, b.opsi.tempat)
    return replace(b, opsi=opsi, isi=tuple(_wajib(anak) for anak in b.isi))


def _kunci(susunan: Sequence[BagianTata]) -> Iterator[str]:
    for b in susunan:
        if b.bagian in DAFTAR_KUNCI:
            yield from (k for k in b.opsi.daftar("kunci") if isinstance(k, str))
        yield from _kunci(b.isi)


def _teks(angka: Hasil, kunci: str) -> TeksPenulis:
    jabatan = jabatan_dokumen(angka)
    untuk = jabatan.id if jabatan else ""
    return TeksPenulis(
        tag_teks(hasil=angka, kunci=kunci, untuk=untuk),
        judul_narasi(hasil=angka, kunci=kunci, untuk=untuk),
        (),
        kosong=True,
    )
