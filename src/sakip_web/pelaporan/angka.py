"""The figures of a report, in one row for each indicator, for who reads before responding."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.hasil.dasar import AngkaTiada, Hasil
from sakip.kernel.hitungan import Hitungan
from sakip_web.pelaporan.laporan import Laporan
from sakip_web.rakitan.selectors import hasil
from sakip_web.rekaman.models import Tahun


@dataclass(frozen=True, slots=True)
class BarisAngka:
    """Target, realisasi and capaian of an indicator in the period of the report; None: not among the figures."""

    indikator: str
    nama: str
    satuan: str
    target: Hitungan | None
    realisasi: Hitungan | None
    capaian: Hitungan | None


def baris_angka(*, tahun: Tahun, laporan: Laporan) -> tuple[BarisAngka, ...]:
    """The indicators of a position in the order of its agreement."""
    angka = hasil(tahun=tahun, periode=laporan.periode).untuk(jabatan=laporan.jabatan, periode=laporan.periode)
    ekor = angka.lingkup.ekor
    return tuple(
        BarisAngka(
            i.id,
            i.nama,
            i.satuan,
            _ambil(angka, f"target/{i.id}/{ekor}"),
            _ambil(angka, f"realisasi/{i.id}/{ekor}"),
            _ambil(angka, f"capaian/{i.id}/{ekor}"),
        )
        for i in angka.indeks.indikator_jabatan.get(laporan.jabatan, ())
    )


def _ambil(angka: Hasil, id_angka: str) -> Hitungan | None:
    try:
        return angka[id_angka]
    except AngkaTiada:
        return None
