"""The forms in which a review is given: which there are, how each is made, and what its file is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sakip.kerja.jenis_dokumen import PermintaanSalah
from sakip.kerja.nama_berkas import TANDA, TANDA_RINGKAS
from sakip.kerja.periksa import HasilReviu
from sakip.reviu.kertas_kerja import KertasKerja

TEKS: Final = "teks"
RINGKAS: Final = "docx-ringkas"
# What can be shown on the screen; the others need a folder.
LAYAR: Final = (TEKS, "json", "sarif")
AKHIRAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        TEKS: ".txt",
        "json": ".json",
        "sarif": ".sarif",
        "html": ".html",
        "docx": ".docx",
        RINGKAS: f"{TANDA_RINGKAS}.docx",
    }
)


@dataclass(frozen=True, slots=True)
class Bahan:
    """What an output is made of: the review, the day of printing, and people's decisions."""

    hasil: HasilReviu
    tanggal: date
    kertas: KertasKerja = KertasKerja()


def periksa_format(*, diminta: str) -> tuple[str, ...]:
    """The formats of a comma list once each; raises PermintaanSalah for one that does not exist."""
    bersih = tuple(dict.fromkeys(f.strip().lower() for f in diminta.split(",") if f.strip()))
    asing = [f for f in bersih if f not in AKHIRAN]
    if asing or not bersih:
        tertulis = f'Format "{asing[0]}" tidak ada.' if asing else "Format belum disebut."
        raise PermintaanSalah(f"{tertulis} Pilih dari {', '.join(AKHIRAN)}, misalnya: --format html,docx.")
    return bersih


def butuh_folder(*, format: Sequence[str]) -> str:
    """Why these formats need a folder; empty when the screen can show them."""
    berkas = [f for f in format if f not in LAYAR]
    if berkas:
        return f"Format {', '.join(berkas)} ditulis ke berkas. Sebutkan foldernya, misalnya: -o hasil."
    if len(format) > 1:
        return "Beberapa format sekaligus ditulis ke berkas. Sebutkan foldernya, misalnya: -o hasil."
    return ""


def buat_keluaran(*, bahan: Bahan, format: Iterable[str]) -> Mapping[str, bytes]:
    """The content of each format."""
    return {f: _PEMBUAT[f](bahan) for f in format}


def nama_keluaran(*, sumber: Path, format: str, kembar: bool = False) -> str:
    """The name of an output; of sources with the same name but another kind (``kembar``) the kind is kept.

    >>> nama_keluaran(sumber=Path("lkj.docx"), format="json")
    'lkj.reviu.json'
    """
    return f"{sumber.name if kembar else sumber.stem}{TANDA}{AKHIRAN[format]}"


def rencana_nama(*, sumber: Sequence[Path]) -> tuple[bool, ...]:
    """For each source whether another one in the list would have outputs of the same names.

    Raises PermintaanSalah when two have the very same name, for then one would take the place of the other.
    """
    penuh = Counter(s.as_posix().casefold() for s in sumber)
    if sama := next((s for s in sumber if penuh[s.as_posix().casefold()] > 1), None):
        raise PermintaanSalah(f"Ada dua {sama}; hasilnya akan saling menimpa. Reviu satu per satu, dengan -o berbeda.")
    kunci = [s.with_suffix("").as_posix().casefold() for s in sumber]
    banyak = Counter(kunci)
    return tuple(banyak[k] > 1 for k in kunci)


def _teks(bahan: Bahan) -> bytes:
    from sakip.kerja.teks_reviu import CaraTampil, tulis_teks

    return tulis_teks(hasil=bahan.hasil, cara=CaraTampil(semua=True)).encode("utf-8", "replace")


def _json(bahan: Bahan) -> bytes:
    from sakip.kerja.json_reviu import tulis_json

    return tulis_json(hasil=[bahan.hasil]).encode()


def _sarif(bahan: Bahan) -> bytes:
    from sakip.kerja.sarif import tulis_sarif

    return tulis_sarif(hasil=[bahan.hasil]).encode()


def _html(bahan: Bahan) -> bytes:
    from sakip.kerja.halaman_reviu import tulis_halaman_reviu

    return tulis_halaman_reviu(hasil=bahan.hasil, tanggal=bahan.tanggal)


def _docx(bahan: Bahan) -> bytes:
    from sakip.kerja.catatan_reviu import tulis_catatan

    return tulis_catatan(hasil=bahan.hasil, kertas=bahan.kertas, tanggal=bahan.tanggal)


def _docx_ringkas(bahan: Bahan) -> bytes:
    from sakip.kerja.catatan_reviu import tulis_catatan

    return tulis_catatan(hasil=bahan.hasil, kertas=bahan.kertas, tanggal=bahan.tanggal, ringkas=True)


_PEMBUAT: Final[Mapping[str, Callable[[Bahan], bytes]]] = MappingProxyType(
    {TEKS: _teks, "json": _json, "sarif": _sarif, "html": _html, "docx": _docx, RINGKAS: _docx_ringkas}
)
