"""Figures of the guidance and supervision of villages: where an activity was carried out since January, and its ratio.

Dasar: PP 17/2018 Pasal 10 (VERIFIED) for the duty; the ratio is practice (K-BINWAS, SEED).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sakip.data.desa import Binwas
from sakip.hasil.dasar import AngkaTiada, Hasil, Pembuat
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai
from sakip.kernel.olah import isian
from sakip.kernel.periode import Periode


def catatan_binwas(h: Hasil, kegiatan: str, periode: Periode) -> tuple[Binwas, ...]:
    """What was recorded of an activity from January up to a period, the earliest first."""
    milik = (b for b in h.data.desa.binwas if b.kegiatan == kegiatan and b.periode.tahun == periode.tahun)
    return tuple(sorted((b for b in milik if b.periode <= periode), key=lambda b: b.periode))


def desa_binwas(h: Hasil, kegiatan: str, periode: Periode) -> tuple[str, ...]:
    """The villages where an activity was carried out, in the order of the area.

    A village that the area does not hold is reported by the checks of the data and never counted.
    """
    ada = {d for b in catatan_binwas(h, kegiatan, periode) for d in b.desa}
    return tuple(dict.fromkeys(d.nama for d in h.data.desa.desa if d.nama in ada))


def binwas(h: Hasil, kegiatan: str, tahun: str, triwulan: str = "") -> Hitungan:
    """In how many villages an activity was carried out: ``binwas/musdes/2024``, ``binwas/musdes/2024/TW2``."""
    if kegiatan not in h.indeks.kegiatan_binwas:
        raise AngkaTiada(f'Tidak ada kegiatan pembinaan dan pengawasan desa "{kegiatan}".')
    periode = Periode(int(tahun), int(triwulan[2:])) if triwulan else Periode(int(tahun))
    id_hitungan = "/".join(("binwas", kegiatan, tahun, triwulan)).rstrip("/")
    nama = f"Desa yang sudah dibina, {h.indeks.kegiatan_binwas[kegiatan]}, sampai dengan {periode.sebutan}"
    sumber = "catatan pembinaan dan pengawasan desa"
    if not catatan_binwas(h, kegiatan, periode):
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=BELUM_DIISI, satuan="desa", sumber=sumber)
    desa = desa_binwas(h, kegiatan, periode)
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=Angka(Decimal(len(desa))),
        satuan="desa",
        rumus="banyaknya desa yang tercatat, masing-masing dihitung sekali",
        uraian=", ".join(desa),
        sumber=sumber,
        desimal=0,
    )


def rasio_binwas(h: Hasil, kegiatan: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The villages where an activity was carried out, out of all villages of the kecamatan."""
    ekor = "/".join((kegiatan, tahun, triwulan)).rstrip("/")
    bagian, semua = h[f"binwas/{ekor}"], h["wilayah/desa"]
    nilai: Nilai = Kosong(Keadaan.TAK_TERDEFINISI, "jumlah desa belum diketahui")
    uraian = ""
    if not isinstance(bagian.nilai, Angka):
        nilai = bagian.nilai
    elif isinstance(semua.nilai, Angka) and semua.nilai.nilai:
        nilai = Angka(bagian.nilai.nilai / semua.nilai.nilai)
        uraian = f"{bagian.nilai.nilai} ÷ {semua.nilai.nilai}"
    return Hitungan(
        id=f"rasio_binwas/{ekor}",
        nama=f"Rasio {bagian.nama[0].lower()}{bagian.nama[1:]}",
        nilai=nilai,
        rumus="banyaknya desa yang sudah dibina ÷ jumlah desa",
        uraian=uraian,
        masukan=(bagian.id, semua.id),
        desimal=2,
    )


PEMBUAT: Mapping[str, Pembuat] = {"binwas": binwas, "rasio_binwas": rasio_binwas}
