"""Nomor kolom tidak berurutan, atau rumus di bawah judul kolom menunjuk kolom yang salah.

Mengapa: rumus seperti 6=5/4 memberi tahu pembaca cara menghitung. Nomor yang dipakai dua kali, atau rumus yang menunjuk
dirinya sendiri, membuat angka di bawahnya tidak dapat dihitung ulang.

Contoh salah: kolom 1 2 3 4 5, lalu kolom keenam 5=4/5.

Contoh benar: kolom 1 2 3 4 5, lalu kolom keenam 6=5/4: realisasi dibagi target.

Keterbatasan: arah pembagian hanya diperiksa bila judul kolomnya jelas target dan realisasi. Rumus selain bagi tidak
dicocokkan dengan judul kolom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan
from sakip.reviu.susunan import menurut_kelompok

_RUMUS = re.compile(r"(\d{1,2})\s*\)?\s*=\s*\(*\s*(\d{1,2})\s*\)?\s*([/:+x*×-])\s*\(?\s*(\d{1,2})(?!\d)")
_BAGI = frozenset("/:")
_PASANGAN = {"capaian": ("realisasi", "target"), "serapan": ("realisasi anggaran", "pagu")}


@aturan(
    kode="SJ143",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.NOMOR,),
)
def nomor_kolom_berurutan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Read the number row of every table, and hold every formula against the columns it names."""
    del konteks
    for kolom in menurut_kelompok(berkas, "kolom").values():
        rumus = [f for f in kolom if f.versi]
        salah = [k for f in rumus for k in _rumus(f, kolom)]
        yield from salah
        if not any(isinstance(k, Konsep) for k in salah):
            yield from _urutan(kolom)


def _nomor(f: Fakta) -> int:
    """The number of a column; without a number row its place from the left."""
    return int(f.nilai) if f.nilai is not None else int(f.objek.rpartition("/")[2])


def _urutan(kolom: Sequence[Fakta]) -> Iterator[Konsep]:
    bernomor = [f for f in kolom if f.nilai is not None]
    if len(bernomor) < 3:
        return
    nomor = [_nomor(f) for f in bernomor]
    kosong = [f for f in kolom if f.nilai is None and f.nama and kolom.index(f) < kolom.index(bernomor[-1])]
    kembar = len(set(nomor)) < len(nomor)
    if not kembar and not kosong:
        return
    tertulis = " ".join(f.tertulis or "…" for f in kolom)
    seharusnya = " ".join(str(n) for n in range(nomor[0], nomor[0] + len(kolom)))
    yield Konsep(
        fakta=(bernomor[0],),
        kalimat=f"Nomor kolom tertulis {tertulis}; seharusnya {seharusnya}.",
        tertulis=tertulis,
        seharusnya=seharusnya,
        saran="Beri setiap kolom satu nomor, lalu sesuaikan rumus yang menyebutnya.",
    )


def _rumus(f: Fakta, kolom: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    cocok = _RUMUS.search(f.versi)
    if not cocok:
        yield Lewat(f"Rumus kolom “{f.versi}” tidak diperiksa: bentuknya tidak dikenal.", (f,))
        return
    hasil, a, b = int(cocok[1]), int(cocok[2]), int(cocok[4])
    peran = {_nomor(k): k.induk for k in kolom if k is not f}
    benar = _seharusnya(f, kolom)
    if hasil in (a, b):
        sebab = f"menunjuk kolom {hasil}, dirinya sendiri"
    elif f.nilai is not None and hasil != _nomor(f):
        sebab = f"berdiri pada kolom {_nomor(f)}"
    elif cocok[3] in _BAGI and (peran.get(b), peran.get(a)) == _PASANGAN.get(f.induk):
        sebab = "membagi target dengan realisasi"
    else:
        return
    yield Konsep(
        fakta=(f,),
        kalimat=f"Rumus kolom “{cocok[0]}” {sebab}{f'; seharusnya {benar}' if benar else ''}.",
        tertulis=cocok[0],
        seharusnya=benar,
        saran="Perbaiki rumusnya, lalu pastikan angka di bawahnya dihitung menurut rumus itu.",
    )


def _seharusnya(f: Fakta, kolom: Sequence[Fakta]) -> str:
    """The formula that the headings ask for: realisasi divided by target."""
    pasangan = _PASANGAN.get(f.induk)
    ke = {k.induk: n for n, k in enumerate(kolom, 1) if pasangan and k.induk in pasangan}
    if pasangan is None or len(ke) < 2:
        return ""
    return f"{kolom.index(f) + 1}={ke[pasangan[0]]}/{ke[pasangan[1]]}"
