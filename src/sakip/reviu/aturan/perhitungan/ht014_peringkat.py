"""Yang disebut tertinggi atau terendah bukan itu menurut tabelnya.

Mengapa: kalimat sesudah tabel menarik simpulan dari angkanya; pemenang yang keliru menandakan kalimat lama, atau tabel
yang tidak dibaca ulang.

Contoh salah: tabel memuat Telaga 0,8114 dan Bukit 0,8113, kalimat menyebut Bukit tertinggi.

Contoh benar: kalimat menyebut Telaga tertinggi dengan nilai 0,8114.

Keterbatasan: hanya kalimat di dekat tabelnya, tentang satu baris, dan tabel yang semua angkanya terbaca. Dua baris yang
sama nilainya boleh disebut keduanya.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_TERTINGGI = "tertinggi"


@aturan(
    kode="HT014",
    kelas=Kelas.PERINGKAT,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.PERINGKAT,),
)
def peringkat_menurut_tabel(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Find the highest or lowest row again, and hold the figure of the named row against its cell."""
    del konteks
    tabel = _tabel(berkas)
    for klaim in berkas.semua(JenisFakta.PERINGKAT):
        baris = tabel.get(klaim.kelompok, ())
        sendiri = next((b for b in baris if b.objek == klaim.objek), None)
        if sendiri is None or any(b.nilai is None for b in baris):
            yield Lewat(f"Peringkat “{klaim.sebutan}” tidak diperiksa: tabelnya tidak terbaca seluruhnya.", (klaim,))
            continue
        yield from _periksa(klaim, sendiri, baris)


def _tabel(berkas: Berkas) -> Mapping[str, Sequence[Fakta]]:
    hasil: dict[str, list[Fakta]] = defaultdict(list)
    for b in berkas.semua(JenisFakta.BARIS):
        hasil[b.kelompok].append(b)
    return hasil


def _periksa(klaim: Fakta, sendiri: Fakta, baris: Sequence[Fakta]) -> Iterator[Konsep]:
    pilih = max if klaim.rincian == _TERTINGGI else min
    unggul = pilih(baris, key=_nilai)
    if _nilai(unggul) != _nilai(sendiri):
        yield Konsep(
            fakta=(klaim, unggul, sendiri),
            pokok=f"Yang disebut {klaim.rincian}",
            tertulis=f"{klaim.sebutan} ({klaim.tertulis or sendiri.tertulis})",
            seharusnya=f"{unggul.sebutan} ({unggul.tertulis})",
            sebutan="menurut tabel",
            saran="Periksa kembali tabelnya, lalu perbaiki kalimatnya.",
            simpang=abs(_nilai(unggul) - _nilai(sendiri)) / max(abs(_nilai(unggul)), Decimal(1)),
        )
    tertulis, sel = Selang.dari(klaim), Selang.dari(sendiri)
    if tertulis is not None and sel is not None and not tertulis.bertemu(sel):
        yield Konsep(
            fakta=(klaim, sendiri),
            pokok=f"Nilai “{klaim.sebutan}” dalam kalimat",
            tertulis=klaim.tertulis,
            seharusnya=sendiri.tertulis,
            sebutan="menurut tabel",
            saran="Salin nilai dari tabelnya.",
            kelas=Kelas.SILANG_NILAI,
            simpang=abs(tertulis.titik - sel.titik) / max(abs(sel.titik), Decimal(1)),
        )


def _nilai(f: Fakta) -> Decimal:
    return f.nilai or Decimal(0)
