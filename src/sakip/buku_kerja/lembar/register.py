"""Sheet *Register*: things done, one a row; formulas count them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.register import Catatan
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("jenis", "Jenis", lebar=24, wajib=Wajib.YA, contoh="fasilitasi_apbdes",
        bantuan="Kata yang sama untuk jenis yang sama; rumus menghitung menurut kata ini."),
    Kolom("tanggal", "Tanggal", Jenis.TANGGAL, 18, Wajib.MUTLAK, contoh="12 Maret 2026"),
    Kolom("uraian", "Uraian", Jenis.PARAGRAF, 50, Wajib.YA, contoh="Fasilitasi penyusunan APBDes"),
    Kolom("desa", "Desa", Jenis.RUJUKAN, 20, ranah=(Ranah.DESA,), longgar=True),
    Kolom("petugas", "Petugas", Jenis.RUJUKAN, 28, ranah=(Ranah.JABATAN,), longgar=True),
    Kolom("tindak_lanjut", "Tindak lanjut", Jenis.PARAGRAF, 40),
    Kolom("bukti", "Bukti", Jenis.PARAGRAF, 30),
    Kolom("tambahan", "Tugas tambahan", Jenis.YA, 11, boleh_tiada=True,
        bantuan="ya bila di luar rencana; laporan jabatan menyebutnya tersendiri."),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for c in tahun.register.catatan:
        yield {
            "jenis": c.jenis, "tanggal": c.tanggal, "uraian": c.uraian, "desa": c.desa,
            "petugas": kamus.label(c.petugas, Ranah.JABATAN), "tindak_lanjut": c.tindak_lanjut, "bukti": c.bukti,
            "tambahan": c.tambahan or None,
        }  # fmt: skip


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"register/{n}", b)
        if hari := b.tanggal("tanggal"):
            yield Catatan(
                b.teks("jenis"), hari, b.teks("uraian"), konteks.rujuk(b, "desa", Ranah.DESA, longgar=True),
                konteks.rujuk(b, "petugas", Ranah.JABATAN, longgar=True), b.teks("tindak_lanjut"), b.teks("bukti"),
                b.ya("tambahan"),
            )  # fmt: skip


LEMBAR = Lembar(
    "Register",
    "Catatan kegiatan, satu baris satu kegiatan. Dipakai rumus jumlah(jenis).",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
)
