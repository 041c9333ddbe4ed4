"""What the page of a review says besides the findings and the document."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.kernel.temuan import Temuan


@dataclass(frozen=True, slots=True)
class TemuanBerdiri:
    """A finding that a person lets stand: who, why, and since when, as text."""

    temuan: Temuan
    nama: str
    alasan: str
    tanggal: str


@dataclass(frozen=True, slots=True)
class KeteranganReviu:
    """What is reviewed and how much of it.

    nama         the file or source; ``judul`` what it is called, when that says more
    ringkasan    its size in words: pages, tables
    acuan        what it was held against, a sentence for each other file, those that failed first
    angka        how many figures were read; ``dihitung`` how many of them were computed again
    tanggal      of the review, as text
    dikecualikan findings that stand; ``tak_terpakai`` signatures with names of waivers that no finding needs
    kekurangan   what keeps a report of data a draft; ``tak_tercetak`` texts that its layout has no place for
    tautan       words and addresses of other pages, where the page stands in a system and not alone
    kecualikan   address of the page that lets a finding stand, with ``{sidik}``; empty: what to copy by hand
    """

    nama: str
    judul: str = ""
    ringkasan: str = ""
    acuan: tuple[str, ...] = ()
    angka: int = 0
    dihitung: int = 0
    tanggal: str = ""
    dikecualikan: tuple[TemuanBerdiri, ...] = ()
    tak_terpakai: tuple[tuple[str, str], ...] = ()
    kekurangan: tuple[str, ...] = ()
    tak_tercetak: tuple[str, ...] = ()
    tautan: tuple[tuple[str, str], ...] = ()
    kecualikan: str = ""
