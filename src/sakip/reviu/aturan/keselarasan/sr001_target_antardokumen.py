"""Target satu indikator berbeda antara Renstra, RKT, dan PK tanpa alasan.

Mengapa: PK menjabarkan Renstra; target yang diturunkan atau dinaikkan tanpa alasan tercatat tidak dapat dijelaskan
saat reviu (formulir reviu III.1 sampai III.3).

Contoh salah: target Renstra 2024 86,50, target PK 2024 85,00, tanpa PK perubahan.

Contoh benar: target Renstra 2024 86,50, target PK 2024 86,50; atau berbeda dengan alasan dalam PK perubahan.

Keterbatasan: yang dibandingkan adalah PK terakhir. Alasan di luar PK perubahan tidak terbaca.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong, Predikat
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_PASANGAN = ((Asal.PK, Asal.RENSTRA), (Asal.PK, Asal.RKT), (Asal.RKT, Asal.RENSTRA))


@aturan(
    kode="SR001",
    kelas=Kelas.SILANG_TARGET,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.TARGET,),
)
def target_selaras(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Compare the targets of the year, the last agreement first; one finding for an indicator."""
    del konteks
    for objek in dict.fromkeys(f.objek for f in berkas.semua(JenisFakta.TARGET)):
        target = {a: t for a in (Asal.PK, Asal.RKT, Asal.RENSTRA) if (t := _target(berkas, objek, a)) is not None}
        for f in target.values():
            if isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA:
                yield Lewat(f"{sebut(f)} dalam {f.asal.value} tidak dibandingkan: tidak terbaca.", (f,))
        yield from _pertama(berkas, target)


def _target(berkas: Berkas, objek: str, asal: Asal) -> Fakta | None:
    """The target of the year in a document; of several agreements the last."""
    ada = [
        f for f in berkas.tentang(JenisFakta.TARGET, objek) if f.asal is asal and not f.bagian and _setahun(berkas, f)
    ]
    return ada[-1] if ada else None


def _setahun(berkas: Berkas, f: Fakta) -> bool:
    return f.periode is not None and (f.periode.tahun, f.periode.triwulan) == (berkas.tahun, None)


def _pertama(berkas: Berkas, target: dict[Asal, Fakta]) -> Iterator[Konsep]:
    for kiri, kanan in _PASANGAN:
        if kiri in target and kanan in target and not _sama(target[kiri], target[kanan]):
            a, b = target[kiri], target[kanan]
            if any(f.objek == a.versi and f.tertulis for f in berkas.semua(JenisFakta.ALASAN)):
                continue
            yield Konsep(
                fakta=(a, b),
                pokok=f"{sebut(a)} dalam {kiri.value}",
                tertulis=a.tertulis,
                seharusnya=b.tertulis,
                sebutan=f"dalam {kanan.value}",
                saran="Samakan targetnya, atau catat alasan perbedaannya.",
                simpang=_simpang(a, b),
            )
            return


def _sama(a: Fakta, b: Fakta) -> bool:
    if isinstance(a.isi, Kosong) or isinstance(b.isi, Kosong):
        return True
    kiri, kanan = Selang.dari(a), Selang.dari(b)
    if kiri is not None and kanan is not None:
        return kiri.bertemu(kanan)
    if isinstance(a.isi, Predikat) and isinstance(b.isi, Predikat):
        return a.isi.kode == b.isi.kode
    return a.isi == b.isi


def _simpang(a: Fakta, b: Fakta) -> Decimal:
    if a.nilai is None or b.nilai is None:
        return Decimal(1)
    return abs(a.nilai - b.nilai) / max(abs(b.nilai), Decimal(1))
