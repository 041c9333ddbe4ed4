"""Shape of the part *anggaran*: every rupiah entered once, at a known node, in a known version, within the year.

Money may stand on a node and below it (ADR 0006); whether the two agree is asked by rule AN002.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.data.bentuk_temuan import DATA, Jenis, buat, periksa_kembar, periksa_rujukan, periksa_tanda
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

VERSI = Jenis("KL131", Tingkat.SALAH, DATA, "Daftarkan versi anggaran itu, atau betulkan namanya.")
NEGATIF = Jenis("KL132", Tingkat.SALAH, DATA, "Tulis jumlah nol atau lebih.", Kelas.JUMLAH)
TAHUN = Jenis("KL134", Tingkat.SALAH, DATA, "Pindahkan ke tahunnya, atau betulkan periodenya.", Kelas.PERIODE)
DUA_KALI = Jenis(
    "KL135", Tingkat.SALAH, DATA, "Isi setahun saja atau per triwulan saja, jangan keduanya.", Kelas.JUMLAH
)


def periksa_anggaran(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Versions, ceilings and spending."""
    yield from periksa_tanda("versi/anggaran", "versi anggaran", (v.id for v in tahun.anggaran.versi))
    yield from _periksa_pagu(tahun)
    yield from _periksa_realisasi(tahun)


def _periksa_pagu(tahun: TahunKinerja) -> Iterator[Temuan]:
    a, kenal = tahun.anggaran, {s.id for s in tahun.perencanaan.simpul}
    versi = {v.id for v in a.versi}
    yield from periksa_kembar("pagu", "Pagu", ((p.simpul, p.versi) for p in a.pagu))
    for p in a.pagu:
        kunci = f"pagu/{p.simpul}/{p.versi}"
        yield from periksa_rujukan(kunci, "simpul", p.simpul, kenal)
        yield from periksa_tanda_uang(kunci, p.jumlah)
        if p.versi not in versi:
            apa = f'Pagu {p.simpul} memakai versi anggaran "{p.versi}" yang tidak ada; seharusnya versi yang terdaftar.'
            yield buat(VERSI, kunci, apa, tertulis=p.versi)


def _periksa_realisasi(tahun: TahunKinerja) -> Iterator[Temuan]:
    daftar, kenal = tahun.anggaran.realisasi, {s.id for s in tahun.perencanaan.simpul}
    yield from periksa_kembar("realisasi_anggaran", "Realisasi", ((r.simpul, r.periode.kode) for r in daftar))
    for r in daftar:
        kunci = f"realisasi_anggaran/{r.simpul}/{r.periode.kode}"
        yield from periksa_rujukan(kunci, "simpul", r.simpul, kenal)
        yield from periksa_tanda_uang(kunci, r.jumlah)
        if r.periode.tahun != tahun.tahun:
            apa = f"Realisasi {r.simpul} bertahun {r.periode.tahun}; seharusnya {tahun.tahun}."
            yield buat(TAHUN, kunci, apa, tertulis=r.periode.kode, seharusnya=str(tahun.tahun))
    setahun = {r.simpul for r in daftar if r.periode == Periode(tahun.tahun)}
    for simpul in sorted(setahun & {r.simpul for r in daftar if r.periode.triwulan}):
        apa = f"Realisasi {simpul} diisi untuk setahun dan juga per triwulan; seharusnya salah satu."
        yield buat(DUA_KALI, f"realisasi_anggaran/{simpul}/{tahun.tahun}", apa)


def periksa_tanda_uang(kunci: str, jumlah: Decimal) -> Iterator[Temuan]:
    """Money that is entered is nothing or more."""
    if jumlah < 0:
        apa = f"Jumlah uang negatif, Rp{format_angka(jumlah)}; seharusnya nol atau lebih."
        yield buat(NEGATIF, kunci, apa, tertulis=str(jumlah))
