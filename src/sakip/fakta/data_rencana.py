"""Facts of planning and agreement: what is measured and how, and the targets of Renstra, RKT and versions of the PK."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.data.berlaku import pemegang_pada
from sakip.data.perencanaan import Indikator, JenjangSimpul, Polaritas
from sakip.data.perjanjian import JenisPerjanjian, VersiPerjanjian, label_versi
from sakip.fakta import jalur
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.fakta.pencatat import Pencatat
from sakip.kernel.periode import Periode


def fakta_rencana(catat: Pencatat) -> Iterator[Fakta]:
    """Facts of the parts *perencanaan* and *perjanjian*."""
    yield from _indikator(catat)
    yield from _sasaran(catat)
    yield from _target(catat)
    label = label_versi(catat.hasil.lengkap.perjanjian)
    for n, versi in enumerate(catat.hasil.lengkap.perjanjian.versi):
        yield from _versi(catat, versi, n, _pola_versi(n, label[n]))
    for n, versi in catat.versi_pk:
        yield from _isi_versi(catat, versi, n, _pola_versi(n, label[n]))


def pola_indikator(i: Indikator, *, periode: Periode | None, kelompok: str, asal: Asal, versi: str = "") -> Fakta:
    """What all facts about an indicator in one table share."""
    return Fakta(
        JenisFakta.TARGET,
        i.id,
        periode=periode,
        asal=asal,
        nama=i.sebutan or i.nama,
        satuan=i.satuan,
        induk=i.milik,
        kelompok=kelompok,
        versi=versi,
    )


def _indikator(catat: Pencatat) -> Iterator[Fakta]:
    for i in catat.hasil.data.perencanaan.indikator:
        pola = pola_indikator(i, periode=None, kelompok="indikator", asal=Asal.RENSTRA)
        arah = "turun" if i.polaritas is Polaritas.TURUN else "naik"
        yield catat.kata(pola, JenisFakta.NAMA, i.nama, kunci=f"indikator/{i.id}/nama")
        yield catat.kata(pola, JenisFakta.ARAH, arah, kunci=f"indikator/{i.id}/polaritas")
        if i.metode:
            yield catat.kata(pola, JenisFakta.METODE, i.metode, kunci=f"indikator/{i.id}/metode")


def _sasaran(catat: Pencatat) -> Iterator[Fakta]:
    pohon = catat.hasil.indeks.pohon
    for s in catat.hasil.data.perencanaan.sasaran:
        pola = Fakta(JenisFakta.NAMA, s.id, nama=s.teks, asal=Asal.RENSTRA, kelompok="sasaran")
        yield catat.kata(pola, JenisFakta.NAMA, s.teks, kunci=f"sasaran/{s.id}/teks")
    for x in catat.simpul:
        # A program may leave the sasaran to its kegiatan; what is said at any level counts.
        if x.jenjang is JenjangSimpul.PROGRAM or x.sasaran:
            sasaran = ", ".join(dict.fromkeys(pohon.sasaran[t] for t in pohon.turunan(x.id) if pohon.sasaran[t]))
            pola = Fakta(JenisFakta.DUKUNGAN, x.id, nama=x.nama, asal=Asal.PK, kelompok="program", induk=sasaran)
            yield catat.kata(pola, JenisFakta.DUKUNGAN, sasaran, kunci=f"simpul/{x.id}/sasaran")


def _target(catat: Pencatat) -> Iterator[Fakta]:
    p, indikator = catat.hasil.data.perencanaan, catat.hasil.indeks.indikator
    for kata, asal, semua in (("renstra", Asal.RENSTRA, p.target_renstra), ("rkt", Asal.RKT, p.target_rkt)):
        for t in semua:
            if t.indikator in indikator:
                i = indikator[t.indikator]
                pola = pola_indikator(i, periode=Periode(t.tahun), kelompok=kata, asal=asal)
                kunci = jalur.target(kata, i.id, t.tahun)
                yield catat.isian(pola, JenisFakta.TARGET, t.nilai, kunci=kunci, desimal=i.desimal)


def _pola_versi(urutan: int, label: str) -> Fakta:
    objek = f"pk/{urutan}"
    return Fakta(JenisFakta.TANGGAL, objek, nama=label.replace("pk", "PK"), asal=Asal.PK, kelompok=objek, versi=objek)


def _versi(catat: Pencatat, versi: VersiPerjanjian, urutan: int, pola: Fakta) -> Iterator[Fakta]:
    """What a version says of itself; a wrong date must not hide it, so also of one that is not in force."""
    objek = pola.objek
    # A reviu is a change too: it needs its reason, and no day counts from the first budget.
    perubahan = versi.jenis is not JenisPerjanjian.MURNI
    for tanggal, kunci, akhiran in ((versi.tanggal, "tanggal", ""), (versi.berlaku_sejak, "berlaku_sejak", "/berlaku")):
        sifat = f"{'pk perubahan' if perubahan else 'pk murni'}{akhiran}"
        nama = f"mulai berlaku {pola.nama}" if akhiran else pola.nama
        hari = Fakta(JenisFakta.TANGGAL, f"{objek}{akhiran}", nama=nama, asal=Asal.PK, kelompok=objek, rincian=sifat)
        if (f := catat.hari(hari, tanggal, kunci=jalur.versi_pk(urutan, kunci))) is not None:
            yield f
    if perubahan:
        alasan = versi.alasan.value if versi.alasan else ""
        yield catat.kata(pola, JenisFakta.ALASAN, alasan, kunci=jalur.versi_pk(urutan, "alasan"))


def _isi_versi(catat: Pencatat, versi: VersiPerjanjian, urutan: int, pola: Fakta) -> Iterator[Fakta]:
    objek = pola.objek
    yield from _pihak(catat, versi, pola, urutan)
    for b in versi.butir:
        if b.indikator in catat.hasil.indeks.indikator:
            i = catat.hasil.indeks.indikator[b.indikator]
            butir = pola_indikator(i, periode=catat.setahun, kelompok=objek, asal=Asal.PK, versi=objek)
            kunci = jalur.butir_pk(urutan, i.id)
            yield catat.isian(butir, JenisFakta.TARGET, b.target, kunci=kunci, desimal=i.desimal)


def _pihak(catat: Pencatat, versi: VersiPerjanjian, pola: Fakta, urutan: int) -> Iterator[Fakta]:
    hari = versi.tanggal or versi.berlaku_sejak
    for kunci, id_jabatan in (("pihak_pertama", versi.pihak_pertama), ("pihak_kedua", versi.pihak_kedua)):
        objek, letak = f"{pola.objek}/{kunci}", jalur.versi_pk(urutan, kunci)
        yield from penanda_tangan(catat, id_jabatan, hari, objek=objek, dokumen=pola.nama, kunci=letak)


def penanda_tangan(
    catat: Pencatat, id_jabatan: str, hari: date, *, objek: str, dokumen: str, kunci: str
) -> Iterator[Fakta]:
    """Who signs a document for a position; without words when nobody held it. A free name is no position: nothing."""
    organisasi = catat.hasil.data.organisasi
    jabatan = next((j for j in organisasi.jabatan if j.id == id_jabatan), None)
    if jabatan is not None:
        orang = pemegang_pada(organisasi=organisasi, jabatan=id_jabatan, tanggal=hari)
        pola = Fakta(JenisFakta.PENANDA_TANGAN, objek, nama=jabatan.nama, rincian=dokumen, kelompok=objek)
        yield catat.kata(pola, JenisFakta.PENANDA_TANGAN, orang.nama if orang else "", kunci=kunci)
