"""Sheet *LHE*: the evaluation report as a form, its components as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.evaluasi import KomponenLhe
from sakip.data.tahun_kinerja import TahunKinerja


@dataclass(frozen=True, slots=True)
class KepalaLhe:
    """The report without its components."""

    nomor: str
    tanggal: date | None
    nilai: Decimal | None
    predikat: str
    perihal: str


_A = Jenis.ANGKA
FORMULIR = (
    Kolom("nomor", "Nomor LHE", kelompok="Laporan hasil evaluasi"),
    Kolom("tanggal", "Tanggal LHE", Jenis.TANGGAL),
    Kolom("perihal", "Perihal"),
    Kolom("nilai", "Nilai AKIP", _A, bantuan="Nilai resmi dari Inspektorat. Tanpa nilai ini, LHE belum dipakai."),
    Kolom("predikat", "Predikat", bantuan="Misalnya BB."),
)
KOLOM = (
    Kolom("nama", "Komponen", lebar=40, wajib=Wajib.MUTLAK, contoh="Perencanaan Kinerja"),
    Kolom("bobot", "Bobot", _A, 36, Wajib.MUTLAK, contoh=Decimal(30)),
    Kolom("nilai", "Nilai", _A, 10, Wajib.MUTLAK, contoh=Decimal("22.50"),
        bantuan="Nilai komponen, paling tinggi sebesar bobotnya."),
    Kolom("catatan", "Catatan evaluator", Jenis.PARAGRAF, 80),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for k in tahun.evaluasi.lhe.komponen if tahun.evaluasi.lhe else ():
        yield {"nama": k.nama, "bobot": k.bobot, "nilai": k.nilai, "catatan": k.catatan}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        bobot, nilai = b.angka("bobot"), b.angka("nilai")
        if bobot is not None and nilai is not None:
            konteks.catat(f"lhe/{n}", b)
            yield KomponenLhe(b.teks("nama"), bobot, nilai, b.teks("catatan"))


def _tulis_formulir(tahun: TahunKinerja) -> Isian:
    lhe = tahun.evaluasi.lhe
    return {k.kunci: getattr(lhe, k.kunci) for k in FORMULIR} if lhe else {}


def _baca_formulir(isi: Baris, konteks: Konteks) -> Iterator[object]:
    konteks.catat("lhe", isi)
    if isi.isi:
        yield KepalaLhe(
            isi.teks("nomor"), isi.tanggal("tanggal"), isi.angka("nilai"), isi.teks("predikat"), isi.teks("perihal")
        )
        if not isi.ada("nilai"):
            konteks.lapor(
                "KL008", isi.lokasi("nilai"), "nilai AKIP belum diisi; LHE belum dipakai.", saran="Isi nilai dari LHE."
            )


LEMBAR = Lembar(
    "LHE",
    "Laporan hasil evaluasi AKIP terakhir dari Inspektorat.",
    Golongan.KINERJA,
    KOLOM,
    _tulis,
    _baca,
    FORMULIR,
    _tulis_formulir,
    _baca_formulir,
)
