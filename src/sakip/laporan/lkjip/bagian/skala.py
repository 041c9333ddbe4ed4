"""The scale by which capaian is named (T-SKALA-CAPAIAN), and the rule on capaian beyond its ends.

Dasar: the scale of the profil, in force at the end of the year; PermenPANRB 53/2014 prescribes none (domain capaian).
Every value has exactly one class (ADR 0010); where the printed ranges leave a gap, the note of the scale says how it
is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sakip.dokumen.node import Blok, Paragraf, Rata, Tabel
from sakip.dokumen.sebaris import Sebaris, Teks, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.peraturan.model import Ambang, VersiMetode, VersiSkala
from sakip.peraturan.profil import Opsi


@dataclass(frozen=True, slots=True)
class _Kelas:
    nomor: int
    ambang: Ambang


_KOLOM: Mapping[str, KolomLaporan[_Kelas]] = {
    "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 6, Rata.TENGAH),
    "kode": KolomLaporan("Kode", lambda b: teks(b.ambang.kode), 12, Rata.TENGAH),
    "rentang": KolomLaporan("Rentang Capaian", lambda b: teks(b.ambang.cetak), 40),
    "sebutan": KolomLaporan("Kategori Capaian", lambda b: teks(b.ambang.sebutan), 40),
}


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table and, when the method has one, the sentence on the cap; nothing where the kabupaten has no scale."""
    skala = hasil.skala("capaian")
    if skala is None:
        return []
    batas = hasil.metode("batas", hasil.profil.metode.batas)
    kalimat = [Paragraf((Teks(f"Batas capaian: {batas.rumus}."),))] if batas.angka else []
    return [_tabel(hasil, opsi, skala, batas), *kalimat]


def _tabel(hasil: Hasil, opsi: Opsi, skala: VersiSkala, batas: VersiMetode) -> Tabel:
    return susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis="T-SKALA-CAPAIAN",
            judul="Skala Pengukuran Capaian Kinerja",
            kolom=_KOLOM,
            bawaan=("kode", "rentang", "sebutan") if _berkode(skala) else ("no", "rentang", "sebutan"),
            baris=[_Kelas(n, a) for n, a in enumerate(skala.ambang, 1)],
            catatan=_catatan(skala, batas),
        ),
    )


def _berkode(skala: VersiSkala) -> bool:
    return any(a.kode != a.sebutan for a in skala.ambang)


def _catatan(skala: VersiSkala, batas: VersiMetode) -> tuple[tuple[Sebaris, ...], ...]:
    """The basis where it is a regulation (a report does not cite itself), and how gaps are read."""
    catatan: list[tuple[Sebaris, ...]] = []
    if skala.dasar.peraturan:
        catatan.append(teks(f"Dasar: {skala.dasar}."))
    # The note of a scale with a clamp repeats the sentence on the cap below the table.
    if skala.catatan and not (skala.jepit and batas.angka):
        catatan.append(teks(skala.catatan))
    return tuple(catatan)
