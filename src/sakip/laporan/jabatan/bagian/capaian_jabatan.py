"""What a position reached in a year or up to a quarter (T-CAPAIAN-INDIVIDU, T-CAPAIAN-TW-INDIVIDU).

Dasar: PermenPANRB 53/2014, Lampiran II (VERIFIED-2); reports by quarter are local law. Up to a quarter the realisasi
since January is held against the target of the year, and the title says so. ``triwulan: true`` adds the quarter alone
against its own target, under a heading of its own.
"""

from __future__ import annotations

from sakip.dokumen.node import Blok
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur_periode import judul_periode
from sakip.laporan.kolom_jabatan import KOLOM_JABATAN, baris_jabatan
from sakip.laporan.pilihan import kelompok, kolom
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.laporan.tanpa_isi import TANPA_INDIKATOR, kalimat_kosong
from sakip.peraturan.profil import Opsi, OpsiNilai


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; ``predikat: true`` adds the class of each capaian where the profil has a scale."""
    baris = baris_jabatan(hasil)
    if not baris:
        return kalimat_kosong(hasil=hasil, opsi=opsi, kalimat=TANPA_INDIKATOR)
    periode = hasil.lingkup.periode
    isi = Isi(
        jenis="T-CAPAIAN-TW-INDIVIDU" if periode.triwulan else "T-CAPAIAN-INDIVIDU",
        judul=judul_periode("Capaian Kinerja {nama_jabatan}", periode=periode),
        kolom=KOLOM_JABATAN,
        bawaan=_kolom(hasil, opsi),
        baris=baris,
    )
    return [susun_tabel(hasil=hasil, opsi=opsi, isi=isi)]


def _kolom(hasil: Hasil, opsi: Opsi) -> tuple[OpsiNilai, ...]:
    pilihan: list[OpsiNilai] = ["no", "sasaran", "indikator"]
    pokok: list[OpsiNilai] = ["target", "realisasi", "capaian"]
    if opsi.ya("predikat") and hasil.skala("capaian") is not None:
        pokok.append("predikat")
    if opsi.ya("triwulan") and hasil.lingkup.periode.triwulan:
        sendiri = (kolom("target_tw", "Target"), kolom("realisasi_tw", "Realisasi"), kolom("capaian_tw", "Capaian (%)"))
        pilihan += [kelompok("Januari s.d. {bulan_akhir} terhadap Target Setahun", pokok)]
        pilihan += [kelompok("Triwulan {triwulan} saja terhadap Target Triwulan", sendiri)]
    else:
        pilihan += pokok
    return (*pilihan, "ket")
