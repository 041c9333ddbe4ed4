"""Laporan menyebut tahun lain sebagai tahunnya sendiri.

Mengapa: judul, kepala kolom dan kalimat yang tertinggal dari tahun lalu membuat pembaca tidak tahu angka tahun mana
yang disajikan.

Contoh salah: laporan 2024 mengantar tabel dengan “capaian Tahun 2024 sebagai berikut”, lalu judul tabelnya “Tahun
2023”.

Contoh benar: kalimat pengantar, judul dan kepala kolom tabel itu menyebut 2024.

Keterbatasan: tahun laporan adalah yang disebut sampul dan paling banyak disebut kalimatnya. Tahun lain hanya dinilai
bila ada saksinya (kalimat pengantar, judul, kolom, butir daftar, nilai yang sama, atau kalimat yang sama dalam laporan
lain), atau bila kalimatnya jelas tentang laporan ini; yang terakhir hanya peringatan. Perbandingan dengan tahun lalu
dan rencana tahun depan tidak dinilai.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TANPA_SAKSI = ("sampul", "judul", "kalimat")


@aturan(
    kode="KL232",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.WAKTU,),
)
def tahun_laporan_sendiri(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every statement of a report about its own year against that year."""
    del konteks
    acuan: dict[str, Fakta] = {}
    sudah: set[tuple[Lokasi, str]] = set()
    kelompok: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.tentang(JenisFakta.WAKTU, "tahun laporan"):
        if f.rincian == "acuan":
            acuan[f.bagian] = f
        elif f.kelompok:
            kelompok[f.kelompok].append(f)
        elif f.rincian in _TANPA_SAKSI and _tahun(f) != f.versi and (f.lokasi, f.tertulis) not in sudah:
            sudah.add((f.lokasi, f.tertulis))
            yield _temuan(f, acuan.get(f.bagian), "laporan ini tentang")
    for isi in kelompok.values():
        yield from _kelompok(isi)


def _kelompok(isi: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    """Statements about one thing: those of another year are wrong where one has the year of the report."""
    saksi = next((f for f in isi if _tahun(f) == f.versi), None)
    salah = [f for f in isi if _tahun(f) != f.versi]
    if saksi is None and len({_tahun(f) for f in salah}) > 1:
        alasan = f"Tahun “{salah[0].nama}” dan “{salah[-1].nama}” berbeda; tidak diperiksa mana yang benar."
        yield Lewat(alasan, tuple(salah[:2]))
    elif saksi is not None:
        for f in salah:
            # A sentence about this year may lead to the plan for the next.
            if not (f.rincian == "judul rencana" and _tahun(f) > f.versi):
                yield _temuan(f, saksi, f"padahal “{saksi.nama}”: seharusnya")


def _temuan(f: Fakta, saksi: Fakta | None, sebutan: str) -> Konsep:
    return Konsep(
        fakta=(f,) if saksi is None else (f, saksi),
        pokok=f"“{f.nama}”",
        tertulis=f"tahun {_tahun(f)}",
        seharusnya=f"tahun {f.versi}",
        sebutan=sebutan,
        saran="Perbaiki tahunnya, dan periksa apakah isinya ikut tertinggal dari tahun lain.",
        tingkat=Tingkat.PERINGATAN if f.rincian in ("judul", "kalimat") else None,
    )


def _tahun(f: Fakta) -> str:
    return str(f.periode.tahun) if f.periode else ""
