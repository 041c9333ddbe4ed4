"""Figures of realisasi: official, entered, by formula over variables, or from the quarters; earlier years from riwayat.

Order for a year: an official value is the realisasi and the formula stands beside it as its check
(``realisasi_rumus``); else the formula; else the value entered for the year; else the quarters together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sakip.data.perencanaan import CaraUkur, Indikator, Variabel
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.hasil.turunan import gabung_bawah
from sakip.kernel.ekspresi import Ekspresi, PembagiNol, compile_ekspresi
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong, Nilai, angka_dari
from sakip.kernel.olah import isian
from sakip.kernel.periode import Periode
from sakip.kinerja.triwulan import gabung_triwulan

SEMUA = "semua"


def realisasi(h: Hasil, indikator: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The realisasi of a year, or of one quarter alone (``TW2``)."""
    i = h.indikator(indikator)
    periode = Periode(int(tahun), int(triwulan[2:])) if triwulan else Periode(int(tahun))
    id_hitungan = "/".join(("realisasi", indikator, tahun, triwulan)).rstrip("/")
    nama = f"Realisasi {i.nama} {periode.sebutan}"
    if periode.tahun != h.tahun:
        return _tahun_lalu(h, i, periode.tahun, id_hitungan, nama)
    tercatat = h.indeks.realisasi.get((indikator, periode))
    if i.cara_ukur is not CaraUkur.SENDIRI and not (tercatat and tercatat.resmi):
        return gabung_bawah(
            h=h, indikator=i, id_hitungan=id_hitungan, nama=nama, jenis="realisasi", ekor=_akhiran(periode)
        )
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
    nilai: Nilai = BELUM_DIISI
    if triwulan and _sekali_setahun(h, indikator, Periode(int(tahun))):
        nilai = Kosong(Keadaan.BELUM_DIJADWALKAN, "diukur sekali setahun")
    return isian(id_hitungan=id_hitungan, nama=nama, nilai=nilai, satuan=i.satuan, sumber=i.sumber_data)


def _sekali_setahun(h: Hasil, indikator: str, tahun: Periode) -> bool:
    """True where only the year has a value: its quarters are no gap, they were never to be measured."""
    tercatat = h.indeks.realisasi
    triwulan = [tercatat[indikator, p].nilai for p in tahun.bagian() if (indikator, p) in tercatat]
    return (indikator, tahun) in tercatat and all(isinstance(n, Kosong) for n in triwulan)


def realisasi_kumulatif(h: Hasil, indikator: str, tahun: str, triwulan: str) -> Hitungan:
    """The realisasi from January to the end of a quarter, by the aggregation mode of the indicator."""
    i, periode = h.indikator(indikator), Periode(int(tahun), int(triwulan[2:]))
    id_hitungan = f"realisasi_kumulatif/{indikator}/{tahun}/{triwulan}"
    nama = f"Realisasi {i.nama} sampai dengan {periode.sebutan}"
    if i.cara_ukur is not CaraUkur.SENDIRI:
        return gabung_bawah(
            h=h, indikator=i, id_hitungan=id_hitungan, nama=nama, jenis="realisasi_kumulatif", ekor=_akhiran(periode)
        )
    if i.rumus:
        # Numerators and denominators are pooled from January on; percentages of quarters are never averaged.
        return _dengan_rumus(h, i, periode, id_hitungan, nama, kumulatif=True)
    if periode.akhir == h.akhir_tahun and _sekali_setahun(h, indikator, Periode(int(tahun))):
        # At the end of the year what was measured once is known.
        return replace(h[f"realisasi/{indikator}/{tahun}"], id=id_hitungan, nama=nama)
    butir = [h[f"realisasi/{indikator}/{tahun}/TW{p.triwulan}"] for p in periode.sampai_dengan()]
    return gabung_triwulan(id_hitungan=id_hitungan, nama=nama, butir=butir, cara=i.agregasi)


def variabel_kumulatif(h: Hasil, kode: str, tahun: str, triwulan: str) -> Hitungan:
    """The value of a variable from January to the end of a quarter, by its aggregation mode."""
    v, periode = _variabel(h, kode), Periode(int(tahun), int(triwulan[2:]))
    return gabung_triwulan(
        id_hitungan=f"variabel_kumulatif/{kode}/{tahun}/{triwulan}",
        nama=f"{v.nama} sampai dengan {periode.sebutan}",
        butir=[h[f"variabel/{kode}/{tahun}/TW{p.triwulan}"] for p in periode.sampai_dengan()],
        cara=v.agregasi,
    )


def realisasi_rumus(h: Hasil, indikator: str, tahun: str) -> Hitungan:
    """What the formula gives, beside an official value."""
    i = h.indikator(indikator)
    nama = f"{i.nama} tahun {tahun} menurut rumus"
    return _dengan_rumus(h, i, Periode(int(tahun)), f"realisasi_rumus/{indikator}/{tahun}", nama)


def variabel(h: Hasil, kode: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The value of a variable in a quarter, or over the year by its aggregation mode."""
    v = _variabel(h, kode)
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


def register(h: Hasil, jenis: str, sifat: str, tahun: str, triwulan: str = "") -> Hitungan:
    """How many entries of a kind the register has in a year or a quarter; ``sifat`` "semua" or "ditindaklanjuti"."""
    periode = Periode(int(tahun), int(triwulan[2:])) if triwulan else Periode(int(tahun))
    return _banyak_catatan(h, "register", (jenis, sifat), periode, periode.awal)


def register_kumulatif(h: Hasil, jenis: str, sifat: str, tahun: str, triwulan: str) -> Hitungan:
    """The same from January to the end of a quarter."""
    periode = Periode(int(tahun), int(triwulan[2:]))
    return _banyak_catatan(h, "register_kumulatif", (jenis, sifat), periode, Periode(int(tahun)).awal)


def _banyak_catatan(h: Hasil, awalan: str, macam: tuple[str, str], periode: Periode, awal: date) -> Hitungan:
    jenis, sifat = macam
    cocok = [
        c
        for c in h.data.register.catatan
        if _kunci(c.jenis) == jenis and awal <= c.tanggal <= periode.akhir and (sifat == SEMUA or c.tindak_lanjut)
    ]
    keterangan = "" if sifat == SEMUA else " yang ditindaklanjuti"
    sampai = "sampai dengan " if awalan.endswith("kumulatif") else ""
    return isian(
        id_hitungan=f"{awalan}/{jenis}/{sifat}/{_akhiran(periode)}",
        nama=f"Jumlah {jenis.replace('_', ' ')}{keterangan} {sampai}{periode.sebutan}",
        nilai=Angka(Decimal(len(cocok))),
        satuan="catatan",
        sumber="register",
    )


def _dengan_rumus(
    h: Hasil, i: Indikator, periode: Periode, id_hitungan: str, nama: str, *, kumulatif: bool = False
) -> Hitungan:
    ekspresi = compile_ekspresi(i.rumus)
    ekor, akhiran = "_kumulatif" if kumulatif else "", _akhiran(periode)
    variabel = {v: h[f"variabel{ekor}/{v}/{akhiran}"] for v in sorted(ekspresi.variabel)}
    catatan = {(j, s): h[f"register{ekor}/{j}/{s or SEMUA}/{akhiran}"] for j, s in sorted(ekspresi.register)}
    nilai, uraian = _nilai_rumus(ekspresi, variabel, catatan)
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan=i.satuan,
        rumus=i.rumus_kata or ekspresi.kata({v: _variabel(h, v).nama for v in variabel}),
        uraian=uraian,
        masukan=tuple(f.id for f in (*variabel.values(), *catatan.values())),
        sumber=i.sumber_data,
        desimal=2 if i.desimal is None else i.desimal,
    )


def _nilai_rumus(
    ekspresi: Ekspresi, variabel: Mapping[str, Hitungan], catatan: Mapping[tuple[str, str], Hitungan]
) -> tuple[Nilai, str]:
    angka: dict[str, Decimal] = {}
    for kode, figur in variabel.items():
        if not isinstance(figur.nilai, Angka):
            kosong = figur.nilai if isinstance(figur.nilai, Kosong) else BELUM_DIISI
            return replace(kosong, alasan=kosong.alasan or f"{figur.nama} {kosong.keadaan.value}"), ""
        angka[kode] = figur.nilai.nilai

    def banyak(jenis: str, sifat: str) -> Decimal:
        return angka_dari(catatan[jenis, sifat].nilai) or Decimal(0)

    uraian = ekspresi.dengan_angka(angka, register=banyak)
    try:
        return Angka(ekspresi.evaluate(variabel=angka, register=banyak)), uraian
    except PembagiNol as galat:
        return Kosong(Keadaan.TAK_TERDEFINISI, str(galat)), uraian


def _akhiran(periode: Periode) -> str:
    return f"{periode.tahun}/TW{periode.triwulan}" if periode.triwulan else f"{periode.tahun}"


def _kunci(jenis: str) -> str:
    """A kind of the register as it is written in formulas: lower case, words joined by underscores."""
    return "_".join(jenis.lower().split())


def _variabel(h: Hasil, kode: str) -> Variabel:
    return next((v for v in h.data.perencanaan.variabel if v.kode == kode), Variabel(kode, kode))


PEMBUAT: Mapping[str, Pembuat] = {
    "realisasi": realisasi,
    "realisasi_kumulatif": realisasi_kumulatif,
    "realisasi_rumus": realisasi_rumus,
    "variabel": variabel,
    "variabel_kumulatif": variabel_kumulatif,
    "register": register,
    "register_kumulatif": register_kumulatif,
}
