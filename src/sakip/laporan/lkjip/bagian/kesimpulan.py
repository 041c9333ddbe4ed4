"""Conclusion (N-KESIMPULAN): generated points on capaian, absorption and efficiency, then the author's text.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab IV (VERIFIED-2). The points come from the figures of Bab III, so that
they cannot be stale (SEED 000, 003). ``butir`` chooses them.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar
from sakip.dokumen.sebaris import Sebaris, Teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.kernel.nilai import Angka
from sakip.laporan.kalimat import kalimat
from sakip.laporan.narasi import blok_narasi
from sakip.laporan.pilihan import daftar_teks
from sakip.peraturan.profil import Opsi

_BUTIR = ("indikator", "sasaran", "anggaran", "efisiensi")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The points as a list, then the author's conclusion."""
    himpunan = opsi.teks("himpunan", "pk")
    pilihan = daftar_teks(opsi, "butir", _BUTIR, boleh=_BUTIR)
    butir = [Butir(isi) for satu in pilihan for isi in _isi(hasil, himpunan, satu)]
    penanda = JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value))
    return [Daftar(tuple(butir), penanda), *blok_narasi(hasil=hasil, kunci="kesimpulan")]


def _isi(hasil: Hasil, himpunan: str, pilihan: str) -> Iterator[tuple[Sebaris, ...]]:
    match pilihan:
        case "indikator":
            yield _indikator(hasil, himpunan)
        case "sasaran":
            for n, s in enumerate(dict.fromkeys(i.milik for i in hasil.indeks.himpunan[Himpunan(himpunan)]), 1):
                yield _sasaran(hasil, himpunan, s, n)
        case "anggaran":
            yield _anggaran(hasil)
        case _:
            yield from _efisiensi(hasil, himpunan)


def _indikator(hasil: Hasil, himpunan: str) -> tuple[Sebaris, ...]:
    return kalimat(
        "Dari ",
        hasil[f"banyak_capaian/{himpunan}/semua"],
        " kinerja, ",
        hasil[f"banyak_capaian/{himpunan}/tercapai"],
        " mencapai atau melebihi target dengan rata-rata capaian ",
        hasil[f"rata_capaian/{himpunan}/{hasil.tahun}"],
        ".",
    )


def _sasaran(hasil: Hasil, himpunan: str, sasaran: str, nomor: int) -> tuple[Sebaris, ...]:
    id_capaian = f"capaian_sasaran/{sasaran}/{hasil.tahun}/{himpunan}"
    isi = kalimat(f"Sasaran {nomor}, “{hasil.indeks.sasaran[sasaran].teks}”: capaian kinerja ", hasil[id_capaian])
    serapan = hasil[f"serapan/sasaran/{sasaran}"]
    if isinstance(serapan.nilai, Angka):
        isi += kalimat(" dengan penyerapan anggaran ", serapan)
    efisiensi = hasil[f"efisiensi/sasaran/{sasaran}/{himpunan}"]
    if isinstance(efisiensi.nilai, Angka):
        isi += kalimat(" dan tingkat efisiensi ", efisiensi)
    return (*isi, Teks("."))


def _anggaran(hasil: Hasil) -> tuple[Sebaris, ...]:
    return kalimat(
        "Anggaran ",
        hasil["pagu/total"],
        " terserap ",
        hasil["belanja/total"],
        " atau ",
        hasil["serapan/total"],
        "; yang tidak digunakan ",
        hasil["sisa/total"],
        " atau ",
        hasil["persen_sisa/total"],
        " dari pagu.",
    )


def _efisiensi(hasil: Hasil, himpunan: str) -> Iterator[tuple[Sebaris, ...]]:
    figur = hasil[f"efisiensi/total/{himpunan}"]
    if isinstance(figur.nilai, Angka):
        metode = hasil.metode("efisiensi", hasil.profil.metode.efisiensi)
        yield kalimat("Tingkat efisiensi anggaran keseluruhan ", figur, f", dihitung sebagai {metode.rumus}.")
