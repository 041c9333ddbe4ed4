"""Facts of measurement: target, realisasi and capaian of years and quarters, means, progress, comparison."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sakip.data.perencanaan import Indikator
from sakip.fakta import jalur
from sakip.fakta.data_rencana import pola_indikator
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.fakta.penautan import besaran
from sakip.fakta.pencatat import Pencatat
from sakip.hasil.indeks import Himpunan
from sakip.kernel.nilai import Angka, Kosong, Predikat
from sakip.kernel.periode import Periode


def fakta_kinerja(catat: Pencatat) -> Iterator[Fakta]:
    """Facts of the parts *realisasi* and *riwayat* and of what is computed from them."""
    for i in catat.hasil.data.perencanaan.indikator:
        yield from _setahun(catat, i)
        yield from _triwulan(catat, i)
        yield from _rumus(catat, i)
        yield from _kemajuan(catat, i)
        yield from _perbandingan(catat, i)
    yield from _riwayat(catat)
    yield from _rata_rata(catat)


def tabel_pengukuran(catat: Pencatat, i: Indikator) -> str:
    """The table in which an indicator is measured: that of the PK holds nothing else, for its means are over it."""
    indeks = catat.hasil.indeks
    if i in indeks.himpunan[Himpunan.PK]:
        return "pengukuran"
    if i.milik in indeks.pohon.simpul:
        return "pengukuran_program"
    return "pengukuran_tujuan" if i.milik in indeks.tujuan else "pengukuran_lain"


def _setahun(catat: Pencatat, i: Indikator) -> Iterator[Fakta]:
    pola = _pola(i, tabel_pengukuran(catat, i), catat.setahun)
    resmi = (i.id, catat.setahun) in catat.hasil.indeks.realisasi
    pola = replace(pola, resmi=resmi and catat.hasil.indeks.realisasi[i.id, catat.setahun].resmi)
    yield from _baris_capaian(catat, pola, f"capaian/{i.id}/{catat.hasil.tahun}")
    if i.bobot is not None:
        yield catat.isian(pola, JenisFakta.BOBOT, Angka(i.bobot), kunci=f"indikator/{i.id}/bobot")
    realisasi = catat.hasil[f"realisasi/{i.id}/{catat.hasil.tahun}"].nilai
    jenis = besaran(i.nama, satuan=i.satuan)
    kunci = jalur.realisasi(i.id, catat.setahun)
    if jenis and isinstance(realisasi, Angka | Predikat):
        sama = replace(pola, objek=f"besaran/{jenis}", induk="", kelompok=kunci, nama=i.nama)
        yield catat.isian(sama, JenisFakta.NILAI, realisasi, kunci=kunci, desimal=i.desimal)
    if isinstance(realisasi, Predikat) and realisasi.nilai is not None:
        kelas = replace(pola, rincian=jenis, atas=JenisFakta.REALISASI)
        yield catat.kata(kelas, JenisFakta.PREDIKAT, realisasi.kode, kunci=kunci)


def _pola(i: Indikator, kelompok: str, periode: Periode) -> Fakta:
    return pola_indikator(i, periode=periode, kelompok=f"{kelompok}/{periode.kode}", asal=Asal.PENGUKURAN)


def _baris_capaian(catat: Pencatat, pola: Fakta, id_capaian: str) -> Iterator[Fakta]:
    """A row of a table of measurement: the figures a capaian was made of, the capaian, its predicate."""
    capaian = catat.hasil[id_capaian]
    for id_masukan in capaian.masukan:
        jenis = JenisFakta.TARGET if id_masukan.startswith("target") else JenisFakta.REALISASI
        f = catat.figur(pola, jenis, id_masukan, kunci=_jalur(catat, id_masukan))
        if f is not None:
            yield f
    if isinstance(capaian.nilai, Kosong):
        return
    persen = replace(pola, satuan="%")
    yield catat.isian(persen, JenisFakta.CAPAIAN, capaian.nilai, kunci=id_capaian, desimal=capaian.desimal)
    predikat = catat.hasil[f"predikat/{id_capaian}"].nilai
    if isinstance(predikat, Predikat):
        kelas = replace(pola, satuan="", rincian="capaian", atas=JenisFakta.CAPAIAN)
        yield catat.kata(kelas, JenisFakta.PREDIKAT, predikat.kode, kunci=f"predikat/{id_capaian}")


def _jalur(catat: Pencatat, id_hitungan: str) -> str:
    """The path under which a figure was entered: a target of the year in the last agreement, or in the Renstra."""
    jenis, indikator, tahun, *triwulan = id_hitungan.split("/")
    if jenis == "realisasi":
        return jalur.realisasi(indikator, Periode(int(tahun), int(triwulan[0][2:]) if triwulan else None))
    if triwulan or jenis != "target":
        return id_hitungan
    if indikator in catat.hasil.indeks.butir_pk:
        return jalur.butir_pk(catat.versi_pk[-1][0], indikator)
    return jalur.target("renstra", indikator, int(tahun))


def _triwulan(catat: Pencatat, i: Indikator) -> Iterator[Fakta]:
    for p in catat.setahun.bagian():
        akhiran = f"{i.id}/{p.tahun}/TW{p.triwulan}"
        if not isinstance(catat.hasil[f"target/{akhiran}"].nilai, Kosong):
            yield from _baris_capaian(catat, _pola(i, tabel_pengukuran(catat, i), p), f"capaian/{akhiran}")


def _rumus(catat: Pencatat, i: Indikator) -> Iterator[Fakta]:
    """A recorded value and, beside it, what the formula of the indicator gives."""
    tercatat = catat.hasil.indeks.realisasi.get((i.id, catat.setahun))
    if not i.rumus or tercatat is None:
        return
    pola = replace(_pola(i, "rumus", catat.setahun), resmi=tercatat.resmi)
    kunci = jalur.realisasi(i.id, catat.setahun)
    yield catat.isian(pola, JenisFakta.REALISASI, tercatat.nilai, kunci=kunci)
    h = catat.hasil[f"realisasi_rumus/{i.id}/{catat.hasil.tahun}"]
    yield replace(
        catat.isian(pola, JenisFakta.RUMUS, h.nilai, kunci=f"indikator/{i.id}/rumus", desimal=h.desimal),
        rincian=h.uraian,
    )


def _kemajuan(catat: Pencatat, i: Indikator) -> Iterator[Fakta]:
    id_hitungan = f"kemajuan/{i.id}/{catat.hasil.tahun}"
    h = catat.hasil[id_hitungan]
    if isinstance(h.nilai, Kosong):
        return
    pola = _pola(i, "kemajuan", catat.setahun)
    akhir = Periode(catat.hasil.data.perencanaan.renstra.tahun_akhir)
    yield catat.isian(
        replace(pola, satuan=h.satuan), JenisFakta.KEMAJUAN, h.nilai, kunci=id_hitungan, desimal=h.desimal
    )
    kunci = f"realisasi/{i.id}/{catat.hasil.tahun}"
    target = replace(pola, periode=akhir, asal=Asal.RENSTRA)
    kunci_target = jalur.target("renstra", i.id, akhir.tahun)
    for f in (
        catat.figur(pola, JenisFakta.REALISASI, kunci),
        catat.figur(target, JenisFakta.TARGET, f"target_akhir/{i.id}", kunci=kunci_target),
    ):
        if f is not None:
            yield f


def _perbandingan(catat: Pencatat, i: Indikator) -> Iterator[Fakta]:
    """The change against last year, and the figures of others."""
    h, t = catat.hasil, catat.hasil.tahun
    naik = replace(_pola(i, "perubahan", catat.setahun), atas=JenisFakta.REALISASI)
    calon = [catat.figur(naik, JenisFakta.PERUBAHAN, f"perubahan/{i.id}/{t}")]
    for indikator, jenis in h.indeks.pembanding:
        if indikator == i.id:
            nama = jenis.name.lower()
            pola = replace(_pola(i, f"banding/{nama}", catat.setahun), rincian=nama)
            calon.append(catat.figur(pola, JenisFakta.STANDAR, f"standar/{i.id}/{nama}"))
            calon.append(catat.figur(pola, JenisFakta.REALISASI, f"realisasi/{i.id}/{t}"))
            calon.append(catat.figur(replace(pola, satuan=""), JenisFakta.BANDING, f"banding/{i.id}/{nama}"))
    yield from (f for f in calon if f is not None)


def _riwayat(catat: Pencatat) -> Iterator[Fakta]:
    indikator = catat.hasil.indeks.indikator
    for k in catat.hasil.data.riwayat.kinerja:
        if k.indikator in indikator:
            pola = _pola(indikator[k.indikator], "multitahun", Periode(k.tahun))
            yield from _baris_lalu(catat, pola, k.tahun)


def _baris_lalu(catat: Pencatat, pola: Fakta, tahun: int) -> Iterator[Fakta]:
    akhiran = f"{pola.objek}/{tahun}"
    kunci = {k: jalur.riwayat(pola.objek, tahun, k) for k in ("target", "realisasi")}
    calon = (
        catat.figur(pola, JenisFakta.TARGET, f"target/{akhiran}", kunci=kunci["target"]),
        catat.figur(pola, JenisFakta.REALISASI, f"realisasi/{akhiran}", kunci=kunci["realisasi"]),
        catat.figur(replace(pola, satuan="%"), JenisFakta.CAPAIAN, f"capaian/{akhiran}"),
    )
    yield from (f for f in calon if f is not None)


def _rata_rata(catat: Pencatat) -> Iterator[Fakta]:
    """The mean capaian of each sasaran of the PK and of the office, in the table of its rows."""
    t = catat.hasil.tahun
    pola = Fakta(
        JenisFakta.RATA_RATA, TOTAL, periode=catat.setahun, asal=Asal.PENGUKURAN, nama="seluruh indikator", satuan="%",
        kelompok=f"pengukuran/{t}", atas=JenisFakta.CAPAIAN,
    )  # fmt: skip
    sasaran = dict.fromkeys(i.milik for i in catat.hasil.indeks.himpunan[Himpunan.PK])
    calon = [
        catat.figur(
            replace(pola, objek=s, nama=catat.hasil.indeks.sasaran[s].teks, induk=TOTAL),
            JenisFakta.RATA_RATA,
            f"capaian_sasaran/{s}/{t}/pk",
        )
        for s in sasaran
    ]
    calon.append(catat.figur(pola, JenisFakta.RATA_RATA, f"rata_capaian/pk/{t}"))
    yield from (f for f in calon if f is not None)
