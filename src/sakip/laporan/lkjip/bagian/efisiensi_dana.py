"""Efficiency of funds per sasaran (T-EFISIENSI-DANA), by the method of the profil, named below the table.

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 6 asks for the analysis; no legal formula exists (domain efisiensi).
Efficiencies are never added: the closing row holds the mean capaian, the pooled absorption and their result.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok, JenisBaris
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.anggaran import PENUNJANG, simpul_sasaran
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom_indikator import KOLOM_INDIKATOR
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.laporan.tabel_indikator import baris_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table with its closing row and the name of the method."""
    himpunan = opsi.teks("himpunan", "pk")
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-EFISIENSI-DANA",
                judul="Efisiensi Penggunaan Anggaran Tahun {tahun}",
                kolom=KOLOM_INDIKATOR,
                bawaan=("no_sasaran", "sasaran", "indikator", "capaian_sasaran", "serapan", "efisiensi"),
                baris=baris_indikator(hasil, himpunan),
                ringkas=_ringkas(hasil, himpunan),
                catatan=_catatan(hasil, himpunan),
            ),
        )
    ]


def _ringkas(hasil: Hasil, himpunan: str) -> tuple[BarisRingkas, ...]:
    baris = []
    if simpul_sasaran(hasil, PENUNJANG):
        isi = {k: angka(hasil[f"{k}/sasaran/{PENUNJANG}"]) for k in ("pagu", "belanja", "serapan")}
        baris.append(BarisRingkas("Program yang tidak dikaitkan dengan sasaran", isi, JenisBaris.BIASA))
    rata = angka(hasil[f"rata_capaian/{himpunan}/{hasil.tahun}"])
    isi = {
        "capaian": rata,
        "capaian_sasaran": rata,
        "pagu": angka(hasil["pagu/total"]),
        "belanja": angka(hasil["belanja/total"]),
        "serapan": angka(hasil["serapan/total"]),
        "efisiensi": angka(hasil[f"efisiensi/total/{himpunan}"]),
    }
    return (*baris, BarisRingkas("Keseluruhan", isi))


def _catatan(hasil: Hasil, himpunan: str) -> tuple[tuple[Sebaris, ...], ...]:
    metode = hasil.metode("efisiensi", hasil.profil.metode.efisiensi)
    return (
        teks(f"Metode: {metode.sebutan} ({metode.rumus}). Baris keseluruhan dihitung dari rata-rata capaian dan jumlah "
             "anggaran, bukan penjumlahan efisiensi."),
        *(teks(k) for k in hasil[f"efisiensi/total/{himpunan}"].catatan),
    )  # fmt: skip
