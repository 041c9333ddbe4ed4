"""Figures of realisasi: official, entered, by formula over variables, or from the quarters; earlier years from riwayat.

Order for a year: an official value is the realisasi and the formula stands beside it as its check
(``realisasi_rumus``); else the formula; else the value entered for the year; else the quarters together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from sakip.data.perencanaan import Indikator, Variabel
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.kernel.ekspresi import Ekspresi, PembagiNol, compile_ekspresi
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai
from sakip.kernel.olah import isian
from sakip.kernel.periode import Periode
from sakip.kinerja.triwulan import gabung_triwulan


def realisasi(h: Hasil, indikator: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The realisasi of a year, or of one quarter alone (``TW2``)."""
    i = h.indikator(indikator)
    periode = Periode(int(tahun), int(triwulan[2:])) if triwulan else Periode(int(tahun))
    id_hitungan = "/".join(("realisasi", indikator, tahun, triwulan)).rstrip("/")
    nama = f"Realisasi {i.nama} {periode.sebutan}"
    if periode.tahun != h.tahun:
        return _tahun_lalu(h, i, periode.tahun, id_hitungan, nama)
    tercatat = h.indeks.realisasi.get((indikator, periode))
    if i.rumus and not (tercatat and tercatat.resmi):
        return _dengan_rumus(h, i, periode, id_hitungan, nama)
    if tercatat:
        isi = isian(
            id_hitungan=id_hitungan,
            nama=nama,
            nilai=tercatat.nilai,
            satuan=i.satuan,
            sumber=tercatat.sumber,
            desimal=i.desimal,
        )
        return replace(isi, catatan=("Angka resmi dari pihak lain.",)) if tercatat.resmi else isi
    if not triwulan and any((indikator, p) in h.indeks.realisasi for p in periode.bagian()):
        butir = [h[f"realisasi/{indikator}/{tahun}/TW{p.triwulan}"] for p in periode.bagian()]
        return gabung_triwulan(id_hitungan=id_hitungan, nama=nama, butir=butir, cara=i.agregasi)
    return isian(id_hitungan=id_hitungan, nama=nama, nilai=BELUM_DIISI, satuan=i.satuan, sumber=i.sumber_data)


def realisasi_kumulatif(h: Hasil, indikator: str, tahun: str, triwulan: str) -> Hitungan:
    """The realisasi from January to the end of a quarter, by the aggregation mode of the indicator."""
    i, periode = h.indikator(indikator), Periode(int(tahun), int(triwulan[2:]))
    id_hitungan = f"realisasi_kumulatif/{indikator}/{tahun}/{triwulan}"
    nama = f"Realisasi {i.nama} sampai dengan {periode.sebutan}"
    butir = [h[f"realisasi/{indikator}/{tahun}/TW{p.triwulan}"] for p in periode.sampai_dengan()]
    return gabung_triwulan(id_hitungan=id_hitungan, nama=nama, butir=butir, cara=i.agregasi)


def realisasi_rumus(h: Hasil, indikator: str, tahun: str) -> Hitungan:
    """What the formula gives, beside an official value."""
    i = h.indikator(indikator)
    nama = f"{i.nama} tahun {tahun} menurut rumus"
    return _dengan_rumus(h, i, Periode(int(tahun)), f"realisasi_rumus/{indikator}/{tahun}", nama)


def variabel(h: Hasil, kode: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The value of a variable in a quarter, or over the year by its aggregation mode."""
    v = next((x for x in h.data.perencanaan.variabel if x.kode == kode), Variabel(kode, kode))
    periode = Periode(int(tahun), int(triwulan[2:])) if triwulan else Periode(int(tahun))
    id_hitungan = "/".join(("variabel", kode, tahun, triwulan)).rstrip("/")
    nama = f"{v.nama} {periode.sebutan}"
    tercatat = h.indeks.variabel.get((kode, periode))
    if tercatat is None and not triwulan and any((kode, p) in h.indeks.variabel for p in periode.bagian()):
        butir = [h[f"variabel/{kode}/{tahun}/TW{p.triwulan}"] for p in periode.bagian()]
        return gabung_triwulan(id_hitungan=id_hitungan, nama=nama, butir=butir, cara=v.agregasi)
    nilai, sumber = (tercatat.nilai, tercatat.sumber) if tercatat else (BELUM_DIISI, "")
    return isian(id_hitungan=id_hitungan, nama=nama, nilai=nilai, satuan=v.satuan, sumber=sumber)


def _tahun_lalu(h: Hasil, i: Indikator, tahun: int, id_hitungan: str, nama: str) -> Hitungan:
    lalu = h.indeks.riwayat.get((i.id, tahun))
    nilai: Nilai = lalu.realisasi if lalu else Kosong(Keadaan.BELUM_DIISI, f"riwayat tahun {tahun} belum diisi")
    sumber = lalu.sumber if lalu and lalu.sumber else f"Laporan Kinerja tahun {tahun}"
    return isian(id_hitungan=id_hitungan, nama=nama, nilai=nilai, satuan=i.satuan, sumber=sumber, desimal=i.desimal)


def _dengan_rumus(h: Hasil, i: Indikator, periode: Periode, id_hitungan: str, nama: str) -> Hitungan:
    ekspresi = compile_ekspresi(i.rumus)
    akhiran = f"{periode.tahun}/TW{periode.triwulan}" if periode.triwulan else f"{periode.tahun}"
    masukan = {v: h[f"variabel/{v}/{akhiran}"] for v in sorted(ekspresi.variabel)}
    nilai, uraian = _nilai_rumus(h, ekspresi, masukan, periode)
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan=i.satuan,
        rumus=i.rumus_kata or ekspresi.kata(nama={v: _nama_variabel(h, v) for v in masukan}),
        uraian=uraian,
        masukan=tuple(f.id for f in masukan.values()),
        sumber=i.sumber_data,
        desimal=2 if i.desimal is None else i.desimal,
    )


def _nilai_rumus(h: Hasil, ekspresi: Ekspresi, masukan: dict[str, Hitungan], periode: Periode) -> tuple[Nilai, str]:
    angka: dict[str, Decimal] = {}
    for kode, figur in masukan.items():
        if not isinstance(figur.nilai, Angka):
            kosong = figur.nilai if isinstance(figur.nilai, Kosong) else BELUM_DIISI
            return replace(kosong, alasan=kosong.alasan or f"{figur.nama} {kosong.keadaan.value}"), ""
        angka[kode] = figur.nilai.nilai

    def hitung_register(jenis: str, sifat: str) -> Decimal:
        return _jumlah_register(h, jenis, sifat, periode)

    try:
        nilai = ekspresi.evaluate(variabel=angka, register=hitung_register)
    except PembagiNol as galat:
        return Kosong(Keadaan.TAK_TERDEFINISI, str(galat)), ekspresi.dengan_angka(variabel=angka)
    return Angka(nilai), ekspresi.dengan_angka(variabel=angka)


def _jumlah_register(h: Hasil, jenis: str, sifat: str, periode: Periode) -> Decimal:
    awal = Periode(periode.tahun, 1).awal if periode.triwulan is None else periode.awal
    cocok = [
        c
        for c in h.data.register.catatan
        if _kunci(c.jenis) == jenis and awal <= c.tanggal <= periode.akhir and (not sifat or c.tindak_lanjut)
    ]
    return Decimal(len(cocok))


def _kunci(jenis: str) -> str:
    """A kind of the register as it is written in formulas: lower case, words joined by underscores."""
    return "_".join(jenis.lower().split())


def _nama_variabel(h: Hasil, kode: str) -> str:
    return next((v.nama for v in h.data.perencanaan.variabel if v.kode == kode), kode)


PEMBUAT: Mapping[str, Pembuat] = {
    "realisasi": realisasi,
    "realisasi_kumulatif": realisasi_kumulatif,
    "realisasi_rumus": realisasi_rumus,
    "variabel": variabel,
}
