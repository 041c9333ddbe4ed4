"""Facilities against their standard (T-EFISIENSI-SARPRAS).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 6 (VERIFIED-2); the table is practice (SEED 001). Availability above
100 is flagged as surplus and counts as 100 in the mean; a standard of zero gives no percentage (domain efisiensi 4.4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.laporan.figur import angka
from sakip.laporan.isian import apa_adanya
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pilihan import kelompok, kolom
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi

TIDAK_ADA = "tidak ada"


@dataclass(frozen=True, slots=True)
class _Baris:
    hasil: Hasil
    urutan: int


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table with its mean; a placeholder while no facility is recorded."""
    sumber_daya = hasil.data.sumber_daya
    if not sumber_daya.sarpras:
        cara = "Isi hasil rekonsiliasi, standar kebutuhan dan pengadaan tiap jenis barang dalam sumber daya."
        return bila_wajib(opsi=opsi, kunci="sumber_daya.sarpras", judul="Sarana dan prasarana", cara=cara)
    rkbmd = kelompok(
        apa_adanya(sumber_daya.periode_rkbmd) or "P-RKBMD",
        (kolom("standar", "Standar Kebutuhan"), kolom("pengadaan_rkbmd", "Pengadaan")),
    )
    rata = {u: angka(hasil[f"sarpras/{u}"]) for u in ("ketersediaan", "efisiensi")}
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-EFISIENSI-SARPRAS",
                judul="Efisiensi Penggunaan Sarana dan Prasarana",
                kolom=_KOLOM,
                bawaan=("no", "uraian", "rekon", "pengadaan_periode", rkbmd, "ketersediaan", "efisiensi", "keterangan"),
                baris=[_Baris(hasil, n) for n in range(len(sumber_daya.sarpras))],
                ringkas=(BarisRingkas("Rata-rata", rata),),
                catatan=_catatan(hasil),
            ),
        )
    ]


def _catatan(hasil: Hasil) -> tuple[tuple[Sebaris, ...], ...]:
    return (
        teks("Ketersediaan: (hasil rekon + pengadaan menurut RKBMD) ÷ standar kebutuhan × 100; efisiensi: 100 − "
             "ketersediaan. Ketersediaan di atas 100% dihitung 100% dalam rata-rata."),
        *(teks(c) for c in hasil["sarpras/ketersediaan"].catatan),
    )  # fmt: skip


def _nama(b: _Baris) -> str:
    return b.hasil.data.sumber_daya.sarpras[b.urutan].nama


def _angka(judul: str, unsur: str, lebar: int = 9) -> KolomLaporan[_Baris]:
    def isi(b: _Baris) -> tuple[Sebaris, ...]:
        figur = b.hasil[f"sarpras/{unsur}/{b.urutan}"]
        tiada = isinstance(figur.nilai, Kosong) and figur.nilai.keadaan is Keadaan.TIDAK_BERLAKU
        return teks(TIDAK_ADA) if tiada else angka(figur)

    return KolomLaporan(judul, isi, lebar, Rata.KANAN)


def _keterangan(b: _Baris) -> str:
    nilai = b.hasil[f"sarpras/ketersediaan/{b.urutan}"].nilai
    if not isinstance(nilai, Angka):
        return "tidak dihitung"
    if nilai.nilai > 100:
        return "lebih"
    return "sesuai" if nilai.nilai == 100 else "kurang"


_KOLOM: Mapping[str, KolomLaporan[_Baris]] = {
    "no": KolomLaporan("No", lambda b: teks(str(b.urutan + 1)), 4, Rata.TENGAH),
    "uraian": KolomLaporan("Uraian", lambda b: teks(_nama(b)), 26),
    "rekon": _angka("Hasil Rekon {periode_rekon}", "rekon"),
    "pengadaan_periode": _angka("Pengadaan {periode_pengadaan}", "pengadaan_periode", 13),
    "standar": _angka("Standar Kebutuhan", "standar", 10),
    "pengadaan_rkbmd": _angka("Pengadaan RKBMD", "pengadaan_rkbmd", 10),
    "tersedia": _angka("Tersedia", "tersedia"),
    "ketersediaan": _angka("Ketersediaan (%)", "ketersediaan", 11),
    "efisiensi": _angka("Efisiensi (%)", "efisiensi"),
    "keterangan": KolomLaporan("Keterangan", lambda b: teks(_keterangan(b)), 12),
}
