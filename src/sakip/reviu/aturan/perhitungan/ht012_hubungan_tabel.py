"""Angka tabel tidak mengikuti hitungan yang ditunjukkan tabel itu sendiri.

Mengapa: rumus di bawah judul kolom, baris jumlah, dan pola semua baris lain memberi tahu pembaca bagaimana sebuah angka
diperoleh. Angka yang menyimpang darinya salah ketik, atau tersalin dari tabel lain.

Contoh salah: kolom 6=4/5*100, kolom 4 berisi 96,29, kolom 5 berisi 90,28, kolom 6 ditulis 104,1.

Contoh benar: kolom 6=4/5*100, kolom 4 berisi 96,29, kolom 5 berisi 90,28, kolom 6 ditulis 106,66.

Keterbatasan: hubungan tanpa rumus hanya dipakai bila sedikitnya tiga baris, dan dua pertiga dari semuanya, mematuhinya;
pada tabel dua atau tiga baris cukup satu baris yang tepat sampai angka terakhir bila hanya satu yang menyimpang.
Jumlah atas baris bertingkat hanya diperiksa bila tingkatannya terbaca.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Cara, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_KELAS = {Cara.PERSEN: Kelas.PERSEN, Cara.JUMLAH: Kelas.JUMLAH, Cara.SELISIH: Kelas.SELISIH}
_TERLIHAT = 4


@aturan(
    kode="HT012",
    kelas=Kelas.PERSEN,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(
        JenisFakta.NILAI, JenisFakta.PAGU, JenisFakta.BELANJA, JenisFakta.SERAPAN, JenisFakta.CAPAIAN,
        JenisFakta.BANYAK, JenisFakta.KEMAJUAN, JenisFakta.EFISIENSI, JenisFakta.SISA,
    ),
)  # fmt: skip
def angka_mengikuti_tabel(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute every figure that a table shows to follow from others."""
    del konteks
    for h in berkas.hubungan:
        suku = [_selang(m, eksak=h.eksak) for m in h.masukan]
        buta = [f for f in (h.hasil, *h.masukan) if f.nilai is None]
        if buta:
            sebab = f"“{buta[0].tertulis}” tidak terbaca sebagai satu angka"
            yield Lewat(f"{sebut(h.hasil)} tidak dihitung ulang menurut {h.dasar}: {sebab}.", (h.hasil,))
            continue
        hitung = _hitung(h.cara, [s for s in suku if s is not None])
        if hitung is None:
            continue
        konsep = hitung_ulang(
            fakta=h.hasil,
            hitung=hitung,
            masukan=h.masukan if len(h.masukan) <= _TERLIHAT else (),
            uraian=_uraian(h.cara, h.masukan),
            sebutan=f"menurut {h.dasar}",
            kelas=_KELAS[h.cara],
            tingkat=None if h.pasti else Tingkat.PERINGATAN,
        )
        if konsep is not None:
            yield konsep


def _selang(f: Fakta, *, eksak: bool) -> Selang | None:
    return Selang.tepat(f.nilai) if eksak and f.nilai is not None else Selang.dari(f)


def _hitung(cara: Cara, suku: list[Selang]) -> Selang | None:
    if cara is Cara.JUMLAH:
        return Selang.jumlah(suku)
    return suku[0] - suku[1] if cara is Cara.SELISIH else suku[0].persen_dari(suku[1])


def _uraian(cara: Cara, masukan: tuple[Fakta, ...]) -> str:
    if cara is Cara.PERSEN:
        return uraikan(masukan[0], "÷", masukan[1], "× 100")
    if cara is Cara.SELISIH:
        return uraikan(masukan[0], "-", masukan[1])
    return f"jumlah {len(masukan)} angka"
