"""Pagu program dalam laporan berbeda dari PK, DPA, atau dokumen lain.

Mengapa: serapan dan efisiensi dihitung terhadap pagu yang berlaku. Satu program dengan pagu lain biasanya salah salin,
atau memakai anggaran sebelum perubahan.

Contoh salah: empat program dalam laporan berpagu sama dengan DPA, program kelima Rp90.000.000, dalam DPA Rp95.000.000.

Contoh benar: setiap program berpagu sama dengan DPA yang berlaku.

Keterbatasan: hanya dengan --terhadap, dan bila sedikitnya separuh program yang sama berpagu sama; selebihnya dianggap
versi anggaran lain. Kolom sebelum perubahan tidak dibandingkan dengan dokumen sesudahnya.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.asal import MURNI, PERUBAHAN
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.acuan import berlaku, dua_sisi, masa, menurut_tabel, sebut_dokumen
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.registry import aturan

_TERSEDIKIT = 3
_RENCANA = (Asal.PK, Asal.DPA, Asal.RKT)
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
    sisi = dua_sisi(berkas, JenisFakta.PAGU)
    acuan = [a for semua in sisi.acuan.values() for a in semua]
    berubah = any(f.versi == PERUBAHAN for f in (*sisi.laporan, *acuan))
    dikatakan: set[tuple[object, ...]] = set()
    for lain in menurut_tabel(acuan).values():
        for milik in menurut_tabel(sisi.laporan).values():
            pasangan = [(f, a) for f, a in _pasangkan(milik, lain) if _sebanding(f, a, berubah=berubah)]
            for keluaran in _banding(pasangan):
                kunci = _kunci(keluaran)
                if kunci not in dikatakan:
                    dikatakan.add(kunci)
                    yield keluaran


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


def _banding(pasangan: Sequence[_Baris]) -> Iterator[Konsep | Lewat]:
    beda = [(f, a) for f, a in pasangan if f.nilai != a.nilai]
    if not beda or len(pasangan) < _TERSEDIKIT:
        return
    if 2 * len(beda) > len(pasangan):
        f, a = beda[0]
        dokumen = sebut_dokumen(a)
        alasan = f"pagu {len(beda)} dari {len(pasangan)} program berbeda; tampaknya versi anggaran lain"
        yield Lewat(f"Pagu program tidak dibandingkan dengan {dokumen}: {alasan}.", (f, a))
        return
    for f, a in beda:
        yield Konsep(
            fakta=(f, a),
            pokok=sebut(f),
            tertulis=f.tertulis,
            seharusnya=a.tertulis,
            sebutan=f"dalam {sebut_dokumen(a)}",
            saran="Samakan pagunya, atau sebutkan perubahan anggaran yang dipakai.",
            simpang=_jauh(f.nilai or Decimal(0), a.nilai or Decimal(0)),
        )


def _jauh(tertulis: Decimal, acuan: Decimal) -> Decimal:
    return abs(tertulis - acuan) / max(abs(acuan), Decimal(1))


def _kunci(keluaran: Konsep | Lewat) -> tuple[object, ...]:
    """What makes two of them one: a figure of the report held against one document, however often it prints it."""
    f, a = keluaran.fakta[:2]
    if isinstance(keluaran, Lewat):
        return Lewat, a.lokasi.berkas
    return f.lokasi, f.tertulis, a.lokasi.berkas
