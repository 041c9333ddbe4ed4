"""Sheet *Penetapan Target*: why each target is what it is, and the minutes in which the targets were agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.rencana_aksi import KOLOM_INDIKATOR
from sakip.buku_kerja.nama import Kamus
from sakip.buku_kerja.nama_banyak import join_nama, rujuk_banyak
from sakip.buku_kerja.nama_tahun import build_kamus
from sakip.data.perencanaan import BeritaAcara, PenetapanTarget
from sakip.data.tahun_kinerja import TahunKinerja

FORMULIR = (
    Kolom("nomor", "Nomor berita acara", kelompok="Berita acara penetapan target"),
    Kolom("tanggal", "Tanggal berita acara", Jenis.TANGGAL),
    Kolom("tempat", "Tempat"),
    Kolom("peserta", "Peserta", Jenis.PARAGRAF, bantuan="Nama jabatan atau pihak lain, dipisah titik koma."),
)
KOLOM = (
    KOLOM_INDIKATOR,
    Kolom("dasar", "Dasar penetapan", Jenis.PARAGRAF, 70, Wajib.YA, contoh="Rata-rata capaian tiga tahun terakhir"),
    Kolom("usulan", "Usulan awal", Jenis.NILAI, 15, bantuan="Target yang diusulkan sebelum disepakati."),
)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for p in tahun.perencanaan.penetapan_target:
        yield {"indikator": kamus.label(p.indikator, Ranah.INDIKATOR), "dasar": p.dasar, "usulan": p.usulan}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        if indikator := konteks.rujuk(b, "indikator", Ranah.INDIKATOR):
            konteks.periksa_satuan(b, indikator)
            if konteks.daftarkan(f"penetapan_target/{indikator}", b.lokasi("indikator")):
                konteks.catat(f"penetapan_target/{indikator}", b)
                yield PenetapanTarget(indikator, b.teks("dasar"), b.nilai("usulan"))


def _tulis_formulir(tahun: TahunKinerja) -> Isian:
    acara, kamus = tahun.perencanaan.berita_acara, build_kamus(tahun=tahun)
    peserta = join_nama(kamus.label(j, Ranah.JABATAN) for j in acara.peserta)
    return {"nomor": acara.nomor, "tanggal": acara.tanggal, "tempat": acara.tempat, "peserta": peserta}


def _baca_formulir(isi: Baris, konteks: Konteks) -> Iterator[object]:
    konteks.catat("berita_acara", isi)
    peserta = rujuk_banyak(isi, "peserta", konteks, Ranah.JABATAN, longgar=True)
    yield BeritaAcara(isi.teks("nomor"), isi.tanggal("tanggal"), isi.teks("tempat"), peserta)


LEMBAR = Lembar(
    "Penetapan Target",
    "Kertas kerja penetapan target: dasar dan usulan setiap target, dan berita acara kesepakatannya.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    FORMULIR,
    _tulis_formulir,
    _baca_formulir,
    boleh_tiada=True,
)
