"""Sheet *Bagian Anggaran*: how the money of a node that several positions carry out is divided among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isi, Isian, Jenis, Kolom, Pola, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.petak import build_kolom_periode, kunci_petak, list_periode
from sakip.buku_kerja.lembar.versi import nama_versi
from sakip.buku_kerja.nama import Kamus
from sakip.data.anggaran import BagianBelanja, BagianPagu
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.temuan import Tingkat

AWAL = (
    Kolom("simpul", "Sub kegiatan", Jenis.RUJUKAN, 50, Wajib.MUTLAK, ranah=(Ranah.SIMPUL,),
        contoh="Penyediaan peralatan kantor", bantuan="Hanya yang dilaksanakan lebih dari satu jabatan."),
    Kolom("jabatan", "Jabatan", Jenis.RUJUKAN, 34, Wajib.MUTLAK, ranah=(Ranah.JABATAN,),
        contoh="Kepala Seksi Pelayanan"),
)  # fmt: skip
REALISASI = build_kolom_periode(judul="Realisasi ", setahun="Realisasi setahun", jenis=Jenis.RUPIAH, lebar=17,
    kelompok="Realisasi (Rp)", bantuan="Belanja triwulan itu saja.")  # fmt: skip


def _kolom_pagu(versi: str) -> Kolom:
    return Kolom(f"pagu:{versi}", f"Pagu {versi}", Jenis.RUPIAH, 19, kelompok="Bagian pagu (Rp)")


def _kolom_untuk(tahun: TahunKinerja) -> tuple[Kolom, ...]:
    a = tahun.anggaran
    versi = dict.fromkeys(("murni", "perubahan", *(v.id for v in a.versi), *(p.versi for p in a.bagian_pagu)))
    return (*AWAL, *(_kolom_pagu(v) for v in versi), *REALISASI)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    isi: dict[tuple[str, str], dict[str, Isi]] = {}
    for p in tahun.anggaran.bagian_pagu:
        isi.setdefault((p.simpul, p.jabatan), {})[f"pagu:{p.versi}"] = p.jumlah
    for r in tahun.anggaran.bagian_belanja:
        isi.setdefault((r.simpul, r.jabatan), {})[kunci_petak(r.periode)] = r.jumlah
    for (simpul, jabatan), uang in isi.items():
        yield {"simpul": kamus.label(simpul, Ranah.SIMPUL), "jabatan": kamus.label(jabatan, Ranah.JABATAN), **uang}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        simpul, jabatan = konteks.rujuk(b, "simpul", Ranah.SIMPUL), konteks.rujuk(b, "jabatan", Ranah.JABATAN)
        if not b.ada(*(k for k in b.letak if k not in ("simpul", "jabatan"))):
            pesan, saran = (
                "pagu dan realisasinya kosong; baris ini belum dipakai.",
                "Isi pagu atau realisasi bagiannya.",
            )
            konteks.lapor("KL008", b.lokasi("jabatan"), pesan, tingkat=Tingkat.PERINGATAN, saran=saran)
        elif simpul and jabatan:
            yield from _read_uang(b, simpul, jabatan, konteks)


def _read_uang(b: Baris, simpul: str, jabatan: str, konteks: Konteks) -> Iterator[object]:
    for kunci in b.berulang("pagu"):
        versi, jumlah = kunci.removeprefix("pagu:"), b.angka(kunci)
        if jumlah is not None and konteks.daftarkan(f"bagian_pagu/{simpul}/{jabatan}/{versi}", b.lokasi(kunci)):
            yield BagianPagu(simpul, jabatan, versi, jumlah)
    for kunci, periode in list_periode(b, konteks.tahun_periode):
        jumlah = b.angka(kunci)
        tempat = f"bagian_belanja/{simpul}/{jabatan}/{periode.kode}"
        if jumlah is not None and konteks.daftarkan(tempat, b.lokasi(kunci)):
            yield BagianBelanja(simpul, jabatan, periode, jumlah)


LEMBAR = Lembar(
    "Bagian Anggaran",
    "Pembagian pagu dan realisasi sub kegiatan yang dilaksanakan beberapa jabatan. Bukan tambahan pagu.",
    Golongan.PELENGKAP,
    (*AWAL, *REALISASI),
    _tulis,
    _baca,
    kolom_untuk=_kolom_untuk,
    pola=(Pola(re.compile(r"Pagu (.+)", re.IGNORECASE), lambda c: _kolom_pagu(nama_versi(c[1]))),),
    beku=2,
    boleh_tiada=True,
)
