"""The program tree as rows: parents by order, sums of subtrees as formulas."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.kolom import Isi, Letak
from sakip.buku_kerja.lembar.petak import PETAK
from sakip.data.perencanaan import JenjangSimpul, Simpul

_DALAM = {JenjangSimpul.PROGRAM: 0, JenjangSimpul.KEGIATAN: 1, JenjangSimpul.SUB_KEGIATAN: 2}


def rumus_program(letak: Letak) -> str:
    """Number of the program a row belongs to: counted from the top; N() of the heading is 0."""
    sebelum = f"${letak.huruf['_program']}{letak.baris - 1}"
    return f'=N({sebelum})+IF({letak.sel("tingkat")}="Program",1,0)'


def rumus_kegiatan(letak: Letak) -> str:
    """Number of the kegiatan a row belongs to; a program begins a new number too."""
    sebelum = f"${letak.huruf['_kegiatan']}{letak.baris - 1}"
    tingkat = letak.sel("tingkat")
    return f'=N({sebelum})+IF(OR({tingkat}="Program",{tingkat}="Kegiatan"),1,0)'


def rumus_jumlah(*kunci: str) -> Callable[[Letak], str]:
    """The sum of some columns over the subtree of the row."""

    def rumus(letak: Letak) -> str:
        tingkat, program, kegiatan = letak.sel("tingkat"), letak.kolom("_program"), letak.kolom("_kegiatan")
        menurut_program = "+".join(f"SUMIF({program},{letak.sel('_program')},{letak.kolom(k)})" for k in kunci)
        menurut_kegiatan = "+".join(f"SUMIF({kegiatan},{letak.sel('_kegiatan')},{letak.kolom(k)})" for k in kunci)
        sendiri = "+".join(f"N({letak.sel(k)})" for k in kunci)
        bukan_program = f'IF({tingkat}="Kegiatan",{menurut_kegiatan},{sendiri})'
        return f'=IF({tingkat}="","",IF({tingkat}="Program",{menurut_program},{bukan_program}))'

    return rumus


def nomor_pohon(
    simpul: Sequence[Simpul], uang: Mapping[str, Mapping[str, Isi]], versi: Sequence[str]
) -> Iterator[dict[str, Isi]]:
    """What the formulas of each row give, so that a program which does not calculate shows it too."""
    kelompok = {f"jumlah:{v}": (f"pagu:{v}",) for v in versi} | {"jumlah_realisasi": tuple(k for k, _ in PETAK)}
    program = kegiatan = 0
    for n, s in enumerate(simpul):
        program += s.jenjang is JenjangSimpul.PROGRAM
        kegiatan += s.jenjang is not JenjangSimpul.SUB_KEGIATAN
        akhir = next(
            (m for m in range(n + 1, len(simpul)) if _DALAM[simpul[m].jenjang] <= _DALAM[s.jenjang]), len(simpul)
        )
        jumlah: dict[str, Isi] = {
            judul: sum((_angka(uang.get(anak.id, {}), kunci) for anak in simpul[n:akhir]), Decimal(0))
            for judul, kunci in kelompok.items()
        }
        yield {"_program": program, "_kegiatan": kegiatan, **jumlah}


def _angka(uang: Mapping[str, Isi], kunci: Sequence[str]) -> Decimal:
    return sum((isi for k in kunci if isinstance(isi := uang.get(k), Decimal)), Decimal(0))


def induk_baris(baris: Sequence[Baris]) -> Iterator[tuple[Baris, str]]:
    """Each row with the id of its parent: the nearest row above of a higher level."""
    jalur: list[Baris] = []
    for b in baris:
        jalur = [atas for atas in jalur if _dalam(atas) < _dalam(b)]
        yield b, jalur[-1].id if jalur else ""
        jalur.append(b)


def _dalam(b: Baris) -> int:
    jenjang = b.pilihan("tingkat", JenjangSimpul)
    return _DALAM[jenjang] if jenjang else len(_DALAM)
