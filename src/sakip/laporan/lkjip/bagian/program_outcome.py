"""Programs and kegiatan with what they brought and cost (T-PROGRAM-OUTCOME): money once per node.

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 7 (VERIFIED-2); the words of the last column are practice (SEED).
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.pilihan import kelompok, kolom
from sakip.laporan.tabel import BarisRingkas
from sakip.laporan.tabel_simpul import tabel_simpul
from sakip.peraturan.profil import Opsi

_UANG = ("pagu", "belanja", "sisa", "serapan")


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, closed by the mean capaian of programs and the pooled absorption, each labelled in the note."""
    isi = {k: angka(hasil[f"{k}/total"]) for k in _UANG}
    isi["capaian"] = angka(hasil[f"rata_capaian_simpul/program/{hasil.tahun}"])
    catatan = "Baris penutup: capaian adalah rata-rata capaian indikator program; persentase anggaran adalah jumlah "
    return [
        tabel_simpul(
            hasil=hasil,
            opsi=opsi,
            jenis="T-PROGRAM-OUTCOME",
            judul="Program/Kegiatan, Hasil yang Dicapai, dan Anggaran yang Digunakan Tahun {tahun}",
            bawaan=(
                kolom("uraian", "Program/Kegiatan"),
                kolom("indikator", "Indikator Kinerja Program (outcome) dan Kegiatan (output)"),
                kelompok("Kinerja", (kolom("realisasi", "Realisasi"), kolom("capaian", "Capaian (%)"))),
                kelompok("Anggaran", (kolom("belanja", "Realisasi (Rp)"), kolom("serapan", "Capaian (%)"))),
                "menunjang",
            ),
            ringkas=(BarisRingkas("Keseluruhan", isi),),
            catatan=(teks(f"{catatan}realisasi ÷ jumlah anggaran."),),
        )
    ]
