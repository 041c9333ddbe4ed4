"""Rentang waktu yang diukur berbeda dari masa laporannya, atau dari laporan lain dalam berkas yang sama.

Mengapa: capaian kumulatif sejak Januari tidak dapat dibandingkan dengan capaian satu triwulan; pembaca harus tahu yang
mana yang disajikan.

Contoh salah: semua laporan mengukur 1 Januari s.d. 30 Juni, satu mengukur 1 April s.d. 30 Juni.

Contoh benar: semua laporan mengukur 1 Januari s.d. 30 Juni.

Keterbatasan: awal rentang dibandingkan hanya bila sedikitnya tiga laporan lain tentang masa yang sama sependapat.
Rentang dengan tanggal yang tidak ada di kalender tidak diperiksa di sini; KL230 menyebutnya.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Tanggal
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_SEPENDAPAT = 3


@aturan(
    kode="KL237",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.WAKTU,),
)
def rentang_ukur_sesuai_masa(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the end of every measured span against its period, its beginning against the other reports."""
    del konteks
    awal = berkas.tentang(JenisFakta.WAKTU, "rentang/awal")
    for a, z in zip(awal, berkas.tentang(JenisFakta.WAKTU, "rentang/akhir"), strict=True):
        if not (isinstance(a.isi, Tanggal) and isinstance(z.isi, Tanggal)):
            yield Lewat(f"Rentang {a.tertulis} s.d. {z.tertulis} tidak diperiksa: tanggalnya tidak terbaca.", (z,))
            continue
        yield from _akhir(z, z.isi.tanggal)
        yield from _awal(a, a.isi.tanggal, awal)


def _akhir(f: Fakta, hari: date) -> Iterator[Konsep]:
    """A report of a quarter that measures up to the end of another quarter."""
    p = f.periode
    if p is None or p.triwulan is None or hari.year != p.tahun:
        return
    if (hari.month - 1) // 3 + 1 != p.triwulan and hari.month % 3 == 0 and hari.day >= 28:
        yield Konsep(
            fakta=(f,),
            pokok="Akhir rentang yang diukur",
            tertulis=format_tanggal(hari),
            seharusnya=format_tanggal(p.akhir),
            sebutan=f"laporan ini tentang {p.sebutan}, yang berakhir",
            saran="Perbaiki rentangnya, atau triwulan laporannya.",
        )


def _awal(f: Fakta, hari: date, semua: Sequence[Fakta]) -> Iterator[Konsep]:
    lain = [x for x in semua if x.bagian != f.bagian and x.periode == f.periode and isinstance(x.isi, Tanggal)]
    hitung = Counter(x.isi.tanggal for x in lain if isinstance(x.isi, Tanggal))
    if len(hitung) != 1 or len(lain) < _SEPENDAPAT or hari in hitung:
        return
    umum = next(iter(hitung))
    yield Konsep(
        fakta=(f, lain[0]),
        pokok="Awal rentang yang diukur",
        tertulis=format_tanggal(hari),
        seharusnya=format_tanggal(umum),
        sebutan=f"semua {len(lain)} laporan lain dalam berkas ini mengukur sejak",
        saran="Pastikan rentang dan angkanya sama caranya dengan laporan lain.",
        tingkat=Tingkat.PERINGATAN,
    )
