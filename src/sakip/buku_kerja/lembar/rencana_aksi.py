"""Sheet *Rencana Aksi*: the steps towards each indicator, with the months in which they are done ticked.

Twelve narrow columns, as in the printed matrix: a row of ticks is filled by dragging, and nothing has to be spelt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isi, Isian, Jenis, Kolom, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.perencanaan import LangkahAksi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.tanggal import BULAN

KOLOM_INDIKATOR = Kolom("indikator", "Indikator", Jenis.RUJUKAN, 50, Wajib.MUTLAK, ranah=(Ranah.INDIKATOR,),
    daftar="daftar_indikator_mana_pun", contoh="Jumlah layanan keliling",
    bantuan="Nama indikator seperti di lembar Indikator, Indikator Program, atau Indikator Jabatan. Pilih atau tulis.",
)  # fmt: skip
CENTANG = "v"
_BULAN = tuple(
    Kolom(f"bulan:{n}", nama, Jenis.YA, 5, daftar="daftar_centang", kelompok="Bulan pelaksanaan",
        bantuan="Isi v pada bulan pelaksanaannya." if n == 1 else "")
    for n, nama in enumerate(BULAN, 1)
)  # fmt: skip
KOLOM = (
    KOLOM_INDIKATOR,
    Kolom("uraian", "Langkah aksi", Jenis.PARAGRAF, 50, Wajib.MUTLAK, contoh="Menyusun jadwal layanan keliling"),
    *_BULAN,
    Kolom("keluaran", "Keluaran", Jenis.PARAGRAF, 30, contoh="1 jadwal"),
    Kolom("penanggung_jawab", "Penanggung jawab", Jenis.RUJUKAN, 28, ranah=(Ranah.JABATAN,), longgar=True,
        bantuan="Kosong berarti jabatan pemilik indikatornya."),
    Kolom("simpul", "Sub kegiatan", Jenis.RUJUKAN, 40, ranah=(Ranah.SIMPUL,),
        bantuan="Sub kegiatan yang membiayai langkah ini. Kosongkan bila tanpa anggaran."),
    Kolom("perbarui", "Perlu diperbarui", Jenis.YA, 11,
        bantuan="ya: langkah tahun lalu yang belum diperbarui. Kosongkan setelah bulan dan keluarannya disesuaikan."),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for a in tahun.perencanaan.rencana_aksi:
        bulan: dict[str, Isi] = {f"bulan:{n}": CENTANG for n in a.bulan}
        yield {
            "indikator": kamus.label(a.indikator, Ranah.INDIKATOR), "uraian": a.uraian, **bulan,
            "keluaran": a.keluaran, "penanggung_jawab": kamus.label(a.penanggung_jawab, Ranah.JABATAN),
            "simpul": kamus.label(a.simpul, Ranah.SIMPUL), "perbarui": a.perbarui or None,
        }  # fmt: skip


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    nomor = 0
    for b in baris:
        if indikator := konteks.rujuk(b, "indikator", Ranah.INDIKATOR):
            nomor += 1
            konteks.catat(f"rencana_aksi/{nomor}", b)
            yield LangkahAksi(
                indikator, b.teks("uraian"), tuple(n for n in range(1, 13) if b.ya(f"bulan:{n}")), b.teks("keluaran"),
                konteks.rujuk(b, "penanggung_jawab", Ranah.JABATAN, longgar=True),
                konteks.rujuk(b, "simpul", Ranah.SIMPUL), b.ya("perbarui"),
            )  # fmt: skip


LEMBAR = Lembar(
    "Rencana Aksi",
    "Langkah untuk mencapai target setiap indikator, satu baris satu langkah.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    beku=2,
    boleh_tiada=True,
)
