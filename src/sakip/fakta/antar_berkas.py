"""Several documents beside each other as one ``Berkas``: the report that is judged, and those it is held against.

Names are linked over all of them, so that an indicator of the plan and its row in the report are one thing. Every
report of every file has an id of its own ("d2/b1"), and every place names its file. A document of another office or
year is told, and its facts are left out: hundreds of differences would say no more than that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.dari_dokumen import build_berkas_naskah, tahun_naskah
from sakip.fakta.dokumen_lain import beda_kantor, beda_tahun, kantor_naskah
from sakip.fakta.ekstraksi.asal import MURNI, PERUBAHAN, asal_naskah
from sakip.fakta.ekstraksi.figur_tabel import urut_nama
from sakip.fakta.ekstraksi.nama import kelompokkan_nama
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Rentang
from sakip.kernel.periode import Periode

LAPORAN, ACUAN = "laporan", "acuan"
# What of a year's data stands in documents too, under the names of its things.
_DARI_DATA = (
    JenisFakta.TARGET, JenisFakta.REALISASI, JenisFakta.CAPAIAN, JenisFakta.PAGU, JenisFakta.BELANJA,
    JenisFakta.SERAPAN,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bahan:
    """One of the documents: the name of its file as findings show it, and its content as read or as data."""

    nama: str
    isi: Naskah | Berkas


def build_berkas_bersama(*, laporan: Bahan, acuan: Sequence[Bahan]) -> Berkas:
    """The facts of all of them; the year is that of the report."""
    semua = (laporan, *acuan)
    kunci = kelompokkan_nama(n for b in semua for n in _nama(b.isi))
    terbaca = [_fakta(b, f"d{n}", kunci) for n, b in enumerate(semua, 1)]
    tajuk = [
        _dokumen(b, f"d{n}", f, LAPORAN if n == 1 else ACUAN)
        for n, (b, f) in enumerate(zip(semua, terbaca, strict=True), 1)
    ]
    sejalan = [not (beda_kantor(tajuk[0], t) or beda_tahun(tajuk[0], t)) for t in tajuk]
    isi = (f for milik, ikut in zip(terbaca, sejalan, strict=True) if ikut for f in milik)
    tahun = tajuk[0].periode.tahun if tajuk[0].periode else 0
    return Berkas((*tajuk, *isi), tahun, jenis="bersama", sumber=laporan.nama)


def _nama(isi: Naskah | Berkas) -> Iterator[str]:
    if isinstance(isi, Naskah):
        for b in isi.bagian:
            yield from urut_nama(b.tabel)
    else:
        yield from _nama_data(isi).values()


def _nama_data(data: Berkas) -> Mapping[str, str]:
    """The names of the things of a year, in full where it states them."""
    pendek = {f.objek: f.nama for f in data.semua(*_DARI_DATA) if f.nama and f.objek != TOTAL}
    return pendek | {f.objek: f.tertulis for f in data.semua(JenisFakta.NAMA) if f.tertulis}


# -- facts of one document ----------------------------------------------------


def _fakta(bahan: Bahan, awalan: str, kunci: Mapping[str, str]) -> tuple[Fakta, ...]:
    if isinstance(bahan.isi, Berkas):
        return tuple(_fakta_data(bahan.isi, bahan.nama, awalan, kunci))
    bagian = tuple(replace(b, bagian=replace(b.bagian, id=f"{awalan}/{b.id}")) for b in bahan.isi.bagian)
    berkas = build_berkas_naskah(naskah=replace(bahan.isi, bagian=bagian, kunci=kunci))
    return tuple(_di_berkas(f, bahan.nama, utama=awalan == "d1") for f in berkas.fakta)


def _di_berkas(f: Fakta, nama: str, *, utama: bool) -> Fakta:
    """The fact in the file of a name; only places of the report (``utama``) lead back to a cell that is shown."""
    if utama and f.lokasi.berkas == nama:
        return f
    return replace(f, lokasi=replace(f.lokasi, berkas=nama, titik=f.lokasi.titik if utama else 0))


def _fakta_data(data: Berkas, nama: str, awalan: str, kunci: Mapping[str, str]) -> Iterator[Fakta]:
    """The facts of a year under the keys of their names; of several agreements or budgets only the last."""
    lengkap, versi = _nama_data(data), _versi_data(data.semua(JenisFakta.TARGET, JenisFakta.PAGU))
    # Two sub kegiatan of one name cannot be told apart by it.
    banyak = Counter(kunci.get(nama, nama) for nama in lengkap.values())
    for f in data.semua(*_DARI_DATA):
        nama_penuh = lengkap.get(f.objek, f.nama)
        if (f.versi and f.versi not in versi) or banyak[kunci.get(nama_penuh, nama_penuh)] > 1:
            continue
        objek = f.objek if f.objek == TOTAL else kunci.get(nama_penuh, f.objek)
        yield _di_berkas(
            replace(
                f,
                objek=objek,
                induk="",
                nama=nama_penuh,
                kelompok=f"{awalan}/{f.kelompok}",
                versi=versi.get(f.versi, ""),
                bagian=f"{awalan}/data",
            ),
            nama,
            utama=awalan == "d1",
        )


def _versi_data(fakta: Iterable[Fakta]) -> Mapping[str, str]:
    """The last version of the agreement and of the budget, each with whether there was one before it."""
    hasil = {}
    ada = dict.fromkeys(f.versi for f in fakta if f.versi)
    for awalan in ("pk/", "dpa/"):
        milik = [v for v in ada if v.startswith(awalan)]
        # The first budget is called so; agreements are numbered.
        berubah = [v for v in milik if v not in ("pk/0", f"dpa/{MURNI}")]
        if milik:
            hasil[(berubah or milik)[-1]] = PERUBAHAN if len(milik) > 1 or berubah else ""
    return hasil


# -- what each document is ----------------------------------------------------


def _dokumen(bahan: Bahan, awalan: str, fakta: Sequence[Fakta], peran: str) -> Fakta:
    """A document as a fact: its kind, its office (``tertulis``), its year, and the years of its targets (``isi``)."""
    if isinstance(bahan.isi, Berkas):
        asal, versi, kantor, tahun = Asal.LAIN, "", bahan.isi.instansi, bahan.isi.tahun
    else:
        satu = asal_naskah(bagian=bahan.isi.bagian[0], sumber=bahan.nama)
        asal, versi = satu.asal, satu.versi
        kantor, tahun = kantor_naskah(bahan.isi), tahun_naskah(bahan.isi)
    masa = [Decimal(f.periode.tahun) for f in fakta if f.jenis is JenisFakta.TARGET and f.periode]
    return Fakta(
        JenisFakta.DOKUMEN,
        bahan.nama,
        isi=Rentang(min(masa), max(masa)) if masa else None,
        tertulis=kantor,
        periode=Periode(tahun) if tahun else None,
        asal=asal,
        nama=bahan.nama,
        lokasi=Lokasi(berkas=bahan.nama),
        kelompok=awalan,
        versi=versi,
        rincian=peran,
        bagian=awalan,
    )
