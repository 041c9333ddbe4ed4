"""Sheet *Indikator Jabatan*: indicators of positions with their targets of the year and of quarters, and realisasi."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isi, Isian, Jenis, Kolom, Nama, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.indikator import KOLOM_NAMA, KOLOM_RINCI, isian_indikator, read_indikator
from sakip.buku_kerja.lembar.indikator_program import TENGAH, isian_realisasi
from sakip.buku_kerja.lembar.realisasi import read_realisasi
from sakip.buku_kerja.lembar.target import (
    POLA_PK,
    POLA_RKT,
    is_jabatan,
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
    Kolom("milik", "Sasaran jabatan", Jenis.RUJUKAN, 44, Wajib.BENTUK, ranah=(Ranah.SASARAN_JABATAN,),
        contoh="Terlaksananya pelayanan keliling",
        bantuan="Pilih sasaran dari lembar Sasaran Jabatan; pemiliknya ikut dari sana."),
    *KOLOM_NAMA,
)  # fmt: skip


def _kolom_untuk(tahun: TahunKinerja) -> tuple[Kolom, ...]:
    pk = (kolom_pk(label, tw) for label in list_versi(tahun) for tw in range(5))
    return (*AWAL, kolom_rkt(str(tahun.tahun)), *pk, *TENGAH, *KOLOM_RINCI)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for i in tahun.perencanaan.indikator:
        if is_jabatan(tahun, i):
            yield {
                **isian_indikator(i, kamus),
                "milik": kamus.label(i.milik, Ranah.SASARAN_JABATAN),
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
        for b in v.butir:
            if b.indikator == i.id:
                hasil |= {f"pk:{label.lower()}:{n}": nilai for n, nilai in enumerate((b.target, *b.triwulan))}
    return hasil


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        yield read_indikator(b, konteks, konteks.rujuk(b, "milik", Ranah.SASARAN_JABATAN))
        yield from read_target(b, b.id, konteks)
        yield from read_realisasi(b, b.id, konteks)


LEMBAR = Lembar(
    "Indikator Jabatan",
    "Satu baris satu indikator jabatan dengan target dan realisasinya.",
    Golongan.PELENGKAP,
    (*AWAL, *TENGAH, *KOLOM_RINCI),
    _tulis,
    _baca,
    kolom_untuk=_kolom_untuk,
    pola=(POLA_RKT, POLA_PK),
    nama_baris=lambda b: Nama(Ranah.INDIKATOR, b.teks("nama"), b.teks("milik")),
    kunci_utama="nama",
    beku=2,
    boleh_tiada=True,
)
