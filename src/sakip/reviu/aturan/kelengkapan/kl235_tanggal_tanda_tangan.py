"""Tanggal tanda tangan mendahului akhir masa yang dilaporkan, atau jauh sesudahnya.

Mengapa: laporan memuat realisasi sampai akhir masanya; yang ditandatangani sebelumnya tidak mungkin memuat angka itu.
Tanggal yang jauh menyimpang biasanya tersalin dari laporan lain.

Contoh salah: laporan triwulan II 2024 ditandatangani 3 Juni 2024.

Contoh benar: laporan triwulan II 2024 ditandatangani 1 Juli 2024.

Keterbatasan: hari terakhir masanya sendiri diterima di sini; untuk laporan tahunan KL202 mengingatkannya. Yang dinilai
hanya tanda tangan kata pengantar dan penutup laporan, serta Perjanjian Kinerja; tanda tangan lampiran tidak.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Tanggal
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal, tambah_bulan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_LAPORAN, _PK = "tanda tangan laporan", "tanda tangan pk"
# PP 8/2006 Pasal 19 gives two months after the year; a whole year later something was copied.
_TERLAMBAT = 12


@aturan(
    kode="KL235",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("pp-8-2006#pasal-19",),
    sejak=2015,
    butuh=(JenisFakta.TANGGAL,),
)
def tanda_tangan_sesudah_masanya(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the day under every report and agreement against the period it is about."""
    del konteks
    semua = [f for f in berkas.semua(JenisFakta.TANGGAL) if f.rincian in (_LAPORAN, _PK)]
    for f in semua:
        if not isinstance(f.isi, Tanggal):
            yield Lewat(f"Tanggal tanda tangan “{f.tertulis}” tidak diperiksa: tidak ada di kalender.", (f,))
        elif f.periode is None:
            yield Lewat(f"Tanggal tanda tangan “{f.tertulis}” tidak diperiksa: masa laporan tidak diketahui.", (f,))
        elif f.rincian == _LAPORAN:
            yield from _laporan(f, f.isi.tanggal, f.periode, semua)
        else:
            yield from _perjanjian(f, f.isi.tanggal, f.periode)


def _laporan(f: Fakta, hari: date, periode: Periode, semua: Sequence[Fakta]) -> Iterator[Konsep]:
    if hari < periode.akhir:
        lain = _umumnya(f, semua)
        yield Konsep(
            fakta=(f, *lain),
            pokok="Tanggal tanda tangan laporan",
            tertulis=format_tanggal(hari),
            seharusnya=format_tanggal(periode.akhir),
            sebutan="paling awal akhir masa yang dilaporkan,",
            uraian=f"laporan lain dalam berkas ini bertanggal {lain[0].tertulis}" if lain else "",
            saran="Perbaiki tanggalnya, atau periksa apakah laporan ini memang tentang masa itu.",
        )
    elif hari > tambah_bulan(periode.akhir, bulan=_TERLAMBAT):
        yield Konsep(
            fakta=(f,),
            pokok="Tanggal tanda tangan laporan",
            tertulis=format_tanggal(hari),
            seharusnya=format_tanggal(tambah_bulan(periode.akhir, bulan=2)),
            sebutan=f"lebih dari setahun sesudah akhir {periode.sebutan}; laporan biasanya terbit sebelum",
            saran="Periksa tahunnya.",
            tingkat=Tingkat.PERINGATAN,
        )


def _umumnya(f: Fakta, semua: Sequence[Fakta]) -> tuple[Fakta, ...]:
    """One signature with the day that most others of the same period bear, when three do."""
    sama = [x for x in semua if x is not f and (x.rincian, x.periode) == (f.rincian, f.periode)]
    hari = Counter(x.isi.tanggal for x in sama if isinstance(x.isi, Tanggal)).most_common(1)
    if not hari or hari[0][1] < 3:
        return ()
    return tuple(x for x in sama if isinstance(x.isi, Tanggal) and x.isi.tanggal == hari[0][0])[:1]


def _perjanjian(f: Fakta, hari: date, periode: Periode) -> Iterator[Konsep]:
    # An annex may hold the agreement of the year after.
    if hari < date(periode.tahun - 1, 12, 1) or hari > date(periode.tahun + 1, 12, 31):
        yield Konsep(
            fakta=(f,),
            pokok="Tanggal Perjanjian Kinerja",
            tertulis=format_tanggal(hari),
            seharusnya=f"dalam tahun {periode.tahun}",
            sebutan="seharusnya",
            saran="Periksa tahunnya.",
            tingkat=Tingkat.PERINGATAN,
        )
