"""What fills the holes of an address, for the tests that walk all addresses and for ``make layar``.

Usual holes (office, year, position, quarter, indicator, set ...) have a value here. An address with another hole, or
one that names a thing that must be there first, has an entry in ``contoh_alamat/<app>.py``::

    @contoh("berkas:unduh", "berkas:hapus")
    def lampiran(p: Pemeran) -> Isi:
        return {"pk": lampirkan(tahun=p.tahun, ...).pk}

The things belong to Ani's office. ``"?"`` holds fields of the query: ``{"?": {"kunci": "SKM"}}``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from sakip_web.uji.alamat import Alamat
from sakip_web.uji.pemeran import KODE, Pemeran

Isi = dict[str, object]
Pembuat = Callable[[Pemeran], Isi]
B = TypeVar("B", bound=Pembuat)

JABATAN: Final = "kasi-pelayanan"
BAWAAN: Final[dict[str, object]] = {
    "instansi": KODE,
    "tahun": 2024,
    "jabatan": JABATAN,
    "tw": 2,
    "triwulan": 2,
    "periode": "2024-TW2",
    "format": "pdf",
    "indikator": "SKM",
    "himpunan": "perencanaan.indikator",
    "kunci": "SKM",
    "id_hitungan": "capaian/SKM/2024/TW2",
}
_CONTOH: dict[str, Pembuat] = {}
# Addresses that anybody may open, by name, with the reason.
_UMUM: dict[str, str] = {}


class TanpaContoh(LookupError):
    """An address whose holes nothing fills."""


def contoh(*nama: str) -> Callable[[B], B]:
    """Register what fills the holes of some addresses."""

    def daftar(buat: B) -> B:
        for satu in nama:
            if satu in _CONTOH:
                raise ValueError(f"contoh alamat {satu} sudah ada")
            _CONTOH[satu] = buat
        return buat

    return daftar


def umum(nama: str, *, sebab: str) -> None:
    """Declare an address that shows something of an office to everybody, on purpose."""
    _UMUM[nama] = sebab


def terbuka(alamat: Alamat) -> bool:
    """Whether anybody may open it."""
    return alamat.nama in _UMUM


def terdaftar() -> frozenset[str]:
    """Names that have an entry."""
    return frozenset((*_CONTOH, *_UMUM))


def isi_alamat(alamat: Alamat, pemeran: Pemeran) -> Isi:
    """Values for the holes of an address; what they name is made. Raises TanpaContoh."""
    buat = _CONTOH.get(alamat.nama)
    isi = {**BAWAAN, **(buat(pemeran) if buat else {})}
    if kurang := sorted(set(alamat.pengubah) - set(isi)):
        raise TanpaContoh(
            f"Alamat {alamat.nama} ({alamat.rute}) belum punya contoh untuk {', '.join(kurang)}. Tambahkan di "
            f'src/sakip_web/uji/contoh_alamat/: fungsi dengan @contoh("{alamat.nama}") yang membuat barangnya di '
            "kantor Ani dan memberi nilai itu."
        )
    return isi
