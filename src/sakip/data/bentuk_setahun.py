"""Shape of values entered twice: for the year, and for its quarters. The two must say the same.

The value of the year is the one that counts; where the quarters lead elsewhere, somebody must be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from sakip.data.bentuk_temuan import DATA, Jenis, buat
from sakip.data.perencanaan import Agregasi, CaraUkur
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.angka_tulis import format_ringkas
from sakip.kernel.nilai import Angka, Nilai
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

LAIN_SETAHUN = Jenis(
    "KL188",
    Tingkat.PERINGATAN,
    DATA,
    "Betulkan yang keliru, atau kosongkan isian setahun agar dihitung dari triwulannya.",
    Kelas.SILANG_NILAI,
)


def periksa_setahun(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Realisasi and variables of the year against their quarters; what a formula gives is judged by HT004."""
    kinerja = {(r.indikator, r.periode): r.nilai for r in tahun.realisasi.kinerja}
    for i in tahun.perencanaan.indikator:
        if i.cara_ukur is CaraUkur.SENDIRI and not i.rumus:
            yield from _periksa(f"Realisasi “{i.nama}”", "realisasi", i.id, i.agregasi, tahun.tahun, kinerja)
    nilai = {(v.variabel, v.periode): v.nilai for v in tahun.realisasi.variabel}
    for v in tahun.perencanaan.variabel:
        yield from _periksa(f"Nilai variabel “{v.nama}”", "variabel", v.kode, v.agregasi, tahun.tahun, nilai)


def _periksa(
    sebutan: str, jenis: str, id_: str, cara: Agregasi, tahun: int, nilai: Mapping[tuple[str, Periode], Nilai]
) -> Iterator[Temuan]:
    setahun, triwulan = nilai.get((id_, Periode(tahun))), Periode(tahun).bagian()
    terisi = {p: isi.nilai for p in triwulan if isinstance(isi := nilai.get((id_, p)), Angka)}
    # A state in place of the number of the year was written on purpose and says why.
    if not isinstance(setahun, Angka) or not terisi:
        return
    jadi = cara.gabung(tuple(terisi.values()))
    if not _bertentangan(setahun.nilai, jadi, cara, lengkap=len(terisi) == len(triwulan), akhir=triwulan[-1] in terisi):
        return
    tertulis = format_ringkas(setahun.nilai)
    sumber = " dan ".join(f"triwulan {p.triwulan_romawi}" for p in terisi) if len(terisi) < 3 else "triwulannya"
    apa = (
        f"{sebutan} setahun diisi {tertulis}, sedangkan {sumber} menjadi {format_ringkas(jadi)} ({cara.value}). "
        "Yang dipakai isian setahun."
    )
    # The last quarter filled stands for its row.
    kunci, lain = f"{jenis}/{id_}/{tahun}", (f"{jenis}/{id_}/{max(terisi).kode}",)
    yield buat(LAIN_SETAHUN, kunci, apa, tertulis=tertulis, seharusnya=format_ringkas(jadi), lain=lain)


def _bertentangan(setahun: Decimal, jadi: Decimal, cara: Agregasi, *, lengkap: bool, akhir: bool) -> bool:
    """Whether the quarters that are filled cannot lead to the value of the year, as exact as that was written."""
    eksponen = setahun.as_tuple().exponent
    desimal = max(0, -eksponen) if isinstance(eksponen, int) else 0
    # Two decimals at most: a mean is compared as it is printed.
    if abs(jadi - setahun) <= Decimal(5).scaleb(-min(desimal, 2) - 1):
        return False
    if lengkap or (cara is Agregasi.POSISI_AKHIR and akhir):
        return True
    # Some quarters are still to come: only what no further quarter can mend.
    if cara in (Agregasi.KUMULATIF, Agregasi.MAKSIMUM):
        return jadi > setahun
    return cara is Agregasi.MINIMUM and jadi < setahun
