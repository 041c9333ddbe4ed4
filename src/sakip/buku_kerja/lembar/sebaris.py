"""Rows that hold a whole indicator: what it is, its targets of the year, and its realisasi of one source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.kolom import Isi, Isian, Jenis, Kolom, Ranah
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.indikator import isian_indikator, read_indikator
from sakip.buku_kerja.lembar.petak import build_kolom_periode
from sakip.buku_kerja.lembar.realisasi import read_realisasi, split_ringkas
from sakip.buku_kerja.lembar.target import read_target
from sakip.buku_kerja.lembar.versi import label_versi
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import Indikator
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM_REALISASI = (
    *build_kolom_periode(judul="Realisasi ", setahun="Realisasi setahun", jenis=Jenis.NILAI, lebar=13,
        kelompok="Realisasi"),
    Kolom("sumber", "Sumber realisasi", Jenis.PARAGRAF, 28),
    Kolom("bukti", "Bukti", Jenis.PARAGRAF, 24),
)  # fmt: skip


def isian_sebaris(tahun: TahunKinerja, i: Indikator, kamus: Kamus, ranah: Ranah, *, triwulan: bool) -> Isian:
    """The cells of an indicator that belongs to a thing of ``ranah``.

    ``triwulan`` tells that the row has room for targets of quarters; without it those stand in *Target*.
    """
    return {
        **isian_indikator(i, kamus),
        "milik": kamus.label(i.milik, ranah),
        **_isian_target(tahun, i, triwulan=triwulan),
        **_isian_realisasi(tahun, i),
    }


def baca_sebaris(ranah: Ranah) -> Callable[[Sequence[Baris], Konteks], Iterator[object]]:
    """The reader of such rows."""

    def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
        for b in baris:
            yield read_indikator(b, konteks, konteks.rujuk(b, "milik", ranah))
            yield from read_target(b, b.id, konteks)
            yield from read_realisasi(b, b.id, konteks)

    return _baca


def _isian_target(tahun: TahunKinerja, i: Indikator, *, triwulan: bool) -> dict[str, Isi]:
    hasil: dict[str, Isi] = {
        f"rkt:{t.tahun}": t.nilai
        for t in tahun.perencanaan.target_rkt
        if t.indikator == i.id and t.tahun == tahun.tahun
    }
    for label, v in zip(label_versi(tahun.perjanjian), tahun.perjanjian.versi, strict=True):
        for b in v.butir:
            if b.indikator == i.id and (triwulan or not b.triwulan):
                hasil |= {f"pk:{label.lower()}:{n}": nilai for n, nilai in enumerate((b.target, *b.triwulan))}
    return hasil


def _isian_realisasi(tahun: TahunKinerja, i: Indikator) -> dict[str, Isi]:
    sebaris, _ = split_ringkas(tahun, i)
    if sebaris is None:
        return {}
    (sumber, _, bukti), isian = sebaris
    return {**isian, "sumber": sumber, "bukti": bukti}
