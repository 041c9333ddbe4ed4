"""The last two versions of an agreement side by side: parties, targets, money, with the reason (T-PK-VERSI).

Dasar: PermenPANRB 53/2014, Lampiran I (an agreement may be changed for three reasons; VERIFIED-2). With one version
there is nothing to compare, and the heading of the layout goes too.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import ButirPerjanjian
from sakip.dokumen.node import Blok, Paragraf, Rata, Tabel
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.uang_jabatan import TOTAL
from sakip.kernel.nilai import Kosong
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import BarisIndikator
from sakip.laporan.kolom_simpul import KOLOM_SIMPUL, BarisSimpul
from sakip.laporan.pejabat import BELUM, pemegang_jabatan, sebutan_pejabat
from sakip.laporan.perjanjian import Versi, indikator_versi, kalimat_alasan, kolom_sasaran, para_pihak, semua_versi
from sakip.laporan.perjanjian_uang import baris_perjanjian, pagu_perjanjian
from sakip.laporan.pilihan import kolom
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The reason, the parties where one of them is another, the targets, the money where the budget changed too."""
    versi = semua_versi(hasil)[-2:]
    if len(versi) < 2:
        return []
    lama, baru = versi
    alasan = kalimat_alasan(baru) or "Alasan perubahan perjanjian kinerja belum diisi."
    return [
        Paragraf(teks(alasan)),
        *_pihak(hasil, lama, baru),
        _target(hasil, opsi, lama, baru),
        *_uang(hasil, lama, baru),
    ]


def _pihak(hasil: Hasil, lama: Versi, baru: Versi) -> list[Blok]:
    """Who signed before and after, where that is not the same."""
    semua = [
        (sebutan, _sebutan_pihak(hasil, lama, n), _sebutan_pihak(hasil, baru, n))
        for n, sebutan in enumerate(("Pihak Pertama", "Pihak Kedua"))
    ]
    if all(a == b for _, a, b in semua):
        return []
    isi = Isi(
        jenis="T-PK-PIHAK-VERSI",
        judul="Para Pihak Sebelum dan Sesudah Perubahan Tahun {tahun}",
        kolom={
            "pihak": KolomLaporan("Pihak", lambda b: teks(b[0]), 16),
            "lama": KolomLaporan("Semula", lambda b: teks(b[1]), 36),
            "baru": KolomLaporan("Menjadi", lambda b: teks(b[2]), 36),
            "perubahan": KolomLaporan("Keterangan", lambda b: teks("tetap" if b[1] == b[2] else "diganti"), 12),
        },
        bawaan=("pihak", "lama", "baru", "perubahan"),
        baris=semua,
    )
    return [susun_tabel(hasil=hasil, opsi=Opsi({}, "perbandingan_pk"), isi=isi)]


def _sebutan_pihak(hasil: Hasil, versi: Versi, nomor: int) -> str:
    jabatan, hari = para_pihak(hasil, versi)[nomor], versi.isi.tanggal or versi.isi.berlaku_sejak
    p = pemegang_jabatan(hasil=hasil, jabatan=jabatan, tanggal=hari)
    return f"{p.nama if p else BELUM}, {sebutan_pejabat(hasil=hasil, jabatan=jabatan, tanggal=hari)}"


def _target(hasil: Hasil, opsi: Opsi, lama: Versi, baru: Versi) -> Tabel:
    anggota = list({i.id: i for v in (baru, lama) for i in indikator_versi(hasil, v)}.values())
    return tabel_indikator(
        hasil=hasil,
        opsi=opsi,
        jenis="T-PK-VERSI",
        judul="Target Sebelum dan Sesudah Perubahan Tahun {tahun}",
        bawaan=("no_sasaran", kolom_sasaran(hasil), "indikator", "target_lama", "target_baru", "perubahan_target"),
        kolom_tambahan=_kolom(lama, baru),
        anggota=anggota,
    )


def _kolom(lama: Versi, baru: Versi) -> Mapping[str, KolomLaporan[BarisIndikator]]:
    def target(v: Versi, judul: str) -> KolomLaporan[BarisIndikator]:
        def isi(b: BarisIndikator) -> tuple[Sebaris, ...]:
            figur = b.hasil[f"target_pk/{b.indikator.id}/{v.urutan}"]
            return teks("tidak ada") if _butir(v, b.indikator) is None else bersatuan(figur)

        return KolomLaporan(judul, isi, 12, Rata.KANAN)

    return {
        "target_lama": target(lama, "Target Semula"),
        "target_baru": target(baru, "Target Menjadi"),
        "perubahan_target": KolomLaporan(
            "Keterangan", lambda b: teks(_perubahan(_butir(lama, b.indikator), _butir(baru, b.indikator))), 14
        ),
    }


def _butir(versi: Versi, indikator: Indikator) -> ButirPerjanjian | None:
    return next((b for b in versi.isi.butir if b.indikator == indikator.id), None)


def _perubahan(lama: ButirPerjanjian | None, baru: ButirPerjanjian | None) -> str:
    if lama is None or baru is None:
        return "ditambahkan" if lama is None else "dihapus"
    if lama.target != baru.target:
        return "diubah"
    return "tetap" if lama.triwulan == baru.triwulan else "target triwulan diubah"


def _uang(hasil: Hasil, lama: Versi, baru: Versi) -> list[Blok]:
    """The money before and after; nothing where the budget is the same or the position has none."""
    a, b = lama.isi.versi_anggaran, baru.isi.versi_anggaran
    baris = baris_perjanjian(hasil)
    if not hasil.lingkup.jabatan or not baris or not a or not b or a == b:
        return []
    jumlah = {n: angka(pagu_perjanjian(hasil, TOTAL, v)) for n, v in (("pagu_lama", a), ("pagu_baru", b))}
    isi = Isi(
        jenis="T-PK-PROGRAM-VERSI",
        judul="Anggaran Sebelum dan Sesudah Perubahan Tahun {tahun}",
        kolom={**KOLOM_SIMPUL, "pagu_lama": _pagu(a, "Semula (Rp)"), "pagu_baru": _pagu(b, "Menjadi (Rp)")}
        | {"perubahan": KolomLaporan("Keterangan", lambda r: teks(_perubahan_uang(r, a, b)), 12)},
        bawaan=("no", kolom("program", "Program/Kegiatan/Sub Kegiatan"), "pagu_lama", "pagu_baru", "perubahan"),
        baris=baris,
        ringkas=(BarisRingkas("Jumlah", jumlah),),
    )
    return [susun_tabel(hasil=hasil, opsi=Opsi({}, "perbandingan_pk"), isi=isi)]


def _pagu(anggaran: str, judul: str) -> KolomLaporan[BarisSimpul]:
    return KolomLaporan(judul, lambda b: angka(pagu_perjanjian(b.hasil, b.simpul.id, anggaran)), 16, Rata.KANAN)


def _perubahan_uang(b: BarisSimpul, lama: str, baru: str) -> str:
    awal, akhir = (pagu_perjanjian(b.hasil, b.simpul.id, v).nilai for v in (lama, baru))
    if isinstance(awal, Kosong) or isinstance(akhir, Kosong):
        return "ditambahkan" if isinstance(awal, Kosong) else "dihapus"
    return "tetap" if awal == akhir else "diubah"
