"""The parts of a year, looked up by id.

Built once, so that each figure costs the same in a large office as in a small one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from sakip.anggaran.pohon import PohonProgram, build_pohon
from sakip.data.acuan import JenisPembanding, Pembanding
from sakip.data.berlaku import kepala, pemilik_indikator, pemilik_simpul, versi_jabatan
from sakip.data.narasi import TeksNarasi
from sakip.data.organisasi import Jabatan, Pemegang
from sakip.data.perencanaan import Indikator, Sasaran, Tujuan
from sakip.data.perjanjian import ButirPerjanjian, VersiPerjanjian
from sakip.data.realisasi import NilaiVariabel, RealisasiKinerja
from sakip.data.riwayat import KinerjaLalu
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Nilai
from sakip.kernel.periode import Periode


class Himpunan(Enum):
    """A set of indicators that a table is about; a document of the cycle may have its own."""

    PK = "pk"
    RKT = "rkt"
    RENSTRA = "renstra"
    IKU = "iku"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"


@dataclass(frozen=True, slots=True)
class Indeks:
    """Everything by its id.

    pemegang           all who ever held a position, by its id
    pemilik            the position that agrees on an indicator, by indicator id
    versi_jabatan      the versions of the agreement that concern a position, in order; the last is in force
    indikator_jabatan  what a position agreed on, in the order of its agreement
    pendukung          the indicators that serve an indicator directly
    pemilik_simpul     the position of a node of the program tree, its own or inherited
    berbagi            the nodes of which a position carries out a share (``bagian_pagu``, ``bagian_belanja``)
    kegiatan_binwas    the names of the activities of guiding villages
    narasi             the authors' texts by key and thing, in order, without the empty ones
    """

    jabatan: Mapping[str, Jabatan]
    pemegang: Mapping[str, tuple[Pemegang, ...]]
    tujuan: Mapping[str, Tujuan]
    sasaran: Mapping[str, Sasaran]
    indikator: Mapping[str, Indikator]
    milik: Mapping[str, tuple[Indikator, ...]]
    himpunan: Mapping[Himpunan, tuple[Indikator, ...]]
    pk: VersiPerjanjian | None
    butir_pk: Mapping[str, ButirPerjanjian]
    pemilik: Mapping[str, str]
    versi_jabatan: Mapping[str, tuple[VersiPerjanjian, ...]]
    indikator_jabatan: Mapping[str, tuple[Indikator, ...]]
    pendukung: Mapping[str, tuple[Indikator, ...]]
    pemilik_simpul: Mapping[str, str]
    bagian_pagu: Mapping[tuple[str, str, str], Decimal]
    bagian_belanja: Mapping[tuple[str, str, Periode], Decimal]
    berbagi: Mapping[str, tuple[str, ...]]
    target_renstra: Mapping[tuple[str, int], Nilai]
    target_rkt: Mapping[tuple[str, int], Nilai]
    realisasi: Mapping[tuple[str, Periode], RealisasiKinerja]
    variabel: Mapping[tuple[str, Periode], NilaiVariabel]
    riwayat: Mapping[tuple[str, int], KinerjaLalu]
    pembanding: Mapping[tuple[str, JenisPembanding], Pembanding]
    pohon: PohonProgram
    pagu: Mapping[tuple[str, str], tuple[Decimal, str]]
    belanja: Mapping[tuple[str, Periode], Decimal]
    versi_anggaran: str
    kegiatan_binwas: Mapping[str, str]
    narasi: Mapping[tuple[str, str], tuple[TeksNarasi, ...]]


def build_indeks(tahun: TahunKinerja) -> Indeks:
    """Index a year; the last version of agreement and of budget is the one in force."""
    p, t = tahun.perencanaan, tahun.tahun
    puncak = kepala(organisasi=tahun.organisasi)
    pemilik = pemilik_indikator(organisasi=tahun.organisasi, perencanaan=p)
    versi = versi_jabatan(perjanjian=tahun.perjanjian, pemilik=pemilik, kepala=puncak.id if puncak else "")
    pk = _versi_kantor(tahun, versi[puncak.id] if puncak and puncak.id in versi else ())
    butir = _butir_berlaku(pk, pemilik, versi)
    milik: dict[str, list[Indikator]] = defaultdict(list)
    for i in p.indikator:
        milik[i.milik].append(i)
    pemegang: dict[str, list[Pemegang]] = defaultdict(list)
    for orang in tahun.organisasi.pemegang:
        pemegang[orang.jabatan].append(orang)
    return Indeks(
        jabatan={j.id: j for j in tahun.organisasi.jabatan},
        pemegang={k: tuple(v) for k, v in pemegang.items()},
        tujuan={x.id: x for x in p.tujuan},
        sasaran={s.id: s for s in p.sasaran},
        indikator={i.id: i for i in p.indikator},
        milik={k: tuple(v) for k, v in milik.items()},
        himpunan=_himpunan(tahun, pk),
        pk=pk,
        butir_pk=butir,
        pemilik=pemilik,
        versi_jabatan=versi,
        indikator_jabatan=_indikator_jabatan(p.indikator, butir, pemilik),
        pendukung=_pendukung(p.indikator),
        pemilik_simpul=pemilik_simpul(organisasi=tahun.organisasi, perencanaan=p),
        bagian_pagu={(b.simpul, b.jabatan, b.versi): b.jumlah for b in tahun.anggaran.bagian_pagu},
        bagian_belanja={(b.simpul, b.jabatan, b.periode): b.jumlah for b in tahun.anggaran.bagian_belanja},
        berbagi=_berbagi(tahun),
        target_renstra={(x.indikator, x.tahun): x.nilai for x in p.target_renstra},
        target_rkt={(x.indikator, x.tahun): x.nilai for x in p.target_rkt},
        realisasi={(r.indikator, r.periode): r for r in tahun.realisasi.kinerja},
        variabel={(v.variabel, v.periode): v for v in tahun.realisasi.variabel},
        riwayat=_riwayat(tahun),
        pembanding={(b.indikator, b.jenis): b for b in tahun.acuan.pembanding if b.tahun == t},
        pohon=build_pohon(p.simpul),
        pagu={(x.simpul, x.versi): (x.jumlah, x.sumber_dana) for x in tahun.anggaran.pagu},
        belanja={(x.simpul, x.periode): x.jumlah for x in tahun.anggaran.realisasi},
        versi_anggaran=tahun.anggaran.versi[-1].id if tahun.anggaran.versi else "",
        kegiatan_binwas={k.id: k.nama for k in tahun.desa.kegiatan_binwas},
        narasi=_narasi(tahun.narasi.teks),
    )


def _narasi(teks: Sequence[TeksNarasi]) -> dict[tuple[str, str], tuple[TeksNarasi, ...]]:
    hasil: dict[tuple[str, str], list[TeksNarasi]] = defaultdict(list)
    for t in teks:
        if t.teks.strip():
            hasil[t.kunci, t.untuk].append(t)
    return {kunci: tuple(semua) for kunci, semua in hasil.items()}


def _versi_kantor(tahun: TahunKinerja, milik_kepala: tuple[VersiPerjanjian, ...]) -> VersiPerjanjian | None:
    semua = milik_kepala or tuple(v for v in tahun.perjanjian.versi if not v.jabatan)
    return semua[-1] if semua else None


def _butir_berlaku(
    pk: VersiPerjanjian | None, pemilik: Mapping[str, str], versi: Mapping[str, tuple[VersiPerjanjian, ...]]
) -> dict[str, ButirPerjanjian]:
    """What is agreed on each indicator: by the last version of its owner, for each owner has an agreement of his own.

    What the office's version holds counts too, for an indicator without an owner.
    """
    hasil = {b.indikator: b for b in pk.butir if b.indikator not in pemilik} if pk else {}
    for jabatan, daftar in versi.items():
        hasil |= {b.indikator: b for b in daftar[-1].butir if pemilik.get(b.indikator) == jabatan}
    return hasil


def _indikator_jabatan(
    indikator: Sequence[Indikator], butir: Mapping[str, ButirPerjanjian], pemilik: Mapping[str, str]
) -> dict[str, tuple[Indikator, ...]]:
    """What each position agreed on, in the order of the agreement; without any agreement all that it owns."""
    menurut_id = {i.id: i for i in indikator}
    hasil: dict[str, list[Indikator]] = defaultdict(list)
    for id_indikator in butir if butir else pemilik:
        if id_indikator in menurut_id and id_indikator in pemilik:
            hasil[pemilik[id_indikator]].append(menurut_id[id_indikator])
    return {j: tuple(daftar) for j, daftar in hasil.items()}


def _pendukung(indikator: Sequence[Indikator]) -> dict[str, tuple[Indikator, ...]]:
    """The indicators that serve each indicator directly."""
    hasil: dict[str, list[Indikator]] = defaultdict(list)
    for i in indikator:
        if i.mendukung:
            hasil[i.mendukung].append(i)
    return {atas: tuple(daftar) for atas, daftar in hasil.items()}


def _berbagi(tahun: TahunKinerja) -> dict[str, tuple[str, ...]]:
    """The nodes of which each position carries out a share."""
    a = tahun.anggaran
    hasil: dict[str, dict[str, None]] = defaultdict(dict)
    for simpul, jabatan in [(b.simpul, b.jabatan) for b in a.bagian_pagu] + [
        (b.simpul, b.jabatan) for b in a.bagian_belanja
    ]:
        hasil[jabatan][simpul] = None
    return {j: tuple(s) for j, s in hasil.items()}


def _himpunan(tahun: TahunKinerja, pk: VersiPerjanjian | None) -> dict[Himpunan, tuple[Indikator, ...]]:
    p = tahun.perencanaan
    menurut_id = {i.id: i for i in p.indikator}
    milik_sasaran, milik_tujuan = {s.id for s in p.sasaran}, {x.id for x in p.tujuan}
    utama = tuple(i for i in p.indikator if i.milik in milik_sasaran)
    renstra = {x.indikator for x in p.target_renstra}
    rkt = dict.fromkeys(x.indikator for x in p.target_rkt if x.tahun == tahun.tahun)
    return {
        Himpunan.PK: _utama(pk, menurut_id, milik_sasaran),
        Himpunan.RKT: tuple(menurut_id[i] for i in rkt if i in menurut_id),
        Himpunan.RENSTRA: tuple(i for i in utama if i.id in renstra),
        Himpunan.IKU: tuple(i for i in p.indikator if i.iku),
        Himpunan.TUJUAN: tuple(i for i in p.indikator if i.milik in milik_tujuan),
        Himpunan.SASARAN: utama,
    }


def _utama(
    pk: VersiPerjanjian | None, menurut_id: Mapping[str, Indikator], milik_sasaran: set[str]
) -> tuple[Indikator, ...]:
    """The sasaran indicators of the agreement in force, in its order; program indicators are tables of their own."""
    butir = [menurut_id[b.indikator] for b in pk.butir if b.indikator in menurut_id] if pk else []
    return tuple(i for i in butir if i.milik in milik_sasaran)


def _riwayat(tahun: TahunKinerja) -> dict[tuple[str, int], KinerjaLalu]:
    """Earlier values by id; a value under a former id also stands under the one that replaced it."""
    hasil = {(k.indikator, k.tahun): k for k in tahun.riwayat.kinerja}
    for ganti in tahun.riwayat.pengganti:
        for (lama, t), k in tuple(hasil.items()):
            if lama == ganti.lama:
                hasil.setdefault((ganti.baru, t), k)
    return hasil
