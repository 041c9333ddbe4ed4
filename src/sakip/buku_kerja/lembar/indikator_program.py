"""Sheet *Indikator Program*: indicators of program, kegiatan and sub kegiatan, with target and realisasi in one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isi, Isian, Jenis, Kolom, Nama, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.indikator import KOLOM_NAMA, KOLOM_RINCI, isian_indikator, read_indikator
from sakip.buku_kerja.lembar.petak import build_kolom_periode
from sakip.buku_kerja.lembar.realisasi import read_realisasi, split_ringkas
from sakip.buku_kerja.lembar.target import (
    POLA_PK,
    POLA_RKT,
    is_jabatan,
    is_ringkas,
    kolom_pk,
    kolom_rkt,
    list_versi,
    read_target,
)
from sakip.buku_kerja.lembar.versi import label_versi
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import Indikator
from sakip.data.tahun_kinerja import TahunKinerja

AWAL = (
    Kolom("milik", "Program, kegiatan, atau sub kegiatan", Jenis.RUJUKAN, 44, Wajib.BENTUK, ranah=(Ranah.SIMPUL,),
        contoh="Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        bantuan="Pilih uraian dari lembar Program Anggaran."),
    *KOLOM_NAMA,
)  # fmt: skip
TENGAH = (
    *build_kolom_periode(judul="Realisasi ", setahun="Realisasi setahun", jenis=Jenis.NILAI, lebar=13,
        kelompok="Realisasi"),
    Kolom("sumber", "Sumber realisasi", Jenis.PARAGRAF, 28),
    Kolom("bukti", "Bukti", Jenis.PARAGRAF, 24),
)  # fmt: skip


def _kolom_untuk(tahun: TahunKinerja) -> tuple[Kolom, ...]:
    target = (kolom_rkt(str(tahun.tahun)), *(kolom_pk(label, 0) for label in list_versi(tahun)))
    return (*AWAL, *target, *TENGAH, *KOLOM_RINCI)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for i in tahun.perencanaan.indikator:
        if is_ringkas(tahun, i) and not is_jabatan(tahun, i):
            yield {
                **isian_indikator(i, kamus),
                "milik": kamus.label(i.milik, Ranah.SIMPUL),
                **_isian_target(tahun, i),
                **isian_realisasi(tahun, i),
            }


def _isian_target(tahun: TahunKinerja, i: Indikator) -> dict[str, Isi]:
    hasil: dict[str, Isi] = {
        f"rkt:{t.tahun}": t.nilai
        for t in tahun.perencanaan.target_rkt
        if t.indikator == i.id and t.tahun == tahun.tahun
    }
    for label, v in zip(label_versi(tahun.perjanjian), tahun.perjanjian.versi, strict=True):
        hasil |= {f"pk:{label.lower()}:0": b.target for b in v.butir if b.indikator == i.id and not b.triwulan}
    return hasil


def isian_realisasi(tahun: TahunKinerja, i: Indikator) -> dict[str, Isi]:
    """The cells of values that share one source."""
    sebaris, _ = split_ringkas(tahun, i)
    if sebaris is None:
        return {}
    (sumber, _, bukti), isian = sebaris
    return {**isian, "sumber": sumber, "bukti": bukti}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        yield read_indikator(b, konteks, konteks.rujuk(b, "milik", Ranah.SIMPUL))
        yield from read_target(b, b.id, konteks)
        yield from read_realisasi(b, b.id, konteks)


LEMBAR = Lembar(
    "Indikator Program",
    "Satu baris satu indikator program, kegiatan, atau sub kegiatan. Target per triwulan diisi di lembar Target.",
    Golongan.KINERJA,
    (*AWAL, *TENGAH, *KOLOM_RINCI),
    _tulis,
    _baca,
    kolom_untuk=_kolom_untuk,
    pola=(POLA_RKT, POLA_PK),
    nama_baris=lambda b: Nama(Ranah.INDIKATOR, b.teks("nama"), b.teks("milik")),
    kunci_utama="nama",
)
