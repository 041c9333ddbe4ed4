"""Measurement per quarter (T-PENGUKURAN-TW), an annex.

Dasar: PermenPANRB 53/2014, Lampiran II, annexes (VERIFIED-2); measuring by quarter: LKE 2.b (VERIFIED-2). The column
of the year follows how each indicator gathers its quarters: a count is summed, an index never is.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.periode import Periode
from sakip.laporan.kalimat import sebut
from sakip.laporan.pilihan import kelompok, kolom
from sakip.laporan.tabel_indikator import anggota_himpunan, tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; its note says how the quarters became the year."""
    return [
        tabel_indikator(
            hasil=hasil,
            opsi=opsi,
            jenis="T-PENGUKURAN-TW",
            judul="Pengukuran Kinerja per Triwulan Tahun {tahun}",
            bawaan=(
                "no",
                "sasaran",
                "indikator",
                kolom("target", "Target {tahun}"),
                kelompok("Realisasi", ("tw1", "tw2", "tw3", "tw4", kolom("realisasi", "Tahun {tahun}"))),
                "capaian",
            ),
            catatan=_catatan(hasil, opsi.teks("himpunan", "pk")),
        )
    ]


def _catatan(hasil: Hasil, himpunan: str) -> tuple[tuple[Sebaris, ...], ...]:
    """How each group of indicators makes a year of its quarters, for those that have quarters."""
    triwulan = {r.indikator for r in hasil.data.realisasi.kinerja if r.periode in Periode(hasil.tahun).bagian()}
    menurut: dict[str, list[str]] = {}
    for i in anggota_himpunan(hasil, himpunan):
        if i.rumus or i.id in triwulan:
            cara = "rumus atas data setahun" if i.rumus else i.agregasi.value
            menurut.setdefault(cara, []).append(i.sebutan or i.nama)
    if not menurut:
        return ()
    bagian = "; ".join(f"{cara} ({sebut(nama)})" for cara, nama in menurut.items())
    return (teks(f"Nilai tahun dari nilai triwulan: {bagian}. Angka resmi setahun didahulukan."),)
