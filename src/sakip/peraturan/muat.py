"""Strict reading of the YAML that holds parameters, scales and profils.

A number of law that is silently misread prints wrong figures in every report. So nothing is guessed here: a key that
is written twice, is unknown or is missing, and a value of the wrong kind, each stop the reading with a sentence that
names the file, the place in it, what stands there, what is expected, and an example. All mistakes of one file are told
together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Final

from sakip.kernel.galat import SakipError

if TYPE_CHECKING:
    import yaml

_ANGKA = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_NAMA = re.compile(r"[a-z][a-z0-9_]*")


class ParameterSalah(SakipError):
    """A file of parameters says something that cannot be followed; one line per mistake."""


class _Hilang:
    """Stands where a key is missing; the mistake was noted when the group was read, so readers stay silent."""


_HILANG: Final = _Hilang()


@dataclass(frozen=True, slots=True)
class Simpul:
    """A value in a file, with the place where it stands. Mistakes gather in ``catatan`` until ``tuntas``.

    Every reader method returns a harmless value after a mistake, so that the rest of the file is read too; ``tuntas``
    must be called before anything read is used.
    """

    nilai: object
    berkas: str
    jalur: str = ""
    catatan: list[str] = field(default_factory=list)

    @property
    def tempat(self) -> str:
        """File and path inside it."""
        return f"{self.berkas}, {self.jalur}" if self.jalur else self.berkas

    @property
    def ada(self) -> bool:
        """False for an optional key that is not written."""
        return self.nilai is not _HILANG

    def salah(self, *, seharusnya: str, contoh: str, tertulis: str = "") -> None:
        """Note a mistake at this place."""
        if self.ada:
            stated = tertulis or _sebut(self.nilai)
            self.catatan.append(f"{self.tempat}: tertulis {stated}; seharusnya {seharusnya}. Contoh: {contoh}")

    def tuntas(self, galat: type[ParameterSalah] = ParameterSalah) -> None:
        """Raise all mistakes noted so far, if there are any."""
        if self.catatan:
            raise galat("\n".join(self.catatan))

    def anak(self, nama: str | int, nilai: object) -> Simpul:
        """A value below this one."""
        langkah = f"[{nama + 1}]" if isinstance(nama, int) else f".{nama}"
        return Simpul(nilai, self.berkas, f"{self.jalur}{langkah}".removeprefix("."), self.catatan)

    def entri(self, *, contoh: str = "{nama: nilai}") -> dict[str, Simpul]:
        """The entries of a group whose keys are free."""
        if not isinstance(self.nilai, Mapping):
            self.salah(seharusnya="kelompok kunci dan nilai", contoh=contoh)
            return {}
        asing = [k for k in self.nilai if not isinstance(k, str)]
        for kunci in asing:
            self.anak(str(kunci), kunci).salah(seharusnya="kunci berupa teks", contoh=f'"{kunci}": …')
        return {k: self.anak(k, n) for k, n in self.nilai.items() if isinstance(k, str)}

    def kelompok(self, *, wajib: Collection[str] = (), boleh: Collection[str] = (), contoh: str) -> dict[str, Simpul]:
        """The entries of a group whose keys are known. Each known key is present in the result; see ``ada``."""
        isi = self.entri(contoh=contoh)
        dikenal = [*wajib, *boleh]
        for kunci in isi.keys() - set(dikenal):
            mirip = get_close_matches(kunci, dikenal, n=1)
            usul = f'"{mirip[0]}"' if mirip else "salah satu dari " + ", ".join(sorted(dikenal))
            isi.pop(kunci).salah(tertulis=f'kunci "{kunci}" yang tidak dikenal', seharusnya=usul, contoh=contoh)
        if isinstance(self.nilai, Mapping):
            for kunci in (k for k in wajib if k not in isi):
                self.salah(tertulis=f'tanpa "{kunci}"', seharusnya=f'ada kunci "{kunci}"', contoh=contoh)
        return {k: isi.get(k, self.anak(k, _HILANG)) for k in dikenal}

    def daftar(self, *, contoh: str = "[satu, dua]") -> tuple[Simpul, ...]:
        """The items of a list."""
        if isinstance(self.nilai, list):
            return tuple(self.anak(i, n) for i, n in enumerate(self.nilai))
        self.salah(seharusnya="daftar", contoh=contoh)
        return ()

    def teks(self, *, bawaan: str = "", boleh_kosong: bool = False, contoh: str = '"Sangat Baik"') -> str:
        """A text without space around it."""
        if isinstance(self.nilai, str) and (boleh_kosong or self.nilai.strip()):
            return self.nilai.strip()
        self.salah(seharusnya="teks" if boleh_kosong else "teks yang tidak kosong", contoh=contoh)
        return bawaan

    def nama(self, *, contoh: str = "rata_rata_indikator") -> str:
        """A name used in code: small letters, digits, underscores."""
        if isinstance(self.nilai, str) and _NAMA.fullmatch(self.nilai):
            return self.nilai
        self.salah(seharusnya="nama: huruf kecil, angka dan garis bawah", contoh=contoh)
        return ""

    def pilihan(self, pilihan: Iterable[str], *, bawaan: str = "") -> str:
        """One of a few words."""
        kata = list(pilihan)
        if self.nilai in kata:
            return str(self.nilai)
        self.salah(seharusnya="salah satu dari " + ", ".join(kata), contoh=kata[0])
        return bawaan

    def ya(self, *, bawaan: bool = False) -> bool:
        """true or false."""
        if isinstance(self.nilai, bool):
            return self.nilai
        self.salah(seharusnya="true atau false", contoh="true")
        return bawaan

    def bilangan(self, *, bawaan: int = 0) -> int:
        """A whole number, not negative."""
        if isinstance(self.nilai, int) and not isinstance(self.nilai, bool) and self.nilai >= 0:
            return self.nilai
        self.salah(seharusnya="bilangan bulat, nol atau lebih", contoh="2")
        return bawaan

    def angka(self) -> Decimal:
        """An exact number, written as text so that YAML does not turn it into a binary fraction."""
        if isinstance(self.nilai, str) and _ANGKA.fullmatch(self.nilai):
            return Decimal(self.nilai)
        self.salah(seharusnya="angka dalam tanda kutip dengan titik desimal", contoh='"76.61"')
        return Decimal(0)

    def tanggal(self) -> date:
        """A calendar date."""
        if isinstance(self.nilai, date) and not isinstance(self.nilai, datetime):
            return self.nilai
        self.salah(seharusnya="tanggal tahun-bulan-hari tanpa tanda kutip", contoh="2022-01-01")
        return date.min


def _sebut(nilai: object) -> str:
    match nilai:
        case None:
            return "kosong"
        case bool():
            return "true" if nilai else "false"
        case list():
            return f"daftar berisi {len(nilai)}"
        case dict():
            return "kelompok " + ", ".join(str(k) for k in nilai) if nilai else "kelompok kosong"
        case str():
            return f'"{nilai}"' if len(nilai) <= 80 else f'"{nilai[:77]}…"'
        case _:
            return str(nilai)


@cache
def _pemuat() -> tuple[Callable[[bytes], object], type[yaml.YAMLError]]:
    """The YAML reader with the refusals that the format lacks; imported late, for a quick start of the command line."""
    import yaml

    dasar: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Ketat(dasar):  # type: ignore[misc,valid-type]  # the base is chosen by what PyYAML was built with
        """Refuses keys written twice and shared nodes (&nama, *nama, <<)."""

        def construct_object(self, node: yaml.Node, deep: bool = False) -> object:
            if node in self.constructed_objects or node in self.recursive_objects:
                raise yaml.constructor.ConstructorError(
                    None, None, "isi yang dipakai ulang dengan & dan *; seharusnya ditulis lengkap", node.start_mark
                )
            return super().construct_object(node, deep)

        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:
            terlihat: set[str] = set()
            for kunci, _ in node.value:
                pesan = ""
                if not isinstance(kunci, yaml.ScalarNode):
                    pesan = "kunci berupa daftar atau kelompok; seharusnya kunci berupa teks"
                elif kunci.value in terlihat:
                    pesan = f'kunci "{kunci.value}" dua kali; seharusnya sekali. Contoh: hapus salah satunya'
                if pesan:
                    raise yaml.constructor.ConstructorError(None, None, pesan, kunci.start_mark)
                terlihat.add(kunci.value)
            return super().construct_mapping(node, deep)  # type: ignore[no-any-return]

    # YAML 1.1 takes `no` (a usual name of a column) for false, 1:30 for 90 and 010 for 8. Here only true and false are
    # yes and no, and only plain digits are whole numbers; the rest is text.
    bool_int = {"tag:yaml.org,2002:bool", "tag:yaml.org,2002:int"}
    Ketat.yaml_implicit_resolvers = {
        huruf: [r for r in resolver if r[0] not in bool_int]
        for huruf, resolver in dasar.yaml_implicit_resolvers.items()
    }
    Ketat.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$"), list("tf"))
    Ketat.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"-?(?:0|[1-9][0-9]*)$"), list("-0123456789"))
    return lambda isi: yaml.load(isi, Loader=Ketat), yaml.YAMLError


def baca_yaml(*, isi: bytes, berkas: str) -> Simpul:
    """Read the text of a file named ``berkas`` into plain values."""
    load, galat = _pemuat()
    try:
        return Simpul(load(isi), berkas)
    except galat as e:
        tanda = getattr(e, "problem_mark", None)
        baris = f", baris {tanda.line + 1}" if tanda else ""
        masalah = getattr(e, "problem", "") or e
        saran = "Periksa tanda kutip, titik dua dan lekuk barisnya."
        raise ParameterSalah(f"{berkas}{baris}: tertulis {masalah}. {saran}") from e
    except ValueError as e:
        # A date that no calendar has (2024-02-30) is refused by the constructor itself.
        raise ParameterSalah(f"{berkas}: tertulis nilai yang tidak dapat dibaca ({e}). Periksa tanggalnya.") from e


def baca_berkas(path: Traversable) -> Simpul:
    """Read a file; ``path`` may lie in the package or on disk."""
    try:
        isi = path.read_bytes()
    except OSError as e:
        raise ParameterSalah(f"{path}: berkas tidak dapat dibaca ({e.strerror}). Periksa nama dan izinnya.") from e
    return baca_yaml(isi=isi, berkas=path.name)


def daftar_yaml(folder: Traversable) -> list[Traversable]:
    """The YAML files of a folder by name; a folder that does not exist has none."""
    if not folder.is_dir():
        return []
    return sorted((p for p in folder.iterdir() if p.name.endswith((".yaml", ".yml"))), key=lambda p: p.name)
