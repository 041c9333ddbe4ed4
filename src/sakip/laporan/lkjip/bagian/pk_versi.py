"""The targets of every version of the agreement side by side, and which of them changed (T-PK-LAMPIRAN, two versions).

Dasar: PermenPANRB 53/2014, Lampiran I (an agreement may be changed for three reasons; VERIFIED-2). The reason of the
last version stands above the table.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Blok, Paragraf, Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Kosong
from sakip.laporan.figur import bersatuan
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import BarisIndikator
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.perjanjian import Versi, indikator_versi, kalimat_alasan, semua_versi
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The reason and the table; with one version the sentence that nothing changed."""
    versi = semua_versi(hasil)
    if not versi:
        cara = "Isi perjanjian kinerja dengan indikator dan targetnya."
        return bila_wajib(opsi=opsi, kunci="perjanjian.versi", judul="Perjanjian kinerja", cara=cara)
    if len(versi) == 1:
        return [Paragraf(teks(f"Perjanjian kinerja tahun {hasil.tahun} tidak diubah."))]
    tabel = tabel_indikator(
        hasil=hasil,
        opsi=opsi,
        jenis="T-PK-VERSI",
        judul="Target Perjanjian Kinerja dan Perubahannya Tahun {tahun}",
        bawaan=("no_sasaran", "sasaran", "indikator", *(f"target_{v.urutan}" for v in versi), "perubahan_target"),
        kolom_tambahan=_kolom(versi),
        anggota=_gabungan(hasil, versi),
    )
    return [*_alasan(versi[-1]), tabel]


def _gabungan(hasil: Hasil, versi: tuple[Versi, ...]) -> list[Indikator]:
    """Every indicator that some version names, those of the last version first."""
    return list({i.id: i for v in reversed(versi) for i in indikator_versi(hasil, v)}.values())


def _alasan(versi: Versi) -> list[Blok]:
    kalimat = kalimat_alasan(versi)
    return [Paragraf(teks(kalimat))] if kalimat else []


def _kolom(versi: tuple[Versi, ...]) -> Mapping[str, KolomLaporan[BarisIndikator]]:
    def target(v: Versi) -> KolomLaporan[BarisIndikator]:
        def isi(b: BarisIndikator) -> tuple[Sebaris, ...]:
            figur = b.hasil[f"target_pk/{b.indikator.id}/{v.urutan}"]
            return teks("tidak ada") if isinstance(figur.nilai, Kosong) else bersatuan(figur)

        return KolomLaporan(f"Target {v.isi.jenis.value.title()}", isi, 12, Rata.KANAN)

    def perubahan(b: BarisIndikator) -> tuple[Sebaris, ...]:
        awal, akhir = (b.hasil[f"target_pk/{b.indikator.id}/{v.urutan}"].nilai for v in (versi[0], versi[-1]))
        if isinstance(awal, Kosong) or isinstance(akhir, Kosong):
            return teks("ditambahkan" if isinstance(awal, Kosong) else "dihapus")
        return teks("tetap" if awal == akhir else "diubah")

    return {
        **{f"target_{v.urutan}": target(v) for v in versi},
        "perubahan_target": KolomLaporan("Keterangan", perubahan, 12, Rata.TENGAH),
    }
