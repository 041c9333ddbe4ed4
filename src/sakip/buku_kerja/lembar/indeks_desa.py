"""Sheet *Indeks Desa*: the official index of villages (IDM to 2024, Indeks Desa from 2025)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.desa import IndeksDesa
from sakip.data.tahun_kinerja import TahunKinerja


@dataclass(frozen=True, slots=True)
class SumberIndeks:
    """Where the index comes from."""

    teks: str


FORMULIR = (Kolom("sumber", "Sumber indeks", bantuan="Misalnya keputusan kementerian tentang status desa."),)
KOLOM = (
    Kolom("desa", "Desa", Jenis.RUJUKAN, 30, Wajib.MUTLAK, ranah=(Ranah.DESA,), longgar=True, contoh="Sumberejo"),
    Kolom("tahun", "Tahun", Jenis.TAHUN, 20, Wajib.MUTLAK, contoh=2026),
    Kolom("skor", "Skor", Jenis.ANGKA, 12, Wajib.MUTLAK, contoh=Decimal("0.7224"),
        bantuan="Seperti ditetapkan, misalnya 0,7224 (IDM) atau 78,45 (Indeks Desa)."),
    Kolom("status", "Status", lebar=20, contoh="Maju", bantuan="Status resmi seperti ditetapkan."),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for i in tahun.desa.indeks:
        yield {"desa": i.desa, "tahun": i.tahun, "skor": i.skor, "status": i.status}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        desa = konteks.rujuk(b, "desa", Ranah.DESA, longgar=True)
        tahun, skor = b.bilangan("tahun"), b.angka("skor")
        if tahun is None or skor is None:
            continue
        if konteks.daftarkan(f"indeks/{desa}/{tahun}", b.lokasi("skor")):
            konteks.catat(f"indeks/{desa}/{tahun}", b)
            yield IndeksDesa(desa, tahun, skor, b.teks("status"))


def _baca_formulir(isi: Baris, konteks: Konteks) -> Iterator[object]:
    konteks.catat("sumber_indeks", isi)
    yield SumberIndeks(isi.teks("sumber"))


LEMBAR = Lembar(
    "Indeks Desa",
    "Skor dan status resmi setiap desa, satu baris satu desa satu tahun.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    FORMULIR,
    lambda tahun: {"sumber": tahun.desa.sumber_indeks},
    _baca_formulir,
    mendatar=False,
)
