"""Figures by the names that authors use in texts: ``{capaian SKM}``, ``{serapan total}``, ``{realisasi SKM 2023}``.

A name is a kind of figure, what it is about (the short name of an indicator, the name or code of a program, or
nothing), and an optional year. Names are compared without regard to case and spacing.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sakip.hasil.indeks import Indeks
from sakip.kernel.galat import SakipError


class SebutanTiada(SakipError):
    """A text names a figure that does not exist."""


_INDIKATOR: Mapping[str, str] = MappingProxyType(
    {
        "target": "target/{o}/{t}",
        "realisasi": "realisasi/{o}/{t}",
        "capaian": "capaian/{o}/{t}",
        "predikat": "predikat/capaian/{o}/{t}",
        "target akhir": "target_akhir/{o}",
        "kemajuan": "kemajuan/{o}/{t}",
        "perubahan": "perubahan/{o}/{t}",
        "pertumbuhan": "pertumbuhan/{o}/{t}",
    }
)
_UANG: Mapping[str, str] = MappingProxyType(
    {
        "pagu": "pagu",
        "realisasi anggaran": "belanja",
        "serapan": "serapan",
        "sisa anggaran": "sisa",
        "sisa": "sisa",
        "porsi": "porsi",
    }
)
_UMUM: Mapping[str, str] = MappingProxyType(
    {
        "rata-rata capaian": "rata_capaian/pk/{t}",
        "efisiensi total": "efisiensi/total/pk",
        "jumlah program": "jumlah_simpul/program",
        "jumlah kegiatan": "jumlah_simpul/kegiatan",
        "jumlah sub kegiatan": "jumlah_simpul/sub_kegiatan",
        "jumlah indikator": "banyak_capaian/pk/semua",
        "jumlah indikator tercapai": "banyak_capaian/pk/tercapai",
        "jumlah desa": "wilayah/desa",
        "jumlah penduduk": "penduduk/{t}/jumlah",
        "luas wilayah": "luas",
        "desa naik": "banyak_indeks/{t}/naik",
        "rata-rata indeks desa": "rata_indeks/{t}",
        "indeks desa tertinggi": "ekstrem_indeks/{t}/tertinggi",
        "indeks desa terendah": "ekstrem_indeks/{t}/terendah",
        "jumlah pegawai": "pegawai/eselon",
        "nilai LHE": "lhe/nilai",
    }
)
_TAHUN = re.compile(r"^(.*?)\s+(\d{4})$")


@dataclass(frozen=True, slots=True)
class KamusSebutan:
    """Every name of a year with the id of its figure; keys are folded by ``lipat``."""

    id_menurut_nama: Mapping[str, str]

    def cari(self, sebutan: str, *, tahun: int) -> str:
        """The id of a named figure; raises SebutanTiada with the nearest names."""
        teks, t = sebutan, tahun
        if cocok := _TAHUN.match(sebutan.strip()):
            teks, t = cocok.group(1), int(cocok.group(2))
        pola = self.id_menurut_nama.get(lipat(teks)) or self.id_menurut_nama.get(lipat(sebutan))
        if pola is None:
            raise SebutanTiada(self._pesan(sebutan))
        return pola.replace("{t}", str(t))

    def _pesan(self, sebutan: str) -> str:
        dekat = difflib.get_close_matches(lipat(sebutan), self.id_menurut_nama, n=3)
        usul = f" Mungkin maksudnya: {', '.join('{' + d + '}' for d in dekat)}." if dekat else ""
        return (
            f'Angka "{{{sebutan}}}" tidak dikenal.{usul} Lihat nama yang tersedia dengan: sakip hitung SUMBER --nama.'
        )


def lipat(teks: str) -> str:
    """A name without regard to case and spacing."""
    return " ".join(teks.lower().split())


def build_kamus(indeks: Indeks) -> KamusSebutan:
    """The names of a year. A short name that two indicators share is given to neither."""
    nama: dict[str, str] = {lipat(k): v for k, v in _UMUM.items()}
    pemakai: dict[str, list[str]] = {}
    for i in indeks.indikator.values():
        for s in {lipat(i.sebutan), lipat(i.nama)} - {""}:
            pemakai.setdefault(s, []).append(i.id)
    for s, daftar in pemakai.items():
        if len(daftar) == 1:
            nama.update({f"{j} {s}": pola.replace("{o}", daftar[0]) for j, pola in _INDIKATOR.items()})
    for jenis, awalan in _UANG.items():
        nama[f"{jenis} total"] = f"{awalan}/total"
        for x in indeks.pohon.simpul.values():
            for s in {lipat(x.nama), lipat(x.kode)} - {""}:
                nama.setdefault(f"{jenis} {s}", f"{awalan}/simpul/{x.id}")
        for n, sasaran in enumerate(indeks.sasaran.values(), 1):
            nama.setdefault(f"{jenis} sasaran {n}", f"{awalan}/sasaran/{sasaran.id}")
            nama.setdefault(f"capaian sasaran {n}", f"capaian_sasaran/{sasaran.id}/{{t}}/pk")
    for kegiatan, s in indeks.kegiatan_binwas.items():
        nama.setdefault(f"binwas {lipat(s)}", f"binwas/{kegiatan}/{{t}}")
        nama.setdefault(f"rasio binwas {lipat(s)}", f"rasio_binwas/{kegiatan}/{{t}}")
    return KamusSebutan(nama)
