"""Performance beside what it cost (T-COST-PER-OUTCOME), in three shapes.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab III.B and analysis 6 (VERIFIED-2); the shapes are practice (SEED 001, 002).
In the layout: ``menurut: sasaran`` (a row per sasaran indicator), ``program`` (per program and indicator), or
``sasaran_program`` (a sasaran heads its programs). The closing row holds the mean capaian and the pooled percentage of
money; both are named in the note.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.dokumen.node import Blok, Tabel
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.di_luar import baris_di_luar
from sakip.laporan.figur import angka
from sakip.laporan.kolom_biaya import KOLOM_BIAYA, BarisBiaya, baris_biaya
from sakip.laporan.kolom_indikator import KOLOM_INDIKATOR
from sakip.laporan.pilihan import kelompok, kolom, satu_dari
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.laporan.tabel_indikator import baris_indikator
from sakip.laporan.tabel_simpul import tabel_simpul
from sakip.peraturan.profil import Opsi

JENIS = "T-COST-PER-OUTCOME"
_UANG = ("pagu", "belanja", "serapan")
_KINERJA = kelompok("Kinerja", ("target", "realisasi", "capaian"))
_ANGGARAN = kelompok(
    "Anggaran", (kolom("pagu", "Alokasi (Rp)"), kolom("belanja", "Realisasi (Rp)"), kolom("serapan", "Capaian (%)"))
)
_CATATAN = (
    "Baris keseluruhan: capaian kinerja adalah rata-rata; persentase anggaran adalah jumlah realisasi ÷ jumlah "
    "alokasi, bukan rata-rata persentase."
)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table in the shape that the layout asks for."""
    bentuk = satu_dari(opsi, "menurut", ("sasaran", "program", "sasaran_program"))
    return [{"sasaran": _sasaran, "program": _program, "sasaran_program": _sasaran_program}[bentuk](hasil, opsi)]


def _sasaran(hasil: Hasil, opsi: Opsi) -> Tabel:
    himpunan = opsi.teks("himpunan", "pk")
    penutup = _penutup(hasil, f"rata_capaian/{himpunan}/{hasil.tahun}")
    return susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis=JENIS,
            judul="Pencapaian Kinerja dan Anggaran per Sasaran Strategis Tahun {tahun}",
            kolom=KOLOM_INDIKATOR,
            bawaan=("no_sasaran", "sasaran", "indikator", _KINERJA, _ANGGARAN),
            baris=baris_indikator(hasil, himpunan),
            ringkas=(*baris_di_luar(hasil, himpunan, _UANG), penutup),
            catatan=(teks(_CATATAN),),
        ),
    )


def _program(hasil: Hasil, opsi: Opsi) -> Tabel:
    return tabel_simpul(
        hasil=hasil,
        opsi=opsi,
        jenis=JENIS,
        judul="Pencapaian Kinerja dan Anggaran per Program Tahun {tahun}",
        bawaan=("no", kolom("program", "Nama Program"), kolom("indikator", "Indikator Kinerja"), _KINERJA, _ANGGARAN),
        jenjang=("program",),
        ringkas=(_penutup(hasil, f"rata_capaian_simpul/program/{hasil.tahun}"),),
        catatan=(teks(_CATATAN),),
    )


def _sasaran_program(hasil: Hasil, opsi: Opsi) -> Tabel:
    himpunan = opsi.teks("himpunan", "pk")
    isi: Isi[BarisBiaya] = Isi(
        jenis=JENIS,
        judul="Pencapaian Kinerja dan Anggaran per Sasaran dan Program Tahun {tahun}",
        kolom=KOLOM_BIAYA,
        bawaan=("uraian", kelompok("Kinerja", ("indikator", "target", "realisasi", "capaian")), _ANGGARAN),
        baris=baris_biaya(hasil, himpunan),
        ringkas=(_penutup(hasil, f"rata_capaian/{himpunan}/{hasil.tahun}"),),
        catatan=(teks(_CATATAN.replace("rata-rata;", "rata-rata indikator sasaran;")),),
        kelompok=lambda b: b.kepala,
    )
    return susun_tabel(hasil=hasil, opsi=opsi, isi=isi)


def _penutup(hasil: Hasil, id_rata: str) -> BarisRingkas:
    isi: Mapping[str, tuple[Sebaris, ...]] = {
        "capaian": angka(hasil[id_rata]),
        **{k: angka(hasil[f"{k}/total"]) for k in _UANG},
    }
    return BarisRingkas("Keseluruhan", isi)
