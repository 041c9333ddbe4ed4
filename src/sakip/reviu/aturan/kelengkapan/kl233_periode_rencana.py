"""Renstra atau RPJMD disebut dengan periode yang berbeda-beda.

Mengapa: tujuan, sasaran dan alokasi yang disajikan harus dari rencana yang berlaku pada tahun laporan; periode lama
menandakan bagian yang tersalin dari laporan terdahulu.

Contoh salah: laporan 2024 menyebut Renstra 2021-2026, di tempat lain “misi tahun 2016-2021”.

Contoh benar: laporan 2024 menyebut Renstra 2021-2026 di semua tempat.

Keterbatasan: kalimat tentang rencana terdahulu, judul peraturan, serta rencana nasional, provinsi dan desa tidak
dinilai. Rencana yang baru akan berlaku boleh disebut.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.rencana_berlaku import memuat_tahun, periode_lain, rencana_berlaku
from sakip.kernel.nilai import Rentang
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="KL233",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.WAKTU,),
)
def periode_rencana_sama(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every period of a plan against the year of the report and the period that is named most."""
    del konteks
    utama = rencana_berlaku(berkas=berkas)
    for f, banyak in periode_lain(berkas=berkas):
        if f.rincian or not isinstance(f.isi, Rentang):
            continue
        if memuat_tahun(fakta=f, tahun=berkas.tahun):
            yield from _tandingan(f, banyak, utama, berkas)
        elif f.isi.atas < berkas.tahun:
            yield _lewat_masanya(f, utama, berkas.tahun)


def _lewat_masanya(f: Fakta, utama: Fakta | None, tahun: int) -> Konsep:
    return Konsep(
        fakta=(f,) if utama is None else (f, utama),
        tertulis=f.tertulis,
        seharusnya=_tulis(utama) if utama else "",
        kalimat=f"“{f.nama}” menyebut rencana {f.tertulis}, yang sudah berakhir sebelum tahun laporan {tahun}"
        + (f"; di tempat lain rencananya {_tulis(utama)}." if utama else "."),
        saran="Ganti dengan periode rencana yang berlaku, dan periksa apakah isinya ikut tersalin.",
        # A plan that ended only the year before may still be spoken of.
        tingkat=None if utama and isinstance(f.isi, Rentang) and f.isi.atas < tahun - 1 else Tingkat.PERINGATAN,
    )


def _tandingan(f: Fakta, banyak: int, utama: Fakta | None, berkas: Berkas) -> Iterator[Konsep | Lewat]:
    """Another period that holds the year too: a slip of the pen when it is rare."""
    if utama is None:
        return
    sering = sum(x.isi == utama.isi for x in berkas.tentang(JenisFakta.WAKTU, "rencana"))
    if sering < 3 * banyak:
        yield Lewat(
            f"Periode rencana “{f.tertulis}” tidak diperiksa: {_tulis(utama)} juga memuat tahunnya.", (f, utama)
        )
        return
    yield Konsep(
        fakta=(f, utama),
        pokok=f"Periode rencana pada “{f.nama}”",
        tertulis=f.tertulis,
        seharusnya=_tulis(utama),
        sebutan="di tempat lain",
        saran="Samakan periode rencananya.",
        tingkat=Tingkat.PERINGATAN,
    )


def _tulis(f: Fakta) -> str:
    assert isinstance(f.isi, Rentang)
    return f"{f.isi.bawah}-{f.isi.atas}"
