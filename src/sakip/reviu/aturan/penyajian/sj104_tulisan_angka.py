"""Angka ditulis sehingga tidak dapat dibaca dengan pasti.

Mengapa: titik dan koma yang tertukar, berganda, atau tertinggal mengubah nilai sampai seribu kali; pembaca dan mesin
hitung masing-masing menebak sendiri.

Contoh salah: realisasi ditulis 96,.26 atau Rp 34.232400,00.

Contoh benar: realisasi ditulis 96,26 dan Rp 34.232.400,00.

Keterbatasan: nomor urut, kode, tanggal, dan rentang tidak diperiksa. Bacaan yang paling mungkin hanya disebut satu bila
angka lain pada baris atau laporan yang sama menguatkannya; selebihnya semua kemungkinan disebut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.angka_baca import read_angka
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_EMPAT = re.compile(r"\.(\d{3})\d\.")


@aturan(
    kode="SJ104",
    kelas=Kelas.FORMAT_ANGKA,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.TULISAN,),
)
def angka_terbaca(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Report every badly written figure with its likeliest reading."""
    del konteks
    for f in berkas.semua(JenisFakta.TULISAN):
        if f.rincian not in ("rusak", "nol di depan"):
            continue
        kemungkinan = _kemungkinan(f)
        if not kemungkinan:
            yield Lewat(f"“{f.tertulis}” tidak diperiksa tulisannya: tidak tampak sebagai angka.", (f,))
            continue
        yield Konsep(
            fakta=(f,),
            kalimat=_kalimat(f, kemungkinan),
            tertulis=f.tertulis,
            seharusnya=kemungkinan[0],
            saran="Tulis ulang angkanya: titik di antara ribuan, koma untuk desimal.",
            tingkat=Tingkat.PERINGATAN if f.rincian == "nol di depan" else None,
        )


def _kemungkinan(f: Fakta) -> tuple[str, ...]:
    """The readings as they should be written, likeliest first; a unit or percent sign stays behind the figure."""
    bacaan = read_angka(f.tertulis)
    ekor = " %" if bacaan.persen else (f" {bacaan.satuan}" if bacaan.satuan else "")
    semua = (*_tanpa_digit_lebih(f.tertulis), *bacaan.kemungkinan) if f.nilai is None else (f.nilai,)
    return tuple(format_angka(n) + ekor for n in semua)


def _tanpa_digit_lebih(tertulis: str) -> tuple[Decimal, ...]:
    """15.0000.000 has a digit too many in its middle: as likely 15.000.000."""
    nilai = read_angka(_EMPAT.sub(r".\1.", tertulis, count=1)).nilai if _EMPAT.search(tertulis) else None
    return () if nilai is None else (nilai,)


def _kalimat(f: Fakta, kemungkinan: tuple[str, ...]) -> str:
    if f.rincian == "nol di depan":
        return f"“{f.tertulis}” diawali nol yang tidak perlu; tulis {kemungkinan[0]}."
    if f.nilai is not None:
        return f"“{f.tertulis}” salah tulis; angka lain di dekatnya menunjukkan maksudnya {kemungkinan[0]}."
    return f"“{f.tertulis}” tidak dapat dibaca dengan pasti; mungkin maksudnya {' atau '.join(kemungkinan)}."
