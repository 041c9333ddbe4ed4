"""Rows of totals: which rows each adds up.

A total stands below its rows, or above them at the top of a table; the last one may add up those before it. Which rows
are meant is shown by a column where the sum holds: the same rows then count in every column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sakip.fakta.ekstraksi.hubungan_dasar import HubunganSel, Letak, is_cocok
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, TabelBaca, is_kata_jumlah
from sakip.fakta.model import Cara

_UANG = frozenset({Peran.PAGU, Peran.BELANJA, Peran.SISA})
_TAMBAH = _UANG | {Peran.JUMLAH, Peran.URAIAN, Peran.NAMA, Peran.TARGET, Peran.REALISASI, Peran.NILAI}
_CACAH = frozenset({Peran.JUMLAH, Peran.URAIAN, Peran.NAMA})
_AKHIR = re.compile(r"\W*(?:total\s+)?(?:nilai|skor|hasil)\s+(?:akhir|total|keseluruhan|evaluasi)\b", re.IGNORECASE)
_DASAR = "baris di atasnya"
_DASAR_BAWAH = "baris di bawahnya"


def hubungan_jumlah(*, tabel: TabelBaca) -> Iterator[HubunganSel]:
    """The sums that the rows called "jumlah" state."""
    jumlah = [n for n, b in enumerate(tabel.baris) if b.jenis is JenisBaris.JUMLAH] or _nilai_akhir(tabel)
    awal = 0
    for ke, n in enumerate(jumlah):
        if n:
            yield from _satu(tabel, range(awal, n), n, _DASAR) or _atas_jumlah(tabel, jumlah[:ke], n)
        else:
            akhir = jumlah[1] if len(jumlah) > 1 else len(tabel.baris)
            yield from _satu(tabel, range(1, akhir), n, _DASAR_BAWAH)
        awal = n + 1


def _nilai_akhir(tabel: TabelBaca) -> list[int]:
    """The last row of a table of weights, where it is called the result of the rows above."""
    n = len(tabel.baris) - 1
    return [n] if n > 1 and any(_AKHIR.match(s.teks) for s in tabel.baris[n].sel[:2]) else []


def _satu(tabel: TabelBaca, rincian: range, n: int, dasar: str) -> list[HubunganSel]:
    calon = [k for k in _kolom_tambah(tabel, n) if not _tak_terbaca(tabel, rincian, k)]
    pilihan = {k: _pilihan(tabel, rincian, k) for k in calon}
    tepat = {k: next((p for p in isi if is_cocok(tabel, Cara.JUMLAH, (n, k), p)), None) for k, isi in pilihan.items()}
    return [
        HubunganSel(Cara.JUMLAH, (n, k), rinci, dasar, pasti=True, eksak=_cacahan(tabel, [(n, k), *rinci]))
        for k, isi in pilihan.items()
        # Rows of several levels may add up in ways the table does not show; only even rows prove a total wrong.
        if (rinci := tepat[k] or (isi[0] if len(isi) == 1 and _dikenal(tabel, rincian, (n, k), tepat) else None))
        and (tepat[k] or not _tunggal(tabel, rincian, (n, k)))
    ]


def _kolom_tambah(tabel: TabelBaca, n: int) -> Iterator[int]:
    for k, kolom in enumerate(tabel.kolom):
        if kolom.peran in _TAMBAH and kolom.satuan != "%" and tabel.baris[n].angka(k):
            yield k


def _dikenal(tabel: TabelBaca, rincian: range, letak: Letak, tepat: dict[int, tuple[Letak, ...] | None]) -> bool:
    """Whether the figures of a column add up at all: money does, and whole ones in a row called "jumlah"."""
    n, k = letak
    if any(tepat.values()) or (tabel.kolom[k].peran in _UANG and n):
        return True
    cacah = tabel.kolom[k].peran in _CACAH and any(is_kata_jumlah(s.teks) for s in tabel.baris[n].sel[:2])
    return cacah and _cacahan(tabel, [(b, k) for b in (*rincian, n)])


def _cacahan(tabel: TabelBaca, sel: Sequence[Letak]) -> bool:
    """Whether cells hold nothing but whole numbers of things: nobody rounds those."""
    return all(_is_cacah(tabel.baris[b], k) for b, k in sel)


def _is_cacah(baris: BarisBaca, k: int) -> bool:
    angka = baris.angka(k)
    nilai = angka.nilai if angka else None
    return angka is not None and nilai is not None and not angka.persen and nilai == nilai.to_integral_value()


def _atas_jumlah(tabel: TabelBaca, jumlah: Sequence[int], n: int) -> list[HubunganSel]:
    """The sum of the sums before it, where at least one column holds."""
    hasil = []
    for k in _kolom_tambah(tabel, n):
        berangka = tuple((b, k) for b in jumlah if tabel.baris[b].angka(k))
        if len(berangka) == len(jumlah) > 1:
            eksak = _cacahan(tabel, [(n, k), *berangka])
            hasil.append(HubunganSel(Cara.JUMLAH, (n, k), berangka, _DASAR, pasti=True, eksak=eksak))
    return hasil if any(is_cocok(tabel, Cara.JUMLAH, h.hasil, h.masukan) for h in hasil) else []


def _tak_terbaca(tabel: TabelBaca, rincian: range, k: int) -> bool:
    sel = (tabel.baris[b].sel[k] for b in rincian)
    return any(s.angka.kemungkinan and s.angka.nilai is None for s in sel)


def _tunggal(tabel: TabelBaca, rincian: range, letak: Letak) -> bool:
    """Whether the total is that of the only program, or of the only numbered row: the others stand above or below."""
    return any(len(p) == 1 and is_cocok(tabel, Cara.JUMLAH, letak, p) for p in _saring(tabel, rincian, letak[1]))


def _pilihan(tabel: TabelBaca, rincian: range, k: int) -> list[tuple[Letak, ...]]:
    """The sets of rows that a total may add up: all; those of programs; those with a letter or a number; each once."""
    return list(dict.fromkeys(p for p in _saring(tabel, rincian, k) if len(p) > 1))


def _saring(tabel: TabelBaca, rincian: range, k: int) -> list[tuple[Letak, ...]]:
    berangka = [b for b in rincian if tabel.baris[b].angka(k) is not None]
    saringan = _SARINGAN[:1] if _berurut(tabel, rincian) else _SARINGAN
    return [tuple((b, k) for b in berangka if cocok(tabel.baris[b])) for cocok in saringan]


def _berurut(tabel: TabelBaca, rincian: range) -> bool:
    """Whether every row has its number, 1 2 3 …: then all are of one level, whatever their names begin with."""
    nomor = [re.sub(r"\W", "", tabel.baris[b].sel[0].teks) for b in rincian]
    return len(nomor) > 1 and nomor == [str(n) for n in range(1, len(nomor) + 1)]


def _program(baris: BarisBaca) -> bool:
    return any(re.match(r"\W*(?:[IVX]+[.)]?\s*)?program\b", s.teks, re.IGNORECASE) for s in baris.sel)


_SARINGAN: tuple[Callable[[BarisBaca], bool], ...] = (
    lambda _: True,
    _program,
    lambda b: bool(re.fullmatch(r"\W*(?:[IVX]+|[A-Z])\W*", b.sel[0].teks)),
    lambda b: bool(re.fullmatch(r"\W*\d{1,2}\W*", b.sel[0].teks)),
)
