"""Tasks, functions and delegated authority of one position, each list under a sentence that names its basis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from sakip.data.organisasi import Jabatan, JenisTugas, TugasFungsi
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil


def blok_tugas(
    *, hasil: Hasil, jabatan: Jabatan, penanda: JenisDaftar, jenis: Sequence[JenisTugas] = tuple(JenisTugas)
) -> Iterator[Blok]:
    """The lists of a position in the order of ``jenis``; a basis is named once as long as it stays the same."""
    milik = [t for t in hasil.data.organisasi.tugas if t.jabatan == jabatan.id]
    disebut = ""
    for satu in jenis:
        for dasar, kelompok in groupby((t for t in milik if t.jenis is satu), key=lambda t: t.dasar):
            pembuka = _pembuka(jabatan, satu, dasar if dasar != disebut else "")
            disebut = dasar
            yield from _tugas(pembuka, list(kelompok), penanda)


def _pembuka(jabatan: Jabatan, jenis: JenisTugas, dasar: str) -> str:
    kata = f"{jabatan.nama} mempunyai {jenis.value}"
    return f"Berdasarkan {dasar}, {kata}" if dasar else kata


def _tugas(pembuka: str, tugas: list[TugasFungsi], penanda: JenisDaftar) -> Iterator[Blok]:
    """A list under its opening words; a single task goes on in the same sentence."""
    if len(tugas) == 1:
        satu = tugas[0].teks
        yield Paragraf((Teks(f"{pembuka} {satu[:1].lower()}{satu[1:]}"),))
        return
    yield Paragraf((Teks(f"{pembuka}:"),))
    yield Daftar(tuple(Butir((Teks(t.teks),)) for t in tugas), penanda)
