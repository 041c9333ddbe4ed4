"""Programs and budget of the agreement (T-PK-PROGRAM), with the total.

Dasar: PermenPANRB 53/2014, Lampiran I, annex of the agreement (VERIFIED-2). Amounts are those of the budget version
that the agreement names. ``versi`` as in ``pk_sasaran``; the layout of SEED 001 with program indicators is
``pk_sasaran_program``.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Blok, Rata, Tabel
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_simpul import KOLOM_SIMPUL, BarisSimpul, baris_simpul
from sakip.laporan.perjanjian import Versi, pilih_versi, sebutan_versi
from sakip.laporan.perjanjian_uang import tabel_simpul_perjanjian
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A table per version asked for; nothing where there is none (``pk_sasaran`` says what is missing).

    In the agreement of a position these are the nodes that it answers for, on the level that is its own; a position
    without any has no table.
    """
    versi = pilih_versi(hasil=hasil, opsi=opsi)
    if not hasil.lingkup.jabatan:
        return [_tabel(hasil, opsi, v) for v in versi]
    return [t for v in versi if (t := tabel_simpul_perjanjian(hasil=hasil, opsi=opsi, versi=v))]


def _tabel(hasil: Hasil, opsi: Opsi, versi: Versi) -> Tabel:
    anggaran = versi.isi.versi_anggaran or hasil.indeks.versi_anggaran
    baris = list({b.simpul.id: b for b in baris_simpul(hasil, jenjang=(JenjangSimpul.PROGRAM,))}.values())
    sebutan = sebutan_versi(hasil, versi)
    return susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis="T-PK-PROGRAM",
            judul=f"Program dan Anggaran {sebutan} Tahun {{tahun}}",
            kolom={**KOLOM_SIMPUL, **_kolom(hasil, anggaran)},
            bawaan=("no", "program", "pagu", "sumber_dana"),
            baris=baris,
            ringkas=(BarisRingkas("Jumlah", {"pagu": angka(hasil[f"pagu_versi/{anggaran}/total"])}),),
        ),
    )


def _kolom(hasil: Hasil, anggaran: str) -> Mapping[str, KolomLaporan[BarisSimpul]]:
    """The two columns that follow the version of the budget."""
    dana = next((v.sumber_dana for v in hasil.data.anggaran.versi if v.id == anggaran), "")

    def sumber(b: BarisSimpul) -> str:
        isi = hasil.indeks.pagu.get((b.simpul.id, anggaran))
        return (isi[1] if isi else "") or dana

    return {
        "pagu": KolomLaporan(
            "Anggaran (Rp)", lambda b: angka(hasil[f"pagu_versi/{anggaran}/simpul/{b.simpul.id}"]), 18, Rata.KANAN
        ),
        "sumber_dana": KolomLaporan("Keterangan", lambda b: teks(sumber(b)), 12),
    }
