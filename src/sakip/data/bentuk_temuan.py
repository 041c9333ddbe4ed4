"""How a shape check speaks: what, where, what was expected, on what basis, and what to do.

KL001 to KL099 belong to the reader of the workbook, KL100 to KL109 to the reader of JSON, KL110 to KL199 to the shape.
Retired, for a rule of the review says the same, and never used again: KL117 (SR002), KL124 (KL203), KL130 (AN002),
KL133 (AN001), KL152 (KL201), KL160 (HT010).
``kunci`` is the path of the thing (``indikator/SKM/satuan``), by which the cell of the workbook is found: records
without an id are counted from 0, as the reader of the workbook counts them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sakip.kernel.temuan import Kelas, Temuan, Tingkat

DATA = "susunan data SAKIP"
PERMENPAN_53 = "PermenPANRB 53/2014"
PERMENDAGRI_90 = "Permendagri 90/2019"
SAKIP = "Perpres 29/2014"


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of shape mistake: its code, how grave it is, its basis, and what to do about it."""

    kode: str
    tingkat: Tingkat
    dasar: str
    saran: str
    kelas: Kelas = Kelas.STRUKTUR


def buat(
    jenis: Jenis, kunci: str, apa: str, *, tertulis: str = "", seharusnya: str = "", lain: tuple[str, ...] = ()
) -> Temuan:
    """A finding whose message is complete by itself; ``lain`` are paths of what it speaks of too."""
    return Temuan(
        kode=jenis.kode,
        kelas=jenis.kelas,
        tingkat=jenis.tingkat,
        pesan=f"{apa} Letak: {kunci}. Dasar: {jenis.dasar}. {jenis.saran}",
        tertulis=tertulis,
        seharusnya=seharusnya,
        dasar=(jenis.dasar,),
        saran=jenis.saran,
        kunci=kunci,
        kunci_lain=lain,
    )


GANDA = Jenis("KL110", Tingkat.SALAH, DATA, "Beri setiap baris tanda yang berbeda, atau hapus yang berlebih.")
TIADA = Jenis("KL111", Tingkat.SALAH, DATA, "Betulkan rujukan itu, atau tambahkan yang dirujuk.")
EJAAN = Jenis(
    "KL129", Tingkat.PERINGATAN, DATA, "Periksa ejaannya, atau tambahkan nama itu ke daftar.", Kelas.SILANG_NILAI
)
HAMPA = Jenis("KL119", Tingkat.SALAH, DATA, "Isi bagian itu.")


def periksa_tanda(bagian: str, sebutan: str, tanda: Iterable[str]) -> Iterator[Temuan]:
    """Ids of one kind: filled, without a slash (they are parts of paths), and each used once."""
    for satu, banyak in Counter(tanda).items():
        if not satu.strip() or "/" in satu:
            apa = f'Tanda {sebutan} "{satu}" kosong atau memuat garis miring; seharusnya terisi tanpa garis miring.'
            yield buat(HAMPA, f"{bagian}/{satu}/id", apa, tertulis=satu)
        if banyak > 1:
            apa = f'Tanda {sebutan} "{satu}" dipakai {banyak} kali; seharusnya satu kali.'
            yield buat(GANDA, f"{bagian}/{satu}/id", apa, tertulis=satu)


def periksa_kembar(bagian: str, sebutan: str, tanda: Iterable[tuple[str, str]]) -> Iterator[Temuan]:
    """Records known by two things together (what, and when or in which version): each pair once."""
    for (satu, dua), banyak in Counter(tanda).items():
        if banyak > 1:
            apa = f"{sebutan} {satu} untuk {dua} diisi {banyak} kali; seharusnya satu kali."
            yield buat(GANDA, f"{bagian}/{satu}/{dua}", apa, tertulis=f"{satu} {dua}")


def periksa_rujukan(kunci: str, sebutan: str, rujukan: str, kenal: Collection[str]) -> Iterator[Temuan]:
    """A reference that must lead to something known; an empty one is not a reference."""
    if rujukan and rujukan not in kenal:
        apa = f'Rujukan ke {sebutan} "{rujukan}" tidak menemukan apa pun; seharusnya {sebutan} yang sudah didaftarkan.'
        yield buat(TIADA, kunci, apa, tertulis=rujukan)


def periksa_nama(kunci: str, sebutan: str, nama: str, kenal: Collection[str]) -> Iterator[Temuan]:
    """A name that may be free but is probably misspelt when a list exists and does not hold it."""
    if nama and kenal and nama not in kenal:
        apa = f'Nama {sebutan} "{nama}" tidak ada dalam daftar; seharusnya sama dengan salah satu nama di sana.'
        yield buat(EJAAN, kunci, apa, tertulis=nama)


def periksa_isi(kunci: str, sebutan: str, isi: str) -> Iterator[Temuan]:
    """A text that must not be empty."""
    if not isi.strip():
        yield buat(HAMPA, kunci, f"{sebutan} kosong; seharusnya terisi.")
