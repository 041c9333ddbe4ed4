"""Bring what officials filled in back into the year: what was sent, what the year says now, what came back.

Only what came back otherwise than it was sent is a change. It is taken when the year still says what was sent; when
the year says something else by now, or two files say two things, nothing is taken and the conflict is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sakip.buku_kerja.gabung_register import UsulCatatan, terapkan_catatan, usulkan_catatan
from sakip.buku_kerja.gabung_tulis import terapkan
from sakip.buku_kerja.jatah import Rekaman, Rincian, jalur, kelompokkan, list_rekaman, rincian
from sakip.buku_kerja.kiriman import Kiriman
from sakip.buku_kerja.lembar.petak import kunci_petak
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import Periode

_KOSONG = {"realisasi": "kosong_realisasi", "nilai_variabel": "variabel"}
_TANPA_ASAL: Mapping[str, Lokasi] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Balikan:
    """What one file says about a fact, and where."""

    berkas: str
    jabatan: str
    isi: Rincian
    tempat: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Butir:
    """One fact that came back otherwise than it was sent.

    jalur    the path of the fact
    dikirim  what was sent; ``induk`` what the year says now, and ``tempat`` where
    balik    what came back; more than one only where files differ
    """

    jalur: str
    dikirim: Rincian
    induk: Rincian
    balik: tuple[Balikan, ...]
    tempat: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class HasilGabung:
    """``perubahan`` are taken into ``tahun``; ``bentrok`` are not.

    hilang   rows that were sent and are gone, by the file; their facts stay as they are
    asing    facts that are not of the position whose file it is; they are not taken
    """

    tahun: TahunKinerja
    perubahan: tuple[Butir, ...] = ()
    bentrok: tuple[Butir, ...] = ()
    hilang: tuple[tuple[str, str], ...] = ()
    asing: tuple[tuple[str, str, Lokasi], ...] = ()


@dataclass(slots=True)
class _Usul:
    """What the files propose for one fact. ``boleh`` tells that the year still says what was sent to one of them."""

    dikirim: Rincian
    induk: Rincian
    boleh: bool = False
    balik: dict[Rincian, Balikan] = field(default_factory=dict)


def gabung(*, tahun: TahunKinerja, kiriman: Sequence[Kiriman], asal: Mapping[str, Lokasi] = _TANPA_ASAL) -> HasilGabung:
    """Take what came back into a year; ``asal`` tells where the facts of the year stand."""
    kini = kelompokkan(rekaman=list_rekaman(tahun=tahun))
    usul: dict[str, _Usul] = {}
    fakta: dict[str, tuple[Rekaman, ...]] = {}
    catatan: dict[str, UsulCatatan] = {}
    for k in kiriman:
        for jalur_fakta, baru in k.fakta.items():
            dikirim, induk = k.surat.fakta.get(jalur_fakta, ()), rincian(rekaman=kini.get(jalur_fakta, ()))
            if _add(usul, jalur_fakta, dikirim, induk, _balikan(k, jalur_fakta, rincian(rekaman=baru))):
                fakta[jalur_fakta] = baru
        for satu in usulkan_catatan(tahun=tahun, kiriman=k):
            balik = Balikan(k.berkas, k.jatah.jabatan, satu.isi, satu.tempat)
            if _add(usul, satu.jalur, satu.dikirim, satu.induk, balik):
                catatan[satu.jalur] = satu
    diambil = {j for j, u in usul.items() if u.boleh and len(u.balik) == 1}
    butir = [(j, _butir(j, u, _find_asal(j, kini, tahun, asal))) for j, u in usul.items()]
    baru_tahun = terapkan(tahun=tahun, fakta={j: r for j, r in fakta.items() if j in diambil})
    return HasilGabung(
        tahun=terapkan_catatan(tahun=baru_tahun, usul=[u for j, u in catatan.items() if j in diambil]),
        perubahan=tuple(b for j, b in butir if j in diambil),
        bentrok=tuple(b for j, b in butir if j not in diambil),
        hilang=tuple((k.berkas, j) for k in kiriman for j in k.hilang),
        asing=tuple((k.berkas, jalur(r), x) for k in kiriman for r, x in k.asing),
    )


def _balikan(kiriman: Kiriman, jalur_fakta: str, isi: Rincian) -> Balikan:
    return Balikan(kiriman.berkas, kiriman.jatah.jabatan, isi, kiriman.asal.get(jalur_fakta))


def _add(usul: dict[str, _Usul], jalur_fakta: str, dikirim: Rincian, induk: Rincian, balik: Balikan) -> bool:
    """Add what a file proposes; False when it changes nothing."""
    if balik.isi in (dikirim, induk):
        return False
    ada = usul.setdefault(jalur_fakta, _Usul(dikirim, induk))
    ada.boleh = ada.boleh or dikirim == induk
    ada.balik.setdefault(balik.isi, balik)
    return True


def _butir(jalur_fakta: str, usul: _Usul, tempat: Lokasi | None) -> Butir:
    return Butir(jalur_fakta, usul.dikirim, usul.induk, tuple(usul.balik.values()), tempat)


def _find_asal(
    jalur_fakta: str, kini: Mapping[str, tuple[Rekaman, ...]], tahun: TahunKinerja, asal: Mapping[str, Lokasi]
) -> Lokasi | None:
    """Where the year states a fact: texts and entries of the register are known there by their number."""
    if jalur_fakta.startswith("narasi/"):
        milik = kini.get(jalur_fakta, ())
        nomor = next((n for n, t in enumerate(tahun.narasi.teks, 1) if milik and t == milik[0]), 0)
        return asal.get(f"narasi/{nomor}/teks")
    if jalur_fakta.startswith("register"):
        return asal.get(f"{jalur_fakta}/uraian")
    return asal.get(jalur_fakta) or asal.get(_jalur_kosong(jalur_fakta))


def _jalur_kosong(jalur_fakta: str) -> str:
    """Under which path the workbook knows the cell of a value that is not filled."""
    jenis, _, sisa = jalur_fakta.partition("/")
    id_, _, kode = sisa.rpartition("/")
    return f"{_KOSONG[jenis]}/{id_}/{kunci_petak(Periode.parse(kode))}"
