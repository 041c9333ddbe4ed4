"""Sheet *Tugas Fungsi*: tasks and functions of positions, one a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.organisasi import JenisTugas, TugasFungsi
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("jabatan", "Jabatan", Jenis.RUJUKAN, 34, Wajib.YA, ranah=(Ranah.JABATAN,), contoh="Camat"),
    Kolom("jenis", "Jenis", Jenis.PILIHAN, 10, Wajib.MUTLAK, pilihan=pilihan_dari(JenisTugas), contoh="tugas"),
    Kolom("teks", "Uraian", Jenis.PARAGRAF, 80, Wajib.YA, contoh="menyelenggarakan urusan pemerintahan umum",
        bantuan="Satu tugas atau fungsi satu baris, tanpa nomor; nomor dibuat saat dicetak."),
    Kolom("dasar", "Dasar hukum", Jenis.PARAGRAF, 40, contoh="Peraturan Bupati Nusa Nomor 1 Tahun 2020 (rekaan)"),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for t in tahun.organisasi.tugas:
        yield {"jabatan": kamus.label(t.jabatan, Ranah.JABATAN), "jenis": t.jenis, "teks": t.teks, "dasar": t.dasar}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"tugas/{n}", b)
        if jenis := b.pilihan("jenis", JenisTugas):
            yield TugasFungsi(konteks.rujuk(b, "jabatan", Ranah.JABATAN), jenis, b.teks("teks"), b.teks("dasar"))


LEMBAR = Lembar("Tugas Fungsi", "Satu baris satu tugas atau fungsi.", Golongan.KINERJA, KOLOM, _tulis, _baca)
