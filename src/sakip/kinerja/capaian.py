"""Capaian of an indicator: realisasi held against target by a named method.

What is missing stays missing with its reason; a zero target follows the zero-target rule of the profil; the raw
capaian and the capped one are two figures. Dasar: PermenPANRB 53/2014, Lampiran II (VERIFIED-2); domain capaian.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Protocol

from sakip.data.perencanaan import Polaritas
from sakip.kernel.angka_tulis import format_angka, format_ringkas
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, YaTidak
from sakip.kinerja.rumus import naik, rentang, turun_a, turun_b, turun_c
from sakip.peraturan.model import VersiMetode


class Rumus(Protocol):
    """A formula of capaian."""

    def __call__(self, *, target: Decimal, realisasi: Decimal) -> Decimal | Kosong: ...


@dataclass(frozen=True, slots=True)
class _Isi:
    hitung: Rumus
    uraikan: Callable[..., str]
    kata: str


RUMUS: Mapping[str, _Isi] = MappingProxyType(
    {
        "naik": _Isi(naik.hitung, naik.uraikan, naik.KATA),
        "turun_a": _Isi(turun_a.hitung, turun_a.uraikan, turun_a.KATA),
        "turun_b": _Isi(turun_b.hitung, turun_b.uraikan, turun_b.KATA),
        "turun_c": _Isi(turun_c.hitung, turun_c.uraikan, turun_c.KATA),
    }
)


@dataclass(frozen=True, slots=True)
class CaraCapaian:
    """How the capaian of an indicator is computed: formula, zero-target rule, order of classes (best first)."""

    polaritas: Polaritas
    metode: VersiMetode
    target_nol: VersiMetode
    urutan_predikat: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class _Hasil:
    nilai: Nilai
    rumus: str
    uraian: str = ""
    parameter: tuple[str, ...] = ()


def compute_capaian(
    *, id_hitungan: str, nama: str, target: Hitungan, realisasi: Hitungan, cara: CaraCapaian
) -> Hitungan:
    """The raw capaian in percent, unrounded; Kosong with its reason where there is none."""
    hasil = _nilai_capaian(target.nilai, realisasi.nilai, cara)
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=hasil.nilai,
        satuan="%",
        rumus=hasil.rumus,
        uraian=hasil.uraian,
        masukan=(realisasi.id, target.id),
        parameter=hasil.parameter or (cara.metode.rujukan,),
        desimal=2,
    )


def _nilai_capaian(target: Nilai, realisasi: Nilai, cara: CaraCapaian) -> _Hasil:
    kata = RUMUS[cara.metode.nama].kata
    if isinstance(target, Kosong):
        return _Hasil(Kosong(target.keadaan, target.alasan or f"target {target.keadaan.value}"), kata)
    if isinstance(realisasi, Kosong):
        return _Hasil(realisasi, kata)
    match target, realisasi:
        case Angka(nilai=t), (Angka(nilai=r) | Predikat(nilai=Decimal() as r)):
            return _dengan_angka(t, r, cara)
        case Rentang(bawah=bawah, atas=atas), Angka(nilai=r):
            return _dengan_rentang(bawah, atas, r, cara)
        case Predikat(nilai=Decimal() as t), (Predikat(nilai=Decimal() as r) | Angka(nilai=r)):
            return _dengan_angka(t, r, cara)
        case Predikat(kode=t), Predikat(kode=r):
            return _dengan_peringkat(t, r, cara.urutan_predikat)
        case YaTidak(ya=t), YaTidak(ya=r):
            return _Hasil(Angka(Decimal(100 if r == t else 0)), "100 bila terlaksana seperti target, selain itu 0")
    alasan = "target dan realisasi tidak sejenis; tulis keduanya dalam bentuk yang sama"
    return _Hasil(Kosong(Keadaan.TAK_TERDEFINISI, alasan), kata)


def _dengan_angka(target: Decimal, realisasi: Decimal, cara: CaraCapaian) -> _Hasil:
    if target == 0:
        return _target_nol(realisasi, cara)
    rumus = RUMUS[cara.metode.nama]
    hasil = rumus.hitung(target=target, realisasi=realisasi)
    uraian = rumus.uraikan(target=target, realisasi=realisasi)
    return _Hasil(hasil if isinstance(hasil, Kosong) else Angka(hasil), rumus.kata, uraian)


def _target_nol(realisasi: Decimal, cara: CaraCapaian) -> _Hasil:
    # Target 0, more is better: an invalid target. Less is better: met or not met (MEMORY, hence configurable).
    if cara.polaritas is Polaritas.NAIK:
        alasan = "target nol, padahal indikator ini makin tinggi makin baik; tulis target di atas nol"
        return _Hasil(Kosong(Keadaan.TAK_TERDEFINISI, alasan), RUMUS[cara.metode.nama].kata)
    if cara.target_nol.nama != "nol_tercapai":
        alasan = "target nol tidak dapat menjadi pembagi"
        return _Hasil(Kosong(Keadaan.TAK_TERDEFINISI, alasan), RUMUS[cara.metode.nama].kata)
    nilai = Angka(Decimal(100 if realisasi <= 0 else 0))
    uraian = f"target 0, realisasi {format_ringkas(realisasi)}"
    return _Hasil(nilai, cara.target_nol.rumus, uraian, (cara.target_nol.rujukan,))


def _dengan_rentang(bawah: Decimal, atas: Decimal, realisasi: Decimal, cara: CaraCapaian) -> _Hasil:
    acuan = rentang.batas_acuan(bawah=bawah, atas=atas, realisasi=realisasi)
    sebutan = f"{format_angka(bawah)}–{format_angka(atas)}"
    if acuan is None:
        return _Hasil(Angka(Decimal(100)), "100 bila realisasi di dalam rentang target", f"di dalam {sebutan}")
    hasil = _dengan_angka(acuan, realisasi, cara)
    return _Hasil(hasil.nilai, f"{hasil.rumus}, terhadap batas rentang terdekat", f"{hasil.uraian} (rentang {sebutan})")


def _dengan_peringkat(target: str, realisasi: str, urutan: Sequence[str]) -> _Hasil:
    kata = "100 bila predikat realisasi sama atau lebih baik daripada target, selain itu 0"
    if target not in urutan or realisasi not in urutan:
        asing = target if target not in urutan else realisasi
        alasan = f'predikat "{asing}" tidak ada dalam skala; tulis juga nilainya, misalnya BB (72)'
        return _Hasil(Kosong(Keadaan.TAK_TERDEFINISI, alasan), kata)
    tercapai = urutan.index(realisasi) <= urutan.index(target)
    return _Hasil(Angka(Decimal(100 if tercapai else 0)), kata, f"{realisasi} terhadap {target}")
