"""The nomenclature of program, kegiatan and sub kegiatan of a kecamatan: codes, official names, how well each is known.

A code is ``X.XX.PP.L.KK.SSSS``: urusan, bidang, program, level of government, kegiatan, sub kegiatan (Permendagri
90/2019). Sub kegiatan had two digits until the edition of 2023 and have four since; both are read as one code.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.model import Keyakinan
from sakip.peraturan.muat import Simpul, baca_berkas

# Digits of each part of a code; the last may be written with two.
_ANGKA = (1, 2, 2, 1, 2, 4)
# How many parts a code of each level has.
PANJANG_PROGRAM, PANJANG_KEGIATAN, PANJANG_SUB_KEGIATAN = 3, 5, 6
# Official names are spelled in two ways, some within one edition.
_EJAAN = {"ketenteraman": "ketentraman", "efektifitas": "efektivitas", "pemerintahan": "pemerintah"}


@dataclass(frozen=True, slots=True)
class ButirNomenklatur:
    """A program, kegiatan or sub kegiatan by its code of today."""

    kode: str
    nama: str
    keyakinan: Keyakinan
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class EdisiNomenklatur:
    """How codes are written from a budget year on."""

    peraturan: str
    sejak_tahun: int
    angka_sub_kegiatan: int
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class Nomenklatur:
    """The nomenclature of one bidang, by code in the order of the codes."""

    bidang: str
    edisi: tuple[EdisiNomenklatur, ...]
    isi: Mapping[str, ButirNomenklatur]

    def cari(self, *, kode: str) -> ButirNomenklatur | None:
        """What a code means, written in any edition; None when it is not known."""
        return self.isi.get(rapikan_kode(teks=kode))

    def dekat(self, *, kode: str, nama: str = "") -> ButirNomenklatur | None:
        """What was probably meant: the one of that name, else the one of the nearest code of the same level."""
        rapi = rapikan_nama(nama=nama)
        if rapi and (senama := [b for b in self.isi.values() if rapikan_nama(nama=b.nama) == rapi]):
            return senama[0]
        setingkat = [k for k in self.isi if k.count(".") == kode.count(".")]
        # A slip is likelier in the last part than in the parts that name the kegiatan.
        saudara = [k for k in setingkat if k.rpartition(".")[0] == kode.rpartition(".")[0]]
        mirip = difflib.get_close_matches(kode, saudara or setingkat, n=1)
        return self.isi[mirip[0]] if mirip else None

    def tulis_kode(self, *, kode: str, tahun: int) -> str:
        """A code as the edition of a budget year writes it."""
        berlaku = [e for e in self.edisi if e.sejak_tahun <= tahun] or list(self.edisi[:1])
        bagian = kode.split(".")
        if len(bagian) == PANJANG_SUB_KEGIATAN and berlaku[-1].angka_sub_kegiatan == 2 and bagian[-1].startswith("00"):
            bagian[-1] = bagian[-1][2:]
        return ".".join(bagian)


def rapikan_kode(*, teks: str) -> str:
    """A code in its one form, each part with its digits; empty when the text is no such code.

    >>> rapikan_kode(teks="7.01.02.2.03.01"), rapikan_kode(teks=" 7 . 1 . 02 "), rapikan_kode(teks="5.1.02.01.01.0024")
    ('7.01.02.2.03.0001', '7.01.02', '')
    """
    bagian = re.sub(r"\s", "", teks).strip(".").upper().split(".")
    if not 1 <= len(bagian) <= len(_ANGKA) or (len(bagian) > 1 and is_rekening(bagian=bagian)):
        return ""
    rapi = []
    for isi, angka in zip(bagian, _ANGKA, strict=False):
        if not re.fullmatch(r"[0-9]+|X+", isi) or len(isi) > angka:
            return ""
        rapi.append(isi if "X" in isi else isi.zfill(angka))
    return ".".join(rapi)


def is_rekening(*, bagian: Collection[str]) -> bool:
    """Tell the parts of a rekening (5.1.02…) from those of a program (5.01.02…): its second part has one digit.

    >>> is_rekening(bagian=["5", "1", "02"]), is_rekening(bagian=["5", "01", "02"])
    (True, False)
    """
    awal = list(bagian)
    return awal[0] in ("4", "5", "6") and (len(awal) == 1 or len(awal[1]) == 1)


def rapikan_nama(*, nama: str) -> str:
    """A name reduced to what it says: without case, punctuation and the words that are spelled in two ways.

    >>> rapikan_nama(nama="Ketenteraman dan Ketertiban") == rapikan_nama(nama="KETENTRAMAN, dan ketertiban")
    True
    """
    return " ".join(_EJAAN.get(kata, kata) for kata in re.findall(r"\w+", nama.casefold()))


@cache
def muat_nomenklatur() -> Nomenklatur:
    """The nomenclature of the package."""
    simpul = baca_berkas(files("sakip.peraturan") / "nomenklatur.yaml")
    hasil = read_nomenklatur(simpul=simpul)
    simpul.tuntas()
    return hasil


def read_nomenklatur(*, simpul: Simpul) -> Nomenklatur:
    """The nomenclature of a file; mistakes gather in ``simpul``."""
    contoh = '{bidang: "7.01", edisi: […], isi: {"7.01.01": "Program …"}, ingatan: [], catatan: {}}'
    bagian = simpul.kelompok(wajib=("bidang", "edisi", "isi", "ingatan", "catatan"), contoh=contoh)
    isi = {kode: s.teks(contoh='"Program …"') for kode, s in bagian["isi"].entri().items()}
    for kode in (k for k in isi if rapikan_kode(teks=k) != k):
        bagian["isi"].anak(kode, kode).salah(seharusnya="kode dengan angka lengkap", contoh='"7.01.01.2.01.0001"')
    ingatan = {s.pilihan(isi) for s in bagian["ingatan"].daftar()}
    catatan = {s.anak(k, k).pilihan(isi): s.teks() for k, s in bagian["catatan"].entri().items()}
    butir = {
        k: ButirNomenklatur(k, n, Keyakinan.INGATAN if k in ingatan else Keyakinan.KUTIPAN, catatan.get(k, ""))
        for k, n in sorted(isi.items())
    }
    edisi = tuple(_edisi(s) for s in bagian["edisi"].daftar())
    return Nomenklatur(bagian["bidang"].teks(), edisi, MappingProxyType(butir))


def _edisi(simpul: Simpul) -> EdisiNomenklatur:
    kunci = ("peraturan", "sejak_tahun", "angka_sub_kegiatan", "keyakinan")
    contoh = "{peraturan: …, sejak_tahun: 2024, angka_sub_kegiatan: 4, keyakinan: kutipan}"
    isi = simpul.kelompok(wajib=kunci, contoh=contoh)
    pilihan = [k.value for k in Keyakinan]
    return EdisiNomenklatur(
        isi["peraturan"].pilihan(muat_katalog().isi_peraturan),
        isi["sejak_tahun"].bilangan(),
        isi["angka_sub_kegiatan"].bilangan(),
        Keyakinan(isi["keyakinan"].pilihan(pilihan, bawaan=Keyakinan.INGATAN.value)),
    )
