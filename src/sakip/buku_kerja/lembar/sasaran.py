"""Sheet *Sasaran*: sasaran strategis and the goal each serves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import ID, Golongan, Isian, Jenis, Kolom, Nama, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import Sasaran
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("teks", "Sasaran strategis", Jenis.PARAGRAF, 80, Wajib.MUTLAK,
        contoh="Meningkatnya kualitas pelayanan kepada masyarakat"),
    Kolom("tujuan", "Tujuan yang didukung", Jenis.RUJUKAN, 60, ranah=(Ranah.TUJUAN,),
        contoh="Meningkatkan kualitas pelayanan publik kecamatan"),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for s in tahun.perencanaan.sasaran:
        yield {ID: s.id, "teks": s.teks, "tujuan": kamus.label(s.tujuan, Ranah.TUJUAN)}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        konteks.catat(f"sasaran/{b.id}", b)
        yield Sasaran(b.id, b.teks("teks"), konteks.rujuk(b, "tujuan", Ranah.TUJUAN))


LEMBAR = Lembar(
    "Sasaran",
    "Sasaran strategis kantor, satu baris satu sasaran.",
    Golongan.POKOK,
    KOLOM,
    _tulis,
    _baca,
    nama_baris=lambda b: Nama(Ranah.SASARAN, b.teks("teks")),
    ranah_daftar=Ranah.SASARAN,
    kunci_utama="teks",
)
