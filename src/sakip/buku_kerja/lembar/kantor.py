"""Sheet *Kantor*: one form with what there is only one of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.data.acuan import Pemda
from sakip.data.organisasi import Instansi
from sakip.data.perencanaan import Renstra
from sakip.data.tahun_kinerja import TahunKinerja

_P, _THN, _T = Jenis.PARAGRAF, Jenis.TAHUN, Jenis.TANGGAL
FORMULIR = (
    Kolom("tahun", "Tahun anggaran", _THN, wajib=Wajib.MUTLAK, kelompok="Buku kerja ini",
        bantuan="Tahun yang dilaporkan, misalnya 2026."),
    Kolom("profil", "Kode profil kabupaten", wajib=Wajib.YA, daftar="daftar_profil",
        bantuan="Kode tata laporan kabupaten, misalnya umum. Tanyakan kepada Bagian Organisasi bila ragu."),
    Kolom("nama", "Nama kantor", wajib=Wajib.BENTUK, kelompok="Kantor",
        bantuan="Nama lengkap, misalnya Kecamatan Tirtasari."),
    Kolom("alamat", "Alamat"),
    Kolom("telepon", "Telepon"),
    Kolom("faksimile", "Faksimile"),
    Kolom("laman", "Laman"),
    Kolom("surel", "Surel"),
    Kolom("kode_pos", "Kode pos"),
    Kolom("tempat", "Tempat tanda tangan", bantuan="Nama tempat yang ditulis sebelum tanggal tanda tangan."),
    Kolom("tanggal_laporan", "Tanggal laporan", _T, bantuan="Tanggal tanda tangan laporan, misalnya 31 Januari 2027."),
    Kolom("dasar_struktur", "Dasar susunan organisasi", _P,
        bantuan="Peraturan yang menetapkan susunan organisasi kantor."),
    Kolom("pemda", "Nama kabupaten/kota", wajib=Wajib.YA, kelompok="Pemerintah daerah",
        bantuan="Tanpa kata Kabupaten atau Kota, misalnya Nusa."),
    Kolom("sebutan", "Sebutan daerah", bantuan="Kabupaten atau Kota."),
    Kolom("kepala", "Sebutan kepala daerah", bantuan="Bupati atau Wali Kota."),
    Kolom("provinsi", "Provinsi"),
    Kolom("renstra_awal", "Tahun awal Renstra", _THN, wajib=Wajib.YA, kelompok="Rencana"),
    Kolom("renstra_akhir", "Tahun akhir Renstra", _THN, wajib=Wajib.YA),
    Kolom("renstra_dasar", "Dasar Renstra", _P, bantuan="Peraturan yang menetapkan Renstra."),
    Kolom("visi", "Visi daerah", _P),
    Kolom("tema", "Tema pembangunan tahun ini", _P, bantuan="Bila kabupaten menetapkan tema tahunan."),
)  # fmt: skip

_ACUAN = ("tahun", "profil", "visi", "tema")
_JALUR = {k.kunci: f"{'acuan' if k.kunci in _ACUAN else 'instansi'}/{k.kunci}" for k in FORMULIR} | {
    "dasar_struktur": "organisasi/dasar_struktur",
    "pemda": "pemda/nama",
    "sebutan": "pemda/sebutan",
    "kepala": "pemda/kepala",
    "provinsi": "pemda/provinsi",
    "renstra_awal": "renstra/tahun_awal",
    "renstra_akhir": "renstra/tahun_akhir",
    "renstra_dasar": "renstra/dasar",
}


@dataclass(frozen=True, slots=True)
class IsianKantor:
    """What the form says beside Pemda, Instansi and Renstra."""

    tahun: int
    profil: str
    visi: str
    tema: str
    dasar_struktur: str


def _tulis(tahun: TahunKinerja) -> Isian:
    a, i, r = tahun.acuan, tahun.organisasi.instansi, tahun.perencanaan.renstra
    return {
        "tahun": a.tahun, "profil": a.profil, "nama": i.nama, "alamat": i.alamat, "telepon": i.telepon,
        "faksimile": i.faksimile, "laman": i.laman, "surel": i.surel, "kode_pos": i.kode_pos, "tempat": i.tempat,
        "tanggal_laporan": i.tanggal_laporan, "dasar_struktur": tahun.organisasi.dasar_struktur,
        "pemda": a.pemda.nama, "sebutan": a.pemda.sebutan, "kepala": a.pemda.kepala, "provinsi": a.pemda.provinsi,
        "renstra_awal": r.tahun_awal, "renstra_akhir": r.tahun_akhir, "renstra_dasar": r.dasar,
        "visi": a.visi, "tema": a.tema,
    }  # fmt: skip


def _baca(isi: Baris, konteks: Konteks) -> Iterator[object]:
    for kunci, jalur in _JALUR.items():
        konteks.asal[jalur] = isi.lokasi(kunci)
    tahun = isi.bilangan("tahun")
    if tahun is None:
        return
    teks = isi.teks
    yield IsianKantor(tahun, teks("profil"), teks("visi"), teks("tema"), teks("dasar_struktur"))
    yield Pemda(teks("pemda"), teks("sebutan"), teks("kepala"), teks("provinsi"))
    hari: date | None = isi.tanggal("tanggal_laporan")
    yield Instansi(
        teks("nama"), teks("alamat"), teks("telepon"), teks("faksimile"), teks("laman"), teks("surel"),
        teks("kode_pos"), teks("tempat"), hari,
    )  # fmt: skip
    awal = isi.bilangan("renstra_awal")
    akhir = isi.bilangan("renstra_akhir")
    yield Renstra(tahun if awal is None else awal, tahun if akhir is None else akhir, teks("renstra_dasar"))


LEMBAR = Lembar(
    "Kantor",
    "Isi kolom kanan. Yang bertanda * wajib.",
    Golongan.POKOK,
    formulir=FORMULIR,
    tulis_formulir=_tulis,
    baca_formulir=_baca,
    mendatar=False,
)
