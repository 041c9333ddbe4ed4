"""Services of the kecamatan by group (T-PATEN): target, realisasi, percentage; the means are named as means.

Dasar: Permendagri 4/2010 asks for the service (VERIFIED-2); the table is practice (SEED 002).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi

_UNSUR = {"target": "Target (%)", "realisasi": "Realisasi (%)", "capaian": "Capaian (%)"}


@dataclass(frozen=True, slots=True)
class _Baris:
    """A service, or the group above it; ``objek`` ends the ids of its figures."""

    hasil: Hasil
    nomor: str
    uraian: str
    objek: str
    kelompok: bool


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; a placeholder while no service is recorded."""
    if not hasil.data.layanan.paten:
        cara = "Isi jenis layanan dengan target dan realisasinya dalam layanan."
        return bila_wajib(opsi=opsi, kunci="layanan.paten", judul="Pelayanan terpadu (PATEN)", cara=cara)
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-PATEN",
                judul="Target dan Realisasi Pelayanan Administrasi Terpadu Kecamatan Tahun {tahun}",
                kolom=_KOLOM,
                bawaan=("no", "uraian", "target", "realisasi", "capaian"),
                baris=list(_baris(hasil)),
                ringkas=(BarisRingkas("Rata-rata seluruh layanan", {u: angka(hasil[f"paten/{u}"]) for u in _UNSUR}),),
                catatan=(teks("Angka pada baris kelompok adalah rata-rata layanan di bawahnya."),),
                kelompok=lambda b: b.kelompok,
            ),
        )
    ]


def _baris(hasil: Hasil) -> Iterator[_Baris]:
    layanan = hasil.data.layanan.paten
    for ke, kelompok in enumerate(dict.fromkeys(x.kelompok for x in layanan)):
        if kelompok:
            yield _Baris(hasil, chr(ord("A") + ke), f"Pelayanan {kelompok} (rata-rata)", kelompok, True)
        anggota = [n for n, x in enumerate(layanan) if x.kelompok == kelompok]
        for nomor, n in enumerate(anggota, 1):
            yield _Baris(hasil, str(nomor), layanan[n].nama, str(n), False)


def _angka(judul: str, unsur: str) -> KolomLaporan[_Baris]:
    def isi(b: _Baris) -> tuple[Sebaris, ...]:
        return angka(b.hasil[f"paten/{unsur}/{b.objek}"], tebal=b.kelompok)

    return KolomLaporan(judul, isi, 12, Rata.KANAN)


_KOLOM: Mapping[str, KolomLaporan[_Baris]] = {
    "no": KolomLaporan("No", lambda b: teks(b.nomor, tebal=b.kelompok), 5, Rata.TENGAH),
    "uraian": KolomLaporan("Uraian", lambda b: teks(b.uraian, tebal=b.kelompok), 50),
    **{u: _angka(judul, u) for u, judul in _UNSUR.items()},
}
