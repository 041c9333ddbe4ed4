"""Tahun akhir, tahun dasar atau kolom tahun sebuah rencana tidak cocok dengan periodenya.

Mengapa: kemajuan diukur terhadap target akhir rencana; target tahun lain memberi kemajuan yang salah.

Contoh salah: Renstra 2021-2026, tetapi “Target akhir Renstra (2024)”.

Contoh benar: Renstra 2021-2026 dan “Target akhir Renstra (2026)”.

Keterbatasan: tahun dasar dinilai terhadap tahun target pertama dalam tabelnya. Kolom tahun dinilai hanya pada tabel di
bawah judul matriks yang menyebut periode, bila sedikitnya empat tahun. Satu tahun sebelum periodenya diterima sebagai
kondisi awal, bila kolomnya sampai tahun terakhir.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.rencana_berlaku import rencana_berlaku
from sakip.kernel.nilai import Rentang
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="KL234",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.WAKTU,),
)
def tahun_rencana_cocok(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the years that belong to a plan against its period."""
    del konteks
    for f in berkas.tentang(JenisFakta.WAKTU, "rencana/akhir"):
        yield from _akhir(f, rencana_berlaku(berkas=berkas))
    for f in berkas.tentang(JenisFakta.WAKTU, "rencana/dasar"):
        if f.nilai is not None and f.nilai > int(f.versi):
            yield _dasar(f)
    yield from _matriks(berkas)


def _akhir(f: Fakta, rencana: Fakta | None) -> Iterator[Konsep | Lewat]:
    if rencana is None or not isinstance(rencana.isi, Rentang):
        yield Lewat(f"“{f.tertulis}” tidak diperiksa: periode rencananya tidak disebut.", (f,))
    elif f.nilai is not None and f.nilai != rencana.isi.atas:
        yield Konsep(
            fakta=(f, rencana),
            pokok="Tahun akhir rencana",
            tertulis=str(f.nilai),
            seharusnya=str(rencana.isi.atas),
            sebutan="seharusnya",
            uraian=f"rencananya {rencana.isi.bawah}-{rencana.isi.atas}",
            saran="Pakai target tahun terakhir rencana, lalu hitung ulang kemajuannya.",
        )


def _dasar(f: Fakta) -> Konsep:
    return Konsep(
        fakta=(f,),
        pokok="Tahun dasar rencana",
        tertulis=str(f.nilai),
        seharusnya=f.versi,
        sebutan="paling lambat",
        uraian=f"{f.nama} dalam tabel yang sama",
        saran="Tulis tahun keadaan awal, sebelum target pertama.",
    )


def _matriks(berkas: Berkas) -> Iterator[Konsep]:
    kelompok: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.tentang(JenisFakta.WAKTU, "rencana/matriks"):
        kelompok[f.kelompok].append(f)
    judul = {f.kelompok: f for f in berkas.tentang(JenisFakta.WAKTU, "rencana/judul")}
    for kunci, isi in kelompok.items():
        yield from _satu(isi, judul[kunci])


def _satu(isi: Sequence[Fakta], judul: Fakta) -> Iterator[Konsep]:
    """The tables of one matrix: their years must end with the plan and begin no earlier than the year before it."""
    masa = judul.isi
    assert isinstance(masa, Rentang)
    salah = [f for f in isi if isinstance(f.isi, Rentang) and (f.isi.atas < masa.atas or f.isi.bawah < masa.bawah - 1)]
    if salah:
        yield Konsep(
            fakta=(*salah[-3:], judul),
            pokok="Kolom tahun matriks rencana",
            tertulis=salah[-1].tertulis,
            seharusnya=f"{masa.bawah} sampai {masa.atas}",
            sebutan="menurut judulnya",
            saran="Sesuaikan kolom tahun atau judul matriks.",
        )
