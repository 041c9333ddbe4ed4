"""Persentase ketersediaan SDM atau sarana keliru, atau yang tersedia melebihi kebutuhan.

Mengapa: ketersediaan menjadi dasar analisis efisiensi; yang tersedia lebih banyak daripada kebutuhan biasanya kolom
yang tertukar.

Contoh salah: kebutuhan 8, tersedia 6, ketersediaan ditulis 80,00; atau kebutuhan 6, tersedia 8.

Contoh benar: kebutuhan 8, tersedia 6, ketersediaan ditulis 75,00.

Keterbatasan: kelebihan memang mungkin terjadi, karena itu hanya peringatan.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan


@aturan(
    kode="HT011",
    kelas=Kelas.PERSEN,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.TERSEDIA, JenisFakta.KETERSEDIAAN),
)
def ketersediaan_dihitung_ulang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute availability, and ask about what is there beyond the need."""
    del konteks
    for persen in berkas.semua(JenisFakta.KETERSEDIAAN):
        yield from _persen(persen, *(berkas.sebaris(persen, j) for j in (JenisFakta.TERSEDIA, JenisFakta.KEBUTUHAN)))
    for tersedia in berkas.semua(JenisFakta.TERSEDIA):
        kebutuhan = berkas.sebaris(tersedia, JenisFakta.KEBUTUHAN)
        # The total of a table says nothing that its rows do not.
        if kebutuhan is not None and not berkas.rincian(tersedia):
            yield from _lebih(tersedia, kebutuhan)


def _persen(persen: Fakta, tersedia: Fakta | None, kebutuhan: Fakta | None) -> Iterator[Konsep | Lewat]:
    atas, bawah = (Selang.dari(f) if f else None for f in (tersedia, kebutuhan))
    hasil = atas.persen_dari(bawah) if atas and bawah else None
    if tersedia is None or kebutuhan is None or hasil is None:
        kurang = "tersedia" if atas is None else "kebutuhan"
        yield Lewat(f"{sebut(persen)} tidak dihitung ulang: {kurang} nol atau tidak terbaca.", (persen,))
        return
    uraian = uraikan(tersedia, "÷", kebutuhan, "× 100")
    konsep = hitung_ulang(fakta=persen, hitung=hasil, masukan=(tersedia, kebutuhan), uraian=uraian)
    if konsep is not None:
        yield konsep


def _lebih(tersedia: Fakta, kebutuhan: Fakta) -> Iterator[Konsep]:
    a, b = tersedia.nilai, kebutuhan.nilai
    if a is not None and b is not None and a > b:
        angka = f"tersedia {tersedia.tertulis}, melebihi kebutuhan {kebutuhan.tertulis}"
        yield Konsep(
            fakta=(tersedia, kebutuhan),
            kalimat=f'"{tersedia.sebutan}" {angka}.',
            tertulis=tersedia.tertulis,
            saran="Periksa apakah kedua kolom tertukar; bila memang berlebih, jelaskan.",
            kelas=Kelas.HITUNGAN,
            tingkat=Tingkat.PERINGATAN,
            simpang=(a - b) / max(b, Decimal(1)),
        )
