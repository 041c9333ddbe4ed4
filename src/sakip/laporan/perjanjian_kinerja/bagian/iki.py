"""The sheet of the individual indicators of a position (T-IKI): indicator, formula, source of data, target.

Dasar: PER/09/M.PAN/5/2007 on IKU, applied to positions (MEMORY); LKE 2.a-2 asks for the definition (VERIFIED-2).
The block above it names position, superior, tasks and functions; ``kepala: false`` leaves it out.
"""

from __future__ import annotations

from sakip.data.organisasi import Jabatan, JenisTugas
from sakip.dokumen.node import Blok
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import BarisIndikator
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import jabatan_dokumen, nama_jabatan
from sakip.laporan.pilihan import kolom
from sakip.laporan.tabel_fakta import Fakta, baris_teks, tabel_fakta
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi

_BELUM = "belum diisi"


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The heading block and the table; a position without indicators is a gap."""
    j = jabatan_dokumen(hasil)
    anggota = hasil.indeks.indikator_jabatan.get(j.id, ()) if j else ()
    if j is None or not anggota:
        cara = "Isi indikator yang menjadi tanggung jawab jabatan ini beserta targetnya."
        return bila_wajib(opsi=opsi, kunci="perencanaan.indikator", judul="Indikator kinerja individu", cara=cara)
    tabel = tabel_indikator(
        hasil=hasil,
        opsi=opsi,
        jenis="T-IKI",
        judul="Indikator Kinerja Individu {nama_jabatan} Tahun {tahun}",
        bawaan=(
            "no_sasaran",
            kolom("sasaran", "Kinerja Utama/Sasaran"),
            "indikator",
            "rumusan",
            "sumber",
            "target_satuan",
        ),
        anggota=anggota,
        kolom_tambahan={
            "rumusan": KolomLaporan("Formulasi Penghitungan", lambda b: teks(_rumusan(b)), 26),
            "sumber": KolomLaporan("Sumber Data", lambda b: teks(b.indikator.sumber_data or _BELUM), 16),
        },
    )
    return [*([tabel_fakta(_fakta(hasil, j), jenis="F-IKI")] if opsi.ya("kepala", bawaan=True) else []), tabel]


def _rumusan(b: BarisIndikator) -> str:
    return b.indikator.rumus_kata or b.indikator.definisi or _BELUM


def _fakta(hasil: Hasil, jabatan: Jabatan) -> list[Fakta]:
    fakta: list[Fakta] = [
        ("Jabatan", teks(jabatan.nama)),
        ("Unit Kerja", teks(jabatan.unit or hasil.data.organisasi.instansi.nama)),
        ("Atasan Langsung", teks(nama_jabatan(hasil, jabatan.atasan) or _BELUM)),
    ]
    milik = [t for t in hasil.data.organisasi.tugas if t.jabatan == jabatan.id]
    for jenis in (JenisTugas.TUGAS, JenisTugas.FUNGSI):
        isi = [t.teks for t in milik if t.jenis is jenis]
        # A pelaksana has tasks but no functions of its own.
        if isi or jenis is JenisTugas.TUGAS:
            fakta.append((jenis.value.capitalize(), baris_teks(isi)))
    return fakta
