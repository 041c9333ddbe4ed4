"""The minutes in which the targets of a year were agreed (F-BERITA-ACARA): number, day in words, participants.

Dasar: LKE 1.b asks how targets were set (VERIFIED-2); the form is that of official letters (MEMORY). What is not
recorded is left to the pen; minutes of which nothing at all is recorded are a gap.
"""

from __future__ import annotations

from datetime import date

from sakip.data.perencanaan import BeritaAcara
from sakip.dokumen.node import Baris, Blok, GayaParagraf, Kolom, Paragraf, Rata, Sel, Tabel
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.tanggal import BULAN, HARI, format_tanggal
from sakip.kernel.terbilang import terbilang
from sakip.laporan.isian import isi_teks
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import nama_jabatan, pemegang_jabatan
from sakip.peraturan.profil import Opsi

_PENA = "…" * 10


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Number, the sentence with the day, and the table in which participants sign."""
    b = hasil.data.perencanaan.berita_acara
    if b == BeritaAcara():
        cara = "Isi nomor, tanggal, tempat, dan peserta berita acara."
        return bila_wajib(opsi=opsi, kunci="perencanaan.berita_acara", judul="Berita acara", cara=cara)
    isi = isi_teks(
        f"Pada hari ini, {_hari(b.tanggal)}, bertempat di {b.tempat or _PENA}, kami yang bertanda tangan di bawah ini "
        "telah membahas dan menyepakati target kinerja tahun {tahun} sebagaimana tercantum dalam kertas kerja "
        "penetapan target {nama_jabatan}.",
        hasil=hasil,
    )
    penutup = "Demikian berita acara ini dibuat untuk digunakan sebagaimana mestinya."
    return [
        Paragraf(teks(f"Nomor: {b.nomor or _PENA}"), GayaParagraf.TENGAH),
        Paragraf(teks(isi)),
        Paragraf(teks(penutup)),
        _peserta(hasil, b),
    ]


def _hari(tanggal: date | None) -> str:
    """The day in words: ``Kamis tanggal sebelas bulan Januari tahun dua ribu dua puluh empat (11 Januari 2024)``."""
    if tanggal is None:
        return f"{_PENA} tanggal {_PENA} bulan {_PENA} tahun {_PENA}"
    hari, bulan = HARI[tanggal.weekday()], BULAN[tanggal.month - 1]
    kata = f"{hari} tanggal {terbilang(tanggal.day)} bulan {bulan} tahun {terbilang(tanggal.year)}"
    return f"{kata} ({format_tanggal(tanggal)})"


def _peserta(hasil: Hasil, berita: BeritaAcara) -> Tabel:
    """A line to sign for each participant; ids of positions become the holder on that day and the position."""
    hari = berita.tanggal or date(hasil.tahun, 1, 1)
    dikenal = {j.id for j in hasil.data.organisasi.jabatan}
    badan = []
    for n, peserta in enumerate(berita.peserta, 1):
        p = pemegang_jabatan(hasil=hasil, jabatan=peserta, tanggal=hari) if peserta in dikenal else None
        nama = (p.nama if p else _PENA) if peserta in dikenal else peserta
        jabatan = nama_jabatan(hasil, peserta) if peserta in dikenal else ""
        sebutan = f"{p.status.value if p else ''} {jabatan}".strip()
        badan.append(Baris(tuple(Sel(teks(t)) for t in (str(n), nama, sebutan, f"{n}. {_PENA}"))))
    judul = ("No", "Nama", "Jabatan", "Tanda Tangan")
    return Tabel(
        kolom=(Kolom(5, Rata.TENGAH), Kolom(30), Kolom(38), Kolom(27)),
        kepala=(Baris(tuple(Sel(teks(t, tebal=True), rata=Rata.TENGAH, tebal=True) for t in judul)),),
        badan=tuple(badan),
        jenis="F-BERITA-ACARA",
    )
