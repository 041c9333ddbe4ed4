"""Jumlah yang disebut di atas sebuah daftar berbeda dari jumlah butir-butirnya.

Mengapa: pembaca menjumlahkan daftar untuk memastikan tidak ada program yang terlewat; jumlah yang tidak cocok berarti
ada butir yang salah tulis atau hilang.

Contoh salah: disebut anggaran Rp60.000.000, ketiga programnya Rp10.000.000, Rp20.000.000 dan Rp40.000.000.

Contoh benar: disebut anggaran Rp60.000.000, ketiga programnya Rp10.000.000, Rp20.000.000 dan Rp30.000.000.

Keterbatasan: jumlah yang disebut diambil dari dua alinea di atas daftar; bila tidak satu pun mendekati jumlah butirnya,
daftar itu dianggap hanya sebagian.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, uraikan_jumlah
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

# Further off than this, the amount above is not the sum of the list.
_DEKAT = Decimal("0.1")


@aturan(
    kode="HT013",
    kelas=Kelas.JUMLAH,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.UANG,),
)
def jumlah_daftar_cocok(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Add up every list of amounts whose total is stated above it."""
    del konteks
    daftar: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.UANG):
        daftar[f.kelompok].append(f)
    for isi in daftar.values():
        butir = [f for f in isi if f.induk == TOTAL]
        jumlah = [f for f in isi if f.objek == TOTAL and f.nilai]
        if butir and jumlah:
            yield from _periksa(butir, jumlah)


def _periksa(butir: Sequence[Fakta], jumlah: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    buta = next((f for f in butir if f.nilai is None), None)
    if buta is not None:
        yield Lewat(f"Daftar anggaran tidak dijumlahkan: “{buta.tertulis}” tidak terbaca.", (buta,))
        return
    hasil = Selang.jumlah(Selang.tepat(f.nilai or Decimal(0)) for f in butir)
    terdekat = min(jumlah, key=lambda f: abs((f.nilai or Decimal(0)) - hasil.titik))
    if abs((terdekat.nilai or Decimal(0)) - hasil.titik) > _DEKAT * hasil.titik:
        yield Lewat("Daftar anggaran tidak dibandingkan: jumlahnya tidak disebut di atasnya.", (butir[0],))
        return
    konsep = hitung_ulang(
        fakta=terdekat,
        hitung=hasil,
        masukan=butir,
        uraian=uraikan_jumlah(butir, kata="butir"),
        sebutan="jumlah butir-butirnya",
        saran="Periksa butir yang salah tulis atau terlewat, lalu samakan dengan jumlahnya.",
    )
    if konsep is not None:
        yield konsep
