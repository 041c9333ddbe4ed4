"""The names of a year, in the order in which their rows stand in the workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sakip.buku_kerja.kolom import Nama, Ranah
from sakip.buku_kerja.nama import Kamus
from sakip.buku_kerja.sel_baca import bersihkan
from sakip.data.tahun_kinerja import TahunKinerja


def build_kamus(*, tahun: TahunKinerja, lama: Mapping[Ranah, Mapping[str, str]] | None = None) -> Kamus:
    """Labels of everything the rows of this year refer to; ``tahun`` is in the order of ``susun_baku``.

    ``lama`` are labels of an earlier writing that may still be in use.
    """
    dasar = list(_list_nama(tahun))
    kamus = Kamus(nama=dasar)
    for s in tahun.perencanaan.sasaran_jabatan:
        nama = Nama(Ranah.SASARAN_JABATAN, bersihkan(s.teks), kamus.label(s.jabatan, Ranah.JABATAN))
        dasar.append((s.id, nama))
    kamus = Kamus(nama=dasar)
    simpul, posisi = kamus.list_label(Ranah.SIMPUL), kamus.list_label(Ranah.SASARAN_JABATAN)
    for i in tahun.perencanaan.indikator:
        tempat: tuple[Ranah, ...] = (Ranah.TUJUAN, Ranah.SASARAN)
        if i.milik in simpul or i.milik in posisi:
            tempat = (Ranah.SIMPUL, Ranah.SASARAN_JABATAN)
        dasar.append((i.id, Nama(Ranah.INDIKATOR, bersihkan(i.nama), kamus.label(i.milik, *tempat))))
    return Kamus(nama=dasar, lama=lama)


def _list_nama(tahun: TahunKinerja) -> Iterator[tuple[str, Nama]]:
    p = tahun.perencanaan
    for j in tahun.organisasi.jabatan:
        yield j.id, Nama(Ranah.JABATAN, bersihkan(j.nama), bersihkan(j.unit))
    for t in p.tujuan:
        yield t.id, Nama(Ranah.TUJUAN, bersihkan(t.teks))
    for s in p.sasaran:
        yield s.id, Nama(Ranah.SASARAN, bersihkan(s.teks))
    for n in p.simpul:
        yield n.id, Nama(Ranah.SIMPUL, bersihkan(n.nama), bersihkan(n.kode))
    for d in tahun.desa.desa:
        yield d.nama, Nama(Ranah.DESA, bersihkan(d.nama))
