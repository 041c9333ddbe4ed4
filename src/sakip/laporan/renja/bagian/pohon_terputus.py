"""What hangs loose in the tree of performance, as a list to mend.

Dasar: PermenPANRB 89/2021 (VERIFIED-2): every performance serves one above it and has somebody who answers for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Blok, Paragraf
from sakip.dokumen.sebaris import teks
from sakip.hasil.anggaran import simpul_sasaran
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.pejabat import nama_jabatan
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.peraturan.profil import Opsi

_LENGKAP = (
    "Setiap sasaran, sub kegiatan, dan indikator sudah terkait dengan kinerja di atasnya dan penanggung jawabnya."
)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, or the sentence that nothing is loose."""
    baris = [*_jabatan(hasil), *_sasaran(hasil), *_simpul(hasil), *_indikator(hasil)]
    if not baris:
        return [Paragraf(teks(_LENGKAP))]
    isi = Isi(
        jenis="T-POHON-TERPUTUS",
        judul="Kinerja yang Belum Terkait",
        kolom={
            "jenis": KolomLaporan("Jenis", lambda b: teks(b[0]), 18),
            "uraian": KolomLaporan("Uraian", lambda b: teks(b[1]), 40),
            "kurang": KolomLaporan("Yang Perlu Dilengkapi", lambda b: teks(b[2]), 40),
        },
        bawaan=("jenis", "uraian", "kurang"),
        baris=baris,
    )
    return [susun_tabel(hasil=hasil, opsi=opsi, isi=isi)]


def _jabatan(h: Hasil) -> Iterator[tuple[str, str, str]]:
    semua = h.data.perencanaan.sasaran_jabatan
    dikenal = {*h.indeks.sasaran, *h.indeks.tujuan, *h.indeks.pohon.simpul, *(s.id for s in semua)}
    for s in semua:
        if s.induk not in dikenal:
            yield "Sasaran jabatan", f"{nama_jabatan(h, s.jabatan)}: {s.teks}", "Sebutkan kinerja di atasnya (induk)."


def _sasaran(h: Hasil) -> Iterator[tuple[str, str, str]]:
    for s in h.indeks.sasaran.values():
        if not simpul_sasaran(h, s.id):
            yield "Sasaran", s.teks, "Kaitkan paling sedikit satu program."


def _simpul(h: Hasil) -> Iterator[tuple[str, str, str]]:
    """A sub kegiatan has an owner when it, or a node above it, names one."""
    pohon = h.indeks.pohon
    for s in pohon.simpul.values():
        atas, dilalui = s, {s.id}
        while not atas.penanggung_jawab and atas.induk in pohon.simpul and atas.induk not in dilalui:
            atas = pohon.simpul[atas.induk]
            dilalui.add(atas.id)
        if s.jenjang is JenjangSimpul.SUB_KEGIATAN and not atas.penanggung_jawab:
            yield "Sub kegiatan", s.nama, "Sebutkan penanggung jawabnya."


def _indikator(h: Hasil) -> Iterator[tuple[str, str, str]]:
    for i in h.indeks.indikator.values():
        if i.mendukung and i.mendukung not in h.indeks.indikator:
            yield "Indikator", i.nama, f'Indikator yang didukung, "{i.mendukung}", tidak ada; perbaiki rujukannya.'
