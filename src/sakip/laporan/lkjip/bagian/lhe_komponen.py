"""The components of the evaluation (L-LHE-KOMPONEN) as a table: weight, value, percentage, class, note.

Dasar: PermenPANRB 88/2021 (VERIFIED-2). The class of a component is computed from the scale of the whole, because
printed ones do not always follow it (SEED 001).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi


@dataclass(frozen=True, slots=True)
class _Baris:
    hasil: Hasil
    urutan: int
    nama: str
    catatan: str


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, closed by the official value; nothing while no component is recorded."""
    lhe = hasil.data.evaluasi.lhe
    if lhe is None or not lhe.komponen:
        return []
    skala = hasil.skala("akip")
    isi = {
        "bobot": angka(hasil["lhe/bobot"]),
        "nilai": angka(hasil["lhe/nilai"]),
        "kelas": angka(hasil["lhe_kelas"]),
    }
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="L-LHE-KOMPONEN",
                judul="Nilai Komponen Evaluasi AKIP",
                kolom=_KOLOM,
                bawaan=("no", "komponen", "bobot", "nilai", "persen", "kelas", "catatan"),
                baris=[_Baris(hasil, n, k.nama, k.catatan) for n, k in enumerate(lhe.komponen)],
                ringkas=(BarisRingkas("Nilai akhir (resmi)", isi),),
                catatan=(teks(f"Predikat dihitung dari persentase menurut {skala.judul}."),) if skala else (),
            ),
        )
    ]


def _angka(judul: str, pola: str, lebar: int = 9) -> KolomLaporan[_Baris]:
    def isi(b: _Baris) -> tuple[Sebaris, ...]:
        return angka(b.hasil[pola.format(n=b.urutan)])

    return KolomLaporan(judul, isi, lebar, Rata.TENGAH if "kelas" in pola else Rata.KANAN)


_KOLOM: Mapping[str, KolomLaporan[_Baris]] = {
    "no": KolomLaporan("No", lambda b: teks(str(b.urutan + 1)), 4, Rata.TENGAH),
    "komponen": KolomLaporan("Komponen", lambda b: teks(b.nama), 24),
    "bobot": _angka("Bobot", "lhe/bobot/{n}"),
    "nilai": _angka("Nilai", "lhe/nilai/{n}"),
    "persen": _angka("% terhadap Bobot", "lhe/persen/{n}", 10),
    "kelas": _angka("Predikat", "lhe_kelas/{n}", 9),
    "catatan": KolomLaporan("Catatan", lambda b: teks(b.catatan or "tidak ada"), 34),
}
