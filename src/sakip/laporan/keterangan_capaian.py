"""The remark beside a capaian: why there is no number, when it is planned, or of which quarters it is made."""

from __future__ import annotations

from sakip.data.perencanaan import Agregasi, Indikator, Polaritas
from sakip.dokumen.sebaris import Sebaris, Teks, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.laporan.bulan import rentang_langkah
from sakip.laporan.figur import bersatuan
from sakip.laporan.figur_periode import capaian_periode, realisasi_periode

# A quarter in which nothing was to be measured.
_TAK_DIUKUR = (Keadaan.TIDAK_BERLAKU, Keadaan.BELUM_DIJADWALKAN)


def keterangan_capaian(*, hasil: Hasil, indikator: Indikator) -> tuple[Sebaris, ...]:
    """``belum diukur``, ``dijadwalkan bulan Agustus``, or ``TW I: 3 dokumen; TW II: 2 dokumen``; else nothing."""
    realisasi = realisasi_periode(hasil=hasil, indikator=indikator)
    if isinstance(realisasi.nilai, Kosong):
        return teks(_tanpa_realisasi(hasil, indikator, realisasi.nilai))
    bagian = _bagian_triwulan(hasil, indikator)
    capaian = capaian_periode(hasil=hasil, indikator=indikator).nilai
    if isinstance(capaian, Kosong):
        sebab = capaian.alasan or capaian.keadaan.value
        bagian = (*bagian, Teks("; " if bagian else ""), Teks(f"capaian tidak dihitung: {sebab}"))
    elif _sementara(hasil, indikator):
        bagian = (*bagian, Teks("; " if bagian else ""), Teks("capaian sementara, tahun belum berakhir"))
    elif _nol(realisasi) and (nanti := bulan_nanti(hasil=hasil, indikator=indikator)):
        bagian = (*bagian, Teks("; " if bagian else ""), Teks(f"dijadwalkan bulan {nanti}"))
    return bagian


def _nol(figur: Hitungan) -> bool:
    return isinstance(figur.nilai, Angka) and figur.nilai.nilai == 0


def _sementara(hasil: Hasil, indikator: Indikator) -> bool:
    """A count that should stay low always looks good before the year is over; the remark must say so."""
    belum_akhir = (hasil.lingkup.periode.triwulan or 4) < 4
    return belum_akhir and indikator.polaritas is Polaritas.TURUN and indikator.agregasi is Agregasi.KUMULATIF


def _tanpa_realisasi(hasil: Hasil, indikator: Indikator, kosong: Kosong) -> str:
    """The state with its reason; before its time comes, the months in which it is planned."""
    nanti = bulan_nanti(hasil=hasil, indikator=indikator)
    if nanti:
        return f"dijadwalkan bulan {nanti}"
    return f"{kosong.keadaan.value}: {kosong.alasan}" if kosong.alasan else kosong.keadaan.value


def bulan_nanti(*, hasil: Hasil, indikator: Indikator) -> str:
    """The months of its steps when all of them lie after the period; empty otherwise."""
    akhir = hasil.lingkup.periode.akhir.month
    langkah = [a for a in hasil.data.perencanaan.rencana_aksi if a.indikator == indikator.id]
    bulan = sorted({b for a in langkah for b in a.bulan})
    return rentang_langkah(bulan, tahun=hasil.tahun) if bulan and bulan[0] > akhir else ""


def _bagian_triwulan(hasil: Hasil, indikator: Indikator) -> tuple[Sebaris, ...]:
    """What each quarter up to the period gave, where more than one was to be measured."""
    semua = [
        (p.triwulan_romawi, hasil[f"realisasi/{indikator.id}/{hasil.tahun}/TW{p.triwulan}"])
        for p in hasil.lingkup.periode.sampai_dengan()
    ]
    figur = [(r, f) for r, f in semua if not _tak_diukur(f)]
    if len(figur) < 2 or not any(isinstance(f.nilai, Angka) for _, f in figur):
        return ()
    isi: list[Sebaris] = []
    for romawi, satu in figur:
        isi += (Teks(f"{'; ' if isi else ''}TW {romawi}: "), *_isi(satu))
    return tuple(isi)


def _tak_diukur(figur: Hitungan) -> bool:
    return isinstance(figur.nilai, Kosong) and figur.nilai.keadaan in _TAK_DIUKUR


def _isi(figur: Hitungan) -> tuple[Sebaris, ...]:
    return bersatuan(figur)
