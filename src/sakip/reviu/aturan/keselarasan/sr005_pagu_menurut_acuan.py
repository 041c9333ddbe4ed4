"""Pagu program dalam laporan berbeda dari PK, DPA, atau dokumen lain.

Mengapa: serapan dan efisiensi dihitung terhadap pagu yang berlaku. Satu program dengan pagu lain biasanya salah salin,
atau memakai anggaran sebelum perubahan.

Contoh salah: empat program dalam laporan berpagu sama dengan DPA, program kelima Rp90.000.000, dalam DPA Rp95.000.000.

Contoh benar: setiap program berpagu sama dengan DPA yang berlaku.

Keterbatasan: antarberkas hanya dengan --terhadap; dalam satu laporan hanya terhadap PK perubahan. Sedikitnya separuh
program yang sama harus berpagu sama; selebihnya dianggap versi anggaran lain. Kolom sebelum perubahan tidak
dibandingkan dengan dokumen sesudahnya.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.asal import MURNI, PERUBAHAN
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.acuan import berlaku, dua_sisi, masa, menurut_tabel, nama_laporan, sebut_dokumen
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.registry import aturan

_TERSEDIKIT = 3
_TERBANYAK = 4
_RENCANA = (Asal.PK, Asal.DPA, Asal.RKT, Asal.RENJA)
_Baris = tuple[Fakta, Fakta]


@aturan(
    kode="SR005",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.PAGU,),
)
def pagu_menurut_acuan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Lay every table of money of the report beside those of the other documents."""
    del konteks
    beda: dict[tuple[object, ...], list[_Baris]] = defaultdict(list)
    lewat: dict[str, Lewat] = {}
    for semua_milik, semua_lain in _sisi(berkas):
        berubah = any(f.versi == PERUBAHAN for f in (*semua_milik, *semua_lain))
        for lain, milik in product(menurut_tabel(semua_lain).values(), menurut_tabel(semua_milik).values()):
            pasangan = [(f, a) for f, a in _pasangkan(milik, lain) if _sebanding(f, a, berubah=berubah)]
            simpang = [(f, a) for f, a in pasangan if f.nilai != a.nilai]
            if simpang and len(pasangan) >= _TERSEDIKIT:
                if 2 * len(simpang) > len(pasangan):
                    lewat.setdefault(lain[0].lokasi.berkas, _lewat(simpang, len(pasangan)))
                    continue
                for f, a in simpang:
                    # However often the report prints a figure, it is one thing.
                    beda[f.objek, masa(f), f.nilai, a.nilai, a.lokasi.berkas].append((f, a))
    yield from (_temuan(p) for p in beda.values())
    yield from lewat.values()


def _sisi(berkas: Berkas) -> Iterator[tuple[Sequence[Fakta], Sequence[Fakta]]]:
    """The ceilings of the report and of other documents; of a report alone those it measures and those it quotes."""
    if nama_laporan(berkas):
        sisi = dua_sisi(berkas, JenisFakta.PAGU)
        yield sisi.laporan, [a for semua in sisi.acuan.values() for a in semua]
        return
    menurut: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.PAGU):
        if f.bagian and f.objek != TOTAL:
            menurut[f.bagian].append(f)
    for semua in menurut.values():
        terukur = [f for f in semua if f.asal is Asal.LKJ and not f.versi]
        nilai: dict[str, set[Decimal | None]] = defaultdict(set)
        for f in terukur:
            nilai[f.objek].add(f.nilai)
        # Where its tables differ among themselves SL001 tells it.
        milik = [f for f in terukur if len(nilai[f.objek]) == 1]
        yield milik, [f for f in semua if f.asal in _RENCANA and f.versi == PERUBAHAN]


def _pasangkan(milik: Sequence[Fakta], lain: Sequence[Fakta]) -> Iterator[_Baris]:
    """The rows of one program in two tables; of several versions of the other document the one in force."""
    acuan = {(a.objek, masa(a)): a for a in berlaku(lain)} | {(a.objek, masa(a), a.versi): a for a in lain}
    for f in milik:
        a = acuan.get((f.objek, masa(f), f.versi)) or acuan.get((f.objek, masa(f)))
        if a is not None and f.nilai is not None and a.nilai is not None:
            yield f, a


def _sebanding(f: Fakta, a: Fakta, *, berubah: bool) -> bool:
    """Whether both speak of one version of the budget, as far as they say."""
    rencana = a.asal in _RENCANA
    if f.versi == a.versi:
        # Two unnamed versions may be that of before a change and that of after it.
        return bool(f.versi) or not (berubah and rencana)
    # Beside a changed budget, a plan that does not say is the one before it; a report that does not say is of after it.
    return (f.versi == MURNI and not a.versi and rencana) or (not f.versi and a.versi == PERUBAHAN)


def _lewat(simpang: Sequence[_Baris], banyak: int) -> Lewat:
    f, a = simpang[0]
    alasan = f"pagu {len(simpang)} dari {banyak} program berbeda; tampaknya versi anggaran lain"
    return Lewat(f"Pagu program tidak dibandingkan dengan {sebut_dokumen(a, dari=f)}: {alasan}.", (f, a))


def _temuan(pasangan: Sequence[_Baris]) -> Konsep:
    f, a = pasangan[0]
    nilai, acuan = f.nilai or Decimal(0), a.nilai or Decimal(0)
    tempat = {x.lokasi: x for x, _ in pasangan}
    return Konsep(
        fakta=(*list(tempat.values())[:_TERBANYAK], a),
        pokok=sebut(f),
        tertulis=f.tertulis,
        seharusnya=a.tertulis,
        sebutan=f"dalam {sebut_dokumen(a, dari=f)}",
        saran="Samakan pagunya, atau sebutkan perubahan anggaran yang dipakai.",
        simpang=abs(nilai - acuan) / max(abs(acuan), Decimal(1)),
    )
