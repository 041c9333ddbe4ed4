"""The form of a backup: what lies in it, and the list of hashes that it is held against before it is used."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sakip.kernel.galat import SakipError

BENTUK: Final = "sakip-cadangan/1"
DAFTAR: Final = "daftar.json"
SQLITE: Final = "sakip.sqlite3"
TABEL: Final = "tabel.jsonl"
SEGEL: Final = "segel.log"
# Nothing else may lie in a backup: a name with folders of its own choice would be written anywhere.
_NAMA: Final = re.compile(r"(sakip\.sqlite3|tabel\.jsonl|segel\.log|berkas/[0-9a-f]{64})")
_POTONG: Final = 1 << 20


class CadanganRusak(SakipError):
    """A file that is no whole backup."""


@dataclass(frozen=True, slots=True)
class Isi:
    """What a backup says of itself: by name the hash of each part, the moment, and the kind of database."""

    waktu: str
    mesin: str
    sidik: dict[str, str]

    def tulis(self) -> str:
        """As JSON."""
        isi = {"bentuk": BENTUK, "waktu": self.waktu, "mesin": self.mesin, "sidik": self.sidik}
        return json.dumps(isi, indent=1, sort_keys=True)


def periksa_arsip(*, letak: Path) -> Isi:
    """Read every byte and hold it against the list; raises CadanganRusak."""
    try:
        with zipfile.ZipFile(letak) as arsip:
            isi = _baca_daftar(arsip, letak)
            _cocokkan(arsip, isi, letak)
    except FileNotFoundError as sebab:
        raise CadanganRusak(f"{letak} tidak ada. Periksa nama berkasnya.") from sebab
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, KeyError, TypeError, NotImplementedError) as sebab:
        raise CadanganRusak(f"{letak} bukan cadangan sakip atau rusak. Pakai cadangan lain.") from sebab
    return isi


def _baca_daftar(arsip: zipfile.ZipFile, letak: Path) -> Isi:
    polos = json.loads(arsip.read(DAFTAR))
    if polos["bentuk"] != BENTUK:
        raise CadanganRusak(f"{letak} berbentuk {polos['bentuk']}; versi ini membaca {BENTUK}. Perbarui sakip.")
    return Isi(str(polos["waktu"]), str(polos["mesin"]), {str(n): str(s) for n, s in polos["sidik"].items()})


def _cocokkan(arsip: zipfile.ZipFile, isi: Isi, letak: Path) -> None:
    nama = [n for n in arsip.namelist() if n != DAFTAR]
    if sorted(nama) != sorted(isi.sidik) or not all(_NAMA.fullmatch(n) for n in nama):
        raise CadanganRusak(f"{letak} tidak lengkap: isinya tidak sama dengan daftarnya. Pakai cadangan lain.")
    for satu in nama:
        hitung = hashlib.sha256()
        with arsip.open(satu) as aliran:
            while potong := aliran.read(_POTONG):
                hitung.update(potong)
        if hitung.hexdigest() != isi.sidik[satu]:
            raise CadanganRusak(f"{letak} rusak: {satu} tidak sama dengan sidiknya. Pakai cadangan lain.")
