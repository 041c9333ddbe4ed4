"""The sets that the records of a year fall into, read off the parts of ``TahunKinerja``.

A set is a list of a part (``perencanaan.indikator``), or what a part says once (``perencanaan``: Renstra and minutes).
Nothing is listed by hand but the natural keys: what makes two records the same fact.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final, get_args, get_origin

from sakip.data.kanonik import Bidang, bidang
from sakip.data.tahun_kinerja import TahunKinerja

# Other keys are made of these (a version with a position), and a table takes no more than 250 letters.
KUNCI_TERPANJANG: Final = 150
# By set: the fields that make a record unique in it. What is not listed has no natural key (two entries of the register
# may say the same) and gets one when it is written.
KUNCI: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "acuan.pembanding": ("indikator", "jenis", "tahun"),
        "organisasi.jabatan": ("id",),
        "organisasi.tanggal_laporan": ("periode", "jabatan"),
        "perencanaan.tujuan": ("id",),
        "perencanaan.sasaran": ("id",),
        "perencanaan.indikator": ("id",),
        "perencanaan.target_renstra": ("indikator", "tahun"),
        "perencanaan.target_rkt": ("indikator", "tahun"),
        "perencanaan.simpul": ("id",),
        "perencanaan.proses_bisnis": ("kode",),
        "perencanaan.variabel": ("kode",),
        "perencanaan.sasaran_jabatan": ("id",),
        "perencanaan.penetapan_target": ("indikator",),
        "anggaran.versi": ("id",),
        "anggaran.pagu": ("simpul", "versi"),
        "anggaran.realisasi": ("simpul", "periode"),
        "anggaran.bagian_pagu": ("simpul", "jabatan", "versi"),
        "anggaran.bagian_belanja": ("simpul", "jabatan", "periode"),
        "anggaran.prakiraan_maju": ("simpul",),
        "realisasi.kinerja": ("indikator", "periode"),
        "realisasi.variabel": ("variabel", "periode"),
        "desa.desa": ("nama",),
        "desa.penduduk": ("desa", "tahun"),
        "desa.indeks": ("desa", "tahun"),
        "desa.kegiatan_binwas": ("id",),
        "desa.binwas": ("kegiatan", "periode"),
        "sumber_daya.pegawai": ("dimensi", "kategori"),
        "sumber_daya.kebutuhan": ("sasaran",),
        "sumber_daya.sarpras": ("nama",),
        "evaluasi.tanggapan": ("jabatan", "periode"),
        "riwayat.kinerja": ("indikator", "tahun"),
        "riwayat.anggaran": ("tahun",),
        "riwayat.pengganti": ("lama", "baru"),
    }
)


@dataclass(frozen=True, slots=True)
class Himpunan:
    """A set: the part and the field it fills (empty for what a part says once), and the class of its records."""

    nama: str
    bagian: str
    bidang: str
    jenis: type

    @property
    def tunggal(self) -> bool:
        """Whether the set is what a part says once."""
        return not self.bidang


@cache
def semua_himpunan() -> Mapping[str, Himpunan]:
    """All sets by name, in the order of the parts; what a part says once comes before its lists."""
    hasil: dict[str, Himpunan] = {}
    for bagian in bidang(TahunKinerja):
        jenis = bagian.tipe
        assert isinstance(jenis, type)
        if any(isi_daftar(b) is None for b in bidang(jenis)):
            hasil[bagian.nama] = Himpunan(bagian.nama, bagian.nama, "", jenis)
        for b in bidang(jenis):
            if (isi := isi_daftar(b)) is not None:
                nama = f"{bagian.nama}.{b.nama}"
                hasil[nama] = Himpunan(nama, bagian.nama, b.nama, isi)
    return MappingProxyType(hasil)


def isi_daftar(b: Bidang) -> type | None:
    """The class of what a field lists, when it lists records; dates and texts are no records."""
    if get_origin(b.tipe) is not tuple:
        return None
    isi = get_args(b.tipe)[0]
    return isi if isinstance(isi, type) and dataclasses.is_dataclass(isi) else None


def kunci_alami(*, himpunan: str, objek: object) -> str | None:
    """What makes a record this fact and no other, or None where a set has no natural key.

    >>> from sakip.data.anggaran import Pagu
    >>> from decimal import Decimal
    >>> kunci_alami(himpunan="anggaran.pagu", objek=Pagu("7.01.01", "murni", Decimal(1)))
    '7.01.01:murni'
    """
    nama = KUNCI.get(himpunan)
    if nama is None:
        return None
    kunci = ":".join(_teks(getattr(objek, n)) for n in nama)
    if len(kunci) <= KUNCI_TERPANJANG:
        return kunci
    # A whole sentence for a name: its beginning, and a mark that only the same sentence has.
    return f"{kunci[: KUNCI_TERPANJANG - 17]}~{hashlib.sha256(kunci.encode()).hexdigest()[:16]}"


def _teks(nilai: Any) -> str:
    tulis: Callable[[Any], str] = _TULIS.get(type(nilai).__name__, str)
    return tulis(nilai) if not hasattr(nilai, "name") else str(nilai.name).lower()


_TULIS: Final[Mapping[str, Callable[[Any], str]]] = MappingProxyType({"Periode": lambda p: p.kode})
