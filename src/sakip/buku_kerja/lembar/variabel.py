"""Sheet *Variabel*: what formulas count with; values with another source take a further row of the same kode."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.petak import build_kolom_periode, group_baris, kunci_petak, list_periode
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import Agregasi, Variabel
from sakip.data.realisasi import NilaiVariabel
from sakip.data.tahun_kinerja import TahunKinerja

_TENTANG = ("nama", "satuan", "agregasi")
KOLOM = (
    Kolom("kode", "Kode", lebar=20, wajib=Wajib.MUTLAK, contoh="tepat_waktu",
        bantuan="Nama dalam rumus: huruf kecil dan garis bawah, tanpa spasi."),
    Kolom("nama", "Nama variabel", Jenis.PARAGRAF, 44, contoh="Desa yang menyampaikan APBDes tepat waktu"),
    Kolom("satuan", "Satuan", lebar=12, contoh="desa"),
    Kolom("agregasi", "Nilai setahun dari triwulan", Jenis.PILIHAN, 18, pilihan=pilihan_dari(Agregasi),
        contoh="dijumlahkan",
        bantuan="Kosong berarti dijumlahkan."),
    *build_kolom_periode(judul="", setahun="Setahun", jenis=Jenis.NILAI, lebar=14, kelompok="Nilai"),
    Kolom("sumber", "Sumber", Jenis.PARAGRAF, 34),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    nilai = tahun.realisasi.variabel
    for v in tahun.perencanaan.variabel:
        milik = ((n.sumber, kunci_petak(n.periode), n.nilai) for n in nilai if n.variabel == v.kode)
        dasar: Isian = {"kode": v.kode, "nama": v.nama, "satuan": v.satuan, "agregasi": v.agregasi}
        for sumber, isian in group_baris(milik) or [("", {})]:
            yield {**dasar, **isian, "sumber": sumber}
            dasar = {"kode": v.kode}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    dikenal: set[str] = set()
    for b in baris:
        kode = b.teks("kode")
        if kode not in dikenal or b.ada(*_TENTANG):
            if not konteks.daftarkan(f"variabel/{kode}", b.lokasi("kode")):
                continue
            dikenal.add(kode)
            konteks.catat(f"variabel/{kode}", b)
            yield Variabel(
                kode, b.teks("nama"), b.teks("satuan"), b.pilihan("agregasi", Agregasi) or Agregasi.KUMULATIF
            )
        for kunci, periode in list_periode(b, konteks.tahun_periode):
            nilai = b.nilai(kunci)
            if nilai and konteks.daftarkan(f"nilai_variabel/{kode}/{periode.kode}", b.lokasi(kunci)):
                yield NilaiVariabel(kode, periode, nilai, b.teks("sumber"))


LEMBAR = Lembar(
    "Variabel",
    "Hanya bila ada indikator yang dihitung dengan rumus.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    beku=1,
)
