"""Sheet *Indikator*: indicators of tujuan and sasaran with their definitions (LKE 2.a-2; VERIFIED-2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import ID, Golongan, Isian, Jenis, Kolom, Nama, Ranah, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import Agregasi, CaraUkur, Indikator, Polaritas
from sakip.data.tahun_kinerja import TahunKinerja


class Mengukur(Enum):
    """What the indicator measures."""

    SASARAN = "sasaran"
    TUJUAN = "tujuan"


_P = Jenis.PARAGRAF
KOLOM_NAMA = (
    Kolom("nama", "Indikator", _P, 50, Wajib.MUTLAK, contoh="Nilai Survei Kepuasan Masyarakat (SKM)",
        bantuan="Nama indikator seperti dalam Renstra dan PK."),
    Kolom("satuan", "Satuan", lebar=12, wajib=Wajib.BENTUK, contoh="nilai",
        bantuan="Misalnya %, nilai, dokumen, desa."),
)  # fmt: skip
KOLOM_RINCI = (
    Kolom("sebutan", "Sebutan singkat", lebar=16, contoh="SKM",
        bantuan="Nama pendek untuk dipakai dalam teks, misalnya {capaian SKM}."),
    Kolom("iku", "IKU", Jenis.YA, 7, contoh=True, bantuan="ya bila termasuk Indikator Kinerja Utama."),
    Kolom("polaritas", "Arah", Jenis.PILIHAN, 24, pilihan=pilihan_dari(Polaritas), contoh="makin tinggi makin baik",
        bantuan="Kosong berarti makin tinggi makin baik."),
    Kolom("agregasi", "Nilai setahun dari triwulan", Jenis.PILIHAN, 18, pilihan=pilihan_dari(Agregasi),
        contoh="posisi terakhir",
        bantuan="Cara nilai triwulan menjadi nilai setahun. Indeks dan nilai survei: posisi terakhir. Jumlah "
        "kegiatan: dijumlahkan. Kosong berarti posisi terakhir."),
    Kolom("desimal", "Angka di belakang koma", Jenis.BILANGAN, 12, contoh=2,
        bantuan="Berapa angka di belakang koma saat dicetak. Kosong: seperti yang diisi."),
    Kolom("definisi", "Definisi operasional", _P, 50),
    Kolom("rumus_kata", "Rumus dalam kata", _P, 50, contoh="Hasil survei kepuasan masyarakat tahun berjalan"),
    Kolom("rumus", "Rumus hitung", _P, 36,
        bantuan="Hanya bila dihitung dari lembar Variabel, misalnya tepat_waktu / jumlah_desa * 100. Kosong: "
        "angkanya diisi."),
    Kolom("sumber_data", "Sumber data", _P, 30, contoh="Laporan SKM"),
    Kolom("penanggung_jawab", "Penanggung jawab", Jenis.RUJUKAN, 28, ranah=(Ranah.JABATAN,), longgar=True,
        contoh="Camat",
        bantuan="Pilih jabatan, atau tulis nama lain."),
    Kolom("dasar", "Nilai tahun dasar", Jenis.NILAI, 14, bantuan="Nilai pada tahun dasar Renstra."),
    Kolom("metode", "Metode capaian", lebar=16, bantuan="Kosong berarti mengikuti profil kabupaten."),
    Kolom("bobot", "Bobot", Jenis.ANGKA, 9, bantuan="Bobot dalam sasarannya. Kosong bila tanpa bobot."),
    Kolom("mendukung", "Mendukung indikator", Jenis.RUJUKAN, 44, ranah=(Ranah.INDIKATOR,),
        daftar="daftar_semua_indikator", boleh_tiada=True,
        bantuan="Indikator atasan yang didukung indikator ini. Pilih atau tulis. Kosong pada yang paling atas."),
    Kolom("cara_ukur", "Cara ukur", Jenis.PILIHAN, 26, pilihan=pilihan_dari(CaraUkur), boleh_tiada=True,
        bantuan="Diukur sendiri, atau dihitung dari indikator yang mendukungnya. Kosong berarti diukur sendiri."),
)  # fmt: skip
KOLOM = (
    Kolom("mengukur", "Mengukur", Jenis.PILIHAN, 11, pilihan=pilihan_dari(Mengukur), contoh="sasaran",
        bantuan="Kosong berarti sasaran."),
    Kolom("milik", "Sasaran atau tujuan", Jenis.RUJUKAN, 44, Wajib.BENTUK, ranah=(Ranah.SASARAN, Ranah.TUJUAN),
        contoh="Meningkatnya kualitas pelayanan kepada masyarakat",
        daftar='=IF({mengukur}="tujuan",daftar_tujuan,daftar_sasaran)',
        bantuan="Pilih sasaran (atau tujuan) yang diukur indikator ini."),
    *KOLOM_NAMA,
    *KOLOM_RINCI,
)  # fmt: skip


def isian_indikator(i: Indikator, kamus: Kamus) -> Isian:
    """The cells that indicators of every level have."""
    return {
        ID: i.id, "nama": i.nama, "satuan": i.satuan, "sebutan": i.sebutan, "iku": i.iku or None,
        "polaritas": i.polaritas, "agregasi": i.agregasi, "desimal": i.desimal, "definisi": i.definisi,
        "rumus_kata": i.rumus_kata, "rumus": i.rumus, "sumber_data": i.sumber_data,
        "penanggung_jawab": kamus.label(i.penanggung_jawab, Ranah.JABATAN), "dasar": i.dasar, "metode": i.metode,
        "bobot": i.bobot, "mendukung": kamus.label(i.mendukung, Ranah.INDIKATOR),
        "cara_ukur": None if i.cara_ukur is CaraUkur.SENDIRI else i.cara_ukur,
    }  # fmt: skip


def read_indikator(b: Baris, konteks: Konteks, milik: str) -> Indikator:
    """The record of a row."""
    konteks.catat(f"indikator/{b.id}", b)
    konteks.satuan[b.id] = b.teks("satuan")
    konteks.periksa_satuan(b, b.id)
    return Indikator(
        id=b.id,
        milik=milik,
        nama=b.teks("nama"),
        satuan=b.teks("satuan"),
        sebutan=b.teks("sebutan"),
        polaritas=b.pilihan("polaritas", Polaritas) or Polaritas.NAIK,
        agregasi=b.pilihan("agregasi", Agregasi) or Agregasi.POSISI_AKHIR,
        iku=b.ya("iku"),
        definisi=b.teks("definisi"),
        rumus=b.teks("rumus"),
        rumus_kata=b.teks("rumus_kata"),
        sumber_data=b.teks("sumber_data"),
        penanggung_jawab=konteks.rujuk(b, "penanggung_jawab", Ranah.JABATAN, longgar=True),
        desimal=b.bilangan("desimal"),
        dasar=b.nilai("dasar"),
        metode=b.teks("metode"),
        bobot=b.angka("bobot"),
        mendukung=konteks.rujuk(b, "mendukung", Ranah.INDIKATOR),
        cara_ukur=b.pilihan("cara_ukur", CaraUkur) or CaraUkur.SENDIRI,
    )


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    p = tahun.perencanaan
    lain = {s.id for s in p.simpul} | {s.id for s in p.sasaran_jabatan}
    tujuan = {t.id for t in tahun.perencanaan.tujuan}
    for i in tahun.perencanaan.indikator:
        if i.milik not in lain:
            mengukur = Mengukur.TUJUAN if i.milik in tujuan else Mengukur.SASARAN
            ranah = Ranah.TUJUAN if i.milik in tujuan else Ranah.SASARAN
            yield {"mengukur": mengukur, "milik": kamus.label(i.milik, ranah), **isian_indikator(i, kamus)}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        mengukur = b.pilihan("mengukur", Mengukur)
        ranah = {Mengukur.TUJUAN: (Ranah.TUJUAN,), Mengukur.SASARAN: (Ranah.SASARAN,)}
        milik = konteks.rujuk(b, "milik", *(ranah[mengukur] if mengukur else (Ranah.SASARAN, Ranah.TUJUAN)))
        yield read_indikator(b, konteks, milik)


LEMBAR = Lembar(
    "Indikator",
    "Indikator tujuan dan sasaran. Indikator program dan indikator jabatan diisi di lembarnya sendiri.",
    Golongan.POKOK,
    KOLOM,
    _tulis,
    _baca,
    nama_baris=lambda b: Nama(Ranah.INDIKATOR, b.teks("nama"), b.teks("milik")),
    ranah_daftar=Ranah.INDIKATOR,
    kunci_utama="nama",
)
