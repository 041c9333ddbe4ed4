"""Pernyataan tentang semua baris tidak berlaku bagi setiap baris tabelnya.

Mengapa: "semua desa berstatus berkembang" atau "semua mengalami peningkatan" mudah tertinggal dari laporan tahun lalu;
satu baris yang berbeda membuat simpulannya tidak benar.

Contoh salah: lima desa berstatus Maju dan satu Berkembang, kalimat menyebut semua desa berkategori berkembang.

Contoh benar: kalimat menyebut lima desa Maju dan satu desa Berkembang.

Keterbatasan: hanya kalimat di dekat tabelnya. Kategori dibandingkan dengan kolom status atau kategori; naik, turun, dan
posisi yang bertahan dengan dua kolom tahun.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERLIHAT = 4


@aturan(
    kode="HT015",
    kelas=Kelas.KLAIM,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.SELURUH,),
)
def semua_baris_memenuhi(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for rows that a statement about all rows does not fit."""
    del konteks
    tabel: dict[str, list[Fakta]] = defaultdict(list)
    for b in berkas.semua(JenisFakta.BARIS):
        tabel[b.kelompok].append(b)
    for klaim in berkas.semua(JenisFakta.SELURUH):
        baris = tabel.get(klaim.kelompok, [])
        if not baris:
            yield Lewat(f"Pernyataan “{klaim.tertulis}” tidak diperiksa: tidak ada tabel di dekatnya.", (klaim,))
            continue
        lain = list(_menyimpang(klaim, baris))
        if lain:
            yield _temuan(klaim, lain, len({b.objek for b in baris}))


def _menyimpang(klaim: Fakta, baris: Sequence[Fakta]) -> Iterator[tuple[Fakta, str]]:
    """The rows that do not fit, each with what the table says of it."""
    if klaim.rincian == "kategori":
        yield from ((b, b.tertulis) for b in baris if b.tertulis.casefold() != klaim.tertulis.casefold())
        return
    awal, akhir = ({b.objek: b for b in baris if b.rincian == k} for k in ("awal", "akhir"))
    if klaim.rincian == "posisi":
        urut = [_urutan(x) for x in (awal, akhir)]
        for objek, b in akhir.items():
            if urut[0].get(objek) != urut[1][objek]:
                yield b, f"urutan {urut[0].get(objek)} menjadi {urut[1][objek]}"
        return
    for objek, b in akhir.items():
        ubah = (b.nilai or Decimal(0)) - (awal[objek].nilai or Decimal(0)) if objek in awal else None
        if ubah is not None and (ubah <= 0 if klaim.rincian == "naik" else ubah >= 0):
            yield b, f"{awal[objek].tertulis} menjadi {b.tertulis}"


def _urutan(baris: dict[str, Fakta]) -> dict[str, int]:
    """The rank of every row; equal values share one."""
    nilai = sorted((b.nilai or Decimal(0) for b in baris.values()), reverse=True)
    return {objek: nilai.index(b.nilai or Decimal(0)) + 1 for objek, b in baris.items()}


def _temuan(klaim: Fakta, lain: Sequence[tuple[Fakta, str]], banyak: int) -> Konsep:
    rinci = "; ".join(f"{b.sebutan}: {isi}" for b, isi in lain[:_TERLIHAT])
    return Konsep(
        fakta=(klaim, *(b for b, _ in lain[:_TERLIHAT])),
        kalimat=f"“{klaim.tertulis}” dikatakan tentang semua, tetapi {len(lain)} dari {banyak} berbeda ({rinci}).",
        tertulis=klaim.tertulis,
        seharusnya=f"{banyak - len(lain)} dari {banyak}",
        saran="Sebutkan yang sesuai tabel, atau perbaiki tabelnya.",
        simpang=Decimal(len(lain)) / banyak,
    )
